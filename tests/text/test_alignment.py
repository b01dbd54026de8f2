"""The longest chain, against a search through all choices."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from realpolitik.text.alignment import Pair, chain

PAIRS = st.lists(
    st.builds(Pair, st.integers(0, 5), st.integers(0, 5), st.integers(1, 3), st.integers(0, 9)), max_size=7
)


def chains(pairs: list[Pair]) -> Iterator[tuple[Pair, ...]]:
    """Yield all choices in which both places rise."""
    for size in range(len(pairs) + 1):
        for chosen in combinations(sorted(pairs), size):
            if all(a.original < b.original and a.copy < b.copy for a, b in pairwise(chosen)):
                yield chosen


def value(pairs: tuple[Pair, ...]) -> tuple[int, int]:
    return sum(pair.worth for pair in pairs), -sum(pair.distance for pair in pairs)


@given(PAIRS)
def test_no_choice_is_worth_more_or_nearer(pairs: list[Pair]) -> None:
    found = chain(pairs)
    assert found in list(chains(pairs))
    assert value(found) == max(map(value, chains(pairs)))


def test_a_long_chain_is_found_among_as_many_strays() -> None:
    rising = [Pair(at, 2 * at) for at in range(5000)]
    strays = [Pair(at, 2 * (5000 - at) + 1) for at in range(5000)]
    assert chain([*strays, *rising]) == tuple(rising)
    assert chain([]) == ()
