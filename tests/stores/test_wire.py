"""What goes over the wire: every form holds what was found, and is cut where more is than allowed."""

from __future__ import annotations

import pytest
from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    Store,
    Triple,
    parse,
    parse_query_results,
)

from realpolitik.errors import UsageError
from realpolitik.rdf import names
from realpolitik.stores import wire
from realpolitik.stores.wire import BOOLEAN, GRAPHS, RDF_FORMATS, TABULAR, WireForm, written

KEY = names.term("key")
LABELS = ("plain", 'two\nlines, a "quotation" and a \ttab', "  ", "ünïcode 🚢", "}},{")
STORE = Store()
STORE.extend(Quad(names.thing(f"tug-{number}"), KEY, Literal(text)) for number, text in enumerate(LABELS))
ROWS = "SELECT ?s ?none ?o { ?s <https://w3id.org/realpolitik/ontology#key> ?o } ORDER BY ?s"
FORMATS = {WireForm.JSON: QueryResultsFormat.JSON, WireForm.XML: QueryResultsFormat.XML}


def rows(query: str, form: WireForm, most: int) -> tuple[int, bool]:
    found = written(STORE.query(query), form, most=most)
    read = parse_query_results(found.body, FORMATS[form])
    assert isinstance(read, QuerySolutions)
    return len(list(read)), found.is_cut


def plain(query: str, form: WireForm) -> bytes | None:
    found = STORE.query(query)
    assert isinstance(found, QuerySolutions)
    return found.serialize(format=wire._TABLES[form])


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("most", "shown", "is_cut"), [(9, 5, False), (5, 5, False), (4, 4, True), (1, 1, True)]
)
def test_rows_are_cut_where_there_are_more(form: WireForm, most: int, shown: int, is_cut: bool) -> None:
    assert rows(ROWS, form, most) == (shown, is_cut)


@pytest.mark.parametrize(
    "query", ["SELECT * {}", "SELECT ?x {}", "SELECT ?x { VALUES ?x { UNDEF 1 UNDEF } }"]
)
def test_rows_without_values_count(query: str) -> None:
    assert written(STORE.query(query), WireForm.JSON, most=3).body == plain(query, WireForm.JSON)


@pytest.mark.parametrize("form", TABULAR)
def test_what_is_not_cut_is_what_the_library_writes(form: WireForm) -> None:
    assert written(STORE.query(ROWS), form, most=5).body == plain(ROWS, form)


@pytest.mark.parametrize("form", TABULAR)
def test_rows_in_json_become_any_form(form: WireForm) -> None:
    there = written(STORE.query(ROWS), WireForm.JSON, most=9).body
    assert wire.rewritten(there, form) == plain(ROWS, form)
    yes = written(STORE.query("ASK {}"), WireForm.JSON, most=1).body
    if form in BOOLEAN:
        assert wire.rewritten(yes, form) == written(STORE.query("ASK {}"), form, most=1).body
    else:
        with pytest.raises(UsageError):
            wire.rewritten(yes, form)


def test_csv_and_tsv_are_cut_between_rows() -> None:
    cut = written(STORE.query(ROWS), WireForm.CSV, most=2)
    assert cut.is_cut
    assert cut.body.endswith(b'"two\nlines, a ""quotation"" and a \ttab"\r\n')
    assert written(STORE.query(ROWS), WireForm.TSV, most=2).body.count(b"\n") == 3


@pytest.mark.parametrize("form", BOOLEAN)
def test_yes_or_no(form: WireForm) -> None:
    read = parse_query_results(written(STORE.query("ASK {}"), form, most=1).body, FORMATS[form])
    assert isinstance(read, QueryBoolean)
    assert read


@pytest.mark.parametrize("form", [WireForm.CSV, WireForm.TURTLE])
def test_forms_that_cannot_hold_it_are_refused(form: WireForm) -> None:
    with pytest.raises(UsageError, match="cannot hold"):
        written(STORE.query("ASK {}"), form, most=1)
    with pytest.raises(UsageError, match="cannot hold"):
        wire.graph([], WireForm.JSON)


@pytest.mark.parametrize("form", GRAPHS)
def test_triples_are_cut_and_read_back(form: WireForm) -> None:
    found = written(STORE.query("CONSTRUCT WHERE { ?s ?p ?o }"), form, most=3)
    assert found.is_cut
    assert len(list(parse(found.body, format=RDF_FORMATS[form]))) == 3
    whole = written(STORE.query("CONSTRUCT WHERE { ?s ?p ?o }"), form, most=5)
    assert set(parse(whole.body, format=RDF_FORMATS[form])) == set(STORE)


def test_graphs_are_kept_where_the_form_has_them() -> None:
    quad = Quad(names.thing("a"), KEY, Literal("x"), names.graph("consensus"))
    for form in GRAPHS:
        [read] = parse(wire.graph([quad], form), format=RDF_FORMATS[form])
        assert (read.graph_name == quad.graph_name) is form.has_graphs


def test_only_prefixes_that_are_used_are_told() -> None:
    turtle = wire.graph([Triple(names.thing("a"), KEY, names.thing("b"))], WireForm.TURTLE).decode()
    assert turtle.count("@prefix") == 2
    assert "id:a rp:key id:b ." in turtle


def test_unnamed_nodes_are_written() -> None:
    node = BlankNode("x")
    assert b"_:" in wire.graph([Triple(node, KEY, node)], WireForm.TURTLE)


def test_a_property_that_no_element_can_be_called_after_is_refused() -> None:
    odd = Triple(names.thing("a"), NamedNode("urn:x/1/"), Literal("x"))
    with pytest.raises(UsageError, match="RDF/XML cannot hold"):
        wire.graph([odd], WireForm.RDF_XML)
    assert wire.graph([odd], WireForm.NTRIPLES)


def test_endings_and_media_types_are_told_apart() -> None:
    assert len({form.ending for form in WireForm}) == len(WireForm) == 10
    assert {WireForm.of_media_type(form.media_type) for form in WireForm} == set(WireForm)
    assert WireForm.of_media_type("text/html") is None


@pytest.mark.parametrize("form", GRAPHS)
def test_a_whole_graph_is_written_without_its_name(form: WireForm) -> None:
    store = Store()
    quads = [Quad(names.thing(name), KEY, Literal(name), names.graph("consensus")) for name in "abc"]
    store.extend([*quads, Quad(names.thing("d"), KEY, Literal("in the default graph"))])
    found = {
        quad.triple
        for quad in parse(wire.whole(store, names.graph("consensus"), form), format=RDF_FORMATS[form])
    }
    assert found == {quad.triple for quad in quads}
    assert b"in the default graph" in wire.whole(store, DefaultGraph(), form)


def test_a_whole_graph_must_fit_its_form() -> None:
    store = Store()
    store.add(Quad(names.thing("a"), NamedNode("urn:x/1/"), Literal("x")))
    for form in (WireForm.RDF_XML, WireForm.CSV):
        with pytest.raises(UsageError, match="cannot hold"):
            wire.whole(store, DefaultGraph(), form)
