"""VoID's numbers over a few triples, counted here by hand."""

from collections import Counter
from collections.abc import Iterable

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing, w3c
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.release.void import Tally, numbers, partitions

NODE = names.dataset("view")
OUTSIDE = NamedNode("https://example.org/ns#Thing")
TRIPLES = frozenset(
    {
        Triple(thing("a"), RDF_TYPE, term("State")),
        Triple(thing("b"), RDF_TYPE, term("State")),
        Triple(thing("b"), RDF_TYPE, OUTSIDE),
        Triple(thing("a"), term("key"), Literal("x")),
        Triple(thing("b"), term("key"), Literal("x")),
        Triple(term("State"), term("key"), thing("a")),
        Triple(BlankNode("n"), term("supplier"), Literal("1")),
    }
)


def tally(triples: Iterable[Triple]) -> Tally:
    """Return these triples counted."""
    found = Tally()
    for triple in triples:
        found.add(triple)
    return found


def test_a_set_of_triples_is_taken_apart() -> None:
    assert tally(TRIPLES) == Tally(
        triples=7,
        subjects={thing("a"), thing("b"), term("State"), BlankNode("n")},
        objects={term("State"), OUTSIDE, Literal("x"), thing("a"), Literal("1")},
        properties=Counter({RDF_TYPE: 3, term("key"): 3, term("supplier"): 1}),
        classes=Counter({term("State"): 2, OUTSIDE: 1}),
    )


def test_numbers_are_those_of_void() -> None:
    told = {
        names.short(triple.predicate): triple.object.value
        for triple in numbers(NODE, tally(TRIPLES))
        if isinstance(triple.object, Literal)
    }
    assert told == {
        "void:triples": "7",
        "void:entities": "2",
        "void:distinctSubjects": "4",
        "void:distinctObjects": "5",
        "void:classes": "2",
        "void:properties": "3",
    }
    kinds = {t.object.datatype for t in numbers(NODE, tally(TRIPLES)) if isinstance(t.object, Literal)}
    assert kinds == {w3c("xsd", "integer")}


def test_vocabularies_are_those_in_use_each_once() -> None:
    found = [t.object for t in numbers(NODE, tally(TRIPLES)) if t.predicate == w3c("void", "vocabulary")]
    assert Counter(found) == {NamedNode(names.PREFIXES["rdf"]): 1, NamedNode(names.VOCABULARY): 1}


def test_partitions_count_classes_and_properties_apart() -> None:
    said: dict[NamedNode, list[tuple[str, object]]] = {}
    for triple in partitions(NODE, tally(TRIPLES)):
        assert isinstance(triple.subject, NamedNode)
        said.setdefault(triple.subject, []).append((names.short(triple.predicate), triple.object))
    parts = said.pop(NODE)
    assert {name for name, _ in parts} == {"void:classPartition", "void:propertyPartition"}
    assert {part for _, part in parts} == set(said)

    def number(count: int) -> Literal:
        return Literal(str(count), datatype=w3c("xsd", "integer"))

    assert said[names.dataset("view-class-rp-State")] == [
        ("void:class", term("State")),
        ("void:entities", number(2)),
    ]
    assert said[names.dataset("view-property-rp-supplier")] == [
        ("void:property", term("supplier")),
        ("void:triples", number(1)),
    ]
    assert len(said) == 5


def test_nothing_is_counted_as_nothing() -> None:
    assert [t.object.value for t in numbers(NODE, tally(frozenset())) if isinstance(t.object, Literal)] == [
        "0"
    ] * 6
    assert list(partitions(NODE, tally(frozenset()))) == []
