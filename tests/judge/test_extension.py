"""Ontology and shapes that a user adds: used, judged, reasoned over and asked; and what they cannot say."""

from __future__ import annotations

from pathlib import Path

import pytest

from realpolitik.errors import FindingsError
from realpolitik.judge.article import LocalShapes
from realpolitik.judge.compiled import Compiled, compiled
from realpolitik.judge.extension import extension_refusals
from realpolitik.ledger.builder import Builder, grounded
from realpolitik.ledger.judging import judgements
from realpolitik.ledger.trial import Trial, trial
from realpolitik.rdf import turtle
from realpolitik.rdf.names import graph, term, thing
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.ground import ground
from realpolitik.sources.workspace import shipped
from realpolitik.text.article import Article, Document
from realpolitik.text.segment import segment
from support.alone import Alone, held
from support.world import PREFIXES, article

pytestmark = pytest.mark.long

TEXT = (
    "New light over the harbour\n\nThe keepers lit the lighthouse in May 2031. The old one had gone dark.\n"
)
SHEET = """
article
    title "New light over the harbour" ; author ~author
entity ~author a UnnamedSource ; label "the author"
claim 2 "The keepers lit the lighthouse"
    gloss "A tower on the coast began to burn."
    lighthouse-2031 a BeaconLighting ; igniter cland ; place harbour .
"""
NEW = """
rp:BeaconLighting a owl:Class ; rdfs:subClassOf rp:Event ; rdfs:label "beacon lighting"@en ;
    skos:definition "A tower on a shore is made to burn."@en ; skos:example "One at a harbour."@en ;
    rdfs:isDefinedBy <https://w3id.org/realpolitik/ontology> .
rp:igniter a owl:ObjectProperty ; rdfs:domain rp:BeaconLighting ; rdfs:range rp:Agent ;
    rdfs:label "igniter"@en ; skos:definition "Who makes it burn."@en ; skos:example "A keeper."@en ;
    rp:generalRole rp:participant ; rp:layer "claim" ;
    rdfs:isDefinedBy <https://w3id.org/realpolitik/ontology> .
"""
RULE = """
shapes:BeaconLighting a sh:NodeShape ; sh:targetClass rp:BeaconLighting ;
    sh:property shapes:BeaconLighting-igniter .
shapes:BeaconLighting-igniter a sh:PropertyShape ; sh:path rp:igniter ; sh:minCount 1 ;
    sh:message "Name who makes it burn."@en ; sh:severity sh:Violation ; rp:scope "local" .
"""


def document() -> Document:
    return segment(Article(TEXT))


@pytest.fixture
def workspace(tmp_path: Path) -> Alone:
    made = Alone(tmp_path / "own")
    made.write_register()
    return made


def extend(workspace: Alone, new: str = NEW, rule: str = RULE) -> None:
    """Write ontology and shapes of the workspace's own; nothing for no text."""
    for name, text in (("ontology/lights.ttl", new), ("shapes/lights.ttl", rule)):
        path = workspace.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PREFIXES + text, encoding="utf-8")


def made(workspace: Alone, sheet: str = SHEET) -> Compiled:
    """Compile the sheet, and put the article into the workspace."""
    base = ground(workspace)
    found = compiled(sheet, document(), base, LocalShapes.of(base), path="sheet")
    path = workspace.articles / f"{document().article.identifier}.trig"
    path.write_text(turtle.write(found.quads), encoding="utf-8")
    return found


def checked(workspace: Alone) -> Trial:
    footed = grounded(workspace)
    return trial(footed, judgements(workspace.article_files(), footed), {})


def rules(workspace: Alone) -> list[str]:
    return sorted({refusal.rule for refusal in extension_refusals(ground(workspace))})


def test_nothing_is_said_of_a_workspace_without_terms_of_its_own(workspace: Alone) -> None:
    assert extension_refusals(ground(workspace)) == ()


def test_a_new_kind_is_used_judged_reasoned_over_and_asked(workspace: Alone, tmp_path: Path) -> None:
    anew = Alone(tmp_path / "anew")
    anew.write_register()
    workspace.write([article("herald")])
    with Builder(workspace) as builder, Builder(anew) as full:
        builder.build()
        for one in (workspace, anew):
            extend(one)
            assert made(one).refusals == ()
            one.write_register("id:lamp a rp:Goods .")
        anew.articles.joinpath(f"{article('herald').iri.value[-16:]}.trig").write_text(
            workspace.path(article("herald")).read_text()
        )
        assert checked(workspace).refusals == ()
        assert builder.build() == full.build(full=True)
    assert held(workspace) == held(anew)
    named, view = held(workspace)
    lighthouse = thing("lighthouse-2031")
    kinds = {quad.object for quad in view if (quad.subject, quad.predicate) == (lighthouse, RDF_TYPE)}
    assert kinds >= {term("BeaconLighting"), term("Event"), term("Situation")}
    inferred = {
        quad.object for quad in named if (quad.subject, quad.graph_name) == (lighthouse, graph("inferred"))
    }
    assert term("Event") in inferred
    assert any((quad.subject, quad.predicate) == (lighthouse, term("igniter")) for quad in view)


def test_a_new_shape_refuses_what_breaks_it(workspace: Alone) -> None:
    extend(workspace)
    refused = made(workspace, SHEET.replace("igniter cland ; ", "")).refusals
    assert [refusal.rule for refusal in refused] == ["BeaconLighting-igniter"]
    assert [refusal.rule for refusal in checked(workspace).refusals] == ["BeaconLighting-igniter"]


@pytest.mark.long
def test_what_stood_on_a_kind_is_refused_when_it_goes(workspace: Alone) -> None:
    extend(workspace)
    made(workspace)
    with Builder(workspace) as builder:
        builder.build()
        extend(workspace, new="", rule="")
        with pytest.raises(FindingsError):
            builder.build()
        assert {refusal.rule for refusal in checked(workspace).refusals} >= {
            "unknown-class",
            "unknown-property",
        }
        extend(workspace)
        assert builder.build()["articles"] == 1


@pytest.mark.parametrize(
    ("new", "rule", "refused"),
    [
        (NEW, RULE, []),
        pytest.param("rp:Person rdfs:subClassOf rp:Agent .", "", [], marks=pytest.mark.long),
        ("rp:Person rdfs:subClassOf rp:Place .", "", ["term-shipped"]),
        pytest.param('rp:Person rdfs:label "human"@en .', "", ["term-shipped"], marks=pytest.mark.long),
        ("", "shapes:Entity-label sh:deactivated true .", ["term-shipped"]),
        (NEW.replace("rp:BeaconLighting", "<https://a.example/Lighting>"), "", ["term-foreign"]),
        pytest.param(NEW.replace("rp:Event", "rp:Beacons"), "", ["profile"], marks=pytest.mark.long),
        (f"{NEW} rp:igniter a owl:FunctionalProperty .", "", ["profile"]),
        pytest.param(
            f"{NEW} rp:BeaconLighting rdfs:subClassOf rp:Person .", "", ["disjoint"], marks=pytest.mark.long
        ),
        pytest.param(
            f"{NEW} rp:BeaconLighting rdfs:subClassOf rp:BeaconLighting .",
            "",
            ["ring"],
            marks=pytest.mark.long,
        ),
        (f"{NEW} rp:igniter rp:generalRole rp:igniter .", "", ["ring"]),
    ],
)
def test_what_an_extension_cannot_say(workspace: Alone, new: str, rule: str, refused: list[str]) -> None:
    extend(workspace, new, rule)
    assert rules(workspace) == refused
    assert {refusal.rule for refusal in checked(workspace).refusals} >= set(refused)


@pytest.mark.parametrize(
    ("path", "old", "new", "of"),
    [
        ("shapes/evidence.ttl", "rp:Pronoun", "rp:Nickname", "shapes#Mention-figure"),
        ("shapes/evidence.ttl", "sh:path rp:figure ", "sh:path rp:figures ", "shapes#Mention-figure"),
        ("ontology/evidence.ttl", "rp:Mention a owl:Class", "rp:Mention a owl:Thing", "ontology#Mention"),
    ],
)
def test_another_edition_of_a_shipped_file_is_one_line(
    workspace: Alone, path: str, old: str, new: str, of: str
) -> None:
    text = (shipped() / path).read_text()
    assert old in text
    mine = workspace.root / path
    mine.parent.mkdir(exist_ok=True)
    mine.write_text(text.replace(old, new))
    [refusal] = [one for one in checked(workspace).refusals if one.rule == "term-shipped"]
    assert refusal.subject.endswith(of)
    assert f"{path} says of it" in refusal.message
    assert "another edition of a shipped file" in refusal.message
    with Builder(workspace) as builder, pytest.raises(FindingsError, match="another edition"):
        builder.build()


def test_new_terms_are_named_and_defined_as_the_shipped_ones(workspace: Alone) -> None:
    extend(workspace, NEW.replace('rdfs:label "beacon lighting"@en ;', 'rdfs:label "lights"@en ;'))
    [refusal] = checked(workspace).refusals
    assert refusal.rule == "Term-spelling"
    assert "rp:BeaconLighting" in refusal.message
