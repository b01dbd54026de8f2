"""The command `format`: canonical files, whole or not at all, and one bad file stops no other."""

from __future__ import annotations

from pathlib import Path
from subprocess import CompletedProcess

import pytest

from realpolitik.errors import InputError
from realpolitik.rdf import turtle
from realpolitik.rdf.formatted import formatted
from support import command

UNTIDY = """@prefix rp: <https://w3id.org/realpolitik/ontology#> .
@prefix x: <https://w3id.org/realpolitik/id/> .
x:b rp:rank 2 . x:a rp:supplier x:b; a rp:Transfer .
"""
TIDY = """@prefix id: <https://w3id.org/realpolitik/id/> .
@prefix rp: <https://w3id.org/realpolitik/ontology#> .

id:a a rp:Transfer ;
    rp:supplier id:b .

id:b rp:rank 2 .
"""
BAD = {
    "syntax.ttl": ("<urn:a> <urn:b>\n <urn:c> . .", "syntax.ttl:2: "),
    "blank.ttl": ("<urn:a> <urn:b> [ <urn:c> <urn:d> ] .", "has no canonical form"),
    "comment.ttl": ("<urn:a#x> <urn:b> '#' .\n# why\n", "comment.ttl:2: a comment would be lost"),
    "quads.nq": ("<urn:a> <urn:b> <urn:c> .\n", "only .ttl and .trig"),
    "missing.ttl": (None, "missing.ttl: "),
}


def run(*arguments: str, folder: Path) -> CompletedProcess[str]:
    return command.run("format", *arguments, folder=folder)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace with one untidy file of three, and one outside the folders that are formatted."""
    for name, text in (
        ("kg/register/a.ttl", UNTIDY),
        ("kg/register/b.ttl", TIDY),
        ("shapes/c.ttl", TIDY),
        ("other/d.ttl", UNTIDY),
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_check_lists_what_would_change_and_writes_nothing(folder: Path) -> None:
    ended = run("--check", folder=folder)
    assert (ended.returncode, ended.stdout) == (1, "kg/register/a.ttl\n")
    assert "1 of 3 files" in ended.stderr
    assert (folder / "kg/register/a.ttl").read_text() == UNTIDY


def test_format_writes_the_folders_of_the_workspace_and_twice_is_once(folder: Path) -> None:
    ended = run(folder=folder)
    assert (ended.returncode, ended.stdout) == (0, "kg/register/a.ttl\n")
    assert (folder / "kg/register/a.ttl").read_text() == TIDY
    assert (folder / "other/d.ttl").read_text() == UNTIDY
    assert {path.name for path in (folder / "kg/register").iterdir()} == {"a.ttl", "b.ttl"}
    assert run(folder=folder).stdout == run("--check", folder=folder).stdout == ""


def test_files_and_folders_may_be_named(folder: Path) -> None:
    ended = run("other", "shapes/c.ttl", folder=folder)
    assert (ended.returncode, ended.stdout) == (0, "other/d.ttl\n")
    assert (folder / "kg/register/a.ttl").read_text() == UNTIDY


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_told_and_stays_and_the_others_are_written(name: str, folder: Path) -> None:
    text, told = BAD[name]
    if text is not None:
        (folder / name).write_text(text, encoding="utf-8")
    ended = run("--quiet", name, "kg", folder=folder)
    assert (ended.returncode, ended.stdout) == (1, "kg/register/a.ttl\n")
    assert told in ended.stderr
    assert (folder / "kg/register/a.ttl").read_text() == TIDY
    assert text is None or (folder / name).read_text(encoding="utf-8") == text


def test_where_there_is_nothing_to_format_is_said(tmp_path: Path) -> None:
    ended = run(folder=tmp_path)
    assert ended.returncode == 2
    assert "no .ttl or .trig file" in ended.stderr


@pytest.mark.parametrize(
    "text",
    [
        "<urn:a#b> <urn:b> <urn:c#> .",
        '<urn:a> <urn:b> "#", "a\\"#", """ "#" \n# """ .',
        "<urn:a> <urn:b> '#', 'a\\'#', ''' '# \n# ''' .",
        "@prefix x: <urn:x/> . x:a\\#b x:c x:d .",
    ],
)
def test_a_number_sign_that_begins_no_comment_is_kept(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.ttl"
    path.write_text(text, encoding="utf-8")
    before = turtle.read(path)
    path.write_bytes(formatted(path))
    assert turtle.canonical_quads(turtle.read(path)) == turtle.canonical_quads(before)


@pytest.mark.parametrize("text", ["<urn:a> <urn:b> 'c' .# d", "<urn:a> <urn:b> # 'c'\n 'c' .", "# <urn:a"])
def test_comments_are_seen(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.ttl"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.ttl:1: a comment"):
        formatted(path)


@pytest.mark.parametrize("depth", [100, 3000, 20_000])
def test_lists_that_are_too_deep_are_one_line(tmp_path: Path, depth: int) -> None:
    path = tmp_path / "deep.ttl"
    path.write_text(f"<x:a> <x:b> {'(' * depth}1{')' * depth} .\n")
    ended = run("format", "--check", str(path), folder=tmp_path)
    assert ended.returncode == 1
    assert ("lists more than 100 deep have no canonical form" in ended.stderr) == (depth > 100)


def test_a_reason_that_is_long_is_cut(tmp_path: Path) -> None:
    path = tmp_path / "deep.ttl"
    path.write_text(f"<x:a> <x:b> <x:{'a' * 100_000}>, {'<<( <x:a> <x:b> ' * 500}1{')>>' * 500} .\n")
    ended = run("format", str(path), folder=tmp_path)
    assert ended.returncode == 1
    assert max(map(len, ended.stderr.splitlines())) < 2100
