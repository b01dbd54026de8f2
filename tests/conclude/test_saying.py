"""When something was said: by its utterance, its article, or what that is a copy of."""

from __future__ import annotations

from datetime import date

import pytest

from realpolitik.conclude.saying import UNKNOWN, only, published, said, utterance_times
from realpolitik.rdf.literals import Bounds, time_bounds
from realpolitik.rdf.names import thing
from support.world import Says, article

MEETS = "id:summit a rp:Summit ; rp:realization rp:Occurred ."
SPEECH = 'id:speech a rp:SpeechAct ; rp:time "{}" ; rp:realization rp:Occurred .'


@pytest.mark.parametrize(
    ("said_on", "first", "own", "days"),
    [
        ("2029", "2031", "2031", time_bounds("2029")),
        ("", "2031-05", "2031-06", time_bounds("2031-05")),
        ("", "2026~", "2033", Bounds(date(2025, 1, 1), date(2027, 12, 31))),
        ("", "", "2031-06", Bounds(None, date(2031, 6, 30))),
        ("", "", "", UNKNOWN),
    ],
)
def test_an_utterance_goes_before_the_first_text_and_that_before_its_copy(
    said_on: str, first: str, own: str, days: Bounds
) -> None:
    assert said(said_on, first, own) == days


def test_an_utterance_has_the_one_time_that_its_article_gives_it() -> None:
    spoken = Says(MEETS, by="bo", uttered="speech")
    one, two = Says(SPEECH.format("2029")), Says(SPEECH.format("2030"), by="bo")
    assert utterance_times(article("a", spoken, one).claims) == {thing("speech"): "2029"}
    assert utterance_times(article("a", spoken, one, two).claims) == {}
    assert utterance_times(article("a", Says(MEETS), one).claims) == {}
    for gone in (
        Says(SPEECH.format("2030"), by="bo", withdrawn=True),
        Says(SPEECH.format("2030"), "Denied", by="bo"),
    ):
        assert utterance_times(article("a", spoken, one, gone).claims) == {thing("speech"): "2029"}


def test_the_date_of_an_article_is_what_it_says_or_nothing() -> None:
    assert published(article("a", Says(MEETS), published="2031-05")) == "2031-05"
    assert published(article("a", Says(MEETS))) == ""


def test_of_two_times_there_is_none() -> None:
    assert [only(times) for times in ([], ["2029"], ["2029", "2029"], ["2029", "2030"])] == [
        "",
        "2029",
        "2029",
        "",
    ]
