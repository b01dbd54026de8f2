"""The entries of a sheet: which lines belong together, and what those of one claim say."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode

from realpolitik.text.article import Span

KINDS = ("article", "entity", "mention", "reason", "claim", "passage", "sentence")
"""The words with which an entry begins."""
_BLOCK = re.compile(rf"(?:{'|'.join(KINDS)})\b")


class LineError(ValueError):
    """What cannot be read on one line of a sheet, said in one sentence."""

    def __init__(self, number: int, message: str) -> None:
        super().__init__(message)
        self.number = number


@contextmanager
def at_line(number: int) -> Iterator[None]:
    """Let what cannot be read in here know its line."""
    try:
        yield
    except ValueError as error:
        raise LineError(number, str(error)) from error


@dataclass(slots=True)
class Block:
    """The lines of one entry, with the number of the first and of each."""

    number: int
    lines: list[str] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list, compare=False)

    @property
    def text(self) -> str:
        """All lines in one."""
        return " ".join(self.lines)

    @property
    def kind(self) -> str:
        """The word with which it begins."""
        return self.lines[0].split()[0]

    @property
    def said(self) -> str:
        """All lines in one, without the word with which it begins."""
        return self.text.removeprefix(self.kind)


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
        block.numbers.append(number)
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
    gloss: Literal | None = None
    producer: NamedNode | None = None
    more: list[tuple[NamedNode, NamedNode | Literal]] = field(default_factory=list)
    content: list[str] = field(default_factory=list)
    content_at: int = 0
    said: set[str] = field(default_factory=set)
