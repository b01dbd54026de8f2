"""One claim as people read it: who says it through whom, how sure, where, in which words.

In: a view of the build and a claim. Out: a `Testimony`; also the label of anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

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
_FUSED = term("fusedInto")
_TITLE_LENGTH = 32
"""So much of a title tells which article is meant."""


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """A thing by its prefixed name, or its IRI in angle brackets, and by its label."""

    identifier: str
    label: str


@dataclass(frozen=True, slots=True)
class Links:
    """What the names in a claim lead to, and when its article was published; empty if that is not known."""

    article: Named
    published: str
    about: tuple[Named, ...]
    holders: tuple[Named, ...]
    relayers: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Testimony:
    """A claim with everything that a reader needs to judge it; offsets are code points.

    `unheard` says why the policy leaves it out, if it does: it is withdrawn, or its article no longer stands.
    """

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
    links: Links = field(compare=False, repr=False)
    unheard: str = field(default="", compare=False)

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
    """Return how several things are called, of which each is asked for once; an article by its title."""
    return {iri: _name(view, iri) for iri in set(iris)}


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
    holders = named(view, told.iris(claim, term("holder")))
    relayers = named(view, _outward(view, told.iris(claim, term("relayedBy")), identifier))
    iri = names.article(identifier)
    source = described(view, iri)
    title = next(iter(source.texts(iri, _TITLE)), identifier)
    date = source.text(iri, term("published")) or ""
    about = named(view, _heads(view, told.iris(claim, term("about"))))
    return Testimony(
        claim=names.short(claim),
        article=title,
        start=start,
        end=end,
        gloss=told.text(claim, term("gloss")) or "",
        status=_first(told, claim, "status"),
        polarity=_first(told, claim, "polarity"),
        certainty=_first(told, claim, "certainty"),
        holders=tuple(holder.label for holder in holders),
        relayers=tuple(relayer.label for relayer in relayers),
        conditions=tuple(_conditions(view, told, claim)),
        words=None if article is None else article.text[start:end],
        links=Links(Named(names.short(iri), title), date, about, holders, relayers),
        unheard=_unheard(view, iri, told.text(claim, term("withdrawn")), source.text(iri, term("withdrawn"))),
    )


def _unheard(view: View, article: NamedNode, claim_gone: str | None, article_gone: str | None) -> str:
    """Return why a claim is left out, given the days on which it and its article were withdrawn."""
    if claim_gone is not None:
        return f"withdrawn {claim_gone}"
    if article_gone is not None:
        return f"its article withdrawn {article_gone}"
    is_replaced = any(view.quads(None, term("supersedes"), article, DefaultGraph()))
    return "its article superseded" if is_replaced else ""


def own_head(view: View, claim: NamedNode) -> NamedNode | None:
    """Return what a claim is about by the id that its article gives it; None for what is no claim."""
    parts = names.split_claim(claim)
    graph = None if parts is None else names.article(parts[0])
    found = (quad.object for quad in view.quads(claim, term("about"), None, graph))
    return next((node for node in found if isinstance(node, NamedNode)), None)


def _heads(view: View, iris: tuple[NamedNode, ...]) -> list[NamedNode]:
    """Return what a claim is about without the id of its article's own, where that is taken for another."""
    taken = {value for iri in iris for value in objects(view, iri, _FUSED)} if len(iris) > 1 else set()
    return [iri for iri in iris if not taken or iri in taken]


def named(view: View, iris: Iterable[NamedNode]) -> tuple[Named, ...]:
    """Return how things are called, in the order given; an article by its title."""
    return tuple(Named(names.short(iri), _name(view, iri)) for iri in iris)


def _name(view: View, iri: NamedNode) -> str:
    return _title(view, names.local(iri)) if names.is_article(iri) else label(view, iri)


def _conditions(view: View, told: Facts, claim: NamedNode) -> Iterator[str]:
    yield from (label(view, iri) for iri in told.iris(claim, term("ifSo")))
    yield from (f"unless {label(view, iri)}" for iri in told.iris(claim, term("unless")))


def _first(told: Facts, claim: NamedNode, name: str) -> str:
    found = told.iri(claim, term(name))
    return "" if found is None else local(found)


def _outward(view: View, relayers: tuple[NamedNode, ...], identifier: str) -> list[NamedNode]:
    """Return who relays a claim: the article's author last; the graph keeps no other order."""
    authors = objects(view, names.article(identifier), term("author")) if len(relayers) > 1 else []
    return sorted(relayers, key=authors.__contains__)


def published(view: View, identifier: str) -> str:
    """Return when an article was published, as it is told, or nothing."""
    told = objects(view, names.article(identifier), term("published"))
    return told[0].value if told else ""


def _title(view: View, identifier: str) -> str:
    titles = objects(view, names.article(identifier), _TITLE)
    return titles[0].value if titles else identifier


def speaker(view: View, iri: NamedNode) -> str:
    """Return the label of somebody, with how the title begins of the article whose own entity that is."""
    identifier = names.declarer(iri)
    if identifier is None:
        return label(view, iri)
    return f"{label(view, iri)} in {_begun(view, identifier)}"


def headline(view: View, article: NamedNode) -> str:
    """Return how the title of an article begins, with who publishes it where that is told."""
    publishers = [one for one in objects(view, article, term("publisher")) if isinstance(one, NamedNode)]
    begun = _begun(view, names.local(article))
    return ", ".join([begun, *sorted(label(view, one) for one in publishers)])


def _begun(view: View, identifier: str) -> str:
    title = _title(view, identifier)
    return f"“{title if len(title) <= _TITLE_LENGTH else f'{title[: _TITLE_LENGTH - 1].rstrip()}…'}”"
