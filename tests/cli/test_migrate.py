"""The command `migrate`: files in the terms of now, whole or not at all, and what moved on stdout."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import term

CLAIM = "1111111111111111-2-9-abcd"
ARTICLE = f"""@prefix article: <https://w3id.org/realpolitik/article/> .
@prefix claim: <https://w3id.org/realpolitik/claim/> .
@prefix id: <https://w3id.org/realpolitik/id/> .
@prefix rp: <https://w3id.org/realpolitik/ontology#> .

article:1111111111111111 {{
    claim:{CLAIM} a rp:Claim ; rp:about id:trip ; rp:holder id:ana ; rp:stance rp:Affirms .
}}
claim:{CLAIM} {{ id:trip a rp:Visit ; rp:visitor id:ana ; rp:realization rp:Occurred . }}
"""
KEPT = "@prefix id: <https://w3id.org/realpolitik/id/> .\n\nid:ana a <urn:kind> .\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace with an article in earlier terms, and a register in those of now."""
    for name, text in (("articles/1111111111111111.trig", ARTICLE), ("register/more.ttl", KEPT)):
        path = tmp_path / "kg" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def run(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "realpolitik", "migrate", *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=folder, timeout=60, check=False)


def test_files_in_earlier_terms_are_carried_over_once(folder: Path) -> None:
    checked = run("--check", folder=folder)
    assert (checked.returncode, checked.stdout) == (1, "")
    path = folder / "kg" / "articles" / "1111111111111111.trig"
    assert path.read_text() == ARTICLE
    ended = run(folder=folder)
    assert ended.returncode == 0
    old, new = ended.stdout.strip().split("\t")
    assert old == names.CLAIMS + CLAIM
    found = turtle.read(path)
    assert term("visitor") not in {quad.predicate for quad in found}
    assert new in {str(quad.graph_name)[1:-1] for quad in found}
    assert (folder / "kg" / "register" / "more.ttl").read_text() == KEPT
    again = run(folder=folder)
    assert (again.returncode, again.stdout) == (0, "")


def test_a_comment_is_not_lost(folder: Path) -> None:
    path = folder / "kg" / "articles" / "1111111111111111.trig"
    path.write_text(f"# Asked on Monday.\n{ARTICLE}")
    ended = run(folder=folder)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "1111111111111111.trig:1: a comment would be lost" in ended.stderr
    assert path.read_text() == f"# Asked on Monday.\n{ARTICLE}"


def test_a_file_that_cannot_be_read_stops_no_other(folder: Path) -> None:
    bad = folder / "kg" / "articles" / "0.trig"
    bad.write_text("no TriG")
    ended = run(folder=folder)
    assert ended.returncode == 1
    assert "0.trig:1: " in ended.stderr
    assert ended.stdout.count("\t") == 1
    assert bad.read_text() == "no TriG"
