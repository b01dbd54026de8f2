"""The times of a sentence.

In: a `Sentence`, the `Anchor` of its article if there is one, and how the tense at a
word is told. Out: `Time`s in the order of the text, none within another; ranges and
open ends ("from May to June", "since 2014") are one. Without an anchor a relative
time gives nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from realpolitik.extract.times.anchor import Anchor, Tense
from realpolitik.extract.times.explicit import explicit
from realpolitik.extract.times.patterns import MONTH_NUMBERS
from realpolitik.extract.times.relative import relative
from realpolitik.extract.times.tense import tense_at
from realpolitik.extract.times.wording import Wording
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.values import Basis, Time
from realpolitik.rdf.literals import time_bounds

_JOINTS = {"from": ("to", "until", "till", "through", "-", "–"), "between": ("and",)}
_OPENING = {"since": "{}/..", "after": "{}/.."}
_CLOSING = {"until": "../{}", "till": "../{}", "before": "../{}", "by": "../{}", "through": "../{}"}


_MODIFYING = frozenset({"compound", "nmod", "amod", "nummod", "poss"})
_DASHES = frozenset({"-", "--", "–", "—"})
_LONGEST_DATELINE, _CAPITALS = 14, 4
_IN_NAMES = frozenset({"al", "and", "by", "de", "la", "of", "the"})
"""Words in small letters of a dateline; others tell something: "FIFA leaders meet June 3 - 5"."""


@dataclass(frozen=True, slots=True)
class _Piece:
    first: int
    last: int
    edtf: str
    is_explicit: bool


def times(
    sentence: Sentence, anchor: Anchor | None, tense_of: Callable[[Token], Tense] | None = None
) -> tuple[Time, ...]:
    """Return the times that a sentence tells.

    `tense_of` tells for the first word of a time whether it looks back or ahead; without it
    the words do so (`tense.tense_at`). Where nothing tells, a weekday lies before, and a day of
    a month is the nearest.
    """
    wording = Wording.of(sentence)

    def tense(index: int) -> Tense:
        word = sentence.tokens[index]
        return tense_at(sentence, word) if tense_of is None else tense_of(word)

    pieces = [_Piece(*found, is_explicit=True) for found in explicit(wording)]
    if anchor is not None:
        pieces += [_Piece(*found, is_explicit=False) for found in relative(wording, anchor, tense)]
    joined = _joined(sentence, _longest(pieces))
    begins = end_of_dateline(sentence)
    return tuple(_time(wording, piece, anchor) for piece in joined if piece.first >= begins)


def end_of_dateline(sentence: Sentence) -> int:
    """Return how many words say where, when and by whom a text was sent: "LUME, June 3 (Veldt Press) -"."""
    words = sentence.tokens[:_LONGEST_DATELINE]
    end = next((word.index for word in words if word.text in _DASHES), 0)
    opening = next((word.index for word in words if word.text == "("), end)
    first = words[0] if words else None
    is_city = first is not None and len(first.text) >= _CAPITALS and first.text.isupper()
    is_dated = first is not None and first.lower.rstrip(".") in MONTH_NUMBERS and 0 < opening < end
    is_told = any(word.text.islower() and word.text not in _IN_NAMES for word in words[:end])
    return end if (is_city or is_dated) and not is_told else 0


def _longest(pieces: Iterable[_Piece]) -> list[_Piece]:
    """Return the pieces that overlap no longer one, in the order of the text; an explicit one goes first."""
    kept: list[_Piece] = []
    for piece in sorted(pieces, key=lambda one: (one.first - one.last, not one.is_explicit, one.first)):
        if all(piece.last <= other.first or other.last <= piece.first for other in kept):
            kept.append(piece)
    return sorted(kept, key=lambda one: one.first)


def _joined(sentence: Sentence, pieces: list[_Piece]) -> list[_Piece]:
    joined: list[_Piece] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        whole = None if before is None else _range(sentence, before, piece)
        if whole is None:
            joined.append(piece)
        else:
            joined[-1] = whole
    return [_open(sentence, piece) for piece in joined]


def _range(sentence: Sentence, before: _Piece, piece: _Piece) -> _Piece | None:
    """Return the range that "from" or "between" makes of two times, or None."""
    opening = sentence.tokens[before.first - 1].lower if before.first else ""
    between = [word.lower for word in sentence.tokens[before.last : piece.first]]
    if between in _LISTING and opening in {"on", "in"}:
        return _listed(before, piece)
    if len(between) != 1 or between[0] not in _JOINTS.get(opening, ()) or "/" in before.edtf + piece.edtf:
        return None
    first = _of_same_year(before, piece)
    last = _of_same_week(first, piece)
    begins, ends = time_bounds(first).earliest, time_bounds(last).latest
    if begins is None or ends is None or begins > ends:
        return None
    edtf = f"{first}/{last}"
    has_year = piece.is_explicit and (before.is_explicit or first != before.edtf)
    return _Piece(before.first - 1, piece.last, edtf, has_year)


def _listed(before: _Piece, piece: _Piece) -> _Piece | None:
    """Return the range that two days in a row, or two years, make: "on Monday and Tuesday"."""
    if len(before.edtf) != len(piece.edtf) or "/" in before.edtf + piece.edtf:
        return None
    begins, ends = time_bounds(before.edtf).latest, time_bounds(piece.edtf).earliest
    is_next = begins is not None and ends is not None and begins < ends <= begins + timedelta(days=1)
    whole = f"{before.edtf}/{piece.edtf}"
    both = before.is_explicit and piece.is_explicit
    return _Piece(before.first, piece.last, whole, both) if is_next else None


_LISTING = (["and"], ["or"], ["and", "on"], ["or", "in"], ["and", "in"])
"""What stands between two times in a row."""
_MONTH_LENGTH = len("2031-05")
_DAY_LENGTH = len("2031-05-01")
_WEEK = timedelta(days=7)


def _of_same_week(first: str, piece: _Piece) -> str:
    """Return the second of two days, in the week after the first where it lay before it by its own."""
    if piece.is_explicit or not len(first) == len(piece.edtf) == _DAY_LENGTH:
        return piece.edtf
    begins, ends = date.fromisoformat(first), date.fromisoformat(piece.edtf)
    return (ends + _WEEK).isoformat() if ends < begins < ends + _WEEK else piece.edtf


def _of_same_year(before: _Piece, piece: _Piece) -> str:
    """Return the first of two times, in the year of the second where that alone tells a year."""
    if before.is_explicit or not piece.is_explicit or len(before.edtf) < _MONTH_LENGTH:
        return before.edtf
    return piece.edtf[:4] + before.edtf[4:]


def _open(sentence: Sentence, piece: _Piece) -> _Piece:
    """Return the time with the open end that the word before it gives."""
    word = sentence.tokens[piece.first - 1].lower if piece.first else ""
    if word == "the" and piece.first > 1:
        word = sentence.tokens[piece.first - 2].lower
    last = sentence.tokens[piece.last - 1]
    is_of_noun = last.dep in _MODIFYING and last.head >= piece.last
    if is_of_noun:
        return piece
    form = _OPENING.get(word) or _CLOSING.get(word)
    if _is_from_now(sentence, piece):
        return _Piece(piece.first - 3, piece.last, f"../{piece.edtf}", piece.is_explicit)
    if form is None or "/" in piece.edtf:
        return piece
    return _Piece(piece.first - 1, piece.last, form.format(piece.edtf), piece.is_explicit)


def _is_from_now(sentence: Sentence, piece: _Piece) -> bool:
    """Tell whether a time ends what begins now: "between now and 2031"."""
    before = [word.lower for word in sentence.tokens[max(0, piece.first - 3) : piece.first]]
    return before == ["between", "now", "and"] and "/" not in piece.edtf


def _time(wording: Wording, piece: _Piece, anchor: Anchor | None) -> Time:
    basis = Basis.EXPLICIT if piece.is_explicit or anchor is None else anchor.basis
    return Time(piece.first, piece.last, wording.span(piece.first, piece.last), piece.edtf, basis)
