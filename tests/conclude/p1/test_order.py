"""Which values lie within others, said once more by comparing all pairs."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal

from realpolitik.conclude.p1.order import order_of
from realpolitik.rdf.literals import Bounds, time_bounds
from realpolitik.rdf.names import term
from support.world import entries

TIMES = "2020 2020-01 2020-01-05 2020-01/2020-03 2020/2021 2021 2020/.. 2021/.. ../2020 ../2021".split()


def within(inner: Bounds, outer: Bounds) -> bool:
    begins = outer.earliest is None or (inner.earliest is not None and outer.earliest <= inner.earliest)
    ends = outer.latest is None or (inner.latest is not None and inner.latest <= outer.latest)
    return begins and ends


def expected(texts: Sequence[str]) -> dict[str, list[str]]:
    """Return those within which lies nothing else, each with all within which it lies."""
    found = {text: time_bounds(text) for text in sorted(texts)}
    first = {bounds: text for text, bounds in reversed(found.items())}
    return {
        text: [other for other in found if within(found[text], found[other])]
        for text in found
        if first[found[text]] == text
        and not any(other != found[text] and within(other, found[text]) for other in found.values())
    }


@given(st.sets(st.sampled_from(TIMES), min_size=1))
def test_the_finest_times_are_those_within_which_no_other_lies(texts: set[str]) -> None:
    finest = order_of(term("time"), entries()).finest([Literal(text) for text in sorted(texts)])
    told = {value.value: [wider.value for wider in coarser] for value, coarser in finest.items()}
    assert list(told.items()) == list(expected(sorted(texts)).items())


def test_a_time_lies_within_a_vague_one_with_its_slack() -> None:
    finest = order_of(term("time"), entries()).finest([Literal("2020~"), Literal("2021")])
    assert {one.value: [wider.value for wider in coarser] for one, coarser in finest.items()} == {
        "2021": ["2020~", "2021"]
    }


@pytest.mark.parametrize(
    ("amounts", "finest"),
    [
        (("5/.. shell", "8/.. shell"), {"8/.. shell": ["5/.. shell", "8/.. shell"]}),
        (("5 shell", "5 test"), {"5 shell": ["5 shell"], "5 test": ["5 test"]}),
        (
            ("5/9 shell", "5 shell", "9 shell"),
            {"5 shell": ["5 shell", "5/9 shell"], "9 shell": ["5/9 shell", "9 shell"]},
        ),
        (("5 shell", "5~ shell"), {"5 shell": ["5 shell", "5~ shell"]}),
    ],
)
def test_the_finest_amounts_are_those_of_one_unit_within_which_no_other_lies(
    amounts: tuple[str, ...], finest: dict[str, list[str]]
) -> None:
    found = order_of(term("amount"), entries()).finest([Literal(text) for text in amounts])
    assert {value.value: [wider.value for wider in coarser] for value, coarser in found.items()} == finest
