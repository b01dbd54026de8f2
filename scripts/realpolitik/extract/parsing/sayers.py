"""Verbs of saying that a parser gives a wrong subject, or takes for nouns.

In: the words of a parsed sentence. Out: the same, whoever says something behind "after" as its subject, not
what stirs before it ("row after leader claims"), whoever is taken for the end of a list ("with two children,
medics said") or for one with the object before ("left Lome, Ann Lo, an analyst, said"), and "which" as the
subject of what is said ("the raid, which Chad said killed two").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from realpolitik.extract.parsing.mending import at_tag, mended_by
from realpolitik.extract.parsing.subjectless import (
    ADVERBIAL,
    NOUNS,
    OPENING,
    SUBJECTS,
    as_clause,
    children_of,
    is_bare,
)
from realpolitik.extract.tokens import FINITE, Token

_SAYING: Final = frozenset("say report announce tell add confirm claim state".split())
_STIRS: Final = frozenset(
    "backlash outrage anger fury row uproar outcry alarm protests chaos panic dismay shock storm criticism "
    "condemnation tension tensions doubts clashes relief joy calls concern concerns fears hopes".split()
)
"""Nouns of what follows on what somebody says or does."""
_NAMING: Final = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_SAYS: Final = frozenset({"claims", "says", "warns", "reports", "states", "tells", "suggests", "admits"})


def sayers_found(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, each verb of saying with whoever says it."""
    return mended_by(_MENDS, words)


def _stirred(verb: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Give a verb of saying the noun behind "after", not what stirs before it: "row after leader claims"."""
    stir = next((one for one in children_of(words, verb) if one.dep == "nsubj"), None)
    noun = words[verb.index - 1]
    opening = words[noun.head]
    is_behind = noun.dep == "pobj" and opening.lower in OPENING and noun.pos in NOUNS
    if stir is None or not is_behind or opening.head != stir.index or stir.lower not in _STIRS:
        return {}
    return {
        **as_clause(words, opening, noun, verb),
        stir.index: replace(stir, dep=verb.dep, head=stir.index if verb.head == verb.index else verb.head),
        verb.index: replace(verb, dep="advcl", head=stir.index),
    }


def _said_behind(verb: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Read the verb of a headline as what is said "after" somebody says it: "row after X claims Y left"."""
    subject = next((one for one in children_of(words, verb) if one.dep in {"nsubj", "nsubjpass"}), None)
    first = (
        verb if subject is None else min((subject, *children_of(words, subject)), key=lambda one: one.index)
    )
    saying = words[max(0, first.index - 1)]
    stir = words[saying.head]
    is_clause = saying.dep in {"advcl", "pcomp"} and saying.lower in _SAYS and stir.head == verb.index
    if verb.head != verb.index or not is_clause or stir.pos not in NOUNS or subject is None:
        return {}
    named = {
        one.index: replace(one, dep="nsubj") for one in children_of(words, saying) if one.dep == "compound"
    }
    return {
        **named,
        stir.index: replace(stir, dep="ROOT", head=stir.index),
        saying.index: replace(saying, pos="VERB", tag="VBZ", lemma=saying.lower[:-1], dep="advcl"),
        verb.index: replace(verb, dep="ccomp", head=saying.index),
    }


def _behind_list(verb: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Give "said" who is taken for the end of the list before it: "with two children, medics said"."""
    comma = next((one.index for one in reversed(words[: verb.index]) if one.text == ","), None)
    if verb.lemma not in _SAYING or comma is None or not is_bare(words, verb):
        return {}
    between = [one for one in words[comma + 1 : verb.index] if one.dep not in ADVERBIAL]
    above = [one for one in between if one.head <= comma]
    is_listed = len(above) == 1 and above[0].dep == "conj" and above[0].pos in NOUNS
    if not is_listed or between[0].dep == "cc":
        return {}
    return {above[0].index: replace(above[0], dep="nsubj", head=verb.index)}


def _behind_object(verb: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Give "said" who is taken for one with the object before: "Chad left Lome, Ann Lo, an analyst, said"."""
    own = children_of(words, verb)
    told = next((one for one in own if one.dep == "ccomp" and one.index < verb.index), None)
    source = None if told is None or verb.lemma not in _SAYING else _put_beside(words, told, verb)
    if told is None or source is None:
        return {}
    beside = words[source.head]
    subjects = [one for one in own if one.dep in SUBJECTS]
    is_object = [beside] == subjects and not any(
        one.dep == "dobj" or (one.index > told.index and one.dep in {"prep", "xcomp", "ccomp"})
        for one in children_of(words, told)
    )
    if subjects and not is_object:
        return {}
    named = {source.index: replace(source, dep="nsubj", head=verb.index)}
    return {**named, beside.index: replace(beside, dep="dobj", head=told.index)} if is_object else named


def _put_beside(words: Sequence[Token], told: Token, verb: Token) -> Token | None:
    """Return the noun that stands between a comma and a verb of saying, put beside one of what is told."""
    for noun in words[told.index + 1 : verb.index]:
        if (
            noun.dep not in {"conj", "appos"}
            or noun.pos not in NOUNS
            or not told.index < noun.head < noun.index
        ):
            continue
        below = _below(words, noun)
        between = words[min(below) : verb.index]
        is_whole = all(one.index in below or one.pos == "PUNCT" or one.head == verb.index for one in between)
        first = min(below | {one for one in _below(words, words[noun.head]) if one > told.index})
        is_behind = words[min(below) - 1].text == "," and words[noun.head].pos in NOUNS
        is_behind = is_behind and words[first - 1].pos != "PUNCT"
        if is_whole and is_behind:
            return noun
    return None


def _below(words: Sequence[Token], word: Token) -> set[int]:
    """Return the places of a word and of all that depends on it."""
    found = {word.index}
    for _ in words:
        more = {one.index for one in words if one.head in found}
        if more <= found:
            break
        found |= more
    return found


def _of_relative(verb: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Give "which" to what is said and not to who says it: "the raid, which Chad said killed two"."""
    subjects = [one for one in children_of(words, verb) if one.dep == "nsubj"]
    said = [
        one for one in children_of(words, verb) if one.dep in {"xcomp", "ccomp"} and one.index > verb.index
    ]
    is_two = len(subjects) > 1 and verb.dep == "relcl" and subjects[0].lower in {"which", "that", "who"}
    if not is_two or not said or any(one.dep in SUBJECTS | {"aux"} for one in children_of(words, said[0])):
        return {}
    return {
        subjects[0].index: replace(subjects[0], head=said[0].index),
        said[0].index: replace(said[0], tag="VBD", dep="ccomp"),
    }


def _reporting(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Read a last "report" behind many as what they do: "Two dead in Lome raid, police report"."""
    source = words[word.index - 1]
    comma = next((one for one in reversed(words[: word.index]) if one.text == ","), None)
    is_last = all(one.pos == "PUNCT" for one in words[word.index + 1 :])
    is_many = source.tag == "NNS" and source.dep == "compound" and source.head == word.index
    if word.lower != "report" or word.dep != "ROOT" or not (is_last and is_many) or comma is None:
        return {}
    between = words[comma.index + 1 : source.index]
    if any(one.pos not in _NAMING for one in between):
        return {}
    above = [one for one in words[: comma.index] if one.head == word.index and one.pos in NOUNS | {"NUM"}]
    told = {one.index: replace(one, dep="nsubj") for one in above[-1:]}
    hung = {one.index: replace(one, head=source.index) for one in between if one.head == word.index}
    return {
        **told,
        **hung,
        source.index: replace(source, dep="nsubj"),
        word.index: replace(word, pos="VERB", tag="VBP"),
    }


_MENDS: Final = (
    *(at_tag(read, FINITE) for read in (_stirred, _said_behind, _behind_list, _behind_object, _of_relative)),
    at_tag(_reporting, frozenset({"NN"})),
)
