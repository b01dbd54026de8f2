"""`load --check` against running stores: one value, one triple more, one less, wherever it is."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, serialize

from realpolitik.rdf import names
from realpolitik.rdf.names import term
from support import harbour, servers
from support.built import Built
from support.servers import Running

ARTICLE = names.article("a" * 16).value
SAID = NamedNode(ARTICLE)
QUADS = [
    *harbour.SMALL,
    *(
        Quad(claim, term(name), value, SAID)
        for claim in harbour.CLAIMS
        for name, value in (
            ("certainty", term("Certain")),
            ("holder", harbour.ODRAVA),
            ("gloss", Literal("Odrava sells “tugs”.", language="en")),
        )
    ),
]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return harbour.workspace(tmp_path_factory.mktemp("small"), QUADS)


@pytest.fixture(scope="module", params=["oxigraph", pytest.param("virtuoso", marks=pytest.mark.long)])
def loaded(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, built: Built
) -> Iterator[Running]:
    """A server that holds a small dataset."""
    with servers.started(request.param, tmp_path_factory.mktemp(request.param)) as started:
        servers.fill(started.connect(), built.view())
        yield started


def triples(built: Built, graph: str | None) -> list[Quad]:
    name = DefaultGraph() if graph is None else NamedNode(graph)
    return sorted(built.view().quads(None, None, None, name), key=str)


def put(running: Running, graph: str | None, quads: list[Quad]) -> None:
    lines = serialize([quad.triple for quad in quads], format=RdfFormat.N_TRIPLES)
    assert isinstance(lines, bytes)
    running.connect().put(graph, [lines])


def told(running: Running, built: Built) -> dict[str, str]:
    ended = running.load(built, "--check", "--json")
    found = json.loads(ended.stdout)["differences"]
    assert ended.returncode == bool(found)
    return {one["where"]: one["what"] for one in found if not one["where"].startswith("question")}


GRAPHS = {"article": ARTICLE, "ontology": harbour.ONTOLOGY.value, "view": None}


@pytest.mark.parametrize(
    "kind",
    [
        pytest.param("article", marks=pytest.mark.long),
        pytest.param("ontology", marks=pytest.mark.long),
        "view",
    ],
)
def test_one_value_changed_one_triple_more_and_one_less_are_seen(
    loaded: Running, built: Built, kind: str
) -> None:
    graph = GRAPHS[kind]
    where = graph or "the view"
    quads = triples(built, graph)
    victim = next(quad for quad in quads if isinstance(quad.object, NamedNode))
    others = [quad for quad in quads if quad != victim]
    changed = Quad(victim.subject, victim.predicate, names.term("Possible"), victim.graph_name)
    for left, what in (
        ([*others, changed], "1 missing, such as "),
        ([*quads, changed], f"{len(quads) + 1} triples instead of {len(quads)}; 1 too many, such as "),
        (others, f"{len(others)} triples instead of {len(quads)}; 1 missing, such as "),
    ):
        put(loaded, graph, left)
        found = told(loaded, built)
        assert list(found) == [where]
        assert found[where].startswith(what)
        line = changed if "more" in found[where] or "many" in what else victim
        assert str(line.subject) in found[where]
    put(loaded, graph, quads)
    assert told(loaded, built) == {}


def test_every_certainty_changed_is_seen(loaded: Running, built: Built) -> None:
    """As many triples as before and as many characters, so that only their content tells."""
    quads = triples(built, ARTICLE)
    is_certainty = [quad.predicate == term("certainty") for quad in quads]
    changed = [
        Quad(quad.subject, quad.predicate, term("Guessed"), SAID) if certain else quad
        for quad, certain in zip(quads, is_certainty, strict=True)
    ]
    assert is_certainty.count(True) == 2
    put(loaded, ARTICLE, changed)
    assert told(loaded, built)[ARTICLE].startswith("2 missing, such as ")
    put(loaded, ARTICLE, quads)


def test_one_character_of_a_literal_is_seen(loaded: Running, built: Built) -> None:
    graph = ARTICLE
    quads = triples(built, graph)
    victim = next(quad for quad in quads if quad.predicate == term("gloss"))
    assert isinstance(victim.object, Literal)
    gloss = Literal(victim.object.value[:-1] + "!", language="en")
    put(
        loaded,
        graph,
        [quad for quad in quads if quad != victim] + [Quad(victim.subject, victim.predicate, gloss)],
    )
    assert list(told(loaded, built)) == [graph]
    put(loaded, graph, quads)
