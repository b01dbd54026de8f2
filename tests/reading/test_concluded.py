"""The policy's own reasons for a statement of the consensus, and which situations it is asked about."""

from __future__ import annotations

import pytest
from pyoxigraph import Triple

from realpolitik.claims.claim import ArticleRecord
from realpolitik.conclude.agreement import consensus
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.reading.concluded import Concluded
from realpolitik.reading.stated import Ground, is_named
from support import shipped, views
from support.world import CAST, KNOWN, WORDS, Says, World, article, entries, triples

MEETS = "id:{} a rp:Summit ; rp:party id:ana, id:bo ; rp:realization rp:Occurred ."
OFFICE = "rp:officeHolder id:ana ; rp:office id:president-of-aland ; rp:realization rp:Ongoing ."


def grounds(text: str, *records: ArticleRecord, known: str = CAST) -> list[Ground]:
    """Return the grounds of a statement in a world of these articles."""
    told = entries(known)
    world = World(told, records, consensus(records, told, WORDS), ())
    return list(Concluded(world.here(), WORDS).grounds(triples(text)[0]))


@pytest.mark.long
def test_every_statement_that_the_policy_gave_has_a_ground_again() -> None:
    base = shipped.base()
    agreed = consensus(shipped.records(), base.register, base.vocabulary)
    concluded = Concluded(World(base.register, shipped.records(), agreed, ()).here(), base.vocabulary)
    told = [triple for triple in agreed if not is_named(triple)]
    assert len(told) > 3000
    assert [triple for triple in told if next(concluded.grounds(triple), None) is None] == []


def test_claims_are_sorted_and_told_once() -> None:
    records = [
        article(f"paper {n}", Says(MEETS.format("summit")), Says(MEETS.format("summit"), by="bo"))
        for n in range(4)
    ]
    (ground,) = grounds("id:summit rp:realization rp:Occurred .", *records)
    assert list(ground.claims) == sorted((c.iri for r in records for c in r.claims), key=str)
    assert ground.premises == ()


def test_a_roll_is_grounded_claim_by_claim() -> None:
    herald = article("herald", Says(MEETS.format("summit")), Says(MEETS.format("summit"), "Denied", by="bo"))
    for claim in herald.claims:
        world = World(KNOWN, (herald,), consensus([herald], KNOWN, WORDS), ())
        (side,) = [t for t in world.agreed if t.predicate == term("side") and t.object == claim.iri]
        (ground,) = Concluded(world.here(), WORDS).grounds(side)
        assert ground.claims == (claim.iri,)


def test_each_of_several_situations_grounds_a_tie() -> None:
    herald = article("herald", Says(MEETS.format("summit")), Says(MEETS.format("talks")))
    found = grounds("id:ana rp:hasMetWith id:bo .", herald)
    about = [{premise.subject for premise in ground.premises} for ground in found]
    assert about == [{thing("summit")}, {thing("talks")}]


def test_a_tie_is_looked_for_in_situations_of_its_kind_alone() -> None:
    treaty = "id:treaty a rp:Alliance ; rp:party id:ana, id:bo ; rp:realization rp:Ongoing ."
    herald = article("herald", Says(treaty), Says(MEETS.format("summit")))
    watched = views.Watched(World(KNOWN, (herald,), consensus([herald], KNOWN, WORDS), ()).here())
    (tie,) = triples("id:ana rp:hasMetWith id:bo .")
    assert len(list(Concluded(watched, WORDS).grounds(tie))) == 1
    read = {subject for subject, predicate, *_ in watched.asked if predicate is None}
    assert thing("summit") in read
    assert thing("treaty") not in read


def test_a_link_against_a_role_is_grounded_in_the_situation_that_it_leads_to() -> None:
    herald = article("herald", Says(MEETS.format("summit")))
    (ground,) = grounds("id:ana rp:participantIn id:summit .", herald)
    assert ground.premises == triples("id:summit rp:participant id:ana .")
    assert ground.rule == "real, so linked to its role"


def test_claims_come_before_a_narrower_role() -> None:
    both = "id:summit a rp:Summit ; rp:party id:ana ; rp:participant id:ana ; rp:realization rp:Occurred ."
    herald = article("herald", Says(both))
    first, second = grounds("id:summit rp:participant id:ana .", herald)
    assert first.claims == (herald.claims[0].iri,)
    assert (second.rule, second.premises) == ("a narrower role", triples("id:summit rp:party id:ana ."))


def test_what_the_register_states_is_a_premise_and_no_claim() -> None:
    stated = f'{CAST} id:ana-in-office rp:sourceNote "a law" ; {OFFICE}'
    support = "id:ana-in-office rp:strongestStatus rp:Asserted ."
    premise = triples("id:ana-in-office rp:realization rp:Ongoing .")
    (alone,) = grounds(support, known=stated)
    assert alone == Ground("reckoned by policy p1 from a sourced register entry", premise)
    herald = article("herald", Says(f"id:ana-in-office a rp:Tenure ; {OFFICE}"), known=entries(stated))
    (both,) = grounds(support, herald, known=stated)
    assert both == Ground("reckoned by policy p1 from the claims about it", premise, (herald.claims[0].iri,))


def test_what_is_only_declared_stands_on_its_declaration() -> None:
    herald = article("herald", declares="id:SELF-gala a rp:Meeting .")
    gala = f"id:{names.local(herald.iri)}-gala"
    (ground,) = grounds(f"{gala} rp:realization rp:Mentioned .", herald)
    assert (ground.premises, ground.claims) == (triples(f"{gala} a rp:Meeting ."), ())


def test_what_is_not_concluded_has_no_ground() -> None:
    herald = article("herald", Says(MEETS.format("summit")), Says(MEETS.format("talks"), "Denied"))
    for text in (
        "id:summit rp:realization rp:Ended .",
        "id:summit rp:basis id:nobody .",
        "id:talks rp:place id:ana .",
        "id:ana rp:participantIn id:talks .",
        "id:ana rp:hasMetWith id:cy .",
        "id:cy rp:participantIn id:summit .",
        'id:ana rp:participantIn "summit" .',
        "id:nobody rp:realization rp:Occurred .",
        "[] rp:realization rp:Occurred .",
    ):
        assert grounds(text, herald) == []


def test_conclusions_are_worked_out_once_and_as_far_as_needed() -> None:
    herald = article("herald", Says(MEETS.format("summit")))
    watched = views.Watched(World(KNOWN, (herald,), consensus([herald], KNOWN, WORDS), ()).here())
    concluded = Concluded(watched, WORDS)
    offices = (None, term("officeHolder"), thing("ana"), names.graph("consensus"))
    real = Triple(thing("summit"), term("realization"), term("Occurred"))
    assert next(concluded.grounds(real)).claims == (herald.claims[0].iri,)
    assert offices not in watched.asked
    assert len(list(concluded.grounds(Triple(thing("summit"), RDF_TYPE, term("Summit"))))) == 1
    assert watched.asked.count(offices) == 1
    assert len(list(concluded.grounds(real))) == 1
    assert watched.asked.count(offices) == 1
