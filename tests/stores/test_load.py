"""Loading into running stores: all of it arrives, as it was, however often, and nothing else is touched.

The two servers are started once by `servers.oxigraph` and `servers.virtuoso`, in folders and on ports of
their own; where one is not installed its tests are skipped and say how to get it.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, QuerySolutions, Store

from realpolitik.rdf import names
from realpolitik.sources.questions import questions
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import likeness, transfer
from support import harbour, servers
from support.built import Built, stored
from support.servers import Running

MINE = "https://example.org/mine"
LINE = b"<https://example.org/a> <https://example.org/b> <https://example.org/c> .\n"


@pytest.fixture(scope="module", params=["oxigraph", pytest.param("virtuoso", marks=pytest.mark.long)])
def running(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with servers.started(request.param, tmp_path_factory.mktemp(request.param)) as started:
        yield started


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory, core: Built) -> Built:
    """A workspace with a later build: an article is gone, and the consensus says something new."""
    store = core.store()
    gone = min(name.value for name in store.named_graphs() if name.value.startswith(names.ARTICLES))
    kept = [quad for quad in store if gone.removeprefix(names.ARTICLES) not in str(quad)]
    view = [quad.triple for quad in kept if isinstance(quad.graph_name, DefaultGraph)]
    named = [quad for quad in kept if isinstance(quad.graph_name, NamedNode)]
    return stored(
        tmp_path_factory.mktemp("later"),
        [*named, *harbour.VALUES],
        [*view, *(quad.triple for quad in harbour.VALUES)],
    )


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return harbour.workspace(tmp_path_factory.mktemp("small"), harbour.SMALL)


@pytest.fixture
def loaded(running: Running, small: Built) -> Running:
    """The server with the small dataset, whatever the test before has left there."""
    servers.fill(running.connect(), small.view())
    return running


def rows(store: Store, query: str) -> list[tuple[str, ...]]:
    found = store.query(query, prefixes=names.PREFIXES)
    assert isinstance(found, QuerySolutions)
    return [tuple(map(str, row)) for row in found]


def content(running: Running) -> Counter[str]:
    """Return all that a server holds in named graphs of ours and of others; blank nodes are alike."""
    query = 'SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } FILTER(!STRSTARTS(STR(?g), "http:")) }'
    return running.connect().ask(query).counted()


def cells(ended: subprocess.CompletedProcess[str]) -> list[list[str]]:
    """Return the table that a command printed, without its header."""
    return [re.split("  +", line) for line in ended.stdout.splitlines()[1:]]


def differences(ended: subprocess.CompletedProcess[str]) -> list[str]:
    """Return where a command that was asked for JSON found differences."""
    told = json.loads(ended.stdout)["differences"]
    assert ended.returncode == bool(told)
    return [difference["where"] for difference in told]


def assert_same(running: Running, folder: Built) -> None:
    """Compare sizes and answers as any user gets them, without the command's own comparison and client."""
    store = folder.store()
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    assert running.ask(count) == rows(store, count)
    sizes = "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"
    ours = [row for row in running.ask(sizes) if row[0].startswith(f"<{names.BASE}")]
    view = [row for row in ours if row[0] == str(names.graph("view"))]
    assert len(view) == (running.kind == "virtuoso")
    assert Counter(ours) - Counter(view) == Counter(rows(store, sizes))
    prologue = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in names.PREFIXES.items())
    asked = questions(Workspace(Path()).query_files())
    assert len(asked) >= 30
    for question in asked:
        found = Counter(running.ask(prologue + question.query))
        wanted = Counter(rows(store, question.query))
        assert found == wanted, question.name


@pytest.mark.long
def test_the_shipped_data_and_then_a_later_build_arrive_and_answer_alike(
    running: Running, core: Built, later: Built
) -> None:
    first = running.load(core, "--force", "--json")
    assert differences(first) == [], first.stdout
    assert_same(running, core)
    second = running.load(later, "--json")
    told = json.loads(second.stdout)
    before, after = ({name.value for name in folder.store().named_graphs()} for folder in (core, later))
    assert len(before - after) > 10
    assert set(told["removed"]) == before - after
    assert 1 < told["sent"] < len(after) / 2, "what is there as it was is not sent again"
    assert differences(second) == [], second.stdout


def test_loading_twice_gives_the_same(loaded: Running, small: Built) -> None:
    before = content(loaded)
    assert before.total() >= len(harbour.SMALL)
    assert loaded.load(small).returncode == 0
    assert content(loaded) == before


def test_a_graph_that_is_gone_is_removed_and_other_peoples_graphs_stay(
    loaded: Running, tmp_path: Path
) -> None:
    loaded.connect().put(MINE, iter([LINE]))
    fewer = harbour.workspace(tmp_path, harbour.SMALL[:-1])
    planned = loaded.load(fewer, "--dry-run")
    assert cells(planned) == [["remove", names.short(harbour.CLAIMS[1]), "1"]]
    assert loaded.load(fewer, "--check").returncode == 1
    assert json.loads(loaded.load(fewer, "--json").stdout)["removed"] == [harbour.CLAIMS[1].value]
    left = {row.split(" ", 1)[0] for row in content(loaded)} - {str(names.graph("view"))}
    assert left == {f"<{MINE}>", str(harbour.CLAIMS[0]), str(harbour.ONTOLOGY), str(harbour.CONSENSUS)}
    loaded.connect().drop(MINE)


def test_a_dry_run_changes_nothing(loaded: Running, tmp_path: Path) -> None:
    before = content(loaded).total()
    ended = loaded.load(harbour.workspace(tmp_path, [harbour.HEADER, harbour.SAID[0]]), "--dry-run", "--json")
    assert json.loads(ended.stdout) == {
        "put": [
            {"graph": harbour.ONTOLOGY.value, "triples": 1},
            {"graph": None, "triples": 1},
        ],
        "drop": [harbour.CLAIMS[1].value, harbour.CONSENSUS.value],
    }
    assert content(loaded).total() == before


def test_whatever_differs_is_told(loaded: Running, small: Built) -> None:
    server = loaded.connect()
    server.put(harbour.CLAIMS[0].value, iter([LINE, LINE.replace(b"/a>", b"/d>")]))
    server.put(
        harbour.CLAIMS[1].value, iter([f"{harbour.SAID[1].triple} .\n".replace("tugs", "ships").encode()])
    )
    server.put(f"{names.GRAPHS}stray", iter([LINE]))
    server.put(None, iter([LINE]))
    ended = loaded.load(small, "--check")
    assert ended.returncode == 1
    first = min(likeness.ours(small.view(), None))
    said, line = f"{harbour.LUMEN} {harbour.KEY} {harbour.SAID[0].object}", LINE.decode().removesuffix(" .\n")
    assert cells(ended) == [
        ["the view", f"1 triples instead of 14; 14 missing, such as {first}; 1 too many, such as {line}"],
        [
            harbour.CLAIMS[0].value,
            f"2 triples instead of 1; 1 missing, such as {said}; 2 too many, such as {line}",
        ],
        [
            harbour.CLAIMS[1].value,
            f"1 missing, such as {said}; 1 too many, such as {said.replace('tugs', 'ships')}",
        ],
        [f"{names.GRAPHS}stray", "1 triples that the build does not have"],
    ]
    assert ended.stderr == "realpolitik: 4 differences between the store and the build\n"


def test_literals_come_back_as_they_were(loaded: Running) -> None:
    found = loaded.connect().ask(f"SELECT ?value {{ <{harbour.ODRAVA.value}> ?key ?value }}")
    assert found.counted() == Counter(map(str, harbour.LITERALS))


def test_what_a_store_cannot_hold_is_told(running: Running, tmp_path: Path) -> None:
    """Virtuoso takes 0 for false where both are values of one property, and large integers for decimals."""
    ended = running.load(harbour.workspace(tmp_path, harbour.HARD), "--force")
    assert ended.returncode == (running.kind == "virtuoso")
    lossy = ["the view", harbour.CLAIMS[0].value, harbour.CONSENSUS.value]
    assert [row[0] for row in cells(ended)] == (lossy if running.kind == "virtuoso" else [])


def test_a_large_graph_comes_in_pieces_with_its_blank_nodes_together(
    loaded: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = [Quad(names.thing(f"tug-{n}"), harbour.KEY, Literal(str(n)), harbour.ONTOLOGY) for n in range(50)]
    view = harbour.workspace(tmp_path, [*harbour.SMALL, *many]).view()
    monkeypatch.setattr(transfer, "PIECE", 20)
    pieces = list(transfer.pieces(view, harbour.ONTOLOGY))
    assert [piece.count(b"\n") for piece in pieces] == [20, 20, 13]
    assert [piece.count(b"_:") for piece in pieces] == [2, 0, 0]
    transfer.put(view, loaded.connect(), harbour.ONTOLOGY.value)
    found = transfer.holdings(loaded.connect().ask).named[harbour.ONTOLOGY.value]
    assert found == transfer.promise(view, (), timeout=60).holdings.named[harbour.ONTOLOGY.value]


def test_a_default_graph_of_others_is_replaced_only_by_force(
    loaded: Running, small: Built, running: Running
) -> None:
    loaded.connect().put(None, iter([LINE]))
    ended = loaded.load(small)
    if running.kind == "oxigraph":
        assert (ended.returncode, ended.stdout) == (4, "")
        assert loaded.load(small, "--dry-run").stderr == ended.stderr
        assert "holds 1 triples that no load has put there; use --force" in ended.stderr
        assert len(loaded.ask("SELECT * { <https://example.org/a> ?p ?o }")) == 1
        ended = loaded.load(small, "--force")
    assert (ended.returncode, ended.stdout) == (0, "")
