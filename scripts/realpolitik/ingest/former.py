"""What was told before of an article that is read again: the graph that is there knows it.

In: the file of an extracted article. Out: a `Former`: what people, a page or a feed told of its
publication, and what it was taken from. Whoever reads a text again with another extractor has
not to tell all that anew. What people said of the graph itself `keeping` keeps.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from pyoxigraph import NamedNode

from realpolitik.errors import InputError
from realpolitik.extract.bibliography import called
from realpolitik.extract.extractor import Publication
from realpolitik.ingest.piece import Text, merged
from realpolitik.rdf import names, turtle
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.register import Register

_LABEL = names.w3c("rdfs", "label")
_TITLE, _SOURCE = names.w3c("dcterms", "title"), names.w3c("dcterms", "source")
_UNNAMED = term("UnnamedSource")


@dataclass(frozen=True, slots=True)
class Former:
    """What was told before; nothing where nothing was."""

    publication: Publication = field(default_factory=Publication)
    source: str | None = None

    def completed(self, text: Text, headline: str | None) -> Text:
        """Return a text with what is told of it now, and where that says nothing what was told before.

        A title that is the headline, which is found anew, was told by nobody.
        """
        known = self.publication
        if known.title == headline:
            known = replace(known, title=None)
        return replace(text, publication=merged(text.publication, known), source=text.source or self.source)


def former(path: Path, identifier: str, register: Register) -> Former:
    """Return what an article's file tells of the article; nothing where it cannot be read."""
    try:
        quads = turtle.read(path)
    except InputError:  # it is written anew
        return Former()
    article = names.article(identifier)
    facts = Facts(quad.triple for quad in quads if quad.graph_name == article)
    publisher, address = facts.iri(article, term("publisher")), facts.iri(article, _SOURCE)
    known = Publication(
        title=facts.text(article, _TITLE),
        published=facts.text(article, term("published")),
        publisher=None if publisher is None else _name(publisher, facts, register),
        authors=tuple(_authors(article, facts, register)),
        address=None if address is None else address.value,
    )
    return Former(known, facts.text(article, term("sourceDigest")))


def _authors(article: NamedNode, facts: Facts, register: Register) -> Iterator[str]:
    """Yield the authors that were named, in the order of their ids: the first has no number."""
    named = sorted(facts.iris(article, term("author")), key=lambda iri: (len(iri.value), iri.value))
    for iri in named:
        name = _name(iri, facts, register)
        if name is not None and _UNNAMED not in facts.iris(iri, RDF_TYPE):
            yield name


def _name(iri: NamedNode, facts: Facts, register: Register) -> str | None:
    return facts.text(iri, _LABEL) if names.declarer(iri) is not None else called(register, iri)
