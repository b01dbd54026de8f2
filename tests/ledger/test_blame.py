"""A fault leads back to the situations that carry it, through what follows from them, and to no others."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Triple

from realpolitik.ledger.blame import Blame
from realpolitik.ledger.faults import Faults
from realpolitik.ledger.step import Step
from realpolitik.ledger.withheld import Fault
from realpolitik.ledger.work import Work
from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import term, thing
from support.small import Desk, footed
from support.world import CAST, Says, article, entries

CHILD = "id:descent a rp:Kinship ; rp:ancestor id:{} ; rp:descendant id:bo ; rp:realization rp:Occurred ."
DEAL = "id:deal a rp:Transfer ; rp:supplier id:aland ; rp:recipient id:borland ; rp:realization rp:Occurred ."
HERALD = article("herald", Says(CHILD.format("ana")), Says(DEAL))
GAZETTE = article("gazette", Says(DEAL, by="cy"))


@pytest.fixture
def work(tmp_path: Path) -> Work:
    """What follows from two articles, to be looked at."""
    desk = Desk.at(tmp_path)
    made = Work(footed(entries(CAST)), desk.store, desk.ledger, started=0)
    made.store.extend(turtle.in_graph(made.base.register.triples, names.graph("register")))
    step = Step(made)
    assert list(step.take(desk.judged([HERALD, GAZETTE]), ())) == []
    step.follow(Faults())
    return made


def traced(work: Work, focus: NamedNode, *classes: str, path: str = "") -> list[set[NamedNode]]:
    wanted = frozenset(map(term, classes)) if classes else None
    fault = Fault(focus, "rule", "message", wanted, term(path) if path else None)
    return [found for found in Blame(work).situations(fault) if found]


def test_a_link_gives_a_class_that_the_register_does_not(work: Work) -> None:
    assert traced(work, thing("ana"), "Person", "Place") == []  # the register says that she is a person
    for triple in [Triple(thing("ana"), NamedNode(names.w3c("rdf", "type").value), term("Person"))]:
        work.store.remove(*turtle.in_graph([triple], names.graph("register")))
    assert traced(work, thing("ana"), "Person", "Place") == [{thing("descent")}]
    assert traced(work, thing("ana"), "Place", "Goods") == []


def test_what_follows_leads_to_the_links_that_it_follows_from(work: Work) -> None:
    assert traced(work, thing("aland"), path="hasSupplied") == [{thing("deal")}]
    assert traced(work, thing("aland"), path="supplierIn") == [{thing("deal")}]
    assert traced(work, thing("aland"), path="isMemberOf") == []


def test_a_situation_carries_its_own_fault(work: Work) -> None:
    assert traced(work, thing("deal"), path="amount")[0] == {thing("deal")}
    assert traced(work, thing("descent"), "StateOfAffairs", "Event") == [{thing("descent")}]


def test_an_article_carries_what_is_wrong_in_its_own_graph(work: Work) -> None:
    blame, identifier = Blame(work), names.local(HERALD.iri)
    own = (HERALD.iri, HERALD.claims[0].iri, HERALD.claims[0].evidence[0], thing(f"{identifier}-author"))
    for focus in own:
        assert blame.article(Fault(focus, "rule", "message")) == HERALD.iri
        assert traced(work, focus) == []
    others = ("ana", "0123456789abcdef-author", "0123456789abcdef")
    assert {blame.article(Fault(thing(slug), "rule", "message")) for slug in others} == {None}
