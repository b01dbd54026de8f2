"""What a parser hangs on the wrong one of two words, known by both of them.

In: the words of a parsed sentence. Out: the same, "if" and the like at the verb of a clause and not at its
auxiliary, a clause behind "for" as what is called for ("called for Chad to leave"), a verb with a noun before
its hyphen as what its subject does ("Chad test-fired a rocket"), what is not done beside what is ("will help,
not hurt"), whom a verb befalls on it, what somebody is worried about below that ("was
worried Chad had left"), what stands behind "following" as behind a preposition, and a noun that
looks like a verb beside the noun that it is joined to ("ahead of a visit to Chad and meeting with rebels").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from realpolitik.extract.parsing.mending import at_dep, at_tag, at_word, mended_by
from realpolitik.extract.parsing.undergoers import OF_UNDERGOERS
from realpolitik.extract.tokens import FINITE, Token

_CALLING: Final = frozenset(
    "call push press plead appeal lobby campaign beg pray ask argue vote wait".split()
)
_PROMISING: Final = frozenset("commit pledge vow promise undertake swear threaten agree".split())
_TELLING: Final = frozenset(
    "suggest say show indicate claim warn predict forecast report argue insist project estimate".split()
)
_WAYS: Final = frozenset({"test", "air"})
"""Nouns before the hyphen of a verb: "test-launched", "air-dropped"."""
_TESTS: Final = MappingProxyType({"fires": "fire", "launches": "launch", "flies": "fly"})
"""Verbs of a headline that are taken for nouns behind such a hyphen: "Chad test-fires rocket"."""
_BEFORE: Final = 3
"""How many words stand before such a verb: its subject, the noun and the hyphen."""
_ACTS: Final = frozenset("meeting briefing hearing training shelling bombing killing shooting".split())
"""Nouns that look like participles."""
_VERDICTS: Final = frozenset({"guilty", "liable", "innocent"})
_LIKE_PREPOSITIONS: Final = frozenset({"following", "regarding", "concerning", "including", "excluding"})
_CLAUSES: Final = frozenset({"advcl", "ccomp", "xcomp"})
_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_FEELING: Final = frozenset(
    "worried afraid concerned confident convinced sure certain hopeful optimistic adamant glad sorry aware "
    "fearful alarmed anxious".split()
)
"""Adjectives behind which a clause tells what somebody thinks or fears."""
_AHEAD: Final = frozenset({"will", "would", "'ll", "’ll", "'d", "’d"})


def rehung(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, each where it belongs."""
    return mended_by(_MENDS, words)


def _marked(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang what opens a clause on its verb, and not on the auxiliary: "if he is re-elected"."""
    auxiliary = words[word.head]
    if word.dep != "mark" or auxiliary.dep not in {"aux", "auxpass"}:
        return {}
    return {word.index: replace(word, head=auxiliary.head)}


def _promised(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang what somebody is bound to do on the verb right before it as what it promises."""
    verb = words[word.head]
    is_infinitive = (
        word.dep == "advcl" and word.tag == "VB" and verb.lemma in _PROMISING and verb.pos == "VERB"
    )
    between = words[verb.index + 1 : word.index] if is_infinitive else ()
    is_next = bool(between) and all(one.dep in {"aux", "advmod"} for one in between)
    return {word.index: replace(word, dep="xcomp")} if is_next and between[0].lower == "to" else {}


def _put_at(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang a number on the verb that gives it: "puts the cost of rebuilding Chad at $2 billion"."""
    given = any(one.head == word.index and one.dep == "pobj" and one.pos == "NUM" for one in words)
    if word.lower != "at" or word.dep != "prep" or not given:
        return {}
    above = words[word.head]
    while above.lemma != "put" and above.head != above.index:
        above = words[above.head]
    return {word.index: replace(word, head=above.index)} if above.lemma == "put" else {}


def _with_saying(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang what somebody says below "with" on that: "with polls suggesting Chad could win"."""
    noun = words[word.head]
    verb = words[noun.head]
    is_below = word.tag == "VBG" and word.dep == "acl" and noun.dep == "nsubj" and verb.dep == "pcomp"
    if not is_below or word.lemma not in _TELLING or words[verb.head].lower != "with":
        return {}
    objects = [one for one in words if one.head == word.index and one.dep == "dobj"]
    return {
        **{one.index: replace(one, dep="nsubj", head=verb.index) for one in objects},
        noun.index: replace(noun, head=word.index),
        word.index: replace(word, dep="pcomp", head=verb.head),
        verb.index: replace(verb, dep="ccomp", head=word.index),
    }


def _called_for(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang "for" on the verb that calls for something, and the clause behind it on "for"."""
    clause = words[word.head]
    verb = words[clause.head]
    is_mark = word.dep == "mark" and word.lower == "for" and clause.dep in _CLAUSES
    if not is_mark or verb.lemma not in _CALLING or not verb.index < word.index < clause.index:
        return {}
    return {
        word.index: replace(word, dep="prep", head=verb.index),
        clause.index: replace(clause, dep="pcomp", head=word.index),
    }


def _by_way(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang the object of "test-fired" on it, and who stands before it as who does it."""
    noun = words[word.head]
    is_noun = word.tag == "NNS" and word.lower in _TESTS and word.dep in {"poss", "compound", "nmod"}
    is_participle = word.dep == "amod" and word.tag in {"VBD", "VBN"}
    if not (is_noun or is_participle) or noun.index < word.index:
        return {}
    before = words[max(0, word.index - _BEFORE) : word.index]
    if len(before) < _BEFORE:
        return {}
    doer, way, mark = before
    if (
        mark.text != "-"
        or way.lower not in _WAYS
        or doer.pos not in _NOUNS
        or doer.head not in {noun.index, word.index}
    ):
        return {}
    word = replace(word, pos="VERB", tag="VBZ", lemma=_TESTS[word.lower]) if is_noun else word
    return {
        word.index: replace(word, dep=noun.dep, head=word.index if noun.head == noun.index else noun.head),
        noun.index: replace(noun, dep="dobj", head=word.index),
        doer.index: replace(doer, dep="nsubj", head=word.index),
    }


def _named_act(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang a noun on the one before "and", for no participle is joined to a finite verb."""
    verb = words[word.head]
    if word.dep != "conj" or word.tag != "VBG" or word.lower not in _ACTS or verb.tag not in FINITE:
        return {}
    before = [one for one in words[verb.index + 1 : word.index] if one.pos in _NOUNS]
    has_own = any(one.head == word.index and one.dep in {"aux", "nsubj", "dobj"} for one in words)
    if not before or has_own or words[word.index - 1].lower != "and":
        return {}
    noun = before[-1]
    while words[noun.head].dep in {"prep", "pcomp"} and words[words[noun.head].head].pos in _NOUNS:
        noun = words[words[noun.head].head]
    return {word.index: replace(word, pos="NOUN", tag="NN", lemma=word.lower, head=noun.index)}


def _opposed(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Join what something does not do to what it does: "will help Chad, not hurt it"."""
    verb, before = words[word.head], words[word.index - 1]
    is_loose = word.dep == "dep" and word.pos == verb.pos == "VERB" and verb.index < word.index
    is_denied = before.dep == "neg" and before.head == word.index and words[before.index - 1].text == ","
    return {word.index: replace(word, dep="conj")} if is_loose and is_denied else {}


def _behind_participle(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang what stands behind "following" and the like as behind the prepositions that these are."""
    before = words[word.head]
    if word.dep != "dobj" or before.dep != "prep" or before.lower not in _LIKE_PREPOSITIONS:
        return {}
    return {
        before.index: replace(before, pos="ADP", tag="IN", lemma=before.lower),
        word.index: replace(word, dep="pobj"),
    }


def _found_guilty(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang whom a court finds guilty on the verb as its object, and not as who is so in a clause."""
    verb = words[word.head]
    if word.lower not in _VERDICTS or word.dep != "ccomp" or verb.lemma != "find":
        return {}
    found = [one for one in words if one.head == word.index and one.dep == "nsubj"]
    whom = {one.index: replace(one, dep="dobj", head=verb.index) for one in found}
    return {**whom, word.index: replace(word, dep="oprd")} if whom else {}


def _felt(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang a clause on the feeling that it tells, and not the feeling on it: "was worried Chad had left"."""
    clause = words[word.head]
    is_before = word.dep == "ccomp" and word.lemma == "be" and word.index < clause.index
    feeling = next(
        (one for one in words if is_before and one.head == word.index and one.dep == "acomp"), None
    )
    if feeling is None or feeling.lower not in _FEELING or clause.pos not in {"VERB", "AUX"}:
        return {}
    if any(one.dep == "punct" for one in words[feeling.index : clause.index]):
        return {}
    head = word.index if clause.head == clause.index else clause.head
    return {
        word.index: replace(word, dep=clause.dep, head=head),
        clause.index: replace(clause, dep="ccomp", head=feeling.index),
    }


def _during(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang "during" on what is to be done then: "said it would meet them during a visit"."""
    verb = words[word.head]
    if word.lower != "during" or word.dep != "prep" or verb.lemma not in _TELLING:
        return {}
    ahead = {one.head for one in words if one.dep == "aux" and one.lower in _AHEAD}
    told = (one for one in words[verb.index : word.index] if one.dep == "ccomp" and one.head == verb.index)
    clause = next((one for one in told if one.index in ahead), None)
    is_apart = words[word.index - 1].text == ","
    return {} if clause is None or is_apart else {word.index: replace(word, head=clause.index)}


_MENDS: Final = (
    at_dep(_marked, "mark"),
    at_dep(_promised, "advcl"),
    at_word(_put_at, ("at",)),
    at_dep(_with_saying, "acl"),
    at_word(_called_for, ("for",)),
    at_tag(_by_way, ("NNS", "VBD", "VBN")),
    at_word(_named_act, _ACTS),
    at_dep(_opposed, "dep"),
    at_dep(_behind_participle, "dobj"),
    at_word(_found_guilty, _VERDICTS),
    at_dep(_felt, "ccomp"),
    at_word(_during, ("during",)),
    *OF_UNDERGOERS,
)
