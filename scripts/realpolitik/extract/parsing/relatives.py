"""Words that a parser hangs on the wrong one, hung by the grammar alone where its reading cannot be.

In: the words of a parsed sentence. Out: the same, participles behind a noun as clauses of it ("citizens
taken hostage by rebels", "a deal reached on Monday was"), owners joined by `and` as owners ("Chad and
Niger's ties"), times with the verb of saying before them ("said on Monday he"), places behind "outside"
("arrested outside court"), and a charge beside what it is about ("accused Chad, a charge it denies").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from realpolitik.extract.tokens import Token
from realpolitik.extract.words.calendar import TIMES
from realpolitik.extract.words.control import SAYING
from realpolitik.extract.words.pointing import ORDINALS

_PAST: Final = frozenset({"VBD", "VBN"})
_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
_BREAKS: Final = frozenset({",", ";", ":", "“", "”", '"', "—", "–"})
_AROUND: Final = frozenset({"outside", "inside", "near"})
_ADVERBIAL: Final = frozenset({"prep", "npadvmod", "advmod"})
CHARGES: Final = frozenset("accusation allegation assertion charge claim contention suggestion".split())
"""Nouns of what is said of somebody, and may be denied."""
_OWN: Final = frozenset({"nsubj", "nsubjpass", "aux", "auxpass", "mark"})


def mended(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the words as they depend on each other, where the parser's reading cannot be."""
    words = tuple(_of_noun(word, tokens) for word in tokens)
    for verb in words:
        words = _subject_of_main(verb, words)
        words = _said_when(words[verb.index], words)
        words = _behind_time(words[verb.index], words)
        words = _said_in(words[verb.index], words)
    for noun in words:
        words = _where_it_is(noun, words)
        words = _owned_by_both(words[noun.index], words)
        words = _charge_denied(words[noun.index], words)
        words = _ranked(words[noun.index], words)
    return words


def _ranked(noun: Token, words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, what the first of some did as a clause of the noun: "the first leader to visit"."""
    verb = words[noun.head]
    to = words[noun.index + 1 : noun.index + 2]
    is_one = noun.dep == "attr" and verb.lemma in {"become", "be"} and bool(to) and to[0].lower == "to"
    if not is_one or not any(one.lower in ORDINALS and one.head == noun.index for one in words[: noun.index]):
        return words
    clause = words[to[0].head]
    is_astray = clause.tag == "VB" and clause.dep in {"advcl", "xcomp"} and clause.head == verb.index
    return _with(words, replace(clause, dep="relcl", head=noun.index)) if is_astray else words


def _charge_denied(noun: Token, words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, a charge that somebody denies as standing beside the clause: "a charge it denies".

    It was read as part of the name of who denies it.
    """
    if noun.dep != "compound" or noun.lemma not in CHARGES:
        return words
    speaker, start = words[noun.head], noun.index - 2
    verb = words[speaker.head]
    said = next((one for one in _below(verb, words) if one.dep == "ccomp" and one.index < start), None)
    is_before = start > 0 and words[start].text == "," and words[start + 1].dep == "det"
    if speaker.dep != "nsubj" or not is_before or said is None:
        return words
    if verb.head != verb.index:
        return words
    return _with(
        words,
        replace(words[start + 1], head=noun.index),
        replace(noun, dep="appos", head=said.index),
        replace(verb, dep="relcl", head=noun.index),
        replace(said, dep="ROOT", head=said.index),
    )


def _subject_of_main(verb: Token, words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, a participle between a noun and its verb as a clause of the noun.

    It was read as a clause with that noun as its subject, beside a main verb behind it without one.
    """
    main = words[verb.head]
    if verb.dep != "ccomp" or verb.tag not in _PAST or main.index <= verb.index:
        return words
    own = _below(verb, words)
    subject = next((one for one in own if one.dep in _SUBJECTS and one.index == verb.index - 1), None)
    is_bare = all(one.dep not in {"aux", "auxpass", "mark", "dobj", "ccomp"} for one in own)
    if subject is None or not is_bare or not _lacks_subject(main, words):
        return words
    is_passive = any(one.dep == "auxpass" for one in _below(main, words))
    subject_of = replace(subject, dep="nsubjpass" if is_passive else "nsubj", head=main.index)
    return _with(words, subject_of, replace(verb, tag="VBN", dep="acl", head=subject.index))


def _said_when(verb: Token, words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, what stands between a verb and its clause as of the verb: "said on Monday he"."""
    if verb.dep != "ccomp":
        return words
    above = words[verb.head]
    subject = next((one for one in _below(verb, words) if one.dep in _SUBJECTS), None)
    if subject is None or above.index > subject.index:
        return words
    between = words[above.index + 1 : _subtree(subject, words)[0]]
    is_clear = all(one.dep not in {"mark", "punct", "ccomp"} for one in between)
    early = [one for one in between if one.dep in _ADVERBIAL and one.head == verb.index]
    return _with(words, *(replace(one, head=above.index) for one in early)) if is_clear else words


def _behind_time(verb: Token, words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, a clause behind a time as that of the noun before: "a raid on Monday that hurt"."""
    subject = next((one for one in _below(verb, words) if one.dep == "nsubj" and one.tag == "WDT"), None)
    above = words[verb.head]
    before = words[subject.index - 1] if subject is not None and subject.index else None
    if before is None or before.lower not in TIMES or verb.dep not in {"ccomp", "relcl"}:
        return words
    while above.index == before.index or above.dep in {"prep", "npadvmod"}:
        above = words[above.head]
    things = (one for one in _below(above, words) if one.dep in {"dobj", "nsubjpass"})
    noun = above if above.pos in _NOUNS else next(things, None)
    is_before = noun is not None and noun.index < before.index
    return (
        _with(words, replace(verb, dep="relcl", head=noun.index)) if noun is not None and is_before else words
    )


def _said_in(clause: Token, words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, a clause behind where somebody says it as what he says: "alleged in a post that"."""
    noun = words[clause.head]
    joint, own = words[noun.head], _below(clause, words)
    verb = words[joint.head]
    that = next((one for one in own if one.lower == "that" and one.dep in {"mark", "dobj"}), None)
    things = [one for one in own if one.dep == "dobj" and one is not that]
    is_whole = that is not None and (that.dep == "mark" or bool(things))
    is_in = noun.dep == "pobj" and joint.dep == "prep" and verb.pos == "VERB"
    is_said = verb.lemma in SAYING | {"allege"} and not any(one.dep == "ccomp" for one in _below(verb, words))
    if clause.dep != "relcl" or not (is_whole and is_in and is_said):
        return words
    return _with(words, replace(clause, dep="ccomp", head=verb.index))


def _lacks_subject(main: Token, words: tuple[Token, ...]) -> bool:
    is_marked = any(one.text in _BREAKS for one in words[: main.index])
    return not is_marked and all(one.dep not in _SUBJECTS for one in _below(main, words))


def _where_it_is(noun: Token, words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, a noun behind "outside" as where something is done: "arrested outside court"."""
    verb = words[noun.head]
    preposition = words[verb.index + 1] if verb.index + 1 < len(words) else noun
    is_behind = preposition.lower in _AROUND and preposition.head == noun.index
    if noun.dep != "dobj" or verb.pos != "VERB" or not is_behind:
        return words
    return _with(
        words,
        replace(preposition, pos="ADP", tag="IN", dep="prep", head=verb.index),
        replace(noun, dep="pobj", head=preposition.index),
    )


def _owned_by_both(noun: Token, words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, a name before another that owns something as owning it too."""
    first = words[noun.head]
    if noun.dep != "conj" or noun.tag != "NNS" or first.pos != "PROPN":
        return words
    owner = next((one for one in _below(noun, words) if one.dep == "poss"), None)
    if owner is None:
        return words
    between = [one for one in words[first.index + 1 : owner.index] if one.dep not in {"compound", "case"}]
    if owner.pos != "PROPN" or [one.lower for one in between] != ["and"]:
        return words
    return _with(
        words,
        replace(noun, dep=first.dep, head=first.head if first.head != first.index else noun.index),
        replace(first, dep="poss", head=noun.index),
        replace(owner, dep="conj", head=first.index),
    )


def _subtree(word: Token, words: Sequence[Token]) -> list[int]:
    """Return the places of a word and of all below it, in the order of the text."""
    found, open_ends = {word.index}, [word.index]
    while open_ends:
        at = open_ends.pop()
        fresh = [one.index for one in words if one.head == at and one.index not in found]
        found.update(fresh)
        open_ends += fresh
    return sorted(found)


def _below(word: Token, words: Sequence[Token]) -> list[Token]:
    return [one for one in words if one.head == word.index and one.index != word.index]


def _with(words: tuple[Token, ...], *changed: Token) -> tuple[Token, ...]:
    by_place = {one.index: one for one in changed}
    return tuple(by_place.get(one.index, one) for one in words)


def _of_noun(word: Token, tokens: Sequence[Token]) -> Token:
    if word.dep != "conj" or word.tag not in _PAST or not word.index:
        return word
    noun = tokens[word.index - 1]
    below = [one for one in tokens if one.head == word.index]
    is_done_by = any(one.lower == "by" and one.index > word.index for one in below)
    is_alone = not any(one.dep in _OWN for one in below)
    joined = any(one.dep in {"cc", "punct"} for one in tokens[word.head + 1 : word.index])
    if noun.pos not in _NOUNS or not is_done_by or not is_alone or joined:
        return word
    return replace(word, tag="VBN", dep="acl", head=noun.index)
