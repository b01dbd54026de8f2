"""What a user gives a command to read: a file, or what comes over stdin."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from realpolitik.text import files

STDIN: Final = Path("-")
"""What stands for stdin where a file is named."""

PATIENCE: Final = 600.0
"""How many seconds stdin may take until its end; a person at a terminal may take longer."""


def text(path: Path) -> str:
    """Return the text of a file, or of stdin; raises InputError as `files.text` does."""
    if path != STDIN:
        return files.text(path)
    return files.decoded(stdin(), "stdin")


def stdin(*, most: int = files.LARGEST) -> bytes:
    """Return what comes over stdin, at most so many bytes; raises InputError as `files.arriving` does."""
    stream = sys.stdin
    at_terminal = stream is not None and stream.isatty()
    source = None if stream is None else stream.buffer
    return files.arriving(source, "stdin", most=most, within=None if at_terminal else PATIENCE)
