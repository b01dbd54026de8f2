"""Compare the two annotations of one article.

In: what people annotated and what an extractor claims. Out: a `Comparison`: figures in all and by
class, and all confusions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.claims.status import ASSERTED
from realpolitik.evaluate.annotation import Annotation, Item, Part
from realpolitik.evaluate.confusion import Confusion, Wording
from realpolitik.evaluate.figures import Figures, Levels, Linking, Score, Share
from realpolitik.evaluate.identity import Identity, overlap
from realpolitik.evaluate.pairing import Agreement, pairs
from realpolitik.rdf.names import local, term
from realpolitik.sources.ground import Ground

_STATE: Final = term("State")
_PERSON: Final = term("Person")


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the comparison of one article, or the sum of many, gives."""

    figures: Figures = field(default_factory=Figures)
    classes: Mapping[str, Levels] = field(default_factory=dict)
    confusions: tuple[Confusion, ...] = ()


def compare(
    gold: Annotation, found: Annotation, base: Ground, *, name: str = "", text: str = ""
) -> Comparison:
    """Return how two annotations of an article compare; the figures lack the evidence.

    Name and text are what confusions are told with.
    """
    wording = Wording(name, text, gold, found, base.register)
    return _Comparing(Identity(gold, found, base.vocabulary, base.register), base, wording).whole()


def total(comparisons: Iterable[Comparison]) -> Comparison:
    """Return the sum of comparisons, with all that they confuse in their order."""
    figures, classes, confusions = Figures(), dict[str, Levels](), list[Confusion]()
    for one in comparisons:
        figures += one.figures
        confusions += one.confusions
        for kind, levels in one.classes.items():
            classes[kind] = classes.get(kind, Levels()) + levels
    return Comparison(figures, classes, tuple(confusions))


class _Comparing:
    """Compares one article."""

    def __init__(self, identity: Identity, base: Ground, wording: Wording) -> None:
        self._identity, self._base, self._wording = identity, base, wording
        self._gold, self._found = identity.gold.items, identity.found.items
        self._pairs = pairs(self._gold, self._found, identity)
        self._events = tuple(pair for pair in self._pairs if pair.gold.part is Part.EVENT)

    def whole(self) -> Comparison:
        """Return all figures and confusions."""
        return Comparison(self._figures(), dict(self._classes()), tuple(self._confusions()))

    def _figures(self) -> Figures:
        events = self._events
        told = [pair for pair in events if pair.gold.time is not None]
        dated = [pair for pair in events if pair.found.time is not None]
        asserted = [item for item in self._found if item.claim.status == ASSERTED]
        return Figures(
            events=self._levels(Part.EVENT, None),
            statements=self._levels(Part.STATEMENT, None),
            hedged=_share(bool(self._denying(item)) for item in asserted),
            status=_share(pair.status for pair in events),
            realization=_share(pair.realization for pair in events),
            holder=_share(pair.holder for pair in events),
            times_recalled=_share(pair.time for pair in told),
            times_right=_share(pair.time for pair in dated),
            states=self._linking(_STATE),
            persons=self._linking(_PERSON),
            speakers=self._speakers(),
        )

    def _classes(self) -> Iterator[tuple[str, Levels]]:
        items = (*self._gold, *self._found)
        kinds = {item.kind for item in items if item.part is Part.EVENT and item.kind is not None}
        for kind in sorted(kinds, key=str):
            yield local(kind), self._levels(Part.EVENT, kind)

    def _levels(self, part: Part, kind: NamedNode | None) -> Levels:
        """Return the scores of the events or statements of a class, or of all of them."""
        own = [pair for pair in self._pairs if pair.gold.part is part]
        return Levels(
            lenient=self._score(part, kind, own),
            core=self._score(part, kind, [pair for pair in own if pair.core]),
            strict=self._score(part, kind, [pair for pair in own if pair.strict]),
        )

    def _score(self, part: Part, kind: NamedNode | None, good: Sequence[Agreement]) -> Score:
        def counted(items: Iterable[Item]) -> int:
            return sum(item.part is part and kind in (None, item.kind) for item in items)

        return Score(
            gold=counted(self._gold),
            found=counted(self._found),
            of_gold=counted(pair.gold for pair in good),
            of_found=counted(pair.found for pair in good),
        )

    def _linking(self, wanted: NamedNode) -> Linking:
        """Count how the fillers of a class that the register has were linked."""
        found = Linking()
        for pair in self._events:
            for role, filler in sorted(pair.gold.roles, key=str):
                if self._base.vocabulary.fits(self._base.register.classes.get(filler, ()), (wanted,)):
                    found += _linked(role, filler, pair, self._identity)
        return found

    def _denying(self, item: Item) -> tuple[Item, ...]:
        """Return what the gold says of the words of a claim, if it asserts nothing of the kind there."""
        near = [
            one
            for one in _overlapping(item, self._gold)
            if one.kind is not None and self._identity.related(one.kind, item.kind)
        ]
        events = tuple(one for one in near if one.part is not Part.STATEMENT)
        told = events or tuple(near)
        return () if any(one.claim.status == ASSERTED for one in told) else told

    def _speakers(self) -> Score:
        ours = [item for item in self._gold if not item.by_author]
        theirs = [item for item in self._found if not item.by_author]
        return Score(
            gold=len(ours),
            found=len(theirs),
            of_gold=sum(self._is_heard(item) for item in ours),
            of_found=sum(self._is_right(item) for item in theirs),
        )

    def _is_heard(self, gold: Item) -> bool:
        """Tell whether something found in the words of a claim has the holder of that."""
        others = _overlapping(gold, self._found)
        return any(self._identity.same_any(gold.claim.holders, one.claim.holders) for one in others)

    def _is_right(self, found: Item) -> bool:
        """Tell whether the gold has a claim by the holder of this one in its words."""
        others = _overlapping(found, self._gold)
        return any(self._identity.same_any(one.claim.holders, found.claim.holders) for one in others)

    def _confusions(self) -> Iterator[Confusion]:
        wording = self._wording
        paired = {id(item) for pair in self._pairs for item in (pair.gold, pair.found)}
        for item in self._found:
            if item.claim.status == ASSERTED and (told := self._denying(item)):
                yield wording.hedged(item, told)
            if id(item) not in paired and item.part is Part.EVENT:
                yield wording.unmatched(item)
            if not item.by_author and not self._is_right(item):
                yield wording.speaker(item, _overlapping(item, self._gold), is_gold=False)
        for item in self._gold:
            if id(item) not in paired and item.part is Part.EVENT:
                yield wording.missed(item)
            if not item.by_author and not self._is_heard(item):
                yield wording.speaker(item, _overlapping(item, self._found), is_gold=True)
        for pair in self._events:
            yield from wording.differences(pair)


def _linked(role: NamedNode, filler: NamedNode, pair: Agreement, identity: Identity) -> Linking:
    if any(one == filler for _, one in pair.found.roles):
        return Linking(right=1)
    wanted = [one for other, one in pair.gold.roles if other == role]
    there = [one for other, one in pair.found.roles if other == role]
    strangers = [one for one in there if not identity.same_any(wanted, (one,))]
    return Linking(wrong=1) if strangers else Linking(left_out=1)


def _overlapping(item: Item, others: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(one for one in others if overlap(item.evidence, one.evidence))


def _share(of: Iterable[bool]) -> Share:
    told = tuple(of)
    return Share(sum(told), len(told))
