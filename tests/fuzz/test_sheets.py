"""Mutated sheets: what compiles keeps what the gate promises, and reads back to the same graphs."""

from __future__ import annotations

from contextlib import nullcontext, suppress
from functools import cache
from pathlib import Path
from random import Random

from pyoxigraph import RdfFormat, parse

from realpolitik.claims.render import render
from realpolitik.errors import FindingsError, InputError
from realpolitik.judge.compiled import Compiled, compiled
from realpolitik.rdf import turtle
from realpolitik.sheet.parse import parse_sheet
from realpolitik.sheet.writer import write_sheet
from realpolitik.text import files
from support.kept import articles_faults
from support.mutation import Mutator
from support.stories import BASE, CHECKS, DOCUMENT, sheet
from support.trials import Fuzz, in_one_line

WORDS = (
    *("claim", "also", "by", "via", "if", "unless", "in", "cue", "attribution", "gloss", "producer"),
    *("with", "withdrawn", "entity", "mention", "reason", "passage", "sentence none", "sentence @0,9 Body"),
    *("article", "@0,5", "@5,0", "@0,99999", "*", "1-3", "3-1", "~author", "~x"),
    *("article/0123456789abcdef", ";", " . ", ",", "a State", "a Meeting", "realization Occurred"),
    *("Negative", "Possible", "Supposes", '"2031-06-31"', "…", '"10 barge"', '"x"@de', '"x"@'),
    *('"1"^^integer', '"1"^^<x>', "<javascript:x>", "<>", "7", "Wikidata", "partOfSituation lume-meeting"),
    *("narrows barge-sale", "supersedes article", "rp:x", "arvenia", "belmark"),
)


@cache
def mutator() -> Mutator:
    return Mutator((sheet(),), WORDS)


opened = nullcontext


def made(chance: Random) -> bytes:
    return mutator().data(chance)


def tried(data: bytes, _: object = None) -> str:
    try:
        text = files.decoded(data, "x.sheet")
        found = compiled(text, DOCUMENT, BASE, CHECKS, path="x.sheet")
    except InputError as error:
        in_one_line(error, r"x\.sheet(:[1-9][0-9]*)?: ")
        return "no text" if "(byte " in str(error) else "not read"
    lines = text.count("\n") + 1
    assert all(0 <= found.line(refusal) <= lines for refusal in found.refusals)
    assert all(refusal.message for refusal in found.refusals)
    check_round(found)
    if found.refusals:
        return "refused"
    faults = articles_faults(found.quads, BASE, text=DOCUMENT.article.text)
    assert not faults, faults
    return "let in"


def check_round(found: Compiled) -> None:
    """Through a file and through a sheet the graphs come back, or it is said that they cannot."""
    with suppress(*((FindingsError, ValueError) if found.refusals else ())):
        written = turtle.write(found.quads)
        assert set(parse(written, format=RdfFormat.TRIG)) == set(found.quads)
        assert turtle.write(turtle.parsed(written, Path("x.trig"))) == written
        check_sheet(found, write_sheet(found.quads, DOCUMENT, BASE.vocabulary))


def check_sheet(found: Compiled, again: str) -> None:
    draft = parse_sheet(again, DOCUMENT, BASE.vocabulary, path="again").draft
    assert set(render(DOCUMENT, draft)) == set(found.quads)


def test_a_sheet_reads_back_or_is_refused(fuzz: Fuzz) -> None:
    fuzz("sheets")


def test_the_sheet_that_is_mutated_is_good() -> None:
    assert tried(sheet().encode()) == "let in"
