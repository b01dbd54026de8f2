"""`index` and `stored`: a graph says the same however it is read."""

from collections.abc import Callable

import pytest
from pyoxigraph import Literal, Triple

from realpolitik.judge.shapes import Graph, Index, Scope, compile_shapes
from realpolitik.judge.shapes import stored as stored_module
from realpolitik.judge.shapes.graph import Step, led_back, reached
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing
from realpolitik.rdf.terms import RDF_TYPE
from support.checked import both, stored, triples

DATA = triples(
    "id:a a rp:City ; rp:p id:b, 'x' . id:b a rp:City, rp:Port ; rp:p id:b ; rp:q id:a . _:n rp:p id:a ."
)
P, Q = term("p"), term("q")
READERS: dict[str, Callable[[list[Triple]], Graph]] = {
    "index": Index,
    "index of what is given twice": lambda data: Index([*data, *data]),
    "default graph": stored,
    "named graph": lambda data: stored(data, names.graph("view")),
    "whole default graph": lambda data: stored(data).at_once(),
    "default graph around all": lambda data: stored(data).around([thing("a"), thing("b"), Literal("x")]),
    "default graph around one": lambda data: stored(data).around([thing("b")]),
    "whole index": lambda data: Index(data).at_once(),
}


@pytest.mark.parametrize("reader", READERS)
def test_every_reader_says_the_same(reader: str) -> None:
    graph = READERS[reader](DATA)
    a, b, x = thing("a"), thing("b"), Literal("x")
    assert sorted(graph.subjects(RDF_TYPE, term("City")), key=str) == [a, b]
    assert len([*graph.subjects(P)]) == 3
    assert {*graph.objects(P)} == {a, b, x}
    assert {*graph.objects(term("r"))} == set()
    assert sorted(graph.values([a], P)[a], key=str) == sorted([b, x], key=str)
    assert [*graph.values([a, thing("c")], Q).get(a, ())] == []
    for more in ((), map(term, "CDEFG")):
        classes = frozenset((term("Port"), term("City"), *more))
        assert graph.having([a, b, x, thing("c")], RDF_TYPE, classes) == {a, b}
        assert graph.having([a, b, x], RDF_TYPE, classes - {term("City")}) == {b}
    assert {*graph.predicates(b)} == {RDF_TYPE, P, Q}
    assert {*graph.predicates(x)} == set()
    [row] = graph.select("SELECT $this ?value { ?value <" + Q.value + "> $this }", a, frozenset((Q,)))
    assert (row.value, row.path) == (b, None)
    [row] = graph.select(
        "SELECT $this ?path { ?other ?path $this FILTER (?path = <" + Q.value + ">) }", a, None
    )
    assert (row.value, row.path) == (None, Q)


@pytest.mark.parametrize("reader", READERS)
def test_paths_lead_there_and_back(reader: str) -> None:
    graph = READERS[reader](DATA)
    a, b = thing("a"), thing("b")
    path = (Step(Q, inverse=True), Step(P))
    assert {*reached(graph, [a], path)[a]} == {b}
    assert led_back(graph, {b}, path) == {a}
    assert reached(graph, [a], ()) == {a: (a,)}


def test_other_graphs_of_a_store_are_not_read() -> None:
    graph = stored(DATA, names.graph("view"))
    other = stored_module.Stored(graph._store)
    assert [*other.subjects(P)] == []
    with_graph = "SELECT $this ?value { $this <" + P.value + "> ?value }"
    assert len([*graph.select(with_graph, thing("a"), None)]) == 2
    assert len([*other.select(with_graph, thing("a"), None)]) == 0


def test_properties_are_dropped_when_there_is_no_more_room(monkeypatch: pytest.MonkeyPatch) -> None:
    shapes = "".join(
        f"shapes:Rule-{p} a sh:PropertyShape ; sh:targetSubjectsOf rp:{p} ; sh:path rp:{p} ; sh:maxCount 1 ; "
        f'sh:class rp:Place ; sh:message "Mend it." ; rp:scope "global" .\n'
        for p in "pqrst"
    )
    data = "".join(
        f"id:a{n} rp:{p} id:b{n}, id:c{n} . id:b{n} a rp:Place .\n" for n in range(6) for p in "pqrst"
    )
    plenty = both(triples(data), triples(shapes))
    assert len(plenty) == 60
    monkeypatch.setattr(stored_module, "ROOM", 20)
    assert both(triples(data), triples(shapes)) == plenty
    whole = stored(triples(data)).at_once()
    for p in "pqrst":
        assert len([*whole.subjects(term(p))]) == 6
    assert [*whole._held] == [term("t")], "the last asked for leaves no room for another"


def test_an_index_need_hold_no_more_than_the_checks_read() -> None:
    shapes = triples("""shapes:R a sh:PropertyShape ; sh:targetClass rp:City ; sh:path rp:p ;
        sh:class rp:Port ; sh:message "M." .""")
    checks = compile_shapes(shapes, (), scope=Scope.GLOBAL)
    assert checks.predicates == frozenset((RDF_TYPE, P, names.w3c("rdfs", "subClassOf")))
    assert [*Index(DATA, only=checks.predicates).subjects(Q)] == []
    wild = triples("shapes:R a sh:NodeShape ; sh:targetClass rp:City ; sh:closed true ; sh:message 'M.' .")
    assert compile_shapes(wild, (), scope=Scope.GLOBAL).predicates is None


def test_a_node_with_much_around_it_is_asked_property_by_property(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stored_module, "_MUCH", 1)
    monkeypatch.setattr(stored_module, "_MANY", 1)
    graph = stored(DATA).around([thing("a"), thing("b")])
    assert not {*graph._starts, *graph._ends}
    assert {*graph.predicates(thing("b"))} == {RDF_TYPE, P, Q}
    assert len([*graph.subjects(P, thing("b"))]) == 2
