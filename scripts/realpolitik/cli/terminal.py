"""How tables and progress look on a terminal; rich is imported here and nowhere else."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from textwrap import wrap
from typing import TypeVar

from rich import box, progress
from rich.console import Console
from rich.status import Status
from rich.table import Table as RichTable
from rich.text import Text

from realpolitik.stores.answers import Table
from realpolitik.text.harmless import harmless

_Item = TypeVar("_Item")
_FAST = 10
_UNBOUNDED = 1_000_000


def table(found: Table) -> None:
    """Print a table on stdout; where it is too wide each row is a list of cells, so no id is broken."""
    shown = RichTable(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in found.columns:
        shown.add_column(_cell(column), overflow="fold")
    for row in found.rows:
        shown.add_row(*map(_cell, row))
    console = Console(file=sys.stdout)
    if console.measure(shown, options=console.options.update(max_width=_UNBOUNDED)).maximum <= console.width:
        console.print(shown)
    else:
        _list(found, console)


def _list(found: Table, console: Console) -> None:
    room = max(map(len, found.columns)) + 2
    for number, row in enumerate(found.rows):
        if number:
            console.print()
        for column, cell in zip(found.columns, row, strict=True):
            for line in _lines(column, cell, room, console.width) if cell else ():
                console.print(_cell(line), overflow="ignore", crop=False)


def _lines(column: str, cell: str, room: int, width: int) -> list[str]:
    """Return a cell beside the name of its column, or below it where a word would not fit beside."""
    longest = max(map(len, cell.split()), default=0)
    if room + longest > width:
        return [column, *_wrapped(cell, width, "  ", "  ")]
    return _wrapped(cell, width, f"{column:{room}}", " " * room)


def _wrapped(text: str, width: int, first: str, others: str) -> list[str]:
    return wrap(
        text,
        width,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _cell(text: str) -> Text:
    return Text(harmless(text))


def spinner(what: str) -> Status:
    """Return a context that turns a spinner on stderr."""
    return Console(stderr=True).status(Text(what))


def track(items: Iterable[_Item], what: str, total: int) -> Iterable[_Item]:
    """Yield the items beside a bar on stderr with rate and remaining time; it is gone at the end."""
    columns = (
        progress.TextColumn("{task.description}"),
        progress.BarColumn(),
        progress.MofNCompleteColumn(),
        _Rate(),
        progress.TimeRemainingColumn(),
    )
    console = Console(stderr=True)
    with progress.Progress(*columns, console=console, transient=True, redirect_stdout=False) as bar:
        yield from bar.track(items, total=total, description=what)


class _Rate(progress.ProgressColumn):
    """How many are done in a second."""

    def render(self, task: progress.Task) -> Text:
        """Return the rate, or nothing before the first is done."""
        return Text("" if task.speed is None else f"{task.speed:.{0 if task.speed >= _FAST else 1}f}/s")
