"""Updates: what is refused before it is run, and the graphs that a request names for one."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode, Store

from realpolitik.errors import UsageError
from realpolitik.stores import updates

A, B = NamedNode("urn:a"), NamedNode("urn:b")
USED = "USING <urn:a> USING NAMED <urn:b>"


@pytest.mark.parametrize(
    "update",
    [
        "LOAD <http://a.example/x>",
        "load silent <http://a.example/x> into graph <urn:a>",
        "CLEAR ALL;LOAD<http://a.example/x>",
        "PREFIX x: <http://a.example/>LOAD x:y",
        "PREFIX : <http://a.example/> LOAD :y",
        "INSERT DATA { <urn:a> <urn:a> 'x' } ; # why\nLOAD # not\n <http://a.example/x>",
        "INSERT { ?s ?p 1 } WHERE { ?s ?p ?o FILTER(?o<1&&'>'>?s) } ; LOAD <http://a.example/x>",
    ],
)
def test_what_fetches_an_address_is_refused(update: str) -> None:
    with pytest.raises(UsageError, match="LOAD is refused"):
        updates.check(update)


def test_a_federated_pattern_is_refused() -> None:
    with pytest.raises(UsageError, match="SERVICE is refused"):
        updates.check("INSERT { ?s ?p ?o } WHERE { SERVICE <http://a.example/> { ?s ?p ?o } }")


@pytest.mark.parametrize(
    "update", ["", "  \n", "x" * (updates.LONGEST + 1), "INSERT DATA { <urn:a> <urn:a> '\ud800' }"]
)
def test_what_is_empty_too_long_or_no_text_is_refused(update: str) -> None:
    with pytest.raises(UsageError):
        updates.check(update)


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { <urn:a> <urn:load> 'load <http://a.example/x>' }",
        "PREFIX ex: <http://a.example/load#> INSERT DATA { ex:load ex:payload <http://a.example/x> }",
        "DELETE { ?load <urn:p> <urn:a> } WHERE { ?load <urn:p> <urn:a> } # LOAD <http://a.example/x>",
    ],
)
def test_a_word_that_only_looks_like_it_is_let_through(update: str) -> None:
    updates.check(update)


@pytest.mark.parametrize(
    ("update", "expected"),
    [
        ("INSERT {} WHERE {}", f"INSERT {{}} {USED} WHERE {{}}"),
        (
            "DELETE { ?s ?p 1 } WHERE { ?s ?p 1 { SELECT * WHERE {} } }",
            f"DELETE {{ ?s ?p 1 }} {USED} WHERE {{ ?s ?p 1 {{ SELECT * WHERE {{}} }} }}",
        ),
        ("DELETE WHERE { ?s ?p '}' }", f"DELETE {{ ?s ?p '}}' }} {USED} WHERE {{ ?s ?p '}}' }}"),
        ("CLEAR ALL ; insert {} where {}", f"CLEAR ALL ; insert {{}} {USED} where {{}}"),
        ("INSERT DATA { <urn:x> <urn:x> 'WHERE' }",) * 2,
    ],
)
def test_graphs_are_named_before_each_pattern(update: str, expected: str) -> None:
    assert updates.using(update, [A], [B]) == expected
    Store().update(expected)


@pytest.mark.parametrize("word", ["WITH <urn:a> INSERT {} WHERE {}", "INSERT {} USING <urn:a> WHERE {}"])
def test_an_update_that_names_graphs_itself_is_refused(word: str) -> None:
    with pytest.raises(UsageError, match="only one of them may"):
        updates.using(word, [A], [])


def test_a_group_without_end_is_refused() -> None:
    with pytest.raises(UsageError, match="never closed"):
        updates.using("DELETE WHERE { ?s ?p ?o", [A], [])
