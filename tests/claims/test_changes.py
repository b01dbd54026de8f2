"""What another graph of an article would take from it, change in it and add to it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Triple

from realpolitik.claims.changes import Change, Kind, changes
from realpolitik.claims.draft import ClaimDraft, MentionDraft
from realpolitik.claims.render import claim_iri
from realpolitik.rdf.names import short, term, thing
from support.arvenia import (
    AMOUNT,
    ANA,
    ARTICLE,
    AUTHOR,
    CLAIMS,
    DENIAL,
    DOCUMENT,
    DRAFT,
    MEETING,
    SALE,
    SENTENCES,
    at,
    graphs,
)

WITHDRAWN = replace(SALE, more=((term("withdrawn"), Literal("2031-06")),))


def iri(claim: ClaimDraft) -> str:
    return short(claim_iri(DOCUMENT, claim))


def differing(before: ClaimDraft, after: ClaimDraft) -> list[tuple[str, str, str]]:
    found = changes(graphs(before, MEETING), graphs(after, MEETING))
    return [(str(one.kind), one.subject, one.what) for one in found]


def test_the_same_graph_differs_in_nothing() -> None:
    assert changes(graphs(), reversed(graphs())) == ()


def test_claims_come_and_go() -> None:
    gone = changes(graphs(), graphs(*CLAIMS[1:]))
    assert gone == (Change(Kind.REMOVED, iri(SALE), f"“{SALE.gloss}”"),)
    assert changes(graphs(*CLAIMS[1:]), graphs()) == (replace(gone[0], kind=Kind.ADDED),)
    assert str(gone[0]) == f"- {iri(SALE)} “{SALE.gloss}”"


def test_what_is_said_of_a_claim_may_be_corrected_and_added_but_not_left_out() -> None:
    assert differing(SALE, replace(SALE, gloss="Ships.")) == [("~", iri(SALE), "gloss")]
    assert differing(SALE, replace(SALE, cues=(at("sold"),))) == [("~", iri(SALE), "cue")]
    assert differing(SALE, WITHDRAWN) == [("~", iri(SALE), "withdrawn")]
    assert differing(WITHDRAWN, SALE) == [("-", iri(SALE), "withdrawn")]
    assert differing(SALE, replace(SALE, attributions=())) == [("-", iri(SALE), "attribution")]


def test_a_claim_in_the_place_of_another_is_a_change() -> None:
    likely = replace(SALE, certainty=term("Probable"), relayers=(), holders=(AUTHOR,))
    assert differing(SALE, likely) == [("~", iri(SALE), f"becomes {iri(likely)} “{SALE.gloss}”")]
    longer = replace(SALE, evidence=(at(SENTENCES[1]),))
    assert differing(SALE, longer) == [("~", iri(SALE), f"becomes {iri(longer)} “{SALE.gloss}”")]
    said = f"becomes {iri(likely)} “{SALE.gloss}” without withdrawn"
    assert differing(WITHDRAWN, likely) == [("-", iri(SALE), said)]
    assert [kind for kind, *_ in differing(SALE, replace(longer, holders=(AUTHOR,)))] == ["-", "+"]


def test_of_two_claims_in_one_place_one_may_still_be_lost() -> None:
    other = replace(SALE, certainty=term("Probable"))
    third = replace(SALE, certainty=term("Possible"))
    found = changes(graphs(SALE, other), graphs(third))
    assert [str(one.kind) for one in found] == ["-", "~"]


@pytest.mark.parametrize(
    ("lost", "told"),
    [
        ({"mentions": ()}, (f"characters {at('She').start}–{at('She').end}", "figure, refersTo, type")),
        ({"reasons": ()}, (f"characters 0–{len(SENTENCES[0])}", "segmentReason")),
        ({"entities": ()}, (short(AUTHOR), "affiliation, label, type")),
        ({"bibliography": DRAFT.bibliography[:1]}, (short(ARTICLE), "title")),
    ],
    ids=["mention", "reason", "entity", "title"],
)
def test_what_stands_beside_claims_comes_and_goes(lost: dict[str, object], told: tuple[str, str]) -> None:
    assert changes(graphs(), graphs(**lost)) == (Change(Kind.REMOVED, *told),)
    kind = Kind.CHANGED if told[0] == short(ARTICLE) else Kind.ADDED
    assert changes(graphs(**lost), graphs()) == (Change(kind, *told),)


def test_of_several_values_one_may_be_lost() -> None:
    def superseding(*numbers: str) -> list[Quad]:
        old = (NamedNode(f"{ARTICLE.value[:-16]}{number * 16}") for number in numbers)
        return [*graphs(), *(Quad(ARTICLE, term("supersedes"), iri, ARTICLE) for iri in old)]

    kinds = {
        ("12", "1"): [Kind.REMOVED],
        ("1", "12"): [Kind.CHANGED],
        ("12", "13"): [Kind.CHANGED],
        ("1", ""): [Kind.REMOVED],
        ("12", "21"): [],
    }
    for (before, after), expected in kinds.items():
        assert [one.kind for one in changes(superseding(*before), superseding(*after))] == expected


def test_a_reason_gives_way_to_a_claim() -> None:
    there = (*DRAFT.reasons, (at(SENTENCES[2]), term("RhetoricReason")))
    before = graphs(SALE, AMOUNT, reasons=there)
    assert [one.kind for one in changes(before, graphs(SALE, AMOUNT))] == [Kind.REMOVED]
    assert [one.kind for one in changes(before, graphs(SALE, AMOUNT, DENIAL))] == [Kind.CHANGED, Kind.ADDED]


def test_what_follows_from_the_text_is_no_change() -> None:
    assert changes(graphs(), graphs(segments=())) == ()
    assert Triple(thing("x"), term("word"), Literal("y")) not in DRAFT.entities
    assert (
        changes(
            graphs(), graphs(mentions=(*DRAFT.mentions, MentionDraft(at("Two"), ANA, None, term("Pronoun"))))
        )
        != ()
    )
