"""Whether the times of a claim fit: a duration within the time told, and that within the era of a key."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.claims.claim import ArticleRecord, Claim
from realpolitik.claims.refusal import Refusal
from realpolitik.judge.finding import Finding, Severity
from realpolitik.judge.gate.context import Context
from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.lasting import outlasts
from realpolitik.rdf.literals import Bounds, slack_bounds
from realpolitik.rdf.names import local, term
from realpolitik.sources.register import Register

_TIME, _DURATION, _KEY = term("time"), term("duration"), term("key")
_ERA: Final = names.at("shapes#SharedSituation-era")


_OUTLASTED: Final = ("Agreement", "Decision", "RestrictionChange", "SpeechAct")
"""Acts whose duration is that of what they bring about: a contract for ten years, signed on one day."""


def dated_refusals(claim: Claim, context: Context) -> Iterator[Refusal]:
    """Yield where something is said to last longer than the time in which it is said to be."""
    facts = Facts(claim.content)
    for situation in facts.having(_DURATION):
        if any(context.is_a(situation, act) for act in _OUTLASTED):
            continue
        for time in facts.texts(situation, _TIME):
            for lasting in facts.texts(situation, _DURATION):
                if _is_longer(lasting, time):
                    message = f"{local(situation)} cannot last “{lasting}” within {time}; an age is rp:age"
                    yield Refusal(claim.iri.value, "duration-time", message)


def _is_longer(lasting: str, time: str) -> bool:
    try:
        return outlasts(lasting, time)
    except ValueError:  # told elsewhere
        return False


def era_findings(record: ArticleRecord, register: Register) -> Iterator[Finding]:
    """Yield a warning where a claim tells a time outside the era by which the register knows a situation."""
    for claim in record.claims:
        facts = Facts(claim.content)
        for situation in facts.having(_TIME):
            for era, time in product(_eras(situation, register), facts.texts(situation, _TIME)):
                if era.disjoint(_bounds(time) or Bounds(None, None)):
                    message = f"{local(situation)} is told of {time}, outside the era of its rp:key"
                    yield Finding(claim.iri, _ERA, Severity.WARNING, _TIME, "", f"{message}; is it another?")


def _eras(situation: NamedNode, register: Register) -> Iterator[Bounds]:
    """Yield the eras that stand last in the keys of a situation; a generic one has none."""
    for key in register.facts.texts(situation, _KEY):
        era = _bounds(key.rpartition(" ")[2])
        if era is not None:
            yield era


def _bounds(text: str) -> Bounds | None:
    try:
        return slack_bounds(text)
    except ValueError:
        return None
