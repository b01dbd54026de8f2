"""Errands that wait for their turn: in time, or told that they are not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import anyio
import pytest
from pyoxigraph import Store

from realpolitik.errors import LateError, UsageError
from realpolitik.serve import desk as module
from realpolitik.serve.desk import Desk
from realpolitik.serve.problems import ProblemError
from realpolitik.stores.errands import Ask, Errand, Outcome
from realpolitik.stores.worker import Worker

SHORT = Ask("ASK {}", "application/sparql-results+json", "urn:x:", 10)
LONG = "SELECT (COUNT(*) AS ?n) { " + " ".join(f"VALUES ?v{n} {{ {'1 ' * 100} }}" for n in range(9)) + " }"
ENDLESS = Ask(LONG, "text/csv", "urn:x:", 10)


@pytest.fixture
def one(tmp_path: Path) -> Iterator[Desk]:
    """A desk with one worker."""
    Store(str(tmp_path / "store")).flush()
    found = Desk([Worker(tmp_path / "store")])
    yield found
    found.close()


def test_an_errand_is_done(one: Desk) -> None:
    async def asked() -> bytes:
        return (await one.do(SHORT, within=30)).body

    assert b"true" in anyio.run(asked)


def test_who_waits_longer_than_he_may_is_told_so(one: Desk) -> None:
    told: list[str] = []

    async def ask(errand: Ask, within: float) -> None:
        with pytest.raises(LateError) as late:
            await one.do(errand, within=within)
        told.append(str(late.value))

    async def both() -> None:
        await one.do(SHORT, within=30)
        async with anyio.create_task_group() as group:
            group.start_soon(ask, ENDLESS, 0.8)
            await anyio.sleep(0.2)
            group.start_soon(ask, SHORT, 0.3)
        await one.do(SHORT, within=30)

    anyio.run(both)
    assert [text.partition(" longer")[0] for text in told] == ["it waited", "it took"]


class Recorder(Worker):
    """A worker that does nothing but note how long it may take."""

    def __init__(self) -> None:
        self.given: list[float] = []

    def do(self, errand: Errand, *, timeout: float) -> Outcome:  # noqa: ARG002 - it does none
        """Note it."""
        self.given.append(timeout)
        return Outcome(b"")


def test_who_comes_to_his_turn_at_last_is_not_sent_away_at_once() -> None:
    recorder = Recorder()
    anyio.run(lambda: Desk([recorder]).do(SHORT, within=module.LEAST / 100))
    anyio.run(lambda: Desk([recorder]).do(SHORT, within=60))
    assert recorder.given == [module.LEAST, pytest.approx(60, abs=30)]


def test_no_more_wait_than_may(one: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_WAITING", 0)
    with pytest.raises(ProblemError, match="wait already") as found:
        anyio.run(lambda: one.do(SHORT, within=30))
    assert (found.value.status, found.value.headers) == (503, {"Retry-After": "1"})


def test_what_is_refused_waits_for_nobody(one: Desk) -> None:
    with pytest.raises(UsageError, match="empty"):
        anyio.run(lambda: one.do(Ask("", "text/csv", "urn:x:", 10), within=30))
