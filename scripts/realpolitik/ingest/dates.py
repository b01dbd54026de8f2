"""Bring the dates of pages, feeds and front matter into the form of the graph.

In: a date as programs write it: ISO 8601, RFC 3339 or RFC 5322, or a month and a
day in English. Out: an EDTF literal, a day at the finest; None where it is none of these.
The day is that of the place where it was written: no time zone is reckoned with.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from realpolitik.rdf.literals import time_bounds

_MONTHS: Final = ("jan feb mar apr may jun jul aug sep oct nov dec").split()
_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:[T ].*)?)?)?\Z")
_PACKED = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})(?:T.*)?\Z")
_DAY_FIRST = re.compile(r"(?:[A-Za-z]{3,9},? )?([0-9]{1,2}) ([A-Za-z]{3,9})\.?,? ([0-9]{4})\b")
_MONTH_FIRST = re.compile(r"(?:[A-Za-z]{3,9},? )?([A-Za-z]{3,9})\.? ([0-9]{1,2}),? ([0-9]{4})\b")


def edtf(told: str | None) -> str | None:
    """Return a date as an EDTF literal, of the precision that it has.

    >>> edtf("2031-05-02T22:10:00+02:00"), edtf("Fri, 02 May 2031 08:00:00 GMT"), edtf("May 2, 2031")
    ('2031-05-02', '2031-05-02', '2031-05-02')
    >>> edtf("2031-05"), edtf("soon"), edtf("2031-02-30")
    ('2031-05', None, None)
    """
    line = " ".join((told or "").split())
    iso = _ISO.match(line) or _PACKED.match(line)
    if iso is not None:
        return _checked("-".join(filter(None, iso.groups())))
    day = _DAY_FIRST.match(line)
    if day is not None:
        return _of(day[3], day[2], day[1])
    month = _MONTH_FIRST.match(line)
    return _checked(line) if month is None else _of(month[3], month[1], month[2])


def _of(year: str, month: str, day: str) -> str | None:
    short = month[:3].lower()
    if short not in _MONTHS:
        return None
    return _checked(f"{year}-{_MONTHS.index(short) + 1:02}-{int(day):02}")


def _checked(literal: str) -> str | None:
    try:
        bounds = time_bounds(literal)
    except ValueError:
        return None
    return literal if bounds.earliest is None or bounds.earliest > date.min else None
