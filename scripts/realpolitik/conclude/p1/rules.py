"""The rules that policy p1 names where a reason is asked for."""

from __future__ import annotations

from typing import Final

RECKONED: Final = "reckoned by policy p1 from the claims about it"
RAISED: Final = "raised by what is narrower, or a case of it"
SOURCED: Final = "reckoned by policy p1 from a sourced register entry"
RESTS: Final = "the claims it rests on, by policy p1"
NARROWER: Final = "a narrower role"
NAMED: Final = "labelled by rule from its class, roles and time"
BOUNDS: Final = "the bounds of what is told"
ALONG: Final = "real, so linked along its role"
AGAINST: Final = "real, so linked to its role"
PARTIES: Final = "both are parties of a real situation"
OFFICE: Final = "a participant held the post then"
COVERED: Final = "a side and the goods are in scope"
