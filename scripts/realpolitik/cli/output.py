"""Where a command's output goes: data to stdout or to a file, all else to stderr.

Nothing else writes there. What people read is made harmless on its way; what programs
read is left as it is, unless a person looks at it on a terminal. A file is written
whole or not at all.
"""

from __future__ import annotations

import codecs
import errno
import json
import os
import re
import sys
import traceback
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO, TypeVar

import click

from realpolitik.errors import FindingsError
from realpolitik.reading import signs
from realpolitik.text.harmless import harmless, harmless_json, harmless_lines

if TYPE_CHECKING:
    from realpolitik.cli.settings import Settings
    from realpolitik.stores.answers import Table

_HUES: Final = {signs.marked(name): sign.hue for name, sign in signs.SIGNS.items()}
_SIGNED: Final = re.compile("|".join(map(re.escape, sorted(_HUES, reverse=True))))
_Item = TypeVar("_Item")
_MANY_ROWS = 1000
_LONGEST: Final = 2000
_CLOSED: Final = "it is closed"


def prepare() -> None:
    """Let stdout show a question mark for what its encoding does not have."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


def finish() -> None:
    """Write what is left for stdout; where that fails nobody is told, for nobody reads on."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def data(chunks: Iterable[bytes]) -> None:
    """Write what programs read to stdout at once, so that a full disk or closed pipe is noticed here."""
    stream = _stdout()
    if stream.isatty():
        _text(map(harmless_lines, codecs.iterdecode(chunks, "utf-8", "replace")))
        return
    _write_all(stream, chunks)


def lines(texts: Iterable[str]) -> None:
    """Write what people read to stdout, a line for each text; statuses in colour on a terminal."""
    shown = (harmless(text) + "\n" for text in texts)
    _text(map(_coloured, shown) if _has_colours() else shown)


def _text(pieces: Iterable[str]) -> None:
    stream = _stdout()
    _write_all(stream, codecs.iterencode(pieces, stream.encoding, "replace"))


def _write_all(stream: TextIO, chunks: Iterable[bytes]) -> None:
    """Write every byte: without a buffer (PYTHONUNBUFFERED) a stream may take less than it is given."""
    stream.flush()
    for chunk in chunks:
        rest = memoryview(chunk)
        while rest:
            rest = rest[stream.buffer.write(rest) :]
    stream.buffer.flush()


def _stdout() -> TextIO:
    if sys.stdout is None:
        raise OSError(errno.EBADF, _CLOSED, "stdout")
    return sys.stdout


def _has_colours() -> bool:
    return _stdout().isatty() and not os.environ.get("NO_COLOR")


def _coloured(line: str) -> str:
    """Return a line that is harmless, each status and realization with its sign in the colour of it."""
    return _SIGNED.sub(lambda found: click.style(found[0], fg=_HUES[found[0]]), line)


def passages(lines: Iterable[Iterable[tuple[str, str]]]) -> None:
    """Write lines to stdout in pieces, each with a colour, `bold` or nothing for a terminal with colours."""
    colours = _has_colours()
    _text("".join(_styled(text, style if colours else "") for text, style in line) + "\n" for line in lines)


def _styled(text: str, style: str) -> str:
    shown = harmless(text)
    return click.style(shown, fg=None if style == "bold" else style, bold=True) if style else shown


def is_terminal() -> bool:
    """Tell whether a person sees what goes to stdout right away."""
    return _stdout().isatty()


def write_json_line(value: object) -> None:
    """Write a JSON value to stdout in one line; keys stay in the order given."""
    data([harmless_json(json.dumps(value, ensure_ascii=False)).encode(), b"\n"])


def write_json(value: object) -> None:
    """Write a JSON value to stdout, indented; keys stay in the order given."""
    data([harmless_json(json.dumps(value, ensure_ascii=False, indent=2)).encode(), b"\n"])


def table(found: Table) -> None:
    """Write a table to stdout: in colour on a terminal, in aligned plain text elsewhere."""
    if _stdout().isatty() and len(found.rows) <= _MANY_ROWS:
        from realpolitik.cli import terminal  # noqa: PLC0415 - rich is slow to import

        terminal.table(found)
    else:
        lines(found.plain().splitlines())


def records(columns: Sequence[str], rows: Sequence[Sequence[str]], *, as_json: bool) -> None:
    """Write rows to stdout: as a table, or as a JSON list with an object for each."""
    if as_json:
        write_json([dict(zip(columns, row, strict=True)) for row in rows])
        return
    from realpolitik.stores.answers import Table  # noqa: PLC0415 - the engines are slow to import

    table(Table(tuple(columns), tuple(map(tuple, rows))))


def note(message: str, settings: Settings) -> None:
    """Say one line on stderr, unless the user wants quiet."""
    if not settings.quiet:
        _say(message)


def detail(message: str, settings: Settings) -> None:
    """Say one line on stderr if the user wants to know more."""
    if settings.verbose:
        _say(message)


def error(message: str) -> None:
    """Say on stderr in one line why the command ends."""
    told = " ".join(message.split())
    _say(f"realpolitik: {told if len(told) <= _LONGEST else told[:_LONGEST] + ' …'}")


def left_out(reason: Exception) -> None:
    """Say on stderr in one line what was not read, where the command goes on without it."""
    error(f"left out: {reason}")


def trace(reason: BaseException) -> None:
    """Say on stderr where an error comes from."""
    _say("".join(traceback.format_exception(reason)).removesuffix("\n"))


def faults(lines: Sequence[str]) -> None:
    """Say on stderr what a build was made without, in a line each; raises FindingsError if there is any."""
    for line in lines:
        _say(" ".join(line.split()))
    if lines:
        raise FindingsError(f"built, but for the faults listed above: {len(lines)}")


def _say(message: str) -> None:
    if sys.stderr is not None:
        with suppress(OSError):  # nobody hears it: then the exit code has to tell
            sys.stderr.write(harmless_lines(message) + "\n")
            sys.stderr.flush()


def shows_progress(settings: Settings) -> bool:
    """Tell whether progress is shown: on a terminal, unless the user wants quiet."""
    return not settings.quiet and sys.stderr is not None and sys.stderr.isatty()


@contextmanager
def working(what: str, settings: Settings) -> Iterator[None]:
    """Show on stderr that something is under way, on a terminal only."""
    if not shows_progress(settings):
        yield
        return
    from realpolitik.cli import terminal  # noqa: PLC0415 - rich is slow to import

    with terminal.spinner(what):
        yield


def track(items: Sequence[_Item], what: str, settings: Settings) -> Iterable[_Item]:
    """Return the items; on a terminal, show on stderr how many are done."""
    return followed(items, what, settings, total=len(items))


def followed(items: Iterable[_Item], what: str, settings: Settings, *, total: int) -> Iterable[_Item]:
    """Return the items, as they come; on a terminal, show on stderr how many of the total are done."""
    if not shows_progress(settings):
        return items
    from realpolitik.cli import terminal  # noqa: PLC0415 - rich is slow to import

    return terminal.track(items, what, total)


def write_file(path: Path, chunks: Iterable[bytes]) -> None:
    """Write a file whole or not at all; `-` is stdout, a device or pipe is written as it is."""
    if str(path) == "-":
        data(chunks)
        return
    target = path.resolve()
    if target.exists() and not target.is_file():
        _write(target, "wb", chunks)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        _write(beside, "xb", chunks)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _write(path: Path, mode: str, chunks: Iterable[bytes]) -> None:
    with path.open(mode) as stream:
        stream.writelines(chunks)
        stream.flush()
        if path.is_file():
            os.fsync(stream.fileno())
