"""One situation of an article as fusion sees it: class, who stands in which role, and when.

In: the claims of an article on a situation, what the article declares, and the register.
Out: a `Sight`, in a text that a ledger keeps. Nothing of an article's own is in it but
names that it gives, so that those who say the same are seen the same.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.literals import Bounds, time_bounds
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary
from realpolitik.text.spelling import bare

_LABEL, _TIME, _REALIZATION = names.w3c("rdfs", "label"), term("time"), term("realization")
_NAMELESS: Final = (term("UnnamedSource"), term("PersonGroup"))
_SPOTS: Final = (term("City"), term("Facility"))
_PAST: Final = frozenset(map(term, "Occurred Ended Suspended Refused Cancelled Postponed".split()))


class Kind(StrEnum):
    """What an entity is, as far as that makes a situation particular."""

    PERSON = "person"
    SPOT = "spot"
    OTHER = "other"


class Course(StrEnum):
    """Whether a situation is told as over, as going on, or as still to come."""

    PAST = "past"
    NOW = "now"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class Filler:
    """Who or what stands in a role: an IRI of the register, or a name after `~`; and what it lies within."""

    name: str
    kind: Kind
    wholes: frozenset[str] = frozenset()

    @property
    def is_named(self) -> bool:
        """Whether only a name is known of it."""
        return self.name.startswith("~")


@dataclass(frozen=True, slots=True)
class Sight:
    """What fusion compares; `time` and `published` are EDTF, or nothing where that is not told."""

    classes: tuple[NamedNode, ...]
    roles: Mapping[NamedNode, frozenset[Filler]]
    course: Course
    time: str
    published: str

    def written(self) -> str:
        """Return it as a text, equal for what is equal."""
        roles = {
            role.value: sorted([one.name, one.kind, sorted(one.wholes)] for one in fillers)
            for role, fillers in self.roles.items()
        }
        classes = sorted(cls.value for cls in self.classes)
        return json.dumps([classes, roles, self.course, self.time, self.published], sort_keys=True)


@lru_cache(maxsize=1 << 15)
def read(text: str) -> Sight:
    """Return the sight that was written so."""
    classes, roles, course, time, published = json.loads(text)
    return Sight(
        tuple(map(NamedNode, classes)),
        {
            NamedNode(role): frozenset(
                Filler(name, Kind(kind), frozenset(wholes)) for name, kind, wholes in some
            )
            for role, some in roles.items()
        },
        Course(course),
        time,
        published,
    )


@dataclass(frozen=True, slots=True)
class Eye:
    """Sees situations by what the register, and an article itself, say of those in them."""

    register: Register
    vocabulary: Vocabulary
    declared: Facts
    known: dict[NamedNode, Filler | None] = field(default_factory=dict)
    """Who of the register was seen before, which looks the same in every article."""

    def sight(self, about: NamedNode, told: Iterable[Triple], published: str) -> Sight | None:
        """Return how a situation looks by what is told of it; None where nobody gives it a class."""
        said: dict[NamedNode, set[NamedNode | Literal]] = defaultdict(set)
        for triple in told:
            if triple.subject == about and isinstance(triple.object, NamedNode | Literal):
                said[triple.predicate].add(triple.object)
        classes = {value for value in said.pop(RDF_TYPE, ()) if isinstance(value, NamedNode)}
        if not classes:
            return None
        rungs, times = said.pop(_REALIZATION, set()), said.pop(_TIME, set())
        roles = {role: frozenset(self._fillers(values)) for role, values in said.items()}
        return Sight(
            tuple(sorted(classes, key=str)),
            {role: fillers for role, fillers in roles.items() if fillers},
            _course(rungs),
            _narrowest(value.value for value in times if isinstance(value, Literal)),
            published,
        )

    def _fillers(self, values: Iterable[NamedNode | Literal]) -> Iterator[Filler]:
        for value in values:
            found = self._seen(value) if isinstance(value, NamedNode) else None
            if found is not None:
                yield found

    def _seen(self, value: NamedNode) -> Filler | None:
        """Return who stands in a role; None for a situation, and for whom nobody could know elsewhere."""
        if value in self.known:
            return self.known[value]
        classes = self.register.classes.get(value)
        found = self._filler(value, classes or self.declared.iris(value, RDF_TYPE))
        if classes and names.declarer(value) is None:
            self.known[value] = found
        return found

    def _filler(self, value: NamedNode, classes: Collection[NamedNode]) -> Filler | None:
        fits = self.vocabulary.fits
        if not classes or fits(classes, (term("Situation"),)):
            return None
        kind = Kind.OTHER
        if fits(classes, (term("Person"),)):
            kind = Kind.PERSON
        elif fits(classes, _SPOTS):
            kind = Kind.SPOT
        if names.declarer(value) is None:
            return Filler(
                value.value, kind, frozenset(one.value for one in self.register.wholes.get(value, ()))
            )
        label = next(iter(self.declared.texts(value, _LABEL)), "")
        is_name = label[:1].isupper() and not fits(classes, _NAMELESS)
        return Filler(f"~{bare(label)}", kind) if is_name else None


def _course(rungs: Iterable[object]) -> Course:
    told = set(rungs)
    if not told.isdisjoint(_PAST):
        return Course.PAST
    return Course.NOW if term("Ongoing") in told else Course.FUTURE


def _bounds(time: str) -> Bounds | None:
    """Return the bounds of a time; None for an era that is told in words."""
    try:
        return time_bounds(time)
    except ValueError:
        return None


def _narrowest(times: Iterable[str]) -> str:
    """Return the time that lies within all others; nothing where there is none."""
    told = {time: bounds for time in times if (bounds := _bounds(time)) is not None}
    within = (one for one, own in told.items() if all(other.contains(own) for other in told.values()))
    return min(within, default="")
