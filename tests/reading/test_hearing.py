"""What a view holds of what is said of a situation: the same that the articles themselves say."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from realpolitik.claims.claim import ArticleRecord
from realpolitik.conclude.agreement import consensus
from realpolitik.conclude.heard import Heard
from realpolitik.rdf.names import local, term, thing
from realpolitik.reading.hearing import Hearings
from realpolitik.sources.register import Register
from realpolitik.stores.base import View
from support import shipped, views
from support.world import CAST, KNOWN, WORDS, Says, World, article, entries, triples

MEETS = "id:summit a rp:Summit ; rp:party id:ana, id:bo ; rp:realization rp:Occurred ."
TOAST = "id:toast a rp:Courtesy ; rp:item id:summit, id:feast ; rp:realization rp:Occurred ."
FEAST = f"{TOAST} id:feast a rp:Meeting ; rp:host id:ana ."
SUMMIT = thing("summit")

POINTING = Says(TOAST, by="dee")
"""To be told only where the feast is described too."""
SAID = [
    Says(MEETS),
    Says(MEETS, by="bo", through="cy", uttered="speech"),
    Says('id:speech a rp:SpeechAct ; rp:time "2029" ; rp:realization rp:Occurred .', by="bo"),
    Says('id:speech rp:time "2028" .', "Denied", by="cy"),
    Says('id:speech rp:time "2027" .', by="dee"),
    Says('id:speech rp:time "2026" .', by="ana", withdrawn=True),
    Says(MEETS, by="aland-officials"),
    Says(MEETS.replace("Summit", "Meeting"), "Denied", by="cy"),
    Says("id:summit rp:place id:quay ."),
    Says("id:summit rp:place id:hill-town .", by="cy"),
    Says('id:summit rp:time "2031" .', "Speculated"),
    Says(FEAST),
    Says(FEAST, by="bo", withdrawn=True),
    POINTING,
    Says(MEETS, by="dee", withdrawn=True),
    Says(MEETS, "Conditional", by="ana"),
    Says("id:bo-in-office a rp:Tenure ; rp:officeHolder id:bo ; rp:office id:minister-of-borland ; "
         "rp:realization rp:Ongoing .", by="cy"),
]  # fmt: skip


def world_of(records: Sequence[ArticleRecord], known: Register = KNOWN) -> World:
    return World(known, tuple(records), consensus(records, known, WORDS), ())


def assert_alike(records: Sequence[ArticleRecord], known: Register = KNOWN) -> int:
    """Compare what is heard of every situation; return how many there are."""
    whole, hearings = Heard.of(records, known, WORDS), Hearings(world_of(records, known).here(), WORDS)
    situations = whole.situations()
    for about in situations:
        one = hearings.of(about).hearing
        found = one.positions(about)
        assert found == whole.positions(about)
        assert one.kinds(about) == whole.kinds(about)
        assert one.sources(found) == whole.sources(found)
        for position in found:
            assert set(one.voices((position,))) == set(whole.voices((position,)))
            assert set(one.claims((position,))) == set(whole.claims((position,)))
            assert one.days(position) == whole.days(position)
    return len(situations)


def articles(draw: st.DrawFn) -> list[ArticleRecord]:
    """Return articles of which some are withdrawn, replace others, or are copies of others."""
    found: list[ArticleRecord] = []
    for number in range(draw(st.integers(1, 5))):
        earlier = st.sampled_from([None, *found])
        old, original = draw(earlier), draw(earlier)
        said = draw(st.lists(st.sampled_from(SAID), max_size=4, unique_by=lambda one: (one.content, one.by)))
        if not any(one.content == FEAST for one in said):
            said = [one for one in said if one != POINTING]
        found.append(
            article(
                f"paper {number}",
                *said,
                supersedes=[] if old is None else [old],
                copy_of=original,
                withdrawn=draw(st.booleans()),
                published=draw(st.sampled_from(["", "2030", "2031-05", "2031-05-07"])),
            )
        )
    return found


@given(st.composite(articles)())
def test_it_is_what_the_articles_say(records: list[ArticleRecord]) -> None:
    assert_alike(records)


def test_of_the_shipped_data_too() -> None:
    assert assert_alike(shipped.records(), shipped.base().register) > 300


def heard(view: View, about: NamedNode = SUMMIT) -> set[str]:
    """Return who is heard on a situation, by the local names of the holders."""
    hearing = Hearings(view, WORDS).of(about).hearing
    voices = hearing.voices(hearing.positions(about))
    return {local(holder) for voice in voices for holder in voice.holders}


def test_only_texts_and_claims_that_stand_are_heard() -> None:
    old = article("courier", Says(MEETS, by="bo"))
    records = [
        article("herald", Says(MEETS, by="ana"), Says(MEETS, by="cy", withdrawn=True)),
        old,
        article("courier corrected", Says(MEETS, by="dee"), supersedes=[old]),
        article("hoax", Says(MEETS, by="aland-officials"), withdrawn=True),
    ]
    assert heard(world_of(records).here()) == {"ana", "dee"}


def test_copies_of_copies_are_one_text() -> None:
    first = article("agency", Says(MEETS))
    second = article("daily", Says(MEETS), copy_of=first)
    third = article("weekly", Says(MEETS), copy_of=second)
    hearing = Hearings(world_of([first, second, third]).here(), WORDS).of(SUMMIT).hearing
    found = hearing.positions(SUMMIT)
    assert len(set(hearing.claims(found))) == 3
    assert {voice.source for voice in hearing.voices(found)} == {first.iri}


def test_belonging_is_what_register_and_articles_tell_of_it_even_if_withdrawn() -> None:
    tenure = "id:{} a rp:Tenure ; rp:officeHolder id:{} ; rp:office id:{} ; rp:realization rp:Ongoing ."
    herald = article(
        "herald",
        Says(MEETS, by="SELF-envoy"),
        Says(tenure.format("ana-in-office", "ana", "president-of-aland"), "Denied", by="bo"),
        Says(tenure.format("bo-in-office", "bo", "minister-of-borland"), withdrawn=True),
        declares="id:SELF-envoy a rp:UnnamedSource ; rp:affiliation id:aland-ministry .",
    )
    view = world_of([herald]).here()
    wholes = Hearings(view, WORDS).of(SUMMIT).hearing.wholes
    whole = Heard.of([herald], KNOWN, WORDS).wholes
    envoy = thing(f"{local(herald.iri)}-envoy")
    assert wholes(envoy) == {thing("aland-ministry"), thing("aland")}
    assert wholes(thing("ana")) == {thing("president-of-aland"), thing("aland")}
    assert wholes(thing("bo")) == {thing("minister-of-borland"), thing("borland")}
    for slug in ("cland", "council", "quay", "shells", "cy", "aland-officials", "nobody"):
        assert wholes(thing(slug)) == whole(thing(slug))


def test_what_the_consensus_says_of_belonging_is_not_asked() -> None:
    tells = "id:ana rp:affiliation id:league ; rp:jurisdiction id:aland"
    view = views.view(f"graph:consensus {{ {tells} }} graph:inferred {{ {tells} }}")
    assert Hearings(view, WORDS).of(SUMMIT).hearing.wholes(thing("ana")) == frozenset()


def test_the_register_is_read_as_far_as_the_situation_reaches() -> None:
    known = entries(f'{CAST} id:summit rp:key "k" .')
    herald = article("herald", Says(MEETS), Says("id:summit rp:place id:quay ."), known=known)
    part = Hearings(world_of([herald], known).here(), WORDS).of(SUMMIT).register
    assert set(part.facts.subjects()) == {
        *(thing(slug) for slug in "summit ana bo quay harbour north-coast aland-territory".split())
    }
    for iri in part.facts.subjects():
        assert part.classes.get(iri) == known.classes.get(iri)
        assert part.wholes.get(iri, frozenset()) == known.wholes.get(iri, frozenset())


def test_what_the_register_states_by_a_source_is_a_position() -> None:
    stated = "; rp:officeHolder id:ana ; rp:office id:president-of-aland ; rp:realization rp:Ongoing ."
    known = entries(f'{CAST} id:ana-in-office rp:sourceNote "a law" {stated}')
    hearing = Hearings(world_of([], known).here(), WORDS).of(thing("ana-in-office")).hearing
    (position,) = hearing.positions(thing("ana-in-office"))
    assert position.is_registered
    assert position == Heard((), known, WORDS).positions(thing("ana-in-office"))[0]


def test_those_who_speak_of_it_are_known_and_those_who_took_it_back_are_not() -> None:
    herald = article("herald", Says(FEAST), Says(MEETS, "Conditional", by="ana"))
    others = article("gazette", Says(FEAST, by="bo"), Says(FEAST, by="cy", withdrawn=True))
    hearings = Hearings(world_of([herald, others]).here(), WORDS)
    toasts = {herald.claims[0].iri, others.claims[0].iri}
    assert set(hearings.of(thing("feast")).speakers()) == toasts
    assert set(hearings.of(SUMMIT).speakers()) == {*toasts, herald.claims[1].iri}
    assert hearings.of(thing("condition")).speakers() == (herald.claims[1].iri,)
    assert hearings.of(thing("treaty")).speakers() == ()


def test_what_an_article_declares_itself_is_known() -> None:
    herald = article("herald", declares="id:SELF-gala a rp:Meeting .")
    gala = thing(f"{local(herald.iri)}-gala")
    told = Hearings(world_of([herald]).here(), WORDS).of(gala)
    assert told.declared() == triples(f"id:{local(gala)} a rp:Meeting .")
    assert told.hearing.kinds(gala) == frozenset({term("Meeting")})


def test_a_claim_without_status_or_polarity_takes_no_position() -> None:
    about, content = "id:summit", "id:summit a rp:Summit ; rp:realization rp:Occurred"
    whole = views.claim("1", 3, content=content, about=about)
    lacking = views.claim("2", 3, content=content, about=about, polarity='"none"')
    view = views.view(
        *(
            f"article:{digit * 16} {{ {told} }} {rest}"
            for digit, (told, _, rest) in zip(
                "12", (w.partition(" . ") for w in (whole, lacking)), strict=True
            )
        )
    )
    hearing = Hearings(view, WORDS).of(SUMMIT).hearing
    assert [voice.holders for voice in hearing.voices(hearing.positions(SUMMIT))] == [(thing("ana"),)]
    assert hearing.positions(SUMMIT)[0].is_positive
