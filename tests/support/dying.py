"""Builds that die: each in a process of its own, at a chosen point, and what the next build makes of it.

    python -m support.dying MANNER POINTS FOLDER

In FOLDER a workspace is built, changed, and built again while it dies at each of
POINTS: at the so-and-so-many-th call in the rooms that write. MANNER is `kill`
(SIGKILL), `interrupt` (SIGINT) or `rename` (the rename, or link, then fails).
Prints a line for each point: what a reader finds after the death, and whether the
next build gives what a full one gives. With no points it prints how many there are.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import FrameType

from realpolitik.errors import RealpolitikError
from realpolitik.ledger.builder import Builder
from support.alone import Alone, held
from support.world import Says, article

_ROOMS = ("/ledger/", "/stores/versions.py")
MEETS = "id:summit a rp:Summit ; rp:party id:ana, id:bo ; rp:realization rp:Occurred ."
OFFICE = (
    "id:ana-in-office a rp:Tenure ; rp:officeHolder id:ana ; rp:office id:president-of-aland ; "
    "rp:realization rp:Ongoing ."
)
BEFORE = (article("herald", Says(MEETS)), article("gazette", Says(MEETS, "Denied", by="bo")))
AFTER = (article("gazette", Says(MEETS, by="cy")), article("courier", Says(OFFICE), Says(MEETS)))


class Counted:
    """Counts the calls in the rooms that write, and acts at one of them."""

    def __init__(self, point: int, act: Callable[[], None]) -> None:
        self.count, self._point, self._act = 0, point, act

    def __call__(self, frame: FrameType, event: str, _: object) -> None:
        """Take a call into account."""
        if event in ("call", "c_call") and any(room in frame.f_code.co_filename for room in _ROOMS):
            self.count += 1
            if self.count == self._point:
                self._act()


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


def built(workspace: Alone, *, full: bool = False, counted: Counted | None = None) -> int:
    """Build; count the calls that it takes."""
    with Builder(workspace) as builder:
        sys.setprofile(counted)
        try:
            builder.build(full=full)
        finally:
            sys.setprofile(None)
    return 0


def dying(workspace: Alone, manner: str, point: int) -> int:
    """Build until a point, and die or fail there."""
    if manner == "rename":
        return _failing(workspace, point)
    number = signal.SIGKILL if manner == "kill" else signal.SIGINT
    return built(workspace, counted=Counted(point, lambda: os.kill(os.getpid(), number)))


def _failing(workspace: Alone, point: int) -> int:
    """Build with a file system that fails at one of the renames and links."""
    left = [point]

    def failing(real: Callable[..., None]) -> Callable[..., None]:
        def once(*arguments: object, **options: object) -> None:
            left[0] -= 1
            if left[0] == 0:
                raise OSError(28, "No space left on device")
            real(*arguments, **options)

        return once

    for name in ("rename", "replace", "link", "mkdir", "unlink"):
        setattr(os, name, failing(getattr(os, name)))
    return built(workspace)


def digest(workspace: Alone) -> str:
    """Return the digest of what the published store holds, or the error that a reader meets."""
    target = workspace.root / "digest"

    def told() -> int:
        named, view = held(workspace)
        text = "\n".join([*sorted(map(str, named)), "", *sorted(map(str, view))])
        target.write_text(hashlib.sha256(text.encode()).hexdigest())
        return 0

    target.unlink(missing_ok=True)
    code = apart(told)
    return target.read_text() if code == 0 else f"exit {code}"


def tried(start: Alone, folder: Path, manner: str, point: int, known: dict[str, str]) -> str:
    """Let a build die at a point; tell what is found after it, and after the next build."""
    copy = _copied(start, folder / f"at-{point}")
    ended = apart(partial(dying, copy, manner, point))
    seen = known.get(digest(copy), "broken")
    again = apart(partial(built, copy))
    last = known.get(digest(copy), "broken")
    left = sorted(path.name for path in (copy.build / "versions").iterdir())
    shutil.rmtree(copy.root)
    return f"{point} {ended} {seen} {again} {last} {len(left)}"


def main(manner: str, points: list[int], folder: Path) -> None:
    """Try all points."""
    start, end = Alone(folder / "start"), Alone(folder / "end")
    for workspace, records in ((start, BEFORE), (end, AFTER)):
        workspace.write_register()
        workspace.write(records)
        apart(partial(built, workspace, full=True))
    known = {digest(start): "before", digest(end): "after"}
    if not points:
        copy = _copied(start, folder / "counted")
        apart(partial(_told, copy, Counted(0, _nothing), folder / "count"))
        sys.stdout.write((folder / "count").read_text() + "\n")
    for point in points:
        sys.stdout.write(tried(start, folder, manner, point, known) + "\n")
        sys.stdout.flush()


def _nothing() -> None:
    """Do nothing."""


def _copied(start: Alone, folder: Path) -> Alone:
    """Return a copy of the first workspace, with what has changed since it was built."""
    shutil.copytree(start.root, folder)
    copy = Alone(folder)
    copy.write(AFTER)
    return copy


def _told(workspace: Alone, counted: Counted, target: Path) -> int:
    built(workspace, counted=counted)
    target.write_text(str(counted.count))
    return 0


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell ignores it for what it lets run behind
    main(sys.argv[1], [int(point) for point in sys.argv[2].split(",") if point], Path(sys.argv[3]))
