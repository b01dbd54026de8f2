"""Articles of one wording are one source, and so are copies at any remove; the earliest is the first."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.claims.claim import ArticleRecord
from realpolitik.conclude.copies import firsts
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import term
from support.world import Says, agree, article, values_of

MEETS = "id:summit a rp:Summit ; rp:party id:ana, id:bo ; rp:realization rp:Occurred ."
SOURCE = "id:SELF-source a rp:UnnamedSource ."
HERALD, SHOUTED, OTHER = (article(name, Says(MEETS)) for name in ("herald", "HERALD", "gazette"))


def published(record: ArticleRecord, day: str) -> ArticleRecord:
    told = Triple(record.iri, term("published"), Literal(day))
    return replace(record, facts=Facts([*record.provenance, told]))


def copying(record: ArticleRecord, original: NamedNode) -> ArticleRecord:
    return replace(record, syndicated_from=original)


def test_capitals_and_white_space_make_no_other_wording() -> None:
    assert HERALD.iri != SHOUTED.iri
    first, second = sorted((HERALD.iri, SHOUTED.iri), key=str)
    for order in permutations((HERALD, SHOUTED, OTHER)):
        assert firsts(order) == {second: first}


def test_the_earliest_is_the_first() -> None:
    for days in (("2031-05-02", "2031-05-03"), ("2031-05-02", "")):
        for early, late in permutations((HERALD, SHOUTED)):
            later = published(late, days[1]) if days[1] else late
            assert firsts([published(early, days[0]), later]) == {late.iri: early.iri}


def test_a_copy_leads_to_its_original_at_any_remove_and_through_equal_wording() -> None:
    copy = copying(OTHER, HERALD.iri)
    last = copying(article("mirror", Says(MEETS)), copy.iri)
    assert firsts([HERALD, copy, last]) == {copy.iri: HERALD.iri, last.iri: HERALD.iri}
    assert firsts([copy, last]) == {copy.iri: HERALD.iri, last.iri: HERALD.iri}
    early = published(SHOUTED, "2031-05-02")
    assert set(firsts([HERALD, copy, last, early]).values()) == {SHOUTED.iri}


def test_of_a_ring_of_copies_the_first_by_name_is_the_text() -> None:
    one, other = copying(HERALD, OTHER.iri), copying(OTHER, HERALD.iri)
    first, second = sorted((HERALD.iri, OTHER.iri), key=str)
    assert firsts([one, other]) == {second: first}


def test_an_article_without_the_digest_is_like_no_other() -> None:
    bare = [
        replace(one, facts=Facts(t for t in one.provenance if t.predicate != term("wordingDigest")))
        for one in (HERALD, SHOUTED)
    ]
    assert firsts(bare) == {}
    assert firsts([bare[0], SHOUTED]) == {}


def test_copies_count_once_and_their_unnamed_source_is_no_second_voice() -> None:
    """Twice the same story with one unnamed source is reported, and not so."""
    told = Says(MEETS, by="SELF-source")
    copies = [article(name, told, declares=SOURCE) for name in ("herald", "HERALD")]
    others = [article(name, told, declares=SOURCE) for name in ("herald", "gazette")]
    for records, count in ((copies, "1"), (others, "2")):
        agreed = agree(*records)
        assert values_of(agreed, "summit", "articleCount") == {count}
        assert values_of(agreed, "ana", "hasMetWith") == set()


def test_named_voices_stay_independent_in_copies() -> None:
    one = article("herald", Says(MEETS, by="cy"))
    other = article("HERALD", Says(MEETS, by="dee"))
    agreed = agree(one, other)
    assert values_of(agreed, "summit", "articleCount") == {"1"}
    assert values_of(agreed, "ana", "hasMetWith") == {"bo"}
