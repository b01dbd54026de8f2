"""Contradictions in short, and their sides by what they hold, page by page."""

from __future__ import annotations

from itertools import chain

import pytest

from realpolitik.errors import UsageError
from realpolitik.rdf import names
from realpolitik.reading import clashes as module
from realpolitik.reading.clashes import Dispute, clashes, dispute
from realpolitik.reading.contradictions import contradictions, entries
from realpolitik.stores.base import View
from support import views

POLARITY = names.contradiction("a" * 16)
CROWD = (
    "graph:consensus { contradiction:SELF a rp:PolarityContradiction ; rp:concerns id:gala ;"
    " rp:side SIDES . }"
).replace("SELF", "a" * 16)


def crowd(yes: int, no: int) -> View:
    """Return a view of a contradiction with so many claims on each side."""
    told, sides = [], []
    for number in range(yes + no):
        polarity = "rp:Positive" if number < yes else "rp:Negative"
        told.append(views.claim("1", 10 * number, about="id:gala", polarity=polarity))
        sides.append(str(names.claim("1" * 16, 10 * number, 10 * number + 5, "abcdabcd")))
    return views.view(CROWD.replace("SIDES", ", ".join(sides)), *told)


def of(view: View, number: int = 1) -> Dispute:
    found = dispute(view, POLARITY, {}, number=number)
    assert found is not None
    return found


def test_in_short_they_say_what_they_say_in_full(tugs: View) -> None:
    short, full = clashes(tugs, entries(tugs, None)), contradictions(tugs, {})
    assert len(short) == len(full) > 0
    for one, other in zip(short, full, strict=True):
        assert (one.name, one.kind, one.property) == (other.identifier, other.kind, other.property)
        assert (one.situation.identifier, one.situation.label) == (other.about, other.situation)
        assert (one.resolved_by, one.preferred) == (other.resolved_by, other.preferred)
        assert one.sides == len(other.sides)


def test_only_those_about_some_situations_are_found(tugs: View) -> None:
    every, deal = entries(tugs, None), names.thing("deal")
    assert entries(tugs, [deal]) == [entry for entry in every if entry.about == deal] != []
    assert entries(tugs, []) == entries(tugs, [names.thing("grain")]) == []


def test_sides_stand_by_the_values_that_they_give(tugs: View) -> None:
    [place] = [entry for entry in entries(tugs, [names.thing("deal")]) if entry.property == "place"]
    found = dispute(tugs, place.node, {})
    assert found is not None
    assert [(camp.values, camp.denies, camp.total) for camp in found.camps] == [
        (("harbour",), False, 1),
        (("hill town",), False, 1),
    ]
    assert found.camps[1].claims[0].holders == ("Bo Ulm",)


def test_without_values_they_stand_by_whether_it_is_so() -> None:
    camps = of(crowd(2, 1)).camps
    assert [(camp.values, camp.denies, camp.total, len(camp.claims)) for camp in camps] == [
        ((), False, 2, 2),
        ((), True, 1, 1),
    ]


def test_many_sides_come_page_by_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SIDES", 4)
    view = crowd(5, 4)
    first, second, third = (of(view, number) for number in (1, 2, 3))
    assert [len(camp.claims) for camp in second.camps] == [1, 3]
    assert [camp.total for camp in second.camps] == [5, 4]
    claims = [said.claim for page in (first, second, third) for camp in page.camps for said in camp.claims]
    assert len(set(claims)) == len(claims) == 9
    assert len(list(chain(*(page.sides.items for page in (first, second, third))))) == 9
    with pytest.raises(UsageError, match="no page 4"):
        of(view, 4)


def test_what_is_no_contradiction_is_none(tugs: View) -> None:
    assert dispute(tugs, names.thing("deal"), {}) is None


def test_the_older_article_speaks_first() -> None:
    told = [views.claim(digit, 3, about="id:gala", polarity="rp:Negative") for digit in "12"]
    sides = ", ".join(str(names.claim(digit * 16, 3, 8, "abcdabcd")) for digit in "12")
    dated = "".join(
        f'{names.article(digit * 16)} rp:published "20{year}" . ' for digit, year in (("1", 31), ("2", 30))
    )
    [camp] = of(views.view(CROWD.replace("SIDES", sides), *told, dated)).camps
    assert [said.links.published for said in camp.claims] == ["2030", "2031"]
