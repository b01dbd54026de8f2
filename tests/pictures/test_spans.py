"""The shapes of times: a day, some day within, what lasts, open ends, what lies beyond the line."""

from __future__ import annotations

from datetime import date

import pytest

from realpolitik.pictures.scale import Scale
from realpolitik.pictures.spans import span
from realpolitik.reading.timeline import Moment

LINE = Scale(date(2031, 1, 1), date(2031, 4, 11))
"""A hundred days."""


def moment(time: str, first: date | None, last: date | None, rung: str = "Occurred") -> Moment:
    return Moment("id:x", "x", rung, time, first, last)


def test_a_day_has_a_place_and_no_length() -> None:
    found = span(moment("2031-01-11", date(2031, 1, 11), date(2031, 1, 11)), LINE)
    assert (found.kind, found.start, found.width) == ("day", 10, 0)


@pytest.mark.parametrize(("time", "kind"), [("2031-01", "within"), ("2031-01-01/2031-01-31", "lasting")])
def test_what_lasts_is_not_what_lies_within(time: str, kind: str) -> None:
    found = span(moment(time, date(2031, 1, 1), date(2031, 1, 31)), LINE)
    assert (found.kind, found.start, found.end) == (kind, 0, 30)
    assert not found.opens
    assert not found.closes


def test_an_open_end_is_sure_for_a_little_only() -> None:
    since = span(moment("2031-01-11/..", date(2031, 1, 11), None), LINE)
    until = span(moment("../2031-01-11", None, date(2031, 1, 11)), LINE)
    assert (since.start, since.end, since.opens, since.closes) == (10, 13, False, True)
    assert (until.start, until.end, until.opens, until.closes) == (7, 10, True, False)


def test_what_lies_beyond_the_line_is_told_on_which_side() -> None:
    assert span(moment("1800", date(1800, 1, 1), date(1800, 12, 31)), LINE).kind == "before"
    assert span(moment("2040", date(2040, 1, 1), date(2040, 12, 31)), LINE).kind == "after"
    across = span(moment("20XX", date(2000, 1, 1), date(2099, 12, 31)), LINE)
    assert (across.kind, across.opens, across.closes, across.start, across.end) == (
        *("within", True, True),
        *(0, 100),
    )


def test_short_times_can_be_seen_and_stay_on_the_line() -> None:
    found = span(moment("2031-04-10/2031-04-11", date(2031, 4, 11), date(2031, 4, 12)), LINE)
    assert 0 <= found.start <= found.end <= 100
    assert span(moment("2031-01-01/2031-01-01~", date(2031, 1, 1), date(2031, 1, 2)), LINE).width > 0


@pytest.mark.parametrize(("rung", "real"), [("Ongoing", True), ("Ended", True), ("Planned", False)])
def test_what_is_not_the_case_is_no_real_shape(rung: str, real: bool) -> None:
    assert span(moment("2031", date(2031, 1, 1), None, rung), LINE).is_real is real
