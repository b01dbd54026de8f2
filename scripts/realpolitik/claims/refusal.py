"""Why something is not let in: data, not an exception."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why the gate does not let something in: a stable rule code and a sentence."""

    subject: str
    rule: str
    message: str
