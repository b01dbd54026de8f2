"""The words of the ontology as a curator finds them, and the lines of a sheet that use them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Quad, Triple

from realpolitik.claims.claim import ArticleRecord
from realpolitik.judge.article import LocalShapes
from realpolitik.judge.compiled import compiled
from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import term, thing
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.glossary import Term, found_by, glossary
from realpolitik.sources.ground import Ground
from realpolitik.sources.register import register
from realpolitik.sources.workspace import Workspace
from realpolitik.text.article import Article
from realpolitik.text.segment import segment
from support.shipped import base, shapes
from support.world import triples

DOCUMENT = segment(Article("Words of a story that says nothing.\n"))
HEAD = 'article\n    author ~author\nentity ~author a UnnamedSource ; label "the author"\n'
HERE = """
rp:Ferry a owl:Class ; rdfs:subClassOf rp:Situation ; rdfs:label "ferry crossing"@en ;
    skos:definition "A boat takes people over water."@en ; skos:example "The Lume boat."@en .
rp:Situation a owl:Class ; rdfs:label "situation"@en .
rp:Speed a owl:Class ; rdfs:label "speed"@en .
rp:Slow a owl:NamedIndividual, rp:Speed ; rdfs:label "slow"@en .
rp:ferryman a owl:ObjectProperty ; rdfs:domain rp:Ferry ; rdfs:range rp:Agent ; rp:layer "claim" .
rp:pace a owl:ObjectProperty ; rdfs:domain rp:Situation ; rdfs:range rp:Speed ; rp:layer "claim" .
rp:hasCrossed a owl:ObjectProperty ; rp:layer "inferred" .
"""
TWO = "shapes:twoMen a sh:PropertyShape ; sh:path rp:ferryman ; sh:minCount 2 ."
KNOWN = glossary(turtle.in_graph(triples(HERE)), ())
FILES = Workspace(Path("nowhere"))


def read(paths: Iterable[Path]) -> Iterator[Quad]:
    for path in paths:
        yield from turtle.read(path)


SHIPPED = glossary(read(FILES.ontology_files()), read(FILES.shape_files()))
SITUATIONS = [one for one in SHIPPED if one.kind == "class" and "Situation" in (one.name, *one.of)]


def named(name: str, known: tuple[Term, ...] = KNOWN) -> Term:
    [found] = [one for one in known if one.name == name]
    return found


def test_a_class_is_told_with_its_roles_and_a_line() -> None:
    assert named("Ferry") == Term(
        name="Ferry",
        kind="class",
        label="ferry crossing",
        definition="A boat takes people over water.",
        example="The Lume boat.",
        of=("Situation",),
        takes=(),
        roles=("ferryman", "pace"),
        sheet="my-ferry a Ferry ; ferryman some-agent .",
    )


def test_what_is_said_of_two_is_shown_with_two() -> None:
    known = glossary(turtle.in_graph(triples(HERE)), turtle.in_graph(triples(TWO)))
    assert named("Ferry", known).sheet == "my-ferry a Ferry ; ferryman some-agent, another-agent ."


def test_roles_conclusions_and_values_are_told_apart() -> None:
    kinds = {one.name: one.kind for one in KNOWN}
    assert kinds == {
        "Ferry": "class", "Situation": "class", "Speed": "class", "ferryman": "role", "pace": "role",
        "hasCrossed": "conclusion", "Slow": "speed",
    }  # fmt: skip
    assert (named("pace").of, named("pace").takes) == (("Situation",), ("Speed",))
    assert named("Slow").sheet == named("pace").sheet == "my-situation pace Slow ."
    assert named("hasCrossed").sheet == ""


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (["ferry"], ["Ferry"]),
        (["boats", "PEOPLE"], ["Ferry"]),
        (["speed"], ["Speed", "Slow"]),
        (["cross"], ["Ferry", "hasCrossed"]),
        (["ferry", "nothing"], []),
    ],
)
def test_terms_are_found_by_name_else_by_words(asked: list[str], found: list[str]) -> None:
    assert [one.name for one in found_by(KNOWN, asked)] == found


def test_every_term_of_the_ontology_is_there_with_its_meaning() -> None:
    words = base().vocabulary
    own = {iri for iri in (*words.ancestors, *words.properties, *words.individuals) if names.is_own_term(iri)}
    assert {one.name for one in SHIPPED} == {names.local(iri) for iri in own}
    assert [one.name for one in SHIPPED if not (one.definition and one.label and one.kind)] == []
    rungs = [one.name for one in found_by(SHIPPED, ["realization"]) if one.kind == "realization"]
    assert {"Sought", "Occurred"} < set(rungs)


def declared() -> Ground:
    """Return the shipped footing with a register of nothing but what the lines name."""
    ground = base()
    known: list[Triple] = []
    for which in ("some", "other", "third", "fourth", "another"):
        known.append(Triple(thing(f"{which}-thing"), RDF_TYPE, term("Situation")))
        for cls in ground.vocabulary.ancestors:
            name = "".join(f"-{c.lower()}" if c.isupper() else c for c in names.local(cls))
            known.append(Triple(thing(f"{which}{name}"), RDF_TYPE, cls))
    return replace(ground, register=register(known))


def refusals(lines: str, ground: Ground, checks: LocalShapes) -> tuple[str, ...]:
    made = compiled(HEAD + lines, DOCUMENT, ground, checks, path="x")
    record = made.judgement.record
    assert isinstance(record, ArticleRecord)
    return tuple(f"{one.rule}: {one.message}" for one in made.refusals)


def test_every_line_of_a_situation_can_be_pasted() -> None:
    assert len(SITUATIONS) > 80
    ground = declared()
    checks = shapes()
    for one in SITUATIONS:
        stance = ": Evaluates" if "Judgement" in (one.name, *one.of) or "cause" in one.sheet else ": Affirms"
        claim = f'claim 1 "Words of a story"\n    by {stance}\n    gloss "It is so."\n    {one.sheet}\n'
        assert refusals(claim, ground, checks) == (), one.sheet


def test_every_line_of_an_entity_can_be_pasted() -> None:
    lines = [one.sheet for one in SHIPPED if one.sheet.startswith("entity ~")]
    assert len(lines) > 20
    ground = declared()
    checks = shapes()
    assert refusals("\n".join(lines), ground, checks) == ()
