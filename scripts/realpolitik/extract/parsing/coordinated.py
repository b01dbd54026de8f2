"""Clauses and sides joined by "and" of which a parser takes one for a part of the other.

A second subject is taken for a second object of the first verb, a side for what the other is called by.

In: the words of a parsed sentence. Out: the same, each subject at its own verb: of "Lume left the league and
Orrin closed the port" Orrin is nobody who is left; and the last of a list of participles beside the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from realpolitik.extract.tokens import FINITE, Token

_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_BEFORE: Final = frozenset({"aux", "auxpass", "advmod", "neg"})
_BEFORE_BARE: Final = frozenset({"aux", "auxpass", "nsubj", "nsubjpass", "mark", "expl"})
_ASKING: Final = frozenset(
    "urge ask tell order press warn advise allow force beg implore request instruct encourage push pledge "
    "vow promise agree decide threaten refuse call".split()
)
"""Verbs behind which it is told what somebody is to do."""
_OPENING: Final = frozenset({"nsubj", "nsubjpass", "mark", "expl"})
_OF_NOUN: Final = frozenset({"det", "amod", "poss", "compound"})
_HUNG: Final = frozenset({"conj", "advcl", "nmod", "appos", "poss"})
"""How the words depend for whose sake others are hung anew."""
_JOINING: Final = frozenset({"and", "but"})


def coordinated(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, the subject of a second clause at its verb, and each of two sides by itself."""
    for word in words:
        if words[word.index].dep not in _HUNG:
            continue
        found = (read(words[word.index], words) for read in _READERS)
        fixed = next(filter(None, found), None)
        words = tuple(fixed.get(one.index, one) for one in words) if fixed else words
    return words


def _parted(verb: Token, words: Sequence[Token]) -> dict[int, Token]:
    """Return what changes where a verb follows a noun that is joined to one of the clause before it."""
    main = words[verb.head]
    own = [one for one in words if one.head == verb.index and one.index != verb.index]
    is_finite = verb.tag in FINITE or any(one.dep in {"aux", "auxpass"} and one.tag in FINITE for one in own)
    is_second = is_finite and verb.dep in {"conj", "advcl"} and main.index < verb.index
    if not is_second or main.pos not in {"VERB", "AUX"} or verb.pos != "VERB":
        return {}
    noun = _behind(verb, own, words)
    if noun is None or any(one.dep in _OPENING for one in own):
        return {}
    first = words[noun.head]
    joint = next((one for one in words[first.index + 1 : noun.index] if one.head == first.index), None)
    if joint is None or joint.lower not in _JOINING or first.dep == "conj" or first.index <= main.index:
        return {}
    return {
        noun.index: replace(noun, dep="nsubj", head=verb.index),
        joint.index: replace(joint, dep="cc", head=main.index),
        verb.index: replace(verb, dep="conj"),
    }


def _listed(verb: Token, words: Sequence[Token]) -> dict[int, Token]:
    """Hang a participle on those it is listed with behind a preposition: "accused it of lying and trying"."""
    main = words[verb.head]
    is_bare = verb.tag == "VBG" and verb.dep == "conj" and main.tag in FINITE and main.index < verb.index
    if not is_bare or any(one.head == verb.index and one.dep in _BEFORE | _OPENING for one in words):
        return {}
    inside = (one for one in words[main.index : verb.index] if one.dep == "pcomp" and one.tag == "VBG")
    first = next((one for one in inside if words[one.head].head == main.index), None)
    return {} if first is None else {verb.index: replace(verb, head=first.index)}


def _left_out(name: Token, words: Sequence[Token]) -> dict[int, Token]:
    """Keep apart whom a list leaves out: of "signed by Lume but not Orrin" Orrin is no signer."""
    first = words[name.head]
    before = words[first.index + 1 : name.index]
    joint = next((one for one in before if one.head == first.index and one.lower == "but"), None)
    negated = any(one.lower == "not" and one.head == name.index for one in before)
    is_name = name.dep == "conj" and name.pos in _NOUNS and first.pos in _NOUNS
    return {name.index: replace(name, dep="dep")} if is_name and joint is not None and negated else {}


def _asked(verb: Token, words: Sequence[Token]) -> dict[int, Token]:
    """Hang a bare verb on what somebody is asked to do or not: "urged Lume to not leave, but stay"."""
    main = words[verb.head]
    is_bare = verb.tag == "VB" and verb.dep == "conj" and main.tag != "VB" and main.lemma in _ASKING
    if not is_bare or any(one.head == verb.index and one.dep in _BEFORE_BARE for one in words):
        return {}
    inside = (one for one in words[main.index : verb.index] if one.head == main.index and one.dep == "xcomp")
    asked = next((one for one in inside if one.tag == "VB"), None)
    joints = (one for one in words[: verb.index] if one.head == main.index and one.dep in {"cc", "punct"})
    moved = [one for one in joints if asked is not None and one.index > asked.index]
    if asked is None or not any(one.dep == "cc" for one in moved):
        return {}
    return {one.index: replace(one, head=asked.index) for one in (verb, *moved)}


def _sides(noun: Token, words: Sequence[Token]) -> dict[int, Token]:
    """Return what changes where a noun is taken for what a later one is called by.

    In "the Chadian army and Boko fighters" the army is no part of the fighters.
    """
    head = words[noun.head]
    own = [one for one in words if one.head == noun.index and one.index != noun.index]
    name = next((one for one in own if one.dep == "conj"), None)
    joint = next((one for one in own if one.dep == "cc" and one.lower == "and"), None)
    is_modifier = noun.dep == "nmod" and noun.pos == "NOUN" and head.pos == "NOUN" and head.tag == "NNS"
    if not is_modifier or joint is None or name is None or name.pos != "PROPN":
        return {}
    if (joint.index, name.index) != (noun.index + 1, head.index - 1):
        return {}
    before = [one for one in words[: noun.index] if one.head == head.index and one.dep in _OF_NOUN]
    return {
        **{one.index: replace(one, head=noun.index) for one in before},
        noun.index: replace(noun, dep=head.dep, head=noun.index if head.head == head.index else head.head),
        head.index: replace(head, dep="conj", head=noun.index),
        name.index: replace(name, dep="compound", head=head.index),
    }


def _entitled(name: Token, words: Sequence[Token]) -> dict[int, Token]:
    """Return what changes where a title is taken for the one who acts, and others are joined to his name.

    In "Chadian president Orlova and Kenyan president Lume met" Lume does as well as Orlova.
    """
    title = words[name.head]
    start = min(
        (one.index for one in words if one.head == name.index and one.dep == "compound"), default=name.index
    )
    is_titled = name.dep == "appos" and name.pos == "PROPN" and title.tag == "NN"
    is_joined = any(one.head == name.index and one.dep == "conj" for one in words)
    if (
        not is_titled
        or not is_joined
        or title.index != min(start, name.index) - 1
        or title.head == title.index
    ):
        return {}
    return {
        name.index: replace(name, dep=title.dep, head=title.head),
        title.index: replace(title, dep="compound", head=name.index),
    }


def _owners(owner: Token, words: Sequence[Token]) -> dict[int, Token]:
    """Return what changes where the second of two owners hangs on the noun: "Chad and Mali's ministers"."""
    noun = words[owner.head]
    is_owner = owner.dep == "poss" and owner.pos == "PROPN" and noun.tag == "NNS"
    others = [one for one in words[: owner.index] if one.head == noun.index and one.dep == "poss"]
    if not is_owner or not others or others[-1].pos != "PROPN":
        return {}
    between = [
        one for one in words[others[-1].index + 1 : owner.index] if one.dep not in {"compound", "case", "det"}
    ]
    if [one.lower for one in between] != ["and"]:
        return {}
    return {
        owner.index: replace(owner, dep="conj", head=others[-1].index),
        between[0].index: replace(between[0], dep="cc", head=others[-1].index),
    }


def _behind(verb: Token, own: Sequence[Token], words: Sequence[Token]) -> Token | None:
    """Return the joined noun right behind which a verb stands, but for what goes with that.

    A bare word before one in -s may be part of a noun: "bans and asset freezes".
    """
    place = verb.index - 1
    while place >= 0 and words[place] in own and words[place].dep in _BEFORE:
        place -= 1
    noun = words[place]
    is_bare = noun.pos == "NOUN" and not any(one.head == noun.index for one in words[:place])
    is_joined = place >= 0 and noun.dep == "conj" and noun.pos in _NOUNS
    return noun if is_joined and not (is_bare and verb.tag == "VBZ") else None


_READERS: Final = (_left_out, _parted, _listed, _asked, _sides, _entitled, _owners)
