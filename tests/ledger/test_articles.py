"""The articles in the ledger: what each was judged on, who stands, and whose copy it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Triple

from realpolitik.claims.claim import ArticleRecord
from realpolitik.judge.article import Judgement
from realpolitik.judge.finding import Finding, Severity
from realpolitik.ledger.articles import Articles, Profiles, second, twice, uses
from realpolitik.ledger.book import Ledger
from realpolitik.ledger.findings import findings
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


def test_an_article_uses_what_it_names_and_does_not_declare() -> None:
    found = uses(ALMANAC)
    assert found == sorted(thing(slug).value for slug in ("summit", "ana", "bo", "harbour"))
    own = thing(f"{names.local(ALMANAC.iri)}-author")
    assert own in {quad.object for quad in ALMANAC.quads}
    told = Facts([Triple(own, term("affiliation"), thing("nobody"))])
    assert uses(replace(ALMANAC, claims=(), facts=told)) == [thing("nobody").value]
    assert uses(replace(GAZETTE, claims=(), facts=told)) == sorted([thing("nobody").value, own.value])


def test_a_profile_is_classes_and_wholes_and_what_is_absent_has_one_too() -> None:
    absent, harbour = PROFILES.of(thing("nobody").value), PROFILES.of(thing("harbour").value)
    assert absent != harbour
    both = [thing("harbour").value, thing("nobody").value]
    for changed in ("id:harbour a rp:City .", "id:harbour rp:isPartOf id:cland .", "id:nobody a rp:Person ."):
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


def test_a_copy_leads_to_its_original_at_any_remove(articles: Articles) -> None:
    copy = article("copy", SUMMIT, copy_of=ALMANAC)
    second_copy = article("second copy", SUMMIT, copy_of=copy)
    put(articles, ALMANAC, copy, second_copy)
    assert {articles.source(one.iri) for one in (ALMANAC, copy, second_copy)} == {ALMANAC.iri}
    assert articles.named_by(ALMANAC.iri) == {copy.iri, second_copy.iri}
    articles.drop(copy.iri)
    assert articles.source(second_copy.iri) == copy.iri


def test_of_a_ring_of_copies_the_first_by_name_is_the_text(articles: Articles) -> None:
    put(articles, ALMANAC, GAZETTE)
    ring = (ALMANAC.iri, GAZETTE.iri)
    for one, other in (ring, ring[::-1]):
        articles.ledger.run("UPDATE article SET copied = ? WHERE iri = ?", (other.value, one.value))
    assert {articles.source(iri) for iri in ring} == {min(ring, key=str)}


def test_what_others_say_of_an_article_is_settled_once(articles: Articles) -> None:
    newer = article("newer almanac", SUMMIT, supersedes=[ALMANAC])
    put(articles, ALMANAC, newer)
    assert articles.settled(newer.iri)
    assert not articles.settled(ALMANAC.iri)
    assert articles.settled(ALMANAC.iri)


def test_an_article_contributes_as_the_table_has_it(articles: Articles) -> None:
    newer = article("newer almanac", SUMMIT, supersedes=[ALMANAC], copy_of=GAZETTE)
    put(articles, ALMANAC, newer, GAZETTE)
    ground = footed().base
    assert articles.contribution(ALMANAC, ground).positions == ()
    told = articles.contribution(newer, ground).positions
    assert {voice.source for _, voice in told} == {GAZETTE.iri}


def test_a_second_file_of_an_article_is_refused() -> None:
    files: dict[NamedNode, str] = {}
    assert twice(ALMANAC.iri, "a.trig", files) == ()
    assert twice(ALMANAC.iri, "a.trig", files) == ()
    assert twice(GAZETTE.iri, "b.trig", files) == ()
    assert twice(ALMANAC.iri, "c.trig", files) == (second("c.trig", "a.trig"),)
    assert second("c.trig", "a.trig").message == "a.trig holds the same article; keep one"
