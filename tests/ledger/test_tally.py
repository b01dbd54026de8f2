"""The figures of a build: added to, taken from, and told."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from pyoxigraph import Literal, Triple

from realpolitik import __version__
from realpolitik.judge.article import Judgement
from realpolitik.judge.finding import Finding, Severity
from realpolitik.ledger import tally
from realpolitik.ledger.articles import Articles, Profiles
from realpolitik.ledger.book import Ledger
from realpolitik.ledger.findings import keep_global
from realpolitik.rdf.names import term, thing
from realpolitik.stores.published import read_summary
from support.small import ALMANAC, GAZETTE
from support.world import KNOWN

WARNING = Finding(thing("deal"), term("Sale-place"), Severity.WARNING, None, "", "Say where.")


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger.create(tmp_path / "ledger.db")


def test_situations_are_counted_by_how_far_they_have_come() -> None:
    told = [
        Triple(thing("a"), term("realization"), term("Occurred")),
        Triple(thing("b"), term("realization"), term("Occurred")),
        Triple(thing("c"), term("realization"), term("Planned")),
        Triple(thing("c"), term("realization"), Literal("Planned")),
        Triple(thing("c"), term("support"), term("Reported")),
    ]
    assert tally.rungs(told) == {"rung Occurred": 2, "rung Planned": 1}


def test_an_empty_ledger_tells_nothing_of_anything(ledger: Ledger) -> None:
    told = read_summary(tally.summary(ledger))
    assert (told.version, told.articles, told.claims, told.quads, told.warnings) == (__version__, 0, 0, 0, 0)
    assert told.claims_by_status == told.situations_by_realization == ()


def test_what_is_more_is_added_and_what_is_fewer_taken_away(ledger: Ledger) -> None:
    first = Counter({"rung Planned": 2, "rung Ended": 1, "quads": 10, "inferred": 4})
    tally.count(ledger, first)
    more = Counter({"rung Occurred": 1, "quads": -3, "inferred": 1})
    tally.count(ledger, more, Counter({"rung Planned": 1, "rung Ended": 1}))
    told = read_summary(tally.summary(ledger))
    assert told.situations_by_realization == (("Occurred", 1), ("Planned", 1))
    assert (told.quads, told.inferred) == (7, 5)


def test_articles_claims_and_warnings_are_those_of_the_tables(ledger: Ledger) -> None:
    articles, profiles = Articles(ledger), Profiles(KNOWN)
    articles.put(Judgement(ALMANAC, (), (WARNING,)), Path("a.trig"), "a", profiles)
    articles.put(Judgement(GAZETTE, (), (WARNING, WARNING)), Path("b.trig"), "b", profiles)
    keep_global([WARNING], None, ledger)
    told = read_summary(tally.summary(ledger))
    assert (told.articles, told.claims, told.warnings) == (2, 3, 3)
    assert told.claims_by_status == (("Asserted", 1), ("Reported", 2))
    articles.drop(GAZETTE.iri)
    left = read_summary(tally.summary(ledger))
    assert (left.articles, left.claims, left.warnings) == (1, 2, 1)
