"""Uses of words in which they speak of nothing: parts of what a thing is called, and names that are given.

In: a verb or noun of a sentence. Out: whether it speaks of what happens at all.
"""

from __future__ import annotations

from typing import Final

from realpolitik.extract.lexicon import Entry, Lexicon
from realpolitik.extract.tokens import Sentence, Token

_NAMING: Final = frozenset("call name dub title entitle nickname label term christen".split())
_HYPHENS: Final = frozenset({"-", "–"})
_LOST: Final = frozenset("dead trapped killed drowned missing lost buried stranded injured kidnapped".split())
_MASSES: Final = frozenset(
    "flood storm avalanche tsunami earthquake firestorm deluge eruption crisis".split()
)
_FIGURATIVE: Final = frozenset("political diplomatic perfect media social economic financial legal".split())
AIMING: Final = frozenset("target hit cover".split())
"""Verbs that say whom measures are against."""
MEASURES: Final = frozenset(
    "sanction measure restriction tariff duty embargo ban penalty blacklist freeze curb designation".split()
)
"""Nouns of measures against somebody."""
_DEGREES: Final = frozenset({"RB", "RBR", "RBS", "JJ", "JJS", "JJR"})
_MODIFYING: Final = frozenset({"compound", "amod", "nmod"})


def speaks(sentence: Sentence, word: Token, lexicon: Lexicon) -> bool:
    """Tell whether a verb or noun may speak of what happens.

    It does not where it says of what kind somebody or something is ("riot police", "the hardest-hit areas"),
    or what it is called ("an operation called Shield").
    """
    return not (
        _is_of_kind(sentence, word, lexicon)
        or _is_of_degree(sentence, word)
        or _gives_name(sentence, word)
        or _is_feared(sentence, word)
        or _is_much(sentence, word)
        or _is_of_measure(sentence, word)
        or (word.lower == "ruling" and word.dep in _MODIFYING)
    )


def _is_of_kind(sentence: Sentence, word: Token, lexicon: Lexicon) -> bool:
    """Tell whether a noun says before another one what kind of person, body or thing that is."""
    head = sentence.head(word)
    stands_before = word.dep in _MODIFYING and head.index == word.index + 1 and word.tag != "VBN"
    return stands_before and lexicon.denoted(sentence, head) is not None


def _is_of_degree(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a participle says with an adverb how a thing is: "hard-hit"."""
    if verb.dep != "amod" or verb.index < len("x-") or sentence.tokens[verb.index - 1].text not in _HYPHENS:
        return False
    return sentence.tokens[verb.index - 2].tag in _DEGREES


def _gives_name(sentence: Sentence, verb: Token) -> bool:
    is_participle = verb.dep in {"acl", "relcl"} and verb.lemma in _NAMING
    return is_participle and sentence.child(verb, "oprd", "attr", "dobj") is not None


def _is_feared(sentence: Sentence, verb: Token) -> bool:
    """Tell whether somebody is feared dead, missing and the like, and fears nothing."""
    after = sentence.tokens[verb.index + 1 : verb.index + 2]
    return verb.lemma == "fear" and any(word.lower in _LOST for word in after)


def _is_of_measure(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb says whom sanctions or the like target, and tells of no attack."""
    subject = sentence.child(verb, "nsubj") if verb.lemma in AIMING else None
    if subject is None:
        return False
    inner = [word for of in sentence.children(subject, "prep") for word in sentence.children(of, "pobj")]
    return any(word.lemma in MEASURES for word in (subject, *inner))


def _is_much(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a noun of a disaster is a figure of speech: "a flood of funding", "a political storm"."""
    of = next((one for one in sentence.children(noun, "prep") if one.lower == "of"), None)
    measured = None if of is None else sentence.child(of, "pobj")
    is_figure = any(one.lower in _FIGURATIVE for one in sentence.children(noun, "amod", "compound"))
    return noun.lemma in _MASSES and (is_figure or (measured is not None and measured.pos == "NOUN"))


def misses_object(entry: Entry, words: int, slots: tuple[Token, ...], *, is_filled: bool) -> bool:
    """Tell whether a verb is done to something that stands in no role of an entry: "to strike a name off".

    `words` is how many words of the sentence the entry takes up, `slots` what stands as the object.
    """
    nouns = [word for word in slots if word.pos in {"NOUN", "PROPN"}]
    return words == 1 and bool(nouns) and bool(entry.slots.get("object")) and not is_filled
