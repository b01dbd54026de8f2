"""Triples in triples: beyond a bound they are refused with their line, for they would end the process."""

from __future__ import annotations

from pathlib import Path

import pytest

from realpolitik.errors import InputError
from realpolitik.rdf import depth, turtle

OPEN, CLOSED = "<<( <a:a> <a:b> ", " )>>"


def nested(times: int, mark: str = OPEN) -> str:
    return "<a:a> <a:b> " + mark * times + "1" + CLOSED * times + " ."


@pytest.mark.parametrize("ending", [".ttl", ".trig", ".nt", ".nq"])
def test_what_is_too_deep_is_refused_with_its_line(ending: str) -> None:
    for times in (depth.DEEPEST + 1, 200_000):
        with pytest.raises(InputError, match=rf"^x{ending}:2: triples more than 100 deep"):
            turtle.parsed("\n" + nested(times), Path(f"x{ending}"))


@pytest.mark.parametrize(
    "hidden", ["# {}\n", '<a:a> <a:b> "{}" .\n', "<a:a> <a:b> '''{}''' .\n", '<a:a> <a:b> "\\"{}" .\n']
)
def test_what_only_looks_deep_is_read(hidden: str) -> None:
    text = hidden.format("<<( " * 300) + nested(3)
    assert len(turtle.parsed(text, Path("x.ttl"))) == 1 + (not hidden.startswith("#"))


def test_what_is_beside_one_another_is_not_deep() -> None:
    text = nested(2) * 300
    depth.check(text, Path("x.ttl"))
    assert len(turtle.parsed(text, Path("x.ttl"))) == 300


def test_lists_and_unnamed_nodes_may_be_deep() -> None:
    text = (
        "<a:a> <a:b> "
        + "( " * 50_000
        + ")" * 50_000
        + " . <a:a> <a:c> "
        + "[ <a:b> " * 50_000
        + "1"
        + "]" * 50_000
    )
    assert len(turtle.parsed(text + " .", Path("x.ttl"))) > 100_000
