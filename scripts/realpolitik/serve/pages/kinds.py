"""The page of each kind of thing: an entity or a situation, a claim, an article, a contradiction.

In: an edition, the IRI of a thing, the parameters of a request, the user's copies of the
texts. Out: a page, or None for a thing that has none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pyoxigraph import NamedNode

from realpolitik import __version__
from realpolitik.errors import UsageError
from realpolitik.pictures.claim import draw_claim
from realpolitik.pictures.network import draw
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import Subject
from realpolitik.reading.card import facts
from realpolitik.reading.clashes import clashes, dispute
from realpolitik.reading.contradictions import entries
from realpolitik.reading.ladder import claims_about, content, ladder
from realpolitik.reading.places import is_placed
from realpolitik.reading.profile import profile
from realpolitik.reading.slicing import sliced
from realpolitik.reading.story import story
from realpolitik.reading.testimony import Testimony, described, label_in, testimony
from realpolitik.reading.timeline import is_dated
from realpolitik.serve.pages.asked import number
from realpolitik.serve.pages.writing import page
from realpolitik.serve.resources import Kind
from realpolitik.stores.base import View
from realpolitik.text.article import Article

CLAIMS = 60
"""How many claims a page on a situation shows at once."""


def of_kind(
    kind: Kind, view: View, iri: NamedNode, texts: Mapping[str, Article], asked: Mapping[str, str]
) -> bytes:
    """Return the page of a thing; UsageError where it is no thing of this kind, or there is no such page."""
    return _WRITERS[kind](view, iri, texts, asked)


def picture(kind: Kind, view: View, iri: NamedNode) -> bytes:
    """Return the picture of a claim, or of what a thing is tied to; UsageError where there is none."""
    if kind is Kind.CLAIM:
        return draw_claim(view, iri).encode()
    told = described(view, iri)
    drawn = draw(label_in(told, iri), tuple(facts(view, told, iri))) if kind is Kind.THING else None
    if drawn is None:
        raise UsageError(f"there is no picture of {names.short(iri)}")
    return drawn.encode()


def _thing(view: View, iri: NamedNode, texts: Mapping[str, Article], asked: Mapping[str, str]) -> bytes:
    pages = {name: number(asked, name) for name in ("part", "clash", "said", "held")}
    found = profile(view, iri, texts, **pages)
    claims = sliced(claims_about(view, iri), number(asked, "claims"), CLAIMS)
    shown = ladder(view, iri, claims.items, texts) if claims.total else None
    more = {"is_dated": is_dated(view, iri), "is_placed": is_placed(view, iri)}
    return page("thing.html", {"found": found, "claims": claims, "ladder": shown, **more})


def _owners(view: View, nodes: Iterable[Subject]) -> tuple[NamedNode, ...]:
    """Return the situations that some contradictions concern, sorted."""
    found = {
        quad.object
        for node in nodes
        for quad in view.quads(node, term("concerns"), None, names.graph("consensus"))
        if isinstance(quad.object, NamedNode)
    }
    return tuple(sorted(found, key=str))


def _claim(view: View, iri: NamedNode, texts: Mapping[str, Article], _asked: Mapping[str, str]) -> bytes:
    said = testimony(view, iri, texts)
    told = described(view, iri)
    evidence = told.iri(iri, term("evidence"))
    sided = {quad.subject for quad in view.quads(None, term("side"), iri, names.graph("consensus"))}
    found = [one for one in entries(view, _owners(view, sided)) if one.node in sided]
    shown = {
        "said": said,
        "digest": None if evidence is None else described(view, evidence).text(evidence, term("digest")),
        "content": tuple(content(view, iri)),
        "clashes": clashes(view, found),
        "sentence": _sentence(told.iri(iri, term("segment")), said, texts),
        "version": __version__,
        "iri": iri.value,
    }
    return page("claim.html", shown)


def _sentence(
    segment: NamedNode | None, said: Testimony, texts: Mapping[str, Article]
) -> tuple[str, str, str] | None:
    """Return the sentence of a claim in three parts, the middle one its words, where they are known."""
    parts = None if segment is None else names.split_span(segment)
    if parts is None or said.words is None:
        return None
    identifier, start, end = parts
    text = texts[identifier].text
    return text[start : said.start], said.words, text[said.end : end]


def _article(view: View, iri: NamedNode, texts: Mapping[str, Article], _asked: Mapping[str, str]) -> bytes:
    return page("article.html", {"story": story(view, iri, texts)})


def _contradiction(
    view: View, iri: NamedNode, texts: Mapping[str, Article], asked: Mapping[str, str]
) -> bytes:
    found = dispute(view, iri, texts, number=number(asked, "side"))
    if found is None:
        raise UsageError(f"{names.short(iri)} is no contradiction")
    return page("contradiction.html", {"found": found})


_WRITERS = {
    Kind.THING: _thing,
    Kind.CLAIM: _claim,
    Kind.ARTICLE: _article,
    Kind.CONTRADICTION: _contradiction,
}
