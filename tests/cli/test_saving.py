"""Saving a sheet: nothing is lost without `--force`, nothing is written that would block a build."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from realpolitik.claims import render
from realpolitik.judge import compiled
from realpolitik.sources.workspace import Workspace
from support.newsroom import IDENTIFIER, SHEET, Newsroom
from support.small import GAZETTE, put

pytestmark = pytest.mark.long

CLAIMS = SHEET[SHEET.index("claim 2") :]
TWO_LEAGUES = 'entity ~land a State ; label "a land" ; isMemberOf league, council\n'


@pytest.fixture
def room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Newsroom:
    return Newsroom.opened(tmp_path, monkeypatch, capfdbinary)


@pytest.fixture
def saved(room: Newsroom) -> Newsroom:
    """The same with the sheet saved."""
    told = room.save(SHEET)
    assert (told.code, told.out, told.err) == (0, "", f"written kg/articles/{IDENTIFIER}.trig\n")
    return room


def test_five_words_of_the_article_are_told_and_written_all_the_same(room: Newsroom) -> None:
    told = room.save(SHEET.replace("Borland could get food.", "Somebody asked whether kettles boil slower."))
    assert (told.code, room.graph.is_file()) == (0, True)
    assert "story.sheet:6: warning: wording: the gloss shares 5 words in a row with the article" in told.err
    checked = room.run("check", "--articles", ".", "--warnings")
    assert (checked.code, "warning: wording" in checked.out) == (0, True)
    assert "warning: wording" not in room.run("check", "--articles", ".").out


@pytest.mark.parametrize("sheet", ["", "# All gone.\n"])
def test_an_empty_sheet_takes_nothing_out_unless_it_is_forced(sheet: str, saved: Newsroom) -> None:
    before = saved.graph.read_bytes()
    told = saved.save(sheet)
    assert (told.code, told.out) == (1, "")
    assert saved.graph.read_bytes() == before
    gone = [line for line in told.err.splitlines() if line.startswith("- ")]
    assert [line[2:].split("-")[0] for line in gone] == [
        f"article:{IDENTIFIER} author, title", "characters 0–18 segmentReason",
        f"claim:{IDENTIFIER}", f"claim:{IDENTIFIER}", f"id:{IDENTIFIER}",
    ]  # fmt: skip
    assert "leaves out 5 things" in told.err
    forced = saved.save(sheet, "--force")
    assert (forced.code, "written" in forced.err) == (0, True)
    assert b"rp:Claim" not in saved.graph.read_bytes()


@pytest.mark.parametrize(
    ("lost", "ending"),
    [
        (CLAIMS[: CLAIMS.index("claim 3")], "“Borland could get food.”"),
        ('title "Grain for Borland?" ; ', f"article:{IDENTIFIER} title"),
        ("reason 1 RepetitionReason\n", "characters 0–18 segmentReason"),
        ('    cue 2 "may"\n', " cue"),
    ],
    ids=["claim", "title", "reason", "cue"],
)
def test_what_a_sheet_leaves_out_is_told(lost: str, ending: str, saved: Newsroom) -> None:
    assert lost in SHEET
    before = saved.graph.read_bytes()
    told = saved.save(SHEET.replace(lost, ""))
    assert (told.code, saved.graph.read_bytes()) == (1, before)
    assert told.err.startswith("- ")
    assert told.err.splitlines()[0].endswith(ending)
    assert saved.save(SHEET.replace(lost, ""), "--force").code == 0


def test_a_correction_is_told_and_needs_no_force(saved: Newsroom) -> None:
    told = saved.save(SHEET.replace("Possible", "Probable").replace('title "Grain', 'title "More grain'))
    assert told.code == 0
    changes = told.err.splitlines()[:-1]
    claim = rf"claim:{IDENTIFIER}-\d+-\d+-[0-9a-f]{{8}}"
    assert changes[0] == f"~ article:{IDENTIFIER} title"
    assert re.fullmatch(rf"~ {claim} becomes {claim} “Borland could get food\.”", changes[1])
    assert len(changes) == 2


def test_only_the_first_of_many_changes_are_shown(saved: Newsroom) -> None:
    many = "".join(f'entity ~pier-{number} a Facility ; label "pier {number}"\n' for number in range(30))
    told = saved.save(many + SHEET)
    assert told.code == 0
    assert len(told.err.splitlines()) == 22
    assert "… and 10 changes more" in told.err


def test_a_sheet_that_says_the_same_writes_nothing(saved: Newsroom) -> None:
    before = saved.graph.stat().st_mtime_ns
    assert saved.save(SHEET).err == f"unchanged kg/articles/{IDENTIFIER}.trig\n"
    assert saved.graph.stat().st_mtime_ns == before


def test_a_graph_that_cannot_be_read_is_not_written_over(saved: Newsroom) -> None:
    saved.graph.write_text("no TriG", encoding="utf-8")
    assert saved.save(SHEET).code == 3
    assert saved.graph.read_text(encoding="utf-8") == "no TriG"


def test_the_sheet_that_is_written_back_loses_nothing_on_the_way(saved: Newsroom) -> None:
    assert saved.save(SHEET.replace("gloss", 'withdrawn "2031-06"\n    gloss', 1)).code == 0
    before = saved.graph.read_bytes()
    path = saved.write("story.sheet", "work of a day")
    refused = saved.run("sheet", "story.txt", "--output", "story.sheet")
    assert (refused.code, "holds something else" in refused.err) == (1, True)
    assert path.read_text(encoding="utf-8") == "work of a day"
    assert saved.run("sheet", "story.txt", "--output", "story.sheet", "--force").code == 0
    assert 'withdrawn "2031-06"' in path.read_text(encoding="utf-8")
    assert saved.run("sheet", "story.txt", "--output", "story.sheet").code == 0
    assert saved.save(path.read_text(encoding="utf-8")).err.startswith("unchanged")
    saved.graph.write_text("no TriG", encoding="utf-8")
    assert saved.run("sheet", "story.txt", "--output", "story.sheet", "--force").code == 3
    assert saved.save(path.read_text(encoding="utf-8")).code == 3
    saved.graph.write_bytes(before)
    assert saved.run("sheet", "story.txt").out == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("is_built", [False, True])
def test_what_only_the_whole_sees_is_refused_before_it_is_written(is_built: bool, saved: Newsroom) -> None:
    if is_built:
        assert saved.run("build").code == 0
    before = saved.graph.read_bytes()
    told = saved.save(SHEET + TWO_LEAGUES)
    assert told.code == 1
    line = SHEET.count("\n") + 1
    assert f"story.sheet:{line}: State-isMemberOf: A state here is in one league." in told.err
    assert saved.graph.read_bytes() == before
    assert saved.run("check").code == 0
    assert saved.run("build").code == 0
    assert (saved.root / "build").is_dir()


def test_trouble_elsewhere_stops_nobody(saved: Newsroom) -> None:
    assert saved.run("build").code == 0
    broken = put(Workspace(saved.root), GAZETTE)
    broken.write_text(broken.read_text().replace("id:hill-town", "id:nowhere"))
    assert saved.run("build").code == 1
    assert saved.save(SHEET.replace("Possible", "Probable")).code == 0
    assert saved.save(SHEET + TWO_LEAGUES).code == 1


def test_an_article_under_another_name_is_saved_where_it_is(saved: Newsroom) -> None:
    other = saved.graph.rename(saved.graph.with_name("grain-story.trig"))
    told = saved.save(SHEET.replace("Possible", "Probable"))
    assert (told.code, told.err.splitlines()[-1]) == (0, "written kg/articles/grain-story.trig")
    assert list(other.parent.iterdir()) == [other]
    assert saved.run("build").code == 0
    assert "Probable" in saved.run("sheet", "story.txt").out


def test_saving_makes_no_build(saved: Newsroom) -> None:
    assert not (saved.root / "build").exists()


REFUSED = (
    ("goods grain", "goods nothing-declared", 6, "undeclared"),
    ("Borland could get food.", "It is said: nobody asked whether kettles boil slower.", 6, "wording"),
    ("quality quality-weak", "quality aland", 12, "range"),
    ('label "the author"', 'label "the author" ; affiliation nobody', 3, "undeclared"),
    ("author ~author", "author nobody", 1, "undeclared"),
)


@pytest.mark.parametrize(("old", "new", "line", "rule"), REFUSED)
def test_refusals_name_the_lines_of_the_sheet(
    old: str, new: str, line: int, rule: str, room: Newsroom
) -> None:
    assert SHEET.count(old) == 1
    told = room.save(SHEET.replace(old, new))
    assert (told.code, told.out) == (1, "")
    refusals = told.err.splitlines()[:-1]
    assert any(refusal.startswith(f"story.sheet:{line}: {rule}: ") for refusal in refusals), told.err
    numbers = [int(refusal.split(":")[1]) for refusal in refusals]
    assert numbers == sorted(numbers)
    assert "refusals; nothing is written" in told.err
    assert not room.graph.exists()


TWICE = SHEET[SHEET.index("claim 3") :]


def test_a_claim_that_is_told_twice_is_told_with_both_lines(room: Newsroom) -> None:
    told = room.save(f"{SHEET}\n{TWICE}")
    assert (told.code, told.out) == (3, "")
    assert "story.sheet:17: the claim of line 12 says the same at the same place" in told.err


def test_claims_that_get_one_iri_by_chance_are_told_apart(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = TWICE.replace("quiet a", "silence a")
    assert room.save(f"{SHEET}\n{other}").code == 0
    monkeypatch.setattr(render, "digest_of", lambda claim: "0" * 63 + str(len(claim.about.value) % 10))
    monkeypatch.setattr(compiled, "digest_of", render.digest_of)
    told = room.save(f"{SHEET}\n{other}")
    assert told.code == 3
    assert "story.sheet:17: by chance this claim gets the same IRI as the one of line 12" in told.err


def test_tabs_are_blanks(room: Newsroom) -> None:
    assert room.save(SHEET).code == 0
    kept = room.graph.read_bytes()
    tabs = re.sub(r"(?m)^ +", "\t", re.sub(r'("[^"]*")| +', lambda found: found[1] or "\t", SHEET))
    assert tabs.count("\t") > 40
    assert room.save(tabs + "\n\t\n").err.startswith("unchanged")
    assert room.graph.read_bytes() == kept


def test_force_goes_with_save(room: Newsroom) -> None:
    room.write("story.sheet", SHEET)
    assert room.run("compile", "story.txt", "story.sheet", "--force").code == 2
