"""The curator's four commands: one verb each, from words of an article to its graph and back."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from realpolitik.rdf import names, turtle
from realpolitik.text.article import Article, Span
from support.built import Built
from support.command import run

TEXT = """Barges for Belmark?

The city of Arvenia said on Monday that it may sell barges to Belmark. The river was low.

Nobody asked whether kettles boil slower nowadays.
"""
IDENTIFIER = Article(TEXT).identifier
REGISTER = """@prefix id: <https://w3id.org/realpolitik/id/> .
@prefix rp: <https://w3id.org/realpolitik/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

id:arvenia a rp:State ; rdfs:label "Arvenia"@en .
id:belmark a rp:State ; rdfs:label "Belmark"@en .
id:barges a rp:Goods ; rdfs:label "barges"@en .
"""
SHEET = """article
    title "Barges for Belmark?" ; author ~author
entity ~author a UnnamedSource ; label "the author"

claim 2 "it may sell barges to Belmark"
    by arvenia via ~author : Affirms Possible Positive
    cue 2 "may"
    gloss "Arvenia could deliver vessels."
    barge-sale-2031 a Transfer ; supplier arvenia ; recipient belmark ; goods barges .
"""
BROKEN = SHEET.replace("recipient belmark", "recipient arvenia")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace with a register of its own, beside a text and its sheet."""
    (tmp_path / "kg" / "register").mkdir(parents=True)
    (tmp_path / "kg" / "register" / "river.ttl").write_text(REGISTER, encoding="utf-8")
    (tmp_path / "story.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "story.sheet").write_text(SHEET, encoding="utf-8")
    return tmp_path


@pytest.fixture
def kept(folder: Path, built: Built) -> Path:
    """The same with the build of what is shipped, so that judging beside all others costs what is new."""
    shutil.copytree(built.folder, folder / "build")
    return folder


def test_locate_tells_every_place_of_the_words(folder: Path) -> None:
    ended = run("locate", "story.txt", "The river … low", "--json", folder=folder)
    start = TEXT.index("The river was low")
    span = Span(start, start + len("The river was low"))
    assert json.loads(ended.stdout) == [
        {
            "start": str(span.start),
            "end": str(span.end),
            "digest": span.digest(TEXT),
            "iri": names.span(IDENTIFIER, span.start, span.end).value,
        }
    ]
    assert run("locate", "story.txt", "Belmark", folder=folder).stdout.count("\n") == 1 + TEXT.count(
        "Belmark"
    )


def test_locate_says_when_the_words_are_not_there_or_no_words(folder: Path) -> None:
    absent = run("locate", "story.txt", "a bridge", folder=folder)
    assert (absent.returncode, absent.stdout) == (1, "")
    assert "not in the article" in absent.stderr
    assert run("locate", "story.txt", " … ", folder=folder).returncode == 2
    assert run("locate", "none.txt", "river", folder=folder).returncode == 3
    assert run("locate", "story.txt", "--sentences", folder=folder).returncode == 2


def test_sentences_are_numbered_as_a_sheet_counts_them(folder: Path) -> None:
    rows = json.loads(run("sentences", "story.txt", "--json", folder=folder).stdout)
    assert [(row["sentence"], row["role"]) for row in rows] == [
        ("1", "Headline"), ("2", "Body"), ("3", "Body"), ("4", "Body"),
    ]  # fmt: skip
    assert [TEXT[int(row["start"]) : int(row["end"])] for row in rows] == [row["words"] for row in rows]
    assert rows[2]["words"] == "The river was low."
    assert run("sentences", "story.txt", folder=folder).stdout.startswith("sentence  role")


@pytest.mark.long
def test_compile_writes_to_stdout_or_saves_and_sheet_writes_it_back(kept: Path) -> None:
    folder = kept
    shown = run("compile", "story.txt", "story.sheet", folder=folder)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert not (folder / "kg" / "articles").exists()
    saved = run("compile", "story.txt", "-", "--save", folder=folder, said=SHEET)
    written = folder / "kg" / "articles" / f"{IDENTIFIER}.trig"
    assert (saved.returncode, saved.stdout) == (0, "")
    assert written.name in saved.stderr
    assert written.read_text(encoding="utf-8") == shown.stdout == turtle.write(turtle.read(written))
    back = run("sheet", "story.txt", folder=folder).stdout
    assert run("compile", "story.txt", "-", folder=folder, said=back).stdout == shown.stdout


def test_compile_refuses_by_gate_shapes_and_wording_and_writes_nothing(folder: Path) -> None:
    worded = "asked whether kettles boil slower nowadays"
    for text, rule in (
        (SHEET.replace("goods barges", "goods nothing-declared"), "undeclared"),
        (BROKEN, "Transfer-supplier"),
        (SHEET.replace("Arvenia could deliver vessels.", f"Somebody {worded}."), "wording"),
    ):
        ended = run("compile", "story.txt", "-", "--save", folder=folder, said=text)
        assert (ended.returncode, ended.stdout) == (1, ""), rule
        assert f"-:5: {rule}: " in ended.stderr
        assert "nothing is written" in ended.stderr
    assert not (folder / "kg" / "articles").exists()


def test_compile_names_the_line_that_it_cannot_read(folder: Path) -> None:
    (folder / "story.sheet").write_text(SHEET.replace("Transfer", "Flotilla"), encoding="utf-8")
    ended = run("compile", "story.txt", "story.sheet", folder=folder)
    assert ended.returncode == 3
    assert "story.sheet:9: " in ended.stderr
    (folder / "story.sheet").write_bytes(b"claim 1 \xff")
    assert "not UTF-8 (byte 8)" in run("compile", "story.txt", "story.sheet", folder=folder).stderr


def test_sheet_says_when_the_text_is_not_annotated(folder: Path) -> None:
    ended = run("sheet", "story.txt", folder=folder)
    assert (ended.returncode, ended.stdout) == (3, "")
    assert f"{IDENTIFIER}.trig" in ended.stderr
