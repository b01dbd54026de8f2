"""Articles that share a key belong together, at any remove, in whatever order they come."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from realpolitik.conclude.copies import Copies
from realpolitik.conclude.stage import Extract, groups
from realpolitik.rdf import names

STAGE = Copies()
"""A stage for which whatever shares a key belongs together."""


def extract(number: int, keys: frozenset[int]) -> Extract:
    node = names.article(f"{number:016x}")
    return Extract(node, node, frozenset(map(str, keys)), ("", "", ""))


def test_what_shares_a_key_at_any_remove_is_one_group() -> None:
    chain = [extract(n, frozenset({n, n + 1})) for n in range(4)]
    alone = extract(9, frozenset({99}))
    for order in ([*chain, alone], [alone, *reversed(chain)]):
        found = {frozenset(one.article for one in group) for group in groups(STAGE, order)}
        assert found == {frozenset(one.article for one in chain), frozenset({alone.article})}


@given(st.lists(st.frozensets(st.integers(0, 9), max_size=3), max_size=12))
def test_each_article_is_in_one_group_and_no_two_groups_share_a_key(keys: list[frozenset[int]]) -> None:
    given_ones = [extract(number, one) for number, one in enumerate(keys)]
    found = list(groups(STAGE, given_ones))
    assert sorted(one.article.value for group in found for one in group) == sorted(
        one.article.value for one in given_ones
    )
    shared = [frozenset().union(*(one.keys for one in group)) for group in found]
    assert all(not one & other for place, one in enumerate(shared) for other in shared[:place])
