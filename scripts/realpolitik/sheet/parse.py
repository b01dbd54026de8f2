"""Read a curator's compact sheet.

In: the sheet's text and the `Document` it annotates. Out: a `Sheet`: the
`ArticleDraft` and the lines on which its parts stand. A sheet quotes the article,
so it never enters the repository; `CONTRIBUTING.md` teaches its form and `writer`
writes it from the graph.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.claims.draft import ArticleDraft, ClaimDraft, MentionDraft
from realpolitik.errors import InputError
from realpolitik.rdf import names
from realpolitik.sheet import words as sheet_words
from realpolitik.sheet.blocks import KINDS, Block, LineError, blocks
from realpolitik.sheet.claims import ClaimReader
from realpolitik.sheet.places import locate, offsets_of
from realpolitik.sources.vocabulary import Vocabulary
from realpolitik.text import quoting
from realpolitik.text.article import Document, Segment, SegmentRole, Span

_MENTION = re.compile(r"mention\s+(\S+)\s+(.+)\s+=\s+(\S+)(?:\s+literally\s+(\S+))?\s+figure\s+(\S+)$")
_REASON = re.compile(r"reason\s+(\S+)\s+(\S+)$")
_PASSAGE = re.compile(rf"passage\s+(\S+)\s+({sheet_words.QUOTED}|\*|@[0-9,]+)\s+(.+)$")
_SENTENCE = re.compile(r"sentence\s+(\S+)\s+(\S+)$")
_NONE = "sentence none"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a sheet says of its article, and on which lines.

    `claim_lines` are those on which the claims begin, in their order; `lines` those
    on which something is said of an article, an entity or a range of characters.
    """

    draft: ArticleDraft
    claim_lines: tuple[int, ...]
    lines: tuple[tuple[NamedNode, int], ...]


def parse_sheet(text: str, document: Document, vocabulary: Vocabulary, *, path: str) -> Sheet:
    """Return what a sheet says.

    Raises InputError with `path` and the line for anything it cannot read or find.
    """
    entries = list(blocks(text))
    cut = _Cut()
    _read(cut.read, (block for block in entries if block.kind == "sentence"), path)
    reader = _Reader(
        document if cut.segments is None else replace(document, segments=cut.segments), vocabulary
    )
    _read(reader.read, (block for block in entries if block.kind != "sentence"), path)
    return reader.sheet(cut.segments)


def _read(read: Callable[[Block], None], entries: Iterable[Block], path: str) -> None:
    for block in entries:
        try:
            read(block)
        except ValueError as error:
            line = error.number if isinstance(error, LineError) else block.number
            raise InputError.at(path, str(error), line=line) from error


class _Cut:
    """Collects the sentences of a text that is cut otherwise than the program cuts it."""

    def __init__(self) -> None:
        self.segments: tuple[Segment, ...] | None = None

    def read(self, block: Block) -> None:
        """Take in one sentence; raise ValueError with a sentence if it cannot be read."""
        if " ".join(block.text.split()) == _NONE:
            self.segments = self.segments or ()
            return
        match = _SENTENCE.match(block.text)
        span = None if match is None else offsets_of(match[1])
        if match is None or span is None or match[2] not in set(SegmentRole):
            raise ValueError(f"expected: sentence @START,END Role, of the roles {', '.join(SegmentRole)}")
        self.segments = (*(self.segments or ()), Segment(span, SegmentRole(match[2])))


class _Reader:
    """Collects an article's entries one by one."""

    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        self._document = document
        self._identifier = document.article.identifier
        self._words = sheet_words.Words(self._identifier, vocabulary)
        self._claim_reader = ClaimReader(document, self._words)
        self._bibliography: list[Triple] = []
        self._entities: list[Triple] = []
        self._mentions: list[MentionDraft] = []
        self._reasons: list[tuple[Span, NamedNode]] = []
        self._claims: list[ClaimDraft] = []
        self._passages: list[tuple[Span, NamedNode, NamedNode | Literal]] = []
        self._claim_lines: list[int] = []
        self._lines: dict[NamedNode, int] = {}

    def read(self, block: Block) -> None:
        """Take in one entry; raise ValueError with a sentence if it cannot be read."""
        readers: dict[str, Callable[[Block], None]] = {
            "article": self._article,
            "entity": self._entity,
            "mention": self._mention,
            "reason": self._reason,
            "claim": self._claim,
            "passage": self._passage,
        }
        if block.kind not in readers:
            raise ValueError(f"an entry begins with {block.kind!r}; expected one of {', '.join(KINDS)}")
        readers[block.kind](block)

    def sheet(self, segments: tuple[Segment, ...] | None) -> Sheet:
        """Return all that was read."""
        draft = ArticleDraft(
            bibliography=tuple(self._bibliography),
            entities=tuple(self._entities),
            mentions=tuple(self._mentions),
            reasons=tuple(self._reasons),
            claims=tuple(self._claims),
            passages=tuple(self._passages),
            segments=segments,
        )
        return Sheet(draft, tuple(self._claim_lines), tuple(self._lines.items()))

    def _article(self, block: Block) -> None:
        subject = names.article(self._identifier)
        self._bibliography += self._words.predicates(subject, sheet_words.tokens(block.said))
        self._lines.setdefault(subject, block.number)

    def _entity(self, block: Block) -> None:
        words = list(sheet_words.tokens(block.said))
        if len(words) < 2:  # noqa: PLR2004 - a name and what is said of it
            raise ValueError("an entity needs a name such as ~author and a class")
        subject = self._words.node(words[0])
        self._entities += self._words.predicates(subject, words[1:])
        self._lines.setdefault(subject, block.number)

    def _mention(self, block: Block) -> None:
        match = _MENTION.match(block.text)
        if match is None:
            raise ValueError('expected: mention N "words" = entity [literally entity] figure Figure')
        number, quote, entity, literal, figure = match.groups()
        self._mentions.append(
            MentionDraft(
                self._place(number, quote, block),
                self._words.node(entity),
                None if literal is None else self._words.node(literal),
                self._words.term(figure),
            )
        )

    def _reason(self, block: Block) -> None:
        match = _REASON.match(block.text)
        if match is None:
            raise ValueError("expected: reason N SegmentReason")
        reason = self._words.term(match[2])
        for span in quoting.sentences(self._document, match[1]):
            self._reasons.append((span, reason))
            self._note(span, block)

    def _passage(self, block: Block) -> None:
        match = _PASSAGE.match(block.text)
        if match is None:
            raise ValueError('expected: passage N "words" property value ; property value')
        span = self._place(match[1], match[2], block)
        said = self._words.pairs(sheet_words.tokens(match[3]))
        self._passages += ((span, verb, value) for verb, value in said)

    def _claim(self, block: Block) -> None:
        claim = self._claim_reader.read(block)
        self._claims.append(claim)
        self._claim_lines.append(block.number)
        for span in (*claim.evidence, *claim.cues, *claim.attributions):
            self._note(span, block)

    def _place(self, number: str, quote: str, block: Block) -> Span:
        span = locate(self._document, number, quote)
        self._note(span, block)
        return span

    def _note(self, span: Span, block: Block) -> None:
        self._lines.setdefault(names.span(self._identifier, span.start, span.end), block.number)
