"""Names behind a title with "of" that a parser takes for what the title is of: "President of Mali Ann Lo".

In: the words of a parsed sentence. Out: the same, the name in the place of the title and that before it; a
name between commas behind a title beside that, and not joined to what the title is of.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from realpolitik.extract.tokens import Token
from realpolitik.extract.words.groups import ORGANISATION_WORDS
from realpolitik.extract.words.titles import (
    HONORIFICS,
    MEMBERS,
    MINISTERS,
    OFFICE_HEADS,
    PARTISANS,
    POST_HEADS,
)

_JOINTS: Final = frozenset({"of", "for", "to", "in", "at"})
_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_PERSON: Final = "PERSON"
_OF_STATES: Final = frozenset(
    "minister ambassador king queen emir sultan premier chancellor mayor governor".split()
)
"""Titles of which a firm has none, whose name may begin with that of a state."""
_ASTRAY: Final = frozenset({"conj", "appos", "npadvmod"})


Knows = Callable[[str], bool] | None


def entitled(words: tuple[Token, ...], is_name: Knows, is_surname: Knows) -> tuple[Token, ...]:
    """Return words with each name behind a title where it belongs; these know names and surnames."""
    for word in words:
        now = words[word.index]
        fixed = _parted(now, words, is_name, is_surname) or _beside(now, words) or _behind(now, words)
        fixed = fixed or _charged(now, words) or _several(now, words)
        words = tuple(fixed.get(one.index, one) for one in words) if fixed else words
    return words


def _parted(name: Token, words: Sequence[Token], is_name: Knows, is_surname: Knows) -> Mapping[int, Token]:
    """Return what changes where the name of a person stands right behind what its title is of."""
    joint = words[name.head]
    title = words[joint.head]
    is_behind = name.dep == "pobj" and joint.lower in _JOINTS and title.lower in POST_HEADS
    if not is_behind or title.pos not in _NOUNS or title.index > joint.index or name.pos != "PROPN":
        return {}
    inside = words[joint.index + 1 : name.index + 1]
    inside = inside[1:] if inside[0].lower == "the" else inside
    if not inside or any(one.pos != "PROPN" for one in inside):
        return {}
    first = _first(inside)
    if first is None and _is_run_in(inside, title, is_name, is_surname):
        first = inside[1].index
    return {} if first is None else _split(title, joint, first, name, words)


def _first(inside: Sequence[Token]) -> int | None:
    """Return where the name of a person begins, as the parser sees it, right behind another name."""
    begins = next((at for at in range(len(inside) - 1, -1, -1) if inside[at].begins), 0)
    while begins and inside[begins - 1].lower.rstrip(".") in HONORIFICS | OFFICE_HEADS:
        begins -= 1
    return inside[begins].index if begins and inside[-1].entity == _PERSON else None


def _is_run_in(inside: Sequence[Token], title: Token, is_name: Knows, is_surname: Knows) -> bool:
    """Tell whether a parser takes for one name that of a land and that of a person behind it."""
    if len(inside) <= len("AB") or is_name is None or not is_name(inside[0].text):
        return False
    is_one = not any(one.begins for one in inside[1:]) and inside[-1].entity in {_PERSON, "ORG"}
    is_body = any(one.lower in ORGANISATION_WORDS for one in inside)
    is_known = is_surname is not None and is_surname(inside[-1].text)
    return is_one and not is_body and (is_known or title.lower in _OF_STATES)


def _split(
    title: Token, joint: Token, first: int, name: Token, words: Sequence[Token]
) -> Mapping[int, Token]:
    """Return a name in the place of its title, and what stands before it behind the preposition."""
    inside = words[joint.index + 1 : first - 1]
    is_one = not words[first].begins
    hung = [(one, first - 1) for one in inside if one.head in {name.index, first - 1}]
    hung += [(one, name.index) for one in words if one.head == title.index and one.index > name.index]
    fixed = {one.index: replace(one, head=head) for one, head in hung}
    place = replace(words[first - 1], dep="pobj", head=joint.index)
    head = name.index if title.head == title.index else title.head
    named = (replace(one, entity=_PERSON, begins=one.index == first) for one in words[first : name.index])
    return {
        **fixed,
        **{one.index: one for one in named},
        place.index: replace(place, entity="GPE", begins=True) if is_one else place,
        name.index: replace(name, dep=title.dep, head=head, entity=_PERSON),
        title.index: replace(title, dep="nmod", head=name.index),
    }


def _beside(name: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Return the name of a person between commas as beside the title that it stands behind."""
    if name.dep not in _ASTRAY or name.entity != _PERSON or name.pos != "PROPN":
        return {}
    first = min([one.index for one in words if one.head == name.index and one.dep == "compound"], default=0)
    after = words[name.index + 1 : name.index + 2]
    place = words[name.head]
    is_apart = words[first - 1].text == "," and bool(after) and after[0].text in {",", "."}
    is_apart = first > 0 and (is_apart or (name.dep == "appos" and first == place.index + 1))
    if not is_apart or place.dep != "pobj" or place.entity == _PERSON or _is_joined(place, words):
        return {}
    title = _title(place, words)
    return {} if title is None else {name.index: replace(name, dep="appos", head=title.index)}


def _is_joined(word: Token, words: Sequence[Token]) -> bool:
    return any(one.dep == "cc" and one.head == word.index for one in words)


def _title(word: Token, words: Sequence[Token]) -> Token | None:
    """Return the title that a noun stands behind, with prepositions between."""
    while word.dep == "pobj" and words[word.head].lower in _JOINTS:
        word = words[words[word.head].head]
        if word.lower in POST_HEADS and word.pos in _NOUNS:
            return word
    return None


def _behind(name: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Return the name of a person as beside the title whose phrase ends right before its comma.

    "A member of the party, Ann Lo said" has two subjects, "speaking to Tass, the head of the party, Ann Lo,"
    a name beside Tass.
    """
    if name.entity != _PERSON or name.pos != "PROPN" or name.dep not in {"nsubj", "appos"}:
        return {}
    first = min([one.index for one in words if one.head == name.index and one.dep == "compound"], default=0)
    if not first or words[first - 1].text != ",":
        return {}
    title = next((one for one in words[: first - 1] if _is_whole(one, first - 1, words)), None)
    if title is None or title.index == name.head:
        return {}
    is_double = name.dep == "nsubj" and (title.dep, title.head) == ("nsubj", name.head)
    is_far = name.dep == "appos" and name.head < title.index
    return {name.index: replace(name, dep="appos", head=title.index)} if is_double or is_far else {}


def _is_whole(word: Token, end: int, words: Sequence[Token]) -> bool:
    """Tell whether a word is a title whose phrase ends before a place."""
    if word.lower not in POST_HEADS | MEMBERS or word.tag != "NN" or word.index >= end:
        return False
    return all(_is_under(one, word, words) for one in words[word.index + 1 : end])


def _is_under(word: Token, top: Token, words: Sequence[Token]) -> bool:
    for _ in words:
        if word.head == top.index:
            return True
        if word.head == word.index or word.pos == "VERB":
            return False
        word = words[word.head]
    return False


def _charged(name: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Return a charge before a name as behind its preposition: "Secretary of Defense for Policy Ann Lo"."""
    own = [one for one in words if one.head == name.index and one.dep == "compound"]
    charge = own[0] if own and not own[0].entity and name.entity == _PERSON else None
    joint = words[charge.index - 1] if charge is not None and charge.index else None
    if charge is None or joint is None or joint.lower not in {"of", "for"} or name.dep == "pobj":
        return {}
    title = words[joint.head]
    if title.lower not in MINISTERS or title.index > joint.index or not words[charge.index + 1].begins:
        return {}
    before = words[title.head]
    is_under = title.dep == "pobj" and before.lower == "under" and before.index == title.index - 1
    under = {before.index: replace(before, pos="ADJ", tag="JJ", dep="amod", head=title.index)}
    return {
        charge.index: replace(charge, dep="pobj", head=joint.index),
        title.index: replace(title, dep="nmod", head=name.index),
        **(under if is_under else {}),
    }


def _several(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Return a noun of several that is taken for a verb before their names: "the House rebels Ann Lo and"."""
    after = words[word.index + 1 : word.index + 2]
    is_taken = word.tag == "VBZ" and word.lower.removesuffix("s") in PARTISANS and word.dep == "ccomp"
    name = next((one for one in words if one.head == word.index and one.dep == "dobj"), None)
    if not is_taken or name is None or not after or after[0].entity != _PERSON:
        return {}
    hung = [one for one in words if one.head == word.index and one.index != name.index]
    before = {
        one.index: replace(one, dep="compound", head=name.index) for one in hung if one.index < word.index
    }
    behind = {one.index: replace(one, head=word.head) for one in hung if one.index > word.index}
    return {
        **before,
        **behind,
        word.index: replace(word, pos="NOUN", tag="NNS", dep="compound", head=name.index),
        name.index: replace(name, dep="dobj", head=word.head),
    }
