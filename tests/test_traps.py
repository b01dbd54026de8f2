"""No shipped question tells a value of the consensus beside a claim that may not say so."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import QuerySolutions, Store

from realpolitik.rdf import names
from realpolitik.sources.questions import Question, questions
from support.source import ROOT
from support.thinned import thinned
from support.traps import trapped
from support.world import WORDS, Says, article, world

QUESTIONS = questions(sorted((ROOT / "kg" / "queries").glob("*.rq")))


def rows(store: Store, query: str) -> list[object]:
    found = store.query(query, prefixes=names.PREFIXES)
    assert isinstance(found, QuerySolutions)
    return list(found)


@pytest.mark.parametrize("asked", thinned(QUESTIONS), ids=lambda asked: asked.name)
def test_no_value_of_the_consensus_is_told_beside_a_claim(asked: Question) -> None:
    assert trapped(asked.query, WORDS) == set()


@pytest.mark.parametrize(
    ("query", "caught"),
    [
        ("?claim rp:about ?s ; rp:inArticle ?article . ?s rp:place ?place", {"place"}),
        ("?s rp:basis ?claim ; rp:goods ?goods . ?claim rp:holder ?holder", {"goods"}),
        ("?c rp:concerns ?s ; rp:side ?claim . ?claim rp:status ?status . ?s rp:time ?time", {"time"}),
        ("?claim rp:about ?s ; rp:gloss ?gloss . ?s rp:realization ?realization", {"realization"}),
        ("?claim rp:about ?s ; rp:gloss ?gloss . OPTIONAL { ?s rp:place ?place }", {"place"}),
        ("?claim rp:about ?s ; rp:gloss ?gloss . ?s rp:least ?least", {"least"}),
        (
            "?claim rp:about ?s ; rp:gloss ?gloss . ?s rp:latest ?end . GRAPH ?claim { ?s rp:time ?time }",
            {"end"},
        ),
        (
            "?claim rp:about ?s ; rp:gloss ?g . GRAPH ?claim { ?s rp:time ?t } ?s rp:time ?t ; rp:latest ?d",
            set(),
        ),
        ("?claim rp:about ?s ; rp:gloss ?gloss . GRAPH ?claim { ?s rp:place ?place }", set()),
        ("?claim rp:about ?s ; rp:gloss ?gloss . ?s rp:realization ?held", set()),
        ("?claim rp:about ?s . ?s rp:place ?place", set()),
        ("?s rp:place ?place ; rp:realization ?realization", set()),
    ],
)
def test_the_trap_is_seen_in_each_of_its_forms(query: str, caught: set[str]) -> None:
    assert trapped(f"SELECT * WHERE {{ {query} }}", WORDS) == caught


def test_two_articles_that_differ_in_a_value_are_each_asked_for_their_own(tmp_path: Path) -> None:
    """The wrong way credits both with both; the right way tells each what it says."""
    said = "id:sale a rp:ArmsTransfer ; rp:supplier id:aland ; rp:goods id:{} ; rp:realization rp:Occurred ."
    herald, gazette = (
        article(name, Says(said.format(goods)))
        for name, goods in (("herald", "shells"), ("gazette", "grain"))
    )
    store = world(herald, gazette).store(tmp_path / "store")
    head = "SELECT DISTINCT ?article ?goods WHERE { ?claim rp:about ?s ; rp:inArticle ?article . "
    wrong, right = head + "?s rp:goods ?goods }", head + "GRAPH ?claim { ?s rp:goods ?goods } }"
    assert len(rows(store, wrong)) == 4
    assert len(rows(store, right)) == 2
    assert (trapped(wrong, WORDS), trapped(right, WORDS)) == ({"goods"}, set())
