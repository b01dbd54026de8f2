"""What is kept of what was asked: only what is so still, and not without end."""

from __future__ import annotations

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
    found = Sources([("a", "herald"), ("b", "herald"), ("b", "gazette"), ("c", "courier")])
    assert [found.count(keys) for keys in ((), "a", "b", "ab", "abc", "x")] == [0, 1, 2, 2, 3, 0]
    found.add("x", "gazette")
    assert [found.count("x"), found.count("xb"), found.count("xa")] == [1, 2, 2]


def test_what_is_gained_is_taken_in_where_something_is_kept() -> None:
    kept = Recall()
    kept.gain(ONE, "herald")
    assert kept.of(SUMMIT) is None
    found = kept.keep(SUMMIT, Recalled({ONE.key: ONE}, days={ONE.key: frozenset({Bounds(None, None)})}))
    kept.gain(OTHER, "herald")
    assert (found.sources, [*found.positions.values()], [*found.days]) == (None, [ONE, OTHER], [ONE.key])
    found.sources = Sources([(ONE.key, "herald")])
    kept.gain(ONE, "gazette")
    assert found.sources.count([ONE.key]) == 2
    assert found.days == {}
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
