"""The Python interface over the shipped data: rows, claims, contradictions, rdflib, and every example."""

from __future__ import annotations

import doctest
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Store, Triple
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

import realpolitik
from realpolitik.claims.status import STRONGEST_FIRST
from realpolitik.errors import StoreError, UsageError
from realpolitik.rdf import names
from realpolitik.reading import dataset
from realpolitik.reading.dataset import Dataset
from realpolitik.text.article import Article
from support.built import Built

SUMMIT = "summit-putin-kim-2023-09"
SLOW = ("pyoxigraph", "rdflib", "pathlib", "click")
INSTANT = f"import sys, realpolitik; print([name for name in {SLOW} if name in sys.modules])"


@pytest.fixture
def graph(built: Built) -> Iterator[Dataset]:
    """The shipped data as a user of Python opens them."""
    with realpolitik.open(built.root) as opened:
        yield opened


def test_importing_the_package_is_instant() -> None:
    ended = subprocess.run(
        [sys.executable, "-S", "-c", INSTANT], capture_output=True, text=True, check=True, env=paths()
    )
    assert ended.stdout == "[]\n"


def paths() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path(realpolitik.__file__).parents[1])}


@pytest.mark.long
def test_the_examples_work(built: Built, graph: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(built.root)
    runner = doctest.DocTestRunner()
    found = [
        test
        for module in (realpolitik, dataset)
        for test in doctest.DocTestFinder().find(module, globs={"graph": graph})
        if test.examples
    ]
    assert len(found) >= 6
    for test in found:
        for example in test.examples:
            example.options.pop(doctest.SKIP, None)
        assert runner.run(test, clear_globs=False).failed == 0, test.name
    assert "denied" in next(test for test in found if test.name == "realpolitik.open").globs


def test_rows_have_terms_by_column(graph: Dataset) -> None:
    found = graph.query(
        "SELECT ?who ?until { id:north-korea rdfs:label ?who OPTIONAL { id:north-korea rp:endDate ?until } }"
    )
    assert found.columns == ("who", "until")
    row = next(row for row in found if row["who"] == Literal("North Korea", language="en"))
    assert set(row) == {"who"}
    assert len(found.cells) == len(found)
    assert [row["answer"] for row in graph.query("ASK { ?x a rp:Claim }")] == [Literal(True)]
    assert len(graph.query("SELECT ?x { ?x a rp:Nothing }")) == 0


@pytest.mark.parametrize(
    "query",
    [
        "DELETE WHERE { ?s ?p ?o }",
        "SELECT * { SERVICE <http://127.0.0.1/> {} }",
        "SELECT",
        "DESCRIBE id:russia",
    ],
)
def test_a_query_that_is_wrong_or_gives_no_rows_is_refused(graph: Dataset, query: str) -> None:
    with pytest.raises(UsageError):
        graph.query(query)


def test_a_query_that_takes_too_long_is_given_up(graph: Dataset) -> None:
    with pytest.raises(StoreError, match=r"longer than 0.01 s"):
        graph.query("SELECT (COUNT(*) AS ?n) { ?a ?p ?b . ?b ?q ?c . ?c ?r ?d }", timeout=0.01)


def test_claims_can_be_narrowed_down(graph: Dataset) -> None:
    everything = graph.claims()
    counted = graph.query(
        "SELECT ?status (COUNT(*) AS ?n) { ?c a rp:Claim ; rp:status ?status } GROUP BY ?status"
    )
    by_status = {
        names.local(row["status"]): int(row["n"].value)
        for row in counted
        if isinstance(row["status"], NamedNode)
    }
    assert Counter(claim.status for claim in everything) == by_status
    for status in map(names.local, STRONGEST_FIRST):
        assert len(graph.claims(status=status)) == by_status.get(status, 0)
    of_the_summit = graph.claims(about=SUMMIT)
    assert 0 < len(of_the_summit) < len(everything)
    assert set(of_the_summit) == set(graph.claims(about=names.thing(SUMMIT)))
    held = graph.claims(holder="Vladimir Putin")
    assert held
    assert all("Vladimir Putin" in claim.holders for claim in held)
    both = graph.claims(about="north-korea", holder="Vladimir Putin")
    assert set(both) == set(graph.claims(about="North Korea")) & set(held)
    assert len({claim.claim for claim in everything}) == len(everything)


def test_what_an_entity_is_about_is_named_in_the_content(graph: Dataset) -> None:
    prefixed = [claim.claim for claim in graph.claims(about="id:north-korea")]
    found = graph.query("SELECT DISTINCT ?c { ?c a rp:Claim . GRAPH ?c { ?s ?p id:north-korea } }")
    assert sorted(prefixed) == sorted(
        names.short(iri) for row in found if isinstance(iri := row["c"], NamedNode)
    )


@pytest.mark.parametrize(
    ("asked", "word"),
    [
        ({"about": "norht-korea"}, "did you mean"),
        ({"status": "denied"}, "there are Asserted, Reported"),
        ({"holder": "Nobody at all"}, "nothing is called"),
    ],
)
def test_a_name_that_does_not_exist_is_refused(graph: Dataset, asked: dict[str, str], word: str) -> None:
    with pytest.raises(UsageError, match=word):
        graph.claims(**asked)


def test_claims_come_with_the_words_of_your_own_copies(
    built: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with realpolitik.open(built.root) as without:
        first = without.claims()[0]
        identifier = first.claim.removeprefix("claim:").partition("-")[0]
    text = "x" * first.start + "the very words".ljust(first.end - first.start)
    monkeypatch.setattr(Article, "identifier", identifier)
    (tmp_path / "copy.txt").write_text(text, encoding="utf-8")
    with realpolitik.open(str(built.root), articles=str(tmp_path)) as having:
        assert (first.words, having.claims()[0].words) == (None, text[first.start : first.end])


def test_a_copy_that_cannot_be_read_is_warned_of(built: Built, tmp_path: Path) -> None:
    (tmp_path / "copy.txt").write_text("Odrava sold its tugs.", encoding="utf-8")
    (tmp_path / "notes.txt").write_bytes(b"caf\xe9")
    with pytest.warns(UserWarning, match=r"left out: .*notes\.txt: is not UTF-8 \(byte 3\)"):
        realpolitik.open(built.root, articles=tmp_path).close()


@pytest.mark.parametrize(
    "query",
    [
        "ASK " + "{" * 3000 + "}" * 3000,
        "ASK { {}" + "UNION {}" * 20_000 + "}",
        "ASK { ?s ?p 1" + ", 2" * 10_000 + " }",
        "ASK { ?s " + "(" * 3000 + "rp:a" + ")" * 3000 + " ?o }",
        "ASK { ?s ?p '\ud800' }",
    ],
)
def test_a_query_that_would_break_the_engine_is_refused(graph: Dataset, query: str) -> None:
    with pytest.raises(UsageError, match="the query"):
        graph.query(query)


def test_contradictions_are_frozen_and_can_be_narrowed_down(graph: Dataset) -> None:
    found = graph.contradictions()
    assert found
    assert all(len(contradiction.sides) > 1 for contradiction in found)
    assert set(graph.contradictions(about=found[0].about)) == {
        one for one in found if one.about == found[0].about
    }
    with pytest.raises(FrozenInstanceError):
        found[0].kind = "none"  # type: ignore[misc]


@pytest.mark.long
def test_rdflib_gets_the_same_quads(graph: Dataset) -> None:
    copy = graph.rdflib()
    sizes = Counter(quad.graph_name for quad in graph.store)
    assert len(copy.graph(DATASET_DEFAULT_GRAPH_ID)) == sizes.pop(DefaultGraph())
    theirs = {each.identifier.toPython(): len(each) for each in copy.graphs() if len(each)}
    theirs.pop(DATASET_DEFAULT_GRAPH_ID.toPython())
    assert theirs == {name.value: size for name, size in sizes.items() if isinstance(name, NamedNode)}
    lines = {
        line
        for line in copy.graph(DATASET_DEFAULT_GRAPH_ID).serialize(format="nt").splitlines()
        if "_:" not in line
    }
    view = graph.store.quads_for_pattern(None, None, None, DefaultGraph())
    ours = [
        quad.triple
        for quad in view
        if not isinstance(quad.subject, BlankNode) and not isinstance(quad.object, BlankNode)
    ]
    assert {rdflib_form(triple) for triple in ours} == lines
    assert len(list(copy.query("SELECT ?s { ?s a rp:State }"))) == len(
        graph.query("SELECT ?s { ?s a rp:State }")
    )


def rdflib_form(triple: Triple) -> str:
    """Return a triple as rdflib writes it: with a dot, and tabs as they are."""
    return f"{triple} .".replace("\\t", "\t")


def test_a_closed_dataset_says_so(built: Built) -> None:
    with realpolitik.open(built.root) as opened:
        assert isinstance(opened.store, Store)
        with pytest.raises(RuntimeError, match="read-write"):
            opened.store.clear()
    for attempt in (
        opened.claims,
        opened.contradictions,
        opened.rdflib,
        lambda: opened.query("ASK {}"),
        lambda: opened.store,
    ):
        with pytest.raises(StoreError, match="the dataset is closed"):
            attempt()
    assert built.store()


def test_a_folder_without_a_build_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="run `realpolitik build` first"):
        realpolitik.open(tmp_path)
