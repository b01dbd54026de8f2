"""Mutated articles: whatever a file holds is cut into sentences that lose nothing, or is no text."""

from __future__ import annotations

from contextlib import nullcontext
from itertools import pairwise
from random import Random
from typing import Any

from realpolitik.errors import InputError
from realpolitik.text import files
from realpolitik.text.article import Article, Span
from realpolitik.text.quoting import QuoteError, find, occurrences
from realpolitik.text.segment import segment
from support import arvenia, newsroom
from support.mutation import Mutator
from support.trials import Fuzz, in_one_line

PAGE = """Skip to content

# Barges for Belmark?

By Ana Orlo, The River Post. 3 May 2031

(Photo: A. Orlo / River Post)

“Nobody asked us,” said Mr. B. Velt, of the U.N. office in Port Lume. "We sold 1.5 million tons (see p. 3)."
Prices rose by 3.2 per cent on Jan. 4, the ministry said... Dr. Moro
wrote that it was “not for sale.” He left.

Nobody asked us

Advertisement

- one barge
- two barges

Share this: https://a.example/story?x=1. Read more
© 2031 The River Post. All rights reserved.
"""
WORDS = (
    *("Mr.", "U.S.", "…", "“", "”", '."', "p.m.", "\n\n", "\r\n", "Photo:", "Advertisement", "?!", "No. 4"),
    "By A",
)
MUTATOR = Mutator((PAGE, arvenia.TEXT, newsroom.TEXT), WORDS)


opened = nullcontext


def made(chance: Random) -> bytes:
    return MUTATOR.data(chance)


def tried(data: bytes, _: object = None) -> str:
    try:
        text = files.decoded(data, "story.txt")
    except InputError as error:
        in_one_line(error, r"story\.txt: ")
        return "no text"
    document = segment(Article(text))
    spans = [one.span for one in document.segments]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    kept = "".join(span.of(text) for span in spans)
    assert "".join(kept.split()) == "".join(text.split()), "no sign is lost, none is told twice"
    assert all(span.of(text) == span.of(text).strip() for span in spans)
    assert segment(Article(text)) == document
    for number, span in list(enumerate(spans, 1))[:3]:
        check_quotation(text, number, span, document)
    return "cut" if spans else "empty"


def check_quotation(text: str, number: int, span: Span, document: Any) -> None:
    """A sentence, and its first and last words, are found where they stand."""
    words = span.of(text)
    try:
        assert find(document, str(number), words) == span or "…" in words
    except QuoteError:
        assert "…" in words
        return
    if "…" not in words:
        assert next(occurrences(text, words.split()[0], span), span).start == span.start


def test_a_text_is_cut_without_loss_or_is_none(fuzz: Fuzz) -> None:
    fuzz("segments")


def test_the_article_that_is_mutated_has_sentences_of_many_roles() -> None:
    assert len({one.role for one in segment(Article(PAGE)).segments}) >= 4
