"""The entries of a sheet: which lines belong together, and what those of one claim say."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from pyoxigraph import NamedNode

from realpolitik.text.article import Span

_BLOCK = re.compile(r"(?:article|entity|mention|reason|claim)\b")


@dataclass(slots=True)
class Block:
    """The lines of one entry, with the number of the first."""

    number: int
    lines: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All lines in one."""
        return " ".join(self.lines)


def blocks(text: str) -> Iterator[Block]:
    """Yield the entries of a sheet, without empty lines and comments."""
    block = Block(0)
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        if _BLOCK.match(raw) or not block.lines:
            if block.lines:
                yield block
            block = Block(number)
        block.lines.append(line)
    if block.lines:
        yield block


@dataclass(slots=True)
class ClaimParts:
    """What the lines of one claim have said so far."""

    spans: dict[str, list[Span]] = field(default_factory=lambda: defaultdict(list))
    nodes: dict[str, list[NamedNode]] = field(default_factory=lambda: defaultdict(list))
    utterance: NamedNode | None = None
    holders: list[NamedNode] = field(default_factory=list)
    relayers: list[NamedNode] = field(default_factory=list)
    attitude: dict[str, str] = field(
        default_factory=lambda: {"stance": "Affirms", "certainty": "Certain", "polarity": "Positive"}
    )
    gloss: str = ""
    content: list[str] = field(default_factory=list)
    said: set[str] = field(default_factory=set)
