"""Parameters of which the default run tries a part."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import pytest

EACH: Final = 3


def thinned(values: Iterable[object]) -> list[object]:
    """Return these as parameters of a test: one in three is tried by default, all with --long."""
    return [
        value if place % EACH == 0 else pytest.param(value, marks=pytest.mark.long)
        for place, value in enumerate(values)
    ]
