"""Time what a claim costs the reasoner where thousands of register entries lead to what it names.

    python -m benchmarks.hub 5000 20000

A region of so many invented places comes to be named by the consensus, and is named
no more. None of the places is reached, so the cost should be the same at any size.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

import click
from pyoxigraph import Quad, Store, Triple

from realpolitik.conclude.reason import Rules, State, compile_rules, keep_up
from realpolitik.conclude.reason.index import MemoryIndex
from realpolitik.ledger.book import Ledger
from realpolitik.ledger.paths import LedgerPaths
from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import term, thing
from realpolitik.sources.ground import laws
from realpolitik.sources.workspace import Workspace
from realpolitik.stores.answers import Table
from realpolitik.stores.facts import StoredFacts

_CONSENSUS, _REGISTER, _INFERRED = (names.graph(name) for name in ("consensus", "register", "inferred"))
_RUNS = 5
_TOLD = (
    Triple(thing("regatta"), term("realization"), term("Occurred")),
    Triple(thing("regatta"), term("place"), thing("delta")),
)


@dataclass(frozen=True, slots=True)
class Taken:
    """The processor seconds that a change takes with so many places: as the claim comes, and as it goes."""

    places: int
    comes: float
    goes: float


def rules() -> Rules:
    """Return the rules of the shipped ontology."""
    known = laws(Workspace(Path()))
    return compile_rules(known.ontology, known.vocabulary)


def taken(places: int, known: Rules) -> Taken:
    """Return the medians of some runs."""
    store = Store()
    parts = (Triple(thing(f"isle-{number}"), term("isPartOf"), thing("delta")) for number in range(places))
    store.extend(
        turtle.in_graph([*parts, Triple(thing("delta"), term("isPartOf"), thing("coast"))], _REGISTER)
    )
    with TemporaryDirectory() as folder:
        ledger = Ledger.create(Path(folder) / "ledger.db")
        times = [_there_and_back(store, LedgerPaths(ledger), known) for _ in range(_RUNS)]
        ledger.close()
    return Taken(places, *(statistics.median(one) for one in zip(*times, strict=True)))


def _there_and_back(store: Store, paths: LedgerPaths, known: Rules) -> tuple[float, float]:
    quads = [*turtle.in_graph(_TOLD, _CONSENSUS)]
    store.extend(quads)
    comes = _timed(store, paths, known, removed=(), added=_TOLD)
    for quad in quads:
        store.remove(quad)
    return comes, _timed(store, paths, known, removed=_TOLD, added=())


def _timed(
    store: Store, paths: LedgerPaths, known: Rules, *, removed: Sequence[Triple], added: Sequence[Triple]
) -> float:
    graphs = ((_CONSENSUS, _REGISTER), (_CONSENSUS,), (_REGISTER,), (_INFERRED,))
    both, agreed, register, inferred = (StoredFacts(store, *one) for one in graphs)
    state = State(both, agreed, register, inferred, MemoryIndex(), paths)
    start = process_time()
    found = keep_up(known, state, removed=removed, added=added)
    paths.keep(found.paths_gone, found.paths_new)
    seconds = process_time() - start
    for triple in found.gone:
        store.remove(Quad(triple.subject, triple.predicate, triple.object, _INFERRED))
    store.extend(turtle.in_graph(found.new, _INFERRED))
    return seconds


def table(found: Sequence[Taken]) -> Table:
    """Return the milliseconds at each size."""
    rows = ((str(one.places), f"{one.comes * 1e3:.2f}", f"{one.goes * 1e3:.2f}") for one in found)
    return Table(("places", "comes, ms", "goes, ms"), tuple(rows))


@click.command()
@click.argument("sizes", type=click.IntRange(min=1), nargs=-1, required=True)
def main(sizes: tuple[int, ...]) -> None:
    """Time a claim on a region of each of SIZES places."""
    known = rules()
    click.echo(table([taken(size, known) for size in sizes]).plain(), nl=False)


if __name__ == "__main__":
    main()
