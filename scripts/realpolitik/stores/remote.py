"""A running store as readers see it: the patterns of a `View`, asked in SPARQL.

It works over whatever answers with the default view as default graph: an Oxigraph server,
or Virtuoso, which keeps the default view in `graph/view`. A pattern is one request, two
where the graph is left open. Blank nodes have no name over SPARQL 1.1: they can be found,
but not asked for. A graph's name is given as a variable with one value, for Virtuoso's sake.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

from realpolitik.errors import StoreError
from realpolitik.rdf import names
from realpolitik.rdf.terms import Subject, Term
from realpolitik.stores import question, rows
from realpolitik.stores.base import Graph
from realpolitik.stores.rows import Rows
from realpolitik.stores.virtuoso import VIEW

PROLOGUE = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in names.PREFIXES.items())
"""What declares the prefixes that every query may use."""

_OURS = f'FILTER(STRSTARTS(STR(?graph), "{names.BASE}") && STR(?graph) != "{VIEW}")'
_PATIENCE = 60


class Answering(Protocol):
    """What answers SELECT and ASK, such as a `Server`."""

    def ask(self, query: str, *, timeout: float | None = None) -> Rows:
        """Return the rows; see `Server.ask`."""


@dataclass(frozen=True, slots=True)
class Remote:
    """A running store as a `View`."""

    server: Answering

    def quads(
        self,
        subject: Subject | None,
        predicate: NamedNode | None,
        value: Term | Triple | None,
        graph: Graph | None,
    ) -> Iterator[Quad]:
        """Yield the quads that fit, as in `View`; StoreError for a pattern with a blank node."""
        if isinstance(subject, BlankNode | Triple) or isinstance(value, BlankNode | Triple):
            raise StoreError("a running store cannot be asked for a blank node")
        pattern = _Pattern(subject, predicate, value)
        if graph is None:
            yield from self._ask(pattern, f"GRAPH ?graph {{ {pattern} }} {_OURS}", DefaultGraph())
            yield from self._ask(pattern, str(pattern), DefaultGraph())
        elif isinstance(graph, NamedNode):
            yield from self._ask(pattern, f"VALUES ?graph {{ {graph} }} GRAPH ?graph {{ {pattern} }}", graph)
        else:
            yield from self._ask(pattern, str(pattern), graph)

    def _ask(self, pattern: _Pattern, text: str, graph: Graph) -> Iterator[Quad]:
        for row in self.server.ask(f"SELECT * {{ {text} }}", timeout=_PATIENCE):
            yield pattern.quad(row, graph)

    def graphs(self) -> Iterator[NamedNode]:
        """Yield the named graphs of the project, in no order."""
        text = f"SELECT DISTINCT ?graph {{ GRAPH ?graph {{ ?s ?p ?o }} {_OURS} }}"
        for row in self.server.ask(text, timeout=_PATIENCE):
            yield rows.graph(row, "graph")

    def select(self, query: str, *, timeout: float | None) -> Rows:
        """Return what SELECT or ASK finds; the server may be silent for `timeout` seconds."""
        if timeout is None:
            question.check(query)
        else:
            question.check_within(query, timeout)
        return self.server.ask(PROLOGUE + query, timeout=timeout)


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A triple pattern; None is a variable."""

    subject: NamedNode | None
    predicate: NamedNode | None
    value: Term | None

    def __str__(self) -> str:
        parts = zip((self.subject, self.predicate, self.value), ("s", "p", "o"), strict=True)
        return " ".join(f"?{name}" if term is None else str(term) for term, name in parts)

    def quad(self, row: Mapping[str, Term], graph: Graph) -> Quad:
        """Return the quad that a row stands for, in its own graph or else the one given."""
        subject = rows.cell(row, "s") if self.subject is None else self.subject
        predicate = rows.cell(row, "p") if self.predicate is None else self.predicate
        place = row.get("graph", graph)
        if isinstance(subject, Literal) or not isinstance(predicate, NamedNode) or isinstance(place, Literal):
            raise StoreError(f"the store gives what is no quad for {self}")
        value = rows.cell(row, "o") if self.value is None else self.value
        return Quad(subject, predicate, value, place)
