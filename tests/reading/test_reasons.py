"""Why something holds, and who says what of it, as a user asks: by names, and with the words of claims."""

from __future__ import annotations

from itertools import pairwise

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.errors import UsageError
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing
from realpolitik.reading import testimony as told  # its function would be collected under its own name
from realpolitik.reading.explain import CUT, DEPTH, explain
from realpolitik.reading.reasons import UNEXPLAINED, Reason, reasons, said_of
from realpolitik.stores.base import View
from support import views
from support.tugs import HERALD, TEXT

TEXTS = {TEXT.identifier: TEXT}
DEAL = thing("deal")


def leaves(reason: Reason) -> list[str]:
    """Return the claims at the end of a tree."""
    below = [claim for premise in reason.premises for claim in leaves(premise)]
    return [*(said.claim for said in reason.claims), *below]


def test_of_a_claim_it_is_told_itself(tugs: View) -> None:
    claim = HERALD.claims[0].iri
    assert said_of(tugs, claim, TEXTS) == (told.testimony(tugs, claim, TEXTS),)
    assert said_of(tugs, claim, TEXTS)[0].words is not None


def test_of_a_situation_the_claims_about_it_are_told_in_the_order_of_their_names(tugs: View) -> None:
    found = [said.claim for said in said_of(tugs, DEAL, {})]
    assert found == sorted(names.short(c.iri) for c in HERALD.claims if c.about == DEAL)
    assert len(found) == 3
    assert said_of(tugs, thing("aland"), {}) == ()


def test_each_claim_is_told_once_however_many_graphs_say_that_it_is_about_it() -> None:
    about = "claim:1111111111111111-3-8-abcdabcd rp:about id:gala"
    twice = views.view(views.claim("1", 3, about="id:gala"), f"article:1111111111111111 {{ {about} }}")
    assert len(said_of(twice, thing("gala"), {})) == 1


@pytest.mark.parametrize("predicate", ["supplier", "rp:supplier"])
@pytest.mark.parametrize("value", ["aland", "id:aland", "Aland", None])
def test_a_statement_is_named_in_several_ways(tugs: View, predicate: str, value: str | None) -> None:
    (found,) = reasons(tugs, DEAL, predicate, value, TEXTS)
    assert found.statement == Triple(DEAL, term("supplier"), thing("aland"))
    (first,) = [c.iri for c in HERALD.claims if "supplier" in str(c.content)]
    assert leaves(found) == [names.short(first)]
    assert found.claims[0].words == "number 0"


def test_a_tree_has_the_rules_and_premises_of_the_explanation(tugs: View) -> None:
    (found,) = reasons(tugs, DEAL, "tookPlaceWithin", "north-coast", {})
    explained = explain(tugs, found.statement)
    assert explained is not None
    assert (found.rule, found.claims) == (explained.rule, ())
    assert [one.statement for one in found.premises] == [one.statement for one in explained.premises]
    assert len(found.premises) > 1
    assert leaves(found)


def test_without_a_value_each_is_told_in_order() -> None:
    given = 'rp:place rdfs:label "place"@en . graph:register { id:gala rp:place id:quay, id:hill, id:port . }'
    found = reasons(views.view(given), thing("gala"), "place", None, {})
    assert [reason.statement.object for reason in found] == [thing(name) for name in ("hill", "port", "quay")]


def test_a_value_may_be_a_literal_as_it_is_written(tugs: View) -> None:
    (found,) = reasons(tugs, DEAL, "time", "2031-05", {})
    assert found.statement.object == Literal("2031-05")


def test_a_value_may_be_a_term_of_the_vocabulary(tugs: View) -> None:
    (found,) = reasons(tugs, DEAL, "realization", "Occurred", {})
    assert found.statement.object == term("Occurred")


@pytest.mark.parametrize(
    ("predicate", "value"), [("supplier", "borland"), ("realization", "Nowhere"), ("place", "hill-town")]
)
def test_what_does_not_hold_has_no_reason(tugs: View, predicate: str, value: str) -> None:
    assert reasons(tugs, DEAL, predicate, value, {}) == ()


@pytest.mark.parametrize(("predicate", "value"), [("suplier", None), ("supplier", "no such state")])
def test_what_nothing_is_called_is_refused(tugs: View, predicate: str, value: str | None) -> None:
    with pytest.raises(UsageError, match="nothing is called"):
        reasons(tugs, DEAL, predicate, value, {})


def test_what_a_value_names_is_an_iri(tugs: View) -> None:
    for reason in reasons(tugs, DEAL, "supplier", None, {}):
        assert isinstance(reason.statement.object, NamedNode)


def test_what_stands_too_high_is_said_to_go_on_and_not_to_be_untrue() -> None:
    classes = [f"rp:Class{number}" for number in range(DEPTH + 20)]
    ladder = " ".join(f"{low} rdfs:subClassOf {high} ." for low, high in pairwise(classes))
    above = ", ".join(classes[1:])
    view = views.view(
        f"rdf:type rdfs:label 'is a'@en . rp:Class9 rdfs:label 'x'@en . graph:ontology {{ {ladder} }} "
        f"graph:inferred {{ id:ana a {above} }} graph:register {{ id:ana a rp:Class0 }}"
    )
    (found,) = reasons(view, thing("ana"), "rdf:type", classes[-1].removeprefix("rp:"), {})
    while found.premises:
        found = found.premises[-1]
    assert found.rule == CUT


def test_what_is_inferred_without_a_reason_is_not_said_to_be_untrue() -> None:
    view = views.view("rp:borders rdfs:label 'borders'@en . graph:inferred { id:ana rp:borders id:bo }")
    (found,) = reasons(view, thing("ana"), "borders", "bo", {})
    assert (found.rule, found.premises, found.claims) == (UNEXPLAINED, (), ())
    assert reasons(view, thing("bo"), "borders", "ana", {}) == ()
