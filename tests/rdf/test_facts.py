"""Looking things up by subject and predicate, always in the same order."""

from pyoxigraph import Literal

from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import local, term, thing
from support.arvenia import triples

FACTS = Facts(
    triples(
        'id:b a rp:State, rp:Person ; rp:key "2", "10", id:z, id:a ; rp:time "2031" . id:a a rp:State . '
        '[] a rp:State ; rp:key "0" . id:c rp:leg <<( id:a rp:key 1 )>> .'
    )
)


def test_named_subjects_alone_are_kept_sorted() -> None:
    assert FACTS.subjects() == [thing("a"), thing("b")]
    assert thing("a") in FACTS
    assert thing("c") not in FACTS
    assert list(FACTS.of_type(term("State"))) == [thing("a"), thing("b")]
    assert list(FACTS.of_type(term("Situation"))) == []


def test_values_are_sorted_and_told_apart() -> None:
    b, key = thing("b"), term("key")
    assert FACTS.values(b, key) == [Literal("10"), Literal("2"), thing("a"), thing("z")]
    assert FACTS.iris(b, key) == (thing("a"), thing("z"))
    assert FACTS.texts(b, key) == ("10", "2")
    assert (FACTS.iri(b, key), FACTS.text(b, key)) == (thing("a"), "10")
    assert [local(iri) for iri in FACTS.predicates(b)] == ["type", "key", "time"]


def test_all_that_is_said_comes_by_subject_or_is_left_out() -> None:
    found = {
        (subject, predicate, value)
        for subject, said in FACTS.items()
        for predicate, values in said.items()
        for value in values
    }
    assert {subject for subject, _, _ in found} == {thing("a"), thing("b")}
    assert (thing("b"), term("time"), Literal("2031")) in found
    assert (len(found), len(FACTS.left_out)) == (8, 3)
    assert sorted(triple.predicate.value for triple in FACTS.left_out)[1:] == [
        term("key").value,
        term("leg").value,
    ]
    assert sorted(FACTS.having(term("time")), key=str) == [thing("b")]


def test_what_is_not_said_is_nothing() -> None:
    nobody, key = thing("nobody"), term("key")
    assert (FACTS.values(nobody, key), FACTS.predicates(nobody)) == ([], [])
    assert (FACTS.iri(nobody, key), FACTS.text(thing("a"), key)) == (None, None)
    assert nobody not in FACTS
