"""The tables of docs/model.md are those of the code and of the ontology."""

from __future__ import annotations

import re
from itertools import pairwise, product
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Store

from realpolitik.claims import status
from realpolitik.claims.status import status_of
from realpolitik.conclude.p1.across import KINDS
from realpolitik.conclude.p1.contradictions import DOUBT, JUDGEMENT, POLARITY, REFUSAL, SCOPE, VALUE
from realpolitik.conclude.p1.realization import CALLED_OFF, CLAIMABLE, PAUSED, REAL, Stand, hits, realization
from realpolitik.judge.gate.content import COMPUTED
from realpolitik.ledger.stages import stages_of
from realpolitik.rdf import literals, names
from realpolitik.rdf.names import local, term
from realpolitik.sources.ground import ground
from realpolitik.sources.vocabulary import Vocabulary
from realpolitik.sources.workspace import Workspace
from support.pages import page, table
from support.source import ROOT, modules

MODEL = page("docs/model.md")
LADDER = {
    term(rung): int(rank)
    for rank, rungs, _ in table(MODEL, "rank", "rungs", "real")
    for rung in rungs.split(", ")
}


def individuals(vocabulary: Vocabulary, kind: str) -> set[NamedNode]:
    return {iri for iri, kinds in vocabulary.individuals.items() if term(kind) in kinds}


# Layers


def test_graphs_are_those_of_a_build(graph: Store) -> None:
    listed = [row[0] for row in table(MODEL, "graph", "made by", "holds")]
    shape = {names.ARTICLES: "article/ID", names.CLAIMS: "claim/ID-START-END-HASH"}
    found = set()
    for name in graph.named_graphs():
        assert isinstance(name, NamedNode)
        base = next((base for base in shape if name.value.startswith(base)), None)
        found.add(name.value.removeprefix(names.BASE) if base is None else shape[base])
    known = ground(Workspace(ROOT))
    made = stages_of(known.register, known.vocabulary)
    stages = {f"graph/{stage.name}" for stage in made}  # no article that is shipped is a copy, or has a twin
    assert sorted(listed) == sorted(found | stages)


def test_layers_are_those_of_the_properties(words: Vocabulary) -> None:
    listed = {row[0] for row in table(MODEL, "layer", "written by", "about")}
    assert listed == {known.layer for known in words.properties.values()}


# Roles


def test_general_roles_are_those_that_the_ontology_gives(words: Vocabulary) -> None:
    for general, _, roles in table(MODEL, "general role", "who or what", "roles that it stands beside"):
        beside = {
            local(role) for role, known in words.properties.items() if term(general) in known.general_roles
        }
        assert set(roles.split(", ")) == beside, general
    told = {general for known in words.properties.values() for general in known.general_roles}
    assert {local(general) for general in told} == {"actor", "undergoer", "participant"}


# Claims


def test_attitudes_are_those_of_the_ontology(words: Vocabulary) -> None:
    for kind, values in table(MODEL, "part", "values"):
        assert set(map(term, values.split(", "))) == individuals(words, kind)


def fits(row: str, values: tuple[str, str, str], *, author_holds: bool, has_condition: bool) -> bool:
    """Tell whether a claim is one that a row of the status table tells of."""
    plain = {"otherwise": True, "the author holds": author_holds, "has a condition": has_condition}
    if row in plain:
        return plain[row]
    part, wanted = row.split(" ", 1)
    return values[("stance", "polarity", "certainty").index(part)] in wanted.split(" or ")


def test_the_status_table_is_that_of_the_code(words: Vocabulary) -> None:
    rows = table(MODEL, "claim", "status")
    stances, polarities, certainties = (
        sorted(map(local, individuals(words, kind))) for kind in ("Stance", "Polarity", "Certainty")
    )
    cases = list(product(product(stances, polarities, certainties), (False, True), (False, True)))
    assert len(cases) >= 5 * 2 * 4 * 2 * 2
    for values, holds, depends in cases:
        expected = next(
            gives for row, gives in rows if fits(row, values, author_holds=holds, has_condition=depends)
        )
        found = status_of(*map(term, values), author_holds=holds, has_condition=depends)
        assert local(found) == expected, values


def test_the_statuses_are_all_there_and_in_order_of_strength(words: Vocabulary) -> None:
    assert {gives for _, gives in table(MODEL, "claim", "status")} == set(
        map(local, individuals(words, "Status"))
    )
    assert ", ".join(map(local, status.STRONGEST_FIRST)) in " ".join(MODEL.split())


def test_codes_of_refusals_are_those_of_the_code() -> None:
    listed = [code for codes, _ in table(MODEL, "codes", "about") for code in codes.split(", ")]
    assert len(listed) == len(set(listed))
    calls = [call for module in modules() for name, call in module.calls() if name == "Refusal"]
    given = {getattr(call.args[1], "value", None) for call in calls if len(call.args) > 1}
    assert set(listed) == {code for code in given if isinstance(code, str)}


# Realization


def test_the_ladder_is_that_of_the_code(words: Vocabulary) -> None:
    assert set(LADDER) | CALLED_OFF | PAUSED == CLAIMABLE
    real = {
        term(rung)
        for _, rungs, is_real in table(MODEL, "rank", "rungs", "real")
        for rung in rungs.split(", ")
        if is_real == "yes"
    }
    assert real == REAL
    assert individuals(words, "Realization") - CLAIMABLE == COMPUTED
    assert all(local(rung) in MODEL for rung in COMPUTED)


def test_a_denial_hits_as_the_page_says() -> None:
    for denied, rung in product(CLAIMABLE, repeat=2):
        if denied not in LADDER or rung not in LADDER or denied == term("Ongoing"):
            expected = denied == rung
        else:
            expected = LADDER[rung] >= LADDER[denied]
        assert hits(denied, rung) == expected, (denied, rung)


def test_of_equal_rungs_the_later_goes_first() -> None:
    assert list(LADDER)[:2] == [term("Possible"), term("Threatened")]
    for pair in pairwise(LADDER):
        stands = [Stand(status.ASSERTED, True, rung, local(rung)) for rung in pair]
        assert realization(stands).realization == pair[1]
    off = [Stand(status.REPORTED, True, rung, local(rung)) for rung in CALLED_OFF]
    assert realization(off).realization == term("Cancelled")


def stands(text: str) -> list[Stand]:
    """Return the stands of an example such as `Reported Planned, not Opinion Occurred`."""
    found = []
    for number, part in enumerate(text.split(", ") if text else ()):
        name, rung = part.removeprefix("not ").split()
        is_positive = not part.startswith("not ") and name != "Denied"
        found.append(Stand(term(name), is_positive, term(rung), str(number)))
    return found


ROWS = table(MODEL, "claims on the situation", "realization", "for example", "gives")


@pytest.mark.parametrize(("told_of", "result", "example", "gives"), ROWS)
def test_an_example_of_the_realization_table_comes_true(
    told_of: str, result: str, example: str, gives: str
) -> None:
    assert told_of
    assert local(realization(stands(example)).realization) == gives
    assert gives in result.split() or LADDER[term(gives)] > LADDER[term("Possible")]


def test_the_realization_table_has_all_that_only_a_policy_gives() -> None:
    assert {local(rung) for rung in COMPUTED} <= {gives for *_, gives in ROWS}
    assert all(stand.positive or stand.status != status.ASSERTED for *_, e, _ in ROWS for stand in stands(e))


def test_kinds_of_contradictions_are_those_of_the_policy(words: Vocabulary) -> None:
    between = {term(row[0]) for row in table(MODEL, "kind between situations", "key", "sides")}
    listed = {term(row[0]) for row in table(MODEL, "kind", "sides")} | between
    wider = term("Contradiction")
    assert listed == {cls for cls in words.ancestors if words.is_a(cls, wider)} - {wider}
    assert listed - between == {DOUBT, JUDGEMENT, POLARITY, REFUSAL, VALUE}
    assert between == {*KINDS.values(), SCOPE}


# Reasoning, literals, traps


def test_axioms_are_those_of_the_ontology() -> None:
    listed = set(
        re.findall(
            r"\b(?:owl|rdfs):\w+", " ".join(row[1] for row in table(MODEL, "axiom", "in the ontology"))
        )
    )
    ontology = ground(Workspace(Path("nowhere"))).ontology
    nodes = {node for triple in ontology for node in (triple.predicate, triple.object)}
    used = {names.short(node) for node in nodes if isinstance(node, NamedNode)}
    structure = re.compile(
        r"(?:owl:(?!Class|Ontology|NamedIndividual|\w*Property$|version|members|imports|deprecated)\w+"
        r"|owl:(?:Symmetric|Transitive)Property|owl:propertyChainAxiom"
        r"|rdfs:(?:sub\w+|domain|range))$"
    )
    assert listed == {name for name in used if structure.match(name)}


LITERALS = table(MODEL, "kind", "literal", "from", "to")


@pytest.mark.parametrize(("kind", "literal", "least", "most"), LITERALS)
def test_literals_have_the_bounds_that_the_page_gives(kind: str, literal: str, least: str, most: str) -> None:
    if kind == "time":
        days = literals.time_bounds(literal)
        found = (days.earliest, days.latest)
        assert tuple(day.isoformat() if day else "" for day in found) == (least, most)
    else:
        read = {"amount": literals.amount, "duration": literals.duration}[kind]
        amount = read(literal)
        assert tuple("" if n is None else f"{n:f}" for n in (amount.least, amount.most)) == (least, most)


def test_every_trap_has_a_test() -> None:
    rows = table(MODEL, "trap", "what is done", "test")
    assert len(rows) >= 8
    assert [path for *_, path in rows if "def test_" not in (ROOT / path).read_text(encoding="utf-8")] == []
