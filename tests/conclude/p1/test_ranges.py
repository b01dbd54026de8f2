"""The narrowest ranges and what they lie within, said once more by comparing all pairs."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from realpolitik.conclude.p1.ranges import Range, containing, finest

DAYS = [*map(Decimal, range(6))]
LONG_BEFORE, LONG_AFTER = Decimal("-Infinity"), Decimal("Infinity")


def placed(days: list[Decimal], *, vague: bool, scale: str = "day", opened: str = "") -> Range:
    """Return a range between the inner two of four days, or as wide as the outer two where it is vague.

    `opened` tells on which sides it is open: before, after, or both.
    """
    first, last = (LONG_BEFORE if "<" in opened else days[1]), (LONG_AFTER if ">" in opened else days[2])
    wide = (LONG_BEFORE if "<" in opened else days[0]), (LONG_AFTER if ">" in opened else days[3])
    return Range(scale, first, last, *(wide if vague else (first, last)))


RANGES = st.builds(
    placed,
    st.lists(st.sampled_from(DAYS), min_size=4, max_size=4).map(sorted),
    vague=st.booleans(),
    scale=st.sampled_from(["day", "shell"]),
    opened=st.sampled_from(["", "", "<", ">", "<>"]),
)


@given(st.sets(RANGES, max_size=12))
def test_they_are_what_all_pairs_give(found: set[Range]) -> None:
    ordered = sorted(found, key=lambda one: (*one.widths(), str(one)))
    kept: list[Range] = []
    for one in ordered:
        if not any(one.contains(other) for other in kept):
            kept.append(one)
    assert finest(ordered) == kept
    around = containing(kept, ordered)
    assert around == {one: [other for other in ordered if other.contains(one)] for one in kept}


def test_one_that_is_vague_contains_what_lies_within_its_slack() -> None:
    vague, plain = (placed([DAYS[day] for day in days], vague=True) for days in ((0, 3, 3, 5), (1, 1, 2, 2)))
    assert plain.contains(vague) is False
    assert vague.contains(plain)
    assert finest([vague, plain]) == [vague, plain]
    assert finest([plain, vague]) == [plain]
    assert containing([plain], [vague]) == {plain: [vague]}
