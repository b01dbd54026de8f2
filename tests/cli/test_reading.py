"""The commands that read the shipped data: each tells what is asked, as a table and as JSON."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from realpolitik.cli import output
from realpolitik.reading import signs
from support import command
from support.built import Built

PROGRAM = str(Path(sys.executable).parent / "realpolitik")
SUMMIT = "summit-putin-kim-2023-09"
ASKED = {
    ("ask",): "North Korea",
    ("ask", "stockpile", "size"): "id:080e134f4a47f48b-stock-estimators",
    ("contradictions",): SUMMIT,
    ("contradictions", SUMMIT): "claim:0ed58a248cdffe6e",
    ("query", "SELECT ?s { ?s a rp:StateDissolution }"): "soviet",
    ("show", "North Korea"): "id:north-korea",
    ("show", SUMMIT): "Occurred",
    ("stats",): "Asserted",
    ("timeline", "North Korea"): "id:trilateral-exercise-2023-08-28",
    ("why", SUMMIT, "place"): "vostochny-cosmodrome",
    ("why", "North Korea", "isSanctionedBy"): "claim:",
}
"""What is asked, and a word of the answer."""


def run(built: Built, *asked: str) -> subprocess.CompletedProcess[str]:
    arguments = ["--quiet", *asked, "--workspace", str(built.root)]
    if asked[0] != "query":
        return command.run(*arguments)
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("asked", ASKED, ids=" ".join)
def test_a_reading_command_tells_what_is_asked_and_no_more(built: Built, asked: tuple[str, ...]) -> None:
    ended = run(built, *asked)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ASKED[asked] in ended.stdout


@pytest.mark.parametrize("asked", ASKED, ids=" ".join)
def test_a_reading_command_tells_the_same_as_json(built: Built, asked: tuple[str, ...]) -> None:
    ended = run(built, *asked, "--json")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert json.loads(ended.stdout)


@pytest.mark.parametrize(
    "asked", [("show", "Atlantis"), ("why", "Atlantis"), ("timeline", "Atlantis"), ("ask", "0")]
)
def test_what_is_not_there_is_told_in_one_line(built: Built, asked: tuple[str, ...]) -> None:
    ended = run(built, *asked)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("realpolitik: ")
    assert ended.stderr.count("\n") == 1


ARTICLE = "article:080e134f4a47f48b"


def claims_of(built: Built, *options: str) -> tuple[str, int]:
    """Return what `show` prints of an article, and how many claims are in it."""
    shown = run(built, "show", ARTICLE, *options).stdout
    return shown, shown.count("(claim:080e134f4a47f48b-")


def test_a_list_is_cut_and_how_much_is_left_out_is_said(built: Built) -> None:
    whole = len(json.loads(run(built, "show", ARTICLE, "--limit", "1", "--json").stdout)["article_claims"])
    assert whole > 150
    by_default, number = claims_of(built)
    assert number == 100
    assert f"Claims in it ({whole})" in by_default
    assert by_default.splitlines()[-1] == f"  … {whole - 100} more claims; --limit 0 shows all"
    few, number = claims_of(built, "--limit", "7")
    assert (number, f"  … {whole - 7} more claims; --limit 0 shows all\n" in few) == (7, True)
    everything, number = claims_of(built, "--limit", "0")
    assert (number, "--limit" in everything) == (whole, False)


def test_what_is_real_is_shown_before_what_is_not(built: Built) -> None:
    shown = run(built, "show", "North Korea").stdout
    marks = re.findall(r"\[\S (\w+), [^]]*\] id:", shown)
    assert marks[0] == "Ongoing"
    assert [signs.WEIGHTS.index(mark) for mark in marks] == sorted(
        signs.WEIGHTS.index(mark) for mark in marks
    )
    assert {"Occurred", "Negotiated", "Judged"} < set(marks)


def test_many_values_of_a_property_share_a_line(built: Built) -> None:
    facts = [line for line in run(built, "show", "Russia").stdout.splitlines() if line.startswith("  is mem")]
    assert len(facts) == 1
    assert "; United Nations; " in facts[0]


@pytest.mark.long
def test_check_finds_nothing_to_refuse_in_what_is_shipped(tmp_path: Path) -> None:
    ended = run(Built(tmp_path), "check")
    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.parametrize(
    ("terminal", "no_color", "shown"),
    [(True, "", "\x1b[31m✕ Denied\x1b[0m"), (True, "1", "✕ Denied"), (False, "", "✕ Denied")],
)
def test_statuses_have_colours_on_a_terminal_only(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, no_color: str, shown: str
) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    out = BytesIO()
    monkeypatch.setattr("sys.stdout", TextIOWrapper(out, encoding="utf-8"))
    monkeypatch.setattr("sys.stdout.isatty", lambda: terminal)
    output.lines([f"  {signs.marked('Denied')}, \x1b[31mcertain", "Denied"])
    assert out.getvalue().decode() == f"  {shown}, \\x1b[31mcertain\nDenied\n"


def test_a_table_is_printed_in_labels_on_demand(built: Built) -> None:
    plain, told = run(built, "ask", "22"), run(built, "ask", "22", "--labels")
    assert "id:kim-jong-un" in plain.stdout
    assert "Kim Jong Un" in told.stdout
    assert "“Bullets and a Bulletproof Train…”, Brown Political Review" in told.stdout
    assert len(plain.stdout.splitlines()) == len(told.stdout.splitlines())
    assert run(built, "ask", "22", "--labels", "--json").returncode == 2


@pytest.mark.parametrize(
    "command", [("ask", "51"), ("query", "SELECT ?s { ?s a rp:Summit }"), ("timeline", "Russia")]
)
def test_so_many_rows_are_shown_as_are_asked_for(built: Built, command: tuple[str, ...]) -> None:
    words = [PROGRAM, *command, "--workspace", str(built.root)]
    whole, cut = (
        subprocess.run([*words, *more], capture_output=True, text=True, timeout=60, check=True)
        for more in ((), ("--limit", "1"))
    )
    assert cut.stdout.splitlines()[1].split() == whole.stdout.splitlines()[1].split()
    assert len(cut.stdout.splitlines()) == 2
    assert f"{len(whole.stdout.splitlines()) - 1} rows, shown are 1" in cut.stderr
    assert "shown" not in whole.stderr


def test_a_limit_is_for_tables(built: Built) -> None:
    refused = run(built, "ask", "22", "--limit", "1", "--json")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "--limit is for tables" in refused.stderr


def test_an_answer_without_rows_and_names_that_nothing_has_are_told_on_stderr(built: Built) -> None:
    asked = ("query", "SELECT ?x { ?x rp:recipiant id:rusia }", "--workspace", str(built.root))
    ended = subprocess.run([PROGRAM, *asked], capture_output=True, text=True, timeout=60, check=False)
    assert (ended.returncode, ended.stdout) == (0, "x\n")
    assert "no rows" in ended.stderr
    assert "nothing is called rp:recipiant; did you mean rp:recipient" in ended.stderr
    assert "nothing is called id:rusia; did you mean id:russia" in ended.stderr
    labelled = run(built, "query", "SELECT ?x { ?x a rp:StateDissolution }", "--labels")
    assert "id:" not in labelled.stdout
    assert labelled.stdout.count("\n") > 1
