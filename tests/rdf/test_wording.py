"""Times in words: what is vague stays vague, what is said twice is said once, and nothing else is touched."""

from __future__ import annotations

from datetime import date

import pytest

from realpolitik.rdf.wording import within, worded


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2031", "2031"),
        ("2031-05", "May 2031"),
        ("2031-05-02", "2 May 2031"),
        ("2031-05-02~", "about 2 May 2031"),
        ("2031?", "perhaps 2031"),
        ("2031-05%", "perhaps about May 2031"),
        ("2031-XX-XX", "2031"),
        ("20XX", "21st century"),
        ("11XX", "12th century"),
        ("203X", "2030s"),
        ("2031-22", "summer 2031"),
        ("2031-40", "first half of 2031"),
        ("2031-09-10/2031-09-11", "10 to 11 September 2031"),
        ("2031-08-28/2031-09-03", "28 August to 3 September 2031"),
        ("2030-12-31/2031-01-01", "31 December 2030 to 1 January 2031"),
        ("2031-05-03/2031-06", "3 May 2031 to June 2031"),
        ("2031-09-10~/2031-09-11", "about 10 September 2031 to 11 September 2031"),
        ("../1991", "until 1991"),
        ("/1991-12", "until December 1991"),
        ("1991/..", "from 1991 on"),
        ("2031-13", "2031-13"),
        ("../..", "../.."),
        ("soon", "soon"),
        ("", ""),
    ],
)
def test_a_time_is_said_as_it_is_told(edtf: str, words: str) -> None:
    assert worded(edtf) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2031, 1, 1), date(2031, 12, 31), "2031"),
        (date(2031, 1, 1), date(2032, 12, 31), "2031 to 2032"),
        (date(2032, 2, 1), date(2032, 2, 29), "February 2032"),
        (date(2031, 2, 1), date(2031, 2, 27), "1 to 27 February 2031"),
        (date(2031, 5, 2), date(2031, 5, 2), "2 May 2031"),
        (None, date(2031, 5, 31), "until 31 May 2031"),
        (date(2031, 5, 1), None, "from 1 May 2031 on"),
        (None, None, ""),
    ],
)
def test_days_are_said_by_whole_months_and_years(first: date | None, last: date | None, words: str) -> None:
    assert within(first, last) == words
