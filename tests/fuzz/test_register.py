"""Mutated files of a register: what is let in keeps what the gate promises, and is written as it was read."""

from __future__ import annotations

from contextlib import nullcontext
from functools import cache
from pathlib import Path
from random import Random

from pyoxigraph import RdfFormat, parse

from realpolitik.errors import InputError
from realpolitik.judge.gate import gate_register
from realpolitik.rdf import turtle
from realpolitik.sources.register import register
from realpolitik.text import files
from support import arvenia
from support.kept import register_faults
from support.mutation import Mutator
from support.stories import BASE
from support.trials import Fuzz, in_one_line

MORE = """
id:lume-quay a rp:Facility ; rdfs:label "the quay"@en ; skos:altLabel "Quay 4"@en ; rp:isPartOf id:port-lume .
id:old-arvenia a rp:State ; rdfs:label "Old Arvenia"@en ; rp:independentSince "1830" ;
    rp:validTime "1900/1991" ; rp:isContinuedBy id:arvenia .
id:arvenia-q a rp:Identifier ; rp:catalogue rp:Wikidata ; rp:notation "Q1" ; rp:identifies id:arvenia ;
    rp:checkedBy "an invented list" .
id:boats a rp:Goods ; rdfs:label "boats"@en .
id:tugs a rp:Goods ; rdfs:label "tugs"@en ; rp:isKindOf id:boats .
"""
WORDS = (
    *("id:arvenia", "id:Upper", "id:a--b", "a rp:State", "a rp:Person", "rp:isPartOf", "rp:isKindOf"),
    *("rp:isMemberOf", '"1991-02-30"', '"1991/1922"', 'rp:validTime "2031-06-31"', "rdfs:label"),
    *("skos:altLabel", "@en", "@de", "[]", "<javascript:x>", "<http://a.example/x>", "rp:key"),
    *('"TradeRelation arvenia belmark 1991-13"', "_:b", "( 1 2 )", '"\\u202E"', "rp:isContinuedBy"),
    *("rp:Wikidata", '"Q1"', ";;", "<<( <a:a> <a:b> 1 )>>", '"x"@en--ltr'),
)


@cache
def text() -> str:
    return turtle.write(arvenia.quads(arvenia.REGISTER + MORE))


opened = nullcontext


def made(chance: Random) -> bytes:
    return Mutator((text(),), WORDS).data(chance)


def tried(data: bytes, _: object = None) -> str:
    path = Path("x.ttl")
    try:
        quads = turtle.parsed(files.decoded(data, path), path)
    except InputError as error:
        in_one_line(error, r"x\.ttl(:[1-9][0-9]*)?: ")
        return "not read"
    triples = tuple(quad.triple for quad in quads)
    refusals = gate_register(register(triples, {"x.ttl": triples}), BASE.vocabulary)
    assert all(one.message and one.rule and one.subject for one in refusals)
    if refusals:
        return "refused"
    assert not (faults := register_faults(triples)), faults
    written = turtle.write(quads)
    assert set(parse(written, format=RdfFormat.TURTLE)) == set(quads)
    return "let in"


def test_a_register_keeps_what_the_gate_promises_or_is_refused(fuzz: Fuzz) -> None:
    fuzz("register")


def test_the_register_that_is_mutated_is_good() -> None:
    assert tried(text().encode()) == "let in"
