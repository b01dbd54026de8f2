"""How many mutated inputs of which kind are tried, and what is told of those that break something."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.trials import Fuzz, Outcome, Task, outcome

SHARES = {
    "literals": 16,
    "segments": 15,
    "sheets": 14,
    "articles": 14,
    "texts": 2,
    "register": 10,
    "queries": 17,
    "answers": 6,
    "servers": 3,
    "commands": 3,
}
"""Of a hundred inputs, how many are of each kind."""
FEW, SOME, ALL = 300, 15_000, 100_000
"""How many inputs are tried in all: by default, with --long and with --full."""
LONGEST = 20_000


@pytest.fixture
def fuzz(pytestconfig: pytest.Config, request: pytest.FixtureRequest, tmp_path: Path) -> Fuzz:
    """Return what tries the mutated inputs of one kind, and fails with the first that break something."""
    option = pytestconfig.getoption
    size = ALL if option("--full") else SOME if option("--long") else FEW
    wanted = size if option("--fuzz") is None else option("--fuzz")

    def run(kind: str) -> Outcome:
        first, count = option("--fuzz-from"), max(1, wanted * SHARES[kind] // sum(SHARES.values()))
        if option("--fuzz-one") is not None:
            first, count = option("--fuzz-one"), 1
        task = Task(str(request.path), kind, option("--fuzz-seed"), first, first + count, str(tmp_path))
        found = outcome(task)
        print(told(task, found))  # noqa: T201 - for those who ask, by -rP
        assert len(found.failures) == 0, f"{len(found.failures)} of {kind}, told above"
        return found

    return run


def told(task: Task, found: Outcome) -> str:
    """Return how the inputs of a kind ended, and in full the shortest that broke something in each way."""
    lines = [f"{task.kind}: {dict(found.ended.most_common())}, slowest {found.slowest}"]
    for failures in found.by_kind():
        one = failures[0]
        lines += [f"\n{len(failures)} like {task.kind} {one.number}: {one.given[:LONGEST]}", one.what]
        lines += [f"again: pytest {task.file} --fuzz-seed={task.seed} --fuzz-one={one.number}"]
    return "\n".join(lines)
