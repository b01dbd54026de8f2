"""The page on a thing: its parts by sort, what is said of it by property, all of it page by page."""

from __future__ import annotations

from itertools import chain

import pytest
from pyoxigraph import NamedNode

from realpolitik.errors import UsageError
from realpolitik.rdf import names
from realpolitik.reading import profile as module
from realpolitik.reading.card import card
from realpolitik.reading.profile import Profile, profile
from realpolitik.stores.base import View
from support.tugs import TEXT

ALAND, BO = names.thing("aland"), names.thing("bo")


def of(view: View, iri: NamedNode = ALAND, **pages: int) -> Profile:
    return profile(view, iri, {}, **pages)


def test_it_says_what_a_card_says(tugs: View) -> None:
    found, shown = of(tugs), card(tugs, ALAND, {})
    assert (
        (found.name.identifier, found.name.label) == (shown.identifier, shown.label) == ("id:aland", "Aland")
    )
    assert (found.aliases, found.classes, found.facts) == (shown.aliases, shown.classes, shown.facts)
    told = {
        (role.part.identifier, name)
        for some in found.by_sort.values()
        for role in some
        for name in role.roles
    }
    assert told == {(part.identifier, part.role) for part in shown.parts}


def test_facts_lead_on(tugs: View) -> None:
    [fact] = [fact for fact in of(tugs, names.thing("deal")).facts if fact.property == "supplier"]
    assert (fact.value, fact.identifier) == ("Aland", "id:aland")
    [time] = [fact for fact in of(tugs, names.thing("deal")).facts if fact.property == "time"]
    assert time.identifier == ""


def test_parts_are_told_by_sort(tugs: View) -> None:
    by_sort = {sort: [role.part.identifier for role in some] for sort, some in of(tugs).by_sort.items()}
    assert by_sort["deals"] == ["id:deal"]
    assert {"id:summit", "id:talks"} <= set(by_sort["other situations"])
    assert "offices" not in by_sort


def test_what_names_it_is_told_by_property(tugs: View) -> None:
    said = {(one.property, one.said.links.about[0].identifier) for one in of(tugs).sayings.items}
    assert {("supplier", "id:deal"), ("party", "id:summit"), ("party", "id:treaty")} <= said


def test_what_somebody_holds_is_told(tugs: View) -> None:
    held = of(tugs, BO).held
    assert held.total == len(held.items) == 3
    assert {said.holders for said in held.items} == {("Bo Ulm",)}
    assert held.items[0].links.holders[0].identifier == "id:bo"


def test_contradictions_are_those_of_its_situations(tugs: View) -> None:
    assert {one.situation.identifier for one in of(tugs).clashes.items} == {"id:deal"}
    assert of(tugs, names.thing("deal")).clashes.total == of(tugs).clashes.total > 0
    assert of(tugs, names.thing("grain")).clashes.items == ()


def test_all_pages_together_are_the_whole(tugs: View, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = of(tugs)
    monkeypatch.setattr(module, "SAYINGS", 2)
    monkeypatch.setattr(module, "PARTS", 2)
    first = of(tugs)
    assert first.sayings.pages == -(-whole.sayings.total // 2)
    pages = [of(tugs, said=number).sayings.items for number in range(1, first.sayings.pages + 1)]
    assert tuple(chain(*pages)) == whole.sayings.items
    parts = [of(tugs, part=number).roles.items for number in range(1, first.roles.pages + 1)]
    assert tuple(chain(*parts)) == whole.roles.items
    for wrong in (0, first.sayings.pages + 1):
        with pytest.raises(UsageError, match="there is no page"):
            of(tugs, said=wrong)


def test_the_words_are_there_with_a_copy(tugs: View) -> None:
    found = profile(tugs, ALAND, {TEXT.identifier: TEXT})
    assert all(one.said.words for one in found.sayings.items)
