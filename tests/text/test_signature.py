"""Signatures agree as much as texts do, and nobody reads a word from one."""

from __future__ import annotations

import random

import pytest

from realpolitik.text.signature import FEWEST, LENGTH, bands, likeness, wording_signature

WORDS = [f"word{n}" for n in range(5000)]


def text(*parts: list[str]) -> str:
    return " ".join(word for part in parts for word in part)


def signature(told: str) -> str:
    found = wording_signature(told)
    assert found is not None
    return found


def rows(told: str) -> set[tuple[str, ...]]:
    words = told.split()
    return set(zip(words, words[1:], words[2:], strict=False))


@pytest.mark.parametrize("kept", [400, 360, 300, 200, 50, 0])
def test_it_estimates_the_share_of_rows_in_common(kept: int) -> None:
    dice = random.Random(kept)  # noqa: S311 - the same texts each time
    errors = []
    for _ in range(20):
        base = dice.sample(WORDS, 400)
        one, other = text(base), text(base[:kept], dice.sample(WORDS, 400 - kept))
        exact = len(rows(one) & rows(other)) / len(rows(one) | rows(other))
        errors.append(likeness(signature(one), signature(other)) - exact)
    assert abs(sum(errors) / len(errors)) < 0.03
    assert max(map(abs, errors)) < 0.2


def test_those_that_are_nearly_equal_share_a_band() -> None:
    dice = random.Random(1)  # noqa: S311 - the same texts each time
    for _ in range(100):
        base = dice.sample(WORDS, 200)
        one, other = signature(text(base)), signature(text(base[:180], dice.sample(WORDS, 20)))
        assert set(bands(one)) & set(bands(other))
        assert not set(bands(one)) & set(bands(signature(text(dice.sample(WORDS, 200)))))


def test_capitals_marks_and_white_space_make_no_difference() -> None:
    plain = text(WORDS[:30])
    assert signature(plain) == signature(plain.upper().replace(" ", ",\n"))


def test_a_short_text_has_none() -> None:
    assert wording_signature(text(WORDS[: FEWEST - 1])) is None
    assert len(bytes.fromhex(signature(text(WORDS[:FEWEST])))) == LENGTH


def test_it_is_the_same_everywhere_and_always() -> None:
    assert signature(text(WORDS[:40]))[:24] == "2c9f33e35d0b08929dffaa6b"
    assert likeness("", "") == 0
