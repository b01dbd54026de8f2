"""A node shares a key for as long as some article gives it that."""

from __future__ import annotations

from pathlib import Path

from realpolitik.ledger.book import Ledger
from realpolitik.ledger.sharing import Index, share, unshare

NAME = "fusion"


def shared(ledger: Ledger) -> dict[str, list[str]]:
    """Return the nodes of each key, as they are found from either side."""
    index = Index(ledger, NAME)
    found = {key: index.sharing(key) for key in "abc"}
    assert {key: [node for node in ("one", "other") if key in index.keys(node)] for key in "abc"} == found
    return found


def test_two_articles_that_give_a_key_count_twice(tmp_path: Path) -> None:
    ledger = Ledger.create(tmp_path / "ledger.db")
    share(NAME, "one", "ab", ledger)
    share(NAME, "one", "bc", ledger)
    share(NAME, "other", "b", ledger)
    share("copies", "third", "abc", ledger)
    assert shared(ledger) == {"a": ["one"], "b": ["one", "other"], "c": ["one"]}
    unshare(NAME, "one", "ab", ledger)
    assert shared(ledger) == {"a": [], "b": ["one", "other"], "c": ["one"]}
    unshare(NAME, "one", "bc", ledger)
    assert shared(ledger) == {"a": [], "b": ["other"], "c": []}
    assert list(ledger.rows("SELECT SUM(articles) FROM shared")) == [(4,)]
    ledger.close()
