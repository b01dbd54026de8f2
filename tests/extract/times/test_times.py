"""Times in sentences: of their own year, reckoned from the day of the article, and none."""

from __future__ import annotations

from datetime import date

import pytest

from realpolitik.extract.times import calendar
from realpolitik.extract.times.anchor import Anchor, Tense
from realpolitik.extract.times.find import times
from realpolitik.extract.values import Basis
from realpolitik.rdf.literals import time_bounds
from support import parsed
from support.value_cases import TIMES

DAY = Anchor.of("2031-06-05", Basis.PUBLISHED)
"""A Thursday."""


def told(text: str, anchor: Anchor | None = DAY) -> list[tuple[str, str, str]]:
    """Return the times of a text: words, EDTF literal, basis."""
    return [
        (one.span.of(text), one.edtf, one.basis.value)
        for sentence in parsed.sentences(parsed.document(text))
        for one in times(sentence, anchor)
    ]


@pytest.mark.parametrize("text", TIMES)
def test_times_have_the_precision_of_their_words(text: str) -> None:
    assert told(text) == TIMES[text]


def test_all_are_literals_of_the_graph() -> None:
    found = [edtf for text in TIMES for _, edtf, _ in told(text)]
    assert len(found) > 25
    assert all(time_bounds(edtf) for edtf in found)


def test_without_a_day_only_years_are_told() -> None:
    relative = [text for text, found in TIMES.items() if found and found[0][2] == Basis.PUBLISHED]
    assert len(relative) > 8
    assert all(told(text, None) == [] for text in relative)
    assert told("The pact was signed in May 2029.", None) == [("May 2029", "2029-05", "explicit")]


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2031-06-05", "2031-06-03"),
        ("2031-06-03", "2031-06-03"),
        ("2031-06-02/2031-06-03", "2031-05-27"),
        ("2031-06", None),
        ("2031", None),
        ("2031/..", None),
    ],
)
def test_a_weekday_needs_a_day(published: str, expected: str | None) -> None:
    found = told("Envoys met on Tuesday in Lume.", Anchor.of(published, Basis.DATELINE))
    assert [edtf for _, edtf, _ in found] == ([] if expected is None else [expected])
    assert all(basis == Basis.DATELINE for _, _, basis in found)


@pytest.mark.parametrize(
    ("tense", "expected"),
    [
        (Tense.PAST, "2031-06-03"),
        (Tense.FUTURE, "2031-06-10"),
        (Tense.PRESENT, "2031-06-10"),
        (Tense.UNKNOWN, "2031-06-03"),
    ],
)
def test_the_tense_may_be_told(tense: Tense, expected: str) -> None:
    [sentence] = parsed.sentences(parsed.document("Envoys met on Tuesday in Lume."))
    [found] = times(sentence, DAY, lambda _: tense)
    assert found.edtf == expected


@pytest.mark.parametrize(
    ("tense", "expected"),
    [(Tense.PAST, "2031-05-28"), (Tense.FUTURE, "2032-05-28"), (Tense.PRESENT, "2031-05-28")],
)
def test_a_present_shows_the_nearest_day(tense: Tense, expected: str) -> None:
    [sentence] = parsed.sentences(parsed.document("Envoys hold talks on May 28 in Lume."))
    [found] = times(sentence, DAY, lambda _: tense)
    assert found.edtf == expected


def test_anchors_are_days_months_or_years() -> None:
    month = Anchor.of("2031-06", Basis.PUBLISHED)
    assert month is not None
    assert (month.day, month.month, month.year) == (None, date(2031, 6, 1), 2031)
    assert Anchor.of(None, Basis.PUBLISHED) is None
    assert Anchor.of("2029/2031", Basis.PUBLISHED) is None
    with pytest.raises(ValueError, match="no EDTF date"):
        Anchor.of("yesterday", Basis.PUBLISHED)


def test_steps_in_the_calendar() -> None:
    assert calendar.day(2032, 2, 29) == "2032-02-29"
    assert calendar.day(2031, 2, 29) is None
    assert calendar.moved(date(2031, 1, 15), -13) == date(2029, 12, 1)
    assert calendar.weekday_before(date(2031, 6, 5), 3, strictly=True) == date(2031, 5, 29)
    assert calendar.weekday_after(date(2031, 6, 5), 3) == date(2031, 6, 5)
    assert calendar.nearest_year(date(2031, 1, 5), 12, 30, ahead=False) == 2030
    assert calendar.nearest_year(date(2031, 1, 5), 12, 30, ahead=True) == 2031
    assert calendar.nearest_year(date(2031, 1, 5), 12, 30, ahead=None) == 2030


@pytest.mark.parametrize("published", ["9999-12-31", "0001-01-01"])
def test_what_lies_beyond_the_years_that_are_counted_is_no_time(published: str) -> None:
    text = "The pact was signed on Wednesday, and the tugs came on 28 February or will come next week."
    found = told(text, Anchor.of(published, Basis.PUBLISHED))
    assert all(time_bounds(edtf) for _, edtf, _ in found)


@pytest.mark.parametrize(
    ("published", "words", "expected"),
    [
        ("2031-06-02", "next Sunday", "2031-06-08"),
        ("2031-06-06", "next Sunday", "2031-06-15"),
        ("2031-06-02", "next Wednesday", "2031-06-11"),
        ("2031-06-05", "last Wednesday", "2031-05-28"),
        ("2031-06-05", "last Friday", "2031-05-30"),
        ("2031-06-08", "this week", "2031-06-09/2031-06-15"),
        ("2031-06-05", "last May", "2030-05"),
    ],
)
def test_days_that_are_called_the_next_or_the_last(published: str, words: str, expected: str) -> None:
    verb = "met" if "last" in words else "will meet"
    found = told(f"Envoys {verb} {words} in Lume.", Anchor.of(published, Basis.PUBLISHED))
    assert [edtf for _, edtf, _ in found] == [expected]
