"""Builds that die: each in a process of its own, at a chosen point, and what the next build makes of it.

    python -m support.dying prepare '' FOLDER
    python -m support.dying MANNER POINTS FOLDER

The first builds a workspace in FOLDER, and another that holds what the first will
hold in the end; it prints how many calls in the rooms that write, and how many
changes of the file system, a build of the change and a removal take. The second
lets that build die at each of POINTS. MANNER is `kill` (SIGKILL) or `interrupt`
(SIGINT) at a call; `fail` (the system says no) or `halt` (SIGKILL) at a change of
the file system; `remove` is `halt` while an article is removed that lies in two
files. It prints a line for each point: what a reader finds after the death, and
whether the next build gives what the files then say.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import FrameType

from realpolitik import pipeline
from realpolitik.errors import RealpolitikError
from realpolitik.ledger.builder import Builder, grounded
from realpolitik.rdf import names
from support.alone import Alone, dumped, text_of
from support.world import Says, article

_ROOMS = ("/ledger/", "/stores/versions.py")
_CHANGES = ("rename", "replace", "link", "mkdir", "rmdir", "unlink")
MEETS = "id:summit a rp:Summit ; rp:party id:ana, id:bo ; rp:realization rp:Occurred ."
OFFICE = (
    "id:ana-in-office a rp:Tenure ; rp:officeHolder id:ana ; rp:office id:president-of-aland ; "
    "rp:realization rp:Ongoing ."
)
BEFORE = (article("herald", Says(MEETS)), article("gazette", Says(MEETS, "Denied", by="bo")))
REMOVED = BEFORE[0]
AFTER = (article("gazette", Says(MEETS, by="cy")), article("courier", Says(OFFICE), Says(MEETS)))
STATES = {"before": BEFORE, "after": AFTER, "removed": BEFORE[1:]}


def apart(work: Callable[[], int]) -> int:
    """Do something in a process of its own; return its exit code, negative for a signal."""
    child = os.fork()
    if child == 0:
        code = 70
        try:
            code = work()
        except KeyboardInterrupt:
            code = 130
        except RealpolitikError:
            code = 4
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def built(workspace: Alone, *, full: bool = False) -> int:
    """Build a workspace."""
    with Builder(workspace) as builder:
        builder.build(full=full)
    return 0


def changed(workspace: Alone, manner: str) -> int:
    """Do what may die: build a workspace, or remove an article from it."""
    if manner == "remove":
        pipeline.remove(workspace, [workspace.path(REMOVED), _extracted(workspace)])
        return 0
    return built(workspace)


def _extracted(workspace: Alone) -> Path:
    """Return the file of the article that is removed where it lies extracted too, behind the other."""
    return workspace.extracted_file(names.local(REMOVED.iri))


class AtCalls:
    """Counts the calls in the rooms that write, and acts at one of them."""

    def __init__(self, point: int, act: Callable[[], None]) -> None:
        self.count, self._point, self._act = 0, point, act

    def __call__(self, frame: FrameType, event: str, _: object) -> None:
        """Take a call into account."""
        if event in ("call", "c_call") and any(room in frame.f_code.co_filename for room in _ROOMS):
            self.count += 1
            if self.count == self._point:
                self._act()

    def during(self, work: Callable[[], int]) -> int:
        """Do something and count."""
        sys.setprofile(self)
        try:
            return work()
        finally:
            sys.setprofile(None)


class AtFiles:
    """Counts the changes of the file system, and acts before one of them."""

    def __init__(self, point: int, act: Callable[[], None]) -> None:
        self.count, self._point, self._act = 0, point, act

    def during(self, work: Callable[[], int]) -> int:
        """Do something and count; the process ends after it, so nothing is put back."""
        for name in _CHANGES:
            setattr(os, name, self._counted(getattr(os, name)))
        return work()

    def _counted(self, real: Callable[..., None]) -> Callable[..., None]:
        def once(*arguments: object, **options: object) -> None:
            self.count += 1
            if self.count == self._point:
                self._act()
            real(*arguments, **options)

        return once


def fail() -> None:
    """Do as a file system that is full."""
    raise OSError(28, "No space left on device")


def sent(number: int) -> Callable[[], None]:
    """Return what sends the own process a signal."""
    return lambda: os.kill(os.getpid(), number)


MANNERS: Mapping[str, tuple[type[AtCalls | AtFiles], Callable[[], None]]] = {
    "kill": (AtCalls, sent(signal.SIGKILL)),
    "interrupt": (AtCalls, sent(signal.SIGINT)),
    "fail": (AtFiles, fail),
    "halt": (AtFiles, sent(signal.SIGKILL)),
    "remove": (AtFiles, sent(signal.SIGKILL)),
}


def digest(workspace: Alone) -> str:
    """Return the digest of what the published store holds, or the error that a reader meets."""
    target = workspace.root / "digest"
    target.unlink(missing_ok=True)
    code = apart(lambda: target.write_text(hashlib.sha256(dumped(workspace)).hexdigest()) and 0)
    return target.read_text() if code == 0 else f"exit {code}"


def known(folder: Path) -> dict[str, str]:
    """Return what is found before and after the change, by its digest."""
    return {digest(Alone(folder / when)): when for when in STATES}


def tried(folder: Path, manner: str, point: int, states: dict[str, str]) -> str:
    """Let a build die at a point; tell what is found after it, and after the next build."""
    copy = _copied(folder, manner)
    counter, act = MANNERS[manner]
    ended = apart(lambda: counter(point, act).during(partial(changed, copy, manner)))
    seen = states.get(digest(copy), "broken")
    wanted = _wanted(copy, manner)
    again = apart(partial(built, copy))
    last = "right" if states.get(digest(copy)) == wanted else "wrong"
    left = sorted(path.name for path in (copy.build / "versions").iterdir())
    shutil.rmtree(copy.root)
    return f"{point} {ended} {seen} {again} {last} {len(left)}"


def _copied(folder: Path, manner: str) -> Alone:
    """Return a copy of the first workspace, with what has changed since it was built."""
    copy = Alone(folder / f"copy-{os.getpid()}")
    shutil.copytree(folder / "before", copy.root)
    if manner != "remove":
        copy.write(AFTER)
    return copy


def _wanted(copy: Alone, manner: str) -> str:
    """Return which state the files of a workspace are in; nothing else may lie beside them."""
    there = frozenset(copy.articles.iterdir())
    if manner != "remove":
        return "after"
    whole = frozenset(map(copy.path, BEFORE))
    return {whole: "before", whole - {copy.path(REMOVED)}: "removed"}.get(there, "left over")


def prepare(folder: Path) -> str:
    """Build the workspaces; return how many calls and changes of files a build takes, and a removal."""
    for when, records in STATES.items():
        workspace = Alone(folder / when)
        name = _extracted(workspace).relative_to(workspace.extracted).as_posix()
        workspace.write_register()
        workspace.write(records, {name: text_of(REMOVED)} if when == "before" else {})
        apart(partial(built, workspace, full=True))
    counts = [_count(folder, manner) for manner in ("kill", "halt", "remove")]
    return " ".join(map(str, counts))


def _count(folder: Path, manner: str) -> int:
    copy, target = _copied(folder, manner), folder / "count"
    counter = MANNERS[manner][0](0, fail)

    def told() -> int:
        counter.during(partial(changed, copy, manner))
        return target.write_text(str(counter.count)) and 0

    apart(told)
    shutil.rmtree(copy.root)
    return int(target.read_text())


def main(manner: str, points: Sequence[int], folder: Path) -> None:
    """Prepare, or try all points; what every process must read and compile is there before the first."""
    compiled = grounded(Alone(folder)).compiled
    assert all((compiled.local_shapes, compiled.global_shapes, compiled.shapes_of_changes, compiled.rules))
    if manner == "prepare":
        sys.stdout.write(prepare(folder) + "\n")
        return
    states = known(folder)
    for point in points:
        sys.stdout.write(tried(folder, manner, point, states) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell ignores it for what it lets run behind
    main(sys.argv[1], [int(point) for point in sys.argv[2].split(",") if point], Path(sys.argv[3]))
