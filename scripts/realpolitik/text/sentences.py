"""Tell where one English sentence ends and the next begins.

In: one line of text. Out: offsets in it. A stop ends a sentence if a capital or
a number follows, unless the words before it are an abbreviation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_BREAK = re.compile(r"(?<![.!?…])([.!?…]++)([\"'”’»)\]]*+)(?=\s++[\"'“‘„«(\[]*+[$€£¥]?(\w))")
_ENDED = re.compile(r"[.!?…][\"'”’»)\]]*\s*\Z")
_BEFORE = re.compile(r"[\s(\[\"“'‘/—–-]")
_TITLES = (
    "Mr Mrs Ms Messrs Mx Dr Prof Gen Lt Col Maj Brig Capt Cmdr Adm Sgt Cpl Pvt Sen Sens Rep Reps Gov Govs "
    "Pres Amb Rev Hon Fr vs e.g i.e cf ca approx"
)
_NUMBERED = "No Nos Fig Figs Art Arts Sec Ch Vol pp p b c d"
_CLOSERS = "Jr Sr etc al Ph.D St Mt Ft Inc Ltd Co Corp Bros Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec"


def _ending_in(words: str, *others: str) -> re.Pattern[str]:
    """Return what fits one of the abbreviations, or of the other patterns; none has a sign of `_BEFORE`."""
    abbreviations = (re.escape(word + ".") for word in words.split())
    return re.compile("|".join([*abbreviations, *others]))


_NEVER_LAST = _ending_in(_TITLES)
_BEFORE_NUMBER = _ending_in(_NUMBERED)
_SOMETIMES_LAST = _ending_in(_CLOSERS, r"(?:[A-Z]\.)+", r"(?:[a-z]\.){2,}")
_ENUMERATOR = re.compile(r"\(?(?:[0-9]{1,2}|[A-Za-z])\.")
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
    return _ENDED.search(line) is not None and _SOMETIMES_LAST.fullmatch(_last_word(line.rstrip())) is None


def cuts(line: str) -> Iterator[int]:
    """Yield the offsets in `line` after which a new sentence begins.

    >>> list(cuts("Gen. Roe left. He saw J. Doe."))
    [14]
    """
    done = 0
    for match in _BREAK.finditer(line):
        word = _last_word(line[done : match.end(1)])  # enough: white space follows every break
        if _begins_sentence(match[3]) and not _is_inside(line, match, word):
            yield match.end()
        done = match.end()


def _last_word(text: str) -> str:
    return _BEFORE.split(text)[-1]


def _begins_sentence(char: str) -> bool:
    return char.isupper() or char.istitle() or char.isdigit()


def _is_inside(line: str, stop: re.Match[str], word: str) -> bool:
    """Tell whether the sentence goes on: the stop is that of an abbreviation, `word`, or of a quotation."""
    if _NEVER_LAST.fullmatch(word) or _ENUMERATOR.fullmatch(line, 0, stop.end(1)):
        return True
    if _BEFORE_NUMBER.fullmatch(word):
        return stop[3].isdigit()
    if _SOMETIMES_LAST.fullmatch(word):
        return _STARTER.match(line, stop.end()) is None
    return bool(stop[2]) and stop[1] != "." and _ATTRIBUTION.match(line, stop.end()) is not None
