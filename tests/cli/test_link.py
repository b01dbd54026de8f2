"""The curator's way back: a program's claims reviewed, and its entities linked, with undo."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import term
from support.newsroom import IDENTIFIER, SHEET, Newsroom

AUTHOR = f"{IDENTIFIER}-author"
PROGRAM = 'entity ~extractor a Producer ; label "rules" ; version "1"'
MADE = SHEET.replace("reason 1", f"{PROGRAM}\nreason 1").replace(
    "    gloss", "    producer ~extractor\n    gloss"
)


@pytest.fixture
def room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Newsroom:
    """A newsroom whose story a program has read."""
    found = Newsroom.opened(tmp_path, monkeypatch, capfdbinary)
    assert found.save(MADE).code == 0
    extracted = found.root / "kg" / "extracted" / IDENTIFIER[:2] / found.graph.name
    extracted.parent.mkdir(parents=True)
    found.graph.rename(extracted)
    return found


def told(room: Newsroom, statement: str) -> bool:
    return room.run("query", f"ASK {{ {statement} }}").out.split() == ["answer", "true"]


def test_a_review_makes_claims_the_curator_s(room: Newsroom) -> None:
    assert room.run("sheet", "story.txt", "--output", "review.sheet").code == 0
    sheet = (room.root / "review.sheet").read_text()
    assert sheet.count("    proposed ~extractor") == 2
    assert "producer" not in sheet
    kept = sheet.replace("Positive\n    cue 2", "Positive\n    cue 2").partition("\nclaim 3")[0] + "\n"
    (room.root / "review.sheet").write_text(kept)
    saved = room.run("compile", "story.txt", "review.sheet", "--save")
    assert saved.code == 0, saved.err
    built = room.run("build", "--json")
    assert built.code == 0
    claims = [quad for quad in turtle.read(room.graph) if quad.predicate == term("proposedBy")]
    assert [names.local(quad.object) for quad in claims] == [f"{IDENTIFIER}-extractor"]  # type: ignore[arg-type]
    assert told(room, f"GRAPH article:{IDENTIFIER} {{ ?claim rp:producer rp:Curator }}")
    assert not told(room, "id:quiet rp:realization ?how")


def test_a_link_is_heard_after_the_next_build_and_taken_back(room: Newsroom) -> None:
    assert room.run("build").code == 0
    tied = room.run("link", AUTHOR, "dee")
    assert (tied.code, tied.err) == (0, f"{AUTHOR} is dee; `realpolitik build`\n")
    assert json.loads(room.run("link", "--json").out) == [{"local": AUTHOR, "id": "dee"}]
    assert room.run("link", AUTHOR, "dee").code == 0
    assert room.run("build").code == 0
    assert told(room, f"GRAPH ?register {{ id:{AUTHOR} rp:linkedTo id:dee }}")
    assert room.run("show", AUTHOR).out.splitlines()[0].endswith("id:dee")
    back = room.run("link", f"id:{AUTHOR}", "--undo")
    assert (back.code, back.err) == (0, f"{AUTHOR} is not dee any more; `realpolitik build`\n")
    assert room.run("build").code == 0
    assert not told(room, "GRAPH ?any { ?own rp:linkedTo ?entry }")


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("--undo",), 2, "--undo needs the id whose link is taken back"),
        ((AUTHOR,), 2, "name the entry that it is, or --undo"),
        ((AUTHOR, "dee", "--undo"), 2, "name the entry that it is, or --undo"),
        ((AUTHOR, "--undo"), 1, f"{AUTHOR} is linked to nothing"),
        (("dee", "cy"), 2, "dee is no article's own; such an id begins with the article's"),
        ((AUTHOR, "nobody"), 2, "nobody is no entry of the register"),
        ((f"{'0' * 16}-desk", "dee"), 2, f"no article declares {'0' * 16}-desk"),
        ((f"{IDENTIFIER}-extractor", "dee"), 1, f"{IDENTIFIER}-extractor cannot be dee: "),
        (("Nobody!", "dee"), 2, "'Nobody!' is no lower-case name with hyphens"),
    ],
)
def test_what_cannot_be_linked_is_said(
    room: Newsroom, arguments: tuple[str, ...], code: int, message: str
) -> None:
    ended = room.run("link", *arguments)
    assert ended.code == code
    assert message in ended.err
    assert not (room.root / "kg" / "register" / "links.ttl").exists()


def test_a_second_link_needs_the_first_undone(room: Newsroom) -> None:
    assert room.run("link", AUTHOR, "dee").code == 0
    ended = room.run("link", AUTHOR, "cy")
    assert ended.code == 1
    assert f"{AUTHOR} is linked to dee; --undo that first" in ended.err
