"""Two invented articles and their graphs, for the tests of verification."""

from __future__ import annotations

from collections.abc import Sequence

from pyoxigraph import Literal, NamedNode, Quad

from realpolitik.rdf import names
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.text.article import Article, Span
from realpolitik.text.segment import segment

TUGS = """Harbour town counts its ships

The port of Odrava sold forty tugs to its neighbour in May, the mayor’s office said.

“We kept the oldest one,” Ana Belić told a reporter. Odrava has no other trade. Its people wait.

Subscribe to our newsletter

The neighbour, Lumen, has paid for thirty. Odrava still waits for the rest of the money.
"""
TUG_PHRASES = ("sold forty tugs to its neighbour", "We kept the oldest one", "has paid for thirty", "Lumen")

SALT = """Salt tax divides the Plain of Orr

Three ministers of Orr met on a barge to argue about the price of salt.

Their host, a miller called Dov Zarin, denies that he ever sold them any of it.
"""
SALT_PHRASES = ("Three ministers of Orr met on a barge", "denies that he ever sold them any")


def graph(text: str, phrases: Sequence[str]) -> list[Quad]:
    """Return the graph of an article: its segments, and a claim for each phrase."""
    article = Article(text)
    node = names.article(article.identifier)
    spans = {name: Span(text.index(name), text.index(name) + len(name)) for name in phrases}
    quads = [
        Quad(node, RDF_TYPE, names.term("Article"), node),
        Quad(node, names.term("textDigest"), Literal(article.digest), node),
        Quad(node, names.term("textLength"), Literal(len(text)), node),
    ]
    for part in segment(article).segments:
        quads += evidence(article, part.span, "Segment")
        quads += [Quad(iri(article, part.span), names.term("segmentRole"), names.term(part.role.value), node)]
    for span in spans.values():
        claim = names.claim(article.identifier, span.start, span.end, "abcdabcd")
        quads += evidence(article, span, "Evidence")
        quads += [
            Quad(claim, RDF_TYPE, names.term("Claim"), node),
            Quad(claim, names.term("evidence"), iri(article, span), node),
            Quad(claim, names.term("about"), names.thing("trade"), node),
            Quad(names.thing("trade"), RDF_TYPE, names.term("Situation"), claim),
        ]
    return quads


def iri(article: Article, span: Span) -> NamedNode:
    return names.span(article.identifier, span.start, span.end)


def evidence(article: Article, span: Span, kind: str) -> list[Quad]:
    node = names.article(article.identifier)
    digest = Literal(span.digest(article.text))
    subject = iri(article, span)
    return [
        Quad(subject, RDF_TYPE, names.term(kind), node),
        Quad(subject, names.term("digest"), digest, node),
    ]


BOTH = [*graph(TUGS, TUG_PHRASES), *graph(SALT, SALT_PHRASES)]
