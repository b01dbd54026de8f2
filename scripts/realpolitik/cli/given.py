"""What a user gives a command: a file to read, what comes over stdin, a date, an address."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from realpolitik.errors import UsageError
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


def time(published: str | None) -> str | None:
    """Return a date that a user gives as an EDTF literal; raises UsageError for what is none."""
    from realpolitik.extract.bibliography import is_time  # noqa: PLC0415 - beside what else is imported late
    from realpolitik.ingest.dates import edtf  # noqa: PLC0415 - beside what else is imported late

    if published is None:
        return None
    found = published if is_time(published) else edtf(published)
    if found is None:
        raise UsageError(f"--published: {published!r} is no date such as 2031-05-02 or 2031-05")
    return found


def address(told: str | None) -> str | None:
    """Return an address that a user gives; raises UsageError for one that nobody should follow."""
    from realpolitik.rdf.addresses import objection  # noqa: PLC0415 - beside what else is imported late

    why = None if told is None else objection(told)
    if why is not None:
        raise UsageError(f"--url: {told!r} {why}")
    return told
