"""Long lists page by page: all pages together are the whole."""

from __future__ import annotations

from itertools import chain

import pytest

from realpolitik.errors import UsageError
from realpolitik.reading.slicing import Slice, sliced


@pytest.mark.parametrize("size", [1, 2, 3, 7, 8])
def test_all_pages_together_are_the_whole(size: int) -> None:
    first = sliced(range(7), 1, size)
    pages = [sliced(range(7), number, size).items for number in range(1, first.pages + 1)]
    assert list(chain(*pages)) == list(range(7))
    assert first.total == 7


def test_nothing_is_one_empty_page() -> None:
    assert sliced((), 1, 10) == Slice((), 1, 1, 0)


@pytest.mark.parametrize("number", [-1, 0, 3])
def test_a_page_that_does_not_exist_is_told(number: int) -> None:
    with pytest.raises(UsageError, match="there are 2"):
        sliced("abc", number, 2)
