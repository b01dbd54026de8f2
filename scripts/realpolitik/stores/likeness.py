"""Tell whether a running store holds what the embedded one does, triple by triple, in little memory.

In: the two stores and how many triples each graph has. Out: a `Print` of each graph, the same
for the same triples in any order; and of a graph that differs, its triples as canonical lines.
A graph's print is the sum of the SHA-256 of its lines, so that nothing has to be sorted or
kept. Large graphs come in parts, small ones many at once. A blank node is named by what is
said of it, for its label is the store's own.
"""

from __future__ import annotations

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, TypeAlias

from pyoxigraph import BlankNode, DefaultGraph, NamedNode

from realpolitik.rdf.terms import Term
from realpolitik.stores import rows
from realpolitik.stores.base import Server, View

Graph: TypeAlias = str | None
"""The name of a graph, or None for the default view."""
Statement: TypeAlias = tuple[Term, Term, Term]

PART: Final = 8_000
"""How many triples are asked for at once: servers are often set to cut answers at 10,000 rows."""

_GRAPHS: Final = 200
_HASHED: Final = "BIND(MD5(ENCODE_FOR_URI(STR(?s))) AS ?hash)"
_HASHES: Final = 1 << 32
_ROUNDS: Final = 100
_MODULUS: Final = 1 << 256


@dataclass(frozen=True, slots=True)
class Print:
    """What tells a graph from another: how many lines it has and the sum of their digests."""

    lines: int = 0
    digest: int = 0


def prints(server: Server, sizes: Mapping[Graph, int]) -> Iterator[tuple[Graph, Print]]:
    """Yield the print of each of these graphs of a server, which have so many triples."""
    for graphs in _shares(sizes):
        if len(graphs) == 1:
            yield graphs[0], print_of(_lines(server, graphs[0], sizes[graphs[0]]))
        else:
            yield from _together(server, graphs)


def print_of(lines: Iterable[str]) -> Print:
    """Return the print of a graph with these lines."""
    count = digest = 0
    for line in lines:
        count, digest = count + 1, digest + _number(line)
    return Print(count, digest % _MODULUS)


def ours(built: View, graph: Graph) -> Iterator[str]:
    """Yield the lines of a graph of the embedded store."""
    name = DefaultGraph() if graph is None else NamedNode(graph)
    quads = built.quads(None, None, None, name)
    plain = rows.plain
    yield from _told((plain(quad.subject), quad.predicate, plain(quad.object)) for quad in quads)


def theirs(server: Server, graph: Graph, size: int) -> Counter[str]:
    """Return how often each line occurs in a graph of a server."""
    return Counter(_lines(server, graph, size))


def _shares(sizes: Mapping[Graph, int]) -> Iterator[list[Graph]]:
    """Yield the graphs in shares of which one answer can hold each; a large one is a share by itself."""
    share, triples = list[Graph](), 0
    for graph, size in sizes.items():
        alone = graph is None or size > PART
        if share and (alone or triples + size > PART or len(share) == _GRAPHS):
            yield share
            share, triples = [], 0
        if alone:
            yield [graph]
        else:
            share.append(graph)
            triples += size
    if share:
        yield share


def _together(server: Server, graphs: Sequence[Graph]) -> Iterator[tuple[Graph, Print]]:
    """Yield the prints of several small graphs by one question."""
    given = " ".join(f"<{graph}>" for graph in graphs)
    found: dict[Graph, list[Statement]] = {graph: [] for graph in graphs}
    for row in server.ask(f"SELECT ?graph ?s ?p ?o {{ VALUES ?graph {{ {given} }} GRAPH ?graph {_ANY} }}"):
        found.setdefault(rows.graph(row, "graph").value, []).append(_statement(row))
    for graph, statements in found.items():
        yield graph, print_of(_told(statements))


_ANY: Final = "{ ?s ?p ?o }"


def _lines(server: Server, graph: Graph, size: int) -> Iterator[str]:
    """Yield the lines of one graph of a server, part by part; all with blank nodes are one part."""
    if size <= PART:
        yield from _told(_asked(server, graph, ""))
        return
    for within in _ranges(math.ceil(2 * size / PART)):
        yield from _told(_asked(server, graph, f"{_HASHED} FILTER({within} && !isBLANK(?s) && !isBLANK(?o))"))
    yield from _told(_asked(server, graph, "FILTER(isBLANK(?s) || isBLANK(?o))"))


def _ranges(parts: int) -> Iterator[str]:
    """Yield conditions on a hash of which one fits each, all of about the same share."""
    bounds = [f"{_HASHES * part // parts:08x}" for part in range(1, parts)]
    for low, high in pairwise(["", *bounds, "g"]):
        yield f'?hash >= "{low}" && ?hash < "{high}"'


def _asked(server: Server, graph: Graph, condition: str) -> Iterator[Statement]:
    where = "?s ?p ?o" if graph is None else f"VALUES ?graph {{ <{graph}> }} GRAPH ?graph {_ANY}"
    yield from map(_statement, server.ask(f"SELECT ?s ?p ?o {{ {where} {condition} }}"))


def _statement(row: Mapping[str, Term]) -> Statement:
    return rows.cell(row, "s"), rows.cell(row, "p"), rows.cell(row, "o")


def _told(statements: Iterable[Statement]) -> Iterator[str]:
    """Yield the lines of statements; those with blank nodes last, which have to be seen together."""
    blank = list[Statement]()
    for statement in statements:
        if _is_blank(statement):
            blank.append(statement)
        else:
            yield " ".join(map(rows.same, statement))
    called = _names(blank)
    for statement in blank:
        yield " ".join(called.get(term) or rows.same(term) for term in statement)


def _is_blank(statement: Statement) -> bool:
    return isinstance(statement[0], BlankNode) or isinstance(statement[2], BlankNode)


def _names(statements: Sequence[Statement]) -> dict[Term, str]:
    """Return a name for each blank node, made of what is said of it and of those around it.

    Round by round more of its surroundings count; it ends when no more nodes are told apart.
    """
    called: dict[Term, str] = {
        term: "_:" for one in statements for term in (one[0], one[2]) if isinstance(term, BlankNode)
    }
    for _ in range(_ROUNDS):
        said: dict[Term, list[str]] = defaultdict(list)
        for subject, predicate, value in statements:
            first, last = (called.get(term) or rows.same(term) for term in (subject, value))
            said[subject].append(f"> {predicate} {last}")
            said[value].append(f"< {predicate} {first}")
        fresh = {node: f"_:{_number(' '.join(sorted(said[node]))):x}" for node in called}
        settled = len(set(fresh.values())) == len(set(called.values()))
        called = fresh
        if settled:
            break
    return called


def _number(line: str) -> int:
    return int.from_bytes(hashlib.sha256(line.encode()).digest(), "big")
