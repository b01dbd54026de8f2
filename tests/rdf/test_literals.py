"""The literals of the graph: times, amounts and durations."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Store

from realpolitik.rdf.literals import (
    DURATION_UNITS,
    Amount,
    Bounds,
    amount,
    duration,
    time_bounds,
    times_agree,
)

TIMES = {
    "1991": ("1991-01-01", "1991-12-31"),
    "195X": ("1950-01-01", "1959-12-31"),
    "19XX": ("1900-01-01", "1999-12-31"),
    "2024-02": ("2024-02-01", "2024-02-29"),
    "1991-XX": ("1991-01-01", "1991-12-31"),
    "1991-XX-XX": ("1991-01-01", "1991-12-31"),
    "2004-06-XX": ("2004-06-01", "2004-06-30"),
    "2023-09-13": ("2023-09-13", "2023-09-13"),
    "2023-09-24": ("2023-09-24", "2023-09-24"),
    "2024-02-29": ("2024-02-29", "2024-02-29"),
    "1991~": ("1991-01-01", "1991-12-31"),
    "2023-09?": ("2023-09-01", "2023-09-30"),
    "2023-09-13%": ("2023-09-13", "2023-09-13"),
    "1900-02?": ("1900-02-01", "1900-02-28"),
    "2019-05-20?/2020-12~": ("2019-05-20", "2020-12-31"),
    "2023-21": ("2023-03-01", "2023-05-31"),
    "2023-24": ("2023-01-01", "2024-02-29"),
    "9999-24": ("9999-01-01", "9999-12-31"),
    "2023-34": ("2023-04-01", "2023-06-30"),
    "1991/1995-06": ("1991-01-01", "1995-06-30"),
    "1991~/2023-09-13": ("1991-01-01", "2023-09-13"),
    "1991/1991-05": ("1991-01-01", "1991-05-31"),
    "1991/..": ("1991-01-01", None),
    "1991/": ("1991-01-01", None),
    "../1991": (None, "1991-12-31"),
    "/1991": (None, "1991-12-31"),
    "0001": ("0001-01-01", "0001-12-31"),
    "9999-12-31": ("9999-12-31", "9999-12-31"),
}

NO_TIMES = [
    *("", " ", "..", "/", "../..", "/..", "../", "1991 ", " 1991", "1991\n", "1991/ 1992", "1991/1992/1993"),
    *("1950s", "circa 1991", "91", "19911", "1991-5", "1991-13", "1991-00", "1991-20", "1991-42", "1X91"),
    *("1991-02-30", "2023-02-29", "2023-09-31", "2023-09-00", "1991-XX-15", "1XXX", "XXXX", "199u", "1991x"),
    *("0000", "00XX", "-0005", "Y12345", "1991-05/06", "1992/1991", "2023-09-14/2023-09-13", "1991S2"),
    *("~1991", "1991~?", "1991?/..~", "2023-23~", "[1991, 1992]", "{1991, 1992}", "2023-09-13T10:00:00Z"),
    "١٩٩١",
]

AMOUNTS = {
    "10000000/99999999~ shell": Amount(Decimal(10000000), Decimal(99999999), True, "shell"),
    "5~ hour": Amount(Decimal(5), Decimal(5), True, "hour"),
    "200 kilometre": Amount(Decimal(200), Decimal(200), False, "kilometre"),
    "1000/.. shell": Amount(Decimal(1000), None, False, "shell"),
    "../5 test": Amount(None, Decimal(5), False, "test"),
    "0 test": Amount(Decimal(0), Decimal(0), False, "test"),
    "0.5/1.25 US dollar": Amount(Decimal("0.5"), Decimal("1.25"), False, "US dollar"),
    "-12.5 percent": Amount(Decimal("-12.5"), Decimal("-12.5"), False, "percent"),
    "3/3 metric-ton": Amount(Decimal(3), Decimal(3), False, "metric-ton"),
}

NO_AMOUNTS = [
    *("", "5", "shell", "5shell", "5  shell", " 5 shell", "5 shell ", "5 shell\n", "5 ~ hour", "~5 hour"),
    *("+5 test", "05 test", "5.0 test", "5. test", ".5 test", "1e3 test", "1,000 test", "-0 test", "-0.0 t"),
    *("5/4 test", "../.. test", ".. test", "5/ test", "/5 test", "5/6/7 test", "NaN test", "٥ test", "5 3"),
]


@pytest.mark.parametrize(("edtf", "days"), TIMES.items())
def test_time_has_the_days_it_may_touch(edtf: str, days: tuple[str | None, str | None]) -> None:
    earliest, latest = (None if day is None else date.fromisoformat(day) for day in days)
    assert time_bounds(edtf) == Bounds(earliest, latest)


@pytest.mark.parametrize("edtf", NO_TIMES)
def test_bad_time_is_refused_in_one_sentence(edtf: str) -> None:
    with pytest.raises(ValueError, match=r"\A'.*' \w[^\n]*\Z") as refusal:
        time_bounds(edtf)
    assert type(refusal.value) is ValueError


@pytest.mark.parametrize(
    ("edtf", "what"),
    [
        ("-0044", "a year before 1"),
        ("-0044/0014", "a year before 1"),
        ("{1667,1668}", "a set of dates"),
        ("[1667..1670]", "a set of dates"),
        ("Y17000", "a year of more than four digits"),
        ("2031-05-02T10:00:00Z", "a time of day"),
        ("2031-21?", "a vague season"),
        ("2031/2032-23~", "a vague season"),
        ("~2031", "a date with a part that is vague or unspecified by itself"),
        ("2031?-05", "a date with a part that is vague or unspecified by itself"),
        ("2031-XX-15", "a date with a part that is vague or unspecified by itself"),
        ("1XXX", "a date with a part that is vague or unspecified by itself"),
    ],
)
def test_what_edtf_has_and_is_not_read_is_said(edtf: str, what: str) -> None:
    with pytest.raises(ValueError, match=rf"' is {what}.*not supported"):
        time_bounds(edtf)


@pytest.mark.parametrize(
    ("first", "second", "agree"),
    [
        ("2023", "2023-07-26", True),
        ("2023-07", "2023-08", False),
        ("2023-07~", "2023-08", True),
        ("2023-07?", "2023-10", False),
        ("1991/..", "2023-09", True),
        ("1991/..", "1990", False),
        ("/1991", "1200", True),
        ("/1991", "1992", False),
        ("1991~/1995", "1996", False),
        ("1991~/1995", "1990", True),
        ("2022-24", "2023-01", True),
        ("0001~", "0001", True),
        ("9999~", "9999-12-31", True),
    ],
)
def test_times_agree(first: str, second: str, agree: bool) -> None:
    assert times_agree(first, second) is agree
    assert times_agree(second, first) is agree


def test_open_time_contains_and_is_not_contained() -> None:
    since, year = time_bounds("1991/.."), time_bounds("1992")
    assert since.contains(year)
    assert not year.contains(since)
    assert time_bounds("../1991").contains(time_bounds("1991"))
    assert not time_bounds("1991").contains(time_bounds("../1991"))


@pytest.mark.parametrize(("text", "value"), AMOUNTS.items())
def test_amount_is_read(text: str, value: Amount) -> None:
    assert amount(text) == value


@pytest.mark.parametrize("text", NO_AMOUNTS)
def test_bad_amount_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"\A'.*' \w[^\n]*\Z"):
        amount(text)


@pytest.mark.parametrize("unit", DURATION_UNITS)
def test_duration_counts_time(unit: str) -> None:
    assert duration(f"5~ {unit}") == Amount(Decimal(5), Decimal(5), True, unit)


@pytest.mark.parametrize(
    "number", ["100000000000000000000", "-100000000000000000000", "0.0000000000000000001"]
)
def test_a_number_that_no_store_keeps_is_refused(number: str) -> None:
    for text in (f"{number} test", f"{number}/.. test", f"../{number} test"):
        with pytest.raises(ValueError, match="stores do not keep"):
            amount(text)


@given(st.decimals(min_value=-(10**20) + 1, max_value=10**20 - 1, allow_nan=False, places=18))
def test_any_other_number_is_kept_by_the_store(number: Decimal) -> None:
    plain = format(number, "f").rstrip("0").rstrip(".") if number else "0"
    assert amount(f"{plain} test").least == number
    decimal = "<http://www.w3.org/2001/XMLSchema#decimal>"
    (row,) = Store().query(f'SELECT ("{plain}"^^{decimal} + 0 AS ?x) {{}}')  # type: ignore[misc]
    assert Decimal(row["x"].value) == number


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("18 month", "1.5 year", True),
        ("2 week", "14 day", True),
        ("1 century", "10 decade", True),
        ("1 month", "30 day", False),
        ("18 month", "2 year", False),
    ],
)
def test_durations_of_one_base_are_compared(one: str, other: str, is_same: bool) -> None:
    assert (duration(one).based() == duration(other).based()) is is_same


@pytest.mark.parametrize("text", ["5 shell", "5 hours", "-5 hour", "P18M", "18 Month"])
def test_other_amounts_are_no_durations(text: str) -> None:
    with pytest.raises(ValueError, match=r"\A'"):
        duration(text)


@pytest.mark.parametrize(
    ("first", "second", "disjoint"),
    [
        ("5 test", "6 test", True),
        ("5 test", "6 launch", False),
        ("5/7 test", "6/9 test", False),
        ("1000/.. shell", "999 shell", True),
        ("1000/.. shell", "1000000 shell", False),
        ("10~ test", "11 test", False),
        ("10~ test", "12 test", True),
        ("-10~ percent", "-11 percent", False),
    ],
)
def test_amounts_exclude_each_other(first: str, second: str, disjoint: bool) -> None:
    assert amount(first).disjoint(amount(second)) is disjoint
    assert amount(second).disjoint(amount(first)) is disjoint


def test_amount_contains_no_other_unit() -> None:
    assert amount("1/9 test").contains(amount("5 test"))
    assert not amount("1/9 test").contains(amount("5 launch"))
    assert not amount("1/9 test").contains(amount("5/.. test"))


@given(st.dates())
def test_a_day_lies_in_its_month_and_year(day: date) -> None:
    bounds = time_bounds(day.isoformat())
    assert bounds == Bounds(day, day)
    assert time_bounds(day.isoformat()[:7]).contains(bounds)
    assert time_bounds(day.isoformat()[:4]).contains(bounds)


@given(st.dates(), st.dates())
def test_disjoint_days_are_different_days(first: date, second: date) -> None:
    one, other = time_bounds(first.isoformat()), time_bounds(second.isoformat())
    assert one.disjoint(other) is (first != second)
    assert one.contains(other) is (first == second)


@given(st.decimals(-(10**19), 10**19, allow_nan=False, places=3), st.booleans())
def test_one_number_has_one_text(number: Decimal, approximate: bool) -> None:
    plain = format(number, "f").rstrip("0").rstrip(".") if number else "0"
    found = amount(f"{plain}{'~' if approximate else ''} test")
    assert (found.least, found.most, found.approximate) == (number, number, approximate)


@given(st.text(max_size=12))
def test_any_text_is_read_or_refused(text: str) -> None:
    for reader in (time_bounds, amount, duration):
        with suppress(ValueError):
            assert reader(text)
