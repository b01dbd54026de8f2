"""Read the entries of a sheet that are claims.

In: the lines of one entry and the document. Out: a `ClaimDraft`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.claims.draft import ClaimDraft
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sheet import words as sheet_words
from realpolitik.sheet.blocks import Block, ClaimParts, at_line
from realpolitik.sheet.places import locate
from realpolitik.text.article import Document

_SPANS = {"claim": "evidence", "also": "evidence", "cue": "cue", "attribution": "attribution"}
_ONCE = {"claim", "by", "in", "gloss", "producer", "proposed", "withdrawn"}
KEYWORDS = frozenset({*_SPANS, *_ONCE, "if", "unless", "with"})
"""The words that begin a line of a claim; its content begins with any other."""
VIA = "via"
_WITHDRAWN, _GLOSS, PROPOSED = term("withdrawn"), term("gloss"), term("proposedBy")
_ATTITUDES = {
    "stance": ("Affirms", "Evaluates", "Predicts", "Commits", "Supposes"),
    "certainty": ("Certain", "Probable", "Possible", "Unknown"),
    "polarity": ("Positive", "Negative"),
}
_COLON = re.compile(r":(?![^<\s]*>)")


class ClaimReader:
    """Reads the claims of one article."""

    def __init__(self, document: Document, words: sheet_words.Words) -> None:
        self._document = document
        self._words = words

    def read(self, block: Block) -> ClaimDraft:
        """Return the claim of an entry; raise ValueError with a sentence if it cannot be read."""
        parts = ClaimParts()
        for number, line in zip(block.numbers, block.lines, strict=True):
            with at_line(number):
                self._line(line, number, parts)
        with at_line(parts.content_at):
            content = list(self._words.statements(" ".join(parts.content)))
        if not content or not isinstance(content[0].subject, NamedNode):
            raise ValueError("the claim has no content")
        if parts.gloss is None or not parts.gloss.value:
            raise ValueError("the claim has no gloss")
        return self._drafted(parts, parts.gloss, content, content[0].subject)

    def _drafted(
        self, parts: ClaimParts, gloss: Literal, content: list[Triple], head: NamedNode
    ) -> ClaimDraft:
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
            producer=parts.producer or term("Curator"),
            gloss=gloss.value,
            gloss_language=gloss.language or "en",
            more=tuple(parts.more),
        )

    def _line(self, line: str, number: int, parts: ClaimParts) -> None:
        keyword = line.split(None, 1)[0]
        rest = line.removeprefix(keyword).strip()
        if parts.content or keyword not in KEYWORDS:
            parts.content.append(line)
            parts.content_at = parts.content_at or number
            return
        if keyword in parts.said:
            raise ValueError(f"the claim says {keyword!r} twice")
        parts.said |= {keyword} & _ONCE
        if keyword in _SPANS:
            number_of, *quote = rest.split(None, 1) or [""]
            parts.spans[_SPANS[keyword]].append(locate(self._document, number_of, "".join(quote)))
        else:
            self._saying(keyword, rest, parts)

    def _saying(self, keyword: str, rest: str, parts: ClaimParts) -> None:
        readers: dict[str, Callable[[str, ClaimParts], None]] = {
            "by": self._holder,
            "in": self._utterance,
            "gloss": self._gloss,
            "producer": self._producer,
            "proposed": self._proposed,
            "withdrawn": self._withdrawn,
            "with": self._with,
        }
        if keyword in readers:
            readers[keyword](rest, parts)
        else:
            parts.nodes[keyword] += self._nodes(rest)

    def _utterance(self, rest: str, parts: ClaimParts) -> None:
        parts.utterance = self._words.node(rest)

    def _gloss(self, rest: str, parts: ClaimParts) -> None:
        told = sheet_words.literal(_GLOSS, rest)
        parts.gloss = told if isinstance(told, Literal) else None

    def _producer(self, rest: str, parts: ClaimParts) -> None:
        parts.producer = self._words.term(rest) if rest[:1].isupper() else self._words.node(rest)

    def _proposed(self, rest: str, parts: ClaimParts) -> None:
        parts.more.append((PROPOSED, self._words.node(rest)))

    def _withdrawn(self, rest: str, parts: ClaimParts) -> None:
        parts.more.append((_WITHDRAWN, sheet_words.literal(_WITHDRAWN, rest)))

    def _with(self, rest: str, parts: ClaimParts) -> None:
        """Take in what is said of the claim itself in other words: `verb value ; verb value`."""
        parts.more += self._words.pairs(sheet_words.tokens(rest))

    def _nodes(self, text: str) -> list[NamedNode]:
        return [self._words.node(word) for word in sheet_words.tokens(text) if word != ","]

    def _holder(self, rest: str, parts: ClaimParts) -> None:
        people, *attitude = _COLON.split(rest, maxsplit=1)
        words = [word for word in sheet_words.tokens(people) if word != ","]
        cut = words.index(VIA) if VIA in words else len(words)
        parts.holders = [self._words.node(word) for word in words[:cut]]
        parts.relayers = [self._words.node(word) for word in words[cut + 1 :]]
        self._attitude(" ".join(attitude).split(), parts)

    def _attitude(self, words: Iterable[str], parts: ClaimParts) -> None:
        for word in words:
            kind = next((kind for kind, known in _ATTITUDES.items() if word in known), None)
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
        is_event = self._words.vocabulary.fits(classes, (term("Event"),))
        return (*content, Triple(head, term("realization"), term("Occurred" if is_event else "Ongoing")))
