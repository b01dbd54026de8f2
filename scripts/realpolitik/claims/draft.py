"""What a curator or an extractor has to say of an article, before it is rendered as graphs."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.text.article import Segment, Span


@dataclass(frozen=True, slots=True)
class MentionDraft:
    """A mention before it has an IRI and a digest."""

    span: Span
    refers_to: NamedNode
    literally: NamedNode | None
    figure: NamedNode


@dataclass(frozen=True, slots=True)
class ClaimDraft:
    """A claim before it is rendered: with spans in place of IRIs and no derived values.

    `more` is what else is said of it, such as since when it is withdrawn.
    """

    about: NamedNode
    content: tuple[Triple, ...]
    evidence: tuple[Span, ...]
    holders: tuple[NamedNode, ...]
    relayers: tuple[NamedNode, ...]
    stance: NamedNode
    polarity: NamedNode
    certainty: NamedNode
    if_so: tuple[NamedNode, ...]
    unless: tuple[NamedNode, ...]
    cues: tuple[Span, ...]
    attributions: tuple[Span, ...]
    utterance: NamedNode | None
    producer: NamedNode
    gloss: str
    gloss_language: str = "en"
    more: tuple[tuple[NamedNode, NamedNode | Literal], ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleDraft:
    """All that a curator or an extractor has to say of one article.

    `passages` is what else is said of ranges of its text; `segments`, unless it is
    None, takes the place of those that the document was cut into.
    """

    bibliography: tuple[Triple, ...]
    entities: tuple[Triple, ...]
    mentions: tuple[MentionDraft, ...]
    reasons: tuple[tuple[Span, NamedNode], ...]
    claims: tuple[ClaimDraft, ...]
    passages: tuple[tuple[Span, NamedNode, NamedNode | Literal], ...] = ()
    segments: tuple[Segment, ...] | None = None
