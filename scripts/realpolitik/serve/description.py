"""What the server says of itself: its endpoint (SPARQL 1.1 Service Description) and its data (VoID).

In: the address of an endpoint and the edition that it serves. Out: a `Description`, which
can be had in every form of RDF.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.rdf import names
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.release import parts
from realpolitik.serve.editions import Edition
from realpolitik.stores import wire
from realpolitik.stores.wire import WireForm

_sd, _void, _dct, _foaf = (partial(names.w3c, prefix) for prefix in ("sd", "void", "dcterms", "foaf"))
_INTEGER = names.w3c("xsd", "integer")
_FORMATS = "http://www.w3.org/ns/formats/"
_W3C = {
    WireForm.JSON: "SPARQL_Results_JSON",
    WireForm.XML: "SPARQL_Results_XML",
    WireForm.CSV: "SPARQL_Results_CSV",
    WireForm.TSV: "SPARQL_Results_TSV",
    WireForm.TURTLE: "Turtle",
    WireForm.NTRIPLES: "N-Triples",
    WireForm.TRIG: "TriG",
    WireForm.NQUADS: "N-Quads",
    WireForm.RDF_XML: "RDF_XML",
    WireForm.JSON_LD: "JSON-LD",
}
_PARTS = ("ontology", "register", "consensus", "inferred")
_LICENCE = _dct("license")


@dataclass(frozen=True, slots=True)
class Description:
    """Some triples."""

    triples: tuple[Triple, ...]

    def written(self, form: WireForm) -> bytes:
        """Return the triples in a form of RDF."""
        return wire.graph(self.triples, form)


def service(endpoint: str, edition: Edition) -> Description:
    """Return the description of the endpoint over what is published."""
    found = [*_service(endpoint, updates=False), *_graphs(edition), *_dataset(endpoint, edition)]
    return Description(tuple(sorted(set(found), key=str)))


def scratch(endpoint: str) -> Description:
    """Return the description of the endpoint over the scratch store."""
    return Description(tuple(sorted(_service(endpoint, updates=True), key=str)))


def data(endpoint: str, edition: Edition) -> Description:
    """Return the description of the data and where it can be asked."""
    return Description(tuple(sorted(set(_dataset(endpoint, edition)), key=str)))


def _service(endpoint: str, *, updates: bool) -> Iterator[Triple]:
    node = NamedNode(f"{endpoint}#service")
    yield Triple(node, RDF_TYPE, _sd("Service"))
    yield Triple(node, _sd("endpoint"), NamedNode(endpoint))
    yield Triple(node, _sd("supportedLanguage"), _sd("SPARQL11Query"))
    if updates:
        yield Triple(node, _sd("supportedLanguage"), _sd("SPARQL11Update"))
    else:
        yield Triple(node, _sd("defaultDataset"), names.dataset("served"))
    for name in _W3C.values():
        yield Triple(node, _sd("resultFormat"), NamedNode(_FORMATS + name))
    if updates:
        for form in wire.GRAPHS:
            yield Triple(node, _sd("inputFormat"), NamedNode(_FORMATS + _W3C[form]))


def _graphs(edition: Edition) -> Iterator[Triple]:
    """Yield what the endpoint asks: the default view, and the graphs that are no article's and no claim's."""
    served, view = names.dataset("served"), names.dataset("default-graph")
    yield Triple(served, RDF_TYPE, _sd("Dataset"))
    yield Triple(served, _sd("defaultGraph"), view)
    yield Triple(view, RDF_TYPE, _sd("Graph"))
    yield Triple(view, _dct("description"), Literal(parts.TITLES[parts.VIEW][1], language="en"))
    for part in _PARTS:
        node = names.dataset(part)
        if next(edition.view.quads(None, None, None, names.graph(part)), None) is not None:
            yield Triple(served, _sd("namedGraph"), node)
            yield Triple(node, RDF_TYPE, _sd("NamedGraph"))
            yield Triple(node, _sd("name"), names.graph(part))


def _dataset(endpoint: str, edition: Edition) -> Iterator[Triple]:
    node = names.dataset()
    title, description = (Literal(text, language="en") for text in parts.TITLES[parts.WHOLE])
    yield Triple(names.graph("description"), RDF_TYPE, _void("DatasetDescription"))
    yield Triple(names.graph("description"), _foaf("primaryTopic"), node)
    yield Triple(node, RDF_TYPE, _void("Dataset"))
    yield Triple(node, _dct("title"), title)
    yield Triple(node, _dct("description"), description)
    yield Triple(node, _void("sparqlEndpoint"), NamedNode(endpoint))
    yield Triple(node, _void("uriSpace"), Literal(names.THINGS))
    yield Triple(node, _void("vocabulary"), NamedNode(names.VOCABULARY))
    for quad in edition.view.quads(NamedNode(names.ONTOLOGY), _LICENCE, None, names.graph("ontology")):
        yield Triple(node, _LICENCE, quad.object)
    if edition.source.summary is not None:
        yield Triple(node, _void("triples"), Literal(str(edition.source.summary.quads), datatype=_INTEGER))
        yield Triple(
            node, _void("documents"), Literal(str(edition.source.summary.articles), datatype=_INTEGER)
        )
