"""What counts as an event, a statement or an addition, and which triples are roles."""

from realpolitik.evaluate.annotation import Annotation, Part
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from support.annotated import annotation
from support.world import Says

TALKS = (
    "id:SELF-talks a rp:Meeting ; rp:party id:ana, id:bo ; rp:realization rp:Occurred ; rp:time '2031-05' ."
)


def test_roles_are_who_and_what_takes_part() -> None:
    [item] = annotation(Says(TALKS)).items
    assert item.part is Part.EVENT
    assert item.kind == term("Meeting")
    assert item.roles == {(term("party"), names.thing("ana")), (term("party"), names.thing("bo"))}
    assert (item.realization, item.time, item.by_author) == (term("Occurred"), "2031-05", True)


def test_a_plain_situation_is_a_statement_and_no_event() -> None:
    [item] = annotation(Says("id:SELF-words a rp:Situation ; rp:topic id:ana .", by="bo")).items
    assert item.part is Part.STATEMENT
    assert not item.by_author


def test_what_adds_to_a_situation_is_neither_but_known_by_its_class() -> None:
    said = annotation(Says(TALKS), Says("id:SELF-talks rp:place id:harbour ."))
    assert [item.part for item in said.items] == [Part.EVENT, Part.ADDITION]
    assert {item.kind for item in said.items} == {term("Meeting")}


def test_a_shared_situation_has_the_class_of_the_register() -> None:
    [item] = annotation(Says("id:summit rp:place id:harbour .")).items
    assert (item.part, item.kind) == (Part.ADDITION, term("Summit"))


def test_claims_stand_in_the_order_of_the_text_and_withdrawn_ones_nowhere() -> None:
    told = Says("id:SELF-visit a rp:Visit ; rp:actor id:cy .")
    said = annotation(Says(TALKS), told, Says("id:SELF-vote a rp:Vote .", withdrawn=True), at=(2, 1, 0))
    assert [item.kind for item in said.items] == [term("Visit"), term("Meeting")]


def test_who_claims_nothing_has_no_items() -> None:
    assert Annotation.empty().items == ()
