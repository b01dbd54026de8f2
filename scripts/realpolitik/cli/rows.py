"""How the commands that ask questions print a table of what is found, and the options of such a table."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import click

from realpolitik.cli import output
from realpolitik.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from realpolitik.cli.settings import Settings
    from realpolitik.stores.answers import Table
    from realpolitik.stores.base import View

labelled = click.option("--labels", is_flag=True, help="In a table, print labels instead of names.")
limited = click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help="In a table, show so many rows.  [default: 0, which is all]",
)


@dataclass(frozen=True, slots=True)
class Shown:
    """How a table is to be shown: in labels or names, and how many rows; 0 is all."""

    labels: bool = False
    limit: int = 0

    def check(self, *, table: bool) -> None:
        """Raise UsageError where an option is given that is for tables, and none is wanted."""
        if not table and (self.labels or self.limit):
            option = "--labels" if self.labels else "--limit"
            raise UsageError(f"{option} is for tables; other forms have all, by its name")


def rows(found: Table, settings: Settings, shown: Shown, view: Callable[[], View]) -> None:
    """Write the answer to a question as a table; say where it has no rows, or others that are not shown."""
    cut = replace(found, rows=found.rows[: shown.limit]) if shown.limit else found
    if shown.labels:
        from realpolitik.reading.spelled import labelled as in_labels  # noqa: PLC0415 - not always needed

        cut = in_labels(view(), cut)
    output.table(cut)
    if not found.rows:
        output.note("no rows", settings)
    elif len(cut.rows) < len(found.rows):
        output.note(f"{len(found.rows)} rows, shown are {len(cut.rows)}; --limit 0 shows all", settings)
