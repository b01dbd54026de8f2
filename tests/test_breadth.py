"""One invented text with sentences on each kind of news: it compiles without a class that stands in.

`tests/breadth/` holds the text, its sheet and the register of its invented world. Beside ten
questions that the graph answers, every class must have what a curator needs: a rule with its
cases, an example, roles, and a claim or question that uses it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from realpolitik.claims.claim import ArticleRecord
from realpolitik.judge.compiled import Compiled, compiled
from realpolitik.rdf import names, turtle
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import term, w3c
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.glossary import Term, glossary
from realpolitik.sources.register import Register, register
from realpolitik.stores.embedded import Embedded
from realpolitik.text.read import read
from realpolitik.text.segment import segment
from support.shipped import base, records, shapes
from support.world import world

FOLDER = Path(__file__).parent / "breadth"
QUERIES = Path(__file__).parents[1] / "kg" / "queries"
STAND_INS = frozenset(
    term(name)
    for name in (
        *(
            "Situation",
            "Event",
            "StateOfAffairs",
            "SpeechAct",
            "DiplomaticEvent",
            "MilitaryEvent",
            "Decision",
        ),
        *("PoliticalChange", "TreatyAct", "RestrictionChange", "Transaction", "Transfer", "Relation"),
    )
)
"""Classes so wide that they say nothing of what happened."""


@cache
def known() -> Register:
    """Return the register of the invented world."""
    return register(quad.triple for quad in turtle.read(FOLDER / "rivers.ttl"))


@cache
def made() -> Compiled:
    """Return the text's graphs, judged on the shipped vocabulary and shapes."""
    ground = replace(base(), register=known())
    document = segment(read(FOLDER / "rivers.txt"))
    sheet = (FOLDER / "rivers.sheet").read_text(encoding="utf-8")
    return compiled(sheet, document, ground, shapes(), path="rivers.sheet")


def record() -> ArticleRecord:
    found = made().judgement.record
    assert found is not None
    return found


@cache
def view() -> Embedded:
    return world(record(), known=known()).here()


def heads() -> dict[NamedNode, set[object]]:
    """Return the classes of what the claims are about, by the claim."""
    return {
        claim.iri: {t.object for t in claim.content if t.subject == claim.about and t.predicate == RDF_TYPE}
        for claim in record().claims
    }


def test_the_text_compiles_and_no_rule_finds_anything() -> None:
    assert made().refusals == ()
    assert made().judgement.findings == ()
    document = segment(read(FOLDER / "rivers.txt"))
    assert len(document.segments) >= 41
    assert len(record().claims) >= 110


def test_every_sentence_has_a_claim_and_none_a_class_that_stands_in() -> None:
    spans = {names.split_claim(claim.iri) for claim in record().claims}
    body = segment(read(FOLDER / "rivers.txt")).segments[1:]
    without = [s.span for s in body if not any(p and s.span.start <= p[1] < s.span.end for p in spans)]
    assert without == []
    assert [iri for iri, classes in heads().items() if not classes or classes & STAND_INS] == []


QUESTIONS = {
    "Whose lists changed, and how?": (
        "?event a rp:RestrictionChange ; rp:undergoer ?who . ?event a ?kind . ?kind rdfs:subClassOf "
        "rp:RestrictionChange FILTER(?kind != rp:RestrictionChange)",
        "?kind ?who",
        {
            "Listing orlo-lines", "Listing sea-heron", "Delisting skylark", "Delisting skylark-nine",
            "Imposition generals", "Lifting lume-bank",
        },
    ),
    "Which limits are eased, extended, suspended or lifted, by whom?": (
        "?event a ?kind ; rp:changes ?limit ; rp:actor ?who . VALUES ?kind { rp:Easing rp:Extension "
        "rp:RestrictionSuspension rp:Lifting }",
        "?kind ?limit ?who",
        {
            "Easing parts-ban league-council", "Extension arms-embargo corvia",
            "RestrictionSuspension price-cap corvia", "Lifting bank-freeze corvia",
        },
    ),
    "Who lends, owes and pays how much to whom?": (
        "?deal rp:amount ?amount . { ?deal a rp:FinancialTransfer ; rp:supplier ?who ; rp:recipient ?whom } "
        "UNION { ?deal a rp:Debt ; rp:actor ?who ; rp:undergoer ?whom }",
        "?who ?whom ?amount",
        {
            "arvenia eskeland 2 billion crown", "arvenia belmark 300 million crown",
            "eskeland corvia 5 million crown",
        },
    ),
    "What did which ship carry, from where to where?": (
        "?trip a rp:Shipment ; rp:carrier ?ship ; rp:goods ?goods ; rp:origin ?from ; rp:destination ?to ; "
        "rp:via ?way",
        "?ship ?goods ?from ?to ?way",
        {"sea-heron crude port-lume hill-town narrow-strait"},
    ),
    "Who did what to which treaty?": (
        "?act a ?kind ; rp:item ?treaty . ?treaty a rp:Treaty . { ?act rp:actor ?who } UNION "
        "{ ?act rp:party ?who } FILTER(?kind IN (rp:Signing, rp:Ratification, rp:TreatyForce, rp:Accession, "
        "rp:TreatyWithdrawal, rp:TreatyTermination))",
        "?kind ?treaty ?who",
        {
            "Signing treaty-of-lume arvenia", "Signing treaty-of-lume belmark",
            "Ratification treaty-of-lume arvenia", "TreatyForce treaty-of-lume arvenia",
            "TreatyForce treaty-of-lume belmark", "Accession treaty-of-lume eskeland",
            "TreatyWithdrawal river-pact corvia", "TreatyTermination pact-of-norr dunmar",
        },
    ),
    "Who has attacked whom?": (
        "?who rp:hasAttacked ?whom",
        "?who ?whom",
        {"dunmar-navy corvia", "gunmen shoppers"},
    ),
    "How many died and were hurt, in whose words?": (
        "?claim rp:about ?loss ; rp:holder ?holder . GRAPH ?claim { ?loss a ?kind ; rp:amount ?number ; "
        "rp:cause ?blow } VALUES ?kind { rp:Death rp:Injury }",
        "?kind ?number ?blow ?holder",
        {
            "Death 12 person hill-town-strike hospital", "Injury 30 person hill-town-strike hospital",
        },
    ),
    "Who came to and left offices?": (
        "?change a ?kind . { ?change rp:undergoer ?who } UNION { ?change a rp:Resignation ; rp:actor ?who } "
        "VALUES ?kind { rp:Appointment rp:Dismissal rp:Resignation }",
        "?kind ?who",
        {"Appointment bo-ulm", "Dismissal chief", "Resignation speaker"},
    ),
    "What does justice do with Eli Marsh?": (
        "?step rp:undergoer id:eli-marsh ; a ?kind . ?kind rdfs:subClassOf ?above . "
        "VALUES ?above { rp:Event rp:StateOfAffairs }",
        "?kind",
        {"Arrest", "Indictment", "Detention", "Trial"},
    ),
    "Who does what to Dunmar?": (
        "?act rp:undergoer id:dunmar ; rp:actor ?who ; a ?kind ; rp:realization ?rung . "
        "FILTER NOT EXISTS { ?act a ?narrower . ?narrower rdfs:subClassOf ?kind FILTER(?narrower != ?kind) }",
        "?kind ?who ?rung",
        {
            "Recall corvia Occurred", "RelationsBreak corvia Occurred", "Summons belmark Occurred",
            "MediationEffort river-league Occurred", "Coup officers Sought", "Invitation arvenia Occurred",
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize("asked", QUESTIONS)
def test_the_graph_answers(asked: str) -> None:
    pattern, shown, expected = QUESTIONS[asked]
    prefixes = "".join(f"PREFIX {name}: <{names.PREFIXES[name]}> " for name in ("rp", "id", "rdfs"))
    found = view().select(f"{prefixes} SELECT DISTINCT {shown} WHERE {{ {pattern} }}", timeout=None)
    assert {" ".join(map(cell, row)) for row in found.cells} == expected


def cell(value: object) -> str:
    text = names.local(value) if isinstance(value, NamedNode) else str(getattr(value, "value", value))
    return re.sub(r"^[0-9a-f]{16}-", "", text)


GENERAL = frozenset(term(name) for name in ("Situation", "Event", "StateOfAffairs", "Judgement"))
"""Classes whose rules hold for nearly everything, and so say nothing of one kind."""


@cache
def terms() -> dict[str, Term]:
    """Return what the glossary tells a curator of each class, by its name."""
    ontology, shapes = (turtle.in_graph(triples) for triples in (base().ontology, base().shapes))
    return {one.name: one for one in glossary(ontology, shapes) if one.kind == "class"}


def situations() -> list[NamedNode]:
    words = base().vocabulary
    return [cls for cls in words.ancestors if words.is_a(cls, term("Situation"))]


def told() -> set[object]:
    """Return the classes that a claim gives, in the shipped articles or in this text, and those above."""
    used = {
        triple.object
        for one in (*records(), record())
        for claim in one.claims
        for triple in claim.content
        if triple.predicate == RDF_TYPE
    }
    asked = " ".join(path.read_text(encoding="utf-8") for path in QUERIES.glob("*.rq"))
    used |= {term(name) for name in re.findall(r"rp:([A-Z]\w+)", asked)}
    words = base().vocabulary
    return {above for cls in used if isinstance(cls, NamedNode) for above in words.ancestors.get(cls, ())}


def ruled() -> set[object]:
    """Return the classes that some shape is about, but for those that are about nearly everything."""
    targets = {triple.object for triple in base().shapes if triple.predicate == w3c("sh", "targetClass")}
    narrower = {above for cls in situations() for above in base().vocabulary.ancestors[cls] - {cls}}
    has_rule = [c for c in situations() if (base().vocabulary.ancestors[c] - GENERAL) & targets]
    return {*has_rule, *narrower}


def test_every_class_has_roles_a_rule_an_example_and_a_use() -> None:
    """A class that only groups others needs no rule of its own: those under it have theirs."""
    classes = situations()
    assert len(classes) > 190
    lacking = {
        "roles": [cls for cls in classes if not terms()[names.local(cls)].roles],
        "a line of a sheet": [cls for cls in classes if ";" not in terms()[names.local(cls)].sheet],
        "an example": [cls for cls in classes if not terms()[names.local(cls)].example],
        "a rule": sorted(set(classes) - ruled(), key=str),
        "a use": sorted(set(classes) - told(), key=str),
    }
    assert {what: list(map(names.local, found)) for what, found in lacking.items() if found} == {}


def test_every_other_class_is_that_of_an_entry_or_a_value() -> None:
    """What is no situation is in a register, an article's own graph, or one of the vocabulary's values."""
    words = base().vocabulary
    others = set(words.ancestors) - set(situations())
    given = [*base().register.classes.values(), *known().classes.values(), *words.individuals.values()]
    used: set[object] = {cls for classes in given for cls in classes}
    used |= {t.object for one in (*records(), record()) for t in one.provenance if t.predicate == RDF_TYPE}
    used = {above for cls in used if isinstance(cls, NamedNode) for above in words.ancestors.get(cls, ())}
    computed = {cls for cls in others if words.is_a(cls, term("Contradiction"))}
    assert sorted(map(names.local, others - used - computed)) == []


def test_a_rule_asks_for_nothing_that_its_class_may_not_have() -> None:
    facts, words = Facts(base().shapes), base().vocabulary
    misfits = []
    for shape in facts.having(w3c("sh", "targetClass")):
        rules = (shape, *facts.iris(shape, w3c("sh", "property")))
        paths = {path for rule in rules for path in facts.iris(rule, w3c("sh", "path"))}
        domains = {d for p in paths if (one := words.properties.get(p)) and (d := one.domain) is not None}
        classes = [c for c in facts.iris(shape, w3c("sh", "targetClass")) if c in words.ancestors]
        misfits += [(shape, c, d) for c in classes for d in domains if not words.is_a(c, d)]
    assert len(facts.subjects()) > 300
    assert misfits == []
