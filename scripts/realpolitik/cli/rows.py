"""How the commands that ask questions print a table of what is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from realpolitik.cli import output

if TYPE_CHECKING:
    from realpolitik.cli.settings import Settings
    from realpolitik.stores.answers import Table
    from realpolitik.stores.base import View


def rows(found: Table, settings: Settings, view: View | None = None) -> None:
    """Write the answer to a question: a table, in labels where a view is given; say where it has no rows."""
    if view is not None:
        from realpolitik.reading.spelled import labelled  # noqa: PLC0415 - not always needed

        found = labelled(view, found)
    output.table(found)
    if not found.rows:
        output.note("no rows", settings)
