"""The command `site`: it says what it wrote, and in one line why it cannot."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from realpolitik import cli
from realpolitik.cli.settings import Settings
from support import hostile


def told(*arguments: str, **environment: str) -> tuple[int, str]:
    command = [sys.executable, "-m", "realpolitik", "site", *arguments]
    found = subprocess.run(
        command, capture_output=True, text=True, timeout=120, check=False, env={**os.environ, **environment}
    )
    return found.returncode, found.stderr


@pytest.mark.long
def test_it_writes_a_site_and_says_how_much_of_it_is_new(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = hostile.build(tmp_path / "workspace").root
    monkeypatch.setattr("realpolitik.pipeline.published_findings", lambda _: ())  # it has no ledger
    for ending in (" written, 0 removed\n", ": 0 written, 0 removed\n"):
        assert cli.run(["site", str(tmp_path / "site"), "--workspace", str(root)], Settings()) == 0
        assert capsys.readouterr().err.endswith(ending)
    assert {"index.html", "data/dataset.nq", "id/ana.html"} <= {
        path.relative_to(tmp_path / "site").as_posix() for path in (tmp_path / "site").rglob("*.*")
    }


def test_without_a_build_it_says_so(tmp_path: Path) -> None:
    code, said = told(str(tmp_path / "site"), "--workspace", str(tmp_path))
    assert (code, said.count("\n")) == (4, 1)
    assert "realpolitik build" in said
    assert not (tmp_path / "site").exists()


def test_it_says_what_to_install(tmp_path: Path) -> None:
    hidden = "import sys, importlib.util as u; f = u.find_spec\n"
    hidden += "u.find_spec = lambda name, *rest: None if name == 'jinja2' else f(name, *rest)\n"
    (tmp_path / "sitecustomize.py").write_text(hidden)
    code, said = told(str(tmp_path / "site"), PYTHONPATH=f"{tmp_path}:{os.environ.get('PYTHONPATH', '')}")
    assert (code, said.count("\n")) == (2, 1)
    assert "`site` needs jinja2: pip install 'realpolitik[serve]'" in said
