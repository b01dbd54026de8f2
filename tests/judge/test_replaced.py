"""What articles say of one another."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode

from realpolitik.judge.replaced import Pairs, replaced_refusals
from realpolitik.rdf import names

A, B, C = (names.article(digit * 16) for digit in "abc")
NONE: list[tuple[NamedNode, NamedNode]] = []


@pytest.mark.parametrize("pairs", [NONE, [(A, B)], [(A, B), (B, C)], [(A, B), (A, C), (C, B)]])
def test_what_ends_somewhere_is_let_in(pairs: Pairs) -> None:
    assert list(replaced_refusals(pairs, pairs, NONE)) == []


@pytest.mark.parametrize(
    ("pairs", "members"),
    [
        ([(A, A)], (A, A)),
        ([(B, A), (A, B)], (A, B, A)),
        ([(C, B), (B, A), (A, C)], (A, C, B, A)),
        ([(C, B), (B, A), (A, B)], (A, B, A)),
    ],
)
def test_rings_are_refused_with_their_members(pairs: Pairs, members: tuple[NamedNode, ...]) -> None:
    told = ", ".join(map(names.short, members))
    for replaced, copied, rule in ((pairs, NONE, "supersedes-ring"), (NONE, pairs, "copy-ring")):
        (refusal,) = replaced_refusals(replaced, copied, NONE)
        assert (refusal.subject, refusal.rule) == (A.value, rule)
        assert refusal.message.endswith(told)


def test_nobody_replaces_what_is_not_here() -> None:
    (refusal,) = replaced_refusals([(A, B)], NONE, [(A, B)])
    assert (refusal.subject, refusal.rule) == (A.value, "supersedes-unknown")
    assert refusal.message.startswith(names.short(B))


def test_a_copy_of_what_it_replaces_is_no_ring() -> None:
    assert list(replaced_refusals([(A, B)], [(B, A)], NONE)) == []
