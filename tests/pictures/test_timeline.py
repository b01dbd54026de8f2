"""The timeline: a day is a dot, a span a bar, what is open fades, the unreal is hollow, text is escaped."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from datetime import date

import pytest

from realpolitik.pictures.timeline import draw
from realpolitik.reading.signs import REALIZATIONS
from realpolitik.reading.timeline import Moment


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


@pytest.mark.parametrize(
    ("realization", "kind"),
    [
        ("Ongoing", "real"),
        ("Occurred", "real"),
        ("Ended", "real"),
        ("Possible", "unreal"),
        ("Disputed", "unreal"),
    ],
)
def test_timeline_draws_what_is_not_real_hollow(realization: str, kind: str) -> None:
    day = date(2023, 1, 1)
    assert f'<circle class="{kind}"' in draw([moment("x", day, day, realization)], title="t")


def test_timeline_keeps_the_order_of_rows_and_days() -> None:
    days = [date(2023, 3, 1), date(2023, 1, 1), date(2023, 2, 1)]
    picture = draw([moment(str(day), day, day) for day in days], title="t")
    dots = [(float(x), float(y)) for x, y in re.findall(r'cx="([0-9.]+)" cy="([0-9]+)"', picture)]
    assert [y for _, y in dots] == sorted({y for _, y in dots})
    first, second, third = (x for x, _ in dots)
    assert second < third < first


def test_timeline_cuts_long_names_and_tells_them_whole_in_the_title() -> None:
    name = "x" * 48
    picture = draw([moment(name, date(2023, 1, 1), None, "Planned")], title="t")
    assert f">{'x' * 46}…</text>" in picture
    assert f"<title>{name}: 2023, Planned</title>" in picture
    assert f">{'x' * 47}</text>" in draw([moment("x" * 47, date(2023, 1, 1), None)], title="t")


def test_timeline_leaves_out_what_has_no_bound() -> None:
    placed = [moment("a", date(2023, 1, 1), None), moment("b", None, date(2023, 1, 1))]
    both = draw([*placed, moment("never", None, None)], title="t")
    assert both == draw(placed, title="t")
    assert both.count("<g>") == 2


def test_timeline_reaches_the_ends_of_the_calendar() -> None:
    picture = draw([moment("ever", date.min, date.max)], title="t")
    assert len(re.findall('class="axis"', picture)) < 20


def test_timeline_shows_the_sign_of_each_realization_in_its_colour() -> None:
    day = date(2023, 1, 1)
    picture = draw([moment("a", day, day, "Possible"), moment("b", day, day, "Unheard")], title="t")
    sign = REALIZATIONS["Possible"]
    assert f'<text class="s-Possible" x="4" y="49">{sign.mark}</text>' in picture
    assert f".s-Possible{{fill:{sign.light}}}" in picture
    assert f".s-Possible{{fill:{sign.dark}}}" in picture
    assert "s-Unheard" not in picture
