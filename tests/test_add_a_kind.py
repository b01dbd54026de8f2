"""A new kind of event needs no code: all that CONTRIBUTING says of it is done in a copy of the project."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from realpolitik.rdf.names import term
from realpolitik.sources.vocabulary import Vocabulary
from support.source import ROOT
from support.tracked import tracked

PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
SECTION = re.search(r"^## Add a kind of event\n(.*?)^## ", PAGE, re.DOTALL | re.MULTILINE)
assert SECTION is not None, "CONTRIBUTING.md has no such section"
STEPS = re.compile(r"(?:^`([^`\n]+)`:\n\n)?^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
FOUND = [(path, language, text) for path, language, text in STEPS.findall(SECTION[1])]
FILES = {path: text for path, language, text in FOUND if path}
COMMANDS = [line for path, language, text in FOUND if language == "sh" for line in text.splitlines()]
PROGRAMS = {"realpolitik": ["-m", "realpolitik"], "python": []}
LONGEST_WAIT = 300


def run(command: str, project: Path) -> subprocess.CompletedProcess[str]:
    """Run a command of the page with the program of the copy."""
    program, *arguments = shlex.split(command)
    own = {"PYTHONPATH": str(project / "scripts"), "PYTHONDONTWRITEBYTECODE": "", "PYTEST_ADDOPTS": ""}
    return subprocess.run(
        [sys.executable, *PROGRAMS[program], *arguments],
        cwd=project,
        env={**os.environ, **own},
        capture_output=True, text=True, timeout=LONGEST_WAIT, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with the files that the page tells to write."""
    folder = tmp_path_factory.mktemp("contributor") / "project"
    for name, text in {**tracked(), **FILES}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def said(project: Path) -> dict[str, str]:
    """What each command of the page said, in their order; none fails."""
    answers = {}
    for command in COMMANDS:
        ended = run(command, project)
        assert ended.returncode == 0, f"{command}\n{ended.stdout}{ended.stderr}"
        answers[command] = ended.stdout
    return answers


def test_the_page_tells_every_step() -> None:
    assert all(path in FILES or language == "sh" for path, language, _ in FOUND)
    assert [path for path in FILES if path in tracked()] == []
    assert len(FILES) == 7
    verbs = {command.split()[1] for command in COMMANDS if command.startswith("realpolitik")}
    assert verbs == {"format", "compile", "check", "build", "show"}


def test_the_program_of_the_copy_is_run(project: Path) -> None:
    where = run("python -c 'import realpolitik; print(realpolitik.__file__)'", project).stdout
    assert Path(where.strip()).is_relative_to(project)


@pytest.mark.long
def test_the_files_are_brought_into_form_and_no_other(project: Path, said: dict[str, str]) -> None:
    changed = {name for command in COMMANDS if " format" in command for name in said[command].split()}
    assert changed == {name for name in FILES if name.endswith(".ttl")}
    untouched = {name: text for name, text in tracked().items() if (project / name).read_text() != text}
    assert untouched == {}


@pytest.mark.long
def test_the_tests_of_the_kind_are_found_and_pass(said: dict[str, str]) -> None:
    [tests] = [command for command in COMMANDS if "pytest" in command]
    passed = re.search(r"(\d+) passed", said[tests])
    assert passed is not None
    assert int(passed[1]) >= 7
    assert "failed" not in said[tests]


@pytest.mark.long
def test_the_kind_is_in_the_graph(said: dict[str, str]) -> None:
    shown = said["realpolitik show lume-lighthouse-2031 --workspace ../own"]
    assert [
        word for word in ("lighthouse lighting", "lighter", "Occurred", "2031-05") if word not in shown
    ] == []


@pytest.mark.long
def test_all_tests_of_ontology_and_shapes_pass_beside_the_new_kind(
    project: Path, said: dict[str, str]
) -> None:
    assert said
    files = "tests/test_ontology.py tests/test_shapes.py tests/judge/test_profile.py"
    ended = run(f"python -m pytest -q {files}", project)
    assert ended.returncode == 0, ended.stdout[-3000:]


def test_the_ontology_never_has_it(words: Vocabulary) -> None:
    assert not words.knows(term("LighthouseLighting"))
