"""What `doctor` offers is what the project has."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

from realpolitik import cli
from realpolitik.cli.settings import Settings
from support.source import ROOT


def test_doctor_offers_the_extras_that_there_are_and_no_others(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    there = {
        (re.split(r"[^\w.-]", need)[0], f"pip install 'realpolitik[{extra}]'")
        for extra, needs in project["optional-dependencies"].items()
        for need in needs
    }
    assert cli.run(["doctor", "--json", "--workspace", str(tmp_path)], Settings()) == 0
    parts = json.loads(capfdbinary.readouterr().out)["parts"]
    offered = {(part["name"], part["remedy"]) for part in parts if "realpolitik[" in part["remedy"]}
    assert offered == there
    assert {part["found"] for part in parts if part["name"] in ("pytest", "hatchling")}.isdisjoint({None})
    core = {part["name"] for part in parts if part["core"]} - {"realpolitik", "python"}
    assert core == {re.split(r"[^\w.-]", need)[0] for need in project["dependencies"]}
