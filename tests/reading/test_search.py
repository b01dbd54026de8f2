"""Search over an invented world: what is found, and in which order."""

from __future__ import annotations

import pytest

from realpolitik.reading.search import Search
from realpolitik.stores.base import View
from support import views


@pytest.fixture(scope="module")
def index(tugs: View) -> Search:
    return Search(tugs)


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("aland", ("id:aland", "name", "Aland")),
        ("ALAND", ("id:aland", "name", "Aland")),
        ("republic", ("id:aland", "alias", "Republic of Aland")),
        ("borland tugs", ("id:deal", "name", "Tugs for Borland")),
        ("tugs leave", ("article:", "title", "Tugs leave the harbour")),
    ],
)
def test_the_best_find_comes_first(index: Search, words: str, first: tuple[str, str, str]) -> None:
    hit = index.find(words)[0][0]
    assert (hit.thing.identifier.startswith(first[0]), hit.kind, hit.words) == (True, *first[1:])


def test_a_find_by_another_word_is_called_by_its_name(index: Search) -> None:
    [hit] = index.find("republic of")[0]
    assert (hit.thing.label, hit.classes) == ("Aland", ("state",))


@pytest.mark.parametrize("words", ["", "   ", "zzz", "aland zzz", "%", "arms transfer class"])
def test_what_is_not_there_is_not_found(index: Search, words: str) -> None:
    assert index.find(words) == ((), 0)


def test_a_figure_of_speech_leads_to_whom_it_stands_for() -> None:
    told = 'id:hull rp:word "the Hull"@en ; rp:standsFor id:aland . id:aland rdfs:label "Aland"@en .'
    [hit] = Search(views.view(told)).find("hull")[0]
    assert (hit.thing.identifier, hit.kind, hit.words) == ("id:aland", "figure of speech", "the Hull")


def test_only_the_best_are_shown_and_all_are_counted(index: Search) -> None:
    every, total = index.find("a", most=1000)
    few, again = index.find("a", most=3)
    assert few == every[:3]
    assert total == again == len(every) > 3
