"""Bounds of a query: what people write passes, what breaks the engine does not, and nothing hides."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from realpolitik.errors import UsageError
from realpolitik.sources.questions import questions
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import bounds, question
from realpolitik.stores.bounds import DEEPEST, LONGEST, MOST_STEPS
from support.source import ROOT

IRI = "<https://a.example/it's-(b)/{}#c-d+e>".replace("{}", "x/y")

DEEP: dict[str, Callable[[int], str]] = {
    "braces": lambda n: "ASK " + "{" * n + "}" * n,
    "brackets": lambda n: "ASK { FILTER(" + "(" * n + "1" + ")" * n + ") }",
    "calls": lambda n: "ASK { FILTER(" + "STR(" * n + "1" + ")" * n + ") }",
    "exists": lambda n: "ASK { " + "FILTER EXISTS { ?s ?p ?o " * n + "}" * n + "}",
    "nodes": lambda n: "ASK { ?s ?p " + "[ ?p " * n + "1" + "]" * n + " }",
}
LONG: dict[str, Callable[[int], str]] = {
    "unions": lambda n: "ASK { {}" + "UNION{}" * n + "}",
    "minus": lambda n: "ASK { {}" + " miNUS {}" * n + "}",
    "optional": lambda n: "ASK { {}" + " OPTIONAL {}" * n + "}",
    "filters": lambda n: "ASK { " + "FILTER(true)" * n + "}",
    "binds": lambda n: "ASK { " + "".join(f"BIND(1 AS ?v{i})" for i in range(n)) + "}",
    "columns": lambda n: "SELECT " + "".join(f"(1 AS ?v{i})" for i in range(n)) + "{}",
    "sums": lambda n: "ASK { FILTER(1" + "+1" * n + ") }",
    "ands": lambda n: "ASK { FILTER(true" + "&&true" * n + ") }",
    "ors": lambda n: "ASK { FILTER(true" + "||true" * n + ") }",
    "nots": lambda n: "ASK { FILTER(" + "!" * n + "true) }",
    "paths": lambda n: "ASK { ?s <x:a>" + "/<x:a>" * n + " ?o }",
    "statements": lambda n: "ASK { " + "?s ?p ?o." * n + "}",
    "values of one subject": lambda n: "ASK { ?s ?p ?o" + ";?p ?o" * n + "}",
    "values of one property": lambda n: "ASK { ?s ?p ?o" + ",?o" * n + " }",
    "values in brackets": lambda n: "ASK { [] ?p [ ?q 1" + ",2" * n + " ] }",
    "members of a list": lambda n: "ASK { ?s ?p (" + " 'a'" * n + ") }",
    "members with names": lambda n: "ASK { ?s x:p (" + " x:a" * n + ") }",
    "members behind data": lambda n: "ASK { VALUES ?x { 1 } ?s ?p (" + " 1" * n + ") }",
    "members in what looks like data": lambda n: "ASK { GRAPH VALUES:a { ?s ?p (" + " 1" * n + ") } }",
    "orders": lambda n: "ASK {} ORDER BY" + " STR(?a)" * n,
    "orders by names": lambda n: "ASK {} ORDER BY" + " x:f(?a)" * n,
    "described": lambda n: "DESCRIBE" + " <https://a.b/c>" * n,
    "templates": lambda n: "CONSTRUCT { ?s ?p 1" + ",2" * n + " } {}",
    "differences of names": lambda n: "ASK { FILTER(x:" + "-x:" * n + "=1) }",
    "what looks like an IRI": lambda n: "ASK { FILTER(1<2" + "+2" * n + "&&3>2) }",
    "what looks like a comment": lambda n: "ASK { ?s <https://a.b/#> ?o" + ";?p ?o" * n + "}",
}
HIDDEN = {
    "behind a string that only seems to begin": "ASK { FILTER(?o<'>') "
    + "{" * 200
    + "}" * 200
    + " FILTER(?o='x') }",
    "behind the quotation mark of an IRI": "ASK { ?s <x:'> ?o " + "{" * 200 + "}" * 200 + "FILTER(?o='x') }",
    "behind the end of a comment": "ASK { FILTER(1<2#>'''\n) " + "{" * 200 + "}" * 200 + "#'''\n }",
    "behind a string without end": "ASK { ?s ?p ('''a') " + "{" * 200 + "}" * 200 + " }",
}


@pytest.mark.parametrize("name", DEEP)
def test_brackets_within_one_another_are_bounded(name: str) -> None:
    question.check(DEEP[name](DEEPEST - 10))
    with pytest.raises(UsageError, match=f"more than {DEEPEST} brackets"):
        question.check(DEEP[name](DEEPEST + 1))


@pytest.mark.parametrize("name", LONG)
def test_steps_are_bounded(name: str) -> None:
    question.check(LONG[name](MOST_STEPS // 4))
    with pytest.raises(UsageError, match=rf"more than {MOST_STEPS} groups|write a blank"):
        question.check(LONG[name](MOST_STEPS + 1))


@pytest.mark.parametrize("name", HIDDEN)
def test_nothing_hides(name: str) -> None:
    with pytest.raises(UsageError, match=r"brackets|write a blank|has no end"):
        question.check(HIDDEN[name])


@pytest.mark.parametrize(
    "body",
    [
        f"VALUES ?x {{ {' '.join([IRI] * 2000)} }}",
        "VALUES ?x { " + " ".join(f"id:north-korea-{n}" for n in range(3000)) + " }",
        "VALUES ?x { " + " ".join(f"'({n}) a+b' \"{{[\"" for n in range(2000)) + " }",
        "VALUES (?x ?y) { " + " ".join(f'(\'{n}\'^^xsd:integer """(((\'""")' for n in range(2000)) + " }",
        "VALUES ?x { " + "".join(f"'''(({n}{{''' # ((((( '''\n" for n in range(500)) + " }",
        "FILTER(?x IN (" + ", ".join(map(str, range(5000))) + "))",
        "FILTER(COALESCE(" + ", ".join(f"?v{n}" for n in range(5000)) + "))",
        "} VALUES ?x { " + "1 " * 5000,
        "VALUES ( ?x ?y ) # why\n { " + "( UNDEF 'a' )" * 3000 + " }",
    ],
)
def test_long_lists_of_values_pass(body: str) -> None:
    question.check(f"SELECT * {{ ?s ?p ?x {body} }}")


def test_a_query_may_not_be_longer_than_the_bound() -> None:
    query = "ASK { ?s ?p '" + "é" * (LONGEST // 2)
    with pytest.raises(UsageError, match=f"at most {LONGEST} are read"):
        question.check(query + "' }")
    question.check(query[:-100] + "' }")


def test_half_a_surrogate_pair_is_no_text() -> None:
    with pytest.raises(UsageError, match="is no text"):
        question.check("ASK { ?s ?p '\ud800' }")


def test_shipped_questions_are_far_within() -> None:
    found = questions(Workspace(ROOT).query_files())
    assert len(found) > 60
    for asked in found:
        question.check(asked.query)
        size = bounds._Size()
        for kind, text in bounds._tokens(asked.query):
            size.add(kind, text)
        assert size.steps < MOST_STEPS / 4, asked.name
        assert size.open == []


PIECES = st.sampled_from(
    [
        "SERVICE",
        "service ",
        ":",
        "x:",
        "<",
        ">",
        "'",
        '"',
        '"""',
        "'''",
        "\\",
        "#",
        "\n",
        "{",
        "(",
        "?a",
        "PREFIX",
        " ",
    ]
)


@given(st.lists(PIECES, min_size=1, max_size=4).map("".join), st.lists(PIECES, max_size=4).map("".join))
def test_time_grows_with_the_text_alone(unit: str, before: str) -> None:
    seconds = []
    for count in (1_500, 6_000):
        start = process_time()
        for attempt in (question.check, bounds._measure):
            try:
                attempt(f"ASK {{{before} service {unit * count}")
            except UsageError:
                continue
        seconds.append(process_time() - start)
    small, large = seconds
    assert large < max(10 * small, 0.4)


ENGINE = """
import sys
from pyoxigraph import Store
try:
    bool(Store().query(sys.stdin.read(), prefixes={"x": "x:"}))
except SyntaxError:
    pass
except RuntimeError as error:
    assert "custom function" in str(error)
"""


@pytest.mark.parametrize("name", [*DEEP, *(name for name in LONG if name not in ("optional", "paths"))])
def test_the_engine_survives_what_the_bounds_let_pass(name: str) -> None:
    """Optionals and paths in hundreds take the planner more time than a test has; a deadline ends them."""
    shape, most = (DEEP[name], DEEPEST) if name in DEEP else (LONG[name], MOST_STEPS // 2)
    query = next(query for n in range(most, 0, -5) if passes(query := shape(n)))
    if name in ("nodes", "statements", "what looks like a comment") or name.startswith(("values", "members")):
        query = shape(60)
    ended = subprocess.run([sys.executable, "-c", ENGINE], input=query, text=True, timeout=120, check=False)
    assert ended.returncode == 0


def passes(query: str) -> bool:
    try:
        question.check(query)
    except UsageError:
        return False
    return True
