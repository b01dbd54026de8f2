"""What is known before: which articles a workspace holds, and from what they were taken.

In: a workspace. Out: tables to look an article up by its identifier, its source or its address.
The files themselves are the journal: what is written is known, and nothing else is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import NamedNode

from realpolitik.errors import InputError
from realpolitik.rdf import names, turtle
from realpolitik.sources.workspace import ARTICLE, Workspace, extracted_entries

_HEAD = 8192
"""How many bytes of a file are looked at: what is said of the article itself comes first in it."""

_STEM = re.compile(r"[0-9a-f]{16}\Z")
_IDENTIFIER = re.compile(r"article:([0-9a-f]{16})")
_SOURCE = re.compile(rb'rp:sourceDigest "([0-9a-f]{64})"')
_ADDRESS = re.compile(rb"dcterms:source <([^>\s]*)>")
_PUBLISHED = re.compile(rb'rp:published "([^"\n]*)"')
_SUPERSEDES = re.compile(rb"rp:supersedes ([^;.]*)")


@dataclass(frozen=True, slots=True)
class Head:
    """What the first lines of an extracted file say of its article."""

    identifier: str
    path: Path
    source: str | None
    address: str | None
    published: str | None
    supersedes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Known:
    """The articles that people made, by identifier; the extracted ones, by source."""

    curated: Mapping[str, Path]
    sources: Mapping[str, str]

    @classmethod
    def of(cls, workspace: Workspace, *, sources: bool = True) -> Known:
        """Look through a workspace; without `sources` the extracted files are not opened."""
        taken = ((head.source, head.identifier) for head in heads(workspace)) if sources else ()
        return cls(_curated(workspace), {source: identifier for source, identifier in taken if source})

    def file(self, identifier: str, workspace: Workspace) -> Path | None:
        """Return the file of an article, those that people made first; None where there is none."""
        if identifier in self.curated:
            return self.curated[identifier]
        within = Path(identifier[:2]) / f"{identifier}{ARTICLE}"
        folders = reversed(workspace.extracted_folders())
        return next((folder / within for folder in folders if (folder / within).is_file()), None)


def heads(workspace: Workspace) -> Iterator[Head]:
    """Yield what the extracted files of a workspace say of their articles, by name; raises InputError."""
    for entry in extracted_entries(workspace.extracted_folders()):
        path = Path(entry.path)
        if _STEM.match(path.stem):
            yield _head(path)


def _head(path: Path) -> Head:
    try:
        with path.open("rb") as stream:
            start = stream.read(_HEAD)
    except OSError as error:
        raise InputError.at(path, error.strerror or "cannot be read") from error
    source, address, published = (
        match[1].decode("utf-8", "replace") if (match := pattern.search(start)) else None
        for pattern in (_SOURCE, _ADDRESS, _PUBLISHED)
    )
    earlier = _SUPERSEDES.search(start)
    articles = _IDENTIFIER.findall(earlier[1].decode("utf-8", "replace")) if earlier else ()
    return Head(path.stem, path, source, address, published, frozenset(articles))


def _curated(workspace: Workspace) -> dict[str, Path]:
    """Return the files of annotated articles; one under another name is opened."""
    found: dict[str, Path] = {}
    for path in workspace.article_files():
        for identifier in [path.stem] if _STEM.match(path.stem) else _inside(path):
            found.setdefault(identifier, path)
    return found


def _inside(path: Path) -> list[str]:
    graphs = {quad.graph_name for quad in turtle.read(path)}
    return [names.local(one) for one in graphs if isinstance(one, NamedNode) and names.is_article(one)]
