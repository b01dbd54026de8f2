"""Cut an article into sentences with their roles.

In: `Article`. Out: `Document`, whose segments follow one another and hold every
character that is not white space. Never changes a character. The rules are of
the English language and of web pages in general; no parser is needed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from realpolitik.text.article import Article, Document, Segment, SegmentRole, Span
from realpolitik.text.sentences import cuts, is_ended

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_FURNITURE = re.compile(
    r"^skip (?:to )?(?:main )?(?:navigation|content)|(?:in|on|with|use|using|try|to) another browser|"
    r"enable javascript|\b(?:browsers?|versions?|javascript)\b.*\b(?:not|no longer) supported|"
    r"accept (?:all )?cookies|all rights reserved|^[0-9]+ min(?:ute)?s? read\b|"
    r"(?:^|[?!:|·»>] )(?:please )?(?:(?:sign up|sign in|subscribe|log in)(?= (?:to|for|now|here|with)\b|"
    r"\W*$)|read (?:more|next)\b|share this\b|advertisement\W*$)",
    re.IGNORECASE,
)
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
_CREDITED = re.compile(
    rf"(?P<words>.*)\((?:{_CREDIT.pattern}|[^()]*(?:{_SOURCE.pattern}))[^()]*\)\Z", re.IGNORECASE
)
_BYLINE = re.compile(r"(?:(?:Story|Written|Opinion|Analysis) by|By) [A-Z]")
_DATELINE = re.compile(r"[A-Z][A-Z’'. -]{2,}(?:, [^—–:.]{2,30})? ?(?:\([A-Za-z ]+\) ?)?[—–-]{1,2} ")
_QUOTATION_MARKS = "\"'“”‘’ "
_FURNITURE_WORDS = 20
_CREDIT_WORDS = 15
_SHORT_CREDIT_WORDS = 6
_CAPTION_WORDS = 80
_HEADLINE_WORDS = 30
_STANDFIRST_WORDS = 40
_PULL_QUOTE_WORDS = range(4, 61)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is not empty, trimmed, and whether an empty line stands before it."""

    span: Span
    text: str
    opens_block: bool

    @property
    def words(self) -> int:
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class _Page:
    """All lines, and the roles of those that were read so far."""

    lines: Sequence[_Line]
    roles: Sequence[SegmentRole]

    @property
    def line(self) -> _Line:
        """The line that is read now."""
        return self.lines[len(self.roles)]

    def has(self, *roles: SegmentRole) -> bool:
        """Tell whether a line of one of these roles has come."""
        return any(role in self.roles for role in roles)

    def with_role(self, role: SegmentRole) -> Iterator[str]:
        """Yield the lines of this role that have come."""
        return (line.text for line, given in zip(self.lines, self.roles, strict=False) if given is role)

    def to_come(self) -> Iterator[str]:
        """Yield the lines after this one."""
        return (self.lines[at].text for at in range(len(self.roles) + 1, len(self.lines)))


def segment(article: Article) -> Document:
    """Return the article's segments in the order of the text."""
    lines = list(_lines(article.text))
    roles: list[SegmentRole] = []
    for _ in lines:
        roles.append(_role(_Page(lines, roles)))
    segments = [
        Segment(span, _part_role(span.of(article.text), role))
        for line, role in zip(lines, roles, strict=True)
        for span in _parts(line, role, article.text)
    ]
    return Document(article, tuple(segments))


def _lines(text: str) -> Iterator[_Line]:
    end = 0
    for match in _LINE.finditer(text):
        span = _trimmed(Span(*match.span()), text)
        if span.start < span.end:
            breaks = len(_LINE_END.findall(text[end : span.start]))
            yield _Line(span, span.of(text), end == 0 or breaks > 1)
            end = span.end


def _trimmed(span: Span, text: str) -> Span:
    words = span.of(text)
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


def _parts(line: _Line, role: SegmentRole, text: str) -> Iterator[Span]:
    """Yield the sentences of a line; titles, credits and furniture stay whole."""
    start = line.span.start
    if role not in (SegmentRole.HEADLINE, SegmentRole.CREDIT, SegmentRole.FURNITURE):
        for cut in cuts(line.text):
            yield _trimmed(Span(start, line.span.start + cut), text)
            start = line.span.start + cut
    yield _trimmed(Span(start, line.span.end), text)


def _part_role(part: str, role: SegmentRole) -> SegmentRole:
    """Return the role of a part of a line: that of the line, but for a credit behind a caption."""
    is_credit = role is SegmentRole.CAPTION and _CREDITED.match(part) is not None and not _has_credit(part)
    return SegmentRole.CREDIT if is_credit else role


def _role(page: _Page) -> SegmentRole:
    return next((role for role, fits in _RULES if fits(page)), SegmentRole.BODY)


def _is_furniture(page: _Page) -> bool:
    text = page.line.text
    stamped = _STAMP.match(text) is not None and not is_ended(text)
    return page.line.words <= _FURNITURE_WORDS and (stamped or _FURNITURE.search(text) is not None)


def _is_credit(page: _Page) -> bool:
    return _is_picture_credit(page.line) or (
        page.has(SegmentRole.HEADLINE)
        and page.line.words <= _CREDIT_WORDS
        and _BYLINE.match(page.line.text) is not None
        and not is_ended(page.line.text)
    )


def _is_picture_credit(line: _Line) -> bool:
    if _has_credit(line.text):
        return False
    if is_ended(line.text):
        return line.words <= _SHORT_CREDIT_WORDS and _CREDIT.match(line.text) is not None
    named = _CREDIT.match(line.text) or _SOURCE.search(line.text)
    return line.words <= _CREDIT_WORDS and named is not None


def _has_credit(text: str) -> bool:
    """Tell whether a credit in brackets stands behind other words."""
    match = _CREDITED.match(text)
    return match is not None and bool(match["words"])


def _is_caption(page: _Page) -> bool:
    if _has_credit(page.line.text):
        return True
    above = page.lines[len(page.roles) - 1] if page.roles else None
    below_picture = above is not None and not page.line.opens_block and _is_picture_credit(above)
    return below_picture and page.line.words <= _CAPTION_WORDS


def _is_headline(page: _Page) -> bool:
    if page.has(SegmentRole.HEADLINE):
        return page.line.text in page.with_role(SegmentRole.HEADLINE)
    ended = is_ended(page.line.text) and not page.line.text.endswith(("?", "!"))
    return page.line.words <= _HEADLINE_WORDS and not ended and not page.has(SegmentRole.BODY)


def _is_standfirst(page: _Page) -> bool:
    if page.line.words > _STANDFIRST_WORDS or page.has(SegmentRole.BODY, SegmentRole.STANDFIRST):
        return False
    if any(_quotes(page.line.text, later) for later in page.to_come()):
        return True
    alone = next(cuts(page.line.text), None) is None and next(page.to_come(), None) is not None
    below_title = page.roles[-1:] == [SegmentRole.HEADLINE] and not page.has(SegmentRole.CREDIT)
    return alone and below_title and _DATELINE.match(page.line.text) is None


def _is_pull_quote(page: _Page) -> bool:
    if page.line.words not in _PULL_QUOTE_WORDS:
        return False
    others = chain(page.to_come(), page.with_role(SegmentRole.BODY))
    return any(_quotes(page.line.text, other) for other in others)


def _quotes(line: str, other: str) -> bool:
    """Tell whether `other` holds the words of `line` and more."""
    words = line.strip(_QUOTATION_MARKS)
    return words in other and words != other.strip(_QUOTATION_MARKS)


_RULES: tuple[tuple[SegmentRole, Callable[[_Page], bool]], ...] = (
    (SegmentRole.FURNITURE, _is_furniture),
    (SegmentRole.CREDIT, _is_credit),
    (SegmentRole.CAPTION, _is_caption),
    (SegmentRole.HEADLINE, _is_headline),
    (SegmentRole.STANDFIRST, _is_standfirst),
    (SegmentRole.PULL_QUOTE, _is_pull_quote),
)
