"""The frozen types that pass between the stages.

Offsets are Unicode code points of the text as read, half-open. The text types
(`Span`, `Article`, `Segment`, `Document`) know no RDF.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from pyoxigraph import NamedNode, Quad, Triple


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters in an article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of `text` in this range.

        >>> Span(0, 3).of("Kim arrived")
        'Kim'
        """
        return text[self.start : self.end]

    def digest(self, text: str) -> str:
        """Return the SHA-256 of these characters in UTF-8, in lower-case hexadecimal."""
        return digest_of(self.of(text))


def digest_of(text: str) -> str:
    """Return the SHA-256 of `text` in UTF-8, in lower-case hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class Article:
    """A text as it was read, with not a character changed."""

    text: str

    @property
    def digest(self) -> str:
        """The SHA-256 of the text in UTF-8."""
        return digest_of(self.text)

    @property
    def identifier(self) -> str:
        """The first 16 hex digits of the text's digest."""
        return self.digest[:16]


class SegmentRole(StrEnum):
    """What part of the page a segment is; the values are terms of the ontology."""

    HEADLINE = "Headline"
    STANDFIRST = "Standfirst"
    CAPTION = "Caption"
    CREDIT = "Credit"
    FURNITURE = "Furniture"
    PULL_QUOTE = "PullQuote"
    BODY = "Body"


@dataclass(frozen=True, slots=True)
class Segment:
    """One sentence, headline, caption or piece of page furniture."""

    span: Span
    role: SegmentRole


@dataclass(frozen=True, slots=True)
class Document:
    """An article cut into segments that follow one another in the text."""

    article: Article
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names somebody by a figure of speech, description or variant spelling."""

    span: Span
    digest: str
    refers_to: NamedNode
    literally: NamedNode | None
    figure: NamedNode


@dataclass(frozen=True, slots=True)
class Claim:
    """What one holder is committed to about one situation, in one text."""

    iri: NamedNode
    about: NamedNode
    content: tuple[Triple, ...]
    evidence: tuple[NamedNode, ...]
    holders: tuple[NamedNode, ...]
    relayers: tuple[NamedNode, ...]
    stance: NamedNode
    polarity: NamedNode
    certainty: NamedNode
    status: NamedNode
    if_so: tuple[NamedNode, ...]
    unless: tuple[NamedNode, ...]
    cues: tuple[NamedNode, ...]
    attributions: tuple[NamedNode, ...]
    utterance: NamedNode | None
    producer: NamedNode
    gloss: str
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """What the graph holds of one article: its bibliography, segments and claims."""

    iri: NamedNode
    text_digest: str
    text_length: int
    authors: tuple[NamedNode, ...]
    supersedes: tuple[NamedNode, ...]
    syndicated_from: NamedNode | None
    withdrawn: bool
    claims: tuple[Claim, ...]
    quads: tuple[Quad, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why the gate does not let something in: a stable rule code and a sentence."""

    subject: str
    rule: str
    message: str


class Severity(StrEnum):
    """How much a finding of a shape weighs: a violation refuses, the others only tell."""

    VIOLATION = "Violation"
    WARNING = "Warning"
    INFO = "Info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where the data breaks a shape; `value` is in N-Triples form, or empty."""

    focus: NamedNode
    shape: NamedNode
    severity: Severity
    path: NamedNode | None
    value: str
    message: str
    component: NamedNode | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the gate says of the whole dataset: the records, what it refuses, and its shapes' findings."""

    records: tuple[ArticleRecord, ...]
    refusals: tuple[Refusal, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class MentionDraft:
    """A mention before it has an IRI and a digest."""

    span: Span
    refers_to: NamedNode
    literally: NamedNode | None
    figure: NamedNode


@dataclass(frozen=True, slots=True)
class ClaimDraft:
    """A claim before it is rendered: with spans in place of IRIs and no derived values."""

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


@dataclass(frozen=True, slots=True)
class ArticleDraft:
    """All that a curator or an extractor has to say of one article."""

    bibliography: tuple[Triple, ...]
    entities: tuple[Triple, ...]
    mentions: tuple[MentionDraft, ...]
    reasons: tuple[tuple[Span, NamedNode], ...]
    claims: tuple[ClaimDraft, ...]
