"""The command `evaluate`: tables, JSON, confusions, and what is left out."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from support import declared, reading
from support.command import run
from support.gold import annotate
from support.reading import STORY

ROOT = Path(__file__).resolve().parents[2]
DEV = ROOT / "tests" / "gold" / "invented" / "dev"
OTHER = "Envoys\n\nDee Farr met Ed Gale at the quay on Monday, and it rained.\n"


@pytest.fixture(autouse=True)
def extractor(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let an installed package declare the extractor of the tests."""
    monkeypatch.syspath_prepend(declared.declare(tmp_path_factory.mktemp("installed")))
    reading.share(monkeypatch)


def evaluate(folder: Path, *words: str) -> CompletedProcess[str]:
    return run("evaluate", *words, "--extractor", "met", folder=folder)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two texts: three meetings that are found, and a call that is not."""
    annotate(tmp_path / "gold", "story", STORY)
    annotate(tmp_path / "gold", "other", OTHER, kind="Call")
    return tmp_path


def test_figures_are_told_in_tables(folder: Path) -> None:
    ended = evaluate(folder, "gold")
    assert (ended.returncode, ended.stderr) == (0, "met 1: 2 articles\n")
    lines = [" ".join(line.split()) for line in ended.stdout.splitlines()]
    assert "Asserted, but hedged, denied, conditional or attributed 0 2 0.000" in lines
    assert "all events 4 4 0.750 0.750 0.750 0.750 0.750 0.750 0.750 0.750 0.750" in lines
    assert "Meeting 3 4 0.750 1.000 0.857 0.750 1.000 0.857 0.750 1.000 0.857" in lines
    assert "speakers, recall 1 1 1.000" in lines


def test_figures_are_told_in_json(folder: Path) -> None:
    told = json.loads(evaluate(folder, "gold", "--json").stdout)
    assert told["articles"] == {"compared": 2, "without_text": 0, "failed": 0}
    assert told["asserted_but_not_so"] == {"count": 0, "of": 2, "share": 0.0}
    assert told["events"]["lenient"]["recall"] == 0.75
    assert told["evidence"]["share"] == 1.0
    assert told["classes"]["Call"]["core"]["f1"] == 0.0
    assert told["linked"]["states"]["accuracy"] is None
    assert "confusions" not in told


def test_confusions_are_told_with_the_words(folder: Path) -> None:
    shown = evaluate(folder, "gold", "--confusions", "1").stdout
    assert "extra  other  gold: nothing | found: Meeting, Asserted by the author: party “Dee Farr”" in shown
    assert shown.count("“Dee Farr met Ed Gale”") == 2
    told = json.loads(evaluate(folder, "gold", "--json", "--confusions", "5").stdout)["confusions"]
    assert [(one["kind"], one["article"], one["words"]) for one in told] == [
        ("extra", "other", "Dee Farr met Ed Gale"),
        ("missed", "other", "Dee Farr met Ed Gale"),
    ]
    assert OTHER[told[0]["start"] : told[0]["end"]] == told[0]["words"]


def test_the_same_gold_gives_the_same_bytes(folder: Path) -> None:
    first, again = (evaluate(folder, "gold", "--json", "--confusions", "9") for _ in range(2))
    assert first.stdout == again.stdout


def test_articles_without_a_text_are_counted(folder: Path) -> None:
    (folder / "gold" / "other.txt").rename(folder / "elsewhere.txt")
    ended = evaluate(folder, "gold")
    assert (ended.returncode, ended.stderr) == (0, "met 1: 1 articles, 1 without their text\n")
    assert evaluate(folder, "gold", "--texts", "elsewhere.txt").stderr == "met 1: 2 articles\n"


def test_what_cannot_be_read_is_one_line_each(folder: Path) -> None:
    (folder / "gold" / "bad.trig").write_text("no graph", encoding="utf-8")
    ended = evaluate(folder, "gold")
    assert ended.returncode == 1
    assert ended.stderr.splitlines()[0].startswith("realpolitik: gold/bad.trig:1: ")
    assert ended.stderr.endswith("realpolitik: 1 of 3 articles are listed above\n")
    assert "all events" in ended.stdout
    assert evaluate(folder, "nowhere").returncode == 3
    assert run("evaluate", "gold", "--extractor", "none", folder=folder).returncode == 2


@pytest.mark.skipif(importlib.util.find_spec("spacy") is None, reason="no spaCy: pip install '.[read]'")
def test_the_rules_are_measured_on_the_invented_gold(tmp_path: Path) -> None:
    for name in ("athens-says-no", "harare-letter-to-speaker"):
        for ending in (".txt", ".trig"):
            (tmp_path / f"{name}{ending}").write_bytes((DEV / f"{name}{ending}").read_bytes())
    ended = run("evaluate", ".", "--json", folder=tmp_path)
    told = json.loads(ended.stdout)
    assert told["extractor"]["name"] == "rules"
    assert told["evidence"]["share"] == 1.0
    assert told["events"]["lenient"]["of_gold"] > 3
