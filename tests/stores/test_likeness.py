"""Two stores are alike or they are not: one triple, one value, one member of a list tells."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Store

from realpolitik.rdf import names
from realpolitik.stores import answers, likeness
from realpolitik.stores.embedded import Embedded
from realpolitik.stores.likeness import Graph, Print, print_of
from realpolitik.stores.rows import Rows
from support import harbour

KEY, OTHER = names.term("key"), names.term("party")
CLAIM, ONTOLOGY = harbour.CLAIMS[0].value, harbour.ONTOLOGY
LIST = 'id:path rp:key ( "a" "b" ( "c" "d" ) ) ; rp:party [ rp:key "x" ; rp:party [ rp:key "y" ] ] .'


class Serving:
    """A server in this process, which counts what it is asked."""

    def __init__(self, quads: Sequence[Quad]) -> None:
        self.store = Store()
        self.store.extend(quads)
        self.asked: list[int] = []

    def ask(self, query: str, *, timeout: float | None = None) -> Rows:
        found = answers.rows(self.store.query(query))
        self.asked.append(len(found))
        assert timeout is None
        return found

    def sizes(self) -> dict[Graph, int]:
        graphs: Counter[Graph] = Counter(getattr(quad.graph_name, "value", None) for quad in self.store)
        return dict(sorted(graphs.items(), key=str))

    def put(self, graph: str | None, pieces: object) -> None:
        raise NotImplementedError

    def drop(self, graph: str) -> None:
        raise NotImplementedError

    def strangers(self) -> int:
        return 0


def view(quads: Sequence[Quad]) -> Embedded:
    store = Store()
    store.extend(quads)
    return Embedded(store)


def many(count: int, graph: NamedNode = ONTOLOGY) -> list[Quad]:
    return [Quad(names.thing(f"tug-{n % (count // 3)}"), KEY, Literal(f"{n} ☃"), graph) for n in range(count)]


def in_turtle(text: str, graph: NamedNode = ONTOLOGY) -> list[Quad]:
    store = Store()
    prefixes = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in names.PREFIXES.items())
    store.load(f"{prefixes}{text}".encode(), format=RdfFormat.TURTLE, to_graph=graph)
    return list(store)


def unlike(mine: Sequence[Quad], others: Sequence[Quad]) -> set[Graph]:
    built, server = view(mine), Serving(others)
    found = dict(likeness.prints(server, server.sizes()))
    return {graph for graph, made in found.items() if made != print_of(likeness.ours(built, graph))}


SHAPES: dict[str, Sequence[Quad]] = {
    "small": harbour.SMALL,
    "a list": in_turtle(LIST),
    "large": [*many(40), *in_turtle(LIST), *many(5, harbour.CONSENSUS)],
    "many": [quad for n in range(30) for quad in many(3, names.claim(f"{n:016x}", 1, 2, "abcdabcd"))],
}


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(likeness, "PART", 20)


@pytest.mark.parametrize("name", SHAPES)
def test_the_same_in_another_order_with_other_labels_is_alike(name: str) -> None:
    quads = list(SHAPES[name])
    random.Random(name).shuffle(quads)  # noqa: S311 - still randomness
    labels: dict[object, BlankNode] = {}

    def term(part: object) -> object:
        return labels.setdefault(part, BlankNode()) if isinstance(part, BlankNode) else part

    others = [Quad(*map(term, quad)) for quad in quads]  # type: ignore[arg-type]
    assert unlike(SHAPES[name], others) == set()


CHANGES: dict[str, Callable[[Quad], Quad | None]] = {
    "one less": lambda _: None,
    "another value": lambda quad: Quad(quad.subject, quad.predicate, Literal("else"), quad.graph_name),
    "another language": lambda quad: Quad(
        quad.subject,
        quad.predicate,
        Literal(str(getattr(quad.object, "value", "")), language="en"),
        quad.graph_name,
    ),
    "another property": lambda quad: Quad(quad.subject, OTHER, quad.object, quad.graph_name),
    "another subject": lambda quad: Quad(names.thing("else"), quad.predicate, quad.object, quad.graph_name),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("name", SHAPES)
def test_any_change_of_any_triple_is_seen(name: str, change: str) -> None:
    quads = list(SHAPES[name])
    for place, quad in enumerate(quads):
        changed = CHANGES[change](quad)
        if changed != quad:
            others = [*quads[:place], *([] if changed is None else [changed]), *quads[place + 1 :]]
            sizes = Serving(quads).sizes(), Serving(others).sizes()
            seen = unlike(quads, others) | {
                graph for graph in sizes[0] if sizes[0][graph] != sizes[1].get(graph)
            }
            assert seen == {getattr(quad.graph_name, "value", None)}, str(quad)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (LIST, LIST.replace('"a" "b"', '"b" "a"')),
        (LIST, LIST.replace('"x"', '"z"').replace('"y"', '"x"').replace('"z"', '"y"')),
        ('id:a rp:key [ rp:key "1" ], [ rp:party "2" ] .', 'id:a rp:key [ rp:key "1" ; rp:party "2" ], [] .'),
    ],
)
def test_what_is_said_of_nameless_nodes_is_told_apart(one: str, two: str) -> None:
    assert unlike(in_turtle(one), in_turtle(two)) == {ONTOLOGY.value}


def test_much_is_asked_for_in_parts_and_little_at_once() -> None:
    large = [*many(400), *in_turtle(LIST)]
    server = Serving(large)
    assert len(dict(likeness.prints(server, server.sizes()))) == 1
    assert sum(server.asked) == len(large)
    assert max(server.asked) <= 2 * likeness.PART
    server = Serving(SHAPES["many"])
    assert len(dict(likeness.prints(server, server.sizes()))) == 30
    assert len(server.asked) == 5


def test_lines_are_the_same_however_a_store_spells_them() -> None:
    boolean = [
        Quad(harbour.ODRAVA, KEY, Literal(text, datatype=harbour.BOOLEAN), ONTOLOGY) for text in ("1", "true")
    ]
    assert unlike(boolean[:1], boolean[1:]) == set()
    lines = likeness.theirs(Serving(boolean[:1]), ONTOLOGY.value, 1)
    assert lines == Counter(likeness.ours(view(boolean[1:]), ONTOLOGY.value))


def test_a_print_does_not_depend_on_the_order_but_on_every_line() -> None:
    assert print_of("ab") == print_of("ba") != print_of("aa")
    assert print_of("ab").lines == 2
    assert print_of("") == Print()
