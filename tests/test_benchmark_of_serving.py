"""The benchmark of the server: what it measures, and that it sees a bound that is not kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks import serving
from support.built import Built


@pytest.mark.long
def test_the_server_is_measured_beside_the_engine(built: Built) -> None:
    found = serving.measured(built.root, clients=3, seconds=0.5)
    assert found.failures == 0
    assert min(found.rate, found.bare_rate, found.one_p50, found.bare_p50, found.before) > 0
    assert [row[0] for row in found.table().rows] == ["bare pyoxigraph", "one client", "many clients"]


@pytest.mark.parametrize(
    "change",
    [{"one_p50": 0.008}, {"rate": 99.0}, {"failures": 1}, {"after": 1200}],
    ids=lambda change: next(iter(change)),
)
def test_bounds_of_the_server_are_seen(change: dict[str, float]) -> None:
    kept = serving.Served(
        bare_p50=0.001, bare_rate=200, one_p50=0.006, rate=101, failures=0, before=1000, after=1050
    )
    assert not kept.broken()
    assert replace(kept, **change).broken()  # type: ignore[arg-type]
