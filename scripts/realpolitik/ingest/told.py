"""What people and programs are told of an extracted claim or mention; values are local names.

Offsets are Unicode code points of the text, half-open; None where the text does not name it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Named:
    """Something by its id and label."""

    iri: str
    label: str


@dataclass(frozen=True, slots=True)
class Range:
    """A range of characters."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Role:
    """Who or what fills a role, and where it is named."""

    role: str
    iri: str
    label: str
    type: str | None
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class Link:
    """One who passes a claim on."""

    iri: str
    label: str
    type: str | None


@dataclass(frozen=True, slots=True)
class Holder:
    """Who is committed to a claim, where that is said, and who passes it on, from inside out."""

    iri: str
    label: str
    type: str | None
    start: int | None
    end: int | None
    chain: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Time:
    """A time with its first and last day, as ISO dates, and from what it is reckoned."""

    edtf: str
    notBefore: str | None  # noqa: N815 - as it is told in JSON
    notAfter: str | None  # noqa: N815 - as it is told in JSON
    basis: str


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount; `currency` is its ISO code where it is money, which then is its unit too."""

    min: float | int | None
    max: float | int | None
    unit: str
    currency: str | None


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that decide the status, and of what kind they are."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim."""

    id: str
    article: str
    evidence: Range
    type: str
    head: Named
    roles: tuple[Role, ...]
    status: str
    stance: str
    polarity: str
    certainty: str
    realization: str | None
    holder: Holder
    holders: tuple[Holder, ...]
    time: Time | None
    amounts: tuple[Amount, ...]
    cues: tuple[Cue, ...]
    extractor: str


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of an entity."""

    article: str
    iri: str
    label: str
    type: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Told:
    """All that is told of an article, and its text."""

    article: str
    title: str
    text: str
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
