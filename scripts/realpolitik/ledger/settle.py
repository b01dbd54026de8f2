"""Withhold what rests on faults, step by step, until the whole graph has none.

In: store and ledger with all that follows from what is said, and the faults of it.
Out: both without the conclusions that rest on a fault. The outcome is a function of
what is said alone, for it begins from all conclusions, and faults have an order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pyoxigraph import NamedNode

from realpolitik.claims.refusal import Refusal
from realpolitik.judge.gate import in_order
from realpolitik.ledger.blame import Blame
from realpolitik.ledger.faults import Faults
from realpolitik.ledger.step import Step
from realpolitik.ledger.withheld import Fault, Withheld
from realpolitik.ledger.work import Work


@dataclass(slots=True)
class _Traced:
    """To what some faults were traced, and those that were traced to nothing."""

    situations: set[NamedNode] = field(default_factory=set)
    articles: dict[NamedNode, Fault] = field(default_factory=dict)
    untraced: list[Fault] = field(default_factory=list)


def settle(work: Work, faults: Faults) -> tuple[Refusal, ...]:
    """Go on until there is no fault; return those that rest on no article, and then all stops."""
    withheld, is_first = Withheld(), True
    while found := list(faults):
        traced, step = _traced(found, Blame(work), withheld), Step(work)
        if traced.untraced and (is_first or not (traced.situations or traced.articles)):
            return in_order(fault.refusal() for fault in traced.untraced)
        withheld.take(traced.situations)
        for article, fault in traced.articles.items():
            step.withhold(article, fault.refusal())
        step.follow(faults, traced.situations, depths=withheld.depths)
        is_first = False
    withheld.keep(work.ledger)
    return ()


def _traced(faults: Sequence[Fault], blame: Blame, withheld: Withheld) -> _Traced:
    found = _Traced()
    for fault in faults:
        deeper = _deeper(blame, fault, withheld)
        article = None if deeper else blame.article(fault)
        found.situations |= deeper
        if article is not None:
            found.articles.setdefault(article, fault)
        elif not deeper:
            found.untraced.append(fault)
    return found


def _deeper(blame: Blame, fault: Fault, withheld: Withheld) -> set[NamedNode]:
    """Return the situations of which more is to be withheld for a fault."""
    for situations in blame.situations(fault):
        found = withheld.deepen(fault, situations)
        if found:
            return found
    return set()
