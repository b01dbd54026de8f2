"""What is dated comes in the order of its days, and only what may fall within two days."""

from __future__ import annotations

import random
from datetime import date

import pytest

from realpolitik.errors import UsageError
from realpolitik.rdf.names import thing
from realpolitik.reading.timeline import Moment, timeline
from realpolitik.stores.base import View
from support import views

RUNGS = ("Ongoing", "Occurred", "Ended", "Planned", "Possible", "Disputed", "NotOccurred", "Mentioned")
DATED = (
    ("open", "../2030-12-31", None, "2030-12-31"),
    ("nothing", "..", None, None),
    ("april", "2031-04", "2031-04-01", "2031-04-30"),
    ("may-day", "2031-05-01", "2031-05-01", "2031-05-01"),
    ("another-may-day", "2031-05-01", "2031-05-01", "2031-05-01"),
    ("may", "2031-05", "2031-05-01", "2031-05-31"),
    ("since-may", "2031-05/..", "2031-05-01", None),
)
"""Name, time, earliest and latest day, in the order in which they must come, but for the names of two."""
ORDER = ["open", "nothing", "april", "another-may-day", "may-day", "may", "since-may"]


def dated(name: str, time: str, earliest: str | None, latest: str | None, rung: str = "Occurred") -> str:
    bounds = {"earliest": earliest, "latest": latest}
    told = "".join(f' ; rp:{key} "{day}"^^xsd:date' for key, day in bounds.items() if day)
    return f'id:{name} rp:time "{time}" ; rp:realization rp:{rung} ; rp:party id:party-of-{name}{told} .'


def graph(*situations: str, others: str = "") -> View:
    return views.view(f"graph:consensus {{ {' '.join(situations)} }} {others}")


def ids(found: tuple[Moment, ...]) -> list[str]:
    return [moment.identifier.removeprefix("id:") for moment in found]


@pytest.fixture(scope="module")
def view() -> View:
    return graph(*(dated(*one) for one in DATED))


def test_moments_are_ordered_by_first_day_last_day_and_name(view: View) -> None:
    assert ids(timeline(view)) == ORDER
    for seed in range(20):
        shuffled = random.Random(seed).sample(DATED, len(DATED))  # noqa: S311 - no secret
        assert ids(timeline(graph(*(dated(*one) for one in shuffled)))) == ORDER


def test_a_moment_tells_its_time_and_its_bounds() -> None:
    label = 'id:may rdfs:label "The fair"@en .'
    (found,) = timeline(graph(dated("may", "2031-05", "2031-05-01", "2031-05-31", "Planned"), others=label))
    assert found == Moment("id:may", "The fair", "Planned", "2031-05", date(2031, 5, 1), date(2031, 5, 31))


def test_only_a_single_day_is_exact(view: View) -> None:
    exact = {moment.identifier for moment in timeline(view) if moment.is_exact()}
    assert exact == {"id:may-day", "id:another-may-day"}


@pytest.mark.parametrize(
    ("first", "last", "left_out"),
    [
        (date(2031, 4, 30), None, {"open"}),
        (date(2031, 5, 1), None, {"open", "april"}),
        (date(2031, 5, 2), None, {"open", "april", "may-day", "another-may-day"}),
        (date(2031, 6, 1), None, {"open", "april", "may-day", "another-may-day", "may"}),
        (None, date(2031, 5, 1), set()),
        (None, date(2031, 4, 30), {"may-day", "another-may-day", "may", "since-may"}),
        (None, date(2031, 3, 31), {"april", "may-day", "another-may-day", "may", "since-may"}),
        (date(2031, 1, 1), date(2031, 4, 1), {"open", "may-day", "another-may-day", "may", "since-may"}),
    ],
)
def test_what_surely_falls_outside_is_left_out(
    view: View, first: date | None, last: date | None, left_out: set[str]
) -> None:
    assert set(ORDER) - set(ids(timeline(view, first=first, last=last))) == left_out


def test_what_is_not_real_can_be_left_out() -> None:
    found = graph(*(dated(rung.lower(), "2031", None, None, rung) for rung in RUNGS), 'id:x rp:time "2031" .')
    assert sorted(ids(timeline(found, real=True))) == ["ended", "occurred", "ongoing"]
    assert len(timeline(found)) == len(RUNGS) + 1


def test_of_one_thing_what_it_has_a_part_in_is_shown(view: View) -> None:
    assert ids(timeline(view, about=thing("party-of-may"))) == ["may"]
    assert ids(timeline(view, about=thing("may"))) == []


def test_what_only_a_claim_dates_is_not_shown() -> None:
    said = views.claim("1", 3, "ana", 'id:fair rp:time "2031-05" ; rp:party id:ana .')
    assert timeline(views.view(said)) == ()


def test_of_one_thing_the_others_are_not_read(view: View) -> None:
    watched = views.Watched(view)
    timeline(watched, about=thing("party-of-may"))
    assert watched.subjects() == {None, thing("may")}


def test_days_in_the_wrong_order_are_a_mistake_and_one_day_is_none(view: View) -> None:
    first, last = date(2031, 5, 2), date(2031, 5, 1)
    with pytest.raises(UsageError, match="2031-05-02 to 2031-05-01: the last day is before the first"):
        timeline(view, first=first, last=last)
    assert timeline(view, first=last, last=last)


def test_what_the_register_alone_tells_is_shown_of_one_thing_only() -> None:
    registered = (
        "graph:register { id:term rp:realization rp:Ended . id:claimed-term rp:realization rp:Ended . }"
    )
    basis = "graph:consensus { id:claimed-term rp:basis id:claim . }"
    told = graph(
        *(dated(name, "2031", None, None) for name in ("term", "claimed-term")), others=registered + basis
    )
    assert ids(timeline(told)) == ["claimed-term"]
    assert ids(timeline(told, about=thing("party-of-term"))) == ["term"]


def test_a_thing_has_a_part_through_its_parts_organs_officials_and_places() -> None:
    dates = [("fleet", "navy"), ("oath", "crown"), ("feast", "nobody"), ("flood", "nobody"), ("fair", "hill")]
    said = (
        f'id:{name} rp:time "2031-05" ; rp:realization rp:Occurred ; rp:actor id:{who} .'
        for name, who in dates
    )
    register = "graph:register { id:navy rp:isOrganOf id:aland . id:crown rp:jurisdiction id:aland . }"
    inferred = "graph:inferred { id:flood rp:tookPlaceOnTerritoryOf id:aland . }"
    found = timeline(graph(*said, others=f"{register} {inferred}"), about=thing("aland"))
    assert ids(found) == ["fleet", "flood", "oath"]
