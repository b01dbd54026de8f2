"""Every statement that was concluded can be led back to claims, or to what people wrote."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from random import Random

import pytest
from pyoxigraph import Literal, Store, Triple

from realpolitik.conclude.agreement import consensus
from realpolitik.conclude.reason import reason
from realpolitik.rdf.names import local, term, thing
from realpolitik.reading.explain import STALE, Explainer, explain
from realpolitik.sources.register import register
from realpolitik.stores.embedded import Embedded
from support import shipped
from support.explained import (
    ADMINISTRATIVE,
    MEETS,
    OFFICE,
    WAR,
    grounds,
    parts,
    unexplained,
    why,
)
from support.roles import LINKS, OFFICE_LINK, registered, scenes, truths
from support.world import CAST, ONTOLOGY, WORDS, Says, World, article, entries, triples, world

RULES = {
    "the claims it rests on, by policy p1",
    "real, so linked along its role",
    "real, so linked to its role",
    "a narrower role",
    "both are parties of a real situation",
    "a participant held the post then",
    "reckoned by policy p1 from the claims about it",
    "the bounds of what is told",
    "prp-spo1: a narrower property",
    "prp-spo2: a chain of properties",
    "prp-symp: it holds both ways",
    "prp-trp: step by step",
    "cax-sco: a narrower class",
    "stated in the register",
}


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> tuple[World, Store]:
    """A world in which every link and every conclusion holds, beside denials, plans and arguments."""
    known = registered()
    almanac = article("almanac", *truths(), *(Says(scene.exists()) for scene in scenes("true")), known=known)
    gazette = article(
        "gazette",
        *(Says(scene.exists(), "Denied", by="cy") for scene in scenes("denied")),
        *(Says(scene.exists("Planned"), "Planned", by="cy") for scene in scenes("planned")),
        *(Says(scene.exists(), "Opinion") for scene in scenes("judged")),
        known=known,
    )
    states = "id:w rp:isSucceededBy id:x . id:x rp:isSucceededBy id:y . id:y rp:isContinuedBy id:z ."
    kinds = " ".join(f"id:{state} a rp:State ." for state in "wxyz")
    wider = register([*known.triples, *triples(f"{states} {kinds}")])
    found = world(
        almanac, gazette, article("herald", Says(f'{WAR[:-1]} ; rp:time "2031" .'), known=wider), known=wider
    )
    return found, found.store(tmp_path_factory.mktemp("explained") / "store")


def test_every_conclusion_and_every_link_of_an_invented_world_is_explained(full: tuple[World, Store]) -> None:
    found, store = full
    assert len(found.inferred) > 500
    assert unexplained(store, found.inferred) == []
    told = tuple(triple for triple in found.agreed if triple.predicate not in ADMINISTRATIVE)
    assert {triple.predicate for triple in told} >= {link.iri for link in LINKS} | {OFFICE_LINK}
    assert unexplained(store, told) == []


def test_every_rule_is_needed(full: tuple[World, Store]) -> None:
    found, store = full
    explainer = Explainer(Embedded(store))
    trees = (explainer.explain(triple) for triple in (*found.inferred, *found.agreed))
    used = {part.rule for tree in trees if tree is not None for part in parts(tree)}
    assert used >= RULES


@pytest.mark.long
def test_every_conclusion_and_every_link_of_the_shipped_data_is_explained(
    tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    """With --full of every one, else of one in four."""

    def some(triples: Iterable[Triple]) -> tuple[Triple, ...]:
        told = [triple for triple in triples if triple.predicate not in ADMINISTRATIVE]
        return tuple(told if pytestconfig.getoption("--full") else chance.sample(told, len(told) // 4))

    chance = Random(2031)  # noqa: S311 - no secret
    base, records = shipped.base(), shipped.records()
    agreed = consensus(records, base.register, base.vocabulary)
    inferred = reason(base.ontology, [*base.register.triples, *agreed], base.vocabulary)
    store = World(base.register, records, agreed, inferred).store(tmp_path / "store")
    assert len(inferred) > 1000
    assert unexplained(store, some(inferred)) == []
    assert unexplained(store, some(agreed)) == []


# which claims


def test_only_claims_that_the_policy_heard_are_reasons(tmp_path: Path) -> None:
    herald = article("herald", Says(MEETS))
    others = article(
        "gazette",
        Says(MEETS, "Speculated", by="cy"),
        Says(MEETS, "Opinion", by="dee"),
        Says(MEETS, "Counterfactual"),
        Says(MEETS, by="bo", withdrawn=True),
        Says("id:summit rp:party id:ana .", "Opinion"),
        Says("id:summit rp:party id:ana .", "Speculated", by="cy"),
        Says("id:summit rp:party id:ana .", withdrawn=True),
    )
    old = article("courier", Says(MEETS), Says("id:summit rp:party id:ana ."))
    new = article("courier corrected", Says("id:summit rp:party id:ana .", by="cy"), supersedes=[old])
    hoax = article("hoax", Says("id:summit rp:party id:ana ."), withdrawn=True)
    store = world(herald, others, old, new, hoax).store(tmp_path / "store")
    assert grounds(why(store, "id:summit rp:realization rp:Occurred .")) == {herald.claims[0].iri}
    assert grounds(why(store, "id:summit rp:party id:ana .")) == {herald.claims[0].iri, new.claims[0].iri}
    assert grounds(why(store, "id:summit rp:strongestStatus rp:Asserted .")) == {herald.claims[0].iri}


def test_what_may_be_is_explained_by_what_may_be(tmp_path: Path) -> None:
    herald = article("herald", Says(MEETS, "Predicted", by="cy"))
    gazette = article("gazette", Says("id:summit rp:place id:quay .", "Predicted"))
    store = world(herald, gazette).store(tmp_path / "store")
    assert grounds(why(store, "id:summit rp:realization rp:Possible .")) == {herald.claims[0].iri}
    assert grounds(why(store, "id:summit rp:place id:quay .")) == {gazette.claims[0].iri}


def test_what_is_only_spoken_of_is_explained_by_those_who_speak_of_it(tmp_path: Path) -> None:
    toast = "id:toast a rp:Courtesy ; rp:item id:feast, id:talks ; rp:realization rp:Occurred ."
    herald = article("herald", Says(f"{toast} id:feast a rp:Meeting ; rp:host id:ana ."))
    gazette = article("gazette", Says(toast.replace("id:feast, ", ""), withdrawn=True))
    store = world(herald, gazette).store(tmp_path / "store")
    (claim,) = herald.claims
    for text in (
        "id:feast a rp:Meeting .",
        "id:feast a rp:DiplomaticEvent .",
        "id:feast rp:realization rp:Mentioned .",
        "id:talks rp:realization rp:Mentioned .",
    ):
        assert grounds(why(store, text)) == {claim.iri}


# the register, and what else people wrote


def test_what_the_register_states_is_explained_by_it(tmp_path: Path) -> None:
    known = entries(
        f"""{CAST} {OFFICE[:-1]} ; rp:sourceNote "a law" .
        id:number a rp:Identifier ; rp:catalogue rp:Wikidata ; rp:identifies id:aland ;
        rp:notation "Q12345" ."""
    )
    herald = article("herald", Says(MEETS), known=known)
    store = world(herald, known=known).store(tmp_path / "store")
    for text in (
        "id:ana rp:leaderOf id:aland .",
        "id:ana-in-office rp:strongestStatus rp:Asserted .",
        "id:ana-in-office rp:realization rp:Ongoing .",
        "id:aland skos:exactMatch <http://www.wikidata.org/entity/Q12345> .",
    ):
        tree = why(store, text)
        assert grounds(tree) == set()
        assert {part.rule for part in parts(tree) if not part.premises} == {"stated in the register"}


def test_provenance_and_words_are_stated(tmp_path: Path) -> None:
    herald = article("herald", Says(MEETS, by="SELF-desk"), declares="id:SELF-desk a rp:UnnamedSource .")
    found = world(herald, article("gazette", Says(MEETS)))
    store = found.store(tmp_path / "store")
    (claim,) = herald.claims
    assert (
        why(store, f"{claim.iri} rp:holder id:{local(herald.iri)}-desk .").rule
        == "stated in the graph of an article"
    )
    assert why(store, "rp:Summit rdfs:subClassOf rp:Meeting .").rule == "stated in the ontology"


def test_a_source_of_an_article_is_an_agent_because_it_was_declared(tmp_path: Path) -> None:
    meets = MEETS.replace("id:ana", "id:SELF-envoy")
    herald = article("herald", Says(meets), declares="id:SELF-envoy a rp:Person .")
    store = world(herald).store(tmp_path / "store")
    tree = why(store, f"id:{local(herald.iri)}-envoy a rp:Agent .")
    assert {part.rule for part in parts(tree) if not part.premises} == {"stated in the graph of an article"}


def test_what_nobody_declares_is_what_its_links_make_of_it(tmp_path: Path) -> None:
    told = triples(
        "id:fair rp:realization rp:Occurred ; rp:realPlace id:here . id:somebody rp:participantIn id:fair ."
    )
    inferred = reason(ONTOLOGY, told, WORDS)
    store = World(register(told), (), (), inferred).store(tmp_path / "store")
    assert unexplained(store, inferred) == []
    assert why(store, "id:somebody a rp:Agent .").rule.startswith("prp-dom")
    assert why(store, "id:here a rp:Place .").rule.startswith("prp-rng")


def test_a_contradiction_is_explained_by_its_sides(tmp_path: Path) -> None:
    herald = article("herald", Says(MEETS), Says(MEETS, "Denied", by="bo"))
    found = world(herald)
    store = found.store(tmp_path / "store")
    about = [t for t in found.agreed if t.predicate == term("concerns")]
    assert len(about) == 1
    tree = explain(Embedded(store), about[0])
    assert tree is not None
    assert set(tree.claims) == {claim.iri for claim in herald.claims}


# ends


def test_what_does_not_hold_has_no_explanation(tmp_path: Path) -> None:
    herald = article(
        "herald", Says(MEETS, "Denied", by="bo"), Says(MEETS.replace("summit", "talks"), "Planned")
    )
    store = world(herald).store(tmp_path / "store")
    for text in (
        "id:ana rp:hasMetWith id:bo .",
        "id:ana rp:participantIn id:summit .",
        "id:talks rp:realization rp:Occurred .",
        "id:nobody rp:leaderOf id:nowhere .",
        'id:summit rdfs:label "nothing" .',
    ):
        assert explain(Embedded(store), triples(text)[0]) is None


# a store of another version


def test_what_the_policy_gives_no_longer_is_said_to_be_of_another_version(tmp_path: Path) -> None:
    found = world(article("herald", Says(MEETS)))
    claimed = triples("id:summit rp:place id:quay ; rp:realization rp:Ended .")
    followed = triples("id:summit rp:realPlace id:quay . id:bo rp:hasMetWith id:dee .")
    store = found._replace(agreed=(*found.agreed, *claimed, *followed)).store(tmp_path / "store")
    for triple in (*claimed, *followed):
        tree = explain(Embedded(store), triple)
        assert tree is not None
        assert (tree.rule, tree.premises, tree.claims) == (STALE, (), ())
    assert why(store, "id:summit rp:realization rp:Occurred .").rule != STALE


def test_literals_are_explained(tmp_path: Path) -> None:
    herald = article("herald", Says(MEETS.replace("; rp:realization", '; rp:time "2031" ; rp:realization')))
    store = world(herald).store(tmp_path / "store")
    for predicate, value in (("time", "2031"), ("earliest", "2031-01-01")):
        tree = explain(Embedded(store), Triple(thing("summit"), term(predicate), Literal(value)))
        assert tree is not None
        assert grounds(tree) == {herald.claims[0].iri}
    assert WORDS.properties[term("time")].single
