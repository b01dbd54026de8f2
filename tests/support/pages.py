"""The pages of documentation as tests read them: tables, and examples by name."""

from __future__ import annotations

import re
from pathlib import Path

from support.source import ROOT

_EXAMPLE = re.compile(r"<!-- example: ([a-z]+) -->\n```\w+\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"\]\(([^)#:\s]+)(#[^)]*)?\)")


def page(name: str) -> str:
    """Return the text of a page by its path in the repository."""
    return (ROOT / name).read_text(encoding="utf-8")


def table(text: str, *columns: str) -> list[tuple[str, ...]]:
    """Return the rows of the one table with these columns, without the marks of code."""
    head = f"| {' | '.join(columns)} |\n"
    assert text.count(head) == 1, f"there is no one table {head}"
    lines = text[text.index(head) :].split("\n\n", 1)[0].strip().split("\n")[2:]
    rows = [tuple(cell.strip().replace("`", "") for cell in line.strip("|").split("|")) for line in lines]
    assert rows
    assert all(len(row) == len(columns) for row in rows), rows
    return rows


def examples(text: str) -> dict[str, str]:
    """Return the examples of a page by their names."""
    return dict(_EXAMPLE.findall(text))


def broken_links(name: str) -> list[str]:
    """Return the links of a page to files that are not there."""
    folder = (ROOT / name).parent
    return [target for target, _ in _LINK.findall(page(name)) if not Path(folder / target).exists()]
