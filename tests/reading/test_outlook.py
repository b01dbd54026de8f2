"""What the policy concludes of single situations of a view: the same as of all of them together."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from realpolitik.claims.claim import ArticleRecord
from realpolitik.conclude.agreement import Gathered, consensus, footings
from realpolitik.conclude.heard import Heard
from realpolitik.conclude.p1 import P1
from realpolitik.conclude.p1.offices import TENURE
from realpolitik.conclude.p1.scope import MEASURE
from realpolitik.conclude.policy import Conclusion, Note, Roll
from realpolitik.rdf.names import term, thing
from realpolitik.reading.outlook import ViewOutlook
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary
from support import shipped, views
from support.roles import registered, scenes, truths
from support.world import KNOWN, WORDS, Says, World, article

OFFICE = (
    "id:{} a rp:Tenure ; rp:officeHolder id:{} ; rp:office id:president-of-aland ; "
    "rp:realization rp:Ongoing ."
)
EMBARGO = (
    "id:embargo a rp:SanctionsMeasure ; rp:target id:borland ; rp:goodsInScope id:arms ; "
    "rp:realization rp:{} ."
)


def outlook_of(*records: ArticleRecord, known: Register = KNOWN) -> ViewOutlook:
    world = World(known, records, consensus(records, known, WORDS), ())
    return ViewOutlook(world.here(), WORDS)


def essence(one: Conclusion | Roll) -> tuple[object, ...]:
    said = (one.statement, one.premises) if isinstance(one, Conclusion) else (one.subject, one.predicate)
    return (*said, one.rule, one.positions)


def assert_alike(records: Sequence[ArticleRecord], known: Register, vocabulary: Vocabulary) -> int:
    """Compare what is concluded of every situation; return how many conclusions there are."""
    heard, together, count = Heard.of(records, known, vocabulary), Gathered(), 0
    policy = P1(heard, known, vocabulary)
    alone = outlook_of(*records, known=known)
    for footing in footings(policy, heard.situations(), together):
        found = alone.weighed(footing.situation.iri)
        assert found is not None
        assert found.footing.linked == footing.linked
        wanted = [essence(one) for one in policy.conclude(footing, together)]
        assert [essence(one) for one in found.policy.conclude(found.footing, alone)] == wanted
        count += len(wanted)
        for note in policy.noted(footing):
            assert list(alone.noted(note.kind, note.key)) == together.noted(note.kind, note.key)
    return count


@pytest.mark.long
def test_single_situations_of_the_shipped_data_are_seen_as_all_are() -> None:
    base = shipped.base()
    assert assert_alike(shipped.records(), base.register, base.vocabulary) > 3000


def test_single_situations_of_an_invented_world_are_seen_as_all_are() -> None:
    known = registered()
    almanac = article("almanac", *truths(), *(Says(scene.exists()) for scene in scenes("true")), known=known)
    gazette = article(
        "gazette",
        *(Says(scene.exists(), "Denied", by="cy") for scene in scenes("denied")),
        *(Says(scene.exists(), by="cy") for scene in scenes("true")),
        known=known,
    )
    assert assert_alike([almanac, gazette], known, WORDS) > 1000


def test_how_far_others_have_come_is_read_from_the_consensus() -> None:
    outlook = outlook_of(article("herald", Says(EMBARGO.format("Planned"), "Planned", by="bo")))
    assert outlook.realization(thing("embargo")) == term("Planned")
    assert outlook.realization(thing("borland")) is None


def test_tenures_and_measures_are_noted_by_their_keys_in_order() -> None:
    outlook = outlook_of(
        article(
            "herald", Says(OFFICE.format("bo-in-office", "ana")), Says(OFFICE.format("ana-in-office", "ana"))
        ),
        article("gazette", Says(EMBARGO.format("Ongoing"))),
    )
    told = ("", thing("president-of-aland").value)
    wanted = [Note(TENURE, thing("ana"), thing(f"{who}-in-office"), told) for who in ("ana", "bo")]
    assert list(outlook.noted(TENURE, thing("ana"))) == wanted
    assert [note.about for note in outlook.noted(MEASURE, thing("borland"))] == [thing("embargo")]
    assert list(outlook.noted(MEASURE, thing("ana"))) == []


def test_a_note_is_made_when_it_is_asked_for() -> None:
    records = (
        article(
            "herald", Says(OFFICE.format("bo-in-office", "ana")), Says(OFFICE.format("ana-in-office", "ana"))
        ),
    )
    watched = views.Watched(World(KNOWN, records, consensus(records, KNOWN, WORDS), ()).here())
    notes = ViewOutlook(watched, WORDS).noted(TENURE, thing("ana"))
    assert next(notes).about == thing("ana-in-office")
    assert thing("bo-in-office") not in watched.subjects()
    assert next(notes).about == thing("bo-in-office")
    assert thing("bo-in-office") in watched.subjects()


@pytest.mark.parametrize("realization", ["Planned", "Ended"])
def test_what_the_policy_does_not_note_is_not_noted(realization: str) -> None:
    outlook = outlook_of(article("herald", Says(EMBARGO.format(realization))))
    assert list(outlook.noted(MEASURE, thing("borland"))) == []


def test_what_nobody_speaks_of_is_no_situation() -> None:
    outlook = outlook_of(article("herald", Says(EMBARGO.format("Ongoing"))))
    for slug in ("nobody", "borland", "summit"):
        assert outlook.weighed(thing(slug)) is None


def test_a_situation_is_looked_at_once() -> None:
    outlook = outlook_of(article("herald", Says(EMBARGO.format("Ongoing"))))
    assert outlook.weighed(thing("embargo")) is outlook.weighed(thing("embargo"))
