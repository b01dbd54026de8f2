"""The amounts of a sentence.

In: a `Sentence`, and the words that are taken by its times. Out: `Amount`s in the
order of the text, each with what it counts: a noun, a currency or a unit of time.
Numbers that count nothing, such as years and the numbers of articles, give none.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal

from realpolitik.extract.amounts.counted import Counted, counted
from realpolitik.extract.amounts.currencies import SIGNS
from realpolitik.extract.amounts.items import Item, items
from realpolitik.extract.amounts.quantity import VAGUE, VAGUE_ROWS, Quantity, qualified
from realpolitik.extract.numerals import SCALES, SMALL, number
from realpolitik.extract.tokens import Sentence
from realpolitik.extract.values import Amount
from realpolitik.text.article import Span

_RANGES = ("-", "–", "to", "or")
_SMALL = Decimal(1000)
_BEGINNING = frozenset(
    {*SMALL, *SIGNS, *VAGUE, *(row[0] for row in VAGUE_ROWS), "a", "an", "half"},
)
"""Words with which amounts begin, beside figures and words with a hyphen such as "forty-two"."""


@dataclass(frozen=True, slots=True)
class _Number:
    """A number in some items; `first` and `last` are indices of items, half-open."""

    first: int
    last: int
    quantity: Quantity
    sign: str


def amounts(sentence: Sentence, taken: Collection[int] = ()) -> tuple[Amount, ...]:
    """Return the amounts that a sentence tells, but for those in the words that are taken."""
    parts = items(sentence)
    found: list[Amount] = []
    at = 0
    while at < len(parts):
        told = None if parts[at].token in taken else _number(parts, at)
        amount = None if told is None else _amount(sentence, parts, told, taken)
        found += [] if amount is None else [amount]
        at = at + 1 if told is None else told.last
        while amount is not None and at < len(parts) and parts[at].token < amount.last:
            at += 1
    return tuple(found)


def _number(parts: Sequence[Item], at: int) -> _Number | None:
    first = parts[at].text
    if first not in _BEGINNING and "-" not in first and not first[:1].isdigit():
        return None
    words = [part.text for part in parts[at:]]
    vague = next((row for row in VAGUE_ROWS if tuple(words[: len(row)]) == row), None)
    if vague is not None:
        return _Number(at, at + len(vague), Quantity.vague(VAGUE_ROWS[vague]), "")
    if words[0] in VAGUE and words[1:2] == ["of"]:
        return _Number(at, at + 1, Quantity.vague(VAGUE[words[0]]), "")
    return _plain_number(words, at)


def _plain_number(words: Sequence[str], at: int) -> _Number | None:
    sign = SIGNS.get(words[0], "")
    start = 1 if sign else 0
    first = number(_joined_up(words[start:]))
    if first is None:
        return None
    value, length = first
    end = start + length
    upper = _upper(words, end, value)
    if upper is not None:
        low, high, last = upper
        return _Number(at, at + last, Quantity(low, high), sign)
    return _Number(at, at + end, Quantity(value, value), sign)


def _joined_up(words: Sequence[str]) -> Sequence[str]:
    """Return words, without the hyphen between a number and its scale."""
    if words[1:2] == ["-"] and words[2:3] and words[2] in SCALES and words[2] != "m":
        return [words[0], words[2], *words[3:]]
    return words


def _upper(words: Sequence[str], end: int, low: Decimal) -> tuple[Decimal, Decimal, int] | None:
    """Return both bounds of a range that goes on after its first number, and where it ends."""
    if end + 1 >= len(words) or words[end] not in _RANGES:
        return None
    start = end + 1 + (words[end + 1] in SIGNS)
    second = number(words[start:])
    if second is None:
        return None
    high, length = second
    scale = SCALES.get(words[start + length - 1])
    if scale is not None and low < _SMALL and length > 1:
        low *= scale
    return (low, high, start + length) if low < high else None


def _amount(
    sentence: Sentence, parts: Sequence[Item], told: _Number, taken: Collection[int]
) -> Amount | None:
    before = [part.text for part in parts[max(told.first - 4, 0) : told.first]]
    between = before[-1:] == ["between"]
    if between and parts[told.last : told.last + 1] and parts[told.last].text == "and":
        return _between(sentence, parts, told)
    quantity, used = qualified(told.quantity, before)
    unit = counted(sentence, parts, told.first, told.last, told.sign)
    if unit is None or unit.head in taken:
        return None
    return _told(sentence, parts, told.first - used, quantity, unit)


def _between(sentence: Sentence, parts: Sequence[Item], told: _Number) -> Amount | None:
    second = _number(parts, told.last + 1) if told.last + 1 < len(parts) else None
    if second is None or told.quantity.least is None or second.quantity.most is None:
        return None
    sign = told.sign or second.sign
    unit = counted(sentence, parts, told.first, second.last, sign)
    if unit is None or told.quantity.least >= second.quantity.most:
        return None
    quantity = Quantity(told.quantity.least, second.quantity.most)
    return _told(sentence, parts, told.first - 1, quantity, unit)


def _told(sentence: Sentence, parts: Sequence[Item], start: int, quantity: Quantity, unit: Counted) -> Amount:
    first, last = parts[start].token, unit.last
    words = sentence.tokens[first:last]
    return Amount(
        first,
        last,
        unit.head,
        Span(words[0].span.start, words[-1].span.end),
        f"{quantity.literal} {unit.name}",
        unit.is_money,
        unit.is_duration,
    )
