"""A running store gives a view the same quads and rows as the embedded one, pattern by pattern."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad

from realpolitik.errors import StoreError, UsageError
from realpolitik.rdf import names
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.stores.address import Address
from realpolitik.stores.base import View
from realpolitik.stores.http import Connection
from realpolitik.stores.oxigraph import Oxigraph
from realpolitik.stores.remote import Remote
from realpolitik.stores.rows import Rows
from support import harbour, servers
from support.servers import Running

PATIENCE = 600
THEIRS = NamedNode("https://example.org/mine")
SUBJECTS = (None, harbour.ODRAVA, names.thing("nobody"))
PREDICATES = (None, harbour.KEY, RDF_TYPE, names.term("key0"), names.term("key2"))
VALUES = (None, Literal("tugs"), *harbour.LITERALS[:4], harbour.HEADER.object)
GRAPHS = (None, DefaultGraph(), harbour.CONSENSUS, harbour.CLAIMS[0], THEIRS)


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> View:
    return harbour.workspace(tmp_path_factory.mktemp("here"), harbour.SMALL).view()


@pytest.fixture(scope="module", params=["oxigraph", pytest.param("virtuoso", marks=pytest.mark.long)])
def running(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, here: View
) -> Iterator[Running]:
    with servers.started(request.param, tmp_path_factory.mktemp(request.param)) as started:
        server = started.connect()
        servers.fill(server, here)
        server.put(THEIRS.value, [f"{harbour.ODRAVA} {harbour.KEY} {harbour.ODRAVA} .\n".encode()])
        yield started


@pytest.fixture
def there(running: Running) -> View:
    return Remote(running.connect())


def lines(quads: Iterator[Quad]) -> list[str]:
    """Return quads as text, sorted; all blank nodes are alike, a language tag is in lower case."""
    return sorted(" ".join("_:" if isinstance(part, BlankNode) else str(part) for part in q) for q in quads)


def test_every_pattern_finds_the_same(here: View, there: View) -> None:
    found = 0
    for subject, predicate, value, graph in product(SUBJECTS, PREDICATES, VALUES, GRAPHS):
        if graph == THEIRS:
            continue
        wanted = lines(here.quads(subject, predicate, value, graph))
        assert lines(there.quads(subject, predicate, value, graph)) == wanted, (predicate, value, graph)
        found += len(wanted)
    assert found > 150


def test_graphs_of_others_are_read_only_by_name(there: View) -> None:
    assert [q.graph_name for q in there.quads(None, None, None, THEIRS)] == [THEIRS]
    assert THEIRS not in {q.graph_name for q in there.quads(None, None, None, None)}


def test_queries_find_the_same(here: View, there: View) -> None:
    for query in (
        "SELECT ?c ?what { GRAPH ?c { id:lumen rp:key ?what } FILTER(STRSTARTS(STR(?c), STR(claim:))) }",
        "SELECT ?what { id:odrava rp:key3 ?what OPTIONAL { ?what rp:key ?none } }",
        "ASK { id:odrava ?p ?o }",
        "ASK { id:nobody ?p ?o }",
    ):
        wanted, found = (view.select(query, timeout=60) for view in (here, there))
        assert (found.columns, found.counted()) == (wanted.columns, wanted.counted()), query
        assert len(wanted) > 0


@pytest.mark.parametrize("query", ["", "CLEAR ALL", "ASK { SERVICE <http://127.0.0.1/> {} }"])
def test_what_is_refused_here_is_refused_there(here: View, there: View, query: str) -> None:
    for view in (here, there):
        with pytest.raises(UsageError):
            view.select(query, timeout=60)


def test_a_blank_node_is_found_but_cannot_be_asked_for(there: View) -> None:
    (cell,) = [q.subject for q in there.quads(None, harbour.KEY, Literal("salt"), harbour.ONTOLOGY)]
    assert isinstance(cell, BlankNode)
    for pattern in ((cell, None), (None, cell)):
        with pytest.raises(StoreError, match="cannot be asked for a blank node"):
            list(there.quads(pattern[0], None, pattern[1], None))


def test_a_question_passes_its_time_and_the_prefixes_on() -> None:
    told: list[tuple[str, float | None]] = []

    class Listening:
        def ask(self, query: str, *, timeout: float | None = None) -> Rows:
            told.append((query, timeout))
            return Rows((), ())

    Remote(Listening()).select("ASK { id:odrava ?p ?o }", timeout=7)
    [(query, timeout)] = told
    assert timeout == 7
    assert f"PREFIX id: <{names.THINGS}>\n" in query
    assert query.endswith("\nASK { id:odrava ?p ?o }")


def test_a_silent_server_is_given_up_after_the_time_that_the_question_has() -> None:
    with servers.silence() as endpoint:
        address = Address.of(endpoint, service="/query")
        server = Oxigraph(Connection(address, credentials=None, timeout=PATIENCE))
        with pytest.raises(StoreError, match="does not answer: timed out"):
            Remote(server).select("ASK {}", timeout=0.2)
