"""What articles stand on: compiled once for a program, and read anew where a register is another."""

from __future__ import annotations

from pathlib import Path

from realpolitik.ledger.ground import Footed
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


def test_another_program_compiles_anew(tmp_path: Path) -> None:
    first = Footed.of(Workspace(tmp_path), "a program", "shipped")
    assert Footed.of(Workspace(tmp_path), "another program", "shipped").compiled is not first.compiled
