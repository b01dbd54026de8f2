"""What follows something, begins with it or has an age lies within bounds, though no time is told of it."""

from __future__ import annotations

from datetime import date

import pytest

from realpolitik.rdf.literals import Bounds
from realpolitik.rdf.names import thing
from realpolitik.reading.bounds import Times, before
from realpolitik.reading.holding import Holding
from realpolitik.reading.statements import Statements
from realpolitik.reading.timeline import timeline
from realpolitik.stores.embedded import Embedded
from support.world import CAST, Says, article, entries, world

KNOWN = entries(f"{CAST} id:war a rp:War . id:raid a rp:Attack . id:trade a rp:TradeRelation .")
WAR = 'id:war a rp:War ; rp:party id:aland, id:borland ; rp:time "{}" ; rp:realization rp:Occurred .'
TRADE = "id:trade a rp:TradeRelation ; rp:party id:aland, id:borland ; rp:realization rp:Ongoing ; {} ."
TALKS = "id:talks a rp:Summit ; rp:party id:ana, id:bo ; rp:realization rp:Occurred ; {} ."
SELF = "rp:timeAnchor article:SELF"


def told(*said: str) -> Embedded:
    paper = article("herald", *map(Says, said), known=KNOWN, published="2031-05-10")
    return world(paper, known=KNOWN).here()


def bounds(slug: str, *said: str) -> tuple[str, str]:
    found = Times(Statements(told(*said))).of(thing(slug))
    return str(found.earliest or ""), str(found.latest or "")


@pytest.mark.parametrize(
    ("time", "tie", "found"),
    [
        ("2029/2031-03", "rp:after id:war", ("2031-03-01", "")),
        ("2029", "rp:after id:war", ("2029-01-01", "")),
        ("2029/..", "rp:after id:war", ("2029-01-01", "")),
        ("../2030", "rp:after id:war", ("2030-01-01", "")),
        ("2029/2031-03", "rp:startsWith id:war", ("2029-01-01", "")),
        ("../2030", "rp:startsWith id:war", ("", "")),
        ("2029/2031-03", "rp:after id:war ; rp:startsWith id:war", ("2031-03-01", "")),
        ("2029/2031-03", 'rp:after id:war ; rp:time "2031-04"', ("2031-04-01", "2031-04-30")),
    ],
)
def test_what_follows_is_not_before(time: str, tie: str, found: tuple[str, str]) -> None:
    assert bounds("trade", WAR.format(time), TRADE.format(tie)) == found


@pytest.mark.parametrize(
    ("content", "slug", "found"),
    [
        (TALKS.format(f'rp:age "2 month" ; {SELF}'), "talks", ("2031-03-01", "2031-03-31")),
        (TALKS.format(f'rp:age "10 day" ; {SELF}'), "talks", ("2031-04-30", "2031-04-30")),
        (TALKS.format(f'rp:age "20/.. month" ; {SELF}'), "talks", ("", "2029-09-30")),
        (TRADE.format(f'rp:age "10~ year" ; {SELF}'), "trade", ("2020-05-01", "")),
        (TALKS.format('rp:age "10 day"'), "talks", ("", "")),
        (TALKS.format('rp:age "9999 year" ; rp:timeAnchor id:war'), "talks", ("", "")),
        (TALKS.format('rp:age "1 year" ; rp:timeAnchor id:war'), "talks", ("2028-01-01", "2028-12-31")),
    ],
)
def test_an_age_is_reckoned_back_from_its_anchor(content: str, slug: str, found: tuple[str, str]) -> None:
    assert bounds(slug, WAR.format("2029"), content) == found


def test_one_leads_on_to_another() -> None:
    said = (WAR.format("2029"), TRADE.format("rp:after id:war"), TALKS.format("rp:after id:trade"))
    assert bounds("talks", *said) == ("2029-01-01", "")
    assert bounds("talks", TALKS.format("rp:after id:trade")) == ("", "")


def test_an_age_is_rounded_outward() -> None:
    may = Bounds(date(2031, 5, 10), date(2031, 5, 10))
    assert before(may, "1.5 month") == Bounds(date(2031, 3, 1), date(2031, 4, 30))
    assert before(may, "36 hour") == Bounds(date(2031, 5, 8), date(2031, 5, 9))


def test_a_timeline_has_what_follows_and_a_day_leaves_it_out() -> None:
    view = told(WAR.format("2029/2031-03"), TRADE.format("rp:after id:war"), TALKS.format("rp:after id:deal"))
    found = timeline(view, about=thing("aland"))
    assert [(one.identifier, one.time, str(one.earliest)) for one in found] == [
        ("id:war", "2029/2031-03", "2029-01-01"),
        ("id:trade", "", "2031-03-01"),
    ]
    assert [one.identifier for one in timeline(view)] == ["id:war", "id:trade"]
    assert not Holding(view, date(2030, 1, 1)).situation(thing("trade"))
    assert Holding(view, date(2032, 1, 1)).situation(thing("trade"))
