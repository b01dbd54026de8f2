"""The figures of a build: added to, taken from, and told."""

from __future__ import annotations

import json
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
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.stores.published import Summary, read_summary
from support.small import ALMANAC, GAZETTE
from support.world import KNOWN, WORDS, Says, article

MEETS = "id:summit a rp:Summit ; rp:party id:ana, id:bo ; rp:realization rp:Occurred ."
WARNING = Finding(thing("deal"), term("Sale-place"), Severity.WARNING, None, "", "Say where.")


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger.create(tmp_path / "ledger.db")


def told_by(ledger: Ledger) -> Summary:
    return read_summary(tally.summary(ledger), json.loads(tally.by_article(ledger)))


def test_situations_are_counted_by_how_far_they_have_come() -> None:
    told = [
        Triple(thing("a"), term("realization"), term("Occurred")),
        Triple(thing("b"), term("realization"), term("Occurred")),
        Triple(thing("c"), term("realization"), term("Planned")),
        Triple(thing("c"), term("realization"), Literal("Planned")),
        Triple(thing("c"), term("strongestStatus"), term("Reported")),
    ]
    assert tally.rungs(told) == {"rung Occurred": 2, "rung Planned": 1}


def test_an_empty_ledger_tells_nothing_of_anything(ledger: Ledger) -> None:
    told = told_by(ledger)
    assert (told.version, told.articles, told.claims, told.quads, told.warnings) == (__version__, 0, 0, 0, 0)
    assert told.claims_by_status == told.situations_by_realization == ()


def test_what_is_more_is_added_and_what_is_fewer_taken_away(ledger: Ledger) -> None:
    first = Counter({"rung Planned": 2, "rung Ended": 1, "quads": 10, "size inferred": 4})
    tally.count(ledger, first)
    more = Counter({"rung Occurred": 1, "quads": -3, "size inferred": 1})
    tally.count(ledger, more, Counter({"rung Planned": 1, "rung Ended": 1}))
    told = told_by(ledger)
    assert told.situations_by_realization == (("Occurred", 1), ("Planned", 1))
    assert (told.quads, told.inferred) == (7, 5)


def test_articles_claims_and_warnings_are_those_of_the_tables(ledger: Ledger) -> None:
    articles, profiles = Articles(ledger), Profiles(KNOWN)
    articles.put(Judgement(ALMANAC, (), (WARNING,)), Path("a.trig"), "a", profiles)
    articles.put(Judgement(GAZETTE, (), (WARNING, WARNING)), Path("b.trig"), "b", profiles)
    keep_global([WARNING], None, ledger)
    told = told_by(ledger)
    assert (told.articles, told.claims, told.warnings) == (2, 3, 3)
    assert told.claims_by_status == (("Asserted", 1), ("Reported", 2))
    articles.drop(GAZETTE.iri)
    left = told_by(ledger)
    assert (left.articles, left.claims, left.warnings) == (1, 2, 1)


def test_holders_are_counted_once_and_until_nobody_names_them(ledger: Ledger) -> None:
    articles, profiles = Articles(ledger), Profiles(KNOWN)
    for one, holders in ((ALMANAC, 2), (GAZETTE, 3), (article("courier", Says(MEETS, by="bo")), 3)):
        articles.put(Judgement(one, (), ()), Path("a.trig"), "a", profiles)
        assert told_by(ledger).totals["holders"] == holders
    articles.drop(GAZETTE.iri)
    assert told_by(ledger).totals["holders"] == 3
    articles.drop(ALMANAC.iri)
    assert told_by(ledger).totals["holders"] == 1
    [(name, sentences)] = told_by(ledger).groups["sentences by article"]
    assert (name, sentences) == (f"article:{names.local(article('courier', Says(MEETS, by='bo')).iri)}", 2)


def test_a_situation_counts_for_its_narrowest_class_and_a_contradiction_by_whether_it_is_settled() -> None:
    gala, node, other = thing("gala"), names.contradiction("a" * 16), names.contradiction("b" * 16)
    told = [
        *(Triple(gala, RDF_TYPE, term(name)) for name in ("Summit", "Event", "Situation")),
        *(Triple(one, RDF_TYPE, term("ValueContradiction")) for one in (node, other)),
        Triple(other, term("resolvedBy"), term("MostArticles")),
    ]
    assert tally.of_situation(gala, told, WORDS) == {
        "group situations by class\tSummit": 1,
        "group open contradictions by kind\tValueContradiction": 1,
        "group resolved contradictions by kind\tValueContradiction": 1,
        "contradictions": 2,
    }


def test_graphs_have_their_sizes_and_those_of_articles_are_one_sum() -> None:
    found = Counter({names.graph("inferred"): 3, names.article("a" * 16): 4, names.graph("copies"): -1})
    assert tally.sizes(found) == {"quads": 6, "size inferred": 3, "size copies": -1}
