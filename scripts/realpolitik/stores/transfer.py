"""Put the built dataset into a running store, and prove that it answers alike.

In: the embedded store of a build and a server. Out: a plan, its execution
graph by graph, and the differences between the two stores. The plan touches
the default graph (or what stands for it) and graphs under the project's base,
and no others. Doing it twice gives the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, RdfFormat, Triple, serialize

from realpolitik.errors import StoreError
from realpolitik.rdf import names
from realpolitik.sources.questions import Question
from realpolitik.stores import likeness, rows
from realpolitik.stores.base import Graph, Server, View
from realpolitik.stores.http import RefusalError
from realpolitik.stores.remote import PROLOGUE
from realpolitik.stores.rows import Rows
from realpolitik.stores.virtuoso import VIEW

Ask: TypeAlias = Callable[[str], Rows]

PIECE = 20_000
"""How many triples are sent at once, about three megabytes."""

_NAMED = f"""SELECT ?graph (COUNT(*) AS ?triples) {{
    GRAPH ?graph {{ ?s ?p ?o }} FILTER(STRSTARTS(STR(?graph), "{names.BASE}"))
}} GROUP BY ?graph"""
_VIEW = "SELECT (COUNT(*) AS ?triples) { ?s ?p ?o }"
_SHOWN = 160


@dataclass(frozen=True, slots=True)
class Holdings:
    """How many triples the view and each named graph under the project's base hold."""

    view: int
    named: Mapping[str, int]

    def of(self, graph: str | None) -> int:
        """Return how many triples a named graph holds, or the view, for which None stands."""
        return self.view if graph is None else self.named.get(graph, 0)


@dataclass(frozen=True, slots=True)
class Plan:
    """Graphs to replace, with None for the view, which is last, and graphs of a former load to remove."""

    put: tuple[str | None, ...]
    drop: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Where two stores differ, and how."""

    where: str
    what: str


@dataclass(frozen=True, slots=True)
class Promise:
    """What the embedded store holds and answers, so what a server must."""

    built: View
    holdings: Holdings
    answers: tuple[tuple[Question, Rows], ...]


def promise(built: View, questions: Iterable[Question], *, timeout: float) -> Promise:
    """Ask the embedded store; raises as `View.select` does."""

    def ask(query: str) -> Rows:
        return built.select(query, timeout=timeout)

    return Promise(built, holdings(ask), tuple((question, ask(question.query)) for question in questions))


def holdings(ask: Ask) -> Holdings:
    """Return how much a store holds; raises StoreError where it does not say so."""
    told = ask(_NAMED)
    named = {rows.graph(row, "graph").value: rows.number(row, "triples") for row in told}
    if len(named) != len(told):
        raise StoreError("the store tells of one graph twice how many triples it holds")
    named.pop(VIEW, None)
    return Holdings(rows.number(rows.one(ask(_VIEW)), "triples"), named)


def plan(wanted: Holdings, present: Holdings) -> Plan:
    """Return what to replace and what to remove."""
    return Plan((*sorted(wanted.named), None), tuple(sorted(present.named.keys() - wanted.named.keys())))


def without(planned: Plan, there: Collection[str | None]) -> Plan:
    """Return what of a plan is still to do where the server holds these graphs as they should be.

    So a load that came to an end half-way goes on where it was.
    """
    return Plan(tuple(graph for graph in planned.put if graph not in there), planned.drop)


def send(
    built: View, server: Server, planned: Plan, track: Callable[[Sequence[str | None]], Iterable[str | None]]
) -> None:
    """Execute a plan; `track` passes the graphs on and may show how many are done."""
    for graph in track(planned.put):
        put(built, server, graph)
    for gone in planned.drop:
        server.drop(gone)


def put(built: View, server: Server, graph: str | None) -> None:
    """Replace one graph of the server, or its view, by that of the embedded store."""
    server.put(graph, pieces(built, DefaultGraph() if graph is None else NamedNode(graph)))


def pieces(built: View, graph: Graph) -> Iterator[bytes]:
    """Yield a graph as N-Triples, at least one piece of it.

    Blank nodes keep their identity only within one request, so all of them are in the first piece.
    """
    quads = (quad.triple for quad in built.quads(None, None, None, graph))
    piece = [triple for triple in quads if _has_blank(triple)]
    first = True
    for quad in built.quads(None, None, None, graph):
        if not _has_blank(quad.triple):
            piece.append(quad.triple)
        if len(piece) >= PIECE:
            yield _lines(piece)
            piece, first = [], False
    if piece or first:
        yield _lines(piece)


def _has_blank(triple: Triple) -> bool:
    return isinstance(triple.subject, BlankNode) or isinstance(triple.object, BlankNode)


def _lines(triples: Iterable[Triple]) -> bytes:
    return serialize(triples, format=RdfFormat.N_TRIPLES) or b""


def differences(
    promised: Promise, server: Server, there: Collection[str | None] = ()
) -> tuple[Difference, ...]:
    """Return where the server differs from the embedded store: graphs first, then questions.

    Graphs that are known to be there as they should be are not compared again.
    """
    return (*_of_graphs(promised, server, there), *_of_answers(promised, server))


def _of_graphs(promised: Promise, server: Server, there: Collection[str | None]) -> Iterator[Difference]:
    """Yield where a graph has other triples; a graph is fetched as a whole only where it has."""
    found = holdings(server.ask)
    alike = {*there, *same(promised, server, found, there)}
    for graph in (None, *sorted(promised.holdings.named.keys() | found.named.keys())):
        if graph not in alike:
            yield Difference(graph or "the view", _changed(promised, server, graph, found.of(graph)))


def same(
    promised: Promise, server: Server, found: Holdings, but: Collection[str | None] = ()
) -> frozenset[str | None]:
    """Return the graphs, None for the view, that the server holds triple by triple as the build does."""
    wanted = promised.holdings
    graphs = [graph for graph in (None, *sorted(wanted.named)) if graph not in but]
    equal = {graph: wanted.of(graph) for graph in graphs if wanted.of(graph) == found.of(graph)}
    return frozenset(
        graph
        for graph, made in likeness.prints(server, equal)
        if made == likeness.print_of(likeness.ours(promised.built, graph))
    )


def _changed(promised: Promise, server: Server, graph: str | None, size: int) -> str:
    """Return how a graph differs, with an example of what is missing and of what is too many."""
    wanted = promised.holdings.of(graph)
    if graph is not None and graph not in promised.holdings.named:
        return f"{size} triples that the build does not have"
    mine = Counter(likeness.ours(promised.built, graph))
    others = likeness.theirs(server, graph, size)
    told = [f"{size} triples instead of {wanted}"] if size != wanted else []
    for rest, what in ((mine - others, "missing"), (others - mine, "too many")):
        if rest:
            told.append(f"{rest.total()} {what}, such as {min(rest)[:_SHOWN]}")
    return "; ".join(told)


def _of_answers(promised: Promise, server: Server) -> Iterator[Difference]:
    for question, wanted in promised.answers:
        yield from _answered(question, wanted, server)


def _answered(question: Question, wanted: Rows, server: Server) -> Iterator[Difference]:
    where = f"question {question.number:02d}-{question.name}"
    try:
        found = server.ask(PROLOGUE + question.query)
    except RefusalError as error:
        yield Difference(where, f"no answer: {error}")
        return
    missing, extra = wanted.counted() - found.counted(), found.counted() - wanted.counted()
    for rest, what in ((missing, "missing"), (extra, "too many")):
        if rest:
            example = min(rest)[:_SHOWN]
            yield Difference(where, f"{rest.total()} of {len(wanted)} rows {what}, such as {example}")
