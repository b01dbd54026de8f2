"""Which claim of an extractor stands for which of the gold.

In: the items of both sides. Out: an `Agreement` for each pair that is at least lenient,
each item in one pair at most: the best pairs are taken first, and among equals
the first in the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.evaluate.annotation import Item
from realpolitik.evaluate.identity import Identity, overlap, shared_length
from realpolitik.rdf import names
from realpolitik.rdf.names import term

ASIDE: Final = frozenset(term(name) for name in ("place", "topic", "seeker", "offeror"))
"""Roles that no core asks for: where, about what, and who is told by the realization to want it."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """A pair, and in what its two claims agree.

    `common` counts fillers of the gold that fill any role of the other, `nearness` the
    characters of evidence that both have.
    """

    gold: Item
    found: Item
    core: bool
    status: bool
    holder: bool
    realization: bool
    time: bool
    common: int
    nearness: int

    @property
    def same_class(self) -> bool:
        """Whether the class is the same, and not only a wider or narrower one."""
        return self.gold.kind == self.found.kind

    @property
    def strict(self) -> bool:
        """Whether core, status, holder and time agree."""
        return self.core and self.status and self.holder and self.time

    @property
    def rank(self) -> tuple[int, ...]:
        """What tells better pairs from worse ones; more is better."""
        kept = self.strict, self.core, self.same_class
        return (*kept, self.common, self.status, self.holder, self.realization, self.nearness)


def agreement(gold: Item, found: Item, identity: Identity) -> Agreement | None:
    """Return in what two claims agree, or None where they are not even a lenient pair.

    That is: evidence that overlaps, classes of which one is or lies above the other, and a filler
    in common where the gold has any beside those that no core asks for.
    """
    if gold.part != found.part or not identity.related(gold.kind, found.kind):
        return None
    if not overlap(gold.evidence, found.evidence):
        return None
    common = sum(identity.same_any((one,), fillers(found)) for one in fillers(gold))
    if not common and core_roles(gold):
        return None
    return Agreement(
        gold=gold,
        found=found,
        core=gold.kind == found.kind and _same_roles(gold, found, identity),
        status=gold.claim.status == found.claim.status,
        holder=identity.same_all(gold.claim.holders, found.claim.holders),
        realization=gold.realization == found.realization,
        time=gold.time == found.time,
        common=common,
        nearness=shared_length(gold.evidence, found.evidence),
    )


def pairs(gold: Sequence[Item], found: Sequence[Item], identity: Identity) -> tuple[Agreement, ...]:
    """Return the pairs in the order of the gold."""
    ranked = sorted(
        (tuple(-number for number in pair.rank), left, right, pair)
        for left, one in enumerate(gold)
        for right, other in enumerate(found)
        if (pair := agreement(one, other, identity)) is not None
    )
    taken: dict[int, Agreement] = {}
    used: set[int] = set()
    for _, left, right, pair in ranked:
        if left not in taken and right not in used:
            taken[left] = pair
            used.add(right)
    return tuple(taken[left] for left in sorted(taken))


def fillers(item: Item) -> tuple[NamedNode, ...]:
    """Return who and what fills any role, values such as a trend aside."""
    return tuple(sorted({filler for _, filler in item.roles if names.is_thing(filler)}, key=str))


def core_roles(item: Item) -> frozenset[tuple[NamedNode, NamedNode]]:
    """Return the roles that a core asks for, with their fillers."""
    return frozenset((role, filler) for role, filler in item.roles if role not in ASIDE)


def _same_roles(gold: Item, found: Item, identity: Identity) -> bool:
    left, right = core_roles(gold), core_roles(found)
    if {role for role, _ in left} != {role for role, _ in right}:
        return False
    return all(
        identity.same_all(
            (filler for other, filler in left if other == role),
            (filler for other, filler in right if other == role),
        )
        for role, _ in left
    )
