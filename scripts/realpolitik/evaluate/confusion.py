"""Where an extractor and the gold differ, for a person to read.

In: items, alone or in pairs. Out: a `Confusion` for each difference, with the range of the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.evaluate.annotation import LABEL, Annotation, Item
from realpolitik.evaluate.pairing import Agreement
from realpolitik.rdf.names import declarer, local
from realpolitik.sources.register import Register
from realpolitik.text.article import Span

_NOWHERE: Final = Span(0, 0)
AUTHOR: Final = "the author"


class Kind(StrEnum):
    """What differs, the worst first."""

    HEDGED = "hedged"
    """The extractor asserts what the text hedges, denies, makes depend on something, or attributes."""
    EXTRA = "extra"
    MISSED = "missed"
    CLASS = "class"
    ROLES = "roles"
    STATUS = "status"
    HOLDER = "holder"
    SPEAKER = "speaker"
    REALIZATION = "realization"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Confusion:
    """One difference: where, in which words, and what either side says there, which may be nothing."""

    kind: Kind
    name: str
    span: Span
    words: str
    gold: str
    found: str


@dataclass(frozen=True, slots=True)
class Wording:
    """Tells of the items of an article of this name and text."""

    name: str
    text: str
    gold: Annotation
    found: Annotation
    register: Register

    def missed(self, item: Item) -> Confusion:
        """Return that nothing was found for a claim of the gold."""
        return self._at(Kind.MISSED, item, self.told(item, self.gold), "")

    def unmatched(self, item: Item) -> Confusion:
        """Return that the gold has nothing like what was found."""
        return self._at(Kind.EXTRA, item, "", self.told(item, self.found))

    def hedged(self, item: Item, gold: Iterable[Item]) -> Confusion:
        """Return that a claim is marked Asserted where none of the gold is."""
        told = "; ".join(self.told(one, self.gold) for one in gold)
        return self._at(Kind.HEDGED, item, told, self.told(item, self.found))

    def speaker(self, item: Item, others: Iterable[Item], *, is_gold: bool) -> Confusion:
        """Return that nobody of the other side holds a claim there as the one of this side does."""
        own, other = (self.gold, self.found) if is_gold else (self.found, self.gold)
        names = {self.holders(one, other) for one in others}
        both = self.holders(item, own), "; ".join(sorted(names))
        gold, found = both if is_gold else both[::-1]
        return self._at(Kind.SPEAKER, item, gold, found)

    def differences(self, pair: Agreement) -> Iterator[Confusion]:
        """Yield in what a pair differs."""
        gold, found = pair.gold, pair.found
        if not pair.same_class:
            yield self._pair(Kind.CLASS, pair, _local(gold.kind), _local(found.kind))
        elif not pair.core:
            yield self._pair(Kind.ROLES, pair, self.roles(gold, self.gold), self.roles(found, self.found))
        if not pair.status:
            yield self._pair(Kind.STATUS, pair, local(gold.claim.status), local(found.claim.status))
        if not pair.holder:
            told = self.holders(gold, self.gold), self.holders(found, self.found)
            yield self._pair(Kind.HOLDER, pair, *told)
        if not pair.realization:
            told = _local(gold.realization), _local(found.realization)
            yield self._pair(Kind.REALIZATION, pair, *told)
        if not pair.time:
            yield self._pair(Kind.TIME, pair, gold.time or "none", found.time or "none")

    def told(self, item: Item, side: Annotation) -> str:
        """Return a claim in the words of the vocabulary."""
        roles = self.roles(item, side)
        status = f"{local(item.claim.status)} by {self.holders(item, side)}"
        return f"{_local(item.kind)}, {status}{': ' if roles else ''}{roles}"

    def roles(self, item: Item, side: Annotation) -> str:
        """Return who and what fills which role."""
        return ", ".join(sorted(f"{local(role)} {self.label(one, side)}" for role, one in item.roles))

    def holders(self, item: Item, side: Annotation) -> str:
        """Return who holds a claim."""
        return " and ".join(
            AUTHOR if holder in side.authors else self.label(holder, side) for holder in item.claim.holders
        )

    def label(self, entity: NamedNode, side: Annotation) -> str:
        """Return how an entity is called; the article's own stand in quotation marks, others have an id."""
        if declarer(entity) is None:
            return self.register.facts.text(entity, LABEL) or local(entity)
        known = side.situations.get(entity)
        name = next(iter(side.labels(entity)), None) or (
            local(entity) if known is None else local(known.kind)
        )
        return f"“{name}”"

    def _pair(self, kind: Kind, pair: Agreement, gold: str, found: str) -> Confusion:
        what = _local(pair.gold.kind)
        shown = gold if kind is Kind.CLASS else f"{what} {gold}"
        return self._at(kind, pair.found, shown, found)

    def _at(self, kind: Kind, item: Item, gold: str, found: str) -> Confusion:
        span = item.evidence[0] if item.evidence else _NOWHERE
        return Confusion(kind, self.name, span, span.of(self.text), gold, found)


def _local(iri: NamedNode | None) -> str:
    return "none" if iri is None else local(iri)
