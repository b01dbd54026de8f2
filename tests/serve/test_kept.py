"""Pages are kept while there is room for them."""

from __future__ import annotations

from realpolitik.serve.kept import Kept


def test_what_was_not_asked_for_longest_goes_first() -> None:
    kept = Kept(room=10)
    for name in "abc":
        kept.put(name, b"xxx")
    assert kept.get("a") == b"xxx"
    kept.put("d", b"xxx")
    assert [kept.get(name) for name in "abcd"] == [b"xxx", None, b"xxx", b"xxx"]


def test_a_page_takes_its_room_once() -> None:
    kept = Kept(room=10)
    for _ in range(9):
        kept.put("a", b"xxxxx")
    kept.put("b", b"xxxxx")
    assert kept.get("a") == kept.get("b") == b"xxxxx"


def test_what_is_larger_than_the_room_is_not_kept() -> None:
    kept = Kept(room=10)
    kept.put("a", b"x" * 11)
    assert kept.get("a") is None
    kept.put("b", b"x" * 10)
    assert kept.get("b") is not None
