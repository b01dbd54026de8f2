"""A situation as it is held: its name, how far it has come to be, and what stands behind that.

In: a view and a situation that is described. Out: a `Held`.
"""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode

from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import local, term
from realpolitik.reading.testimony import Named, named
from realpolitik.stores.base import View


@dataclass(frozen=True, slots=True)
class Held:
    """A situation, its realization and the strongest status behind it; empty where there is none."""

    name: Named
    realization: str
    support: str


def held(view: View, told: Facts, iri: NamedNode) -> Held:
    """Return how a situation is held, by what the default view says of it."""
    rung, support = told.iri(iri, term("realization")), told.iri(iri, term("strongestStatus"))
    [name] = named(view, [iri])
    return Held(name, "" if rung is None else local(rung), "" if support is None else local(support))
