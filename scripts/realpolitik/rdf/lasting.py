"""Whether what is told to last so long can have been within the time told."""

from __future__ import annotations

from realpolitik.rdf.literals import Amount, Bounds, duration, slack_bounds

_SECONDS, _SHORTEST_MONTH = 86400, 28


def outlasts(lasting: str, time: str) -> bool:
    """Tell whether a duration is surely longer than an EDTF time; what is vague or open is given its slack.

    Raises ValueError where one of the two cannot be read.

    >>> outlasts("3 day", "2031-05-02"), outlasts("3 day", "2031-05"), outlasts("3 day", "2031-05-02/..")
    (True, False, False)
    """
    days, least = _days(slack_bounds(time)), _least_days(duration(lasting).slackened().based())
    return days is not None and least is not None and least > days


def _days(bounds: Bounds) -> int | None:
    if bounds.earliest is None or bounds.latest is None:
        return None
    return (bounds.latest - bounds.earliest).days + 1


def _least_days(amount: Amount) -> float | None:
    if amount.least is None:
        return None
    least = float(amount.least)
    return least / _SECONDS if amount.unit == "second" else least * _SHORTEST_MONTH
