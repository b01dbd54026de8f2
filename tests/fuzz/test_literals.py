"""Mutated times, amounts and durations: each is read as a second reading has it, or refused in a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import nullcontext
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import edtf

from realpolitik.rdf.literals import (
    DURATION_UNITS,
    Amount,
    Bounds,
    amount,
    duration,
    time_bounds,
    times_agree,
)
from support.mutation import Mutator
from support.trials import Fuzz, in_one_line

TIMES = (
    *("1991", "195X", "19XX", "2023-07", "2023-09-13", "1991~", "2031-21", "2031-34", "2031-XX"),
    *("2031-02-XX", "2031-05-02/..", "../2031", "1991/1994", "2031-02/2031-05-30", "/2031", "2031?"),
    *("2031%", "2032-02-29", "2031-XX-XX", "0001-01-01", "9999-12-31"),
)
AMOUNTS = (
    *("400 rifle", "10000000/99999999~ shell", "1000/.. crate", "../7 crate", "0.5 percent", "-3 degree"),
    *("5~ hour", "12 month", "1/2 year", "40 square kilometre", "2 type-59 tank"),
)
WORDS = (
    *("/", "..", "~", "?", "%", "XX", "X", "-02-30", "-13", "0000", "T10:00", "[2031]", "Y12031", " hour"),
)
MUTATOR = Mutator((*TIMES, *AMOUNTS), WORDS)
READERS: dict[str, Callable[[str], Any]] = {"time": time_bounds, "amount": amount, "duration": duration}
MONTHS = range(1, 13)
ACROSS_NEW_YEAR = (24, 28, 30)
"""Winters, which lie at the beginning of the year that they are named by, or at its end."""


opened = nullcontext


def made(chance: Random) -> str:
    return MUTATOR.text(chance)


def tried(text: str, _: object = None) -> str:
    found = {name: value for name, read in READERS.items() if (value := told(read, text)) is not None}
    if "time" in found:
        assert set(found) == {"time"}
        check_time(text, found["time"])
    elif found:
        check_amount(text, found["amount"])
        assert ("duration" in found) == (
            found["amount"].unit in DURATION_UNITS and not_negative(found["amount"])
        )
    return " and ".join(found) or "refused"


def told(read: Callable[[str], Any], text: str) -> Any:
    try:
        return read(text)
    except ValueError as error:
        in_one_line(error)
        return None


def check_time(text: str, found: Bounds) -> None:
    sides = [expanded(side) for side in text.split("/")]
    assert len(sides) <= 2
    assert (found.earliest, found.latest) == (sides[0][0], sides[-1][1])
    assert found.earliest is None or found.latest is None or found.earliest <= found.latest
    assert found.contains(found)
    assert not found.disjoint(found)
    assert times_agree(text, text)


def expanded(side: str) -> tuple[date | None, date | None]:
    """Return the first and last day of all that a side may mean, by trying what its digits may be."""
    if side in ("", ".."):
        return None, None
    assert re.fullmatch(r"[0-9X-]{4,10}[?~%]?", side, re.ASCII), side
    year, *rest = side.rstrip("?~%").split("-")
    if rest and rest[0].isdigit() and int(rest[0]) > 20:
        return season(int(year), int(rest[0]))
    if not rest:
        return date(int(year.replace("X", "0")), 1, 1), date(int(year.replace("X", "9")), 12, 31)
    days = [
        day
        for number in sorted({year.replace("X", "0"), year.replace("X", "9")})
        for month in MONTHS
        for which in range(1, 32)
        if (day := existing(int(number), month, which)) is not None
        and all(fits(part, value) for part, value in zip(rest, (month, which), strict=False))
    ]
    return min(days), max(days)


def existing(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def fits(part: str, value: int) -> bool:
    return part == "XX" or int(part) == value


def season(year: int, code: int) -> tuple[date, date]:
    """Return a quarter, third or half of a year; seasons as the library has them."""
    if code in ACROSS_NEW_YEAR:
        return date(year, 1, 1), date(year + 1, 3, 1) - timedelta(days=1) if year < 9999 else date.max
    found = edtf.parse_edtf(f"{year:04}-{code}")
    low, high = found.lower_strict(), found.upper_strict()
    return date(*low[:3]), date(*high[:3])


def check_amount(text: str, found: Amount) -> None:
    numbers, _, unit = text.partition(" ")
    assert (unit, numbers.endswith("~")) == (found.unit, found.approximate)
    sides = [None if side == ".." else Decimal(side) for side in numbers.rstrip("~").split("/")]
    assert (sides[0], sides[-1]) == (found.least, found.most)
    assert len(sides) == 1 or sides[0] != sides[1], "one number is written once: equal values, equal texts"
    assert found.least is None or found.most is None or found.least <= found.most
    assert numbers.rstrip("~") == "/".join(".." if side is None else plain(side) for side in sides)
    assert found.contains(found)
    assert not found.disjoint(found)
    assert Amount(found.least, found.most, True, found.unit).slackened().contains(found)


def plain(number: Decimal) -> str:
    whole, _, part = format(number, "f").partition(".")
    return whole + (f".{part.rstrip('0')}" if part.rstrip("0") else "")


def not_negative(found: Amount) -> bool:
    return found.least is None or found.least >= 0


def test_a_literal_is_read_as_it_is_meant_or_refused(fuzz: Fuzz) -> None:
    found = fuzz("literals")
    assert found.ended
