"""The lowest versions that pyproject.toml allows: CI tries them, so each package names one."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from support.source import ROOT
from support.trials import loaded

TEXT = """
[project]
dependencies = ["b>=2,<3", "a[x,y]>=1.10.2"]
[project.optional-dependencies]
more = ["c-d>=0.5,<0.6; python_version<'3.12'", "e.f>=7"]
none = ["g<2"]
"""


@pytest.fixture(scope="module")
def script() -> Any:
    """The script of CI."""
    return loaded(str(ROOT / ".ci" / "lowest.py"))


def test_the_lowest_versions_are_pinned(script: Any) -> None:
    assert list(script.lowest(TEXT, ())) == ["a==1.10.2", "b==2"]
    assert list(script.lowest(TEXT, ["more"])) == [
        "a==1.10.2",
        "b==2",
        "c-d==0.5; python_version<'3.12'",
        "e.f==7",
    ]
    with pytest.raises(ValueError, match="g<2 names no lowest version"):
        list(script.lowest(TEXT, ["none"]))


def test_every_package_of_the_project_names_one(script: Any) -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    extras = tomllib.loads(text)["project"]["optional-dependencies"]
    wanted = list(script.lowest(text, sorted(set(extras) - {"test"})))
    assert {"click==8.2", "pyoxigraph==0.5.4", "rdflib==7.1.1"} <= set(wanted)


def test_ci_tries_them_on_tests_that_there_are() -> None:
    told = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    after = told.partition(".venv-lowest/bin/python -m pytest -q ")[2].partition("\n}")[0]
    paths = after.replace("\\\n", " ").split()
    assert len(paths) > 5
    assert [path for path in paths if not (ROOT / path).exists()] == []
