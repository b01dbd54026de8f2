"""Read a curator's compact sheet.

In: the sheet's text and the `Document` it annotates. Out: an `ArticleDraft`.
A sheet quotes the article, so it never enters the repository; `CONTRIBUTING.md`
teaches its form and `writer` writes it from the graph.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from pyoxigraph import NamedNode, Triple

from realpolitik.claims.draft import ArticleDraft, ClaimDraft, MentionDraft
from realpolitik.errors import InputError
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sheet import words as sheet_words
from realpolitik.sheet.blocks import Block, ClaimParts, blocks
from realpolitik.sources.vocabulary import Vocabulary
from realpolitik.text import quoting
from realpolitik.text.article import Document, Span

_MENTION = re.compile(r"mention (\S+) (.+) = (\S+)(?: literally (\S+))? figure (\S+)$")
_REASON = re.compile(r"reason (\S+) (\S+)$")
_OFFSETS = re.compile(r"@([0-9]+),([0-9]+)")
_SPANS = {"claim": "evidence", "also": "evidence", "cue": "cue", "attribution": "attribution"}
_ONCE = {"claim", "by", "in", "gloss"}
_ATTITUDES = {
    "stance": ("Affirms", "Evaluates", "Predicts", "Commits", "Conditions", "Supposes"),
    "certainty": ("Certain", "Probable", "Possible", "Unknown"),
    "polarity": ("Positive", "Negative"),
}


def parse_sheet(text: str, document: Document, vocabulary: Vocabulary, *, path: str) -> ArticleDraft:
    """Return the draft that a sheet describes.

    Raises InputError with `path` and the line for anything it cannot read or find.
    """
    reader = _Reader(document, vocabulary)
    for block in blocks(text):
        try:
            reader.read(block)
        except ValueError as error:
            raise InputError.at(path, str(error), line=block.number) from error
    return reader.draft()


class _Reader:
    """Collects an article's entries one by one."""

    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        self._document = document
        self._identifier = document.article.identifier
        self._vocabulary = vocabulary
        self._words = sheet_words.Words(self._identifier, vocabulary)
        self._bibliography: list[Triple] = []
        self._entities: list[Triple] = []
        self._mentions: list[MentionDraft] = []
        self._reasons: list[tuple[Span, NamedNode]] = []
        self._claims: list[ClaimDraft] = []

    def read(self, block: Block) -> None:
        """Take in one entry; raise ValueError with a sentence if it cannot be read."""
        readers: dict[str, Callable[[Block], None]] = {
            "article": self._article,
            "entity": self._entity,
            "mention": self._mention,
            "reason": self._reason,
            "claim": self._claim,
        }
        kind = block.lines[0].split()[0]
        if kind not in readers:
            raise ValueError(f"an entry begins with {kind!r}; expected one of {', '.join(readers)}")
        readers[kind](block)

    def draft(self) -> ArticleDraft:
        return ArticleDraft(
            tuple(self._bibliography),
            tuple(self._entities),
            tuple(self._mentions),
            tuple(self._reasons),
            tuple(self._claims),
        )

    def _article(self, block: Block) -> None:
        words = list(sheet_words.tokens(block.text.removeprefix("article")))
        subject = names.article(self._identifier)
        self._bibliography += self._words.predicates(subject, words, sheet_words.BIBLIOGRAPHY)

    def _entity(self, block: Block) -> None:
        words = list(sheet_words.tokens(block.text.removeprefix("entity")))
        if len(words) < 2:  # noqa: PLR2004 - a name and what is said of it
            raise ValueError("an entity needs a name such as ~author and a class")
        self._entities += self._words.predicates(self._words.node(words[0]), words[1:], sheet_words.ENTITY)

    def _mention(self, block: Block) -> None:
        match = _MENTION.match(block.text)
        if match is None:
            raise ValueError('expected: mention N "words" = entity [literally entity] figure Figure')
        number, quote, entity, literal, figure = match.groups()
        self._mentions.append(
            MentionDraft(
                self._locate(number, quote),
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
        self._reasons += ((span, reason) for span in quoting.sentences(self._document, match[1]))

    def _locate(self, number: str, quote: str) -> Span:
        """Return the place of a quotation, of all of the sentence (`*`), or of two offsets (`@12,40`)."""
        words = quote.strip()
        offsets = _OFFSETS.fullmatch(words)
        if words != "*" and offsets is None:
            return quoting.find(self._document, number, sheet_words.unquoted(words))
        within = quoting.sentence(self._document, number)
        span = within if offsets is None else Span(int(offsets[1]), int(offsets[2]))
        if not within.start <= span.start < span.end <= within.end:
            raise ValueError(f"characters {words} are not in sentence {number}")
        return span

    def _claim(self, block: Block) -> None:
        parts = ClaimParts()
        for line in block.lines:
            self._claim_line(line, parts)
        content = list(self._words.statements(" ".join(parts.content)))
        if not content or not isinstance(content[0].subject, NamedNode):
            raise ValueError("the claim has no content")
        if not parts.gloss:
            raise ValueError("the claim has no gloss")
        self._claims.append(self._drafted(parts, content, content[0].subject))

    def _drafted(self, parts: ClaimParts, content: list[Triple], head: NamedNode) -> ClaimDraft:
        return ClaimDraft(
            about=head,
            content=self._with_realization(content, head),
            evidence=tuple(parts.spans["evidence"]),
            holders=tuple(parts.holders) or (self._words.node("~author"),),
            relayers=tuple(parts.relayers),
            stance=term(parts.attitude["stance"]),
            polarity=term(parts.attitude["polarity"]),
            certainty=term(parts.attitude["certainty"]),
            if_so=tuple(parts.nodes["if"]),
            unless=tuple(parts.nodes["unless"]),
            cues=tuple(parts.spans["cue"]),
            attributions=tuple(parts.spans["attribution"]),
            utterance=parts.utterance,
            producer=term("Curator"),
            gloss=parts.gloss,
        )

    def _claim_line(self, line: str, parts: ClaimParts) -> None:
        keyword, _, rest = line.partition(" ")
        if parts.content:
            parts.content.append(line)
        elif keyword in parts.said:
            raise ValueError(f"the claim says {keyword!r} twice")
        elif keyword in _SPANS:
            number, _, quote = rest.strip().partition(" ")
            parts.spans[_SPANS[keyword]].append(self._locate(number, quote))
        elif keyword in ("if", "unless"):
            parts.nodes[keyword] += self._nodes(rest)
        elif keyword == "in":
            parts.utterance = self._words.node(rest.strip())
        elif keyword == "by":
            self._holder(rest, parts)
        elif keyword == "gloss":
            parts.gloss = sheet_words.unquoted(rest.strip())
        else:
            parts.content.append(line)
        parts.said |= {keyword} & _ONCE

    def _nodes(self, text: str) -> list[NamedNode]:
        return [self._words.node(word) for word in re.split(r"[,\s]+", text.strip()) if word]

    def _holder(self, rest: str, parts: ClaimParts) -> None:
        people, _, attitude = rest.partition(":")
        holders, _, relayers = people.partition(" via ")
        parts.holders, parts.relayers = self._nodes(holders), self._nodes(relayers)
        for word in attitude.split():
            kind = next((kind for kind, words in _ATTITUDES.items() if word in words), None)
            if kind is None:
                raise ValueError(f"{word!r} is no stance, certainty or polarity")
            if kind in parts.said:
                raise ValueError(f"{word!r} is a second {kind}")
            parts.said.add(kind)
            parts.attitude[kind] = word

    def _with_realization(self, content: list[Triple], head: NamedNode) -> tuple[Triple, ...]:
        """Fill in the realization of a head that is given a class and no realization."""
        typed = (t.object for t in content if t.subject == head and t.predicate == RDF_TYPE)
        classes = [cls for cls in typed if isinstance(cls, NamedNode)]
        if not classes or any(triple.predicate == term("realization") for triple in content):
            return tuple(content)
        is_event = self._vocabulary.fits(classes, (term("Event"),))
        return (*content, Triple(head, term("realization"), term("Occurred" if is_event else "Ongoing")))
