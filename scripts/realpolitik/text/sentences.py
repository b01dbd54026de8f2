"""Tell where one English sentence ends and the next begins.

In: one line of text. Out: offsets in it. A stop ends a sentence if a capital or
a number follows, unless the words before it are an abbreviation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_BREAK = re.compile(r"([.!?…]+)([\"'”’»)\]]*)(?=\s+[\"'“‘„«(\[]*[$€£¥]?(\w))")
_ENDED = re.compile(r"[.!?…][\"'”’»)\]]*\s*\Z")
_BEFORE = r"(?:^|[\s(\[\"“'‘/—–-])"
_TITLES = (
    "Mr Mrs Ms Messrs Mx Dr Prof Gen Lt Col Maj Brig Capt Cmdr Adm Sgt Cpl Pvt Sen Rep Gov Pres Amb Rev Hon "
    "Fr vs e.g i.e cf ca approx"
)
_NUMBERED = "No Nos Fig Figs Art Arts Sec Ch Vol pp p b c d"
_CLOSERS = "Jr Sr etc al Ph.D St Mt Ft Inc Ltd Co Corp Bros Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec"


def _ending_in(words: str, *others: str) -> re.Pattern[str]:
    """Return what finds one of the abbreviations, or of the other patterns, at the end of a text."""
    abbreviations = (re.escape(word + ".") for word in words.split())
    return re.compile(rf"{_BEFORE}(?:{'|'.join([*abbreviations, *others])})\Z")


_NEVER_LAST = _ending_in(_TITLES)
_BEFORE_NUMBER = _ending_in(_NUMBERED)
_SOMETIMES_LAST = _ending_in(_CLOSERS, r"(?:[A-Z]\.)+", r"(?:[a-z]\.){2,}")
_ENUMERATOR = re.compile(r"\(?(?:[0-9]{1,2}|[A-Za-z])\.\Z")
_STARTER = re.compile(
    r"\s+[\"“'‘(\[]*(?:The|A|An|In|On|At|It|Its|He|She|They|We|But|And|Yet|This|That|These|Those|"
    r"There|If|As|For|When|While|After|Before|However|Meanwhile|Since)\b"
)
_ATTRIBUTION = re.compile(
    r"\s+(?:[A-Z][\w.’'-]*\s+){1,6}(?:said|says|asked|asks|added|adds|told|tells|wrote|writes|replied|warned|"
    r"declared|exclaimed|shouted|wondered|posted)\b"
)


def is_ended(line: str) -> bool:
    """Tell whether a line ends as a sentence does.

    >>> is_ended("Tugs sold to the U.S."), is_ended("He sold the tugs.”")
    (False, True)
    """
    return _ENDED.search(line) is not None and _SOMETIMES_LAST.search(line.rstrip()) is None


def cuts(line: str) -> Iterator[int]:
    """Yield the offsets in `line` after which a new sentence begins.

    >>> list(cuts("Gen. Roe left. He saw J. Doe."))
    [14]
    """
    for match in _BREAK.finditer(line):
        if _begins_sentence(match[3]) and not _is_inside(line, match):
            yield match.end()


def _begins_sentence(char: str) -> bool:
    return char.isupper() or char.istitle() or char.isdigit()


def _is_inside(line: str, stop: re.Match[str]) -> bool:
    """Tell whether the stop belongs to an abbreviation or a quotation and the sentence goes on."""
    before = line[: stop.end(1)]
    if _NEVER_LAST.search(before) or _ENUMERATOR.fullmatch(before):
        return True
    if _BEFORE_NUMBER.search(before):
        return stop[3].isdigit()
    if _SOMETIMES_LAST.search(before):
        return _STARTER.match(line, stop.end()) is None
    return bool(stop[2]) and stop[1] != "." and _ATTRIBUTION.match(line, stop.end()) is not None
