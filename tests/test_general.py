"""The general questions: how they are written, and that each has an answer somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pyoxigraph import QuerySolutions, RdfFormat, Store, parse

from realpolitik.rdf import names
from realpolitik.sources.questions import Question, matching, questions
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import question

WORKSPACE = Workspace(Path("no such workspace"))
GENERAL = questions(WORKSPACE.general_files())
NUMBERED = questions(WORKSPACE.query_files())
PREFIXES = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in names.PREFIXES.items())
INVENTED = {
    2: ("Lifting", "rp:actor id:a ; rp:changes id:b"),
    7: ("Call", "rp:party id:a, id:b"),
    8: ("Attack", "rp:attacker id:a ; rp:attacked id:b"),
    9: ("Death", "rp:undergoer id:b"),
    18: ("Signing", "rp:actor id:a ; rp:item id:b"),
    20: ("Arrest", "rp:undergoer id:b ; rp:actor id:a"),
    21: ("Coup", "rp:undergoer id:b"),
    23: ("Accusation", "rp:actor id:a ; rp:addressee id:b"),
    24: ("Condemnation", "rp:actor id:a ; rp:addressee id:b"),
}
"""What one claim says, for the questions to which the shipped articles have no answer."""

each = pytest.mark.parametrize("asked", GENERAL, ids=lambda asked: asked.mark)


def rows(store: Store, asked: Question) -> list[tuple[str, ...]]:
    found = store.query(asked.query)
    assert isinstance(found, QuerySolutions)
    return [tuple(str(value) for value in row) for row in found]


def invented(number: int, polarity: str = "Positive") -> Store:
    kind, roles = INVENTED[number]
    text = f"""{PREFIXES} id:s a rp:{kind} ; rp:realization rp:Occurred ; rdfs:label "s" .
    rp:{kind} rdfs:label "kind" . id:a rdfs:label "Arvenia" . id:b rdfs:label "Belmark" .
    claim:c rp:about id:s ; rp:polarity rp:{polarity} ; rp:holder id:a ;
        rp:status rp:Asserted ; rp:gloss "So." .
    claim:c {{ id:s {roles} }}"""
    store = Store()
    store.extend(parse(text, format=RdfFormat.TRIG))
    return store


@each
def test_general_question_is_written_by_the_rules(asked: Question) -> None:
    question.check(asked.query)
    assert asked.is_general
    assert asked.words.endswith("?")
    assert not re.search(r"\b(id|article|claim):", asked.query)
    order = asked.query.rpartition("ORDER BY")[2]
    assert "LIMIT" in order
    assert "rp:realization" in asked.query or asked.name == "curated-and-extracted"


@each
def test_general_question_answers(graph: Store, asked: Question) -> None:
    store = invented(asked.number) if asked.number in INVENTED else graph
    found = rows(store, asked)
    assert found
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("number", INVENTED)
def test_invented_claim_is_the_one_row_and_its_denial_none(graph: Store, number: int) -> None:
    asked = GENERAL[number - 1]
    assert rows(graph, asked) == []
    assert len(rows(invented(number), asked)) == 1
    assert rows(invented(number, "Negative"), asked) == []


@each
def test_rows_on_situations_have_label_claim_and_gloss(asked: Question) -> None:
    columns = re.sub(r"\(.*?\)", "", asked.query.partition("SELECT")[2].partition("WHERE")[0]).lower()
    assert ("?label" in columns) == ("?situation " in columns)
    assert "gloss" in columns or "?claim " not in columns


def test_general_questions_are_asked_by_mark_and_by_name() -> None:
    known = (*NUMBERED, *GENERAL)
    assert len(GENERAL) >= 25
    assert len({asked.name for asked in known}) == len(known)
    assert matching(known, "g1") == matching(known, "restrictions") == (GENERAL[0],)
    assert matching(known, "1") == (NUMBERED[0],)


def test_claims_that_agree_are_not_told_to_contradict_each_other() -> None:
    """Of three claims about a place two name the same: each of them contradicts the third alone."""
    places = {"a": "harbour", "b": "harbour", "c": "fort"}
    claims = "\n".join(
        f"""claim:{name} rp:about id:s ; rp:polarity rp:Positive ; rp:certainty rp:Certain ; rp:holder id:h ;
        rp:gloss "It was at the {place}." . claim:{name} {{ id:s rp:place id:{place} }}"""
        for name, place in places.items()
    )
    text = f"""{PREFIXES} rp:ValueContradiction rdfs:subClassOf rp:Contradiction ; rdfs:label "value" .
    id:s rdfs:label "s" ; rp:realization rp:Occurred . id:h rdfs:label "Belmark" .
    id:k a rp:ValueContradiction ; rp:concerns id:s ; rp:onProperty rp:place ;
        rp:side claim:a, claim:b, claim:c .
    {claims}"""
    store = Store()
    store.extend(parse(text, format=RdfFormat.TRIG))
    [asked] = [one for one in GENERAL if one.name == "who-contradicts-whom"]
    found = store.query(asked.query)
    assert isinstance(found, QuerySolutions)
    pairs = {(names.local(row["firstClaim"]), names.local(row["secondClaim"])) for row in found}
    assert {frozenset(pair) for pair in pairs} == {frozenset("ac"), frozenset("bc")}
