"""Situations are one where each is alike enough to every other, and nobody tells them apart."""

from __future__ import annotations

from itertools import permutations

from realpolitik.conclude.fusion.clusters import Clustering, Member
from realpolitik.conclude.fusion.likeness import EXCLUDED, POSSIBLY, SAME, Likeness
from realpolitik.rdf import names
from realpolitik.rdf.names import thing


def member(letter: str, look: str, article: str = "", *, shared: bool = False) -> Member:
    return Member(
        thing(letter), frozenset({look}), frozenset({names.article((article or letter) * 16)}), shared
    )


def clustering(*members: Member, **scores: int) -> Clustering:
    """Compare looks by a table of scores, as `ab=90`; those that are in none are not alike."""

    def compare(one: str, other: str) -> Likeness | None:
        score = scores.get(one + other)
        return None if score is None else EXCLUDED if score == 0 else Likeness(score, "a table")

    return Clustering(members, compare)


def parts(found: Clustering) -> set[str]:
    return {"".join(sorted(names.local(one.node) for one in each.members)) for each in found.clusters}


def test_what_looks_the_same_is_one_if_its_look_is_enough() -> None:
    same = [member(letter, "x") for letter in "abc"]
    assert parts(clustering(*same, xx=SAME)) == {"abc"}
    assert parts(clustering(*same, xx=SAME - 1)) == {"a", "b", "c"}


def test_all_have_to_be_alike_not_only_neighbours() -> None:
    row = [member("a", "x"), member("b", "y"), member("c", "z")]
    scores = {"xy": 95, "yz": 90, "xz": 60}
    for order in permutations(row):
        assert parts(clustering(*order, **scores)) == {"ab", "c"}
    assert parts(clustering(*row, **{**scores, "xz": SAME})) == {"abc"}


def test_who_tells_two_apart_keeps_them_apart() -> None:
    assert parts(clustering(member("a", "x"), member("b", "x", "a"), xx=99)) == {"a", "b"}
    shared = [member(letter, "x", shared=True) for letter in "ab"]
    assert parts(clustering(*shared, xx=99)) == {"a", "b"}


def test_the_first_is_what_several_share() -> None:
    [found] = clustering(member("a", "x"), member("b", "x", shared=True), xx=99).clusters
    assert names.local(found.first.node) == "b"


def test_one_look_that_excludes_is_enough() -> None:
    two = Member(thing("a"), frozenset({"x", "z"}), frozenset({names.article("a" * 16)}), is_shared=True)
    assert parts(clustering(two, member("b", "y"), xy=99, yz=0)) == {"a", "b"}
    assert clustering(two, xy=99, yz=0).best(two.looks, frozenset({"y"})) is None


def test_each_may_be_the_one_that_it_is_most_like() -> None:
    row = [member("a", "x"), member("b", "y"), member("c", "z")]
    found = clustering(*row, xy=POSSIBLY, xz=POSSIBLY + 5, yz=POSSIBLY - 1)
    assert [tuple(map(names.local, pair)) for pair in found.possible()] == [("a", "b"), ("a", "c")]
