"""How the claims of a text are shown to people: each with its words, and the ones that count marked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, TypeAlias

from realpolitik.ingest.told import Claim, Told
from realpolitik.reading import signs

Line: TypeAlias = list[tuple[str, str]]
"""Pieces of a line, each with its style."""

_ROLE: Final = "cyan"
_CUE: Final = "yellow"
_HOLDER: Final = "bold"


def shown(told: Told) -> Iterator[Line]:
    """Yield the lines of an article: its title, then three for each claim."""
    yield [(told.article, ""), ("  ", ""), (told.title, "bold")]
    for claim in told.claims:
        sign = signs.STATUSES.get(claim.status)
        hue = "" if sign is None else sign.hue
        yield [("  ", ""), (signs.marked(claim.status), hue), ("  ", ""), *_said_by(claim)]
        yield [("    ", ""), (_meaning(claim), "")]
        yield [("    ", ""), *_passage(claim, told.text)]
    if not told.claims:
        yield [("  no claims", "")]


def _said_by(claim: Claim) -> Line:
    names = ", ".join(holder.label for holder in claim.holders)
    via = " via ".join(["", *(link.label for link in claim.holder.chain)])
    return [(names, _HOLDER), (via, "")]


def _meaning(claim: Claim) -> str:
    """Return what a claim says in the words of the vocabulary."""
    roles: dict[str, list[str]] = {}
    for role in claim.roles:
        roles.setdefault(role.role, []).append(role.label)
    told = [f"{role} {', '.join(labels)}" for role, labels in roles.items()]
    told += [] if claim.time is None else [claim.time.edtf]
    told += [f"{_amount(one.min, one.max)} {one.unit}" for one in claim.amounts]
    rung = claim.realization or "values"
    not_so = ", denied" if claim.polarity == "Negative" else ""
    return f"{claim.type} ({rung}{not_so}): {'; '.join(told)}"


def _amount(least: float | None, most: float | None) -> str:
    if least == most:
        return f"{least}"
    return f"{'' if least is None else least}-{'' if most is None else most}"


def _passage(claim: Claim, text: str) -> Line:
    """Return the evidence in pieces: who and what fills the roles, the holder, and the cues are marked."""
    marks = [(cue.start, cue.end, _CUE) for cue in claim.cues]
    marks += [(one.start, one.end, _HOLDER) for one in claim.holders if one.start is not None and one.end]
    marks += [(one.start, one.end, _ROLE) for one in claim.roles if one.start is not None and one.end]
    at, pieces = claim.evidence.start, []
    for start, end, style in sorted(marks):
        if at <= start and end <= claim.evidence.end:
            pieces += [(text[at:start], ""), (text[start:end], style)]
            at = end
    return [("“", ""), *pieces, (text[at : claim.evidence.end], ""), ("”", "")]
