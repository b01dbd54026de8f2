"""What is kept of conclusions: statements are found in the store again; ties, rolls, loops in the ledger."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, Quad, Store, Triple

from realpolitik.conclude.contribution import contribution
from realpolitik.conclude.heard import Registered
from realpolitik.conclude.policy import Conclusion, Roll
from realpolitik.conclude.position import position_of
from realpolitik.ledger import conclusions
from realpolitik.ledger.book import Ledger
from realpolitik.ledger.change import Change
from realpolitik.ledger.conclusions import Concluded, is_tied, rolls_of, statements_of, tie_key, ties_of
from realpolitik.ledger.hearing import LedgerHearing
from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import term, thing
from realpolitik.rdf.terms import RDF_TYPE
from support.small import ALMANAC, SUMMIT
from support.world import KNOWN, WORDS, article

DEAL, TALKS = thing("deal"), thing("talks")
CONFLICT = names.contradiction("c" * 16)
HELD = Triple(DEAL, term("realization"), term("Occurred"))
REACHED = Triple(thing("aland"), term("realRecipient"), DEAL)
SIDES = [
    Triple(CONFLICT, RDF_TYPE, term("Doubt")),
    Triple(CONFLICT, term("concerns"), DEAL),
    Triple(CONFLICT, term("side"), names.claim("a" * 16, 3, 7, "abcdabcd")),
]
TIE = Triple(thing("aland"), term("suppliesTo"), thing("borland"))
TIES = frozenset({term("suppliesTo")})


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger.create(tmp_path / "ledger.db")


def concluded(*triples: Triple) -> Concluded:
    return Concluded.of([Conclusion(triple, "rule") for triple in triples], TIES)


def test_conclusions_are_sorted_by_how_they_are_kept() -> None:
    said = [position_of(claim) for claim in ALMANAC.claims]
    roll = Roll(DEAL, term("basis"), "rule", tuple(said))
    found = Concluded.of([Conclusion(HELD, "rule"), roll, Conclusion(TIE, "rule")], TIES)
    assert found.statements == {HELD}
    assert found.ties == {TIE}
    assert found.rolls == {(DEAL, term("basis"), position.key) for position in said}


def test_statements_of_a_situation_are_found_again_and_those_of_others_left(ledger: Ledger) -> None:
    store = Store()
    mine = {HELD, REACHED, *SIDES[:2]}
    others = {
        Triple(TALKS, term("realization"), term("Planned")),
        Triple(thing("aland"), term("realRecipient"), TALKS),
        Triple(DEAL, term("label"), Literal("of another graph")),
    }
    store.extend(turtle.in_graph({*mine, *others, SIDES[2]}, names.graph("consensus")))
    store.add(Quad(DEAL, term("realization"), term("Planned"), names.graph("register")))
    conclusions.keep(DEAL, concluded(*mine), ledger)
    assert statements_of(DEAL, ledger, store) == mine
    assert statements_of(TALKS, ledger, store) == set()
    conclusions.forget(DEAL, ledger)
    assert statements_of(DEAL, ledger, store) == set()


def test_a_tie_holds_while_any_situation_gives_it(ledger: Ledger) -> None:
    for about in (DEAL, TALKS):
        conclusions.keep(about, concluded(TIE), ledger)
    assert ties_of(DEAL, ledger) == {TIE}
    conclusions.forget(DEAL, ledger)
    assert is_tied(TIE, ledger)
    assert ties_of(DEAL, ledger) == set()
    conclusions.forget(TALKS, ledger)
    assert not is_tied(TIE, ledger)
    assert tie_key(TIE).count("\n") == 2


def test_a_roll_lists_whoever_takes_its_positions_now(ledger: Ledger) -> None:
    hearing = LedgerHearing(ledger, Registered.of(KNOWN, WORDS))
    echo = article("echo", SUMMIT)
    position = position_of(echo.claims[0])
    roll = Roll(DEAL, term("basis"), "rule", (position,))
    found = Concluded.of([roll], TIES)
    conclusions.keep(DEAL, found, ledger)
    assert rolls_of(DEAL, ledger) == found.rolls == {(DEAL, term("basis"), position.key)}
    assert list(found.listed(hearing)) == []
    for number, record in enumerate((ALMANAC, echo)):
        told = contribution(record, record.iri, stands=True, register=KNOWN, vocabulary=WORDS)
        hearing.contribute(told, number, Change())
    claims = {record.claims[0].iri for record in (ALMANAC, echo)}
    assert {triple.object for triple in found.listed(hearing)} == claims


def test_a_loop_is_kept_until_it_is_gone(ledger: Ledger) -> None:
    one, two = (Triple(node, term("isPartOf"), node) for node in (DEAL, TALKS))
    conclusions.keep_loops((), [one, two, one], ledger)
    assert set(conclusions.loops(ledger)) == {one, two}
    conclusions.keep_loops([one], [two], ledger)
    assert list(conclusions.loops(ledger)) == [two]
