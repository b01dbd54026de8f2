"""Draw the rooms of the program and the imports between them, from its source.

    python docs/draw_rooms.py > docs/rooms.svg

In: the table of rooms in `architecture.md`, for their order, and the modules
under `scripts/realpolitik`. Out: an SVG picture: a row for each room, with what
its docstring says first, and a dot under each room that it imports. All dots
lie left of the diagonal, for a room imports only from those before it.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

DOCS = Path(__file__).resolve().parent
PACKAGE = DOCS.parent / "scripts" / "realpolitik"
_ROW = re.compile(r"^\| `(\w+)` \|", re.MULTILINE)
_CELL, _NAME, _TOP, _SAYING = 30, 100, 104, 30
_STYLE = (
    "text{font:13px sans-serif;fill:#222}.said{fill:#555}.line{stroke:#ddd}.none{fill:#f1f1f1}"
    ".self{fill:#cfd8dc}.dot{fill:#1b5e8c}"
    "@media (prefers-color-scheme:dark){svg{background:#111}text{fill:#eee}.said{fill:#aaa}"
    ".line{stroke:#333}.none{fill:#1b1b1b}.self{fill:#37474f}.dot{fill:#6db3e0}}"
)


@dataclass(frozen=True, slots=True)
class Room:
    """A room: its name, the first line of its docstring, and the rooms that it imports from."""

    name: str
    said: str
    imports: frozenset[str]


def order(page: str) -> tuple[str, ...]:
    """Return the names of the rooms in the order of their table."""
    return tuple(_ROW.findall(page))


def rooms(names: Sequence[str], package: Path = PACKAGE) -> tuple[Room, ...]:
    """Return the rooms of these names as the source has them; FileNotFoundError where there is none."""
    return tuple(_room(name, package) for name in names)


def _room(name: str, package: Path) -> Room:
    folder = package / name
    paths = sorted(folder.rglob("*.py")) if folder.is_dir() else [package / f"{name}.py"]
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in paths}
    front = folder / "__init__.py" if folder.is_dir() else paths[0]
    said = (ast.get_docstring(trees[front]) or "").partition("\n")[0]
    imported = {other for tree in trees.values() for other in _imported(tree, package.name)}
    return Room(name, said, frozenset(imported - {name}))


def _imported(tree: ast.Module, package: str) -> Iterator[str]:
    """Yield the rooms that a module imports from, anywhere in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            full = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            full = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in full:
            parts = name.split(".")
            if parts[0] == package and len(parts) > 1:
                yield parts[1]


def draw(found: Sequence[Room]) -> str:
    """Return the picture as SVG."""
    width = _NAME + _CELL * len(found) + _SAYING + 8 * max(len(room.said) for room in found)
    height = _TOP + _CELL * len(found) + 10
    rows = [line for number, room in enumerate(found) for line in _row(number, room, found)]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">',
            "<title>The rooms of the program, and which imports from which</title>",
            f"<style>{_STYLE}</style>",
            *(_column(number, room) for number, room in enumerate(found)),
            *rows,
            "</svg>",
            "",
        ]
    )


def _middle(number: int) -> int:
    return _NAME + _CELL * number + _CELL // 2


def _column(number: int, room: Room) -> str:
    x, y = _middle(number) + 4, _TOP - 8
    return f'<text x="{x}" y="{y}" transform="rotate(-60 {x} {y})">{escape(room.name)}</text>'


def _row(number: int, room: Room, found: Sequence[Room]) -> Iterator[str]:
    top = _TOP + _CELL * number
    base, left, end = top + _CELL // 2 + 4, _NAME + _CELL * number, _NAME + _CELL * len(found)
    yield f'<text x="{_NAME - 8}" y="{base}" text-anchor="end">{escape(room.name)}</text>'
    yield f'<rect class="none" x="{left}" y="{top}" width="{end - left}" height="{_CELL}"/>'
    yield f'<rect class="self" x="{left}" y="{top}" width="{_CELL}" height="{_CELL}"/>'
    yield f'<line class="line" x1="{_NAME}" y1="{top}" x2="{end}" y2="{top}"/>'
    for other, column in enumerate(found):
        if column.name in room.imports:
            title = f"<title>{escape(room.name)} imports from {escape(column.name)}</title>"
            yield f'<circle class="dot" cx="{_middle(other)}" cy="{top + _CELL // 2}" r="6">{title}</circle>'
    yield f'<text class="said" x="{end + _SAYING // 2}" y="{base}">{escape(room.said)}</text>'


if __name__ == "__main__":
    sys.stdout.write(draw(rooms(order((DOCS / "architecture.md").read_text(encoding="utf-8")))))
