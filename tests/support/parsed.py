"""Invented sentences as spaCy parses them, for tests and trials of what reads them.

What was parsed once is kept in `parses.jsonl`, so that tests need no parser; one test
parses them again. `python -m support.parsed` writes the file anew from the texts of
the tests.
"""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from realpolitik.extract.lexicon import lexicon
from realpolitik.extract.parsing.parse import Parser, parser
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.text.article import Article, Document, Span
from realpolitik.text.segment import segment
from support.shipped import base

KEPT = Path(__file__).with_name("parses.jsonl")


@cache
def model() -> Parser:
    """Return the parser; raises UsageError where spaCy or its model is not installed."""
    return replace(parser(), tells=lexicon(base().words).tells)


def document(text: str) -> Document:
    """Return a text cut into its segments."""
    return segment(Article(text))


def sentences(read: Document) -> tuple[Sentence, ...]:
    """Return the sentences of a document as they are kept; parsed now where they are not."""
    kept = parses().get(read.article.text)
    if kept is None:
        return model().sentences(read)
    return tuple(_sentence(read, number, rows) for number, rows in kept)


@cache
def parses() -> dict[str, list[tuple[int, list[list[Any]]]]]:
    """Return what is kept: for each text the numbers of its sentences with the rows of their words."""
    lines = KEPT.read_text("utf-8").splitlines() if KEPT.exists() else []
    return {one["text"]: one["sentences"] for one in map(json.loads, lines)}


def _sentence(read: Document, number: int, rows: list[list[Any]]) -> Sentence:
    words = (
        Token(place, Span(start, end), read.article.text[start:end], *rest)
        for place, (start, end, *rest) in enumerate(rows)
    )
    return Sentence.of(number, read.segments[number], words)


def rows(one: Sentence) -> list[list[Any]]:
    """Return the words of a sentence as they are kept."""
    return [
        [w.span.start, w.span.end, w.lemma, w.pos, w.tag, w.dep, w.head, w.entity, w.begins]
        for w in one.tokens
    ]


def kept(text: str) -> str:
    """Return the line that keeps a text as it is parsed now."""
    parsed = [(one.number, rows(one)) for one in model().sentences(document(text))]
    return json.dumps({"text": text, "sentences": parsed}, ensure_ascii=False) + "\n"


def keep(texts: list[str]) -> None:
    """Write the file anew with these texts."""
    KEPT.write_text("".join(map(kept, dict.fromkeys(texts))), "utf-8")


if __name__ == "__main__":
    from support.mention_cases import CASES
    from support.rule_cases import CASES as SAID
    from support.value_cases import AMOUNTS, TIMES

    keep([*CASES, *TIMES, *AMOUNTS, *SAID])
