"""Nouns and adjectives that a parser takes for verbs, or joins to the word before them.

In: the words of a parsed sentence. Out: the same, "reported" behind "after" as what is said of a noun
("after reported strikes"), a noun right behind a name as what the name describes ("amid Chad fears that"),
and "claims" behind a comma as the noun that sums up what was said ("accused Chad, claims that it denies"),
and "court" behind "to" as where somebody is taken ("took Chad to court").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from realpolitik.extract.parsing.mending import at_dep, at_word, mended_by
from realpolitik.extract.tokens import Token

_HEARSAY: Final = frozenset({"reported", "alleged", "claimed", "suspected", "rumoured", "rumored", "feared"})
_BEFORE: Final = frozenset(
    {"after", "before", "amid", "over", "despite", "following", "since", "of", "in", "on"}
)
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "expl", "aux", "auxpass"})
_SAID: Final = frozenset(
    "claims charges accusations allegations reports remarks comments fears hopes calls demands".split()
)
_HELD: Final = frozenset(
    "fears concerns hopes speculation worries rumours rumors claims allegations accusations reports warnings "
    "suspicions suspicion expectations doubts belief suggestions anxiety alarm unease fear concern "
    "hope version line story argument view position message theory assessment conclusion complaint claim "
    "explanation stance accusation allegation belief".split()
)
"""Nouns of what is held or said, of which more is told before that."""
_LEAKED: Final = frozenset("leaked declassified unsealed intercepted published released".split())
_SHOWING: Final = frozenset("show suggest reveal say indicate claim allege".split())
_SHORT: Final = 6
"""How many words stand behind "leaked" at most, up to the verb."""
_REJECTING: Final = frozenset("reject deny dispute dismiss contest refute repeat support share echo".split())
_TAKING: Final = frozenset({"take", "go", "drag", "haul", "return"})
_MANY: Final = frozenset({"VBP", "VBD"})
"""Tags of verbs to which none of one in the present is joined."""


def nouns_found(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, each of these as what it is."""
    return mended_by(_MENDS, words)


def _to_court(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Read "court" as where somebody goes or is taken, and not as what he does: "took Chad to court"."""
    verb, to = words[word.head], words[word.index - 1]
    if word.lower != "court" or word.tag != "VB" or verb.lemma not in _TAKING or to.lower != "to":
        return {}
    behind = {one.index: replace(one, head=verb.index) for one in _own(words, word) if one.index > word.index}
    return {
        **behind,
        to.index: replace(to, pos="ADP", tag="IN", dep="prep", head=verb.index),
        word.index: replace(word, pos="NOUN", tag="NN", dep="pobj", head=to.index),
    }


def _own(words: Sequence[Token], word: Token) -> list[Token]:
    return [one for one in words if one.head == word.index and one.index != word.index]


def _hearsay(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Read "reported" between "after" and a noun as a quality of the noun."""
    if word.lower not in _HEARSAY or word.index == 0 or word.dep in {"amod", "ROOT"}:
        return {}
    opening, own = words[word.index - 1], _own(words, word)
    noun = next((one for one in own if one.dep == "dobj" and one.index > word.index), None)
    is_alone = noun is not None and not any(one.dep in _SUBJECTS for one in own)
    if opening.lower not in _BEFORE or opening.head not in {word.index, word.head} or not is_alone:
        return {}
    return {} if noun is None else _behind(words, opening, word, noun)


def _behind(words: Sequence[Token], opening: Token, word: Token, noun: Token) -> Mapping[int, Token]:
    above = opening.head if opening.head != word.index else word.head
    rest = {one.index: replace(one, head=noun.index) for one in _own(words, word) if one.index > noun.index}
    return {
        **rest,
        opening.index: replace(opening, pos="ADP", tag="IN", dep="prep", head=above),
        word.index: replace(word, pos="ADJ", tag="JJ", lemma=word.lower, dep="amod", head=noun.index),
        noun.index: replace(noun, dep="pobj", head=opening.index),
    }


def _described(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Read a noun that is joined to the name right before it as the one that the name describes."""
    name = words[max(0, word.index - 1)]
    is_next = word.dep == "conj" and word.pos == "NOUN" and word.head <= name.index
    if not is_next or name.pos != "PROPN" or name.dep not in {"pobj", "dobj"}:
        return {}
    if any(one.dep in _SUBJECTS | {"ccomp", "dobj"} for one in _own(words, word)):
        return {}
    own = {one.index: replace(one, head=word.index) for one in _own(words, name) if one.index < name.index}
    return {
        **own,
        name.index: replace(name, dep="compound", head=word.index),
        word.index: replace(word, dep=name.dep, head=name.head),
    }


def _grown(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Read a clause behind a verb as what its subject tells: "concerns grow that Chad could"."""
    above = words[word.head]
    verb = words[above.head] if above.dep == "acomp" else above
    if word.dep not in {"ccomp", "advcl"} or word.index < verb.index:
        return {}
    if not any(one.lower == "that" and one.dep == "mark" for one in _own(words, word)):
        return {}
    subject = next((one for one in _own(words, verb) if one.dep == "nsubj"), None)
    is_told = subject is not None and subject.lower in _HELD and verb.lemma not in _SHOWING
    return {word.index: replace(word, dep="acl", head=subject.index)} if is_told and subject else {}


def _leaked(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Read "leaked" behind a comma before papers that show something as what they are."""
    is_taken = word.lower in _LEAKED and word.tag in {"VBD", "VBN"} and word.dep != "amod"
    is_apart = word.index > 0 and words[word.index - 1].text == ","
    if not is_taken or not is_apart:
        return {}
    last = [one for one in words[word.index + 1 :] if one.dep != "punct"]
    if len(last) <= 1 or last[-1].lemma not in _SHOWING:
        return {}
    verb, papers = last[-1], last[-2]
    if papers.tag != "NNS" or len(last) > _SHORT:
        return {}
    above = words[word.head].index if word.head != word.index else verb.index
    return {
        **{one.index: replace(one, dep="compound", head=papers.index) for one in last[:-2]},
        word.index: replace(word, pos="ADJ", tag="JJ", dep="amod", head=papers.index),
        papers.index: replace(papers, pos="NOUN", dep="nsubj", head=verb.index),
        verb.index: replace(verb, pos="VERB", tag="VBP", dep="parataxis", head=above),
    }


def _relative(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Read "that" behind a claim as what somebody rejects: "a claim that Chad denies"."""
    if word.dep != "acl" or word.lemma not in _REJECTING:
        return {}
    noun, own = words[word.head], _own(words, word)
    that = next((one for one in own if one.lower == "that" and one.dep == "mark"), None)
    is_whole = any(one.dep in {"dobj", "ccomp", "xcomp", "acomp", "auxpass"} for one in own)
    if that is None or is_whole:
        return {}
    if noun.lower not in _SAID and f"{noun.lower}s" not in _SAID:
        return {}
    return {
        that.index: replace(that, pos="PRON", tag="WDT", dep="dobj"),
        word.index: replace(word, dep="relcl"),
    }


def _summing(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Read "claims" behind a comma, joined to a verb of many, as a noun, its clause as a relative."""
    verb = words[word.head]
    is_joined = word.dep in {"conj", "ccomp", "dep"} and word.lower in _SAID and word.tag == "VBZ"
    after = words[word.index + 1 : word.index + 2]
    is_apart = word.index > 0 and words[word.index - 1].text == ","
    if not (is_joined and is_apart and verb.tag in _MANY and after and after[0].lower in {"that", "which"}):
        return {}
    own = _own(words, word)
    if any(one.dep in _SUBJECTS for one in own):
        return {}
    relative = {one.index: replace(one, dep="relcl") for one in own if one.dep == "ccomp"}
    return {
        **relative,
        word.index: replace(word, pos="NOUN", tag="NNS", lemma=word.lower.removesuffix("s"), dep="appos"),
    }


_MENDS: Final = (
    at_word(_hearsay, _HEARSAY),
    at_dep(_described, "conj"),
    at_word(_summing, _SAID),
    at_word(_leaked, _LEAKED),
    at_dep(_relative, "acl"),
    at_dep(_grown, "ccomp", "advcl"),
    at_word(_to_court, ("court",)),
)
