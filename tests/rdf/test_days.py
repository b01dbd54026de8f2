"""The days of a date: those of the calendar, and those that the grammar of EDTF gives a season."""

from __future__ import annotations

from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from realpolitik.rdf.days import days, widened


@given(st.dates(), st.sampled_from(["{}X", "{}XX", "{}", "{}-XX", "{}-XX-XX"]), st.sampled_from(["", *"?~%"]))
def test_a_year_is_what_the_grammar_reads(day: date, form: str, vague: str) -> None:
    year = day.isoformat()[: 4 - form.partition("-")[0].count("X")]
    assert _is_read_alike(form.format(year) + vague)


@given(st.dates(), st.sampled_from(["", "-XX", "-{:02}"]), st.sampled_from(["", *"?~%"]))
def test_a_month_and_a_day_are_what_the_grammar_reads(day: date, form: str, vague: str) -> None:
    assert _is_read_alike(day.isoformat()[:7] + form.format(day.day) + vague)


def _is_read_alike(edtf: str) -> bool:
    """Tell whether a date is read as the grammar of EDTF reads it, or refused by the calendar: no year 0."""
    parsed = parse_edtf(edtf)
    if parsed.lower_strict()[0] == 0:
        with pytest.raises(ValueError, match="calendar"):
            days(edtf)
        return True
    first, last = (date(*side[:3]) for side in (parsed.lower_strict(), parsed.upper_strict()))
    return days(edtf) == (first.toordinal(), last.toordinal())


@pytest.mark.parametrize(
    ("season", "first", "last"),
    [
        ("2031-21", date(2031, 3, 1), date(2031, 5, 31)),
        ("2031-24", date(2031, 1, 1), date(2032, 2, 29)),
        ("2031-33", date(2031, 1, 1), date(2031, 3, 31)),
        ("9999-24", date(9999, 1, 1), date.max),
    ],
)
def test_a_season_lies_where_any_of_it_may(season: str, first: date, last: date) -> None:
    assert days(season) == (first.toordinal(), last.toordinal())


@pytest.mark.parametrize(
    ("first", "last", "widest"),
    [
        ("1991-01-01", "1991-12-31", ("1990-01-01", "1992-12-31")),
        ("1950-01-01", "1959-12-31", ("1940-01-01", "1969-12-31")),
        ("2023-03-01", "2023-03-31", ("2023-02-01", "2023-04-30")),
        ("2024-01-01", "2024-01-31", ("2023-12-01", "2024-02-29")),
        ("2023-07-26", "2023-07-26", ("2023-07-25", "2023-07-27")),
        ("2023-03-01", "2023-05-31", ("2022-11-29", "2023-08-31")),
        ("0001-01-01", "0001-12-31", ("0001-01-01", "0002-12-31")),
        ("9999-01-01", "9999-12-31", ("9998-01-01", "9999-12-31")),
        ("9999-12-01", "9999-12-31", ("9999-11-01", "9999-12-31")),
        ("0001-01-01", "0001-01-31", ("0001-01-01", "0001-02-28")),
        ("9999-12-31", "9999-12-31", ("9999-12-30", "9999-12-31")),
    ],
)
def test_what_is_vague_is_one_unit_wider_on_both_sides(
    first: str, last: str, widest: tuple[str, str]
) -> None:
    found = widened(*map(date.fromisoformat, (first, last)))
    assert tuple(day.isoformat() for day in found) == widest
