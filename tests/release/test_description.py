"""What the description of a small invented release says, part by part."""

from __future__ import annotations

from collections import defaultdict

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Triple

import realpolitik
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing, w3c
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.release.describe import File, describe

ONTOLOGY = NamedNode(names.ONTOLOGY)
LICENCE = NamedNode("https://example.org/licence")
ARTICLE, CLAIM = names.article("a" * 16), names.claim("a" * 16, 3, 7, "abcdabcd")
SAME = Triple(thing("deal"), RDF_TYPE, term("ArmsTransfer"))


def claims_about(*heads: str) -> list[Quad]:
    return [
        Quad(names.claim("a" * 16, place, place + 1, "abcdabcd"), term("about"), thing(head), ARTICLE)
        for place, head in enumerate(heads)
    ]


QUADS = (
    Quad(ONTOLOGY, w3c("dcterms", "license"), LICENCE, names.graph("ontology")),
    Quad(ONTOLOGY, w3c("dcterms", "creator"), Literal("Ana Orlo"), names.graph("ontology")),
    Quad(thing("aland"), RDF_TYPE, term("State"), names.graph("register")),
    Quad(SAME.subject, SAME.predicate, SAME.object, names.graph("consensus")),
    Quad(SAME.subject, SAME.predicate, SAME.object, CLAIM),
    Quad(thing("aland"), term("realRecipient"), thing("deal"), names.graph("inferred")),
    *claims_about("deal", "talks", "deal"),
)
VIEW = (SAME, Triple(thing("aland"), RDF_TYPE, term("State")))
FILES = (
    File("view.nt", 22, "cd", "application/n-triples"),
    File("summary.json", 33, "ef", "application/json"),
    File("dataset.nq", 11, "ab", "application/n-quads"),
)


class Told:
    """What a description says, by subject and predicate."""

    def __init__(self, triples: tuple[Triple, ...]) -> None:
        self.found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for subject, predicate, value in triples:
            assert isinstance(subject, NamedNode)
            assert isinstance(value, NamedNode | Literal)
            name = subject.value.removeprefix(names.DATASET).removeprefix("#")
            self.found[name, names.short(predicate)].append(value.value)

    def __call__(self, part: str, name: str) -> list[str]:
        return sorted(self.found.get((part, name), ()))

    def kinds(self, part: str) -> set[str]:
        return {names.short(NamedNode(kind)) for kind in self(part, "rdf:type")}

    def subjects(self, name: str) -> set[str]:
        return {subject for subject, predicate in self.found if predicate == name}


@pytest.fixture(scope="module")
def told() -> Told:
    return Told(describe(QUADS, VIEW, FILES))


def part(name: str) -> str:
    return f"{names.DATASET}#{name}"


def test_parts_are_those_that_there_are(told: Told) -> None:
    parts = ("articles", "claims", "consensus", "inferred", "ontology", "register", "view")
    assert told("", "void:subset") == [part(name) for name in parts]
    assert told.subjects("void:subset") == {""}
    assert told.subjects("void:triples") - told.subjects("void:property") == {"", *parts}
    assert len({title for name in parts for title in told(name, "dcterms:title")}) == len(parts)
    fewer = Told(describe(QUADS[:2], VIEW[:1], ()))
    assert fewer("", "void:subset") == [part("ontology"), part("view")]


def test_a_graph_is_named_where_one_can_be_asked_for(told: Told) -> None:
    named = ("consensus", "inferred", "ontology", "register")
    assert {name: told(name, "sd:name") for name in named} == {n: [names.graph(n).value] for n in named}
    assert told.subjects("sd:name") == set(named)


def test_a_triple_of_two_graphs_is_counted_once_in_the_whole(told: Told) -> None:
    assert told("", "void:triples") == [str(len(QUADS) - 1)]
    assert (told("claims", "void:triples"), told("articles", "void:triples")) == (["1"], ["3"])
    assert told("view", "void:triples") == ["2"]


def test_classes_and_properties_are_told_for_view_and_claims(told: Told) -> None:
    assert told.subjects("void:propertyPartition") == {"view", "claims"}
    assert told("view", "void:classPartition") == [
        part("view-class-rp-ArmsTransfer"),
        part("view-class-rp-State"),
    ]


@pytest.mark.parametrize(
    ("heads", "example"),
    [
        (["deal", "talks", "deal"], "deal"),
        (["talks", "deal"], "talks"),
        (["a", "b", "b", "a", "c"], "b"),
        ([], None),
    ],
)
def test_the_example_is_what_most_claims_are_about(heads: list[str], example: str | None) -> None:
    found = Told(describe(claims_about(*heads), (), ()))
    assert found("", "void:exampleResource") == ([] if example is None else [thing(example).value])


def test_files_are_told_with_what_they_hold(told: Told) -> None:
    def at(name: str) -> str:
        return names.download(realpolitik.__version__, name).value

    assert (told("", "void:dataDump"), told("view", "void:dataDump")) == ([at("dataset.nq")], [at("view.nt")])
    assert told("", "dcat:distribution") == [part("dataset.nq")]
    assert told("", "foaf:page") == [at("summary.json")]
    assert told.subjects("dcat:distribution") == {"", "view"}
    assert told("view.nt", "dcat:byteSize") == ["22"]
    assert told("view.nt-sha256", "spdx:checksumValue") == ["cd"]
    assert told("view.nt", "spdx:checksum") == [part("view.nt-sha256")]
    assert told("view.nt", "dcat:mediaType")[0].endswith("/application/n-triples")
    assert told("dataset.nq", "dcterms:format")[0].endswith("/RDF_N_QUADS")
    assert told("dataset.nq", "dcterms:description") == told("", "dcterms:description")


def test_everything_named_has_its_kind(told: Told) -> None:
    kinds = {
        "": {"dcat:Dataset", "void:Dataset"},
        "view": {"dcat:Dataset", "void:Dataset"},
        "claims": {"void:Dataset"},
        "consensus": {"sd:NamedGraph", "void:Dataset"},
        "catalogue": {"dcat:Catalog"},
        "publisher": {"foaf:Agent"},
        "view.nt": {"dcat:Distribution"},
        "view.nt-sha256": {"spdx:Checksum"},
    }
    assert {name: told.kinds(name) for name in kinds} == kinds
    outside = set().union(*(told.kinds(name) for name in told.subjects("rdf:type"))) - set().union(
        *kinds.values()
    )
    assert outside == {
        *("dcterms:LicenseDocument", "dcterms:LinguisticSystem", "dcterms:RightsStatement", "foaf:Document"),
        *("dcterms:MediaType", "dcterms:MediaTypeOrExtent", "skos:Concept", "void:DatasetDescription"),
    }


@pytest.mark.parametrize(
    ("ending", "media_type", "file_type"),
    [
        ("nq", "application/n-quads", "RDF_N_QUADS"),
        ("trig", "application/trig", "RDF_TRIG"),
        ("nt", "application/n-triples", "RDF_N_TRIPLES"),
        ("ttl", "text/turtle", "RDF_TURTLE"),
        ("jsonld", "application/ld+json", "JSON_LD"),
    ],
)
def test_a_distribution_has_its_type_by_iana_and_by_the_eu(
    ending: str, media_type: str, file_type: str
) -> None:
    name = f"view.{ending}"
    found = Told(describe(QUADS, VIEW, [File(name, 1, "ab", media_type)]))
    assert found(name, "dcat:mediaType") == [f"https://www.iana.org/assignments/media-types/{media_type}"]
    assert found(name, "dcterms:format") == [
        f"http://publications.europa.eu/resource/authority/file-type/{file_type}"
    ]


def test_the_header_of_the_vocabulary_gives_licence_and_writer(told: Told) -> None:
    with_terms = ("", "view", "catalogue", "dataset.nq", "view.nt")
    assert [told(name, "dcterms:license") for name in with_terms] == [[LICENCE.value]] * len(with_terms)
    assert told("publisher", "foaf:name") == ["Ana Orlo"]
    assert Triple(LICENCE, RDF_TYPE, w3c("dcterms", "LicenseDocument")) in describe(QUADS, VIEW, FILES)


def test_a_file_is_a_form_of_the_part_that_its_name_begins_with() -> None:
    assert FILES[0].is_form_of("view")
    assert not File("viewer.nt", 1, "ab", "application/n-triples").is_form_of("view")
    assert not FILES[0].is_form_of("dataset")


def test_triples_are_sorted_whatever_the_order() -> None:
    found = describe(QUADS, VIEW, FILES)
    assert list(found) == sorted(set(found), key=str)
    assert describe(QUADS[::-1], VIEW[::-1], FILES[::-1]) == found
