"""The picture of what a thing is tied to: each once, with all its ties, and nothing obeyed."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from realpolitik.pictures.network import MOST, draw
from realpolitik.reading.card import Fact

SVG = "{http://www.w3.org/2000/svg}"


def tie(property_: str, name: str, *, inferred: bool = False) -> Fact:
    return Fact(property_, name, inferred, f"id:{name}")


def drawn(*facts: Fact, name: str = "Aland") -> ET.Element:
    picture = draw(name, facts)
    assert picture is not None
    return ET.fromstring(picture)  # noqa: S314 - made by the program itself


def words(picture: ET.Element) -> list[str]:
    return [text.text or "" for text in picture.iter(f"{SVG}text")]


def test_each_is_drawn_once_with_all_its_ties() -> None:
    found = drawn(tie("rival of", "Borland"), tie("borders on", "Borland"), tie("rival of", "Cland"))
    assert sorted(words(found)) == ["Aland", "Borland", "Cland", "rival of", "rival of, borders on"]
    assert len(list(found.iter(f"{SVG}line"))) == 2


def test_what_is_only_inferred_is_dashed() -> None:
    found = drawn(
        *(tie("rival of", "Borland", inferred=True), tie("partner of", "Cland", inferred=True)),
        tie("rival of", "Cland"),
    )
    assert sorted(line.get("class") or "" for line in found.iter(f"{SVG}line")) == ["line", "line drawn"]


def test_literals_are_not_drawn_and_nothing_is_no_picture() -> None:
    assert draw("Aland", [Fact("time", "2031", inferred=False)]) is None
    assert draw("Aland", []) is None


@pytest.mark.parametrize("number", [1, 2, 3, 5, MOST, MOST + 9])
def test_boxes_lie_within_the_picture_and_not_on_one_another(number: int) -> None:
    found = drawn(*(tie("rival of", f"state {n:02}") for n in range(number)))
    width, height = (float(part) for part in (found.get("viewBox") or "").split()[2:])
    boxes = [
        tuple(float(box.get(side) or 0) for side in ("x", "y", "width", "height"))
        for box in found.iter(f"{SVG}rect")
        if (box.get("class") or "").startswith("box")
    ]
    assert len(boxes) == min(number, MOST) + 1
    assert all(x >= 0 and y >= 0 and x + w <= width and y + h <= height for x, y, w, h in boxes)
    apart = [(one, other) for one in boxes for other in boxes if one < other and _overlap(one, other)]
    assert apart == []


def _overlap(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return all(
        one[side] < other[side] + other[side + 2] and other[side] < one[side] + one[side + 2]
        for side in (0, 1)
    )


def test_names_are_escaped_and_cut() -> None:
    found = drawn(tie("<i>", "<script>&" + "x" * 99), name="<b>")
    assert "<b>" in words(found)
    assert "<i>" in words(found)
    assert max(len(text) for text in words(found)) == 28
