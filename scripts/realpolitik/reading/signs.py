"""One sign and one colour for each status of a claim and each realization of a situation.

In: its name. Out: its `Sign`. Terminal, pages and pictures all take them from here; a sign
always stands beside its name, so nothing is told by colour alone. Colours keep a contrast
of 4.5 to light and dark paper.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LIGHT_PAPER: Final = "#fdfcfa"
DARK_PAPER: Final = "#16181b"
"""The grounds on which the colours stand."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A character, its colours on light and on dark paper, and what that colour is called on a terminal."""

    mark: str
    light: str
    dark: str
    hue: str


_GREEN = "#1b6e2f", "#7fcf8a", "green"
_BLUE = "#0b5394", "#84b9f0", "blue"
_VIOLET = "#6a3d9a", "#c9a9ee", "magenta"
_BROWN = "#8a4b00", "#e6b566", "yellow"
_TEAL = "#00666a", "#62cbcc", "cyan"
_OLIVE = "#5f5c00", "#d3cd66", "bright_yellow"
_GREY = "#5b6066", "#b4b9bf", "bright_black"
_RED = "#b3261e", "#ff9087", "red"

STATUSES: Final = {
    "Asserted": Sign("●", *_GREEN),
    "Reported": Sign("◐", *_BLUE),
    "Planned": Sign("▷", *_VIOLET),
    "Predicted": Sign("◇", *_VIOLET),
    "Opinion": Sign("❝", *_BROWN),
    "Speculated": Sign("?", *_TEAL),
    "Conditional": Sign("⇢", *_OLIVE),
    "Counterfactual": Sign("∅", *_GREY),
    "Denied": Sign("✕", *_RED),
}
"""How somebody is committed to a claim, the strongest first."""

REALIZATIONS: Final = {
    "Possible": Sign("○", *_TEAL),
    "Threatened": Sign("↯", *_TEAL),
    "Sought": Sign("◔", *_VIOLET),
    "Offered": Sign("◑", *_VIOLET),
    "Negotiated": Sign("⇄", *_VIOLET),
    "Planned": Sign("▷", *_VIOLET),
    "Agreed": Sign("◉", *_BLUE),
    "Ongoing": Sign("◆", *_GREEN),
    "Occurred": Sign("■", *_GREEN),
    "Ended": Sign("▣", *_GREEN),
    "Postponed": Sign("⏱", *_OLIVE),
    "Suspended": Sign("⏸", *_OLIVE),
    "Refused": Sign("⊘", *_RED),
    "Cancelled": Sign("⊗", *_RED),
    "Disputed": Sign("≠", *_BROWN),
    "NotOccurred": Sign("□", *_GREY),
    "Judged": Sign("§", *_BROWN),
    "Unreal": Sign("◌", *_GREY),
    "NotExpected": Sign("▢", *_GREY),
    "Mentioned": Sign("·", *_GREY),
}
"""How far a situation has come to be, the lowest rung first, then what stands beside the ladder."""

WEIGHTS: Final = tuple(
    """Ongoing Occurred Ended Suspended Disputed Agreed Planned Negotiated Offered Sought Threatened Possible
    Postponed Refused Cancelled NotOccurred NotExpected Unreal Judged Mentioned""".split()
)
"""The realizations as a reader wants them: real, short of it, denied, judged."""

SIGNS: Final = STATUSES | REALIZATIONS


def marked(name: str) -> str:
    """Return a name with its sign before it; a name that has none stays as it is.

    >>> marked("Denied"), marked("Sunny")
    ('✕ Denied', 'Sunny')
    """
    sign = SIGNS.get(name)
    return name if sign is None else f"{sign.mark} {name}"
