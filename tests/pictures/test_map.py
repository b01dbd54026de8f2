"""The map: its frame, the size of marks, and names only where there is room for them."""

from __future__ import annotations

from realpolitik.pictures.globe import HEIGHT, WIDTH, placed
from realpolitik.pictures.map import drawn
from realpolitik.rdf.names import thing
from realpolitik.reading.places import Point, Site
from realpolitik.reading.testimony import Named


def site(name: str, point: Point | None, events: int = 1) -> Site:
    pair = (thing("fair"), thing("harbour"))
    return Site(pair[1], Named(f"id:{name}", name), point, (pair,) * events)


def test_places_without_a_point_are_not_drawn() -> None:
    found = drawn([site("nowhere", None)])
    assert found.marks == ()
    assert (found.frame.width, found.frame.height) == (WIDTH, HEIGHT)


def test_the_frame_holds_all_points_and_keeps_its_shape() -> None:
    points = [Point(37.5, 127, is_exact=True), Point(39, 125.75, is_exact=True)]
    frame = drawn([site("one", points[0]), site("two", points[1])]).frame
    assert frame.width < WIDTH / 2
    assert abs(frame.width / frame.height - WIDTH / HEIGHT) < 0.01
    for point in points:
        x, y = placed(point.latitude, point.longitude)
        assert frame.left <= x <= frame.left + frame.width
        assert frame.top <= y <= frame.top + frame.height


def test_the_frame_never_leaves_the_map() -> None:
    corners = [Point(north, east, is_exact=True) for north in (-80, 80) for east in (-179, 179)]
    assert drawn([site(str(number), point) for number, point in enumerate(corners)]).frame.width == WIDTH
    frame = drawn([site("corner", corners[0])]).frame
    assert frame.left >= 0
    assert frame.top + frame.height <= HEIGHT + 0.1


def test_more_events_make_a_larger_mark_and_a_vague_one_lies_around() -> None:
    few, many = Point(50, 0, is_exact=True), Point(0, 90, is_exact=True)
    small, large = drawn([site("few", few, 1), site("many", many, 9)]).marks
    assert small.radius < large.radius
    exact, vague = drawn([site("city", few), site("country", Point(50, 0, is_exact=False))]).marks
    assert exact.radius < vague.radius


def test_names_do_not_lie_on_one_another() -> None:
    crowd = [site(f"place number {number}", Point(50, number / 100, is_exact=True)) for number in range(20)]
    marks = drawn([*crowd, site("apart", Point(-30, -60, is_exact=True))]).marks
    named = [mark.name for mark in marks if mark.name]
    assert len(marks) == 21
    assert 1 <= len(named) < 21
    assert "apart" in named


def test_hostile_names_are_harmless() -> None:
    [mark] = drawn([site("\u202e\n" * 3 + "x" * 99, Point(0, 0, is_exact=True))]).marks
    assert mark.name.isprintable()
    assert len(mark.name) <= 24
