"""Times and amounts that a sentence tells, before they are said of a situation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from realpolitik.text.article import Span


class Basis(StrEnum):
    """From what a time is reckoned."""

    EXPLICIT = "explicit"
    DATELINE = "dateline"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Time:
    """A time with the words that tell it; `first` and `last` are indices of tokens, half-open.

    `edtf` is an EDTF literal of the precision that the words have.
    """

    first: int
    last: int
    span: Span
    edtf: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or range with its unit; `head` is the word that is counted, or the unit itself.

    `literal` is the literal of the graph, such as `400 rifle` or `10000000/99999999~ USD`.
    """

    first: int
    last: int
    head: int
    span: Span
    literal: str
    is_money: bool
    is_duration: bool
