"""Points on the earth: from degrees and minutes to decimal degrees.

In: `48 52 N, 2 20 E`. Out: latitude and longitude; a number as the register writes it.
"""

from __future__ import annotations

import re

_POINT = re.compile(r"(\d+) (\d+) ([NS]), ?(\d+) (\d+) ([EW])")


def point(text: str) -> tuple[float, float]:
    """Return latitude and longitude; raises ValueError for what is no point.

    >>> point("48 52 N, 2 20 E")
    (48.867, 2.333)
    """
    told = _POINT.fullmatch(text)
    if told is None:
        raise ValueError(f"{text!r} is no point such as '48 52 N, 2 20 E'")
    north = _degrees(told[1], told[2], negative=told[3] == "S")
    return north, _degrees(told[4], told[5], negative=told[6] == "W")


def _degrees(whole: str, minutes: str, *, negative: bool) -> float:
    found = round(int(whole) + int(minutes) / 60, 3)
    return -found if negative else found


def decimal(number: float) -> str:
    """Return a number as a canonical decimal.

    >>> decimal(-0.5), decimal(12.0)
    ('-0.5', '12.0')
    """
    return f"{number + 0.0:.3f}".rstrip("0") + ("0" if number == int(number) else "")
