"""Mutated answers of a server: what is taken is what another parser takes, all else is a StoreError."""

from __future__ import annotations

import json
import re
from collections import Counter
from contextlib import nullcontext
from random import Random
from typing import Any

from pyoxigraph import (
    BlankNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    Triple,
    parse_query_results,
)

from realpolitik.errors import StoreError
from realpolitik.stores import rows
from support.mutation import SIGNS, Mutator
from support.trials import Fuzz, in_one_line

ROWS = {
    "head": {"vars": ["s", "n", "t"]},
    "results": {
        "bindings": [
            {
                "s": {"type": "uri", "value": "https://a.example/x"},
                "n": {
                    "type": "literal",
                    "value": "7",
                    "datatype": "http://www.w3.org/2001/XMLSchema#integer",
                },
            },
            {
                "s": {"type": "bnode", "value": "b0"},
                "t": {"type": "literal", "xml:lang": "en", "value": "tugs"},
            },
            {"t": {"type": "literal", "value": "a “b”\n\t"}},
        ]
    },
}
ANSWERS = (json.dumps(ROWS), json.dumps({"head": {}, "boolean": True}), json.dumps(ROWS, indent=1))
WORDS = (
    *("[", "]", "{", "}", ":", ",", "null", "true", '"boolean"', '"uri"', '"triple"', '"vars"', "\\ud800"),
    "1e999",
)
VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, 7, -1.5, "", "s", "uri", "false", [], {}, ["s"], {"s": 1}, "\ud800"),
    *("9" * 5000, "en"),
)
UNREAD = re.compile(rb"\\u[dD][89a-fA-F]")
"""Half of a surrogate pair: in a key or value that is not read, or there would be no term."""
BLANK = re.compile(rb'"bnode",\s*"value": ?"([^"]*)"')
LABEL = re.compile(rb"[A-Za-z0-9]+")
MUTATOR = Mutator(ANSWERS, WORDS)


opened = nullcontext


def made(chance: Random) -> bytes:
    """Return a mutated text, or as often the text of a mutated value."""
    if chance.randrange(2):
        return MUTATOR.data(chance)
    value = json.loads(chance.choice(ANSWERS))
    for _ in range(chance.choice((1, 1, 2, 3))):
        value = changed(value, chance)
    return json.dumps(value, ensure_ascii=chance.randrange(2) == 0).encode("utf-8", "surrogatepass")


def changed(value: Any, chance: Random) -> Any:
    """Return a JSON value in which one part is another."""
    inner = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    if not inner or chance.randrange(6) == 0:
        return chance.choice(VALUES) if chance.randrange(3) else f"{value}{chance.choice(SIGNS)}"
    key = chance.choice(list(inner))
    copy = value.copy()
    what = chance.randrange(8)
    if what == 0:
        del copy[key]
    elif what == 1 and isinstance(copy, dict):
        copy[chance.choice(("s", "type", "datatype", "xml:lang", "boolean", "results"))] = copy.pop(key)
    elif what == 1:
        copy.append(copy[key])
    else:
        copy[key] = changed(copy[key], chance)
    return copy


def tried(data: bytes, _: object = None) -> str:
    try:
        found = rows.parse(data, kind="application/sparql-results+json")
    except StoreError as error:
        in_one_line(error)
        return "refused"
    assert all(len(cells) == len(found.columns) for cells in found.cells)
    if UNREAD.search(data) or not all(re.fullmatch(r"\w+", name) for name in found.columns):
        return "taken, with what nobody reads"
    if any(LABEL.fullmatch(label) is None for label in BLANK.findall(data)):
        return "taken, with labels of its own"
    assert found.counted() == read(data)
    return "taken"


def read(data: bytes) -> Counter[str]:
    """Return the rows as the engine's own parser reads them."""
    results = parse_query_results(data, format=QueryResultsFormat.JSON)
    if isinstance(results, QueryBoolean):
        return Counter([f'"{str(bool(results)).lower()}"^^<http://www.w3.org/2001/XMLSchema#boolean>'])
    assert isinstance(results, QuerySolutions)
    return Counter(" ".join(map(shown, row)) for row in results)


def shown(term: Any) -> str:
    assert not isinstance(term, Triple)
    return "_:" if isinstance(term, BlankNode) else rows.same(term)


def test_an_answer_is_taken_as_it_is_meant_or_refused(fuzz: Fuzz) -> None:
    fuzz("answers")


def test_the_answers_that_are_mutated_are_good() -> None:
    assert [tried(text.encode()) for text in ANSWERS] == ["taken"] * 3
