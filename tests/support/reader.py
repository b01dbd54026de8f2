"""A small extractor for tests: it finds "X met Y" and "X denied that Y met Z", by patterns alone.

Everybody whom it finds is an entity of the article; the author or the one who denies holds.
"""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.claims.draft import ArticleDraft, ClaimDraft
from realpolitik.extract.bibliography import Publishers
from realpolitik.extract.extractor import Context, Extractor
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.ground import Ground
from realpolitik.text.article import Document, SegmentRole, Span

NAME = r"[A-Z][a-z]+(?: [A-Z][a-z]+)*"
MET = re.compile(rf"({NAME}) (?:(may) have )?met ({NAME})")
DENIED = re.compile(rf"({NAME}) (denied) that ({NAME}) met ({NAME})")
BREAKS = "Mallory"
"""Whoever is called so breaks the extractor."""

ENDS = "Ender"
"""Whoever is called so ends the process."""


@dataclass(frozen=True)
class Reader:
    """The extractor; `version` may be another one."""

    publishers: Publishers
    version: str = "1"
    name: str = "met"
    model: str = "ab" * 32

    def propose(self, document: Document, context: Context) -> ArticleDraft:
        """Return a claim for each meeting that is told."""
        text, identifier = document.article.text, document.article.identifier
        if BREAKS in text:
            raise ZeroDivisionError(BREAKS)
        if ENDS in text:
            os.kill(os.getpid(), signal.SIGKILL)
        known = self.publishers.bibliography(context.publication, identifier)
        found = _Found(text, identifier, known.author)
        claims = tuple(
            claim
            for segment in document.segments
            if segment.role in (SegmentRole.BODY, SegmentRole.STANDFIRST)
            for claim in found.claims(segment.span)
        )
        return ArticleDraft(known.triples, (*known.entities, *found.entities()), (), (), claims)


class _Found:
    """What is found in one text."""

    def __init__(self, text: str, identifier: str, author: NamedNode) -> None:
        self._text, self._identifier, self._author = text, identifier, author
        self._people: dict[str, NamedNode] = {}

    def entities(self) -> tuple[Triple, ...]:
        """Return what declares those who were found."""
        label = names.w3c("rdfs", "label")
        return tuple(
            triple
            for name, iri in self._people.items()
            for triple in (
                Triple(iri, RDF_TYPE, term("Person")),
                Triple(iri, label, Literal(name, language="en")),
            )
        )

    def claims(self, sentence: Span) -> Iterator[ClaimDraft]:
        """Yield the claims of a sentence."""
        denied = DENIED.search(self._text, sentence.start, sentence.end)
        match = denied or MET.search(self._text, sentence.start, sentence.end)
        if match is None:
            return
        first, second = (match[3], match[4]) if denied else (match[1], match[3])
        cue = match.span(2) if match[2] else None
        head = names.thing(f"{self._identifier}-meeting-{match.start()}")
        yield ClaimDraft(
            about=head,
            content=(
                Triple(head, RDF_TYPE, term("Meeting")),
                *(Triple(head, term("party"), self._person(name)) for name in (first, second)),
                Triple(head, term("realization"), term("Occurred")),
            ),
            evidence=(Span(*match.span()),),
            holders=(self._author if denied is None else self._person(match[1]),),
            relayers=() if denied is None else (self._author,),
            stance=term("Affirms"),
            polarity=term("Positive" if denied is None else "Negative"),
            certainty=term("Certain" if cue is None or denied else "Possible"),
            if_so=(),
            unless=(),
            cues=() if cue is None else (Span(*cue),),
            attributions=(),
            utterance=None,
            producer=term("Curator"),
            gloss=f"A meeting of {first} with {second}.",
        )

    def _person(self, name: str) -> NamedNode:
        slug = f"{self._identifier}-{name.lower().replace(' ', '-')}"
        return self._people.setdefault(name, names.thing(slug))


def make(base: Ground) -> Extractor:
    """Return the extractor."""
    return Reader(Publishers.of(base.register, base.vocabulary))


def make_newer(base: Ground) -> Extractor:
    """Return the extractor in its next version."""
    return Reader(Publishers.of(base.register, base.vocabulary), version="2", name="met-newer")
