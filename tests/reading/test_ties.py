"""Ties: by links that hold, by situations that are shared, and those of speculation told apart."""

from __future__ import annotations

from realpolitik.rdf.names import thing
from realpolitik.reading.ties import between, ties
from support import views

VIEW = views.view(
    """
graph:consensus {
    id:fair rp:participant id:aland, id:borland ; rp:realization rp:Occurred .
    id:plan rp:participant id:aland, id:borland, id:cove ; rp:realization rp:Possible .
    id:rumour rp:participant id:borland, id:cove ; rp:realization rp:Possible .
    id:aland rp:rivalOf id:borland ; rp:participantIn id:fair .
}
graph:inferred { id:aland rp:bordersOn id:dell . }
id:aland rdfs:label "Aland"@en ; rp:cause id:fair .
id:borland rdfs:label "Borland"@en .
rp:rivalOf rdfs:label "rival of"@en . rp:bordersOn rdfs:label "borders on"@en .
"""
)


def test_a_thing_is_tied_by_links_and_by_situations() -> None:
    told = {tie.other.identifier: tie for tie in ties(VIEW, thing("aland"))}
    assert list(told) == ["id:borland", "id:dell", "id:cove"]
    borland, dell, cove = told.values()
    assert (borland.links, borland.situations, borland.real, borland.holds) == (("rival of",), 2, 1, True)
    assert (dell.links, dell.is_inferred, dell.situations, dell.holds) == (("borders on",), True, 0, True)
    assert (cove.links, cove.situations, cove.real, cove.holds) == ((), 1, 0, False)
    assert not borland.is_inferred


def test_situations_are_no_things_that_one_is_tied_to() -> None:
    assert "id:fair" not in {tie.other.identifier for tie in ties(VIEW, thing("aland"))}
    assert ties(VIEW, thing("nobody")) == ()


def test_some_things_are_tied_to_each_other() -> None:
    found = between(VIEW, [thing("aland"), thing("borland"), thing("cove"), thing("dell")])
    assert [(tie.one.label, tie.other.identifier, tie.situations, tie.real) for tie in found] == [
        ("Aland", "id:borland", 2, 1),
        ("Borland", "id:cove", 2, 0),
        ("Aland", "id:cove", 1, 0),
    ]
