"""What is told of an article's graphs: the curated founding articles and a small one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pyoxigraph import Literal, Triple

from realpolitik.extract.extractor import Context
from realpolitik.ingest.clean import clean
from realpolitik.ingest.telling import telling
from realpolitik.ingest.told import Amount, Link, Named, Range, Time, Told
from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import term
from realpolitik.sources.workspace import shipped
from realpolitik.text.segment import segment
from support import reading

TEXT = reading.text(published="2031-05-02")
OWN = TEXT.article.identifier


def told(*more: tuple[str, str]) -> Told:
    """Return what is told of the small article, with more said of the head of its first claim."""
    document = segment(TEXT.article)
    draft = reading.met().extractor.propose(document, Context(TEXT.publication))
    head = draft.claims[0].about
    values = {"article": names.article(OWN)}
    content = (Triple(head, term(name), values.get(value, Literal(value))) for name, value in more)
    first = replace(draft.claims[0], content=(*draft.claims[0].content, *content))
    found = clean(document, replace(draft, claims=(first, *draft.claims[1:])), reading.court())
    assert found.quads is not None
    assert found.refused == ()
    result = telling(found.quads, TEXT.article.text, reading.base())
    assert result is not None
    return result


def test_claims_come_in_the_order_of_the_text() -> None:
    found = told()
    assert [claim.status for claim in found.claims] == ["Asserted", "Denied", "Speculated"]
    assert [found.text[claim.evidence.start :][:8] for claim in found.claims] == [
        "Ana Orlo",
        "Cy Dann ",
        "Dee Farr",
    ]
    first = found.claims[0]
    assert first.head == Named(f"{OWN}-meeting-{first.evidence.start}", f"meeting {first.evidence.start}")
    assert (first.realization, first.polarity, first.certainty) == ("Occurred", "Positive", "Certain")


def test_holders_and_those_who_pass_on() -> None:
    _, denied, _ = told().claims
    holder = denied.holder
    assert (holder.label, holder.type) == ("Cy Dann", "Person")
    assert TEXT.article.text[holder.start : holder.end] == "Cy Dann"
    assert holder.chain == (Link(f"{OWN}-author", "the author", "UnnamedSource"),)
    assert denied.holders == (holder,)


def test_cues_have_kinds() -> None:
    first, denied, perhaps = told().claims
    assert first.cues == ()
    assert [cue.kind for cue in (*denied.cues, *perhaps.cues)] == ["negation", "modal"]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ([("time", "2031-05")], Time("2031-05", "2031-05-01", "2031-05-31", "explicit")),
        (
            [("time", "2031-05-02/.."), ("timeAnchor", "article")],
            Time("2031-05-02/..", "2031-05-02", None, "published"),
        ),
    ],
)
def test_times_have_bounds_and_a_basis(said: list[tuple[str, str]], wanted: Time) -> None:
    assert told(*said).claims[0].time == wanted


def test_amounts_have_bounds_and_units() -> None:
    amount, hours = told(("amount", "1.5/.. USD"), ("duration", "5~ hour")).claims[0].amounts
    assert amount == Amount(1.5, None, "USD", "USD")
    assert hours == Amount(5, 5, "hour", None)


def test_mentions_are_where_they_are_told() -> None:
    found = told()
    assert {one.label for one in found.mentions} == {"Ana Orlo", "Bo Vell", "Cy Dann", "Dee Farr", "Ed Gale"}
    assert all(found.text[one.start : one.end] == one.label for one in found.mentions)
    assert list(found.mentions) == sorted(found.mentions, key=lambda one: (one.start, one.end))


def test_what_is_curated_is_told_alike() -> None:
    paths = sorted((shipped() / "kg" / "articles").glob("*.trig"))
    assert len(paths) == 3
    for path in paths:
        found = telling(tuple(turtle.read(path)), "x" * 20_000, reading.base())
        assert found is not None
        assert len(found.claims) > 50
        assert {claim.extractor for claim in found.claims} == {"Curator"}
        assert all(claim.evidence != Range(0, 0) for claim in found.claims)
        assert {role.type for claim in found.claims for role in claim.roles} >= {"State", "Person"}


def test_what_is_no_article_is_not_told() -> None:
    assert telling((), "", reading.base()) is None
