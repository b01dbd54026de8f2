"""Whether a city or building means itself or those who govern from it.

In: a range of words that a capital or a seat of power names, in its sentence. Out:
whether it acts, is spoken to or owns, as a state does, or is a place.
"""

from __future__ import annotations

from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.cities import (
    ACTING_SUFFIXES,
    BURDENS,
    GIVEN,
    GIVERS,
    OF_A_CITY,
    PLACE_PREPOSITIONS,
    PLACED_SUFFIXES,
    VISITED,
    WAY_PREPOSITIONS,
)
from realpolitik.extract.words.groups import BODIES, FORCES, SOURCES
from realpolitik.extract.words.titles import OFFICE_HEADS

_MODIFYING = ("compound", "nmod", "amod", "npadvmod")
_ON_BEHALF = ("part", "behalf", "accusations", "request", "behest", "hands", "invitation", "approval")
_BURDENING = ("on", "upon", "toward", "towards")
_BESIDE_A_STATE = ("between", "with", "against", "by", "among", "without", "than", "like", "about")
_DASHES = ("–", "—", "-", ":")
_DATELINE = 8
_CAPITALS, _BEGINNING, _TWO_WORDS = 4, 4, 2
_FINITE = ("VBZ", "VBP", "VBD", "MD")
_SERVING = (OFFICE_HEADS | SOURCES) - frozenset(
    "mayor governor bishop resident residents doctor doctors lawyer lawyers witness witnesses reporter "
    "reporters journalist journalists prosecutor prosecutors medics trader traders activist activists "
    "campaigners historian historians scholar scholars".split()
)
"""Who serves those that govern from a seat: "a Kremlin press secretary"."""
_NEAR = 5
_ACTING_HEADS = frozenset(
    "government regime administration authority official officials ally allies troops forces leadership "
    "envoy ambassador military ministry".split()
)


def acts(sentence: Sentence, head: Token) -> bool:
    """Tell whether what a city's name heads is done, owned or suffered as by a state."""
    if is_dateline(head) or _ends_a_dateline(sentence, head):
        return False
    word = _first_of_its_row(sentence, head)
    above = sentence.head(word)
    if word.dep == "poss":
        return above.lower not in OF_A_CITY and not _is_a_proper_thing(above)
    if word.dep in ("nsubjpass", "dobj", "dative", "iobj"):
        return above.lemma not in VISITED and above.pos == "VERB"
    if word.dep == "pobj":
        return _is_of_a_state(sentence, above)
    if word.dep in _MODIFYING and _qualifies(sentence, word, above):
        return True
    return word.dep == "nsubj" or _stands_alone(sentence, head) or _is_beside_a_verb(sentence, head)


def is_dateline(word: Token) -> bool:
    """Tell whether a name in capitals says where a text was written, as in "GENEVA:"."""
    return len(word.text) >= _CAPITALS and word.text.isupper() and word.index < _BEGINNING


def _ends_a_dateline(sentence: Sentence, word: Token) -> bool:
    """Tell whether a name stands behind the agency's and before a dash: "[Veldt Press] Lume --"."""
    before, after = sentence.tokens[: word.index], sentence.tokens[word.index + 1 : word.index + 2]
    is_end = any(one.text in _DASHES or one.text == "--" for one in after)
    return is_end and bool(before) and before[-1].text == "]" and word.index < _DATELINE


def _stands_alone(sentence: Sentence, word: Token) -> bool:
    """Tell whether a name is told to say a headline: before a colon, or after a colon or dash at the end."""
    if word.index + 1 == len(sentence.tokens):
        parts = (one.index for one in sentence.children(word, "compound") if one.index < word.index)
        first = min(parts, default=word.index)
        return first > 0 and sentence.tokens[first - 1].text in _DASHES
    return word.index < _TWO_WORDS and sentence.tokens[word.index + 1].text == ":"


def _is_beside_a_verb(sentence: Sentence, word: Token) -> bool:
    """Tell whether a name stands right before or after a verb, in a headline whose parse is none."""
    before, after = sentence.tokens[max(word.index - 1, 0)], sentence.tokens[word.index + 1 : word.index + 2]
    if any(one.tag in _FINITE for one in after) and before.tag not in ("IN", "TO"):
        return True
    return before.index != word.index and before.tag in _FINITE and before.lemma not in VISITED


def _is_a_proper_thing(word: Token) -> bool:
    """Tell whether a name is that of a building or the like, and not of somebody who serves a state."""
    is_of_a_state = word.lower in OFFICE_HEADS or word.lower in BODIES or word.lower in FORCES
    return word.tag.startswith("NNP") and not is_of_a_state


def _first_of_its_row(sentence: Sentence, word: Token) -> Token:
    while word.dep == "conj" and word.head != word.index:
        word = sentence.head(word)
    return word


def _is_of_a_state(sentence: Sentence, preposition: Token) -> bool:
    over, word = sentence.head(preposition), preposition.lower
    if word in _BURDENING and over.lemma in BURDENS:
        return True
    if word in PLACE_PREPOSITIONS:
        return False
    if word in WAY_PREPOSITIONS:
        is_given = over.lemma in GIVEN or (word == "to" and over.pos == "ADJ")
        return is_given or (word == "from" and over.lemma in GIVERS)
    if word == "of":
        return over.lower not in OF_A_CITY and over.lower in (*_ACTING_HEADS, *_ON_BEHALF)
    return word in _BESIDE_A_STATE or (
        word == "for" and over.lemma not in ("leave", "head", "bind", "depart")
    )


def _qualifies(sentence: Sentence, word: Token, above: Token) -> bool:
    if above.lower in PLACED_SUFFIXES:
        return False
    following = sentence.tokens[word.index + 1] if word.index + 1 < len(sentence.tokens) else word
    if any(one.lower in _SERVING for one in sentence.tokens[word.index + 1 : word.index + _NEAR]):
        return True
    return above.lower in ACTING_SUFFIXES | _ACTING_HEADS or following.text in ("-", "–")
