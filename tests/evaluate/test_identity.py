"""When two entities are the same, and when they only look so."""

from dataclasses import replace

import pytest

from realpolitik.evaluate.annotation import Annotation
from realpolitik.evaluate.identity import Identity, alike, label, overlap, shared_length
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.sources.register import register
from realpolitik.text.article import Span
from support.annotated import annotation, identity, own, side, span
from support.world import WORDS, Says, triples


def named(slug: str, text: str, kind: str = "Organization") -> Annotation:
    return side(f'id:SELF-{slug} a rp:{kind} ; rdfs:label "{text}"@en .')


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the police", "Police"),
        ("police of Kenya", "the police"),
        ("Ministry of Defence", "defence ministry"),
        ("Président Orló", "Orlo"),
        ("Mr. Bo Vell", "President Vell"),
        ("Marrow's fleet", "fleet"),
    ],
)
def test_labels_that_name_one_thing(one: str, other: str) -> None:
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("army", "army chief"),
        ("president of Kenya", "Kenya"),
        ("Kenyan police", "Ugandan police"),
        ("the", "a"),
        ("King", "Queen"),
        ("banks in Greece", "Greece"),
    ],
)
def test_labels_that_only_share_words(one: str, other: str) -> None:
    assert not alike(one, other)
    assert not alike(other, one)


def test_a_person_may_be_called_by_any_part_of_the_name() -> None:
    both = named("ana", "Ana Orlo", "Person"), named("first", "Ana", "Person")
    assert identity(*both).same(own("ana"), own("first"))
    firms = named("ana", "Ana Orlo"), named("first", "Ana")
    assert not identity(*firms).same(own("ana"), own("first"))


def test_a_title_that_tells_of_what_stays() -> None:
    assert label("the President of Kenya").words == {"president", "kenya"}
    assert label("President Orlo").words == {"orlo"}
    assert label("the President").words == {"president"}


def test_entities_of_the_register_go_by_their_id_alone() -> None:
    compared = identity(named("aland", "Aland"), side())
    assert compared.same(names.thing("aland"), names.thing("aland"))
    assert not compared.same(names.thing("aland"), names.thing("borland"))
    assert not compared.same(own("aland"), names.thing("aland"))


@pytest.mark.parametrize(
    ("kind", "label", "is_same"),
    [
        ("State", "Aland", True),
        ("PoliticalEntity", "Aland", True),
        ("Person", "Aland", False),
        ("State", "Al", False),
    ],
)
def test_one_that_the_register_has_by_now_is_that_one(kind: str, label: str, is_same: bool) -> None:
    known = register(triples('id:aland a rp:State ; rdfs:label "Aland"@en .'))
    gold = named("aland", label, kind)
    assert Identity(gold, side(), WORDS, known).same(own("aland"), names.thing("aland")) is is_same
    assert not Identity(side(), gold, WORDS, known).same(names.thing("aland"), own("aland"))


def test_ids_that_both_sides_gave_mean_nothing() -> None:
    assert not identity(named("x", "army"), named("x", "navy")).same(own("x"), own("x"))


def test_mentions_that_overlap_make_one() -> None:
    gold = side('id:SELF-crew a rp:PersonGroup ; rdfs:label "eleven sailors"@en .', crew=(10, 14))
    found = side('id:SELF-men a rp:PersonGroup ; rdfs:label "men"@en .', men=(10, 14))
    assert identity(gold, found).same(own("crew"), own("men"))
    beside = side('id:SELF-men a rp:PersonGroup ; rdfs:label "men"@en .', men=(14, 17))
    assert not identity(gold, beside).same(own("crew"), own("men"))


def test_a_mention_that_ends_with_a_label_makes_one() -> None:
    text = "The army chief told an Alandic aide."
    gold = side('id:SELF-x a rp:Person ; rdfs:label "somebody"@en .', text, x=(20, 35))
    for name, is_same in (("Alandic aide", True), ("army", False), ("Alandic", False)):
        found = side(f'id:SELF-y a rp:Person ; rdfs:label "{name}"@en .', text)
        assert identity(gold, found).same(own("x"), own("y")) == is_same, name


def test_the_author_is_the_author_and_nobody_else() -> None:
    declared = 'id:SELF-author rdfs:label "Ana Orlo"@en . id:SELF-ana rdfs:label "Ana Orlo"@en .'
    compared = identity(side(declared), side(declared))
    assert compared.same(own("author"), own("author"))
    assert not compared.same(own("author"), own("ana"))


def cited(label: str, place: int) -> Annotation:
    """Return a side whose one claim is attributed, at a place, to somebody of its own who is called so."""
    said = annotation(Says("id:SELF-visit a rp:Visit ."))
    [item] = said.items
    claim = replace(item.claim, holders=(own("x"),), attributions=(span(place),))
    declared = side(f'id:SELF-x a rp:UnnamedSource ; rdfs:label "{label}"@en .')
    return replace(said, items=(replace(item, claim=claim),), facts=declared.facts)


@pytest.mark.parametrize(
    ("gold", "found", "is_same"),
    [
        ("people who know of the plans", "people familiar with the matter", True),
        ("an Alandic envoy", "the envoy", True),
        ("two eyewitnesses", "local eyewitness", True),
        ("an Alandic envoy", "the minister", False),
    ],
)
def test_who_is_cited_by_the_same_words_is_one(gold: str, found: str, is_same: bool) -> None:
    assert identity(cited(gold, 1), cited(found, 1)).same(own("x"), own("x")) == is_same
    elsewhere = identity(cited(gold, 1), cited(found, 2)).same(own("x"), own("x"))
    assert elsewhere == alike(gold, found)


PLEDGE = "id:SELF-pledge a rp:Pledge ; rp:actor id:ana ; rp:proposes id:SELF-{0} . id:SELF-{0} a rp:{1} ."


def proposed(name: str, kind: str, at: int = 0) -> tuple[Annotation, object]:
    said = annotation(Says(PLEDGE.format(name, kind)), at=(at,))
    [item] = said.items
    return said, next(filler for role, filler in item.roles if role == term("proposes"))


def test_situations_are_the_same_by_class_and_place() -> None:
    gold, one = proposed("gift", "Transfer")
    for kind, at, is_same in (("ArmsTransfer", 0, True), ("Visit", 0, False), ("Transfer", 1, False)):
        found, other = proposed("x", kind, at)
        assert identity(gold, found).same(one, other) == is_same, (kind, at)  # type: ignore[arg-type]


def test_classes_are_related_up_and_down_but_not_aside() -> None:
    compared = identity(side(), side())
    assert compared.related(term("Summit"), term("Meeting"))
    assert compared.related(term("Meeting"), term("Summit"))
    assert not compared.related(term("Summit"), term("Call"))
    assert not compared.related(None, term("Call"))


def test_ranges_that_touch_do_not_overlap() -> None:
    assert not overlap([Span(0, 5)], [Span(5, 9)])
    assert shared_length([Span(0, 5), Span(20, 30)], [Span(3, 28)]) == 8
    assert shared_length([], [Span(0, 1)]) == 0


def test_all_of_either_side_are_asked_for() -> None:
    compared, (ana, bo) = identity(side(), side()), (names.thing("ana"), names.thing("bo"))
    assert compared.same_all((ana, bo), (bo, ana))
    assert not compared.same_all((ana,), (ana, bo))
    assert compared.same_any((ana,), (ana, bo))
    assert not compared.same_any((ana,), ())
