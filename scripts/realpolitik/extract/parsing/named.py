"""Names that a parser tears apart, or takes for a part of what stands beside them.

In: the words of a parsed sentence. Out: the same, whom somebody names as what apart from that ("named Ann Lee
finance minister"), who is given an office as whom that befalls ("Ann Lee elected leader"), the first of
two titles as one of the name ("candidate and former envoy Ann Lee"), whom a noun before him tells of as whom
a verb is about ("hosts Malian ally Lee"), and a name hung on its last word and not on a particle in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from realpolitik.extract.parsing.mending import at_dep, mended_by
from realpolitik.extract.tokens import Token
from realpolitik.extract.words.titles import LEADERS, OFFICE_HEADS, POST_HEADS

_NAMING: Final = frozenset(
    "name appoint elect choose nominate reappoint reelect re-elect pick install declare proclaim".split()
)
_PARTICLES: Final = frozenset("von van der den de del della di da dos du la le bin ibn al el".split())


_FELLOWS: Final = frozenset(
    "ally counterpart rival foe friend envoy leader chief opponent challenger successor predecessor "
    "dissident tycoon activist boss strongman warlord general commander".split()
)
"""Who somebody is to a state or another, right before his name."""


def named(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, names whole and apart from offices."""
    return mended_by(_MENDS, words)


def _entitled(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang a name on the verb that gives it an office: "named Ann Lee finance minister"."""
    verb = words[word.head]
    is_office = word.dep in {"dobj", "oprd"} and word.tag == "NN" and word.lower in OFFICE_HEADS
    if not is_office or verb.lemma not in _NAMING or verb.pos != "VERB":
        return {}
    below = [one for one in words[verb.index + 1 : word.index] if one.head == word.index]
    names = [
        one for one in below if one.dep in {"nmod", "compound"} and one.tag == "NNP" and one.text.istitle()
    ]
    others = [one for one in words if one.head == verb.index and one.dep in {"dobj", "oprd"} and one != word]
    if (
        not names
        or others
        or words[names[-1].index + 1].text.istitle()
        or any(one.dep == "det" for one in below)
    ):
        return {}
    name = names[-1]
    left = (one for one in below if one.index < name.index)
    return {
        **{one.index: replace(one, head=name.index) for one in left},
        name.index: replace(name, dep="dobj", head=verb.index),
        word.index: replace(word, dep="oprd"),
    }


def _elected(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang who is given an office on the verb as whom it befalls: "Ann Lee elected party leader"."""
    verb = words[word.head]
    is_office = word.dep == "dobj" and word.tag == "NN" and word.lower in OFFICE_HEADS
    if not is_office or verb.lemma not in _NAMING or verb.tag not in {"VBD", "VBN"}:
        return {}
    own = [one for one in words if one.head == verb.index]
    name = next((one for one in own if one.dep == "nsubj" and one.tag == "NNP"), None)
    is_full = any(one.dep in {"aux", "auxpass"} for one in own)
    is_one = any(one.head == word.index and one.dep in {"det", "poss"} for one in words)
    if name is None or is_full or is_one:
        return {}
    return {
        name.index: replace(name, dep="nsubjpass"),
        verb.index: replace(verb, tag="VBN"),
        word.index: replace(word, dep="oprd"),
    }


def _of_two_titles(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang the first of two titles on the name behind the second: "Candidate and former envoy Ann Lee"."""
    title = words[word.head]
    is_joined = word.dep == "conj" and word.pos == "PROPN" and title.tag == "NN" and title.dep == "nsubj"
    below = [one for one in words if one.head == title.index]
    is_one = any(one.dep in {"det", "poss", "nummod"} for one in below) or title.lower in LEADERS
    between = words[title.index + 1 : word.index]
    is_titled = any(one.lower in POST_HEADS and one.head == word.index for one in between)
    if not is_joined or is_one or not is_titled or any(one.dep == "punct" for one in between):
        return {}
    return {
        word.index: replace(word, dep=title.dep, head=title.head),
        title.index: replace(title, dep="nmod", head=word.index),
    }


def _of_name(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang a name on its last word, and not on a particle before that: "van der Berg and Lee"."""
    particle = words[word.head]
    is_last = word.dep == "appos" and word.pos == "PROPN" and word.index == particle.index + 1
    if not is_last or particle.lower not in _PARTICLES or particle.text.istitle():
        return {}
    above = word.index if particle.head == particle.index else particle.head
    below = [one for one in words if one.head == particle.index and one not in {particle, word}]
    return {
        **{one.index: replace(one, head=word.index) for one in below},
        particle.index: replace(particle, dep="compound", pos="PROPN", head=word.index),
        word.index: replace(word, dep=particle.dep, head=above),
    }


def _joined_name(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Join a name with a particle to the one before "and": "Lee and Ann van der Berg"."""
    particle = words[word.head]
    name = words[particle.head] if particle.lower in _PARTICLES else particle
    firsts = [one for one in words if one.head == word.index and one.dep == "conj" and one.pos == "PROPN"]
    is_split = any(one.lower in _PARTICLES and one.head == name.index for one in words)
    if word.dep != "nmod" or word.pos != "PROPN" or not firsts or not is_split or word.index > name.index:
        return {}
    above = word.index if name.head == name.index else name.head
    return {
        **{one.index: replace(one, dep="compound", head=name.index) for one in firsts},
        word.index: replace(word, dep=name.dep, head=above),
        name.index: replace(name, dep="conj", head=word.index),
    }


def _told_of(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Read a name right behind the object that tells who it is as the object: "hosts Malian ally Lee"."""
    noun = words[word.index - 1] if word.index else word
    is_astray = word.pos == "PROPN" and noun.lower in _FELLOWS and noun.dep in {"dobj", "pobj"}
    if not is_astray or word.head not in {noun.head, words[noun.head].head}:
        return {}
    own = [one for one in words[: noun.index] if one.head == noun.index]
    return {
        **{one.index: replace(one, head=word.index) for one in own},
        noun.index: replace(noun, dep="compound", head=word.index),
        word.index: replace(word, dep=noun.dep, head=noun.head),
    }


_MENDS: Final = (
    at_dep(_entitled, "dobj", "oprd"),
    at_dep(_elected, "dobj"),
    at_dep(_of_two_titles, "conj"),
    at_dep(_of_name, "appos"),
    at_dep(_joined_name, "nmod"),
    at_dep(_told_of, "npadvmod", "appos", "dobj"),
)
