"""The pictures: the one in the README is what the program draws, and any text in them is escaped."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

from pyoxigraph import NamedNode, Store

from realpolitik.pictures.claim import draw_claim
from realpolitik.pictures.timeline import draw
from realpolitik.rdf import names
from realpolitik.reading.timeline import Moment, timeline

ROOT = Path(__file__).resolve().parents[2]
PICTURED = names.claim("080e134f4a47f48b", 3896, 3962, "8474")


def test_readme_shows_what_the_program_draws(graph: Store) -> None:
    assert draw_claim(graph, PICTURED) == (ROOT / "docs" / "claim.svg").read_text(encoding="utf-8")
    assert "docs/claim.svg" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_claim_picture_tells_holder_and_status(graph: Store) -> None:
    picture = ET.fromstring(draw_claim(graph, PICTURED))  # noqa: S314 - made by the program itself
    words = " ".join(element.text or "" for element in picture.iter())
    for told in ("Yang Uk (told by the author)", "status: Speculated", "realization: Possible", "3896–3962"):
        assert told in words


def moment(label: str, earliest: date | None, latest: date | None, realization: str = "Occurred") -> Moment:
    return Moment("id:x", label, realization, "2023", earliest, latest)


def test_timeline_escapes_what_it_draws() -> None:
    picture = draw([moment("<script>&", date(2023, 1, 1), date(2023, 1, 1))], title="<b>")
    assert "<script>" not in picture
    assert "<b>" not in picture
    ET.fromstring(picture)  # noqa: S314 - made by the program itself


def test_timeline_draws_a_day_as_a_dot_and_a_span_as_a_bar() -> None:
    day = draw([moment("day", date(2023, 1, 1), date(2023, 1, 1))], title="t")
    span = draw([moment("span", date(2023, 1, 1), date(2023, 3, 1))], title="t")
    assert day.count("<circle") == 1
    assert day.count('rx="5"') == 0
    assert span.count("<circle") == 0
    assert span.count('rx="5"') == 1


def test_timeline_shows_open_ends_and_plans_otherwise() -> None:
    since = draw(
        [moment("since", date(2023, 1, 1), None), moment("x", date(2023, 2, 1), date(2024, 1, 1))], title="t"
    )
    plan = draw([moment("plan", date(2023, 1, 1), date(2023, 2, 1), "Planned")], title="t")
    assert 'class="open"' in since
    assert 'class="unreal"' in plan


def test_timeline_without_dates_is_still_a_picture() -> None:
    ET.fromstring(draw([moment("never", None, None)], title="t"))  # noqa: S314 - made by the program itself


def test_timeline_of_the_shipped_data_is_in_order(graph: Store) -> None:
    found = timeline(graph, first=date(2023, 1, 1), last=date(2023, 12, 31))
    dated = [one for one in found if one.earliest is not None]
    assert dated == sorted(dated, key=lambda one: (one.earliest, one.latest or date.max, one.identifier))
    labels = [one.identifier for one in found]
    assert labels.index("id:visit-shoigu-north-korea-2023-07") < labels.index("id:summit-putin-kim-2023-09")


def test_timeline_of_one_participant_leaves_out_the_others(graph: Store) -> None:
    japan = NamedNode(names.THINGS + "japan")
    assert {one.identifier for one in timeline(graph, about=japan)} < {
        one.identifier for one in timeline(graph)
    }
