"""What articles stand on: compiled once for a program, and read anew where a register is another."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, Triple

from realpolitik.judge.shapes import Index
from realpolitik.ledger.files import program_key
from realpolitik.ledger.ground import Footed
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.sources.workspace import Workspace
from support.world import PREFIXES


def test_workspaces_share_what_a_program_compiles_and_have_their_own_register(tmp_path: Path) -> None:
    register = tmp_path / "kg" / "register" / "own.ttl"
    register.parent.mkdir(parents=True)
    register.write_text(f"{PREFIXES} id:veldt a rp:State .")
    own = Footed.of(Workspace(tmp_path), "a program", "own")
    plain = Footed.of(Workspace(tmp_path / "none"), "a program", "shipped")
    assert own.compiled is plain.compiled
    assert set(own.base.register.triples) > set(plain.base.register.triples)
    assert (own.base.ontology, own.base.shapes) == (plain.base.ontology, plain.base.shapes)
    assert own.compiled.laws.vocabulary is plain.base.vocabulary


@pytest.mark.long
def test_another_program_compiles_anew(tmp_path: Path) -> None:
    first = Footed.of(Workspace(tmp_path), "a program", "shipped")
    assert Footed.of(Workspace(tmp_path), "another program", "shipped").compiled is not first.compiled


@pytest.mark.long
@pytest.mark.parametrize("name", ["ontology/own.ttl", "shapes/own.ttl"])
def test_what_a_workspace_adds_is_its_own_alone_and_told_by_its_name(name: str, tmp_path: Path) -> None:
    plain, own, renamed = (Workspace(tmp_path / folder) for folder in ("plain", "own", "renamed"))
    for workspace, path in ((own, name), (renamed, name.replace("own", "zone"))):
        file = workspace.root / path
        file.parent.mkdir(parents=True)
        file.write_text(f'{PREFIXES} rp:Quayside a owl:Class ; rdfs:comment "{name}"@en .')
    grounds = [Footed.of(one, program_key(one), "register") for one in (plain, own, renamed)]
    assert len({id(one.compiled) for one in grounds}) == len(grounds)
    files = [tuple(more.file for more in one.base.extensions) for one in grounds]
    assert files == [(), (name,), (name.replace("own", "zone"),)]
    assert Footed.of(renamed, program_key(renamed), "another").compiled is grounds[2].compiled


def test_where_a_span_stands_is_looked_at_again_by_rules_of_a_workspace_alone(tmp_path: Path) -> None:
    plain, own = Workspace(tmp_path / "plain"), Workspace(tmp_path / "own")
    file = own.root / "shapes" / "own.ttl"
    file.parent.mkdir(parents=True)
    file.write_text(
        f"{PREFIXES} shapes:Evidence-late a sh:PropertyShape ; sh:path rp:start ; "
        "sh:targetSubjectsOf rp:start ; sh:maxInclusive 5 ; "
        'sh:message "Too late."@en ; sh:severity sh:Warning ; rp:scope "global" .'
    )
    integer = names.w3c("xsd", "integer")
    span = Triple(names.span("0" * 16, 7, 9), term("start"), Literal("7", datatype=integer))
    for workspace, rules in ((plain, []), (own, ["Evidence-late"])):
        compiled = Footed.of(workspace, program_key(workspace), "register").compiled
        for checks in (compiled.global_shapes, compiled.shapes_of_changes):
            found = checks.findings(Index([span, *compiled.hierarchy]))
            assert [names.local(one.shape) for one in found] == rules
