"""One claim as people read it: who says it through whom, how sure, where, in which words.

In: a view of the build and a claim. Out: a `Testimony`; also the label of anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pyoxigraph import DefaultGraph, Literal, NamedNode, Triple

from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import local, term
from realpolitik.rdf.terms import Term
from realpolitik.stores.base import View
from realpolitik.text.article import Article

_LABEL = names.w3c("rdfs", "label")
_ENGLISH = "en"
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


def objects(view: View, subject: NamedNode, predicate: NamedNode) -> list[Term]:
    """Return the values of a property in the default view, sorted."""
    quads = view.quads(subject, predicate, None, DefaultGraph())
    return sorted({quad.object for quad in quads if not isinstance(quad.object, Triple)}, key=str)


def described(view: View, subject: NamedNode) -> Facts:
    """Return all that the default view says of something, by one pattern."""
    return Facts(quad.triple for quad in view.quads(subject, None, None, DefaultGraph()))


def label(view: View, iri: NamedNode) -> str:
    """Return the English label of something, of whatever country, or the words of its IRI."""
    return _english(iri, objects(view, iri, _LABEL))


def labels(view: View, iris: Iterable[NamedNode]) -> Mapping[NamedNode, str]:
    """Return the labels of several things, of which each is asked for once."""
    return {iri: label(view, iri) for iri in set(iris)}


def label_in(told: Facts, iri: NamedNode) -> str:
    """Return the label of something that is described already."""
    return _english(iri, told.values(iri, _LABEL))


def _english(iri: NamedNode, values: Iterable[Term]) -> str:
    """Return the label in plain English, else that of the first country by name, else the words of an IRI."""
    found = {
        value.language.lower(): value.value
        for value in reversed(list(values))
        if isinstance(value, Literal) and value.language is not None
    }
    english = sorted(language for language in found if language.split("-")[0] == _ENGLISH)
    return found[english[0]] if english else local(iri).replace("-", " ")


def testimony(view: View, claim: NamedNode, texts: Mapping[str, Article]) -> Testimony:
    """Return one claim; its words are given where `texts` holds its article by identifier."""
    parts = names.split_claim(claim)
    identifier, start, end = ("", 0, 0) if parts is None else parts[:3]
    article = texts.get(identifier)
    told = described(view, claim)
    conditions = [f"unless {name}" for name in _called(view, told.iris(claim, term("unless")))]
    return Testimony(
        claim=names.short(claim),
        article=_title(view, identifier),
        start=start,
        end=end,
        gloss=told.text(claim, term("gloss")) or "",
        status=_first(told, claim, "status"),
        polarity=_first(told, claim, "polarity"),
        certainty=_first(told, claim, "certainty"),
        holders=_called(view, told.iris(claim, term("holder"))),
        relayers=_called(view, _outward(view, told.iris(claim, term("relayedBy")), identifier)),
        conditions=(*_called(view, told.iris(claim, term("ifSo"))), *conditions),
        words=None if article is None else article.text[start:end],
    )


def _called(view: View, iris: Iterable[NamedNode]) -> tuple[str, ...]:
    return tuple(label(view, iri) for iri in iris)


def _first(told: Facts, claim: NamedNode, name: str) -> str:
    found = told.iri(claim, term(name))
    return "" if found is None else local(found)


def _outward(view: View, relayers: tuple[NamedNode, ...], identifier: str) -> list[NamedNode]:
    """Return who relays a claim: the article's author last; the graph keeps no other order."""
    authors = objects(view, names.article(identifier), term("author")) if len(relayers) > 1 else []
    return sorted(relayers, key=authors.__contains__)


def _title(view: View, identifier: str) -> str:
    titles = objects(view, names.article(identifier), _TITLE)
    return titles[0].value if titles else identifier
