"""The classes of the things that a change touches.

No rule rests on a class, and rules are closed, so classes come last and each
follows in one step: from a told class below it, or from a property that has it
as its domain or range.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from pyoxigraph import NamedNode

from realpolitik.conclude.reason.clash import Clash, clashes_of
from realpolitik.conclude.reason.index import Link, State
from realpolitik.conclude.reason.reached import Reach
from realpolitik.conclude.reason.rules import Rules
from realpolitik.conclude.reason.standing import Standing
from realpolitik.rdf.names import is_thing
from realpolitik.rdf.terms import RDF_TYPE


@dataclass(slots=True)
class KindsFound:
    """The types that are gone and new, the things that were looked at, and their clashes."""

    gone: list[Link] = field(default_factory=list)
    new: list[Link] = field(default_factory=list)
    examined: set[NamedNode] = field(default_factory=set)
    clashes: list[Clash] = field(default_factory=list)


class Kinds:
    """Settles the classes, when all links have been settled."""

    def __init__(self, rules: Rules, state: State, reach: Reach, standing: Standing) -> None:
        self._rules, self._state, self._reach, self._standing = rules, state, reach, standing
        self._doubted: dict[NamedNode, set[NamedNode]] = defaultdict(set)
        self._wanted: dict[NamedNode, set[NamedNode]] = defaultdict(set)

    def links_changed(self, gone: Iterable[Link], won: Iterable[Link]) -> None:
        """Take in the links that hold no more and those that hold now."""
        for changed, classes in ((gone, self._doubted), (won, self._wanted)):
            for subject, predicate, value in changed:
                classes[subject] |= self._rules.of_subject[predicate]
                classes[value] |= self._rules.of_object[predicate]

    def types_changed(self, changed: Iterable[Link]) -> None:
        """Take in told types that are known, or count, no more or only now."""
        for subject, predicate, kind in changed:
            if predicate == RDF_TYPE and is_thing(subject):
                self._doubted[subject] |= {kind, *self._rules.broader.get(kind, ())}

    def settle(self) -> KindsFound:
        """Return what changes."""
        found = KindsFound()
        for thing in sorted({*self._doubted, *self._wanted}, key=str):
            told, now = self._classes(thing)
            was = set(self._state.inferred.objects(thing, RDF_TYPE))
            found.gone += [(thing, RDF_TYPE, cls) for cls in was - now]
            found.new += [(thing, RDF_TYPE, cls) for cls in now - was]
            found.examined.add(thing)
            found.clashes += clashes_of(thing, frozenset(told | now), self._rules.exclusive)
        return found

    def _classes(self, thing: NamedNode) -> tuple[set[NamedNode], set[NamedNode]]:
        """Return the classes that a thing is told to have, and those that follow."""
        if thing not in self._reach.after:
            return set(), set()
        told = set(self._state.known.objects(thing, RDF_TYPE))
        sure = set().union(*(self._rules.broader.get(cls, ()) for cls in told))
        doubted = self._doubted.get(thing, set()) & self._rules.classes
        sure |= set(self._state.inferred.objects(thing, RDF_TYPE)) - doubted
        sure |= self._wanted.get(thing, set())
        proved = {cls for cls in doubted - sure - told if self._has(thing, cls)}
        return told, (sure | proved) - told

    def _has(self, thing: NamedNode, cls: NamedNode) -> bool:
        """Tell whether a link from or to a thing gives it a class."""
        return any(
            any(True for _ in self._standing.objects(thing, known))
            for known in self._rules.by_subject.get(cls, ())
        ) or any(
            any(True for _ in self._standing.subjects(known, thing))
            for known in self._rules.by_object.get(cls, ())
        )
