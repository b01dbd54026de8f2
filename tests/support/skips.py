"""Whether tests were skipped that had no reason to be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def reasons(reports: Iterable[object]) -> list[str]:
    """Return why tests were skipped, each reason once, from the reports of a run."""
    told = (getattr(report, "longrepr", None) for report in reports)
    return sorted({str(each[2]).removeprefix("Skipped: ") for each in told if isinstance(each, tuple)})


def unexpected(reasons: Iterable[str], may_skip: Sequence[str]) -> list[str]:
    """Return the reasons that hold none of the words for which a test may be skipped."""
    return [reason for reason in reasons if not any(word in reason for word in may_skip)]
