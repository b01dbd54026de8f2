"""Read one piece after the other: what each worker does, in this process or in another.

In: a `Task`, then pieces. Out: a `Result` for each. The extractor, its model and what articles
stand on are loaded once. Nothing is written here.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from realpolitik.claims.refusal import Refusal
from realpolitik.errors import InputError, UsageError
from realpolitik.ingest.collect import Found
from realpolitik.ingest.graphs import Graphs, Reader
from realpolitik.ingest.known import Known
from realpolitik.ingest.language import is_english
from realpolitik.ingest.piece import Piece, Text
from realpolitik.ingest.reading import read, strange
from realpolitik.ingest.result import Outcome, Result
from realpolitik.ingest.telling import telling
from realpolitik.ingest.told import Told
from realpolitik.rdf import turtle
from realpolitik.sources.workspace import Workspace

_NAMED: Final = 3
"""How many refusals of a whole article are named."""


@dataclass(frozen=True, slots=True)
class Task:
    """What a run is to do: read with which extractor, known articles too if `again`; what to send back."""

    workspace: Workspace
    extractor: str
    again: bool = False
    tells: bool = True
    keeps: bool = False


@dataclass(frozen=True, slots=True)
class Worker:
    """What one process has loaded."""

    task: Task
    reader: Reader
    known: Known

    @classmethod
    def of(cls, task: Task) -> Worker:
        """Load all that is needed; raises UsageError and InputError for what cannot be."""
        return cls(task, Reader.of(task.workspace, task.extractor), Known.of(task.workspace))

    def result(self, found: Found) -> Result:
        """Return what becomes of a piece; whatever is wrong with it is in there."""
        if isinstance(found, InputError):
            return Result(str(found), Outcome.UNREADABLE, remarks=(str(found),))
        try:
            text = read(found)
        except (InputError, UsageError) as error:  # such as a page, where what reads pages is not installed
            told = str(error) if isinstance(error, InputError) else f"{found.name}: {error}"
            return Result(found.name, Outcome.UNREADABLE, remarks=(told,))
        if not is_english(text.article.text):
            remark = f"{found.name}: is not English; left out"
            return Result(found.name, Outcome.SKIPPED, text.article.identifier, remarks=(remark,))
        return self._known(found, text) or self._read(found, text)

    def _known(self, piece: Piece, text: Text) -> Result | None:
        """Return what is told of an article that is in the workspace, or None where it is to be read."""
        identifier = text.article.identifier
        path = self.known.file(identifier, self.task.workspace)
        if path is None and text.source is not None and text.source in self.known.sources:
            identifier = self.known.sources[text.source]
            path = self.known.file(identifier, self.task.workspace)
        is_curated = identifier in self.known.curated
        if path is None or (self.task.again and not is_curated):
            return None
        try:
            told = self._told(path, text) if identifier == text.article.identifier else None
        except InputError as error:
            return Result(piece.name, Outcome.UNREADABLE, identifier, remarks=(str(error),))
        return Result(piece.name, Outcome.KNOWN, identifier, text=self._kept(text), told=told)

    def _told(self, path: Path, text: Text) -> Told | None:
        quads = turtle.read(path)
        return telling(tuple(quads), text.article.text, self.reader.court.base) if self.task.tells else None

    def _read(self, piece: Piece, text: Text) -> Result:
        made = self.reader.graphs(text, supersedes=piece.supersedes)
        identifier, remarks = text.article.identifier, tuple(_remarks(piece, text, made))
        if made.quads is None:
            return Result(piece.name, Outcome.REFUSED, identifier, refused=made.refused, remarks=remarks)
        base = self.reader.court.base
        return Result(
            piece.name,
            Outcome.READ,
            identifier,
            data=turtle.write(made.quads).encode(),
            text=self._kept(text),
            told=telling(made.quads, text.article.text, base) if self.task.tells else None,
            refused=made.refused,
            remarks=remarks,
        )

    def _kept(self, text: Text) -> str | None:
        return text.article.text if self.task.keeps else None


def _remarks(piece: Piece, text: Text, made: Graphs) -> list[str]:
    found = []
    odd = strange(text.article.text)
    if odd:
        found.append(f"{piece.name}: has {odd} control or bidirectional characters; it is read as it is")
    if made.overlong:
        found.append(f"{piece.name}: {made.overlong} sentences are too long to read; the rest is read")
    if made.quads is None:
        found.append(f"{piece.name}: is refused as a whole: {_reasons(made.amiss)}")
    return found


def _reasons(amiss: tuple[Refusal, ...]) -> str:
    told = [f"{one.rule}: {one.message} ({one.subject})" for one in amiss[:_NAMED]]
    more = len(amiss) - len(told)
    return "; ".join(told) + (f"; and {more} more" if more else "")
