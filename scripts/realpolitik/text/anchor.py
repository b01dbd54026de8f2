"""Find the passages of an article again in another copy of its text.

In: ranges of the original with the SHA-256 of their characters, and the text of
a copy; the original is not needed. Out: where each of them stands in the copy.
A copy may differ in white space, page furniture, Unicode normalisation and
quotation marks; a changed word is not found. No place is given twice, and all
are in the order of the original but for words that stand once in both texts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from realpolitik.text.alignment import Pair, chain
from realpolitik.text.article import Span, digest_of
from realpolitik.text.folding import Folding, foldings
from realpolitik.text.places import Place, Places

LONG: Final = 25
"""From so many characters on, equal words are taken for the same passage wherever they stand."""

_REACH, _NEAREST = 400, 16


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
    places: dict[Passage, Place] = {}
    for folding in foldings(text):
        missing = [passage for passage in dict.fromkeys(passages) if passage not in places]
        if not missing:
            break
        places |= _Search(folding, missing, places.values()).found()
    return tuple(places[passage].copy if passage in places else None for passage in passages)


class _Search:
    """The places of passages that one folding shows: unique words lead, repeated and short ones follow."""

    def __init__(self, folding: Folding, missing: Sequence[Passage], known: Iterable[Place]) -> None:
        self._folding, self._missing = folding, missing
        self._whole_words = occurrences(folding, missing)
        self._found: dict[Passage, Place] = {}
        self._known = Places()
        for place in known:
            self._known.add(Place(place.original, folding.shown(place.copy), place.moved))

    def found(self) -> dict[Passage, Place]:
        """Return the passages whose words are there, with their places in the text as read."""
        ordered = sorted(self._missing, key=lambda passage: (-passage.length, passage.span))
        long = [passage for passage in ordered if passage.length >= LONG]
        unique = self._unique(long)
        self._place_chain({Pair(one.span.start, at, one.length): one for one, at in unique.items()})
        while long := [one for one in long if one not in self._found and not self._place_within(one)]:
            outer = _outermost(long)
            self._place_chain(self._pairs(outer))
            long = [passage for passage in long if passage not in outer]
        for passage in ordered:
            if passage not in self._found and not self._place_within(passage):
                if passage in unique:
                    self._place(passage, unique[passage], moved=True)
                elif passage.length < LONG:
                    self._place_near(passage)
        return self._found

    def _unique(self, long: Sequence[Passage]) -> dict[Passage, int]:
        """Return where those words stand that stand once in both texts."""
        told = Counter(passage.digest for passage in long)
        return {
            passage: self._whole_words[passage.digest][0]
            for passage in long
            if told[passage.digest] == len(self._whole_words.get(passage.digest, ())) == 1
        }

    def _place_chain(self, pairs: Mapping[Pair, Passage]) -> None:
        """Place as many passages as can be in order, each as near as can be."""
        for pair in chain([*pairs]):
            self._place(pairs[pair], pair.copy)

    def _place_within(self, passage: Passage) -> bool:
        """Place a passage within one that held it, at the same distance from its start."""
        for outer in self._known.around(passage.span):
            start = passage.span.start + outer.shift
            if self._stands(passage, start) and self._place(passage, start, moved=outer.moved):
                return True
        return False

    def _pairs(self, passages: Iterable[Passage]) -> dict[Pair, Passage]:
        """Return where passages may stand; of equal words the nearest, and those of the same rank."""
        pairs: dict[Pair, Passage] = {}
        alike: dict[str, list[Passage]] = defaultdict(list)
        for passage in sorted(passages, key=lambda passage: passage.span):
            alike[passage.digest].append(passage)
        for equal in alike.values():
            for rank, passage in enumerate(equal):
                for at in self._candidates(passage, rank, len(equal)):
                    distance = self._distance(passage, at)
                    pairs[Pair(passage.span.start, at, passage.length, distance)] = passage
        return pairs

    def _candidates(self, passage: Passage, rank: int, many: int) -> set[int]:
        starts = self._whole_words.get(passage.digest, ())
        near: Iterable[int]
        if starts:
            places = [bisect_left(starts, at) for at in self._expected(passage)]
            near = {at for place in places for at in starts[max(place - _NEAREST, 0) : place + _NEAREST]}
            ranked = {rank, len(starts) - many + rank} & set(range(len(starts)))
            near |= {starts[place] for place in ranked}
        else:
            near = (at for at in _around(self._expected(passage)) if self._stands(passage, at))
        return {at for at in near if self._keeps_order(passage, at) and self._fits(passage, at)}

    def _place_near(self, passage: Passage) -> None:
        """Place a short passage near its neighbours."""
        starts = [
            at
            for at in self._whole_words.get(passage.digest, ())
            if self._distance(passage, at) <= _REACH and self._keeps_order(passage, at)
        ]
        for start in sorted(starts, key=lambda at: self._distance(passage, at)):
            if self._place(passage, start):
                return

    def _place(self, passage: Passage, start: int, *, moved: bool = False) -> bool:
        """Note a place, if it is nobody's."""
        if not self._fits(passage, start):
            return False
        shown = Span(start, start + passage.length)
        self._known.add(Place(passage.span, shown, moved))
        self._found[passage] = Place(passage.span, self._folding.source(shown), moved)
        return True

    def _fits(self, passage: Passage, start: int) -> bool:
        """Tell whether it would overlap there exactly those passages that it overlaps in the original.

        Without this a name in a changed sentence would be found in the next one.
        """
        return self._known.fits(passage.span, Span(start, start + passage.length))

    def _stands(self, passage: Passage, start: int) -> bool:
        place, text = Span(start, start + passage.length), self._folding.text
        return start >= 0 and place.end <= len(text) and place.digest(text) == passage.digest

    def _expected(self, passage: Passage) -> list[int]:
        """Return where it would stand beside its neighbours."""
        neighbours = (self._known.before(passage.span), self._known.after(passage.span))
        shifts = [place.shift for place in neighbours if place is not None] or [0]
        return [passage.span.start + shift for shift in shifts]

    def _distance(self, passage: Passage, start: int) -> int:
        return min(abs(start - place) for place in self._expected(passage))

    def _keeps_order(self, passage: Passage, start: int) -> bool:
        """Tell whether `start` lies between the neighbours that stand in order."""
        before, after = self._known.before(passage.span), self._known.after(passage.span)
        least = start if before is None else before.copy.start
        return least <= start <= (start if after is None else after.copy.start)


def _outermost(passages: Iterable[Passage]) -> set[Passage]:
    """Return the passages that lie within no other."""
    found, end = set(), 0
    for passage in sorted(passages, key=lambda passage: (passage.span.start, -passage.span.end)):
        if passage.span.end > end:
            found.add(passage)
            end = passage.span.end
    return found


def _around(expected: Sequence[int]) -> list[int]:
    return sorted({at for start in expected for at in range(start - _REACH, start + _REACH)})
