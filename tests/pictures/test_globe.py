"""Points stand where others, who made the projection, put them."""

from __future__ import annotations

import pytest

from realpolitik.pictures.globe import HEIGHT, WIDTH, placed

KNOWN = {
    (55.75, 37.6): (558.6, 52.8),
    (39.02, 125.75): (778.6, 100.8),
    (38.9, -77): (297.0, 101.2),
    (-35.3, 149.1): (841.8, 357.4),
    (-89, 180): (764.2, 468.3),
}
"""Degrees north and east, and where `geoEqualEarth` of d3-geo 3.1.2 puts them at this size."""


@pytest.mark.parametrize("degrees", KNOWN)
def test_points_are_where_the_makers_of_the_projection_put_them(degrees: tuple[float, float]) -> None:
    assert placed(*degrees) == KNOWN[degrees]


@pytest.mark.parametrize("north", [-90, -45, 0, 45, 90])
@pytest.mark.parametrize("east", [-180, -1, 0, 180])
def test_the_whole_earth_is_on_the_map(north: int, east: int) -> None:
    x, y = placed(north, east)
    assert 0 <= x <= WIDTH
    assert 0 <= y <= HEIGHT
    assert placed(-north, -east) == (round(WIDTH - x, 1), round(HEIGHT - y, 1))
