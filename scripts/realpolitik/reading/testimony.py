"""One claim as people read it: who says it through whom, how sure, where, in which words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store, Triple

from realpolitik.rdf import names
from realpolitik.rdf.names import local, term
from realpolitik.rdf.terms import Term
from realpolitik.text.article import Article

_LABEL = names.w3c("rdfs", "label")
_TITLE = names.w3c("dcterms", "title")


@dataclass(frozen=True, slots=True)
class Testimony:
    """A claim with everything that a reader needs to judge it; offsets are code points."""

    claim: str
    article: str
    start: int
    end: int
    gloss: str
    status: str
    polarity: str
    certainty: str
    holders: tuple[str, ...]
    relayers: tuple[str, ...]
    conditions: tuple[str, ...]
    words: str | None

    def chain(self) -> str:
        """Return who says it, from the inside out."""
        said = ", ".join(self.holders)
        return f"{said} (told by {', '.join(self.relayers)})" if self.relayers else said


def objects(store: Store, subject: NamedNode, predicate: NamedNode) -> list[Term]:
    """Return the values of a property in the view, sorted."""
    quads = store.quads_for_pattern(subject, predicate, None, DefaultGraph())
    return sorted({quad.object for quad in quads if not isinstance(quad.object, Triple)}, key=str)


def label(store: Store, iri: NamedNode) -> str:
    """Return the English label of something, or the words of its IRI."""
    found = [value for value in objects(store, iri, _LABEL) if isinstance(value, Literal)]
    english = [value.value for value in found if value.language == "en"]
    return english[0] if english else local(iri).replace("-", " ")


def testimony(store: Store, claim: NamedNode, texts: Mapping[str, Article]) -> Testimony:
    """Return one claim; its words are given where `texts` holds its article by identifier."""
    parts = names.split_claim(claim)
    identifier, start, end = ("", 0, 0) if parts is None else parts[:3]
    article = texts.get(identifier)
    glosses = [value.value for value in objects(store, claim, term("gloss")) if isinstance(value, Literal)]
    conditions = [f"unless {label(store, iri)}" for iri in _iris(store, claim, "unless")]
    return Testimony(
        claim=names.short(claim),
        article=_title(store, identifier),
        start=start,
        end=end,
        gloss=glosses[0] if glosses else "",
        status=_first(store, claim, "status"),
        polarity=_first(store, claim, "polarity"),
        certainty=_first(store, claim, "certainty"),
        holders=tuple(label(store, iri) for iri in _iris(store, claim, "holder")),
        relayers=tuple(label(store, iri) for iri in _outward(store, claim, identifier)),
        conditions=(*(label(store, iri) for iri in _iris(store, claim, "ifSo")), *conditions),
        words=None if article is None else article.text[start:end],
    )


def _iris(store: Store, claim: NamedNode, name: str) -> list[NamedNode]:
    return [value for value in objects(store, claim, term(name)) if isinstance(value, NamedNode)]


def _first(store: Store, claim: NamedNode, name: str) -> str:
    return next((local(iri) for iri in _iris(store, claim, name)), "")


def _outward(store: Store, claim: NamedNode, identifier: str) -> list[NamedNode]:
    """Return who relays a claim: the article's author last; the graph keeps no other order."""
    authors = objects(store, names.article(identifier), term("author"))
    return sorted(_iris(store, claim, "relayedBy"), key=authors.__contains__)


def _title(store: Store, identifier: str) -> str:
    titles = objects(store, names.article(identifier), _TITLE)
    return titles[0].value if titles else identifier
