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
from typing import Final

from realpolitik.text.article import Span, digest_of
from realpolitik.text.folding import Folding, foldings
from realpolitik.text.places import Place, Places

LONG: Final = 25
"""From so many characters on, equal words are taken for the same passage wherever they stand."""

_REACH = 400


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
    known = Places()
    for passage, place in places.items():
        known.add(Place(passage.span, folding.shown(place)))
    found: dict[Passage, Span] = {}

    def order(passage: Passage) -> tuple[bool, int, Span]:
        unique = passage.length >= LONG and len(whole_words.get(passage.digest, ())) == 1
        return not unique, -passage.length, passage.span

    for passage in sorted(missing, key=order):
        start = _start(passage, folding, whole_words.get(passage.digest, ()), known)
        if start is not None:
            shown = Span(start, start + passage.length)
            known.add(Place(passage.span, shown))
            found[passage] = folding.source(shown)
    return found


def _start(passage: Passage, folding: Folding, whole_words: Sequence[int], known: Places) -> int | None:
    for outer in known.around(passage.span):
        start = passage.span.start + _shift(outer)
        if _stands(passage, start, folding):
            return start
    before, after = known.before(passage.span), known.after(passage.span)
    shifts = [_shift(place) for place in (before, after) if place is not None] or [0]
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


def _shift(place: Place) -> int:
    return place.copy.start - place.original.start


def _around(expected: Sequence[int]) -> list[int]:
    return sorted({at for start in expected for at in range(start - _REACH, start + _REACH)})


def _keeps_order(start: int, before: Place | None, after: Place | None) -> bool:
    """Tell whether `start` lies between the neighbours, unless these have changed places."""
    least = start if before is None else before.copy.start
    most = max(start, least) if after is None else after.copy.start
    return least <= start <= most or least > most


def _fits(passage: Passage, start: int, known: Places) -> bool:
    """Tell whether it would overlap there exactly those passages that it overlaps in the original.

    Without this a name in a changed sentence would be found in the next one.
    """
    return known.fits(passage.span, Span(start, start + passage.length))
