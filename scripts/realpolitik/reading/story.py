"""An article as the graph has it: where it comes from, and what it claims, in the order of its text.

In: a view and an article. Out: a `Story` of its sentences with their claims; the words are
there where the user gave a copy.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import DefaultGraph, NamedNode

from realpolitik.rdf import names
from realpolitik.rdf.names import local, term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.reading.testimony import Named, Testimony, described, named, testimony
from realpolitik.stores.base import View
from realpolitik.text.article import Article


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence: its characters, its role, its claims or why it has none, its words if they are known."""

    start: int
    end: int
    role: str
    reason: str
    claims: tuple[Testimony, ...]
    words: str | None


@dataclass(frozen=True, slots=True)
class Story:
    """An article with everything that it claims."""

    name: Named
    published: str
    authors: tuple[Named, ...]
    publishers: tuple[Named, ...]
    address: str
    digest: str
    length: str
    withdrawn: bool
    passages: tuple[Passage, ...]

    @property
    def claims(self) -> int:
        """How many claims it makes."""
        return sum(len(passage.claims) for passage in self.passages)

    @property
    def covered(self) -> int:
        """How many of its sentences have claims."""
        return sum(bool(passage.claims) for passage in self.passages)


def story(view: View, article: NamedNode, texts: Mapping[str, Article]) -> Story:
    """Return an article, with the claims of each sentence."""
    told = described(view, article)
    title = next(iter(told.texts(article, names.w3c("dcterms", "title"))), names.local(article))
    address = told.iri(article, names.w3c("dcterms", "source"))
    return Story(
        name=Named(names.short(article), title),
        published=told.text(article, term("published")) or "",
        authors=named(view, told.iris(article, term("author"))),
        publishers=named(view, told.iris(article, term("publisher"))),
        address="" if address is None else address.value,
        digest=told.text(article, term("textDigest")) or "",
        length=told.text(article, term("textLength")) or "",
        withdrawn=bool(told.values(article, term("withdrawn"))),
        passages=_passages(view, article, texts),
    )


def _passages(view: View, article: NamedNode, texts: Mapping[str, Article]) -> tuple[Passage, ...]:
    claims, segments = defaultdict(list), []
    for quad in view.quads(None, term("inArticle"), article, DefaultGraph()):
        node = quad.subject
        if not isinstance(node, NamedNode):
            continue
        if names.split_claim(node) is not None:
            for segment in view.quads(node, term("segment"), None, DefaultGraph()):
                claims[segment.object].append(node)
        elif any(view.quads(node, RDF_TYPE, term("Segment"), DefaultGraph())):
            segments.append(node)
    said = {
        segment: sorted((testimony(view, claim, texts) for claim in some), key=_place)
        for segment, some in claims.items()
    }
    found = [_passage(view, segment, tuple(said.get(segment, ())), texts) for segment in segments]
    return tuple(sorted(found, key=lambda passage: (passage.start, passage.end)))


def _place(said: Testimony) -> tuple[int, int, str]:
    return said.start, said.end, said.claim


def _passage(
    view: View, segment: NamedNode, claims: tuple[Testimony, ...], texts: Mapping[str, Article]
) -> Passage:
    told = described(view, segment)
    identifier, start, end = names.split_span(segment) or ("", 0, 0)
    role, reason = told.iri(segment, term("segmentRole")), told.iri(segment, term("segmentReason"))
    article = texts.get(identifier)
    return Passage(
        start=start,
        end=end,
        role="" if role is None else local(role),
        reason="" if reason is None else local(reason),
        claims=claims,
        words=None if article is None else article.text[start:end],
    )
