"""The ring: where things stand, what their lines tell, and that hostile names are made harmless."""

from __future__ import annotations

from realpolitik.pictures.ring import HEIGHT, WIDTH, ring
from realpolitik.reading.testimony import Named
from realpolitik.reading.ties import Tie

ALAND, BORLAND, COVE = (Named(f"id:{name}", name.title()) for name in ("aland", "borland", "cove"))


def tie(one: Named, other: Named, situations: int = 1, real: int = 1) -> Tie:
    return Tie(one, other, (), is_inferred=False, situations=situations, real=real)


def test_things_stand_around_the_one_in_the_middle() -> None:
    drawn = ring(ALAND, [BORLAND, COVE], [tie(ALAND, BORLAND), tie(ALAND, COVE), tie(BORLAND, COVE)])
    assert drawn.middle is not None
    assert (drawn.middle.x, drawn.middle.y) == (WIDTH / 2, HEIGHT / 2)
    top, bottom = drawn.points
    assert (top.thing, bottom.thing) == (BORLAND, COVE)
    assert top.y < HEIGHT / 2 < bottom.y
    assert [line.is_aside for line in drawn.lines] == [True, False, False]


def test_names_stand_outside_of_the_ring() -> None:
    drawn = ring(None, [Named(f"id:{number}", str(number)) for number in range(12)], [])
    assert drawn.middle is None
    assert {point.anchor for point in drawn.points if point.x > WIDTH / 2 + 100} == {"start"}
    assert {point.anchor for point in drawn.points if point.x < WIDTH / 2 - 100} == {"end"}
    assert all(0 <= point.x <= WIDTH and 0 <= point.y <= HEIGHT for point in drawn.points)


def test_more_situations_make_a_wider_line_and_the_widest_come_last() -> None:
    drawn = ring(ALAND, [BORLAND, COVE], [tie(ALAND, BORLAND, 16), tie(ALAND, COVE, 1)])
    thin, wide = drawn.lines
    assert (thin.tie.other, wide.tie.other) == (COVE, BORLAND)
    assert 1 < thin.width < wide.width == 6


def test_ties_of_what_is_not_drawn_are_left_out() -> None:
    assert ring(ALAND, [BORLAND], [tie(ALAND, COVE)]).lines == ()
    assert ring(None, [], []).points == ()


def test_long_and_hostile_names_are_cut_and_harmless() -> None:
    [point] = ring(None, [Named("id:x", "\u202eevil\n" * 20)], []).points
    assert len(point.name) <= 30
    assert point.name.isprintable()
