"""What is asked of a page: numbers, days and things, and what is none of these."""

from __future__ import annotations

from datetime import date

import pytest

from realpolitik.errors import UsageError
from realpolitik.rdf.names import thing as named
from realpolitik.reading.lookup import Lookup
from realpolitik.serve.pages.asked import day, number, thing, words
from support import views


def test_what_is_not_asked_for_is_the_first_page_and_nothing_else() -> None:
    assert number({}, "page") == 1
    assert day({}, "from") is None
    assert day({"from": " "}, "from") is None
    assert words({}, "q") == ""


def test_what_is_asked_for_is_read() -> None:
    known = Lookup(views.view('id:aland rdfs:label "Aland"@en .'))
    assert number({"page": "12"}, "page") == 12
    assert day({"from": "2031-05-01"}, "from") == date(2031, 5, 1)
    assert thing({"about": " Aland "}, "about", known) == named("aland")
    assert thing({}, "about", known) is None
    assert words({"q": "  x" * 999}, "q") == ("x  " * 999)[:200]


@pytest.mark.parametrize("told", ["-1", "x", "²", "1" * 10, ""])
def test_what_is_no_number_is_refused(told: str) -> None:
    with pytest.raises(UsageError, match="number of a page"):
        number({"page": told}, "page")


@pytest.mark.parametrize("told", ["tomorrow", "2031-13-01", "<script>", "2031"])
def test_what_is_no_day_is_refused(told: str) -> None:
    with pytest.raises(UsageError, match="is a day"):
        day({"from": told}, "from")


def test_a_name_that_nothing_has_is_refused() -> None:
    with pytest.raises(UsageError, match="nothing is called"):
        thing({"about": "Nobody"}, "about", Lookup(views.view("")))
