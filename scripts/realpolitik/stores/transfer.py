"""Put the built dataset into a running store, and prove that it answers alike.

In: the embedded store of a build and a server. Out: a plan, its execution
graph by graph, and the differences between the two stores. The plan touches
the default graph (or what stands for it) and graphs under the project's base,
and no others. Doing it twice gives the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, RdfFormat, Triple, serialize

from realpolitik.rdf import names
from realpolitik.rdf.terms import Term
from realpolitik.sources.questions import Question
from realpolitik.stores.base import Graph, Server, View
from realpolitik.stores.http import RefusalError
from realpolitik.stores.remote import PROLOGUE
from realpolitik.stores.rows import Rows
from realpolitik.stores.virtuoso import VIEW

Ask: TypeAlias = Callable[[str], Rows]

PIECE = 20_000
"""How many triples are sent at once, about three megabytes."""

_KIND = 'STRLEN(IF(LANG(?o) = "", STR(DATATYPE(?o)), LANG(?o)))'
_INTEGER = f"IF(DATATYPE(?o) = <{names.w3c('xsd', 'integer').value}>, 1, 0)"
_LENGTH = f"IF(isBLANK(?o), 0, STRLEN(STR(?o)) + IF(isIRI(?o), 0, {_KIND} + {_INTEGER}))"
_TALLY = f"(COUNT(*) AS ?triples) (SUM({_LENGTH}) AS ?characters)"
_NAMED = f"""SELECT ?graph {_TALLY} {{
    GRAPH ?graph {{ ?s ?p ?o }} FILTER(STRSTARTS(STR(?graph), "{names.BASE}"))
}} GROUP BY ?graph"""
_VIEW = f"SELECT {_TALLY} {{ ?s ?p ?o }}"
_SHOWN = 160


@dataclass(frozen=True, slots=True)
class Tally:
    """How much a graph holds.

    The characters are those of its objects with their datatypes and languages,
    one more for an integer, whose datatype has a name as long as a decimal's:
    they tell of altered literals even where no question asks for them.
    """

    triples: int
    characters: int


@dataclass(frozen=True, slots=True)
class Holdings:
    """How much the view and each named graph under the project's base hold."""

    view: Tally
    named: Mapping[str, Tally]


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

    holdings: Holdings
    answers: tuple[tuple[Question, Rows], ...]


def promise(built: View, questions: Iterable[Question], *, timeout: float) -> Promise:
    """Ask the embedded store; raises as `View.select` does."""

    def ask(query: str) -> Rows:
        return built.select(query, timeout=timeout)

    return Promise(holdings(ask), tuple((question, ask(question.query)) for question in questions))


def holdings(ask: Ask) -> Holdings:
    """Return how much a store holds."""
    named = {row["graph"].value: _tally(row) for row in ask(_NAMED)}
    named.pop(VIEW, None)
    return Holdings(_tally(next(iter(ask(_VIEW)))), named)


def _tally(row: Mapping[str, Term]) -> Tally:
    triples = int(row["triples"].value)
    return Tally(triples, int(row["characters"].value) if triples and "characters" in row else 0)


def plan(wanted: Holdings, present: Holdings) -> Plan:
    """Return what to replace and what to remove."""
    return Plan((*sorted(wanted.named), None), tuple(sorted(present.named.keys() - wanted.named.keys())))


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


def differences(promised: Promise, server: Server) -> tuple[Difference, ...]:
    """Return where the server differs from the embedded store: graphs first, then questions."""
    found = holdings(server.ask)
    return (
        *_held("the view", promised.holdings.view, found.view),
        *(
            difference
            for graph in sorted(promised.holdings.named.keys() | found.named.keys())
            for difference in _held(
                graph, promised.holdings.named.get(graph), found.named.get(graph, Tally(0, 0))
            )
        ),
        *(
            difference
            for question, wanted in promised.answers
            for difference in _answered(question, wanted, server)
        ),
    )


def _held(graph: str, wanted: Tally | None, found: Tally) -> Iterator[Difference]:
    if wanted is None:
        yield Difference(graph, f"{found.triples} triples that the build does not have")
    elif wanted.triples != found.triples:
        yield Difference(graph, f"{found.triples} triples instead of {wanted.triples}")
    elif wanted.characters != found.characters:
        yield Difference(
            graph, f"altered values: {found.characters} characters instead of {wanted.characters}"
        )


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
