"""Days, weeks, months and years as EDTF, and steps between them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

_MONTHS = 12
_WEEK = 7
_LAST_YEAR = 9999


def day(year: int, month: int, number: int) -> str | None:
    """Return a day, or None where there is none of that number.

    >>> day(2031, 2, 28), day(2031, 2, 29)
    ('2031-02-28', None)
    """
    if (
        not 1 <= year <= _LAST_YEAR
        or not 1 <= month <= _MONTHS
        or not 1 <= number <= monthrange(year, month)[1]
    ):
        return None
    return date(year, month, number).isoformat()


def month(year: int, number: int) -> str:
    """Return a month.

    >>> month(2031, 5)
    '2031-05'
    """
    return f"{year:04d}-{number:02d}"


def month_of(when: date) -> str:
    """Return the month of a day."""
    return month(when.year, when.month)


def year(number: int) -> str:
    """Return a year."""
    return f"{number:04d}"


def moved(when: date, months: int) -> date:
    """Return the first day of the month some months from a day.

    >>> moved(date(2031, 1, 31), -2)
    datetime.date(2030, 11, 1)
    """
    whole = when.year * _MONTHS + when.month - 1 + months
    return date(whole // _MONTHS, whole % _MONTHS + 1, 1)


def week(when: date) -> str:
    """Return the week of a day, Monday to Sunday.

    >>> week(date(2031, 6, 4))
    '2031-06-02/2031-06-08'
    """
    monday = when - timedelta(days=when.weekday())
    return f"{monday.isoformat()}/{(monday + timedelta(days=_WEEK - 1)).isoformat()}"


def weekday_before(when: date, number: int, *, strictly: bool) -> date:
    """Return the last day of the week with this number (Monday is 0), up to a day or before it."""
    back = (when.weekday() - number) % _WEEK
    return when - timedelta(days=back or (_WEEK if strictly else 0))


def weekday_after(when: date, number: int) -> date:
    """Return the next day of the week with this number, from a day on."""
    return when + timedelta(days=(number - when.weekday()) % _WEEK)


def weekday_nearest(when: date, number: int) -> date:
    """Return the day of the week with this number that is at most three days off.

    >>> weekday_nearest(date(2031, 6, 5), 1), weekday_nearest(date(2031, 6, 5), 6)
    (datetime.date(2031, 6, 3), datetime.date(2031, 6, 8))
    """
    ahead = (number - when.weekday()) % _WEEK
    return when + timedelta(days=ahead if ahead <= _WEEK // 2 else ahead - _WEEK)


def nearest_year(when: date, month_number: int, number: int, *, ahead: bool | None) -> int:
    """Return the year in which a day of the year is last before, next after or nearest to a day."""
    years = (when.year - 1, when.year, when.year + 1)
    days = [date(each, month_number, min(number, monthrange(each, month_number)[1])) for each in years]
    if ahead is None:
        return min(days, key=lambda one: abs(one - when)).year
    if ahead:
        return next(one.year for one in days if one >= when)
    return next(one.year for one in reversed(days) if one <= when + timedelta(days=1))
