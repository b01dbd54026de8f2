"""Turn one text into the graphs of its article, by an extractor and the gate.

In: a `Text` and the `Reader` that holds what every text is read with. Out: a `Graphs`: the
file as it is written, and what was refused. Nothing is written here.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Final

from pyoxigraph import Literal, Quad, Triple

from realpolitik.claims.draft import ArticleDraft
from realpolitik.claims.refusal import Refusal
from realpolitik.extract.extractor import Context, Extractor
from realpolitik.extract.extractors import made
from realpolitik.extract.producer import Producer
from realpolitik.ingest.clean import Court, clean
from realpolitik.ingest.piece import Text
from realpolitik.judge.article import LocalShapes
from realpolitik.judge.masks import names_of
from realpolitik.rdf import names
from realpolitik.rdf.collector import paused
from realpolitik.rdf.names import term
from realpolitik.sources.ground import Ground
from realpolitik.text.article import Document, SegmentRole
from realpolitik.text.segment import segment

LONGEST_SENTENCE: Final = 1000
"""How many words a sentence may have; what is longer is no sentence, and is not given to an extractor."""


@dataclass(frozen=True, slots=True)
class Graphs:
    """What became of a text: its quads, or none where it is refused; the claims refused, by rule."""

    quads: tuple[Quad, ...] | None
    claims: int
    refused: tuple[tuple[str, int], ...]
    amiss: tuple[Refusal, ...]
    overlong: int
    """How many sentences were passed over."""


@dataclass(frozen=True, slots=True)
class Reader:
    """What every text is read with; loaded once in each process."""

    extractor: Extractor
    producer: Producer
    court: Court

    @classmethod
    def of(cls, base: Ground, name: str) -> Reader:
        """Load the extractor of this name on its ground; raises UsageError where it cannot be."""
        extractor = made(name, base)
        court = Court(base, LocalShapes.of(base), names_of(base.register))
        return cls(extractor, Producer.of(extractor), court)

    def graphs(self, text: Text, *, supersedes: str | None = None) -> Graphs:
        """Return what becomes of a text; what it leaves behind is collected once, after it."""
        with paused():
            return self._graphs(text, supersedes)

    def _graphs(self, text: Text, supersedes: str | None) -> Graphs:
        document = segment(text.article, title=text.publication.title)
        context = Context(replace(text.publication, title=text.publication.title or _headline(document)))
        short = _bounded(document)
        draft = self.extractor.propose(short, context)
        found = clean(document, self._signed(draft, document, text, supersedes), self.court)
        rules = Counter(refusal.rule for refusal in found.refused)
        passed = len(document.segments) - len(short.segments)
        return Graphs(found.quads, found.claims, tuple(sorted(rules.items())), found.amiss, passed)

    def _signed(
        self, draft: ArticleDraft, document: Document, text: Text, supersedes: str | None
    ) -> ArticleDraft:
        """Return a draft that says who made it, from what, and which article it takes the place of."""
        identifier = document.article.identifier
        article = names.article(identifier)
        producer, declared = self.producer.declared(identifier)
        more = []
        if text.source is not None:
            more.append(Triple(article, term("sourceDigest"), Literal(text.source)))
        if supersedes is not None and supersedes != identifier:
            more.append(Triple(article, term("supersedes"), names.article(supersedes)))
        return replace(
            draft,
            bibliography=(*draft.bibliography, *more),
            entities=(*draft.entities, *declared),
            claims=tuple(replace(claim, producer=producer) for claim in draft.claims),
            segments=draft.segments if draft.segments is not None else document.segments,
        )


def headline(text: Text) -> str | None:
    """Return the title that a text has by itself, where nobody tells one."""
    return _headline(segment(text.article))


def _headline(document: Document) -> str | None:
    titles = (one for one in document.segments if one.role is SegmentRole.HEADLINE)
    first = next(titles, None)
    return None if first is None else first.span.of(document.article.text).lstrip("# ")


def _bounded(document: Document) -> Document:
    """Return a document without what is too long for a sentence."""
    text = document.article.text
    kept = tuple(
        one
        for one in document.segments
        if len(one.span.of(text).split(None, LONGEST_SENTENCE)) <= LONGEST_SENTENCE
    )
    return replace(document, segments=kept)
