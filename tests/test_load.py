"""Loading into running stores: all of it arrives, as it was, however often, and nothing else is touched.

The two servers are started once by `servers.oxigraph` and `servers.virtuoso`, in folders and on ports of
their own; where one is not installed its tests are skipped and say how to get it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import (
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    QuerySolutions,
    Store,
)

import servers
from realpolitik import names
from realpolitik.pipeline import build
from realpolitik.questions import questions
from realpolitik.stores import embedded, transfer
from realpolitik.workspace import Workspace
from servers import Running

GRAPH = names.graph("consensus").value
MINE = "https://example.org/mine"
LINE = b"<https://example.org/a> <https://example.org/b> <https://example.org/c> .\n"
THING = names.thing("odrava")
LITERALS = (
    Literal("Odrava’s “tugs”\n\t\\ ☃ 😀"),
    Literal(""),
    Literal("Одрава", language="ru"),
    Literal("東", language="zh-hant"),
    *(Literal(value, datatype=names.w3c("xsd", "integer")) for value in ("0", "-7", "2147483647")),
    *(Literal(value, datatype=names.w3c("xsd", "decimal")) for value in ("0.5", "-12.25")),
    *(Literal(value, datatype=names.w3c("xsd", "boolean")) for value in ("true", "false")),
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the build of the shipped data."""
    root = tmp_path_factory.mktemp("built")
    build(Workspace(root))
    return root


@pytest.fixture(scope="module")
def store(built: Path) -> Store:
    return embedded.open_read_only(built / "build" / "store")


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory, store: Store) -> Path:
    """A workspace with a later build: an article is gone, and the consensus says something new."""
    root = tmp_path_factory.mktemp("changed")
    gone = min(name.value for name in store.named_graphs() if name.value.startswith(names.ARTICLES))
    kept = [quad for quad in store if gone.removeprefix(names.ARTICLES) not in str(quad)]
    new = [Quad(THING, names.term("key"), value, NamedNode(GRAPH)) for value in LITERALS]
    view = [quad.triple for quad in kept if isinstance(quad.graph_name, DefaultGraph)]
    named = [quad for quad in kept if isinstance(quad.graph_name, NamedNode)]
    embedded.create(root / "build" / "store", [*named, *new], [*view, *(quad.triple for quad in new)])
    return root


@pytest.fixture(scope="module", params=["oxigraph", "virtuoso"])
def running(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp(request.param)
    default = {"default-graph-uri": names.graph("view").value} if request.param == "virtuoso" else {}
    with getattr(servers, request.param)(folder) as endpoint:
        yield Running(request.param, endpoint, default)


@pytest.fixture
def loaded(running: Running, built: Path) -> Running:
    """The server with the shipped data, whatever the test before has left there."""
    ended = running.load(built, "--json", "--force")
    assert ended.returncode == 0, ended.stderr
    return running


def rows(store: Store, query: str) -> list[tuple[str, ...]]:
    found = store.query(query, prefixes=names.PREFIXES)
    assert isinstance(found, QuerySolutions)
    return [tuple(map(str, row)) for row in found]


def content(running: Running) -> Counter[tuple[str, ...]]:
    """Return all that a server holds in named graphs, other people's too, with blank nodes left out."""
    query = "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } FILTER(!isBLANK(?s) && !isBLANK(?o)) }"
    return Counter(running.ask(query))


def test_users_get_every_graph_the_view_and_the_answers(loaded: Running, store: Store) -> None:
    """Not by the command's own comparison: with another client, over HTTP."""
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    assert loaded.ask(count) == rows(store, count)
    sizes = "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"
    theirs = {graph: number for graph, number in loaded.ask(sizes) if graph.startswith(f"<{names.BASE}")}
    theirs.pop(f"<{names.graph('view').value}>", None)
    assert theirs == dict(rows(store, sizes))
    prologue = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in names.PREFIXES.items())
    asked = questions(Workspace(Path()).query_files())
    assert len(asked) >= 30
    for question in asked:
        found = loaded.ask(prologue + question.query)
        assert Counter(found) == Counter(rows(store, question.query)), question.name


def test_loading_twice_gives_the_same(loaded: Running, built: Path) -> None:
    before = content(loaded)
    ended = loaded.load(built)
    assert (ended.returncode, ended.stdout) == (0, "")
    assert content(loaded) == before
    assert loaded.load(built, "--check").returncode == 0


def test_a_later_build_replaces_the_former_and_leaves_other_graphs(
    loaded: Running, changed: Path, store: Store
) -> None:
    loaded.connect().put(MINE, iter([LINE]))
    planned = loaded.load(changed, "--dry-run")
    ended = loaded.load(changed, "--json")
    assert (ended.returncode, ended.stderr) == (0, "")
    told = json.loads(ended.stdout)
    assert told["differences"] == []
    later = embedded.open_read_only(changed / "build" / "store")
    kept = {name.value for name in later.named_graphs()}
    assert set(told["removed"]) == {name.value for name in store.named_graphs()} - kept
    assert len(told["removed"]) > 10
    assert all(f"remove  {names.short(NamedNode(graph))} " in planned.stdout for graph in told["removed"])
    assert told["sent"] == len(kept) + 1
    assert len(loaded.ask(f"SELECT * {{ GRAPH <{MINE}> {{ ?s ?p ?o }} }}")) == 1
    assert not any(told["removed"][0] in str(row) for row in content(loaded))
    loaded.connect().drop(MINE)


def test_a_dry_run_tells_what_it_would_send_and_sends_nothing(loaded: Running, changed: Path) -> None:
    before = content(loaded)
    ended = loaded.load(changed, "--dry-run", "--json")
    assert ended.returncode == 0
    told = json.loads(ended.stdout)
    assert told["put"][-1]["graph"] is None
    assert sum(part["triples"] for part in told["put"]) == len(
        embedded.open_read_only(changed / "build" / "store")
    )
    assert told["drop"]
    assert content(loaded) == before


def test_whatever_differs_is_told(loaded: Running, built: Path, store: Store) -> None:
    server = loaded.connect()
    claims = sorted(name.value for name in store.named_graphs() if name.value.startswith(names.CLAIMS))
    server.put(claims[0], iter([LINE]))
    server.put(names.BASE + "graph/stray", iter([LINE]))
    server.put(
        GRAPH, iter([b"".join(transfer.pieces(store, NamedNode(GRAPH))).replace(b"Russia", b"Rossia!")])
    )
    server.put(None, iter([LINE]))
    ended = loaded.load(built, "--check")
    assert ended.returncode == 1
    lines = ended.stdout.splitlines()
    for where, what in (
        ("the view", "1 triples instead of"),
        (claims[0], "1 triples instead of"),
        (GRAPH, "altered values: "),
        (names.BASE + "graph/stray", "1 triples that the build does not have"),
        ("question 01-summit-participants", " rows missing, such as <https://"),
    ):
        assert any(line.startswith(where) and what in line for line in lines), where
    assert ended.stderr.count("\n") == 1


def test_literals_come_back_as_they_were(loaded: Running, changed: Path) -> None:
    assert loaded.load(changed).returncode == 0
    query = f"SELECT ?value {{ <{THING.value}> <{names.term('key').value}> ?value }}"
    assert loaded.connect().ask(query).counted() == Counter(map(str, LITERALS))


def test_a_large_graph_comes_in_pieces_with_its_blank_nodes_together(
    loaded: Running, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    ontology = names.graph("ontology")
    monkeypatch.setattr(transfer, "PIECE", 500)
    pieces = list(transfer.pieces(store, ontology))
    assert len(pieces) > 4
    assert all(b"_:" not in piece for piece in pieces[1:])
    assert b"".join(pieces).count(b"\n") == len(list(store.quads_for_pattern(None, None, None, ontology)))
    transfer.put(store, loaded.connect(), ontology.value)
    found = transfer.holdings(loaded.connect().ask).named[ontology.value]
    assert found == transfer.promise(store, (), timeout=60).holdings.named[ontology.value]
