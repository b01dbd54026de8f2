"""The shapes of the lexicon: the shipped entries keep them, and each tells what it is for."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from realpolitik.errors import FindingsError
from realpolitik.extract.lexicon import SLOTS
from realpolitik.judge.lexicon import fit_to_read, lexicon_refusals, own_lexicon_refusals
from realpolitik.rdf import turtle
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import lexical, local
from realpolitik.sources.workspace import Workspace
from support.shipped import NOWHERE, base

PREFIXES = """
@prefix lexicon: <https://w3id.org/realpolitik/lexicon#> .
@prefix rp: <https://w3id.org/realpolitik/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
GOOD = """
lexicon:moor-verb a lexicon:VerbPattern ; lexicon:lemma "moor" ; lexicon:evokes rp:Visit ;
    lexicon:subject rp:actor ; lexicon:at rp:destination ; lexicon:requires rp:actor ;
    skos:example "The envoys moored at Baku."@en .
"""
BASE = base()

BROKEN = [
    ("Entry-lemma", ' lexicon:lemma "moor" ;', ""),
    ("Entry-lemma", '"moor"', '"moor  up"'),
    ("Entry-lemma", '"moor"', '""'),
    ("Entry-example", "@en", ""),
    ("Entry-evokes", "rp:Visit", "rp:Mooring"),
    ("Entry-carries", "lexicon:subject rp:actor", "lexicon:carries lexicon:keel ; lexicon:subject rp:actor"),
    ("Entry-realization", "lexicon:subject", "lexicon:realization rp:Negative ; lexicon:subject"),
    ("Entry-polarity", "lexicon:subject", "lexicon:polarity rp:Possible ; lexicon:subject"),
    ("Entry-certainty", "lexicon:subject", "lexicon:certainty rp:Negative ; lexicon:subject"),
    ("Entry-stance", "lexicon:subject", "lexicon:stance rp:Negative ; lexicon:subject"),
    ("Entry-terms", "lexicon:at", "lexicon:alongside"),
    ("Pattern-evokes", " lexicon:evokes rp:Visit ;", ""),
    ("Pattern-roles", "lexicon:at rp:destination", "lexicon:at rp:choice"),
    ("Pattern-required", "lexicon:requires rp:actor", "lexicon:requires rp:visited"),
]
REFINEMENT = "lexicon:x a lexicon:Refinement ; lexicon:evokes rp:Meeting ; lexicon:role rp:party ; "


def refused(turtle_text: str) -> list[str]:
    """Return the rules that some entries break, beside the shipped ones."""
    more = tuple(quad.triple for quad in turtle.parsed(PREFIXES + turtle_text, Path("lexicon.ttl")))
    return sorted({one.rule for one in lexicon_refusals(replace(BASE, words=(*BASE.words, *more)))})


def own(folder: Path, turtle_text: str) -> Workspace:
    (folder / "lexicon").mkdir()
    (folder / "lexicon" / "ships.ttl").write_text(PREFIXES + turtle_text, encoding="utf-8")
    return Workspace(folder)


def test_the_shipped_entries_keep_the_shapes() -> None:
    assert lexicon_refusals(BASE) == ()


def test_the_places_of_the_vocabulary_are_those_that_are_read() -> None:
    places = {local(one) for one in Facts(BASE.words).of_type(lexical("Place"))}
    assert places == SLOTS


def test_a_good_entry_is_let_in() -> None:
    assert refused(GOOD) == []


@pytest.mark.long
@pytest.mark.parametrize(("rule", "old", "new"), BROKEN)
def test_an_entry_that_breaks_a_shape_is_refused(rule: str, old: str, new: str) -> None:
    assert old in GOOD
    assert rule in refused(GOOD.replace(old, new, 1))


@pytest.mark.parametrize(
    ("rule", "rest"),
    [
        ("Refinement-within", "lexicon:becomes rp:Summit ."),
        ("Refinement-becomes", "lexicon:within rp:Leader ."),
        ("Refinement-narrower", "lexicon:within rp:Leader ; lexicon:becomes rp:Visit ."),
    ],
)
def test_a_refinement_is_whole(rule: str, rest: str) -> None:
    assert rule in refused(REFINEMENT + rest)


def test_what_a_user_adds_is_judged(tmp_path: Path) -> None:
    workspace = own(tmp_path, GOOD.replace("rp:Visit", "rp:Mooring"))
    assert "Entry-evokes" in {one.rule for one in own_lexicon_refusals(workspace)}
    with pytest.raises(FindingsError, match="moor-verb"):
        fit_to_read(workspace)


def test_nothing_of_a_users_needs_no_judgement() -> None:
    assert own_lexicon_refusals(NOWHERE) == ()


def test_good_entries_of_a_user_are_read_by(tmp_path: Path) -> None:
    assert len(fit_to_read(own(tmp_path, GOOD)).words) > len(BASE.words)


@pytest.mark.long
def test_check_names_the_entry(tmp_path: Path) -> None:
    workspace = own(tmp_path, GOOD.replace(' lexicon:lemma "moor" ;', ""))
    command = [sys.executable, "-m", "realpolitik", "check", "--workspace", str(workspace.root)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "moor-verb" in done.stdout
