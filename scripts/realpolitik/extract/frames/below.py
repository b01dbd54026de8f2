"""How a word stands to those above it: clauses to nouns, nouns to verbs, parts of a list."""

from __future__ import annotations

from typing import Final

from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.pointing import ORDINALS

COPULAS: Final = frozenset({"be", "become", "remain"})
_ENGAGED: Final = frozenset("engage lock embroil entangle mire stay".split())
_COMPLETED: Final = frozenset({"dobj", "nsubjpass", "pobj", "attr", "conj"})
"""Where a noun stands that a clause completes, and that does not itself do what is told: "MPs to vote"."""
_REACHING: Final = frozenset({"to", "from", "against"})
_JOURNEYS: Final = frozenset("visit trip tour stopover mission errand".split())
_ASIDE: Final = frozenset("during after before amid since until despite following".split())
_SIDES: Final = frozenset({"between", "with"})
_JOINT: Final = frozenset(
    "table negotiation talk dialogue discussion contact touch alliance partnership".split()
)
"""Nouns of what several are in, one with another."""
_SIDE_TAKEN: Final = frozenset("favour favor support defence defense".split())
"""Nouns behind "in" of which what stands behind "of" belongs to the verb: "voted in favour of"."""
_BELONGING: Final = frozenset({"membership", "accession"})
_KEPT: Final = frozenset("exile custody detention jail prison captivity".split())
"""Nouns behind "in" of how somebody lives, behind which a place is told: "lives in exile in Chad"."""
_CALLING: Final = frozenset({"on", "upon"})


def is_infinitive(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb says what a noun is to do: "a deal to buy tanks", "the right to return"."""
    auxiliary = sentence.child(verb, "aux")
    noun = sentence.head(verb)
    is_below = verb.tag == "VB" and (verb.dep == "acl" or (verb.dep == "relcl" and noun.dep in _COMPLETED))
    return is_below and auxiliary is not None and auxiliary.lower == "to"


def is_ranked(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a noun is told apart as the first, last or only one: "the first leader to visit"."""
    return any(one.lower in ORDINALS for one in sentence.children(noun, "amod", "nummod"))


def is_engaged(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a noun names in what the subject of a verb is: "is in talks", "locked in a dispute"."""
    before = sentence.head(noun)
    verb = sentence.head(before)
    return noun.dep == "pobj" and before.lower in {"in", "at"} and verb.lemma in COPULAS | _ENGAGED


def titled(sentence: Sentence, noun: Token) -> Token:
    """Return the name before which a noun says what somebody is: "the jailed reporter Ana Orlo"."""
    name = sentence.head(noun)
    return name if noun.dep in {"compound", "nmod"} and name.pos == "PROPN" else noun


def is_journey(preposition: Token, noun: Token) -> bool:
    """Tell whether a preposition says on which journey somebody is: "spoke on a visit to Oman"."""
    return preposition.lower == "on" and noun.lemma in _JOURNEYS


def near(sentence: Sentence, word: Token, words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words that no semicolon parts from another word."""
    marks = [mark.index for mark in sentence.tokens if mark.text == ";"]
    return tuple(
        one
        for one in words
        if not any(min(one.index, word.index) < mark < max(one.index, word.index) for mark in marks)
    )


def within(sentence: Sentence, word: Token) -> tuple[Token, ...]:
    """Return what stands before a word that itself stands before a noun: "US-Iran talks"."""
    before = sentence.tokens[max(0, word.index - 1)]
    names = sentence.children(word, "nmod") if before.text in {"-", "–"} else ()
    hyphened = tuple(one for one in names if one.index == before.index - 1)
    return (*sentence.children(word, "compound", "npadvmod", "amod"), *hyphened)


def behind_particle(sentence: Sentence, particle: Token) -> tuple[Token, ...]:
    """Return the object behind what is taken for a particle of its verb: "has called on Japan to act"."""
    is_calling = particle.dep == "prt" and particle.lower in _CALLING
    objects = sentence.children(sentence.head(particle), "dobj") if is_calling else ()
    return tuple(one for one in objects if one.index > particle.index)


def is_to(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb is an infinitive with "to"."""
    return any(one.lower == "to" for one in sentence.children(verb, "aux"))


def reaches(noun: Token, preposition: str, before: str, above: Token) -> bool:
    """Tell whether what stands behind a noun behind a preposition belongs to the verb: "met in Oman with".

    `before` is the preposition of the noun: what stands aside keeps its own, as in "during talks with";
    `above` is what that depends on, for "in favour of" belongs to a verb alone: "voted in favour of".
    """
    is_joint = noun.pos == "PROPN" or noun.lemma in _JOINT
    reaching = _REACHING | (_SIDES if is_joint else set()) | ({"over"} if before == "in" else set())
    reaching |= {"of"} if before == "in" and above.pos == "VERB" and noun.lemma in _SIDE_TAKEN else set()
    reaching |= {"of", "in"} if before == "for" and noun.lemma in _BELONGING else set()
    return before not in _ASIDE and (preposition in reaching or is_kept_in(noun, preposition))


def is_kept_in(noun: Token, preposition: str) -> bool:
    """Tell whether a preposition says where somebody is kept or lives: "in custody in Oman"."""
    return preposition in {"in", "at"} and noun.lemma in _KEPT
