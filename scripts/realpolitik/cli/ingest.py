"""The command `ingest`: from texts to graphs of claims, by an extractor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from realpolitik.cli import given, output
from realpolitik.cli.settings import Settings
from realpolitik.errors import FindingsError, InputError, UsageError

if TYPE_CHECKING:
    from realpolitik.extract.extractor import Publication
    from realpolitik.ingest.collect import Found
    from realpolitik.ingest.result import Result
    from realpolitik.ingest.shards import Shards
    from realpolitik.ingest.work import Task

_MOST_STDIN: Final = 50_000_000


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(), metavar="FILE|DIR|-...")
@click.option("--title", help="Title of a single text.")
@click.option("--published", help="When a single text appeared: a date, or an EDTF literal.")
@click.option("--publisher", help="Who published a single text: a name or a site.")
@click.option("--author", "authors", multiple=True, help="Who wrote a single text; repeatable.")
@click.option("--url", "address", help="Where a single text stood.")
@click.option("--supersede", metavar="ID", help="The article of which a single text is the corrected one.")
@click.option("--extractor", default="rules", show_default=True, help="Which extractor reads.")
@click.option("--again", is_flag=True, help="Read known extracted articles anew, with what was told of them.")
@click.option(
    "--workers", type=click.IntRange(1, 256), default=1, show_default=True, help="How many processes."
)
@click.option("--cluster", metavar="ADDRESS", help="Read on the Dask cluster with this scheduler instead.")
@click.option(
    "--keep",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Write each text there as the offsets count it, for `verify`.",
)
@click.option("--graphs", metavar="PLACE", help="Keep graphs in storage such as s3://graphs/2031 too.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line for each claim.")
@click.option("--entities", is_flag=True, help="Print one JSON object a line for each mention.")
@click.pass_obj
def ingest(
    settings: Settings,
    *,
    paths: tuple[str, ...],
    title: str | None,
    published: str | None,
    publisher: str | None,
    authors: tuple[str, ...],
    address: str | None,
    supersede: str | None,
    extractor: str,
    again: bool,
    workers: int,
    cluster: str | None,
    folder: Path | None,
    graphs: str | None,
    as_json: bool,
    entities: bool,
) -> None:
    """Read texts into claims by a program, and judge them.

    Reads .txt, .md with front matter, .html, .jsonl and .jsonl.gz with one text
    a line, RSS and Atom; a folder with all that it holds; - for stdin; an address
    of storage such as s3://texts/2031. What the gate
    refuses is left out and counted; each article is written whole, to
    kg/extracted of the workspace. What is known is told and not read again, so a run
    that was ended goes on where it was. `build` takes what is written into the graph.
    Exit code 1 if something could not be read.

    \b
    Examples:
      realpolitik ingest story.txt --published 2031-05-02
      realpolitik ingest articles/ --workers 2
      realpolitik ingest year.jsonl.gz --json | jq -r .type | sort | uniq -c
    """
    from realpolitik.extract.extractor import Publication  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.ingest.work import Task  # noqa: PLC0415 - the engines are slow to import

    told = Publication(title, given.time(published), publisher, authors, given.address(address))
    pieces = _pieces(paths, told, supersede)
    task = Task(settings.workspace, extractor, again, keeps=folder is not None)
    run = _Run(settings, folder, _shards(graphs, settings), as_json=as_json, entities=entities)
    run.all(task, pieces, workers, cluster)
    run.finish()


def _shards(address: str | None, settings: Settings) -> Shards | None:
    """Return the place in storage, in step with the workspace."""
    from realpolitik.ingest.shards import Shards  # noqa: PLC0415 - the engines are slow to import

    if address is None:
        return None
    found = Shards.at(address)
    for path, data in found.fetched(settings.workspace):
        _write_new(path, data)
    found.bring(settings.workspace)
    return found


def _pieces(paths: Sequence[str], told: Publication, supersede: str | None) -> list[Found]:
    """Return all that is to be read; what is said of a single text needs a single text."""
    from dataclasses import replace  # noqa: PLC0415 - beside what else is imported late

    from realpolitik.extract.extractor import Publication  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.ingest.collect import collect  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.ingest.piece import Piece  # noqa: PLC0415 - the engines are slow to import

    found = list(collect(paths, lambda: given.stdin(most=_MOST_STDIN), told))
    if not found:
        raise InputError(f"nothing to read in {', '.join(paths)}")
    if (told != Publication() or supersede) and len(found) > 1:
        raise UsageError(
            f"title, date, publisher, author, url and supersede are of one text, not of {len(found)}"
        )
    if supersede is None:
        return found
    identifier = supersede.removeprefix("article:")
    if not (len(identifier) == 16 and all(one in "0123456789abcdef" for one in identifier)):  # noqa: PLR2004
        raise UsageError(f"--supersede: {supersede!r} is no article such as 0123456789abcdef")
    return [replace(one, supersedes=identifier) if isinstance(one, Piece) else one for one in found]


@dataclass(slots=True)
class _Run:
    """One run: writes what is read, tells it, and counts."""

    settings: Settings
    folder: Path | None
    shards: Shards | None
    as_json: bool
    entities: bool
    outcomes: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    written: dict[str, str] = field(default_factory=dict)
    claims: int = 0
    others: int = 0
    amiss: int = 0

    def all(self, task: Task, pieces: Sequence[Found], workers: int, cluster: str | None) -> None:
        """Read all pieces, in their order."""
        from realpolitik.ingest import cluster as dask  # noqa: PLC0415 - the engines are slow to import
        from realpolitik.ingest import pool  # noqa: PLC0415 - the engines are slow to import

        found: Iterable[Result]
        if cluster is None:
            found = pool.results(task, pieces, workers=workers)
        else:
            found = dask.results(task, pieces, cluster)
        if not output.is_terminal():
            found = output.followed(found, "reading", self.settings, total=len(pieces))
        for result in found:
            self._take(result)

    def _take(self, result: Result) -> None:
        """Write what was read, and tell of it."""
        from realpolitik.ingest.result import Outcome  # noqa: PLC0415 - the engines are slow to import

        for remark in result.remarks:
            output.error(remark)
        self.amiss += result.is_amiss
        self.others += result.is_of_another
        self.refused.update(dict(result.refused))
        if result.article in self.written:
            self.outcomes[Outcome.SAME] += 1
            output.note(f"{result.name}: is the text of {self.written[result.article]}", self.settings)
            return
        self.outcomes[result.outcome] += 1
        if result.outcome in (Outcome.READ, Outcome.KNOWN) and result.article is not None:
            self.written[result.article] = result.name
            self._write(result, result.article)
            self._tell(result)

    def _write(self, result: Result, identifier: str) -> None:
        from realpolitik.ingest.keeping import kept  # noqa: PLC0415 - the engines are slow to import

        if result.data is not None:
            path = self.settings.workspace.extracted_file(identifier)
            self._save(path, kept(path, result.data))
        if self.folder is not None and result.text is not None:
            _write_new(self.folder / f"{identifier}.txt", result.text.encode())

    def _save(self, path: Path, data: bytes) -> None:
        """Write the graph of an article to the workspace, and then to storage."""
        _write_new(path, data)
        if self.shards is not None:
            self.shards.put(path, data)

    def _tell(self, result: Result) -> None:
        if result.told is None:
            output.note(f"{result.name}: is known as {result.article}", self.settings)
            return
        self.claims += len(result.told.claims)
        objects: list[Iterable[object]] = [result.told.claims] if self.as_json else []
        objects += [result.told.mentions] if self.entities else []
        for one in (item for several in objects for item in several):
            output.write_json_line(asdict(one))  # type: ignore[call-overload]
        if not objects:
            from realpolitik.cli.marking import shown  # noqa: PLC0415 - the engines are slow to import

            output.passages(shown(result.told))

    def finish(self) -> None:
        """Say which texts take the place of others, and how the run went; raises FindingsError."""
        from realpolitik.ingest.succession import successions  # noqa: PLC0415 - the engines are slow to import

        for path, data in successions(self.settings.workspace):
            self._save(path, data)
            output.note(f"{path.stem}: supersedes an earlier text at its address", self.settings)
        output.note("; ".join(self._summary()), self.settings)
        if self.amiss:
            raise FindingsError(f"{self.amiss} of {sum(self.outcomes.values())} texts are listed above")

    def _summary(self) -> Iterator[str]:
        counted = ", ".join(f"{number} {name}" for name, number in sorted(self.outcomes.items()))
        yield f"{counted}: {self.claims} claims"
        if self.others:
            yield f"{self.others} read by another extractor or version (--again reads them anew)"
        if self.refused:
            rules = ", ".join(f"{number} {rule}" for rule, number in sorted(self.refused.items()))
            yield f"refused by rule: {rules}"


def _write_new(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, unless it holds this already."""
    if not path.is_file() or path.read_bytes() != data:
        output.write_file(path, [data])
