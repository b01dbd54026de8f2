"""Run a whole process and tell what it took of the machine."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import Final

_KIBIBYTE: Final = 1024


@dataclass(frozen=True, slots=True)
class Used:
    """What a process and those it waited for took: processor seconds, and the most bytes one of them held."""

    seconds: float
    peak: int
    output: bytes


def run(command: Sequence[str], folder: Path, *, checkout: Path | None = None) -> Used:
    """Run a command in a folder, with the modules of a checkout if one is given.

    Raises CalledProcessError, with what it said, when it fails.
    """
    modules = {} if checkout is None else {"PYTHONPATH": str(checkout / "scripts")}
    with TemporaryFile() as output, TemporaryFile() as said:
        started = subprocess.Popen(  # noqa: S603 - our own
            command, cwd=folder, stdout=output, stderr=said, env={**os.environ, **modules}
        )
        _, status, spent = os.wait4(started.pid, 0)
        started.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        said.seek(0)
        if started.returncode != 0:
            raise subprocess.CalledProcessError(started.returncode, list(command), output.read(), said.read())
        return Used(spent.ru_utime + spent.ru_stime, spent.ru_maxrss * _KIBIBYTE, output.read())
