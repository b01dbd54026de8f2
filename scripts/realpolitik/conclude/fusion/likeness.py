"""How alike two situations are, and why: by the keys of their classes, and what else is told of both.

In: two sights. Out: a `Likeness` of score and reason, or None where nothing tells. What
excludes each other is never one: classes of which neither is the other, times, and
different values where there is one at a time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations, product
from typing import Final, TypeAlias

from pyoxigraph import NamedNode

from realpolitik.conclude.fusion.sight import Filler, Kind, Sight
from realpolitik.conclude.fusion.windows import LONG, buckets, gap_between, length, window
from realpolitik.rdf.literals import slack_bounds, times_agree
from realpolitik.rdf.names import local, term
from realpolitik.sources.identity import IdentityKey
from realpolitik.sources.vocabulary import Vocabulary

SAME: Final = 80
"""The least score, in hundredths, of what is taken for one."""
POSSIBLY: Final = 55
"""The least score of what may be one."""
_PARTY: Final = (term("party"),)
_PERSON, _SPOT, _DAY, _MORE, _MOST = 10, 15, 10, 5, 10
_SOME, _BY_NAME, _GAP, _VAGUE, _APART = 15, 10, 3, 15, 30

Fillers: TypeAlias = frozenset[Filler]
Ranked: TypeAlias = tuple[NamedNode, IdentityKey]


@dataclass(frozen=True, slots=True, order=True)
class Likeness:
    """How surely two are one, in hundredths, and in words why; nought where something excludes it."""

    score: int
    reason: str


EXCLUDED: Final = Likeness(0, "what is told of them excludes each other")


@dataclass(slots=True)
class Likenesses:
    """Compares sights by the keys of a vocabulary."""

    vocabulary: Vocabulary
    _keys: dict[NamedNode, tuple[Ranked, ...]] = field(default_factory=dict)

    def keys_of(self, sight: Sight) -> frozenset[Ranked]:
        """Return the keys that a situation has by its classes, if their roles are filled."""
        found = {ranked for cls in sight.classes for ranked in self._given(cls)}
        return frozenset((cls, key) for cls, key in found if _is_filled(key, sight))

    def _given(self, cls: NamedNode) -> tuple[Ranked, ...]:
        if cls not in self._keys:
            above = self.vocabulary.ancestors.get(cls, frozenset())
            given = ((one, key) for one in above for key in self.vocabulary.identities.get(one, ()))
            self._keys[cls] = tuple(given)
        return self._keys[cls]

    def blocks(self, sight: Sight) -> Iterator[str]:
        """Yield keys of which two that are alike share one."""
        for cls, key in self.keys_of(sight):
            days = [""] if key.days is None else list(buckets(sight, key.days))
            for values, day in product(_values(key, sight), days):
                yield "|".join((local(cls), " ".join(map(local, key.roles)), *values, day))

    def of(self, one: Sight, other: Sight) -> Likeness | None:
        """Return how alike two are, in whatever order; None where no key of both tells."""
        shared = self.keys_of(one) & self.keys_of(other)
        found = [like for _, key in shared if (like := self._by(key, one, other)) is not None]
        if found and not (self._is_one_kind(one, other) and all(like.score for like in found)):
            return EXCLUDED
        return max(found, default=None)

    def _is_one_kind(self, one: Sight, other: Sight) -> bool:
        is_a = self.vocabulary.is_a
        return all(
            any(is_a(cls, kind) or is_a(kind, cls) for kind in those.classes)
            for these, those in ((one, other), (other, one))
            for cls in these.classes
        )

    def _by(self, key: IdentityKey, one: Sight, other: Sight) -> Likeness | None:
        tally = _Tally(key.score)
        if not _met(key, one, other, tally):
            return None
        if not _timed(key, one, other, tally):
            return EXCLUDED if one.time and other.time else None
        for role in sorted(one.roles.keys() & other.roles.keys() - set(key.roles), key=str):
            if not self._agree(role, one.roles[role], other.roles[role], tally):
                return EXCLUDED
        most = SAME - 1 if self._is_by_names(one, other) else 100
        return Likeness(max(1, min(most, tally.score)), tally.told())

    def _is_by_names(self, one: Sight, other: Sight) -> bool:
        """Tell whether names alone agree where one value has to: two of one name are two values."""
        single = (role for role in one.roles.keys() & other.roles.keys() if self._is_single(role))
        met = (_common(one.roles[role], other.roles[role]) for role in single)
        return any(some and all(filler.is_named for filler in some) for some in met)

    def _is_single(self, role: NamedNode) -> bool:
        known = self.vocabulary.properties.get(role)
        return known is not None and known.single

    def _agree(self, role: NamedNode, one: Fillers, other: Fillers, tally: _Tally) -> bool:
        """Tally a role beside those of the key; tell whether the two can be one for it."""
        met = _common(one, other)
        if met:
            tally.agree(role, met)
        elif all(filler.is_named for filler in one) or all(filler.is_named for filler in other):
            return True
        elif self._is_single(role):
            return False
        else:
            tally.lose(_APART, f"different {local(role)}")
        return True


@dataclass(slots=True)
class _Tally:
    """A score as it comes about, with what makes it."""

    score: int
    said: list[str] = field(default_factory=list)
    more: int = 0

    def lose(self, points: int, why: str) -> None:
        self.score -= points
        self.said.append(why)

    def gain(self, points: int, why: str) -> None:
        self.score += points
        self.said.append(why)

    def agree(self, role: NamedNode, met: Fillers, *, is_key: bool = False) -> None:
        """Count what fills a role in both: persons and spots are particular, others add little."""
        called = ", ".join(sorted(_called(filler) for filler in met))
        kinds = {filler.kind for filler in met}
        points = _PERSON * (Kind.PERSON in kinds) + _SPOT * (Kind.SPOT in kinds)
        if not points and not is_key and self.more < _MOST:
            self.more += _MORE
            points = _MORE
        self.gain(points, f"same {local(role)} ({called})")
        if is_key and any(filler.is_named for filler in met):
            self.lose(_BY_NAME, "by name alone")

    def told(self) -> str:
        return "; ".join(self.said)


def _called(filler: Filler) -> str:
    return filler.name[1:] if filler.is_named else local(NamedNode(filler.name))


def _is_filled(key: IdentityKey, sight: Sight) -> bool:
    least = 2 if key.roles == _PARTY else 1
    return all(len(sight.roles.get(role, ())) >= least for role in key.roles)


def _values(key: IdentityKey, sight: Sight) -> Iterator[tuple[str, ...]]:
    """Yield what may be common to two in the roles of a key; of parties each two."""
    if key.roles == _PARTY:
        yield from combinations(sorted(filler.name for filler in sight.roles[_PARTY[0]]), 2)
    else:
        yield from product(*(sorted(filler.name for filler in sight.roles[role]) for role in key.roles))


def _met(key: IdentityKey, one: Sight, other: Sight, tally: _Tally) -> bool:
    """Tally the roles of a key; tell whether they agree."""
    for role in key.roles:
        ours, theirs = one.roles[role], other.roles[role]
        met = frozenset(filler for filler in ours if filler in theirs)
        if len(met) < (2 if key.roles == _PARTY else 1):
            return False
        tally.agree(role, met, is_key=True)
        if not len(met) == len(ours) == len(theirs):
            tally.lose(_SOME, f"not all of {local(role)}")
    return True


def _common(one: Fillers, other: Fillers) -> Fillers:
    """Return the fillers of either that are, or lie within, those of the other."""
    return frozenset(
        mine
        for these, those in ((one, other), (other, one))
        for mine in these
        if any(mine.name == their.name or their.name in mine.wholes for their in those)
    )


def _timed(key: IdentityKey, one: Sight, other: Sight, tally: _Tally) -> bool:
    """Tally when they are told to be; tell whether that can be one time."""
    if key.days is None:
        return not (one.time and other.time) or times_agree(one.time, other.time)
    ours, theirs = window(one, key.days), window(other, key.days)
    if ours is None or theirs is None or ours.disjoint(theirs):
        return False
    if one.time and other.time:
        if length(ours) <= 1 and length(theirs) <= 1:
            tally.gain(_DAY, f"same day ({one.time})" if one.time == other.time else "days that agree")
    elif one.published and other.published:
        gap = gap_between(slack_bounds(one.published), slack_bounds(other.published))
        tally.lose(_GAP * gap, f"told {gap} days apart" if gap else "told on one day")
    if max(length(ours), length(theirs)) > max(LONG, key.days * 3):
        tally.lose(_VAGUE, "at a vague time")
    return True
