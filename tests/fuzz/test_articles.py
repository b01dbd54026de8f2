"""Mutated files of articles: what the gate lets in keeps what it promises, and is written as it was read."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse, serialize

from realpolitik.claims.commitment import COMMITMENT, claim_digest
from realpolitik.claims.refusal import Refusal
from realpolitik.errors import FindingsError, InputError
from realpolitik.judge.article import judge
from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import term
from realpolitik.text import files
from support import arvenia
from support.kept import articles_faults
from support.mutation import Mutator
from support.stories import BASE, CHECKS
from support.trials import Fuzz, in_one_line

WORDS = (
    *("rp:Claim", "rp:Evidence", "rp:about", "rp:holder", "rp:status", "rp:Asserted", "rp:Denied"),
    *("rp:Negative", "id:arvenia", "id:nobody", "claim:0", "<javascript:x>", "<#char=0,5>", "_:b", "[]"),
    *("( )", "{ }", "GRAPH", '"2031-02-30"', '"1991/1922"', "a rp:Article", "@prefix rp: <x> ."),
    *('"\\u202E"', '"\\uDC00"', "1e9", ";;", "<<( <a:a> <a:b> 1 )>>", "@base <a:> .", "VERSION '1.2'"),
    *('"x"@en--rtl', "rp:realization rp:Occurred", "#char=0,99999999999", "#char=5,5", "rp:supersedes"),
    *("rp:partOfSituation", '"x"^^xsd:integer', "rp:isPartOf"),
)
CLAIMS = {
    claim: parts[1:3]
    for claim in sorted({quad.graph_name for quad in arvenia.graphs()}, key=str)
    if isinstance(claim, NamedNode) and (parts := names.split_claim(claim)) is not None
}


@cache
def text() -> str:
    return turtle.write(arvenia.graphs())


@cache
def mutator() -> Mutator:
    return Mutator((text(),), WORDS)


@cache
def pool() -> tuple[tuple[Quad, ...], tuple[Any, ...]]:
    """Return the quads of the good article, and terms to put in the place of theirs."""
    quads = tuple(parse(text(), format=RdfFormat.TRIG))
    nodes = {part for quad in quads for part in (quad.subject, quad.object, quad.graph_name)}
    more = [
        term(name) for name in ("Occurred", "Planned", "Disputed", "State", "Meeting", "Evidence", "Segment")
    ]
    odd = [Literal(word) for word in ("", "2031-06-31", "9" * 5000, "1991/1922", "10 barge", "a\u202eb", "٣")]
    spans = [names.span(arvenia.IDENTIFIER, *pair) for pair in ((0, 5), (9, 3), (0, 10**9))]
    digits = NamedNode(f"{names.ARTICLES}{arvenia.IDENTIFIER}#char=0,{'9' * 5000}")
    return quads, (*sorted(nodes, key=str), *more, *odd, *spans, digits, names.thing("nobody"))


opened = nullcontext


def made(chance: Random) -> bytes:
    """Return a mutated text, or twice as often the text of mutated statements, which come further."""
    return _statements(chance) if chance.randrange(3) else mutator().data(chance)


def _statements(chance: Random) -> bytes:
    quads, terms = pool()
    changed = list(quads)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        place = chance.randrange(len(changed))
        parts: list[Any] = [
            changed[place].subject,
            changed[place].predicate,
            changed[place].object,
            changed[place].graph_name,
        ]
        which = chance.choice((0, 1, 2, 2, 2, 3))
        fitting = [one for one in terms if which == 2 or isinstance(one, NamedNode)]
        parts[which] = chance.choice([quad.predicate for quad in quads] if which == 1 else fitting)
        changed[place : place + chance.randrange(2)] = [Quad(*parts)] if chance.randrange(4) else []
    found = sorted(_renamed(changed) if chance.randrange(3) else changed, key=str)
    return serialize(found, format=RdfFormat.TRIG) or b""


def _renamed(quads: Sequence[Quad]) -> list[Quad]:
    """Return the statements with the IRI of each claim that follows from what it says now."""
    renamed = {
        claim: names.claim(
            arvenia.IDENTIFIER,
            *span,
            claim_digest(
                [quad.triple for quad in quads if quad.graph_name == claim],
                [q.triple for q in quads if q.subject == claim and q.predicate in COMMITMENT],
            ),
        )
        for claim, span in CLAIMS.items()
    }
    return [Quad(*(renamed.get(part, part) for part in quad)) for quad in quads]


def tried(data: bytes, _: object = None) -> str:
    try:
        quads = turtle.parsed(files.decoded(data, "x.trig"), Path("x.trig"))
    except InputError as error:
        in_one_line(error, r"x\.trig(:[1-9][0-9]*)?: ")
        return "not read"
    try:
        refusals = judge(quads, BASE.register, BASE.vocabulary, CHECKS).refusals
    except FindingsError as error:
        return f"stopped: {error}"
    assert all(one.message and one.rule and one.subject for one in refusals)
    try:
        written = turtle.write(quads)
    except ValueError as error:
        in_one_line(error)
        return without_form(refusals)
    assert turtle.write(turtle.parsed(written, Path("x.trig"))) == written
    if refusals:
        return "refused"
    assert set(parse(written, format=RdfFormat.TRIG)) == set(quads)
    assert not (faults := articles_faults(quads, BASE)), faults
    return "let in"


def without_form(refusals: Sequence[Refusal]) -> str:
    assert refusals, "what is let in can be written"
    return "refused, and has no canonical form"


def test_an_article_keeps_what_the_gate_promises_or_is_refused(fuzz: Fuzz) -> None:
    fuzz("articles")


def test_the_article_that_is_mutated_is_good() -> None:
    assert tried(text().encode()) == "let in"
