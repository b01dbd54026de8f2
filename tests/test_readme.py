"""The README tells the truth: its answers are what the program says, its commands exist."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from realpolitik.cli.commands import COMMANDS
from realpolitik.errors import UsageError
from realpolitik.extract.parsing.model import installed
from support.built import Built

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
ASKED = re.findall(r"```console\n\$ realpolitik (ask [0-9]+)\n(.*?)```", README, flags=re.DOTALL)
LONGEST_WAIT = 120


def run(*arguments: str, folder: Path) -> str:
    """Return what a command of the program prints to stdout."""
    command = [sys.executable, "-m", "realpolitik", *arguments]
    return subprocess.run(
        command, check=True, capture_output=True, text=True, cwd=folder, timeout=LONGEST_WAIT
    ).stdout


def test_five_questions_are_answered() -> None:
    assert len(ASKED) == 5


@pytest.mark.parametrize(("command", "answer"), ASKED)
def test_answers_are_what_the_program_says(command: str, answer: str, built: Built) -> None:
    assert run(*command.split(), folder=built.root) == answer


def test_reading_gives_what_the_readme_shows(tmp_path: Path) -> None:
    try:
        installed()
    except UsageError:
        pytest.skip("spaCy and its English model are not installed: pip install 'realpolitik[read]'")
    [(command, told)] = re.findall(r"\$ realpolitik (ingest [^\n]*)\n(.*?)```", README, flags=re.DOTALL)
    assert run(*command.replace("/tmp/reading", str(tmp_path)).split(), folder=ROOT) == told  # noqa: S108


def test_every_command_named_exists() -> None:
    named = set(
        re.findall(
            r"realpolitik ([a-z]+)\b", " ".join(re.findall(r"```(?:sh|console)\n(.*?)```", README, re.S))
        )
    )
    assert named
    assert named <= set(COMMANDS)


def test_readme_has_the_two_commands_on_a_line_each() -> None:
    lines = [line for line in README.splitlines() if line.startswith("python3 -m venv")]
    assert len(lines) == 2
    assert lines[0].endswith("realpolitik ask 1")
    assert lines[1].endswith("python -m pytest")


def test_links_lead_to_files() -> None:
    targets = re.findall(r"\]\(([^)#:]+)\)", README)
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []
