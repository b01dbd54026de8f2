"""A deadline holds from the first look at a query, whatever store it is for."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

import pytest

from realpolitik.errors import StoreError
from realpolitik.stores import embedded, question
from realpolitik.stores.remote import Remote
from realpolitik.stores.rows import Rows
from realpolitik.stores.versions import STORE
from realpolitik.stores.worker import Worker
from support import harbour
from support.built import Built

SLOW = "SELECT * { " + "service:a " * 90_000 + "}"
"""Takes the guard about a second: it may call a SERVICE at every word."""
TIMEOUT = 0.05


class Nowhere:
    def ask(self, query: str, *, timeout: float | None = None) -> Rows:
        raise AssertionError(f"{len(query)} characters were sent after {timeout} s")


ASKS: dict[str, Callable[[Built], object]] = {
    "embedded": lambda built: embedded.table(built.store(), SLOW, timeout=TIMEOUT),
    "view": lambda built: built.view().select(SLOW, timeout=TIMEOUT),
    "worker": lambda built: Worker(built.version / STORE).table(SLOW, timeout=TIMEOUT),
    "remote": lambda _: Remote(Nowhere()).select(SLOW, timeout=TIMEOUT),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return harbour.workspace(tmp_path_factory.mktemp("deadline"), harbour.SMALL)


@pytest.mark.parametrize(
    "name",
    [name if name == "embedded" else pytest.param(name, marks=pytest.mark.long) for name in ASKS],
)
def test_a_deadline_holds_for_the_guard(built: Built, name: str) -> None:
    begun = monotonic()
    question.check(SLOW)
    whole = monotonic() - begun
    begun = monotonic()
    with pytest.raises(StoreError, match=r"took longer than 0\.05 s"):
        ASKS[name](built)
    assert monotonic() - begun < whole
