"""No shipped question credits an article with what it does not say: over the shipped data, and beside twins.

Every row that names a claim is compared with that claim: what it tells has to stand in the claim's own
graph, or in what the claim's article says of the claim. `OTHERS` are the columns that tell something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

import pytest
from pyoxigraph import NamedNode, QuerySolution, QuerySolutions, Store

from realpolitik.rdf import names
from realpolitik.sources.questions import Question, questions
from support.shipped import base, concluded, records
from support.source import ROOT
from support.thinned import thinned
from support.twins import changed_of, twin
from support.world import world

QUESTIONS = questions(sorted((ROOT / "kg" / "queries").glob("*.rq")))
LAST = ("label", "claim", "gloss")
HELD = "what holds, of which no single claim is told"
COUNTED = "counts or names mentions, and no claims"
WITHOUT: Mapping[int, str] = {
    **dict.fromkeys((5, 11, 16, 20, 23, 61), HELD),
    **dict.fromkeys((21, 62, 63, 66), COUNTED),
}
"""Questions whose rows have no claim, and why."""
OTHERS: Mapping[int, frozenset[str]] = {
    number: frozenset(columns.split())
    for number, columns in {
        1: "office state articles",  # of the person, as the policy holds
        2: "settledOn rule",  # how the contradiction is settled
        4: "region state",  # where the register puts the place
        8: "ballot opponent",  # of another claim
        14: "state",  # of the office, by the register
        19: "state",
        22: "state",
        28: "link",  # the property that leads to the condition
        32: "olderRealization",  # how far the policy holds the older relation to have come
        35: "body",  # to whom the holder belongs
        36: "least most unit",  # bounds of the amount that the claim tells
        37: "transaction realization goods",  # what falls under what the claim tells of
        39: "standsFor",
        40: "articles",
        47: "kind",  # the wider class
        50: "gone heir",  # what became of the supplier, by the register
        51: "institute",
        55: "contradiction kind situation rule",  # of the contradiction
        60: "support",
        68: "answer",  # of another situation, which responds to this one
        72: "state",
    }.items()
}
"""Columns that tell what is not in the claim of their row, all named so that nobody takes them for it."""


@cache
def shipped() -> Store:
    return concluded().here().engine


@cache
def beside_twins() -> Store:
    return world(*records(), *map(twin, records()), known=base().register).here().engine


def rows(store: Store, query: str) -> QuerySolutions:
    found = store.query(query, prefixes=names.PREFIXES)
    assert isinstance(found, QuerySolutions)
    return found


def said(store: Store, claim: NamedNode) -> set[str]:
    """Return all that a claim says, and that its article says of it."""
    inside = (part for quad in store.quads_for_pattern(None, None, None, claim) for part in quad.triple)
    about = (quad.object for quad in store.quads_for_pattern(claim, None, None, None))
    return {getattr(one, "value", "") for one in (*inside, *about)}


def credited(store: Store, query: str) -> Iterator[tuple[str, QuerySolution]]:
    """Yield the columns of rows that tell what the claim of the row does not say."""
    found = rows(store, query)
    columns = [one.value for one in found.variables if one.value not in LAST and one.value != "held"]
    kept = list(found)
    own = {claim: said(store, claim) for claim in {row["claim"] for row in kept}}
    for row in kept:
        told = own[row["claim"]]
        yield from ((one, row) for one in columns if row[one] is not None and row[one].value not in told)


def columns_of(found: Iterable[tuple[str, QuerySolution]]) -> set[str]:
    return {column for column, _ in found}


@pytest.mark.parametrize("asked", thinned(QUESTIONS), ids=lambda asked: asked.name)
def test_answers_have_label_claim_and_gloss(asked: Question) -> None:
    columns = [one.value for one in rows(shipped(), asked.query).variables]
    if asked.number not in WITHOUT:
        assert tuple(one for one in columns if one in LAST) in (LAST, ("gloss", "label", "claim"))
    else:
        assert "claim" not in columns
        assert ("label" in columns) == (WITHOUT[asked.number] == HELD)


@pytest.mark.parametrize(
    "asked", thinned(one for one in QUESTIONS if one.number not in WITHOUT), ids=lambda a: a.name
)
def test_no_row_is_credited_to_an_article_that_does_not_say_so(asked: Question) -> None:
    others = OTHERS.get(asked.number, frozenset())
    assert columns_of(credited(shipped(), asked.query)) == others
    assert columns_of(credited(beside_twins(), asked.query)) <= others


TRAP = """SELECT DISTINCT ?{role} ?claim WHERE {{
  ?claim rp:about ?situation ; rp:inArticle ?article . ?situation rp:{role} ?{role} }}"""
OWN = """SELECT DISTINCT ?{role} ?claim WHERE {{
  ?claim rp:about ?situation ; rp:inArticle ?article . GRAPH ?claim {{ ?situation rp:{role} ?{role} }} }}"""


@pytest.mark.parametrize("role", ["place", "goods", "party", "time"])
def test_the_trap_credits_wrongly_and_the_right_way_does_not(role: str) -> None:
    for store in (shipped(), beside_twins()):
        assert list(credited(store, TRAP.format(role=role))) != []
        assert list(credited(store, OWN.format(role=role))) == []


def test_twins_tell_another_value_of_most_heads() -> None:
    claims = [claim for one in records() for claim in one.claims]
    others = [claim for one in records() for claim in twin(one).claims]
    changed = {claim.about for claim in claims if changed_of(claim) is not None}
    told = {triple for claim in claims for triple in claim.content}
    new = {triple.subject for claim in others for triple in claim.content if triple not in told}
    assert len(changed) > len({claim.about for claim in claims}) / 2
    assert changed <= new
