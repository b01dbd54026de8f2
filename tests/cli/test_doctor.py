"""What `doctor` offers is what the project has."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from realpolitik import cli
from realpolitik.cli.settings import Settings
from support import command
from support.source import ROOT


def _with_inner(extra: str, extras: dict[str, list[str]]) -> Iterator[str]:
    """Yield what an extra needs; an extra within it stands for what that needs."""
    for need in extras[extra]:
        inner = re.fullmatch(r"realpolitik\[(\w+)\]", need)
        yield from [need] if inner is None else _with_inner(inner[1], extras)


def test_doctor_offers_the_extras_that_there_are_and_no_others(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    there = {
        (re.split(r"[^\w.-]", need)[0], f"pip install 'realpolitik[{extra}]'")
        for extra in extras
        for need in _with_inner(extra, extras)
    }
    assert cli.run(["doctor", "--json", "--workspace", str(tmp_path)], Settings()) == 0
    parts = json.loads(capfdbinary.readouterr().out)["parts"]
    offered = {(part["name"], part["remedy"]) for part in parts if "realpolitik[" in part["remedy"]}
    assert offered == there
    assert {part["found"] for part in parts if part["name"] in ("pytest", "hatchling")}.isdisjoint({None})
    core = {part["name"] for part in parts if part["core"]} - {"realpolitik", "python"}
    assert core == {re.split(r"[^\w.-]", need)[0] for need in project["dependencies"]}


def test_doctor_speaks_without_a_store(tmp_path: Path) -> None:
    ended = command.run("doctor", "--workspace", str(tmp_path))
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "run `realpolitik build` first" in ended.stdout
