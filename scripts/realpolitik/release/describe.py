"""Describe a release for machines that look for data: what it holds, how much of it, and where.

In: the graphs of a release and what is known of its files. Out: the triples of
`graph/description`; its nodes are IRIs under the dataset's own, and no clock is
read. It is no part of the view, whose numbers it tells: classes and properties
one by one for the view and for the claims, the two that queries ask.
Follows VoID (W3C 2011), DCAT 3 (W3C 2024) and DCAT-AP 3.0.1.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeAlias

from pyoxigraph import Literal, NamedNode, Quad, Triple

from realpolitik import __version__
from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.release import parts
from realpolitik.release.parts import Counted
from realpolitik.release.void import numbers, partitions

ISSUED: Final = "2026-11-23"
"""The day of this version, as in `CITATION.cff`; a release changes both."""

_Said: TypeAlias = tuple[NamedNode, NamedNode | Literal]
_dcat, _dct, _foaf = (partial(names.w3c, prefix) for prefix in ("dcat", "dcterms", "foaf"))
_void, _sd, _spdx, _xsd = (partial(names.w3c, prefix) for prefix in ("void", "sd", "spdx", "xsd"))

_KEYWORDS = ("arms transfers", "claims", "foreign policy", "news", "provenance", "sanctions", "states")
_EUROPE = "http://publications.europa.eu/resource/authority/"
_THEMES = {
    NamedNode(_EUROPE + "data-theme/GOVE"): "Government and public sector",
    NamedNode(_EUROPE + "data-theme/INTR"): "International issues",
}
_PUBLISHER = names.dataset("publisher")
_ENGLISH = NamedNode(_EUROPE + "language/ENG")
_PUBLIC = NamedNode(_EUROPE + "access-right/PUBLIC")
_FILE_TYPES = {
    "application/n-quads": "RDF_N_QUADS",
    "application/trig": "RDF_TRIG",
    "application/n-triples": "RDF_N_TRIPLES",
    "text/turtle": "RDF_TURTLE",
    "application/ld+json": "JSON_LD",
}


@dataclass(frozen=True, slots=True)
class File:
    """One file of a release: its name, length in bytes, SHA-256 and media type."""

    name: str
    size: int
    sha256: str
    media_type: str

    @property
    def node(self) -> NamedNode:
        """Where the file of this version is had."""
        return names.download(__version__, self.name)

    def is_form_of(self, part: str) -> bool:
        """Tell whether it holds this part of the release."""
        return self.name.partition(".")[0] == part


def describe(quads: Iterable[Quad], view: Iterable[Triple], files: Sequence[File]) -> tuple[Triple, ...]:
    """Return the description of a release, sorted.

    Quads of the same triple follow one another, as in sorted N-Quads; then no
    graph need be held.
    """
    counted = Counted.of(quads, view)
    header = Facts(counted.ontology)
    found = {*_catalogue(header), *_outside(header), *_example(counted.claimed)}
    for part, measured in counted.tallies.items():
        found.update(_part(part))
        found.update(numbers(parts.node(part), measured))
        if part in (parts.VIEW, parts.CLAIMS):
            found.update(partitions(parts.node(part), measured))
    for part in (parts.WHOLE, parts.VIEW):
        found.update(_dataset(part, header, [file for file in files if file.is_form_of(part)]))
    reports = [file for file in files if not file.is_form_of(parts.WHOLE) and not file.is_form_of(parts.VIEW)]
    found.update(triple for file in reports for triple in _report(file))
    return tuple(sorted(found, key=str))


def _english(text: str) -> Literal:
    return Literal(text, language="en")


def _about(node: NamedNode, kind: NamedNode, *said: _Said) -> Iterator[Triple]:
    yield Triple(node, RDF_TYPE, kind)
    for predicate, value in said:
        yield Triple(node, predicate, value)


def _part(part: str) -> Iterator[Triple]:
    """Yield what part of the whole it is, and under which name it is asked for, if it has one."""
    title, description = (_english(text) for text in parts.TITLES[part])
    yield from _about(
        parts.node(part), _void("Dataset"), (_dct("title"), title), (_dct("description"), description)
    )
    if part != parts.WHOLE:
        yield Triple(parts.node(parts.WHOLE), _void("subset"), parts.node(part))
    if part not in (parts.WHOLE, parts.VIEW, parts.ARTICLES, parts.CLAIMS):
        yield from _about(parts.node(part), _sd("NamedGraph"), (_sd("name"), names.graph(part)))


def _example(claimed: Counter[object]) -> Iterator[Triple]:
    """Yield the situation with most claims as the one to look at first."""
    best = max(claimed, key=lambda situation: (claimed[situation], str(situation)), default=None)
    if isinstance(best, NamedNode):
        yield Triple(parts.node(parts.WHOLE), _void("exampleResource"), best)


def _told(header: Facts, name: str) -> list[NamedNode | Literal]:
    """Return what the header of the vocabulary says that holds of the data too."""
    said = header.values(NamedNode(names.ONTOLOGY), _dct(name))
    return [value for value in said if isinstance(value, NamedNode | Literal)]


def _terms(header: Facts) -> Iterator[_Said]:
    """Yield since when, in which language and under which licence it is to be had."""
    yield _dct("issued"), Literal(ISSUED, datatype=_xsd("date"))
    yield _dct("language"), _ENGLISH
    yield from ((_dct("license"), licence) for licence in _told(header, "license"))


def _catalogue(header: Facts) -> Iterator[Triple]:
    yield from _about(
        names.dataset("catalogue"),
        _dcat("Catalog"),
        *_terms(header),
        (_dct("publisher"), _PUBLISHER),
        (_dct("title"), _english("Catalogue of Realpolitik")),
        (_dct("description"), _english("The dataset of Realpolitik and its default view.")),
        *((_dcat("dataset"), parts.node(part)) for part in (parts.WHOLE, parts.VIEW)),
    )
    writers = ((_foaf("name"), name) for name in _told(header, "creator"))
    yield from _about(_PUBLISHER, _foaf("Agent"), *writers)
    topic = (_foaf("primaryTopic"), parts.node(parts.WHOLE))
    yield from _about(names.graph("description"), _void("DatasetDescription"), topic)


def _outside(header: Facts) -> Iterator[Triple]:
    """Yield the kinds of those outside terms that DCAT-AP wants to know."""
    yield Triple(_ENGLISH, RDF_TYPE, _dct("LinguisticSystem"))
    yield Triple(_PUBLIC, RDF_TYPE, _dct("RightsStatement"))
    for licence in _told(header, "license"):
        if isinstance(licence, NamedNode):
            yield Triple(licence, RDF_TYPE, _dct("LicenseDocument"))
    for theme, label in _THEMES.items():
        yield from _about(
            theme, names.w3c("skos", "Concept"), (names.w3c("skos", "prefLabel"), _english(label))
        )


def _dataset(part: str, header: Facts, files: Sequence[File]) -> Iterator[Triple]:
    node = parts.node(part)
    yield from _about(
        node,
        _dcat("Dataset"),
        *_terms(header),
        (_dct("publisher"), _PUBLISHER),
        (_dct("accessRights"), _PUBLIC),
        (_dct("identifier"), Literal(node.value)),
        (_dcat("version"), Literal(__version__)),
        (_void("uriSpace"), Literal(names.THINGS)),
        *((_dcat("theme"), theme) for theme in _THEMES),
        *((_dcat("keyword"), _english(keyword)) for keyword in _KEYWORDS),
        *((_void("dataDump"), file.node) for file in files),
        *((_dcat("distribution"), names.dataset(file.name)) for file in files),
    )
    for file in files:
        yield from _distribution(file, part, header)


def _distribution(file: File, part: str, header: Facts) -> Iterator[Triple]:
    media_type = NamedNode("https://www.iana.org/assignments/media-types/" + file.media_type)
    file_type = NamedNode(f"{_EUROPE}file-type/{_FILE_TYPES[file.media_type]}")
    checksum = names.dataset(f"{file.name}-sha256")
    yield from _about(
        names.dataset(file.name),
        _dcat("Distribution"),
        *_terms(header),
        (_dct("title"), _english(file.name)),
        (_dct("description"), _english(parts.TITLES[part][1])),
        (_dct("format"), file_type),
        (_dcat("accessURL"), file.node),
        (_dcat("downloadURL"), file.node),
        (_dcat("mediaType"), media_type),
        (_dcat("byteSize"), Literal(str(file.size), datatype=_xsd("nonNegativeInteger"))),
        (_spdx("checksum"), checksum),
    )
    yield from _about(
        checksum,
        _spdx("Checksum"),
        (_spdx("algorithm"), _spdx("checksumAlgorithm_sha256")),
        (_spdx("checksumValue"), Literal(file.sha256, datatype=_xsd("hexBinary"))),
    )
    yield Triple(media_type, RDF_TYPE, _dct("MediaType"))
    yield Triple(file_type, RDF_TYPE, _dct("MediaTypeOrExtent"))


def _report(file: File) -> Iterator[Triple]:
    """Yield where the quality of the dataset is told."""
    yield Triple(parts.node(parts.WHOLE), _foaf("page"), file.node)
    yield from _about(file.node, _foaf("Document"), (_dct("title"), _english(file.name)))
