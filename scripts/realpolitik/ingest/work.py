"""Read one piece after the other: what each worker does, in this process or in another.

In: a `Task`, then pieces. Out: a `Result` for each. The extractor, its model and what articles
stand on are loaded once. Nothing is written here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from realpolitik.claims.refusal import Refusal
from realpolitik.errors import InputError, UsageError
from realpolitik.extract.producer import Producer
from realpolitik.ingest.collect import Found
from realpolitik.ingest.former import Former, former
from realpolitik.ingest.graphs import Graphs, Reader, headline
from realpolitik.ingest.known import Known
from realpolitik.ingest.language import is_english
from realpolitik.ingest.piece import Piece, Text
from realpolitik.ingest.reading import read, strange
from realpolitik.ingest.result import Outcome, Result
from realpolitik.ingest.telling import telling
from realpolitik.judge.lexicon import fit_to_read
from realpolitik.rdf import turtle
from realpolitik.sources.ground import Ground
from realpolitik.sources.workspace import Workspace
from realpolitik.text.article import Article

_NAMED: Final = 3
"""How many refusals of a whole article are named."""


@dataclass(frozen=True, slots=True)
class Task:
    """Read with which extractor, known articles too if `again`; send texts back if it `keeps` them."""

    workspace: Workspace
    extractor: str
    again: bool = False
    keeps: bool = False


@dataclass(frozen=True, slots=True)
class Worker:
    """What one process has loaded; one that is not `near` the files leaves what is known to others."""

    task: Task
    reader: Reader
    known: Known
    near: bool = True
    formers: Mapping[str, Former] = field(default_factory=dict)
    """What was told before of known articles, for one that is not near their files."""

    @classmethod
    def of(cls, task: Task) -> Worker:
        """Load all that is needed; raises UsageError and InputError for what cannot be."""
        return cls(task, Reader.of(fit_to_read(task.workspace), task.extractor), Known.of(task.workspace))

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
        identifier = self.known.identifier(text)
        if identifier is None or (self.task.again and identifier not in self.known.curated):
            return self._read(found, text)
        known = Result(found.name, Outcome.KNOWN, identifier, text=text.article.text)
        return self.teller().told(known) if self.near else known

    def teller(self) -> Teller:
        """Return what tells of known articles."""
        return Teller(self.task, self.reader.court.base, self.reader.producer, self.known)

    def _read(self, piece: Piece, text: Text) -> Result:
        before = self._former(text)
        if before != Former():
            text = before.completed(text, headline(text))
        made = self.reader.graphs(text, supersedes=piece.supersedes)
        identifier, remarks = text.article.identifier, tuple(_remarks(piece, text, made))
        if made.quads is None:
            return Result(piece.name, Outcome.REFUSED, identifier, refused=made.refused, remarks=remarks)
        return Result(
            piece.name,
            Outcome.READ,
            identifier,
            data=turtle.write(made.quads).encode(),
            text=text.article.text if self.task.keeps else None,
            told=telling(made.quads, text.article.text, self.reader.court.base),
            refused=made.refused,
            remarks=remarks,
        )

    def _former(self, text: Text) -> Former:
        """Return what was told before of a text that is read again."""
        identifier = self.known.identifier(text) or ""
        if identifier not in self.known.extracted:
            return Former()
        if not self.near:
            return self.formers.get(identifier, Former())
        return former(self.known.extracted[identifier], identifier, self.reader.court.base.register)


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells of known articles, from their files."""

    task: Task
    base: Ground
    producer: Producer
    known: Known

    def told(self, found: Result) -> Result:
        """Return what is told of a known article whose text is at hand."""
        identifier, text = found.article or "", found.text or ""
        try:
            quads = tuple(turtle.read(self.known.path(identifier)))
        except InputError as error:
            return Result(found.name, Outcome.UNREADABLE, identifier, remarks=(str(error),))
        is_text = Article(text).identifier == identifier
        return replace(
            found,
            text=text if self.task.keeps else None,
            told=telling(quads, text, self.base) if is_text else None,
            is_of_another=identifier not in self.known.curated and self.producer.is_other(quads),
        )


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
