"""The articles in the ledger: what each was judged on, who stands, and whose copy it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Triple

from realpolitik.claims.claim import ArticleRecord
from realpolitik.conclude.copies import Copies
from realpolitik.judge.article import Judgement
from realpolitik.judge.finding import Finding, Severity
from realpolitik.ledger.articles import Articles, Profiles, uses
from realpolitik.ledger.book import Ledger
from realpolitik.ledger.findings import findings
from realpolitik.ledger.stages import Stages
from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import term, thing
from realpolitik.sources.register import register
from support.small import ALMANAC, GAZETTE, SUMMIT, footed
from support.world import CAST, KNOWN, article, triples

PROFILES = Profiles(KNOWN)
PATH = Path("kg/articles/some.trig")


@pytest.fixture
def articles(tmp_path: Path) -> Articles:
    return Articles(Ledger.create(tmp_path / "ledger.db"))


def put(articles: Articles, *records: ArticleRecord) -> list[int]:
    return [articles.put(Judgement(one, (), ()), PATH, "digest", PROFILES) for one in records]


def test_an_article_uses_what_it_names_its_own_things_too() -> None:
    found = uses(ALMANAC)
    own = thing(f"{names.local(ALMANAC.iri)}-author")
    assert found == sorted([own.value, *(thing(slug).value for slug in ("summit", "ana", "bo", "harbour"))])
    told = Facts([Triple(own, term("affiliation"), thing("nobody"))])
    for record in (ALMANAC, GAZETTE):
        assert uses(replace(record, claims=(), facts=told)) == sorted([thing("nobody").value, own.value])


def test_a_profile_is_classes_wholes_and_keys_and_what_is_absent_has_one_too() -> None:
    absent, harbour = PROFILES.of(thing("nobody").value), PROFILES.of(thing("harbour").value)
    assert absent != harbour
    both = [thing("harbour").value, thing("nobody").value]
    for changed in (
        "id:harbour a rp:City .",
        "id:harbour rp:isPartOf id:cland .",
        "id:nobody a rp:Person .",
        'id:nobody rp:key "Alliance aland borland 2023/.." .',
    ):
        other = Profiles(register(triples(CAST + changed)))
        assert sum(other.of(iri) != PROFILES.of(iri) for iri in both) == 1, changed
        assert other.key(both) != PROFILES.key(both)
        assert other.key([thing("ana").value]) == PROFILES.key([thing("ana").value])
    named = Profiles(register(triples(CAST + 'id:harbour rdfs:label "The harbour"@en .')))
    assert named.of(thing("harbour").value) == harbour


def test_a_row_takes_the_place_of_the_former_and_keeps_its_number(articles: Articles) -> None:
    assert put(articles, ALMANAC, GAZETTE) == [1, 2]
    assert put(articles, ALMANAC) == [1]
    assert articles.number(GAZETTE.iri) == 2
    assert articles.path(ALMANAC.iri) == PATH
    articles.drop(GAZETTE.iri)
    assert articles.number(GAZETTE.iri) is None
    assert put(articles, GAZETTE) == [2]


def test_findings_of_an_article_go_with_it(articles: Articles) -> None:
    found = Finding(thing("summit"), term("Summit-place"), Severity.WARNING, None, "", "Where?")
    articles.put(Judgement(ALMANAC, (), (found,)), PATH, "digest", PROFILES)
    assert list(findings(articles.ledger)) == [found]
    put(articles, ALMANAC)
    assert list(findings(articles.ledger)) == []


def test_no_article_has_no_row(articles: Articles) -> None:
    with pytest.raises(TypeError, match="holds no article"):
        articles.put(Judgement(None, (), ()), PATH, "digest", PROFILES)


def test_an_article_stands_until_it_is_replaced_or_withdrawn(articles: Articles) -> None:
    newer = article("newer almanac", SUMMIT, supersedes=[ALMANAC])
    hoax = article("hoax", SUMMIT, withdrawn=True)
    put(articles, ALMANAC, newer, hoax)
    assert [articles.stands(one.iri) for one in (ALMANAC, newer, hoax)] == [False, True, False]
    assert articles.named_by(newer.iri) == {ALMANAC.iri}
    articles.drop(newer.iri)
    assert articles.stands(ALMANAC.iri)


def test_what_others_say_of_an_article_is_settled_once(articles: Articles) -> None:
    newer = article("newer almanac", SUMMIT, supersedes=[ALMANAC])
    put(articles, ALMANAC, newer)
    assert articles.settled(newer.iri)
    assert not articles.settled(ALMANAC.iri)
    assert articles.settled(ALMANAC.iri)


def test_an_article_contributes_as_the_ledger_has_it(articles: Articles) -> None:
    newer = article("newer almanac", SUMMIT, supersedes=[ALMANAC], copy_of=GAZETTE)
    put(articles, ALMANAC, newer, GAZETTE)
    stages = Stages(articles.ledger, (Copies(),))
    for one in (ALMANAC, newer, GAZETTE):
        stages.put(one)
    ground = footed().base
    told = articles.contribution(newer, ground).positions
    assert {voice.source for _, voice in told} == {newer.iri}
    assert list(stages.run())
    assert articles.contribution(ALMANAC, ground).positions == ()
    told = articles.contribution(newer, ground).positions
    assert {voice.source for _, voice in told} == {GAZETTE.iri}
