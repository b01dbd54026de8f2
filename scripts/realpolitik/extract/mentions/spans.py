"""Where names stand in a sentence: those of the register, and those that the parser sees.

In: a `Scene` and one of its sentences. Out: ranges of words that do not overlap,
each with what the register knows of it, or with the kind that the parser gives it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from realpolitik.extract.gazetteer.entry import Match
from realpolitik.extract.gazetteer.surface import pieces
from realpolitik.extract.mentions.institutions import institutions
from realpolitik.extract.mentions.name import Name, is_mark
from realpolitik.extract.mentions.scene import Scene
from realpolitik.extract.mentions.standing import stands
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.groups import ORGANISATION_WORDS
from realpolitik.extract.words.names import SMALL_BODIES
from realpolitik.extract.words.pointing import SAYING
from realpolitik.extract.words.titles import HONORIFICS, OFFICE_HEADS

_CHARGES = frozenset("home foreign defence defense interior finance justice prime vice deputy".split())
"""What an office is for, as the word before it says."""
_ACTING = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
_INITIAL = len("J.")
_OPENING = OFFICE_HEADS | HONORIFICS | {"the"}


def names(scene: Scene, place: int) -> tuple[Name, ...]:
    """Return the names of a sentence in the order of the text."""
    sentence = scene.sentences[place]
    named = tuple(parsed(sentence))
    passed = (*speaking(sentence), *owned(scene, sentence))
    seen = (*named, *(one for one in passed if not any(map(one.meets, named))))
    listed = tuple(registered(scene, sentence))
    whole = tuple(institutions(scene, sentence, listed, named))
    seen = (*whole, *(one for one in seen if not any(map(one.meets, whole))))
    known: list[Name] = []
    for name in listed:
        if any(one.holds(name) for one in whole):
            continue
        outer = next(
            (one for one in seen if one.holds(name) and one.last - one.first > name.last - name.first), None
        )
        if name.meanings and stands(scene, place, name, outer):
            known.append(name)
    free = [one for one in seen if not any(one.meets(name) for name in known)]
    return tuple(sorted((*known, *free), key=lambda one: one.first))


def registered(scene: Scene, sentence: Sentence) -> Iterator[Name]:
    """Yield the longest names of the register in a sentence; a name without meanings only blocks."""
    words, owners = _pieces(sentence)
    at = 0
    while at < len(words):
        match = scene.gazetteer.match(words, at) if _begins(owners, at) else None
        if match is None or not _ends(owners, match.last) or _is_outrun(scene, words, match):
            at += 1
            continue
        if _is_counted(sentence, words, owners, match) or _is_of_another(scene, sentence, owners, match):
            at += 1
            continue
        meanings = tuple(one for one in match.meanings if one.holds(scene.day))
        yield Name(owners[match.first], owners[match.last - 1] + 1, meanings)
        at = match.last


def _is_counted(sentence: Sentence, words: Sequence[str], owners: Sequence[int], match: Match) -> bool:
    """Tell whether an article and a number look like the name of a type, as in "A 10-year-old"."""
    first, last = owners[match.first], owners[match.last - 1]
    return words[match.first] == "A" and sentence.tokens[first].text == "A" and first != last


def _is_of_another(scene: Scene, sentence: Sentence, owners: Sequence[int], match: Match) -> bool:
    """Tell whether a body in small letters is another one's than it would be: "Israel's security council"."""
    first, last = owners[match.first], owners[match.last - 1]
    if sentence.tokens[last].text not in SMALL_BODIES or first == 0 or not match.meanings:
        return False
    before = sentence.tokens[first - 1]
    if before.head not in range(first, last + 1) or before.dep in {"det", "punct"}:
        return False
    whole = scene.gazetteer.organs.get(match.meanings[0].entity.iri)
    return whole not in {one.entity.iri for one in scene.gazetteer.called(before.text)}


def _is_outrun(scene: Scene, words: Sequence[str], match: Match) -> bool:
    """Tell whether a name that begins after an article or title reaches further than one with it."""
    if words[match.first].lower() not in _OPENING or match.last == match.first + 1:
        return False
    later = scene.gazetteer.match(words, match.first + 1)
    return later is not None and later.last > match.last


def _pieces(sentence: Sentence) -> tuple[list[str], list[int]]:
    words: list[str] = []
    owners: list[int] = []
    for token in sentence.tokens:
        for piece in pieces(token.text):
            words.append(piece)
            owners.append(token.index)
    return words, owners


def _begins(owners: Sequence[int], at: int) -> bool:
    return at == 0 or owners[at] != owners[at - 1]


def _ends(owners: Sequence[int], last: int) -> bool:
    return last == len(owners) or owners[last] != owners[last - 1]


def parsed(sentence: Sentence) -> Iterator[Name]:
    """Yield the names that the parser sees, without articles, titles and possessive marks."""
    start: int | None = None
    for word in (*sentence.tokens, None):
        if start is not None and (word is None or not word.entity or word.begins):
            kind = sentence.tokens[start].entity
            name = _trimmed(sentence, Name(start, word.index if word else len(sentence.tokens), kind=kind))
            if name is not None:
                yield name
            start = None
        if word is not None and word.entity and start is None:
            start = word.index


def speaking(sentence: Sentence) -> Iterator[Name]:
    """Yield the names of two words or more that the parser passes over, of who says something."""
    for word in sentence.tokens:
        verb = sentence.head(word)
        is_speaker = word.dep == "nsubj" and verb.pos == "VERB" and verb.lemma in SAYING
        is_speaker = is_speaker and word.lower not in OFFICE_HEADS
        first = word.index
        while is_speaker and first and _is_part(sentence.tokens[first - 1], word):
            first -= 1
        if is_speaker and first < word.index and word.tag == "NNP" and word.text[0].isupper():
            is_body = any(one.lower in ORGANISATION_WORDS for one in sentence.tokens[first : word.index + 1])
            yield Name(first, word.index + 1, kind="ORG" if is_body else "PERSON")


def owned(scene: Scene, sentence: Sentence) -> Iterator[Name]:
    """Yield the names of one word that the parser passes over, behind a state: "Chad's Lumecorp won"."""
    for word in sentence.tokens[2:]:
        mark, owner = sentence.tokens[word.index - 1], sentence.tokens[word.index - 2]
        is_name = word.tag == "NNP" and not word.entity and word.text[0].isupper() and word.dep in _ACTING
        is_name = is_name and word.lower not in OFFICE_HEADS | HONORIFICS | set(ORGANISATION_WORDS)
        if is_name and mark.tag == "POS" and owner.entity == "GPE" and not scene.gazetteer.called(word.text):
            yield Name(word.index, word.index + 1, kind="ORG")


def _is_part(word: Token, last: Token) -> bool:
    """Tell whether a word stands before the last one of a name as another of its words."""
    is_plain = word.lower not in OFFICE_HEADS | HONORIFICS and word.text[0].isupper()
    return is_plain and word.tag == "NNP" and not word.entity and word.head == last.index


_BRACKETS = {"]": "[", ")": "("}


def _within_brackets(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """Return where a name begins and ends that reaches over a bracket: "Veldt Press] Lume"."""
    for word in sentence.tokens[first:last]:
        before = {one.text for one in sentence.tokens[first : word.index]}
        if word.text in _BRACKETS and _BRACKETS[word.text] not in before:
            first = word.index + 1
        elif word.text in _BRACKETS.values() and not any(
            _BRACKETS.get(one.text) == word.text for one in sentence.tokens[word.index + 1 : last]
        ):
            return first, word.index
    return first, last


def _trimmed(sentence: Sentence, name: Name) -> Name | None:
    first, last = _within_brackets(sentence, name.first, name.last)
    if name.kind == "PERSON":
        marks = [word.index for word in sentence.tokens[first : last - 1] if word.tag == "POS"]
        first = marks[-1] + 1 if marks else first
        first -= _has_given_name_before(sentence, first)
    while first < last and _is_before_a_name(sentence.tokens[first], name.kind):
        first += 1
    while first < last and (is_mark(sentence.tokens[last - 1]) or _is_of_office(sentence, last)):
        last -= 1
    return replace(name, first=first, last=last) if first < last else None


def _is_of_office(sentence: Sentence, last: int) -> bool:
    """Tell whether the last word of a name is of the title behind it: "British Home Secretary"."""
    behind = sentence.tokens[last : last + 1]
    return sentence.tokens[last - 1].lower in _CHARGES and bool(behind) and behind[0].lower in OFFICE_HEADS


def _has_given_name_before(sentence: Sentence, first: int) -> bool:
    """Tell whether a name begins with an initial and the given name stands before it."""
    if (
        first == 0
        or not sentence.tokens[first].text.endswith(".")
        or len(sentence.tokens[first].text) > _INITIAL
    ):
        return False
    before = sentence.tokens[first - 1]
    return before.tag == "NNP" and before.lower.rstrip(".") not in OFFICE_HEADS | HONORIFICS


def _is_before_a_name(word: Token, kind: str) -> bool:
    if word.lower in ("the", "a", "an") or not any(map(str.isalnum, word.text)):
        return True
    return kind == "PERSON" and word.lower.rstrip(".") in OFFICE_HEADS | HONORIFICS
