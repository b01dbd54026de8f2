"""Sheets of the invented article, read without saving them."""

from __future__ import annotations

from realpolitik.claims.draft import ArticleDraft, ClaimDraft
from realpolitik.sheet.parse import parse_sheet
from realpolitik.sources.vocabulary import Vocabulary
from realpolitik.text.article import Document
from support.arvenia import DOCUMENT


class Reader:
    """Reads sheets of the article of `arvenia`, or of another document."""

    def __init__(self, words: Vocabulary) -> None:
        self._words = words

    def __call__(self, sheet: str, document: Document = DOCUMENT) -> ArticleDraft:
        return parse_sheet(sheet, document, self._words, path="some.sheet").draft

    def claim(self, *lines: str, content: str = "barge-sale a Transfer .") -> ClaimDraft:
        """Return the claim that a sheet of the usual first line and these others describes."""
        text = "\n".join(['claim 2 "ten barges"', 'gloss "Ships."', *lines, content])
        [found] = self(text).claims
        return found
