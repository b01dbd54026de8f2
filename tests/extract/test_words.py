"""The lists of words: small letters, no word twice where it would mean two things."""

from __future__ import annotations

from realpolitik.extract.words import calendar, cities, groups, names, pointing, titles, unreal

MODULES = (cities, groups, names, pointing, titles, unreal)


def test_all_words_are_in_small_letters() -> None:
    lists = [value for module in MODULES for name, value in vars(module).items() if name.isupper()]
    assert len(lists) > 20
    assert [word for row in lists for word in row if word != word.lower()] == []


def test_nobody_is_of_two_kinds() -> None:
    assert set() == groups.SOURCES & groups.GROUPS
    assert groups.FORCES & set(groups.BODIES) == set()
    assert set() == titles.MASCULINE_TITLES & titles.FEMININE_TITLES
    assert set() == cities.PLACE_PREPOSITIONS & cities.WAY_PREPOSITIONS


def test_the_year_has_twelve_months() -> None:
    assert (len(calendar.MONTHS), len(calendar.WEEKDAYS)) == (12, 7)


def test_titles_are_known_by_titles() -> None:
    assert set(titles.RULING) <= set(titles.LEADERS.values())
