"""The competency questions: what each shipped query must answer, what it must not, and how it is written.

Beside `kg/queries/NN-name.rq` stand in `tests/queries/`: `NN-name.csv`, every row that the shipped data must
give; `NN-name.not.csv`, rows that must not be among them (an empty cell there matches anything); and for a
question whose answer is empty `NN-name.given.trig` and `NN-name.given.csv`, invented data and its answer.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path
from typing import TypeAlias

import pytest
from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions, RdfFormat, Store, parse

from realpolitik.rdf import names, turtle
from realpolitik.sources.questions import Question, questions
from realpolitik.sources.vocabulary import vocabulary
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import question

AT_LEAST = 73

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / "kg" / "queries").glob("*.rq"))
EXPECTED = Path(__file__).parent / "queries"
QUESTIONS = questions(FILES)
PREFIX = re.compile(r"^PREFIX ([a-z0-9]+): <([^>]*)>$", re.MULTILINE)
USED = re.compile(r"(?<![\w?$:#/<])([a-z0-9]+):[A-Za-z0-9_]")
ALTERNATIVE = re.compile(r"\(\s*[\w:^/]+\s*\|")

Row: TypeAlias = tuple[str, ...]


def stem(asked: Question) -> str:
    return f"{asked.number:02d}-{asked.name}"


each_question = pytest.mark.parametrize("asked", QUESTIONS, ids=stem)


@pytest.fixture(scope="session")
def situation_words() -> frozenset[str]:
    """Return the names of what a claim may say of a situation, but for the realization itself."""
    known = vocabulary(quad for path in Workspace(ROOT).ontology_files() for quad in turtle.read(path))
    words = {names.local(iri) for iri, found in known.properties.items() if found.layer == "claim"}
    return frozenset(words - {"realization"})


def table(path: Path) -> tuple[Row, list[Row]]:
    """Return the header and the rows of a file."""
    with path.open(encoding="utf-8", newline="") as lines:
        header, *rows = csv.reader(lines)
    assert all(len(row) == len(header) for row in rows), f"{path.name}: a row is too long or too short"
    return tuple(header), [tuple(row) for row in rows]


def answer(store: Store, query: str) -> tuple[Row, list[Row]]:
    """Return the header and the rows of a query, as files have them."""
    found = store.query(query)
    assert isinstance(found, QuerySolutions)
    header = tuple(variable.value for variable in found.variables)
    return header, [tuple(cell(solution[name]) for name in header) for solution in found]


def cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, NamedNode):
        return names.short(value)
    assert isinstance(value, Literal)
    return value.value


def expanded(name: str) -> str:
    prefix, _, rest = name.partition(":")
    return names.PREFIXES[prefix] + rest


def occurs(store: Store, node: NamedNode) -> bool:
    found = (
        store.quads_for_pattern(node, None, None),
        store.quads_for_pattern(None, node, None),
        store.quads_for_pattern(None, None, node),
    )
    return any(next(quads, None) is not None for quads in found)


def twin(path: Path) -> Store:
    """Return a store of invented graphs, all but the contents of claims also in the default graph."""
    store = Store()
    for quad in parse(path=path, format=RdfFormat.TRIG):
        store.add(quad)
        if not isinstance(quad.graph_name, NamedNode) or names.split_claim(quad.graph_name) is None:
            store.add(Quad(*quad.triple))
    return store


def matches(row: Row, wanted: Row, columns: list[int]) -> bool:
    return all(want in ("", row[column]) for want, column in zip(wanted, columns, strict=True))


def without_graphs(query: str) -> str:
    """Return a query without comments and without what it asks of single claims."""
    rest, kept = re.sub(r"(?m)^\s*#.*$", "", query), []
    while (start := re.search(r"\bGRAPH\s*[?$]\w+\s*\{", rest)) is not None:
        kept.append(rest[: start.start()])
        depth, at = 1, start.end()
        while depth:
            depth += {"{": 1, "}": -1}.get(rest[at], 0)
            at += 1
        rest = rest[at:]
    return "".join([*kept, rest])


def test_questions_are_questions_and_no_two_are_alike() -> None:
    assert len(QUESTIONS) >= AT_LEAST
    assert {asked.words for asked in QUESTIONS if not asked.words.endswith("?")} == set()
    assert len({asked.words for asked in QUESTIONS}) == len(QUESTIONS)


def test_no_expected_answer_lacks_its_question() -> None:
    known = {stem(asked) for asked in QUESTIONS}
    assert {path.name.split(".")[0] for path in EXPECTED.iterdir()} == known
    for asked in QUESTIONS:
        files = {path.name.removeprefix(stem(asked)) for path in EXPECTED.glob(f"{stem(asked)}.*")}
        assert files in ({".csv", ".not.csv"}, {".csv", ".not.csv", ".given.trig", ".given.csv"}), stem(asked)


@each_question
def test_answer_is_what_the_articles_say(graph: Store, asked: Question) -> None:
    header, rows = answer(graph, asked.query)
    columns, expected = table(EXPECTED / f"{stem(asked)}.csv")
    assert header == columns
    assert Counter(rows) == Counter(expected)


@each_question
def test_near_misses_are_absent(graph: Store, asked: Question) -> None:
    header, rows = answer(graph, asked.query)
    columns, wrong = table(EXPECTED / f"{stem(asked)}.not.csv")
    places = [header.index(column) for column in columns]
    assert wrong
    assert all(any(row) for row in wrong)
    assert [bad for bad in wrong if any(matches(row, bad, places) for row in rows)] == []


@each_question
def test_expected_and_wrong_rows_name_what_there_is(graph: Store, asked: Question) -> None:
    """A misspelt name in a row that must be absent would prove nothing."""
    rows = [row for end in (".csv", ".not.csv") for row in table(EXPECTED / f"{stem(asked)}{end}")[1]]
    named = {value for row in rows for value in row if value.partition(":")[0] in names.PREFIXES}
    known = {name for name in named if occurs(graph, NamedNode(expanded(name)))}
    assert named - known == set()


@each_question
def test_order_is_total(graph: Store, asked: Question) -> None:
    header, rows = answer(graph, asked.query)
    order = re.findall(r"\?(\w+)", asked.query.rpartition("ORDER BY")[2])
    assert order
    assert set(order) <= set(header)
    assert len({tuple(row[header.index(name)] for name in order) for row in rows}) == len(rows)


@pytest.mark.parametrize(
    "path", sorted(EXPECTED.glob("*.given.trig")), ids=lambda path: path.name.split(".")[0]
)
def test_query_can_answer_where_the_articles_say_nothing(path: Path) -> None:
    name = path.name.removesuffix(".given.trig")
    asked = next(asked for asked in QUESTIONS if stem(asked) == name)
    columns, expected = table(path.with_name(f"{name}.given.csv"))
    header, rows = answer(twin(path), asked.query)
    assert header == columns
    assert expected
    assert Counter(rows) == Counter(expected)


def test_empty_answers_have_a_twin() -> None:
    empty = {stem(asked) for asked in QUESTIONS if not table(EXPECTED / f"{stem(asked)}.csv")[1]}
    assert {name for name in empty if not (EXPECTED / f"{name}.given.trig").exists()} == set()


@each_question
def test_query_is_written_by_the_rules(asked: Question) -> None:
    query = asked.query
    question.check(query)
    body = re.sub(r'"[^"\n]*"', '""', PREFIX.sub("", re.sub(r"(?m)^\s*#.*$", "", query)))
    declared = dict(PREFIX.findall(query))
    assert set(USED.findall(re.sub(r"<[^>\s]*>", "<>", body))) == set(declared)
    assert {name: names.PREFIXES[name] for name in declared} == declared
    assert re.search(r"^SELECT (DISTINCT )?[?(]", body, re.MULTILINE) or body.lstrip().startswith("ASK")
    assert "ORDER BY" in body or body.lstrip().startswith("ASK")
    assert "SELECT DISTINCT" in body or ALTERNATIVE.search(body) is None
    assert "rdf:first" not in body
    assert "rdf:rest" not in body


@each_question
def test_values_of_situations_come_with_their_realization(
    asked: Question, situation_words: frozenset[str]
) -> None:
    asked_of_view = without_graphs(asked.query)
    used = set(re.findall(r"\brp:(\w+)", asked_of_view)) & situation_words
    assert not used or "rp:realization" in asked.query, f"{sorted(used)} without rp:realization"


@pytest.mark.parametrize(
    ("query", "rest"),
    [
        ("SELECT ?a { ?a ?b ?c . GRAPH ?claim { ?a rp:party ?d { ?e ?f ?g } } ?h ?i ?j }", "rp:party"),
        ("# rp:party\nSELECT ?a { GRAPH ?c { ?a rp:party ?b } GRAPH ?d { ?a rp:party ?b } }", "rp:party"),
    ],
)
def test_what_is_asked_of_single_claims_is_left_out(query: str, rest: str) -> None:
    assert rest not in without_graphs(query)
    assert without_graphs(query).endswith("}")
