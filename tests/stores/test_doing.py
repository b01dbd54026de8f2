"""Errands: what a store answers and how it changes, in the process that asks and in one of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from realpolitik.errors import LateError, QueryError, StoreError, UsageError
from realpolitik.rdf import names
from realpolitik.stores import errands
from realpolitik.stores.child import writing
from realpolitik.stores.doing import check, done
from realpolitik.stores.errands import Ask, Drop, Errand, Put, Read, Update
from realpolitik.stores.worker import Worker

CSV, NT, TTL = "text/csv", "application/n-triples", "text/turtle"
BASE = "http://a.example/"
A, B = NamedNode(BASE + "a"), NamedNode(BASE + "b")
KEY = names.term("key")


@pytest.fixture
def store() -> Store:
    made = Store()
    made.add(Quad(A, KEY, Literal("in view")))
    made.extend([Quad(A, KEY, Literal("in a"), A), Quad(A, KEY, Literal("in b"), B)])
    return made


def asked(store: Store, query: str, *, default: str = "", named: str = "") -> list[str]:
    scope = (tuple(default.split()), tuple(named.split())) if default or named else None
    return done(store, Ask(query, CSV, BASE, 10, scope)).body.decode().split("\r\n")[1:-1]


@pytest.mark.parametrize(
    ("default", "named", "plain", "inside"),
    [
        ("", "", ["in view"], ["in a", "in b"]),
        (A.value, "", ["in a"], []),
        (f"{A.value} {B.value}", "", ["in a", "in b"], []),
        ("", B.value, [], ["in b"]),
        (names.graph("view").value, A.value, ["in view"], ["in a"]),
    ],
)
def test_a_query_looks_at_the_graphs_that_are_named(
    store: Store, default: str, named: str, plain: list[str], inside: list[str]
) -> None:
    query = "SELECT ?o { ?s rp:key ?o } ORDER BY ?o", "SELECT ?o { GRAPH ?g { ?s rp:key ?o } } ORDER BY ?o"
    assert asked(store, query[0], default=default, named=named) == plain
    assert asked(store, query[1], default=default, named=named) == inside


def test_a_scope_goes_before_what_the_query_says(store: Store) -> None:
    assert asked(store, "SELECT ?o FROM <a> { ?s rp:key ?o }", default=B.value) == ["in b"]


def test_relative_iris_are_those_of_the_base(store: Store) -> None:
    assert asked(store, "SELECT ?o { GRAPH <a> { <a> rp:key ?o } }") == ["in a"]


def test_faults_of_a_query_have_a_place(store: Store) -> None:
    with pytest.raises(QueryError) as found:
        done(store, Ask("SELECT *\n{ ?s ?p }", CSV, BASE, 1))
    assert (found.value.line, found.value.column) == (2, 10)
    with pytest.raises(QueryError, match="line 1"):
        done(store, Update("CLEAR EVERYTHING", BASE))
    with pytest.raises(UsageError, match="is no IRI"):
        done(store, Ask("ASK {}", "application/sparql-results+json", BASE, 1, (("a b",), ())))


def test_refusals_come_before_the_engine() -> None:
    with pytest.raises(UsageError, match="SERVICE"):
        check(Ask("ASK { SERVICE <http://a.example/> {} }", CSV, BASE, 1))
    with pytest.raises(UsageError, match="LOAD"):
        check(Update("LOAD <http://a.example/>", BASE))
    check(Drop(None))


def put(text: str, *, graph: str | None = A.value, replaces: bool = True, form: str = TTL) -> Put:
    data = text.encode()
    return Put(graph, ((form, len(data)),), BASE, replaces, data)


def test_a_graph_is_replaced_or_added_to(store: Store) -> None:
    assert done(store, put("<a> <p> 1 .")).existed
    assert done(store, put("<a> <p> 2 .", replaces=False)).existed
    assert asked(store, "SELECT ?o { GRAPH <a> { ?s ?p ?o } } ORDER BY ?o") == ["1", "2"]
    fresh = BASE + "fresh"
    assert not done(store, put("", graph=fresh)).existed
    assert done(store, Read(fresh, NT)) == errands.Outcome()
    assert done(store, put("[] <p> [] .", graph=None)).existed
    assert done(store, Read(None, NT)).body.count(b"\n") == 1
    assert asked(store, "SELECT ?o { GRAPH <b> { ?s ?p ?o } }") == ["in b"]


def test_nodes_without_names_stay_apart(store: Store) -> None:
    twice = Put(None, ((NT, 18), (TTL, 12)), BASE, True, b"_:x <urn:p> _:x .\n_:x <p> _:x.")
    done(store, twice)
    assert asked(store, "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?s }") == ["2"]


@pytest.mark.parametrize(
    ("text", "form", "reason"),
    [
        ("<a> <p> .", TTL, "cannot be parsed"),
        ("<urn:a> <urn:p> <urn:o> <urn:g> .", "application/n-quads", "may not be in named graphs"),
        ("x", "text/html", "no form that is known"),
    ],
)
def test_what_cannot_be_put_changes_nothing(store: Store, text: str, form: str, reason: str) -> None:
    before = set(store)
    with pytest.raises(UsageError, match=reason):
        done(store, put(text, form=form))
    assert set(store) == before


def test_a_graph_is_read_and_removed(store: Store) -> None:
    assert done(store, Read(A.value, NT)).body == f'{A} {KEY} "in a" .\n'.encode()
    assert done(store, Drop(A.value)).existed
    assert not done(store, Drop(A.value)).existed
    assert not done(store, Read(A.value, NT)).existed
    done(store, Drop(None))
    assert [quad.graph_name for quad in store] == [B]


def test_an_update_looks_at_the_graphs_that_are_named(store: Store) -> None:
    done(store, Update("INSERT { ?s <q> ?o } WHERE { ?s ?p ?o }", BASE, ((B.value,), ())))
    assert asked(store, "SELECT ?o { ?s <q> ?o }") == ["in b"]


ERRANDS: tuple[Errand, ...] = (
    Ask("ASK {}", CSV, BASE, 1, ((A.value,), ())),
    Ask("ASK {}", CSV, BASE, 1),
    Read(None, NT),
    Update("CLEAR ALL", BASE, ((), (B.value,))),
    put("<a>\n<b> 1 ."),
    Drop(A.value),
)


@pytest.mark.parametrize("errand", ERRANDS, ids=lambda errand: type(errand).__name__)
def test_errands_pass_as_frames(errand: Errand) -> None:
    frame = errands.packed(errand, 1.5)
    assert errands.is_errand(frame)
    assert errands.unpacked(frame) == (errand, 1.5)


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Worker]:
    with Worker(tmp_path_factory.mktemp("scratch"), start=writing) as worker:
        yield worker


def test_a_process_does_them_and_keeps_what_was_put(scratch: Worker) -> None:
    assert not scratch.do(put("<a> <p> 1 ."), timeout=30).existed
    with pytest.raises(QueryError) as found:
        scratch.do(Ask("SELECT", CSV, BASE, 1), timeout=30)
    assert found.value.line == 1
    endless = (
        "SELECT (COUNT(*) AS ?n) { " + " ".join(f"VALUES ?v{n} {{ {'1 ' * 100} }}" for n in range(9)) + "}"
    )
    with pytest.raises(LateError):
        scratch.do(Ask(endless, CSV, BASE, 1), timeout=0.2)
    assert scratch.do(Read(A.value, NT), timeout=30).body.count(b"\n") == 1
    with pytest.raises(UsageError, match="LOAD"):
        scratch.do(Update("LOAD <http://a.example/>", BASE), timeout=30)


def test_a_process_over_a_build_changes_nothing(built_folder: Path) -> None:
    with Worker(built_folder) as worker, pytest.raises(StoreError):
        worker.do(Update("CLEAR ALL", BASE), timeout=30)


@pytest.fixture
def built_folder(tmp_path: Path) -> Path:
    kept = Store(str(tmp_path / "store"))
    kept.add(Quad(A, KEY, Literal("kept")))
    kept.flush()
    del kept
    return tmp_path / "store"
