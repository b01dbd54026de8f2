"""Known places, against a plain search through all of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from realpolitik.text.article import Span
from realpolitik.text.places import Place, Places

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 900), st.integers(1, 600))


def overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


@given(st.lists(st.builds(Place, SPANS, SPANS), max_size=12), SPANS, SPANS)
def test_places_are_those_that_a_plain_search_finds(known: list[Place], original: Span, copy: Span) -> None:
    places = Places()
    for place in known:
        places.add(place)
    earlier = [place for place in known if place.original.start <= original.start]
    later = [place for place in known if place.original.start > original.start]
    assert places.before(original) == max(earlier, default=None)
    assert places.after(original) == min(later, default=None)
    assert list(places.around(original)) == [
        place
        for place in known
        if place.original.start <= original.start and original.end <= place.original.end
    ]
    assert places.fits(original, copy) == all(
        overlap(original, place.original) == overlap(copy, place.copy) for place in known
    )
