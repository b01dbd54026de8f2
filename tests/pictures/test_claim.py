"""The picture of a claim: the one in the README is what the program draws, and any text in it is escaped."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from itertools import pairwise
from pathlib import Path

from pyoxigraph import NamedNode

from realpolitik.pictures.claim import draw_claim
from realpolitik.rdf import names
from realpolitik.reading.signs import SIGNS
from support import views
from support.built import Built

ROOT = Path(__file__).resolve().parents[2]
PICTURED = names.claim("080e134f4a47f48b", 3896, 3962, "40bfa07b")
CLAIM = NamedNode(names.claim("1" * 16, 3, 8, "abcdabcd").value)
OWN = f"{names.article('1' * 16)} {{ {CLAIM} rp:about id:gala }}"
"""What the claim is about, as its article calls it."""


def words(picture: str) -> list[str]:
    """Return the text in a picture, line by line; it is well-formed or the test fails."""
    return [element.text or "" for element in ET.fromstring(picture).iter() if element.text]  # noqa: S314 - made here


def test_readme_shows_what_the_program_draws(built: Built) -> None:
    assert draw_claim(built.view(), PICTURED) == (ROOT / "docs" / "claim.svg").read_text(encoding="utf-8")
    assert "docs/claim.svg" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_claim_picture_tells_holder_and_status(built: Built) -> None:
    told = " ".join(words(draw_claim(built.view(), PICTURED)))
    for part in (
        "Yang Uk (told by the author)",
        "status: ? Speculated",
        "realization: ○ Possible",
        "3896–3962",
    ):
        assert part in told


def test_claim_picture_escapes_what_it_draws() -> None:
    given = 'id:ana rdfs:label "<script>&"@en . id:gala rdfs:label "<b>"@en .'
    said = views.claim("1", 3, about="id:gala")
    picture = draw_claim(views.view(given, said, OWN), CLAIM)
    assert "<script>" not in picture
    assert "<b>" not in picture
    assert "<script>&" in words(picture)
    assert "situation: <b>" in words(picture)


def test_claim_picture_tells_what_the_claim_says_and_what_is_held() -> None:
    content = 'id:gala a rp:Event ; rp:place id:port ; rp:time "2031" .'
    held = (
        "graph:consensus { id:gala rp:realization rp:Occurred ; rp:strongestStatus rp:Reported ;"
        " rp:place id:quay ."
        " contradiction:a rp:concerns id:gala . contradiction:b rp:concerns id:gala . }"
    )
    said = views.claim("1", 3, content=content, about="id:gala", ifSo="id:thaw")
    found = words(draw_claim(views.view(held, said, OWN), CLAIM))
    for line in ("a Event", "place port", "time 2031", "if thaw", "contradictions: 2", "characters 3–8"):
        assert line in found
    assert "strongestStatus: ◐ Reported" in found
    picture = draw_claim(views.view(held, said, OWN), CLAIM)
    assert f'style="fill:{SIGNS["Reported"].light}" x=' in picture
    assert not [line for line in found if "quay" in line]


def test_boxes_in_a_column_do_not_overlap() -> None:
    long = " ".join(f"word{number}" for number in range(60))
    content = f'id:gala a rp:Event ; rp:place id:port ; rp:time "{long}" .'
    said = views.claim("1", 3, content=content, about="id:gala")
    held = f'graph:consensus {{ id:gala rp:realization rp:Occurred . }} id:ana rdfs:label "{long}"@en .'
    picture = draw_claim(views.view(held, said, OWN), CLAIM)
    boxes = re.findall(r'<rect class="[a-z]+" x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"', picture)
    assert len(boxes) == 6
    spans = sorted((int(x), int(y), int(y) + int(height)) for x, y, _, height in boxes)
    pairs = [(one, other) for one, other in pairwise(spans) if one[0] == other[0]]
    assert len(pairs) == 3
    assert all(one[2] < other[1] for one, other in pairs)
    height = int(re.search(r'viewBox="0 0 \d+ (\d+)"', picture)[1])  # type: ignore[index]
    assert max(bottom for *_, bottom in spans) <= height
