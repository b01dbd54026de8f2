"""Find the passages of an article again in another copy of its text.

In: ranges of the original with the SHA-256 of their characters, and the text of
a copy; the original is not needed. Out: where each of them stands in the copy.
A copy may differ in white space, page furniture, Unicode normalisation and
quotation marks; a changed word is not found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from realpolitik.text.article import Span, digest_of
from realpolitik.text.folding import Folding, foldings

LONG: Final = 25
"""From so many characters on, equal words are taken for the same passage wherever they stand."""

_REACH = 400
_Known: TypeAlias = list[tuple[Span, Span]]


@dataclass(frozen=True, slots=True)
class Passage:
    """A range of the original text and the digest of its characters."""

    span: Span
    digest: str

    @property
    def length(self) -> int:
        """How many characters it has."""
        return self.span.end - self.span.start


def occurrences(folding: Folding, passages: Iterable[Passage]) -> Mapping[str, Sequence[int]]:
    """Return where each digest begins in the folding, in order, for those that are found.

    Only whole words are looked at, which makes it cheap to look everywhere.
    """
    lengths: dict[int, set[str]] = defaultdict(set)
    for passage in passages:
        lengths[passage.length].add(passage.digest)
    found: dict[str, list[int]] = defaultdict(list)
    starts, ends = _word_edges(folding.text)
    for start in starts:
        for length, digests in lengths.items():
            if start + length in ends:
                digest = digest_of(folding.text[start : start + length])
                if digest in digests:
                    found[digest].append(start)
    return found


def _word_edges(text: str) -> tuple[list[int], set[int]]:
    inner = {at for at in range(1, len(text)) if text[at - 1].isalnum() and text[at].isalnum()}
    starts = [at for at in range(len(text)) if at not in inner and not text[at].isspace()]
    return starts, {at for at in range(1, len(text) + 1) if at not in inner and not text[at - 1].isspace()}


def anchor(passages: Sequence[Passage], text: str) -> tuple[Span | None, ...]:
    """Return for each passage its place in `text`, or None where its words are not there."""
    places: dict[Passage, Span] = {}
    for folding in foldings(text):
        missing = [passage for passage in passages if passage not in places]
        if not missing:
            break
        places |= _search(folding, missing, places)
    return tuple(places.get(passage) for passage in passages)


def _search(
    folding: Folding, missing: Sequence[Passage], places: Mapping[Passage, Span]
) -> dict[Passage, Span]:
    """Return the places of those that this folding shows; long passages lead, short ones follow."""
    whole_words = occurrences(folding, missing)
    known = {passage: folding.shown(place) for passage, place in places.items()}

    def order(passage: Passage) -> tuple[bool, int, Span]:
        unique = passage.length >= LONG and len(whole_words.get(passage.digest, ())) == 1
        return not unique, -passage.length, passage.span

    for passage in sorted(missing, key=order):
        start = _start(passage, folding, whole_words.get(passage.digest, ()), known)
        if start is not None:
            known[passage] = Span(start, start + passage.length)
    return {passage: folding.source(known[passage]) for passage in missing if passage in known}


def _start(
    passage: Passage, folding: Folding, whole_words: Sequence[int], known: Mapping[Passage, Span]
) -> int | None:
    for outer, place in known.items():
        start = place.start + passage.span.start - outer.span.start
        if _covers(outer.span, passage.span) and _stands(passage, start, folding):
            return start
    before, after = _neighbours(passage.span, known)
    shifts = [place.start - span.start for span, place in before + after] or [0]
    expected = [passage.span.start + shift for shift in shifts]

    def distance(start: int) -> int:
        return min(abs(start - place) for place in expected)

    if passage.length < LONG:
        fits = [at for at in whole_words if distance(at) <= _REACH and _fits(passage, at, known)]
        starts = [at for at in fits if _keeps_order(at, before, after)]
    else:
        starts = list(whole_words) or [at for at in _around(expected) if _stands(passage, at, folding)]
    return min(starts, key=distance, default=None)


def _stands(passage: Passage, start: int, folding: Folding) -> bool:
    place = Span(start, start + passage.length)
    return start >= 0 and place.end <= len(folding.text) and place.digest(folding.text) == passage.digest


def _covers(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _neighbours(span: Span, known: Mapping[Passage, Span]) -> tuple[_Known, _Known]:
    """Return the last known passage that begins before `span` and the first after, with their places."""
    pairs = [(other.span, place) for other, place in known.items()]
    before = [pair for pair in pairs if pair[0].start <= span.start]
    after = [pair for pair in pairs if pair[0].start > span.start]
    return [max(before)] if before else [], [min(after)] if after else []


def _around(expected: Sequence[int]) -> list[int]:
    return sorted({at for start in expected for at in range(start - _REACH, start + _REACH)})


def _keeps_order(start: int, before: _Known, after: _Known) -> bool:
    """Tell whether `start` lies between the neighbours, unless these have changed places."""
    least = max((place.start for _, place in before), default=start)
    most = min((place.start for _, place in after), default=max(start, least))
    return least <= start <= most or least > most


def _fits(passage: Passage, start: int, known: Mapping[Passage, Span]) -> bool:
    """Tell whether it would overlap there exactly those passages that it overlaps in the original.

    Without this a name in a changed sentence would be found in the next one.
    """
    place = Span(start, start + passage.length)
    return all(_overlap(passage.span, other.span) == _overlap(place, found) for other, found in known.items())


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
