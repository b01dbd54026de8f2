"""The parts of a release: each graph belongs to one, and each triple is counted once in each."""

from __future__ import annotations

from pyoxigraph import DefaultGraph, Literal, NamedNode, Triple

from realpolitik.conclude.copies import Copies
from realpolitik.conclude.fusion import Fusion
from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import term, thing
from realpolitik.release import parts
from realpolitik.release.parts import Counted

ARTICLES = [names.article(digit * 16) for digit in "ab"]
CLAIM = names.claim("a" * 16, 3, 7, "abcdabcd")
ONTOLOGY = names.graph("ontology")


def test_every_part_has_a_node_of_its_own_and_the_whole_is_the_dataset() -> None:
    assert parts.node(parts.WHOLE) == NamedNode(names.DATASET)
    assert len({parts.node(part) for part in parts.TITLES}) == len(parts.TITLES) == 10


def test_a_graph_belongs_to_the_part_of_its_kind() -> None:
    assert {parts.part_of(article) for article in ARTICLES} == {parts.ARTICLES}
    assert parts.part_of(CLAIM) == parts.CLAIMS
    assert parts.part_of(ONTOLOGY) == "ontology"
    assert parts.part_of(DefaultGraph()) == ""


def test_a_triple_counts_once_in_each_part_that_has_it_and_once_in_the_whole() -> None:
    about = Triple(CLAIM, term("about"), thing("deal"))
    label = Triple(term("Sale"), names.w3c("rdfs", "label"), Literal("sale"))
    quads = [
        *(quad for article in ARTICLES for quad in turtle.in_graph([about], article)),
        *turtle.in_graph([label], ONTOLOGY),
        *turtle.in_graph([label], names.graph("register")),
    ]
    found = Counted.of(quads, [label])
    assert {part: tally.triples for part, tally in found.tallies.items()} == {
        **{parts.WHOLE: 2, parts.VIEW: 1, parts.ARTICLES: 1},
        **{"ontology": 1, "register": 1},
    }
    assert found.ontology == [label]
    assert found.claimed == {thing("deal"): 1}


def test_whole_and_view_are_there_with_nothing_in_them() -> None:
    assert {part: tally.triples for part, tally in Counted.of((), ()).tallies.items()} == {
        parts.WHOLE: 0,
        parts.VIEW: 0,
    }


def test_every_graph_that_a_build_writes_has_a_title() -> None:
    assert {Copies.name, Fusion.name, "ontology", "register", "consensus", "inferred"} <= parts.TITLES.keys()
