"""What is kept of what was asked: only what is so still, and not without end."""

from __future__ import annotations

from datetime import date

import pytest
from pyoxigraph import Triple

from realpolitik.claims.status import ASSERTED
from realpolitik.conclude.position import Position, position
from realpolitik.ledger import recall
from realpolitik.ledger.recall import Recall, Recalled, Sources
from realpolitik.rdf.literals import Bounds
from realpolitik.rdf.names import thing
from realpolitik.rdf.terms import RDF_TYPE


def taken(slug: str) -> Position:
    """Return a position on the summit, one for each slug."""
    summit = thing("summit")
    return position(summit, [Triple(summit, RDF_TYPE, thing(slug))], ASSERTED, is_positive=True)


ONE, OTHER = taken("one"), taken("other")
SUMMIT = ONE.about.value


def test_a_text_that_takes_several_positions_counts_once() -> None:
    found = Sources([("a", ["herald"]), ("b", ["herald", "gazette"]), ("c", ["courier"])])
    assert [found.count(keys) for keys in ((), "a", "b", "ab", "abc", "x")] == [0, 1, 2, 2, 3, 0]
    many = Sources((key, (f"{key}{number}" for number in range(100))) for key in "ab")
    assert [many.count("a"), many.count("ab")] == [100, 200]
    found.add("x", "gazette")
    assert [found.count("x"), found.count("xb"), found.count("xa")] == [1, 2, 2]


def test_what_is_gained_is_taken_in_as_far_as_it_was_asked_for() -> None:
    unknown, day = Bounds(None, None), Bounds(date(2031, 5, 7), date(2031, 5, 7))
    found = Recalled({ONE.key: ONE}, days={ONE.key: frozenset({unknown})})
    found.gain(OTHER, "herald", day)
    assert (found.sources, [*found.positions.values()]) == (None, [ONE, OTHER])
    assert found.days == {ONE.key: {unknown}}
    found.sources = Sources([(ONE.key, ["herald"])])
    found.gain(ONE, "gazette", day)
    assert found.sources.count([ONE.key]) == 2
    assert found.days == {ONE.key: {unknown, day}}


def test_what_is_forgotten_is_read_again() -> None:
    kept = Recall()
    assert kept.of(SUMMIT) is None
    found = kept.keep(SUMMIT, Recalled({}))
    assert kept.of(SUMMIT) is found
    kept.forget(SUMMIT)
    kept.forget(SUMMIT)
    assert kept.of(SUMMIT) is None


def test_what_was_asked_for_longest_ago_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recall, "_MOST", 2)
    kept, found = Recall(), Recalled({})
    for about in ("a", "b"):
        kept.keep(about, found)
    assert kept.of("a") is found
    kept.keep("c", found)
    assert [kept.of(about) for about in "abc"] == [found, None, found]
