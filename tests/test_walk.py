"""A newcomer's walk: README and the pages on curating, pasted line by line, in a folder of their own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from realpolitik.rdf import turtle
from realpolitik.rdf.names import term
from support.built import Built
from support.pages import page
from support.source import ROOT

README, CONTRIBUTING, CURATING = page("README.md"), page("CONTRIBUTING.md"), page("docs/curating.md")
ANNOTATE = CONTRIBUTING.partition("## How to annotate an article")[2].partition("\n## ")[0]
BLOCKS = re.compile(r"(?:^`([^`\n]+)`:\n\n)?^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
SETS_UP = ("python3 -m venv", ". .venv/bin/activate")
LONGEST_WAIT = 300
FAULT = "realpolitik: "
STORY, CORRECTED = "ab023df2edfa5954", "28b9f7e9320ec6ba"


@dataclass(frozen=True, slots=True)
class Step:
    """A file that a page tells to write, or a command with what it answers, if the page shows that."""

    file: str
    text: str
    answer: str | None


def steps(text: str) -> Iterator[Step]:
    """Yield the steps of a page, in their order."""
    for path, language, body in BLOCKS.findall(text):
        if path:
            yield Step(path, body, None)
        elif language == "console":
            yield from map(_shown, re.split(r"^\$ ", body, flags=re.MULTILINE)[1:])
        elif language == "sh":
            yield from (Step("", command, None) for command in _commands(body))


def _shown(told: str) -> Step:
    command = next(_commands(told))  # what follows is its answer
    return Step("", command, told.removeprefix(command + "\n"))


def _commands(body: str) -> Iterator[str]:
    """Yield the commands of a block: lines, joined until all quotes are closed."""
    lines: list[str] = []
    for line in body.splitlines():
        lines.append(line)
        if "\n".join(lines).count("'") % 2 == 0:
            yield "\n".join(lines)
            lines = []
    assert lines == [], body


def paste(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command as a shell does in which the program is on the path."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-c", command], cwd=folder, env={**os.environ, "PATH": path, "LC_ALL": "C.UTF-8"},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=LONGEST_WAIT, check=False,
    )  # fmt: skip


def walk(text: str, folder: Path) -> dict[str, str]:
    """Take all steps of a page; return what each command said. None fails that the page does not show so."""
    said = {}
    for step in steps(text):
        if step.file:
            path = folder / step.file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step.text, encoding="utf-8")
            continue
        ended = paste(step.text, folder)
        fails = step.answer is not None and FAULT in step.answer
        assert (ended.returncode != 0) == fails, f"{step.text}\n{ended.stdout}"
        if step.answer is not None:
            assert ended.stdout == step.answer, step.text
        said[step.text] = ended.stdout
    return said


@dataclass(frozen=True, slots=True)
class Walked:
    """A folder after a walk, and what was said on the way."""

    folder: Path
    said: dict[str, str]


@pytest.fixture(scope="module")
def annotated(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Walked:
    """The folder of one who has built what is shipped, and pasted all of "How to annotate an article"."""
    folder = tmp_path_factory.mktemp("annotated")
    shutil.copytree(built.folder, folder / "build")
    return Walked(folder, walk(ANNOTATE, folder))


@pytest.fixture(scope="module")
def curated(annotated: Walked) -> Walked:
    """The same after all of the page on curating."""
    before = {path.name: path.read_bytes() for path in annotated.folder.glob("*.*")}
    said = walk(CURATING, annotated.folder)
    lost = [name for name, data in before.items() if (annotated.folder / name).read_bytes() != data]
    assert lost == [], "a page writes over what was there"
    return Walked(annotated.folder, said)


def test_the_readme_puts_the_command_on_the_path_before_it_is_used() -> None:
    commands = [step.text for step in steps(README) if not step.file]
    first = next(place for place, command in enumerate(commands) if command.startswith("realpolitik"))
    assert [command.startswith("python3 -m venv") for command in commands[:2]] == [True, True]
    assert SETS_UP[1] in commands[2:first]
    assert (Path(sys.executable).parent / "realpolitik").is_file()


@pytest.mark.long
def test_every_line_of_the_readme_can_be_pasted(built: Built, tmp_path: Path) -> None:
    pasted = [step for step in steps(README) if not step.text.startswith(SETS_UP)]
    assert len(pasted) > 10
    for step in pasted:
        of_checkout = " docs/" in step.text
        text = step.text.replace("/tmp/reading", str(tmp_path))  # noqa: S108 - the page says so
        ended = paste(text, ROOT if of_checkout else built.root)
        assert ended.returncode == 0, f"{step.text}\n{ended.stdout}"
        assert ended.stdout.strip(), step.text
        assert (step.answer or "") in ended.stdout


@pytest.mark.long
def test_the_sheet_of_contributing_is_saved_and_answers(annotated: Walked) -> None:
    said = annotated.said
    assert list(said) == [step.text for step in steps(ANNOTATE) if not step.file]
    assert len(said) >= 8
    answers = {command.split("#")[0].strip(): answer for command, answer in said.items()}
    assert "Advertisement" in answers["realpolitik sentences story.txt"]
    assert "ArmsTransfer" in answers["realpolitik terms arms"]
    graphs = answers["realpolitik compile story.txt story.sheet"]
    saved = annotated.folder / "kg" / "articles" / f"{STORY}.trig"
    assert saved.is_file()
    assert answers["realpolitik compile story.txt story.sheet --save"].endswith(f"{saved.name}\n")
    assert "rp:ArmsTransfer" in graphs
    assert "officials in Veldt" in answers["realpolitik why veldt-rifles-to-marrow-2031"]


@pytest.mark.long
def test_the_sheet_that_is_written_back_says_the_same(annotated: Walked) -> None:
    said = {command.split("#")[0].strip(): answer for command, answer in annotated.said.items()}
    again = paste("realpolitik compile story.txt back.sheet", annotated.folder)
    assert again.stdout == said["realpolitik compile story.txt story.sheet"]


@pytest.mark.long
def test_every_refusal_that_a_newcomer_may_meet_names_its_line(annotated: Walked) -> None:
    folder = annotated.folder
    wrong = (folder / "story.sheet").read_text(encoding="utf-8").replace("goods rifles", "goods guns")
    (folder / "wrong.sheet").write_text(wrong, encoding="utf-8")
    ended = paste("realpolitik compile story.txt wrong.sheet --save", folder)
    assert ended.returncode == 1
    line = next(n for n, text in enumerate(wrong.splitlines(), 1) if text.startswith('claim 3 "the republic'))
    assert ended.stdout.startswith(f"wrong.sheet:{line}: undeclared: nothing declares guns")


@pytest.mark.long
def test_the_walk_ends_where_the_page_says(curated: Walked) -> None:
    taught = ("supersedes", "syndicatedFrom", "withdrawn", "realpolitik remove", "--force", "--output")
    assert [word for word in taught if word not in CURATING] == []
    shown = [step for step in steps(CURATING) if step.answer is not None]
    assert len(shown) >= 15
    assert set(curated.said) == {step.text for step in shown}
    left = sorted(path.stem for path in (curated.folder / "kg" / "articles").iterdir())
    assert left == [CORRECTED, STORY]


@pytest.mark.long
def test_nothing_was_lost_on_the_way(curated: Walked) -> None:
    quads = turtle.read(curated.folder / "kg" / "articles" / f"{STORY}.trig")
    assert len([quad for quad in quads if quad.object == term("Claim")]) == 2
    assert [quad.object.value for quad in quads if quad.predicate == term("withdrawn")] == ["2031-06-02"]  # type: ignore[union-attr]
    assert paste("realpolitik check", curated.folder).returncode == 0
    quiet = paste("realpolitik build --quiet", curated.folder)
    assert (quiet.returncode, quiet.stdout) == (0, "")
