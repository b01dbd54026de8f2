"""The time of a situation as shapes on a line: what is known of it, and how well.

In: situations and their `Scale`. Out: a `Span` each, in hundredths of the line's length, so
that a page of any width can draw it. A day is a dot; a time within which a day lies is pale
between two ends; a time that lasts is a bar; an open end is a dashed line to the edge; what
lies beyond the line is an arrow.
"""

from __future__ import annotations

from dataclasses import dataclass

from realpolitik.pictures.scale import Scale
from realpolitik.reading.timeline import REAL, Moment

_LEAST, _SURE = 0.004, 0.03
"""How long a shape is at the least, and the part of one with an open end that is no dashed line."""


@dataclass(frozen=True, slots=True)
class Span:
    """A shape by its kind, where it begins and how long it is, and which of its ends are open.

    The kinds are `day`, `within`, `lasting`, and `before` and `after` for what lies beyond the line.
    """

    kind: str
    start: float
    width: float
    opens: bool
    closes: bool
    is_real: bool

    @property
    def end(self) -> float:
        """Where it ends."""
        return round(self.start + self.width, 2)


def span(moment: Moment, scale: Scale) -> Span:
    """Return the shape of a situation that has a bound at least."""
    low = scale.share(moment.earliest or scale.first)
    high = max(scale.share(moment.latest or scale.last), min(low + _LEAST, 1.0))
    start = max(high - _SURE, low) if moment.earliest is None else low
    end = min(start + _SURE, high) if moment.latest is None else high
    kind = _kind(moment, scale)
    return Span(
        kind=kind,
        start=round(100 * start, 2),
        width=round(100 * (end - start), 2) if kind in ("within", "lasting") else 0.0,
        opens=moment.earliest is None or moment.earliest < scale.first,
        closes=moment.latest is None or moment.latest > scale.last,
        is_real=moment.realization in REAL,
    )


def _kind(moment: Moment, scale: Scale) -> str:
    if moment.latest is not None and moment.latest < scale.first:
        return "before"
    if moment.earliest is not None and moment.earliest > scale.last:
        return "after"
    if moment.is_exact():
        return "day"
    return "lasting" if "/" in moment.time else "within"
