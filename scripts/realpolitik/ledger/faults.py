"""What is wrong with the whole graph: shapes that are broken, and classes that exclude each other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from pyoxigraph import NamedNode

from realpolitik.conclude.reason import Clash
from realpolitik.judge.article import told
from realpolitik.judge.finding import Finding, Severity
from realpolitik.ledger.withheld import Fault
from realpolitik.rdf import names


@dataclass(slots=True)
class Faults:
    """The faults that are there, kept up step by step."""

    _clashes: dict[NamedNode, list[Clash]] = field(default_factory=dict)
    _broken: dict[NamedNode, list[Finding]] = field(default_factory=dict)

    def clash_anew(self, clashes: Iterable[Clash], examined: Iterable[NamedNode]) -> None:
        """Take in which of the things that were examined have classes that exclude each other."""
        for thing in examined:
            self._clashes.pop(thing, None)
        for clash in clashes:
            self._clashes.setdefault(clash.thing, []).append(clash)

    def break_anew(self, found: Iterable[Finding], touched: Collection[NamedNode]) -> None:
        """Take in what the shapes find of the nodes that a change has touched."""
        for node in touched:
            self._broken.pop(node, None)
        for finding in found:
            if finding.severity is Severity.VIOLATION:
                self._broken.setdefault(finding.focus, []).append(finding)

    def __iter__(self) -> Iterator[Fault]:
        """Yield them in an order that does not depend on how they were found."""
        for thing in sorted(self._clashes, key=str):
            for clash in sorted(self._clashes[thing], key=str):
                which = str(clash).removeprefix(f"{thing.value} ")
                yield Fault(thing, "exclusive-classes", which, frozenset(clash.classes))
        for focus in sorted(self._broken, key=str):
            for found in sorted(self._broken[focus], key=Finding.fields):
                yield Fault(focus, names.local(found.shape), told(found), None, found.path)
