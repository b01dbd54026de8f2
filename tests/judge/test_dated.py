"""A duration fits the time that is told beside it, and a told time the era of the register's key."""

from __future__ import annotations

import pytest

from realpolitik.judge.finding import Severity
from realpolitik.judge.gate import gate
from realpolitik.judge.gate.dated import era_findings
from support.world import CAST, WORDS, Says, article, entries

KEYED = entries(
    f'{CAST} id:pact a rp:Alliance ; rdfs:label "Pact"@en ; rp:key "Alliance aland borland 2023/.." . '
    'id:bond a rp:Alliance ; rdfs:label "Bond"@en ; rp:key "Alliance generic aland cland" .'
)
SUMMIT = 'id:talks a rp:Summit ; rp:time "{}" ; rp:duration "{}" ; rp:realization rp:Occurred .'
BOND = 'id:{} a rp:Alliance ; rp:party id:aland, id:borland ; rp:time "{}" ; rp:realization rp:Ongoing .'


@pytest.mark.parametrize(
    ("time", "duration", "fits"),
    [
        ("2031-05-02", "5~ hour", True),
        ("2031-05-02", "1 day", True),
        ("2031-05-02", "25 hour", False),
        ("2031-05", "4 week", True),
        ("2031-05", "2 month", False),
        ("2031-05", "1/.. month", True),
        ("2031-05", "../9 month", True),
        ("2031-05~", "2 month", True),
        ("2031-05/..", "9 year", True),
        ("2031/2033", "4 year", False),
        ("2031/2033", "4~ year", False),
        ("2031/2033", "3 year", True),
    ],
)
def test_nothing_lasts_longer_than_the_time_in_which_it_is(time: str, duration: str, fits: bool) -> None:
    said = Says(SUMMIT.format(time, duration))
    if fits:
        article("herald", said)
    else:
        with pytest.raises(AssertionError, match="duration-time"):
            article("herald", said)


def test_what_an_act_brings_about_may_outlast_it() -> None:
    pact = SUMMIT.replace("id:talks a rp:Summit", "id:deal-of-may a rp:Agreement")
    article("herald", Says(pact.format("2031-05-02", "15 year")))


@pytest.mark.parametrize(
    ("situation", "time", "warned"),
    [
        ("pact", "2019", True),
        ("pact", "2022-11", True),
        ("pact", "2023-05", False),
        ("pact", "2022~", False),
        ("pact", "2019/..", False),
        ("bond", "1950", False),
        ("league-tie", "1950", False),
    ],
)
def test_a_time_outside_the_era_of_a_key_is_warned_of(situation: str, time: str, warned: bool) -> None:
    record = article("herald", Says(BOND.format(situation, time)), known=KEYED)
    found = list(era_findings(record, KEYED))
    assert len(found) == warned
    assert all(one.severity is Severity.WARNING and time in one.message for one in found)
    assert gate(record.quads, KEYED, WORDS)[1] == ()
