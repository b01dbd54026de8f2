"""The embedded store: opened read only, refused with one clear line, counted; files are written whole."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple, parse

from realpolitik.cli import output
from realpolitik.errors import StoreError, UsageError
from realpolitik.rdf import names
from realpolitik.stores import embedded, rows
from realpolitik.stores.answers import ResultForm, Table
from realpolitik.stores.embedded import Embedded
from support.built import fill, stored

PROGRAM = str(Path(sys.executable).parent / "realpolitik")
LABEL = names.w3c("rdfs", "label")
ALAND = names.thing("aland")
VIEW = (Triple(ALAND, LABEL, Literal("Aland")),)
QUADS = (
    Quad(ALAND, LABEL, Literal("Aland"), names.graph("register")),
    Quad(ALAND, names.term("supplier"), names.thing("borland"), names.graph("consensus")),
)
VIEW_OF_CLAIMS = """
rp:ValueContradiction rdfs:subClassOf rp:Contradiction .
rp:ArmsTransfer rdfs:subClassOf rp:Transfer .
rp:Transfer rdfs:subClassOf rp:Situation .
article:a1 a rp:Article .
claim:c1 a rp:Claim ; rp:about id:deal ; rp:holder id:ann ; rp:status rp:Reported ; rp:segment article:s1 .
claim:c2 a rp:Claim ; rp:about id:deal ; rp:holder id:ann, id:bob ; rp:status rp:Denied .
article:s1 a rp:Segment .
article:s2 a rp:Segment ; rp:segmentReason rp:Furniture .
id:deal a rp:ArmsTransfer, rp:Transfer, rp:Situation, owl:Thing ; rp:realization rp:Disputed .
id:visit a rp:Transfer, rp:Situation ; rp:realization rp:Occurred .
claim:c1 rp:inArticle article:a1 . claim:c2 rp:inArticle article:a1 .
article:s1 rp:inArticle article:a1 . article:s2 rp:inArticle article:a1 .
contradiction:k1 a rp:ValueContradiction, rp:Contradiction ; rp:side claim:c1, claim:c2 .
contradiction:k2 a rp:ValueContradiction ; rp:side claim:c1 ; rp:resolvedBy rp:ByArticles .
"""
COUNT = "SELECT (COUNT(*) AS ?n) { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"


def ask(folder: Path, query: str, form: ResultForm = ResultForm.CSV) -> str:
    store = embedded.open_read_only(folder)
    return embedded.answer(store, query, form=form, timeout=10).decode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    fill(tmp_path / "store", QUADS, VIEW)
    return tmp_path / "store"


@pytest.fixture
def view(folder: Path) -> Embedded:
    return Embedded(embedded.open_read_only(folder))


def test_a_view_finds_quads_by_pattern_and_graph(view: Embedded) -> None:
    everything = {*QUADS, *(Quad(*triple) for triple in VIEW)}
    assert set(view.quads(None, None, None, None)) == everything
    assert set(view.quads(None, None, None, DefaultGraph())) == {Quad(*triple) for triple in VIEW}
    for quad in QUADS:
        graph = quad.graph_name
        assert isinstance(graph, NamedNode)
        assert list(view.quads(quad.subject, quad.predicate, quad.object, graph)) == [quad]
        assert list(view.quads(None, None, None, graph)) == [quad]
    assert list(view.quads(None, None, Literal("aland"), None)) == []
    assert sorted(map(str, view.graphs())) == sorted(str(quad.graph_name) for quad in QUADS)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { GRAPH ?g { ?s ?p ?o } }",
        "SELECT ?s ?none { ?s rdfs:label ?o OPTIONAL { ?o rp:place ?none } }",
        'SELECT ?a { VALUES ?a { 1 2.50 true "x"@en-GB id:aland } }',
        "SELECT ?s { ?s a rp:Nothing }",
        "ASK { id:aland ?p ?o }",
        "ASK { id:borland ?p ?o }",
    ],
)
def test_rows_of_a_view_are_those_of_the_json_form(view: Embedded, folder: Path, query: str) -> None:
    found = view.select(query, timeout=10)
    assert found == rows.parse(ask(folder, query, ResultForm.JSON).encode())


@pytest.mark.parametrize("query", ["DESCRIBE id:aland", "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", "CLEAR ALL"])
def test_what_gives_no_rows_is_refused(view: Embedded, query: str) -> None:
    with pytest.raises(UsageError):
        view.select(query, timeout=10)


def test_a_triple_inside_a_row_is_refused(view: Embedded) -> None:
    with pytest.raises(UsageError, match=r"no RDF 1\.1 term"):
        view.select("SELECT ?t { BIND(TRIPLE(id:a, id:b, id:c) AS ?t) }", timeout=10)


def test_named_graphs_hold_the_dataset_and_the_default_graph_the_view(folder: Path) -> None:
    assert ask(folder, "SELECT ?o { id:aland ?p ?o }") == "o\r\nAland\r\n"
    assert ask(folder, "SELECT ?o { GRAPH graph:consensus { ?s ?p ?o } }").split() == [
        "o",
        names.thing("borland").value,
    ]
    assert ask(folder, COUNT) == "n\r\n3\r\n"


def test_a_missing_store_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"no store at .*; run `realpolitik build` first"):
        embedded.open_read_only(tmp_path / "store")
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_store_says_so_in_one_line(folder: Path) -> None:
    tables = list(folder.glob("*.sst"))
    assert tables
    for path in tables:
        path.write_bytes(b"not a table")
    with pytest.raises(StoreError, match="cannot be opened") as caught:
        embedded.open_read_only(folder)
    assert "\n" not in str(caught.value)


def test_the_store_cannot_be_changed(folder: Path) -> None:
    with pytest.raises(RuntimeError):
        embedded.open_read_only(folder).add(QUADS[0])


@pytest.mark.parametrize("query", ["INSERT DATA { id:a rp:b id:c }", "# no\nprefix x: <x:>\nclear all"])
def test_an_update_is_refused(folder: Path, query: str) -> None:
    with pytest.raises(UsageError, match="updates are refused"):
        ask(folder, query)


def test_terms_in_a_table_are_short_plain_and_safe(tmp_path: Path) -> None:
    nasty = Literal("\x1b[31mred\nline", language="en")
    subject = NamedNode("https://example.org/a")
    fill(tmp_path / "store", (), (Triple(subject, LABEL, nasty),))
    found = embedded.table(
        embedded.open_read_only(tmp_path / "store"), "SELECT ?s ?p ?o ?none { ?s ?p ?o }", timeout=10
    )
    assert found.rows == (("<https://example.org/a>", "rdfs:label", "\\x1b[31mred line", ""),)


def test_columns_of_a_table_stand_under_one_another_in_any_script() -> None:
    lines = Table(("name", "n"), (("平壌", "1"), ("Cafe\u0301", "22"))).plain().splitlines()
    assert lines == ["name  n", "平壌  1", "Cafe\u0301  22"]


def test_stats_counts_what_a_store_holds(tmp_path: Path) -> None:
    prefixes = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in names.PREFIXES.items())
    view = [quad.triple for quad in parse(prefixes + VIEW_OF_CLAIMS, format=RdfFormat.TURTLE)]
    stored(tmp_path, QUADS, view)
    command = [PROGRAM, "stats", "--workspace", str(tmp_path)]
    told = subprocess.run([*command, "--json"], capture_output=True, text=True, check=True)
    assert json.loads(told.stdout) == {
        "articles": 1,
        "claims": 2,
        "holders": 2,
        "situations": 2,
        "contradictions": 2,
        "segments": 2,
        "segments_with_claims": 1,
        "segments_with_reason": 1,
        "graphs": 2,
        "quads": 2,
        "copies": 0,
        "extracted_articles_left_out": 0,
        "extracted_articles_annotated_too": 0,
        "situations_with_something_withheld": 0,
        "claims_by_status": {"Denied": 1, "Reported": 1},
        "situations_by_realization": {"Disputed": 1, "Occurred": 1},
        "situations_by_class": {"ArmsTransfer": 1, "Transfer": 1},
        "claims_by_article": {"article:a1": 2},
        "sentences_by_article": {"article:a1": 2},
        "sentences_with_claims_by_article": {"article:a1": 1},
        "sentences_by_reason": {"Furniture": 1},
        "open_contradictions_by_kind": {"ValueContradiction": 1},
        "resolved_contradictions_by_kind": {"ValueContradiction": 1},
    }
    table = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert ["claims", "by", "status", "Denied", "1"] in [line.split() for line in table.splitlines()]


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield b"half"
        raise ValueError("no more")

    target = tmp_path / "graph.nt"
    target.write_bytes(b"old")
    with pytest.raises(ValueError, match="no more"):
        output.write_file(target, broken())
    assert target.read_bytes() == b"old"
    output.write_file(target, [b"new"])
    assert target.read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["graph.nt"]


def test_a_link_is_followed_and_a_pipe_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "real.nt").touch()
    (tmp_path / "link.nt").symlink_to("real.nt")
    output.write_file(tmp_path / "link.nt", [b"x"])
    assert (tmp_path / "real.nt").read_bytes() == b"x"
    assert (tmp_path / "link.nt").is_symlink()
    output.write_file(Path("/dev/null"), [b"x"])
    assert not Path("/dev/null").is_file()


def test_a_full_disk_is_a_store_error_in_one_line(tmp_path: Path) -> None:
    stored(tmp_path, QUADS, VIEW)
    for arguments in (("--help",), ("stats", "--json"), ("export", "--format", "nq")):
        with Path("/dev/full").open("w") as full:
            ended = subprocess.run(
                [PROGRAM, *arguments],
                stdout=full,
                stderr=subprocess.PIPE,
                text=True,
                check=False,
                env={**os.environ, "REALPOLITIK_WORKSPACE": str(tmp_path)},
            )
        assert (ended.returncode, ended.stderr) == (4, "realpolitik: No space left on device\n")


def test_a_reader_that_stops_is_no_error(tmp_path: Path) -> None:
    stored(tmp_path, QUADS, VIEW)
    reading, writing = os.pipe()
    os.close(reading)
    command = [PROGRAM, "stats", "--workspace", str(tmp_path)]
    ended = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (141, "")
