"""One or several workers: the same results in the same order, and faults stay with their piece."""

from __future__ import annotations

import signal
from contextlib import closing
from multiprocessing import active_children
from pathlib import Path

import pytest

from realpolitik.errors import InputError, UsageError
from realpolitik.ingest import pool
from realpolitik.ingest.piece import Form, Piece
from realpolitik.ingest.result import Outcome, Result
from realpolitik.ingest.work import Task
from realpolitik.sources.workspace import Workspace
from support import declared
from support.reader import BREAKS, ENDS

pytestmark = pytest.mark.long


@pytest.fixture(autouse=True)
def extractor(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(declared.declare(tmp_path_factory.mktemp("installed")))


def piece(number: int, who: str = "Ana Orlo") -> Piece:
    text = f"The envoys came on day {number}. {who} met Bo Vell at the harbour."
    return Piece(f"{number}.txt", Form.TEXT, data=text.encode())


def results(folder: Path, pieces: list[Piece | InputError], workers: int, name: str = "met") -> list[Result]:
    return list(pool.results(Task(Workspace(folder), name), pieces, workers=workers))


def test_workers_change_nothing(tmp_path: Path) -> None:
    pieces: list[Piece | InputError] = [*map(piece, range(40)), InputError("x: is gone"), piece(3, BREAKS)]
    one, two = (results(tmp_path, pieces, workers) for workers in (1, 2))
    assert one == two
    assert [found.outcome for found in one[-2:]] == [Outcome.UNREADABLE, Outcome.UNREADABLE]
    assert one[-1].remarks[0].startswith("3.txt: a fault of the program, please report it (ZeroDivisionError")
    assert {found.outcome for found in one[:-2]} == {Outcome.READ}


@pytest.mark.long
def test_a_process_that_is_ended_takes_no_other_piece_with_it(tmp_path: Path) -> None:
    pieces: list[Piece | InputError] = [*map(piece, range(6)), piece(6, ENDS), *map(piece, range(7, 40))]
    found = results(tmp_path, pieces, 2)
    assert [one.name for one in found if one.outcome is not Outcome.READ] == ["6.txt"]
    assert found[6].remarks == (
        "6.txt: the process that read it was ended; it may be too large for this machine",
    )


@pytest.mark.parametrize("workers", [1, 2])
def test_what_cannot_be_loaded_ends_the_run(tmp_path: Path, workers: int) -> None:
    with pytest.raises(UsageError, match="no extractor 'nobody'"):
        results(tmp_path, [piece(1)], workers, "nobody")


def test_a_worker_ends_with_who_asked_for_it(tmp_path: Path) -> None:
    with closing(pool.results(Task(Workspace(tmp_path), "met"), map(piece, range(30)), workers=2)) as asked:
        assert next(asked).name == "0.txt"
    assert active_children() == []
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
