"""Amounts in sentences: numbers with what they count, money, durations, and none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from realpolitik.extract.amounts.find import amounts
from realpolitik.extract.amounts.quantity import Quantity, written
from realpolitik.rdf import literals
from support import parsed
from support.value_cases import AMOUNTS


def told(text: str) -> list[tuple[str, str, bool, bool, str]]:
    """Return the amounts of a text: words, literal, whether money or duration, the word at the head."""
    return [
        (one.span.of(text), one.literal, one.is_money, one.is_duration, sentence.tokens[one.head].text)
        for sentence in parsed.sentences(parsed.document(text))
        for one in amounts(sentence)
    ]


@pytest.mark.parametrize("text", AMOUNTS)
def test_amounts_are_what_the_words_say(text: str) -> None:
    assert told(text) == AMOUNTS[text]


def test_all_are_literals_of_the_graph() -> None:
    found = [one for text in AMOUNTS for one in told(text)]
    assert len(found) > 15
    for _, literal, _, is_duration, _ in found:
        assert literals.amount(literal).unit
        assert not is_duration or literals.duration(literal)


def test_what_times_took_is_left_out() -> None:
    text = "Up to 20,000 soldiers stayed for five years."
    [sentence] = parsed.sentences(parsed.document(text))
    five = next(word.index for word in sentence.tokens if word.text == "five")
    assert [one.literal for one in amounts(sentence, {five})] == ["../20000 soldier"]


@given(st.decimals(0, 10**12, allow_nan=False, places=3), st.booleans())
def test_every_number_is_written_as_the_graph_reads_it(value: Decimal, is_approximate: bool) -> None:
    literal = f"{Quantity(value, value, is_approximate).literal} barge"
    read = literals.amount(literal)
    assert (read.least, read.approximate) == (value, is_approximate)
    assert Decimal(written(value)) == value
