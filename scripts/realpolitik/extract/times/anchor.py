"""From what a relative time is reckoned, and whether it looks back or ahead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from realpolitik.extract.values import Basis
from realpolitik.rdf.literals import time_bounds


class Tense(StrEnum):
    """Where a time lies from the day of the article, as the verb tells."""

    PAST = "past"
    FUTURE = "future"
    PRESENT = "present"
    """The verb tells what is on a timetable, or what a picture shows: "arrives on Monday"."""
    NEAR = "near"
    """What was to come when it was told, and may be over: "were preparing to vote on Tuesday"."""
    UNKNOWN = "unknown"

    @property
    def looks_ahead(self) -> bool:
        """Tell whether a day without a date is the next one."""
        return self in (Tense.FUTURE, Tense.PRESENT, Tense.NEAR)


@dataclass(frozen=True, slots=True)
class Anchor:
    """The days on which a text may have been written: one, or those of a month or so."""

    first: date
    last: date
    basis: Basis

    @classmethod
    def of(cls, edtf: str | None, basis: Basis) -> Anchor | None:
        """Return the anchor that a time gives; None where it is open or more than a year long.

        Raises ValueError for what is no EDTF literal.
        """
        bounds = None if edtf is None else time_bounds(edtf)
        if bounds is None or bounds.earliest is None or bounds.latest is None:
            return None
        is_short = bounds.latest - bounds.earliest < timedelta(days=366)
        return cls(bounds.earliest, bounds.latest, basis) if is_short else None

    @property
    def day(self) -> date | None:
        """The day, if there is one; two days in a row, as of a text seen in two zones, give the first."""
        return self.first if self.last - self.first <= timedelta(days=1) else None

    @property
    def month(self) -> date | None:
        """The first day of the month, if there is one."""
        same = (self.first.year, self.first.month) == (self.last.year, self.last.month)
        return self.first.replace(day=1) if same or self.day is not None else None

    @property
    def year(self) -> int | None:
        """The year, if there is one."""
        return self.first.year if self.first.year == self.last.year or self.day is not None else None
