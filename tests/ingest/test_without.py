"""Where the extra `read` is not installed all else works, and what needs it says what to install."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from support import declared
from support.reading import STORY

PROGRAM = [sys.executable, "-m", "realpolitik"]
BLOCKER = """
import sys

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("spacy", "trafilatura", "feedparser", "en_core_web_sm", "thinc"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Missing())
"""
FEED = "<rss><channel><item><title>Tugs</title><description>They left.</description></item></channel></rss>"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Let nothing of the extra be found in any process, and the extractor of the tests be declared."""
    blocked = tmp_path / "blocked"
    blocked.mkdir()
    (blocked / "sitecustomize.py").write_text(BLOCKER, encoding="utf-8")
    scripts = declared.TESTS.parent / "scripts"
    found = [blocked, declared.declare(tmp_path / "installed"), declared.TESTS, scripts]
    paths = [*map(str, found), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}


def run(folder: Path, environment: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PROGRAM, *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a text, a page and a feed."""
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "a.txt").write_text(STORY, encoding="utf-8")
    (texts / "b.html").write_text("<html><p>The tugs left the quay.</p></html>", encoding="utf-8")
    (texts / "c.xml").write_text(FEED, encoding="utf-8")
    return tmp_path


def test_the_rules_say_what_to_install(folder: Path, environment: dict[str, str]) -> None:
    ended = run(folder, environment, "ingest", "texts/a.txt")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "pip install 'realpolitik[read]'" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


@pytest.mark.parametrize("workers", ["1", pytest.param("2", marks=pytest.mark.long)])
def test_what_cannot_be_read_is_said_and_the_rest_is_done(
    folder: Path, environment: dict[str, str], workers: str
) -> None:
    ended = run(folder, environment, "ingest", "texts", "--extractor", "met", "--workers", workers)
    page, feed, summary, _ = ended.stderr.splitlines()
    assert ended.returncode == 1
    assert page.startswith("realpolitik: texts/b.html: web pages need trafilatura")
    assert feed.startswith("realpolitik: texts/c.xml: feeds need feedparser")
    assert summary == "1 read, 2 unreadable: 3 claims"
    assert ended.stdout.count("“") == 3


def test_all_else_works(folder: Path, environment: dict[str, str]) -> None:
    assert run(folder, environment, "sentences", "texts/a.txt").returncode == 0
    found = run(folder, environment, "doctor").stdout
    assert "spacy" in found


@pytest.mark.long
def test_what_is_shipped_is_judged(folder: Path, environment: dict[str, str]) -> None:
    assert run(folder, environment, "check").returncode == 0
