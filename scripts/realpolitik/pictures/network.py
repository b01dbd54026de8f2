"""Draw what a thing is tied to by one step, as SVG that needs nothing from elsewhere.

In: the name of a thing and what holds of it. Out: one picture: the thing in the middle,
the others around it, on each line by what they are tied. What is inferred is dashed.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from realpolitik.pictures.markup import words
from realpolitik.reading.card import Fact

MOST: Final = 14
"""How many others are drawn, those with most ties first."""

_WIDTH, _ROW, _ACROSS, _DOWN = 1120, 34, 410, 40
_LONGEST, _LONGEST_TIE = 28, 24
_STYLE: Final = (
    "text{font:13px sans-serif;fill:#1c1e21;text-anchor:middle}.tie{font-size:11.5px;fill:#585d64}"
    ".line{stroke:#8a8f96}.drawn{stroke-dasharray:5 4}.box{fill:#fff;stroke:#7a1f1f}.self{fill:#f3efe6}"
    ".back{fill:#fdfcfa}"
    "@media (prefers-color-scheme:dark){text{fill:#e9e6e0}.tie{fill:#a5aab1}.box{fill:#1d2023;stroke:#f0a9a2}"
    ".self{fill:#23272b}.back{fill:#16181b}}"
)


@dataclass(frozen=True, slots=True)
class _Other:
    """A thing that is tied: its name, by which properties, and whether all of them are inferred."""

    name: str
    ties: tuple[str, ...]
    inferred: bool


def draw(name: str, facts: Sequence[Fact]) -> str | None:
    """Return the picture, or None where nothing is tied to it."""
    others = sorted(_others(facts).values(), key=lambda other: (-len(other.ties), other.name))[:MOST]
    if not others:
        return None
    height = max(240, _ROW * len(others) + 2 * _DOWN)
    places = [_place(number, len(others), height) for number in range(len(others))]
    pairs = list(zip(others, places, strict=True))
    middle = (_WIDTH / 2, height / 2)
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img">',
            f"<title>{words(name)} and what it is tied to</title>",
            f"<style>{_STYLE}</style>",
            *(line for other, place in pairs for line in _line(other, middle, place)),
            *(_box(other.name, place, "box") for other, place in pairs),
            _box(name, middle, "box self"),
            "</svg>",
            "",
        ]
    )


def _others(facts: Sequence[Fact]) -> Mapping[str, _Other]:
    found: dict[str, _Other] = {}
    for fact in facts:
        if fact.identifier:
            known = found.get(fact.identifier, _Other(fact.value, (), inferred=True))
            ties = tuple(dict.fromkeys((*known.ties, fact.property)))
            found[fact.identifier] = _Other(fact.value, ties, known.inferred and fact.inferred)
    return found


def _place(number: int, of: int, height: int) -> tuple[float, float]:
    """Return the middle of a box: left and right by turns, from the top down."""
    side = -1 if number % 2 == 0 else 1
    row, rows = number // 2, -(-(of + (number + 1) % 2 - 1) // 2) if of > 1 else 1
    bow = math.cos((row - (rows - 1) / 2) / max(rows, 1) * math.pi / 2)
    y = height / 2 if rows == 1 else _DOWN + row * (height - 2 * _DOWN) / (rows - 1)
    return round(_WIDTH / 2 + side * _ACROSS * (0.9 + 0.1 * bow), 1), round(y, 1)


def _line(other: _Other, start: tuple[float, float], end: tuple[float, float]) -> Iterator[str]:
    kind = "line drawn" if other.inferred else "line"
    yield f'<line class="{kind}" x1="{start[0]}" y1="{start[1]}" x2="{end[0]}" y2="{end[1]}"/>'
    told = _short(", ".join(other.ties), _LONGEST_TIE)
    x, y = (round(one * 0.53 + far * 0.47, 1) for one, far in zip(start, end, strict=True))
    width = 7 * len(told) + 6
    yield f'<rect class="back" x="{x - width / 2}" y="{y - 9}" width="{width}" height="17"/>'
    yield f'<text class="tie" x="{x}" y="{y + 4}">{words(told)}</text>'


def _box(name: str, place: tuple[float, float], kind: str) -> str:
    told = _short(name)
    width, (x, y) = 8 * len(told) + 18, place
    rect = f'<rect class="{kind}" x="{x - width / 2}" y="{y - 13}" width="{width}" height="26" rx="6"/>'
    return f'<g><title>{words(name)}</title>{rect}<text x="{x}" y="{y + 5}">{words(told)}</text></g>'


def _short(text: str, longest: int = _LONGEST) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"
