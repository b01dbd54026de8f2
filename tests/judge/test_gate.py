"""The gate: for every rule an article that breaks it and no other, and one that breaks none."""

import ast
import inspect
import random
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest
from pyoxigraph import NamedNode, Quad, Triple

from realpolitik.claims import record as records
from realpolitik.claims.draft import ClaimDraft
from realpolitik.claims.refusal import Refusal
from realpolitik.judge.gate import (
    attitude,
    content,
    copied,
    dated,
    declarations,
    entries,
    evidence,
    fit,
    gate,
    gate_register,
    in_order,
    kinds,
    links,
    minting,
    written,
)
from realpolitik.rdf import names
from realpolitik.rdf.names import local, term, thing, w3c
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.vocabulary import Vocabulary
from support.arvenia import (
    AMOUNT,
    ANA,
    ARTICLE,
    AUTHOR,
    CLAIMS,
    DENIAL,
    DRAFT,
    IDENTIFIER,
    MEETING,
    ROAD,
    SALE,
    TIMBER,
    graphs,
    registered,
)
from support.gate_cases import BARE, REGISTERS, Case, of_article, said, sale
from support.gate_cases import CASES as ON_TERMS
from support.nonsense import ENTRIES, NONSENSE, in_files, lies

MODULES = (
    *(records, attitude, content, copied, dated, declarations, entries, evidence, fit),
    *(kinds, links, minting, written),
)
CASES = (*ON_TERMS, *NONSENSE)


def rules(data: Iterable[Quad], words: Vocabulary, register: str = "") -> set[str]:
    _, refusals = gate(data, registered(register), words)
    return {refusal.rule for refusal in refusals}


def test_a_good_article_passes(words: Vocabulary) -> None:
    found, refusals = gate(graphs(), registered(), words)
    assert refusals == ()
    assert found is not None
    assert len(found.claims) == len(CLAIMS)
    assert gate_register(registered(), words) == ()
    assert rules(BARE, words) == set()


@pytest.mark.parametrize("draft", [(SALE,), (SALE, AMOUNT), (DENIAL,), (MEETING,), (TIMBER,), (ROAD,)])
def test_good_claims_pass_one_by_one(draft: tuple[ClaimDraft, ...], words: Vocabulary) -> None:
    assert rules(graphs(*draft), words) == set()


@pytest.mark.parametrize("case", CASES, ids=[f"{case.rule}-{number}" for number, case in enumerate(CASES)])
def test_each_rule_refuses_what_breaks_it(case: Case, words: Vocabulary) -> None:
    found, refusals = gate(case.data, registered(case.register), words)
    assert {refusal.rule for refusal in refusals} == {case.rule, *case.also}
    assert (found is None) == (case.rule == "article")
    assert all(refusal.message and "\n" not in refusal.message for refusal in refusals)


@pytest.mark.parametrize(
    "other",
    [
        {"holders": (ANA,), "relayers": (AUTHOR,)},
        {"polarity": term("Negative")},
        {"stance": term("Predicts")},
    ],
)
def test_others_may_see_what_lies_within_what_the_other_way_round(
    other: dict[str, Any], words: Vocabulary
) -> None:
    assert rules(graphs(lies("talk", "fair"), lies("fair", "talk", **other)), words) == set()


def calls(module: ModuleType) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Refusal":
            yield node


def test_every_rule_has_a_case() -> None:
    codes = [node.args[1] for module in MODULES for node in calls(module)]
    assert len(codes) > 50
    told = {code.value for code in codes if isinstance(code, ast.Constant)}
    assert told == {case.rule for case in CASES} | {rule for rule, _ in ENTRIES}
    assert all(isinstance(code, ast.Constant) for code in codes)


def test_every_place_that_refuses_has_a_case(words: Vocabulary, monkeypatch: pytest.MonkeyPatch) -> None:
    reached: set[tuple[str, int]] = set()

    class Recorded(Refusal):
        def __init__(self, subject: str, rule: str, message: str) -> None:
            caller = sys._getframe(1)
            reached.add((caller.f_globals["__name__"], caller.f_lineno))
            super().__init__(subject, rule, message)

    for module in MODULES:
        monkeypatch.setattr(module, "Refusal", Recorded)
    for case in CASES:
        gate(case.data, registered(case.register), words)
    for more in (*REGISTERS.values(), *(more for _, more in ENTRIES)):
        gate_register(registered(more), words)
    gate_register(in_files(), words)
    assert reached == {(module.__name__, node.lineno) for module in MODULES for node in calls(module)}


def test_all_modules_of_the_gate_are_looked_at() -> None:
    import realpolitik.judge.gate as package  # noqa: PLC0415 - its namespace is looked at

    modules = {value for value in vars(package).values() if inspect.ismodule(value)}
    named = {module for module in modules if module.__name__.startswith(package.__name__)}
    assert {module for module in named if list(calls(module))} <= set(MODULES)
    assert {module.__name__.rsplit(".")[-1] for module in named} >= {
        "attitude",
        "content",
        "context",
        "evidence",
    }


@pytest.mark.parametrize(
    "name", ["leaderOf", "hasSupplied", "alliedWith", "isSanctionedBy", "supplier", "isMemberOf"]
)
def test_no_bare_relation_stands_in_a_claim(name: str, words: Vocabulary) -> None:
    bare = f"id:arvenia rp:{name} id:belmark ."
    assert {"bare-relation"} < rules(graphs(said(bare)), words)
    assert "bare-relation" in rules(graphs(sale(bare)), words)


def test_only_the_consensus_writes_its_properties(words: Vocabulary) -> None:
    """Each property that is not of the claim layer is refused, whatever else is wrong with it."""
    others = [known for known in words.properties.values() if known.layer != "claim"]
    assert len(others) > 80
    for known in others:
        value = "id:belmark" if known.is_object else '"1"'
        assert "consensus-only" in rules(
            graphs(sale(f"id:barge-sale <{known.iri.value}> {value} .")), words
        ), known.iri


@pytest.mark.parametrize("name", ["Disputed", "NotOccurred", "Judged", "Unreal", "NotExpected", "Mentioned"])
def test_no_claim_gives_what_a_policy_reckons(name: str, words: Vocabulary) -> None:
    found = rules(graphs(said(f"id:talk a rp:Meeting ; rp:realization rp:{name} .")), words)
    assert found == {"computed-realization"}


def test_no_claim_declares_an_entity_or_holder(words: Vocabulary) -> None:
    fake = sale("id:ghost-envoy a rp:Situation, rp:Person . id:barge-sale rp:topic id:ghost-envoy .")
    assert rules(graphs(fake), words) == {"situation-class"}
    held = replace(fake, holders=(thing("ghost-envoy"),))
    assert "situation-class" in rules(graphs(held), words)


def test_an_argument_with_realization_is_a_second_head(words: Vocabulary) -> None:
    second = sale(
        "id:barge-sale rp:partOfSituation id:fair . id:fair a rp:Event ; rp:realization rp:Occurred ."
    )
    assert rules(graphs(second), words) == {"head-only", "one-realization"}


def test_arguments_and_conditions_may_be_described(words: Vocabulary) -> None:
    nested = said(
        "id:plea a rp:Proposal ; rp:proposes id:loan ; rp:realization rp:Occurred . "
        "id:loan a rp:Transfer ; rp:supplier id:belmark ; rp:partOfSituation id:plan . id:plan a rp:Program ."
    )
    assert rules(graphs(nested, TIMBER), words) == set()


def test_an_article_may_replace_or_copy_another(words: Vocabulary) -> None:
    other = names.article("0" * 16)
    for name in ("supersedes", "syndicatedFrom"):
        more = (Triple(ARTICLE, term(name), other),)
        assert rules(graphs(bibliography=(*DRAFT.bibliography, *more)), words) == set()
    assert rules(of_article(f"article:{IDENTIFIER} rp:publisher article:{'0' * 16} ."), words) == {"range"}


def test_refusals_are_sorted_and_told_once(words: Vocabulary) -> None:
    bad = of_article(
        'id:arvenia rdfs:label "A"@en, "B"@en . own:quay a rp:Quayside . id:belmark a rp:State .'
    )
    _, refusals = gate(bad, registered(), words)
    assert [(local(NamedNode(refusal.subject)), refusal.rule) for refusal in refusals] == [
        (f"{IDENTIFIER}-quay", "unknown-class"),
        ("arvenia", "foreign-subject"),
        ("belmark", "foreign-subject"),
    ]
    shuffled = list(bad)
    random.Random(3).shuffle(shuffled)  # noqa: S311 - no secret
    assert gate(shuffled, registered(), words)[1] == refusals
    one, two = Refusal("a", "r", "m"), Refusal("a", "r", "n")
    assert in_order([two, one, two]) == (one, two)


def test_outside_terms_for_names_are_welcome(words: Vocabulary) -> None:
    named = 'own:author skos:altLabel "Bo"@en ; skos:scopeNote "Seldom named." ; rp:validTime "2031" .'
    assert rules(of_article(named), words) == set()
    assert rules(of_article('own:author skos:prefLabel "Bo"@en .'), words) == {"unknown-property"}
    assert w3c("rdf", "type") == RDF_TYPE
