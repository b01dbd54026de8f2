"""Cut an article into sentences with their roles.

In: `Article`. Out: `Document`, whose segments follow one another and hold every
character that is not white space. Never changes a character. The rules are of
the English language and of web pages in general; no parser is needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from realpolitik.model import Article, Document, Segment, SegmentRole, Span

_LINE = re.compile(r"[^\n\r]+")
_BREAK = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9])")
_TITLES = "Mr Mrs Ms Dr Prof Gen Col Lt Sgt Capt Sen Rep Gov Pres St Jr Sr vs etc Inc Ltd Co Corp"
_MONTHS = "Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec No Nos Fig Art"
_ABBREVIATION = re.compile(rf"(?:^|[\s(\"“'‘])(?:{'|'.join((_TITLES + ' ' + _MONTHS).split())})\.$")
_INITIALS = re.compile(r"(?:^|[\s(\"“'‘-])(?:[A-Z]\.)+$")
_STARTER = re.compile(
    r"\s+[\"“'‘(]*(?:The|A|An|In|On|At|It|Its|He|She|They|We|But|And|Yet|This|That|These|Those|"
    r"There|If|As|For|When|While|After|Before|However|Meanwhile|Since)\b"
)
_FURNITURE = re.compile(
    r"skip (?:to )?(?:main )?(?:navigation|content)|(?:is|are) not supported|another browser|"
    r"enable javascript|accept (?:all )?cookies|sign up|subscribe|log in|read more|advertisement|"
    r"share this|all rights reserved",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"^(?:image|photo|picture|photograph)s?(?: by| via| courtesy|:)|\b(?:photo|pool|image) via\b|"
    r"\bvia (?:AP|AFP|Reuters|Getty)\b|\bgetty images\b|/(?:AP|AFP|Reuters|TASS)\b",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.!?…][\"'”’)\]]*\s*$")
_FURNITURE_WORDS = 20
_CREDIT_WORDS = 15
_HEADLINE_WORDS = 30
_STANDFIRST_WORDS = 40


def segment(article: Article) -> Document:
    """Return the article's segments in the order of the text."""
    lines = [_trimmed(Span(*match.span()), article.text) for match in _LINE.finditer(article.text)]
    lines = [line for line in lines if line.start < line.end]
    roles = _roles([line.of(article.text) for line in lines], _starts_block(lines, article.text))
    segments = [
        Segment(span, role)
        for line, role in zip(lines, roles, strict=True)
        for span in _parts(line, role, article.text)
    ]
    return Document(article, tuple(segments))


def _trimmed(span: Span, text: str) -> Span:
    words = span.of(text)
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


def _starts_block(lines: list[Span], text: str) -> list[bool]:
    """Tell of each line whether an empty line stands before it."""
    ends = [0, *(line.end for line in lines)]
    return [text[end : line.start].count("\n") != 1 for end, line in zip(ends, lines, strict=False)]


def _roles(lines: list[str], starts: list[bool]) -> list[SegmentRole]:
    roles: list[SegmentRole] = []
    headlines: set[str] = set()
    for index, line in enumerate(lines):
        role = _role(line, lines[index + 1 :], roles, headlines, starts[index])
        if role is SegmentRole.HEADLINE:
            headlines.add(line)
        roles.append(role)
    return roles


def _role(
    line: str, rest: list[str], before: list[SegmentRole], headlines: set[str], starts: bool
) -> SegmentRole:
    words = len(line.split())
    if words <= _FURNITURE_WORDS and _FURNITURE.search(line):
        return SegmentRole.FURNITURE
    if words <= _CREDIT_WORDS and _CREDIT.search(line):
        return SegmentRole.CREDIT
    if line in headlines:
        return SegmentRole.HEADLINE
    if before and before[-1] is SegmentRole.CREDIT and not starts:
        return SegmentRole.CAPTION
    if not headlines and words <= _HEADLINE_WORDS and not _ENDED.search(line):
        return SegmentRole.HEADLINE
    if any(line in later and line != later for later in rest):
        return SegmentRole.STANDFIRST if _opens(before, words) else SegmentRole.PULL_QUOTE
    if _opens(before, words) and rest and words < _STANDFIRST_WORDS and len(list(_cuts(line))) == 0:
        return SegmentRole.STANDFIRST if _follows_headline(before) else SegmentRole.BODY
    return SegmentRole.BODY


def _opens(before: list[SegmentRole], words: int) -> bool:
    """Tell whether no running text has come yet and the line is short enough to sum it up."""
    return words <= _STANDFIRST_WORDS and SegmentRole.BODY not in before and SegmentRole.STANDFIRST not in before


def _follows_headline(before: list[SegmentRole]) -> bool:
    return bool(before) and before[-1] is SegmentRole.HEADLINE and SegmentRole.CREDIT not in before


def _parts(line: Span, role: SegmentRole, text: str) -> Iterator[Span]:
    """Yield the sentences of a line; titles, credits and furniture stay whole."""
    if role in (SegmentRole.HEADLINE, SegmentRole.CREDIT, SegmentRole.FURNITURE):
        yield line
        return
    start = line.start
    for cut in _cuts(line.of(text)):
        yield _trimmed(Span(start, line.start + cut), text)
        start = line.start + cut
    yield _trimmed(Span(start, line.end), text)


def _cuts(line: str) -> Iterator[int]:
    """Yield the offsets in `line` after which a new sentence begins."""
    for match in _BREAK.finditer(line):
        before = line[: match.end()]
        if _ABBREVIATION.search(before):
            continue
        if _INITIALS.search(before) and not _STARTER.match(line, match.end()):
            continue
        yield match.end()
