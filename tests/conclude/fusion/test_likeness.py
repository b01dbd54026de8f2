"""Two sights are alike by the keys of their classes, and never where something excludes it."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from realpolitik.conclude.fusion.likeness import EXCLUDED, POSSIBLY, SAME, Likenesses
from realpolitik.conclude.fusion.sight import Course, Filler, Kind, Sight
from realpolitik.conclude.fusion.windows import window
from realpolitik.rdf.names import term
from support.world import WORDS

ALIKE = Likenesses(WORDS)
ANA, BO, CY = (Filler(name, Kind.PERSON) for name in ("id:ana", "id:bo", "id:cy"))
ALAND, BORLAND = (Filler(name, Kind.OTHER) for name in ("id:aland", "id:borland"))


def call(
    *parties: Filler, time: str = "", published: str = "2031-05-07", course: Course = Course.PAST
) -> Sight:
    return Sight((term("Call"),), {term("party"): frozenset(parties)}, course, time, published)


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        (call(ANA, BO), call(ANA, BO), True),
        (call(ANA, BO), call(ANA, BO, published="2031-05-08"), False),
        (call(ANA, BO, time="2031-05-06"), call(ANA, BO, time="2031-05-06"), True),
        (call(ANA, BO, CY), call(ANA, BO), False),
        (call(ALAND, BORLAND), call(ALAND, BORLAND), False),
        (call(ALAND, BORLAND, time="2031-05-06"), call(ALAND, BORLAND, time="2031-05-06"), True),
    ],
)
def test_persons_and_days_make_it_surer(one: Sight, other: Sight, *, is_same: bool) -> None:
    found = ALIKE.of(one, other)
    assert found is not None
    assert (found.score >= SAME) == is_same
    assert found.score >= POSSIBLY
    assert found == ALIKE.of(other, one)


def test_those_of_which_no_key_tells_are_not_compared_and_times_exclude() -> None:
    assert ALIKE.of(call(ANA, BO), call(ANA, CY)) is None
    assert ALIKE.of(call(ANA), call(ANA)) is None
    assert ALIKE.of(call(ANA, BO, time="2031-05-06"), call(ANA, BO, time="2031-05-20")) == EXCLUDED


def test_names_alone_are_not_enough_where_there_is_one_value() -> None:
    desk, known = Filler("~desk", Kind.OTHER), Filler("id:desk", Kind.OTHER)

    def work(body: Filler) -> Sight:
        roles = {term("affiliate"): frozenset({ANA}), term("body"): frozenset({body})}
        return Sight((term("Affiliation"),), roles, Course.NOW, "", "2031-05-07")

    alike = [ALIKE.of(work(body), work(body)) for body in (desk, known)]
    assert [None if one is None else one.score >= SAME for one in alike] == [False, True]
    assert alike[0] is not None
    assert alike[0].score >= POSSIBLY


def test_two_that_are_alike_share_a_block() -> None:
    days = ("2031-05-01", "2031-05-03", "2031-05-09", "2031-05-11", "2031-06-01", "2031-05", "2031", "")
    sights = [
        call(ANA, BO, *more, time=time, published=told, course=course)
        for more, time, told, course in product(([], [CY]), days, days[:3], Course)
    ]
    met = 0
    for one, other in product(sights, sights):
        found = ALIKE.of(one, other)
        if found is not None and found.score >= POSSIBLY:
            met += 1
            assert set(ALIKE.blocks(one)) & set(ALIKE.blocks(other))
    assert met > len(sights)


def test_what_is_still_to_come_may_be_later_and_what_was_not() -> None:
    past, future = (window(call(ANA, BO, course=course), 3) for course in (Course.PAST, Course.FUTURE))
    assert past is not None
    assert future is not None
    assert (past.earliest, past.latest) == (date(2031, 5, 4), date(2031, 5, 7))
    assert (future.earliest, future.latest) == (date(2031, 5, 7), date(2031, 5, 16))
    assert window(call(ANA, BO, published=""), 3) is None
    assert window(call(ANA, BO, time="2031"), 3) is None
