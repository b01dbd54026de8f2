"""The months and the days of the week."""

from __future__ import annotations

from typing import Final

MONTHS: Final = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
TIMES: Final = frozenset(
    {*MONTHS, *WEEKDAYS, "yesterday", "week", "month", "year", "weekend", "night", "today"}
)
"""Words with which a time ends: no clause is told of them."""
