"""The trials themselves: inputs are the same each time, and what breaks, hangs or kills is told."""

from __future__ import annotations

import ctypes
from collections import Counter
from contextlib import nullcontext
from hashlib import sha256
from random import Random
from time import sleep

import pytest

from support import mutation
from support.mutation import Mutator, chance
from support.trials import Failure, Outcome, Task, outcome

WRONG, SILENT, DEAD = 3, 5, 7
TEXTS = ("one (two) 3\nfour [five] six\n", 'a "b" <c>\n')

DIGEST = "6fe2104e8b84d8b9dff7a7cc0dfd94efd601ca86ceca324901f6a5156d6dcccb"
"""Of three hundred inputs, for they are the same on every machine."""

opened = nullcontext


def made(chance: Random) -> int:
    """Return the number of the input, which is all that these trials need of it."""
    return numbered[chance.random()]


numbered = {chance("trials", 0, number).random(): number for number in range(10)}


def tried(number: int, there: object) -> str:
    assert number != WRONG, "as it should not be"
    if number == SILENT:
        sleep(600)
    if number == DEAD:
        ctypes.string_at(0)
    return f"well, and with {there}"


def task(first: int, end: int) -> Task:
    return Task(__file__, "trials", 0, first, end, "nothing")


def test_whatever_becomes_of_an_input_the_others_are_tried() -> None:
    found = outcome(task(0, 10), seconds=2)
    assert found.ended == {"well, and with nothing": 7}
    assert [failure.number for failure in found.failures] == [WRONG, SILENT, DEAD]
    assert [failure.given for failure in found.failures] == ["3", "5", "7"]
    told = [failure.what for failure in found.failures]
    assert "AssertionError: as it should not be" in told[0]
    assert "took over 2 s" in told[1]
    assert "ended by -11" in told[2]


def test_failures_are_told_by_their_kinds_the_shortest_first() -> None:
    one, other = 'File "a.py", line 1\nValueError: x', 'File "a.py", line 2\nValueError: x'
    found = Outcome(failures=[Failure(1, "long", one), Failure(2, "b", other), Failure(3, "a", one)])
    assert [[failure.number for failure in kind] for kind in found.by_kind()] == [[3, 1], [2]]


def test_the_same_number_gives_the_same_input_and_another_one_another() -> None:
    mutator = Mutator(TEXTS, ("seven",))
    twice = [[mutator.data(chance("x", 0, number)) for number in range(300)] for _ in range(2)]
    assert twice[0] == twice[1]
    assert len(set(twice[0])) > 250
    assert mutator.data(chance("x", 1, 0)) != twice[0][0]
    assert sha256(b"\0".join(twice[0])).hexdigest() == DIGEST


@pytest.mark.parametrize("step", mutation._STEPS, ids=lambda step: step.__name__)
def test_every_step_changes_texts_within_bounds(step: object) -> None:
    assert callable(step)
    mutator = Mutator(TEXTS, ("seven",))
    changed = [step(text, chance("step", 0, number), mutator) for number in range(50) for text in TEXTS]
    assert sum(text not in TEXTS for text in changed) > 40
    for text in ("", "x", "\n", "("):
        for number in range(50):
            step(text, chance("edge", 0, number), mutator)


def test_a_text_grows_only_so_far() -> None:
    mutator = Mutator(("(" + "x" * 5000 + ")",), ())
    lengths = Counter(len(mutator.text(chance("x", 0, number))) for number in range(200))
    assert mutation.LARGEST in lengths
    assert max(lengths) <= mutation.LARGEST
