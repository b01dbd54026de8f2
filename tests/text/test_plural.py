"""The singular of English words: regular plurals have one, and what only ends alike has none."""

from __future__ import annotations

import pytest

from realpolitik.text.plural import singular


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("rifles", "rifle"),
        ("batteries", "battery"),
        ("torches", "torch"),
        ("boxes", "box"),
        ("Leopards", "Leopard"),
        ("kilometres", "kilometre"),
        ("gas", None),
        ("arms", None),
        ("chassis", None),
        ("cactus", None),
        ("glass", None),
        ("barge", None),
    ],
)
def test_the_singular_of_a_regular_plural(word: str, expected: str | None) -> None:
    assert singular(word) == expected
