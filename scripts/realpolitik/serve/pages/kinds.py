"""The page of each kind of thing: an entity or a situation, a claim, an article, a contradiction.

In: an edition, the IRI of a thing, the parameters of a request, the user's copies of the
texts. Out: a page, or None for a thing that has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from pyoxigraph import NamedNode

from realpolitik import __version__
from realpolitik.errors import UsageError
from realpolitik.pictures.claim import draw_claim
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.reading.contradictions import Contradiction, Side, contradiction
from realpolitik.reading.ladder import claims_about, content, ladder
from realpolitik.reading.profile import profile, sliced
from realpolitik.reading.story import story
from realpolitik.reading.testimony import Testimony, described, testimony
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


def picture(view: View, claim: NamedNode) -> bytes:
    """Return the picture of a claim."""
    return draw_claim(view, claim).encode()


def number(asked: Mapping[str, str], name: str) -> int:
    """Return the number of a page that is asked for, 1 if none is; UsageError for what is no number."""
    told = asked.get(name, "1")
    if not (told.isascii() and told.isdecimal() and len(told) < 10):  # noqa: PLR2004 - no page is that far
        raise UsageError(f"`{name}` is the number of a page")
    return int(told)


def _thing(view: View, iri: NamedNode, texts: Mapping[str, Article], asked: Mapping[str, str]) -> bytes:
    part, said, held = (number(asked, name) for name in ("part", "said", "held"))
    found = profile(view, iri, texts, part=part, said=said, held=held)
    claims = sliced(claims_about(view, iri), number(asked, "claims"), CLAIMS)
    shown = ladder(view, iri, claims.items, texts) if claims.total else None
    return page("thing.html", {"found": found, "claims": claims, "ladder": shown})


def _claim(view: View, iri: NamedNode, texts: Mapping[str, Article], _asked: Mapping[str, str]) -> bytes:
    said = testimony(view, iri, texts)
    told = described(view, iri)
    evidence = told.iri(iri, term("evidence"))
    nodes = {quad.subject for quad in view.quads(None, term("side"), iri, names.graph("consensus"))}
    found = [
        contradiction(view, node, texts) for node in sorted(nodes, key=str) if isinstance(node, NamedNode)
    ]
    shown = {
        "said": said,
        "digest": None if evidence is None else described(view, evidence).text(evidence, term("digest")),
        "content": tuple(content(view, iri)),
        "contradictions": [one for one in found if one is not None],
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
    view: View, iri: NamedNode, texts: Mapping[str, Article], _asked: Mapping[str, str]
) -> bytes:
    one = contradiction(view, iri, texts)
    if one is None:
        raise UsageError(f"{names.short(iri)} is no contradiction")
    rule = described(view, term(one.resolved_by)) if one.resolved_by else None
    definition = None if rule is None else rule.text(term(one.resolved_by), names.w3c("skos", "definition"))
    return page("contradiction.html", {"one": one, "sides": _sides(one), "rule": definition})


def _sides(one: Contradiction) -> list[tuple[str, list[Side]]]:
    """Return the sides by the values that they give, or by whether they say that it is so."""

    def stand(side: Side) -> str:
        if side.values:
            return ", ".join(side.values)
        return "It is not so" if side.said.polarity == "Negative" else "It is so"

    return [(values, list(some)) for values, some in groupby(sorted(one.sides, key=stand), key=stand)]


_WRITERS = {
    Kind.THING: _thing,
    Kind.CLAIM: _claim,
    Kind.ARTICLE: _article,
    Kind.CONTRADICTION: _contradiction,
}
