"""Cut an article into sentences with their roles.

In: `Article`. Out: `Document`, whose segments follow one another and hold every
character that is not white space. Never changes a character. The rules are of
the English language and of web pages in general; no parser is needed. Front matter
is furniture, line by line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from realpolitik.text.article import Article, Document, Segment, SegmentRole, Span
from realpolitik.text.frontmatter import front_matter
from realpolitik.text.page import Line, Page, lines, quotes, trimmed
from realpolitik.text.sentences import cuts, is_ended
from realpolitik.text.wrapping import unwrapped

_FURNITURE = re.compile(
    r"^skip (?:to )?(?:main )?(?:navigation|content)|(?:in|on|with|use|using|try|to) another browser|"
    r"enable javascript|"
    r"accept (?:all )?cookies|all rights reserved|^[0-9]+ min(?:ute)?s? read\b|"
    r"(?:^|[?!:|·»>] )(?:please )?(?:(?:sign up|sign in|subscribe|log in)(?= (?:to|for|now|here|with)\b|"
    r"\W*$)|read (?:more|next)\b|share this\b|advertisement\W*$)",
    re.IGNORECASE,
)
_PROGRAM = re.compile(r"\b(?:browsers?|versions?|javascript)\b", re.IGNORECASE)
_UNSUPPORTED = re.compile(r"\b(?:not|no longer) supported", re.IGNORECASE)
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = rf"(?:[0-9]{{1,2}} {_MONTH},?|{_MONTH} [0-9]{{1,2}},) [0-9]{{4}}\b"
_STAMP = re.compile(
    r"(?:(?:Published|Updated|Posted|Last (?:updated|modified)):? (?:on |at )?)?"
    rf"(?:[A-Z][a-z]+day,? )?{_DATE}"
)
_CREDIT = re.compile(
    r"(?:image|photo|picture|photograph)s?(?: credit)?(?: by| via| courtesy|:)|credits?:", re.IGNORECASE
)
_SOURCE = re.compile(
    r"\b(?:photo|pool|image) via\b|\bvia (?:AP|AFP|Reuters|Getty)\b|\bgetty images\b|"
    r"/(?:AP|AFP|Reuters|TASS)\b|\b(?:AP|AFP|EPA|Reuters) photo\b",
    re.IGNORECASE,
)
_HELP = re.compile(
    r"\bcontributed (?:reporting|to this (?:report|article|story))[.!]?$|"
    r"^(?:Additional )?[Rr]eporting by [A-Z]|^Edit(?:ed|ing) by [A-Z]"
)
"""What ends an article: who else worked on it."""
_BYLINE = re.compile(r"(?:(?:Story|Written|Opinion|Analysis) by|By) [A-Z]")
_DATELINE = re.compile(r"[A-Z][A-Z’'. -]{2,}(?:, [^—–:.]{2,30})? ?(?:\([A-Za-z ]+\) ?)?[—–-]{1,2} ")
_FURNITURE_WORDS = 20
_CREDIT_WORDS = 15
_SHORT_CREDIT_WORDS = 6
_CAPTION_WORDS = 80
_HEADLINE_WORDS = 30
_STANDFIRST_WORDS = 40
_PULL_QUOTE_WORDS = range(4, 61)


def segment(article: Article, *, title: str | None = None) -> Document:
    """Return the article's segments in the order of the text; `title` is its known headline."""
    front = front_matter(article.text)
    cut = 0 if front is None else front.end
    found = tuple(lines(article.text))
    before = [Segment(line.span, SegmentRole.FURNITURE) for line in found if line.span.start < cut]
    page = Page(unwrapped(line for line in found if line.span.start >= cut), quotable=_PULL_QUOTE_WORDS)
    known = _folded(title or "")
    while page.is_unread():
        page.give(SegmentRole.HEADLINE if _is_title(page, known) else _role(page))
    segments = [
        Segment(span, _part_role(span.of(article.text), role))
        for line, role in page.read()
        for span in _parts(line, role, article.text)
    ]
    return Document(article, (*before, *segments))


def _is_title(page: Page, title: str) -> bool:
    """Tell whether a line is the known title, with or without the mark of a heading, before any body."""
    return bool(title) and not page.has(SegmentRole.BODY) and _folded(page.line.text) == title


def _folded(line: str) -> str:
    return " ".join(line.lstrip("# ").casefold().split())


def _parts(line: Line, role: SegmentRole, text: str) -> Iterator[Span]:
    """Yield the sentences of a line; titles, credits and furniture stay whole."""
    start = line.span.start
    if role not in (SegmentRole.HEADLINE, SegmentRole.CREDIT, SegmentRole.FURNITURE):
        for cut in cuts(line.text):
            yield trimmed(Span(start, line.span.start + cut), text)
            start = line.span.start + cut
    yield trimmed(Span(start, line.span.end), text)


def _part_role(part: str, role: SegmentRole) -> SegmentRole:
    """Return the role of a part of a line: that of the line, but for a credit behind a caption."""
    is_credit = role is SegmentRole.CAPTION and _credit_start(part) == 0
    return SegmentRole.CREDIT if is_credit else role


def _role(page: Page) -> SegmentRole:
    return next((role for role, fits in _RULES if fits(page)), SegmentRole.BODY)


def _is_furniture(page: Page) -> bool:
    text = page.line.text
    stamped = _STAMP.match(text) is not None and not is_ended(text)
    return page.line.words <= _FURNITURE_WORDS and (
        stamped or _FURNITURE.search(text) is not None or _is_unsupported(text)
    )


def _is_unsupported(text: str) -> bool:
    """Tell whether a line says of a program that it is not supported."""
    program = _PROGRAM.search(text)
    return program is not None and _UNSUPPORTED.search(text, program.end()) is not None


def _is_credit(page: Page) -> bool:
    helped = page.line.words <= _FURNITURE_WORDS and _HELP.search(page.line.text) is not None
    return helped or _is_picture_credit(page.line) or _is_byline(page)


def _is_byline(page: Page) -> bool:
    return (
        page.has(SegmentRole.HEADLINE)
        and page.line.words <= _CREDIT_WORDS
        and _BYLINE.match(page.line.text) is not None
        and not is_ended(page.line.text)
    )


def _is_picture_credit(line: Line) -> bool:
    if _has_credit(line.text):
        return False
    if is_ended(line.text):
        return line.words <= _SHORT_CREDIT_WORDS and _CREDIT.match(line.text) is not None
    named = _CREDIT.match(line.text) or _SOURCE.search(line.text)
    return line.words <= _CREDIT_WORDS and named is not None


def _has_credit(text: str) -> bool:
    """Tell whether a credit in brackets stands behind other words."""
    start = _credit_start(text)
    return start is not None and start > 0


def _credit_start(text: str) -> int | None:
    """Return where the brackets begin that end a text and hold a credit, or None where there are none."""
    start = text.rfind("(")
    inside = text[start + 1 : -1]
    if start < 0 or not text.endswith(")") or ")" in inside:
        return None
    return start if _CREDIT.match(inside) or _SOURCE.search(inside) else None


def _is_caption(page: Page) -> bool:
    if _has_credit(page.line.text):
        return True
    below_picture = page.above is not None and not page.line.opens_block and _is_picture_credit(page.above)
    return below_picture and page.line.words <= _CAPTION_WORDS


def _is_headline(page: Page) -> bool:
    if page.has(SegmentRole.HEADLINE):
        return page.repeats_headline()
    ended = is_ended(page.line.text) and not page.line.text.endswith(("?", "!"))
    return page.line.words <= _HEADLINE_WORDS and not ended and not page.has(SegmentRole.BODY)


def _is_standfirst(page: Page) -> bool:
    if page.line.words > _STANDFIRST_WORDS or page.has(SegmentRole.BODY, SegmentRole.STANDFIRST):
        return False
    later = page.to_come()
    if any(quotes(page.line, other) for other in later):  # once on a page: what is no standfirst is body
        return True
    alone = next(cuts(page.line.text), None) is None and len(later) > 0
    below_title = page.last_role is SegmentRole.HEADLINE and not page.has(SegmentRole.CREDIT)
    return alone and below_title and _DATELINE.match(page.line.text) is None


def _is_pull_quote(page: Page) -> bool:
    return page.line.words in _PULL_QUOTE_WORDS and page.is_quoted()


_RULES: tuple[tuple[SegmentRole, Callable[[Page], bool]], ...] = (
    (SegmentRole.FURNITURE, _is_furniture),
    (SegmentRole.CREDIT, _is_credit),
    (SegmentRole.CAPTION, _is_caption),
    (SegmentRole.HEADLINE, _is_headline),
    (SegmentRole.STANDFIRST, _is_standfirst),
    (SegmentRole.PULL_QUOTE, _is_pull_quote),
)
