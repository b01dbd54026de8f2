"""The rows of an answer: each is what was meant, and what is almost an answer is none."""

from __future__ import annotations

import json

import pytest
from pyoxigraph import Literal

from realpolitik.errors import StoreError
from realpolitik.stores import rows
from support import harbour


def answer(cell: str) -> str:
    return f'{{"head": {{"vars": ["a"]}}, "results": {{"bindings": [{{"a": {cell}}}]}}}}'


@pytest.mark.parametrize(
    "body",
    [
        '{"boolean": "false"}',
        '{"boolean": 0}',
        '{"boolean": null}',
        '{"head": 7, "boolean": true}',
        '{"boolean": true, "boolean": false}',
        '"boolean"',
        '{"head": {"vars": ["a"]}, "results": {"bindings": [""]}}',
        '{"head": {"vars": ["a"]}, "results": {"bindings": [[]]}}',
        '{"head": {"vars": ["a"]}, "results": {"bindings": {}}}',
        '{"head": {"vars": ["a"]}, "results": {"bindings": ""}}',
        '{"head": {"vars": "ab"}, "results": {"bindings": []}}',
        '{"head": {"vars": [1]}, "results": {"bindings": []}}',
        '{"head": {"vars": ["a", "a"]}, "results": {"bindings": []}}',
        '{"head": {"vars": ["a"]}, "results": {"bindings": [{"b": {"type": "uri", "value": "x:y"}}]}}',
        answer('{"type": "literal", "value": 7}'),
        answer('{"type": "bnode", "value": ""}'),
        answer('{"type": "literal", "value": "7", "datatyp": "x:y"}'),
        answer('{"type": "literal", "value": "x", "xml:lang": null}'),
        '{"head": {"vars": ["a\ud800"]}, "results": {"bindings": []}}',
    ],
)
def test_what_is_almost_a_result_is_none(body: str) -> None:
    with pytest.raises(StoreError, match="no SPARQL result in JSON"):
        rows.parse(body.encode("utf-8", "surrogatepass"))


def test_blank_nodes_of_like_labels_are_two() -> None:
    labels = ("nodeID://b1", "nodeID:b1", "b1", "b_1", "b.1", "b_2e_1", "b-1", "B1", "bé1")
    cells = [{"a": {"type": "bnode", "value": label}} for label in labels]
    found = rows.parse(json.dumps({"head": {"vars": ["a"]}, "results": {"bindings": cells}}).encode())
    assert len({row["a"] for row in found}) == len(labels)


def spelled(number: str) -> str:
    return rows.same(Literal(number, datatype=harbour.DECIMAL))


@pytest.mark.parametrize("other", ["1" * 39 + "2", "1" * 39, "-" + "1" * 40, "1" * 40 + ".1"])
def test_long_numbers_are_told_apart(other: str) -> None:
    assert spelled("1" * 40) != spelled(other)


@pytest.mark.parametrize("pair", ["007.50 7.5", "+5. 5.0", ".5 0.50", "-0.0 0", "-01 -1"])
def test_one_number_may_be_spelled_in_many_ways(pair: str) -> None:
    one, other = pair.split()
    assert spelled(one) == spelled(other)


def test_terms_of_a_row() -> None:
    cells = {
        "a": {"type": "bnode", "value": "nodeID://b10"},
        "b": {"type": "literal", "value": "x", "xml:lang": "EN"},
        "c": {"type": "typed-literal", "value": "10.50", "datatype": harbour.DECIMAL.value},
    }
    found = rows.parse(
        json.dumps({"head": {"vars": [*cells, "d"]}, "results": {"bindings": [cells]}}).encode()
    )
    assert list(found.counted()) == [f'_: "x"@en "10.5"^^{harbour.DECIMAL} UNDEF']
    assert [set(row) for row in found] == [{"a", "b", "c"}]
