"""What is given to a command: one bad file among others, odd things in the place of a file, and stdin."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

from realpolitik.rdf import turtle
from realpolitik.text.article import Article
from support.built import Built
from support.command import run as inside
from support.invented import TUG_PHRASES, TUGS, graph

pytestmark = pytest.mark.long

PROGRAM = str(Path(sys.executable).parent / "realpolitik")
QUESTION = "# question: Which harbours are there?\nSELECT ?x { ?x a rp:Harbour }\n"
MARK = "\ufeff"


def run(
    *arguments: str | Path, folder: Path, stdin: IO[bytes] | int = subprocess.DEVNULL
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [PROGRAM, *map(str, arguments)],
        stdin=stdin, capture_output=True, text=True, cwd=folder, timeout=60, check=False,
    )  # fmt: skip


def assert_error(ended: subprocess.CompletedProcess[str], code: int, *words: str) -> None:
    assert (ended.returncode, ended.stdout) == (code, ""), ended
    assert ended.stderr.startswith("realpolitik: ")
    assert ended.stderr.count("\n") == 1
    assert [word for word in words if word not in ended.stderr] == [], ended.stderr


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace with an article of its own, its text, and a text that is none."""
    for name in ("kg/articles", "kg/queries", "kg/register", "copies"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "copies" / "notes.txt").write_bytes(b"caf\xe9\n")
    (tmp_path / "copies" / "tugs.txt").write_text(TUGS, encoding="utf-8")
    path = tmp_path / "kg" / "articles" / f"{Article(TUGS).identifier}.trig"
    path.write_text(turtle.write(graph(TUGS, TUG_PHRASES)), encoding="utf-8")
    return tmp_path


# one bad file


def test_a_text_that_is_none_is_left_out_and_the_others_are_verified(folder: Path) -> None:
    ended = run("verify", "--articles", "copies", folder=folder)
    assert ended.returncode == 0  # of the shipped articles no copy is asked for
    assert f"{Article(TUGS).identifier}  exact" in ended.stdout
    assert "left out: copies/notes.txt: is not UTF-8 (byte 3); convert it first\n" in ended.stderr


def test_a_graph_that_is_none_is_left_out_and_the_others_are_verified(folder: Path) -> None:
    (folder / "kg" / "articles" / "broken.trig").write_text("no TriG")
    ended = run("verify", "--articles", "copies", folder=folder)
    assert f"{Article(TUGS).identifier}  exact" in ended.stdout
    assert "left out: kg/articles/broken.trig:1: " in ended.stderr


@pytest.mark.parametrize(
    "command",
    [
        ["show", "rp:ArmsTransfer"],
        *(
            pytest.param(words, marks=pytest.mark.long)
            for words in (["contradictions"], ["why", "north-korea", "a"])
        ),
    ],
)
def test_a_text_that_is_none_does_not_keep_anything_from_being_shown(
    folder: Path, built: Built, command: list[str]
) -> None:
    asked = [*command, "--workspace", str(built.root)]
    alone = run(*asked, folder=folder)
    ended = run(*asked, "--articles", "copies", folder=folder)
    assert (ended.returncode, ended.stdout) == (alone.returncode, alone.stdout)
    assert "left out: copies/notes.txt: is not UTF-8 (byte 3)" in ended.stderr


def test_check_judges_the_rest(folder: Path) -> None:
    (folder / "kg" / "articles" / "broken.trig").write_text("no TriG")
    ended = run("check", "--articles", "copies", folder=folder)
    assert ended.returncode == 3
    rows = [line.split()[:2] for line in ended.stdout.splitlines()]
    assert ["broken.trig", "unreadable"] in rows
    assert len(rows) > 2  # what is wrong with the other article is told too
    assert "left out: copies/notes.txt" in ended.stderr
    assert ended.stderr.splitlines()[-1].startswith("realpolitik: 1 files cannot be read; ")


def test_build_names_the_file_and_how_much_else_is_refused(folder: Path) -> None:
    (folder / "kg" / "articles" / "broken.trig").write_bytes(b"\xff")
    ended = run("build", folder=folder)
    assert_error(ended, 3, "broken.trig: is not UTF-8 (byte 0)", "more refusals, run `realpolitik check`")


def test_every_bad_file_of_the_register_is_named(folder: Path) -> None:
    for name in ("a.ttl", "b.ttl"):
        (folder / "kg" / "register" / name).write_text("no Turtle")
    assert_error(run("check", folder=folder), 3, "register/a.ttl:1: ", "register/b.ttl:1: ")


def test_a_bad_question_is_said_and_the_others_are_answered(folder: Path, built: Built) -> None:
    queries = folder / "kg" / "queries"
    (queries / "95-bad.rq").write_text("ASK {}")
    (queries / "96-marked.rq").write_text(MARK + QUESTION, encoding="utf-8")
    (folder / "build").symlink_to(built.folder, target_is_directory=True)
    listed = run("ask", folder=folder)
    assert listed.returncode == 3
    assert "Which harbours are there?" in listed.stdout
    answered = run("ask", "96", folder=folder)
    assert (answered.returncode, answered.stdout) == (0, "x\n")
    for ended in (listed, answered):
        assert "left out: kg/queries/95-bad.rq:1: must be named" in ended.stderr


# marks


@pytest.mark.long
def test_a_mark_at_the_beginning_of_any_file_is_dropped(folder: Path, built: Built) -> None:
    (folder / "x.rq").write_text(QUESTION, encoding="utf-16")
    asked = run("query", "--file", "x.rq", "--workspace", built.root, folder=folder)
    assert (asked.returncode, asked.stdout) == (0, "x\n")
    (folder / "story.sheet").write_text(f'{MARK}article\n    title "Harbour town"\n', encoding="utf-8")
    ended = run("compile", "copies/tugs.txt", "story.sheet", folder=folder)
    assert "\ufeff" not in ended.stderr
    assert "story.sheet:1" not in ended.stderr
    register = folder / "kg" / "register" / "x.ttl"
    register.write_text(f"{MARK}@prefix id: <https://w3id.org/realpolitik/id/> .\n", encoding="utf-8")
    assert "x.ttl" not in run("check", folder=folder).stderr
    assert run("format", register, folder=folder).returncode == 0
    assert register.read_bytes() == b""


# what is no file

ODD = {
    "compile": ["copies/tugs.txt", "odd"],
    "sentences": ["odd"],
    "locate": ["odd", "tugs"],
    "sheet": ["odd"],
    "query": ["--file", "odd"],
}


@pytest.mark.parametrize("command", ODD)
@pytest.mark.parametrize("kind", ["/dev/zero", "/dev/null", "copies", "none"])
def test_what_is_no_file_is_one_line(folder: Path, command: str, kind: str) -> None:
    (folder / "odd").symlink_to(kind)
    assert_error(inside(command, *ODD[command], folder=folder), 3, "odd: ")


def test_a_pipe_that_nobody_writes_is_given_up(folder: Path) -> None:
    os.mkfifo(folder / "odd")
    assert_error(run("sentences", "odd", folder=folder), 3, "odd: nothing more came within 10 s")


def test_a_pipe_that_somebody_writes_is_read(folder: Path) -> None:
    shell = f"{PROGRAM} sentences <(cat copies/tugs.txt)"
    ended = subprocess.run(["bash", "-c", shell], cwd=folder, capture_output=True, text=True, check=False)
    assert ended.stdout == run("sentences", "copies/tugs.txt", folder=folder).stdout


# stdin


@pytest.mark.parametrize(
    "command", [["query", "-"], ["query", "--file", "-"], ["compile", "copies/tugs.txt", "-"]]
)
def test_stdin_is_bounded_and_decoded_too(folder: Path, command: list[str]) -> None:
    with Path("/dev/zero").open("rb") as endless:
        assert_error(run(*command, folder=folder, stdin=endless), 3, "stdin: has more than 5000000 bytes")
    with (folder / "copies" / "notes.txt").open("rb") as latin:
        assert_error(run(*command, folder=folder, stdin=latin), 3, "stdin: is not UTF-8 (byte 3)")
    closed = f"exec {PROGRAM} {' '.join(command)} <&-"
    ended = subprocess.run(["bash", "-c", closed], cwd=folder, capture_output=True, text=True, check=False)
    assert_error(ended, 3, "stdin: is closed")
