"""Numbers in figures and words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from realpolitik.extract.numerals import figures, number, spelled


@pytest.mark.parametrize(
    ("words", "value", "length"),
    [
        ("400 rifles", 400, 1),
        ("1,300 people", 1300, 1),
        ("4.5 percent", Decimal("4.5"), 1),
        ("three million", 3_000_000, 2),
        ("two hundred and fifty thousand men", 250_000, 5),
        ("two million three hundred thousand", 2_300_000, 5),
        ("half a million tonnes", 500_000, 3),
        ("a dozen", 12, 2),
        ("forty-two", 42, 1),
        ("forty two", 40, 1),
        ("20 and 30", 20, 1),
    ],
)
def test_numbers_take_their_words(words: str, value: int | Decimal, length: int) -> None:
    assert number(words.split()) == (Decimal(value), length)


@pytest.mark.parametrize("words", ["a man", "and two", "million", "", "f-16", "1,30", "hundred"])
def test_what_is_no_number(words: str) -> None:
    assert number(words.split()) is None


def test_single_words() -> None:
    assert figures("2.7bn") == Decimal("2700000000")
    assert figures("$5") is None
    assert spelled("ninety-nine") == Decimal(99)
    assert spelled("ninety-ten") is None
