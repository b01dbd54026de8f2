"""An article with its claims in the order of its text, and what of it is covered."""

from __future__ import annotations

from itertools import pairwise

from pyoxigraph import NamedNode

from realpolitik.rdf import names
from realpolitik.reading.story import story
from realpolitik.stores.base import View
from support import views
from support.tugs import HERALD, TEXT

ARTICLE = names.article(TEXT.identifier)


def test_every_claim_stands_in_its_sentence(tugs: View) -> None:
    told = story(tugs, ARTICLE, {})
    assert told.name.label == "Tugs leave the harbour"
    assert told.published == "2031-06-01"
    assert told.claims == len(HERALD.claims)
    assert told.covered == len([passage for passage in told.passages if passage.claims]) > 3
    assert all(one.start < other.start for one, other in pairwise(told.passages))
    for passage in told.passages:
        assert all(passage.start <= said.start < said.end <= passage.end for said in passage.claims)
        assert passage.words is None


def test_the_words_are_there_with_a_copy(tugs: View) -> None:
    told = story(tugs, ARTICLE, {TEXT.identifier: TEXT})
    assert [passage.words for passage in told.passages] == [
        TEXT.text[passage.start : passage.end] for passage in told.passages
    ]


def test_a_sentence_without_claims_says_why() -> None:
    segment = f"<{ARTICLE.value}#char=0,9>"
    graph = (
        f"{ARTICLE} {{ {ARTICLE} a rp:Article . {segment} a rp:Segment ; rp:inArticle {ARTICLE} ;"
        " rp:segmentRole rp:Body ; rp:segmentReason rp:RhetoricReason }"
    )
    shown = (
        f"{ARTICLE} a rp:Article . {segment} a rp:Segment ; rp:inArticle {ARTICLE} ; "
        "rp:segmentRole rp:Body ; rp:segmentReason rp:RhetoricReason ."
    )
    [passage] = story(views.view(graph, shown), ARTICLE, {}).passages
    assert (passage.start, passage.end, passage.role, passage.reason) == (0, 9, "Body", "RhetoricReason")


def test_what_is_not_there_is_an_empty_story(tugs: View) -> None:
    nobody: NamedNode = names.article("0" * 16)
    told = story(tugs, nobody, {})
    assert (told.passages, told.claims, told.covered, told.name.label) == ((), 0, 0, "0" * 16)
