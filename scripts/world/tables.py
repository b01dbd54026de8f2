"""Read the tables kept by hand in `data/`: one row a line, columns parted by tabs.

A first line that begins with `#` names the columns; columns left out at the end are empty.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

_FOLDER = Path(__file__).parent / "data"

Row = Mapping[str, str]


def rows(name: str) -> tuple[Row, ...]:
    """Return the rows of a table by its name; raises ValueError for a row with too many columns."""
    head, *lines = (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    columns = head.removeprefix("#").strip().split("\t")
    return tuple(_row(columns, line, name) for line in lines if line.strip() and not line.startswith("#"))


def _row(columns: list[str], line: str, name: str) -> Row:
    cells = [cell.strip() for cell in line.split("\t")]
    if len(cells) > len(columns):
        raise ValueError(f"{name}.tsv has a row with {len(cells)} columns of {len(columns)}: {line!r}")
    return dict(zip(columns, [*cells, *[""] * (len(columns) - len(cells))], strict=True))


def listed(cell: str) -> tuple[str, ...]:
    """Return the values in one cell, which semicolons part.

    >>> listed("UK; U.K.")
    ('UK', 'U.K.')
    """
    return tuple(part.strip() for part in cell.split(";") if part.strip())
