"""Days on a line: the ends, the marks, and what lies too far out to count."""

from __future__ import annotations

from datetime import date

import pytest

from realpolitik.pictures.scale import scale
from realpolitik.reading.timeline import Moment


def moment(first: date | None, last: date | None) -> Moment:
    return Moment("id:x", "x", "Occurred", "", first, last)


def day(year: int, month: int = 1, number: int = 1) -> Moment:
    return moment(date(year, month, number), date(year, month, number))


def test_the_line_is_a_little_longer_than_what_is_on_it() -> None:
    line = scale([day(2031), day(2032)])
    assert (line.first, line.last) == (date(2030, 12, 18), date(2032, 1, 15))
    assert line.share(date(2031, 1, 1)) == pytest.approx(14 / 393)
    assert (line.share(date(1900, 1, 1)), line.share(date(2100, 1, 1))) == (0, 1)


def test_vague_times_do_not_make_the_line_longer() -> None:
    century = moment(date(2000, 1, 1), date(2099, 12, 31))
    since = moment(date(1950, 1, 1), None)
    assert scale([century, since, day(2031), day(2032)]) == scale([day(2031), day(2032)])
    assert scale([century]).first < date(2000, 1, 1)


def test_one_that_lies_far_out_is_left_out_of_account_among_many() -> None:
    many = [day(2031, month) for month in range(1, 13)]
    assert scale([day(1800), *many]).first.year == 2030
    assert scale([day(1800), day(2031)]).first.year < 1800


def test_what_is_asked_for_are_the_ends() -> None:
    line = scale([day(2031)], date(2031, 1, 1), date(2031, 12, 31))
    assert (line.first, line.last) == (date(2031, 1, 1), date(2031, 12, 31))


def test_long_lines_are_marked_by_years_and_short_ones_by_months() -> None:
    years = [name for name, _ in scale([day(1950), day(2031)]).ticks()]
    assert 4 <= len(years) <= 8
    assert all(len(name) == 4 for name in years)
    months = list(scale([day(2031, 3), day(2031, 6)]).ticks())
    assert [name for name, _ in months] == ["Mar 2031", "Apr 2031", "May 2031", "Jun 2031"]
    assert all(0 <= share <= 1 for _, share in months)


def test_no_day_is_beyond_the_calendar() -> None:
    line = scale([day(1), moment(date.max, date.max)])
    assert (line.first, line.last) == (date.min, date.max)
    assert len(list(line.ticks())) <= 8
    assert list(scale([]).ticks()) != []
