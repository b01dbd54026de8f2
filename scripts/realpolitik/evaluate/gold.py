"""Find what people annotated, and the texts of it.

In: folders of curated article graphs, and where texts may be. Out: a `Gold` for each graph, with
its text where that is at hand: beside it under the same name, or wherever the texts are, by the
digest of its characters. A text that is another is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from realpolitik.claims.claim import ArticleRecord
from realpolitik.claims.record import record
from realpolitik.errors import InputError, UsageError
from realpolitik.evaluate.annotation import LABEL
from realpolitik.extract.extractor import Publication
from realpolitik.ingest.collect import Found, collect
from realpolitik.ingest.reading import read
from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import term
from realpolitik.sources.register import Register
from realpolitik.text.article import Article
from realpolitik.text.read import ENDING
from realpolitik.text.read import read as read_text

GRAPH: Final = ".trig"
_TITLE: Final = names.w3c("dcterms", "title")


@dataclass(frozen=True, slots=True)
class Gold:
    """One article that people annotated, what is known of its publication, and its text or None."""

    name: str
    record: ArticleRecord = field(repr=False)
    publication: Publication
    article: Article | None = field(default=None, repr=False)


def gold(paths: Iterable[Path], register: Register) -> Iterator[Gold | InputError]:
    """Yield each graph that a folder itself holds, by name, or a single one; errors stand in their place.

    The text is given where it lies beside the graph.
    """
    for path in paths:
        try:
            files = _graphs(path)
        except OSError as error:
            yield InputError.at(path, error.strerror or "cannot be read")
            continue
        yield from (_one(file, register) for file in files)
        if not files:
            yield InputError.at(path, f"holds no {GRAPH} file")


def with_texts(
    golds: Iterable[Gold], found: Iterable[Found], tell: Callable[[InputError], None]
) -> tuple[Gold, ...]:
    """Return the gold with the texts that were found, by digest; `tell` is given what cannot be read."""
    kept = tuple(golds)
    wanted = {one.record.text_digest for one in kept if one.article is None}
    texts = {article.digest: article for article in _articles(found, tell) if article.digest in wanted}
    return tuple(replace(one, article=one.article or texts.get(one.record.text_digest)) for one in kept)


def texts(paths: Iterable[Path], stdin: Callable[[], bytes]) -> Iterator[Found]:
    """Yield what `ingest` would read at these paths."""
    return collect(paths, stdin, Publication())


def _articles(found: Iterable[Found], tell: Callable[[InputError], None]) -> Iterator[Article]:
    for piece in found:
        if isinstance(piece, InputError):
            tell(piece)
            continue
        try:
            yield read(piece).article
        except InputError as error:
            tell(error)
        except UsageError as error:  # such as a page, where what reads pages is not installed
            tell(InputError.at(piece.name, str(error)))


def _graphs(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    entries = (entry for entry in path.iterdir() if not entry.name.startswith("."))
    return sorted(entry for entry in entries if entry.suffix.lower() == GRAPH and entry.is_file())


def _one(path: Path, register: Register) -> Gold | InputError:
    try:
        found, refusals = record(turtle.read(path))
        if found is None or refusals:
            told = f"{refusals[0].rule}: {refusals[0].message}" if refusals else "is no article"
            return InputError.at(path, told)
        return Gold(path.stem, found, publication(found, register), _beside(path, found.text_digest))
    except InputError as error:
        return error


def _beside(path: Path, digest: str) -> Article | None:
    beside = path.with_suffix(ENDING)
    if not beside.exists():
        return None
    article = read_text(beside)
    return article if article.digest == digest else None


def publication(found: ArticleRecord, register: Register) -> Publication:
    """Return what an article's graph says of title, day and publisher; the latter by name."""
    facts, article = found.facts, found.iri
    publisher = facts.iri(article, term("publisher"))
    named = publisher and (facts.text(publisher, LABEL) or register.facts.text(publisher, LABEL))
    return Publication(
        title=facts.text(article, _TITLE),
        published=facts.text(article, term("published")),
        publisher=named or None,
    )
