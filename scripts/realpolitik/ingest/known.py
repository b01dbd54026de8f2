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

from realpolitik.ingest.piece import Text
from realpolitik.rdf import names, turtle
from realpolitik.sources.folders import extracted_entries
from realpolitik.sources.workspace import Workspace
from realpolitik.text import files

_HEAD = 8192
"""How many bytes of a file are looked at: what is said of the article itself comes first in it."""

_LITERAL = re.compile(rb'"(?:[^"\\\n]|\\.)*"(?:@[A-Za-z0-9-]+)?')
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
    """Annotated and extracted articles by identifier, the latter by source too."""

    curated: Mapping[str, Path]
    extracted: Mapping[str, Path]
    sources: Mapping[str, str]

    @classmethod
    def of(cls, workspace: Workspace) -> Known:
        """Look through a workspace; raises InputError for what cannot be read."""
        found = {head.identifier: head for head in heads(workspace)}
        sources = {head.source: head.identifier for head in found.values() if head.source is not None}
        return cls(_curated(workspace), {name: head.path for name, head in found.items()}, sources)

    def identifier(self, text: Text) -> str | None:
        """Return the known article that a text is, or that was taken from the same source, or None."""
        own = text.article.identifier
        if own in self.curated or own in self.extracted:
            return own
        return None if text.source is None else self.sources.get(text.source)

    def path(self, identifier: str) -> Path:
        """Return the file of a known article, those that people made first."""
        return self.curated.get(identifier) or self.extracted[identifier]


def heads(workspace: Workspace) -> Iterator[Head]:
    """Yield what the extracted files of a workspace say of their articles, by name; raises InputError."""
    for entry in extracted_entries(workspace.extracted_folders()):
        path = Path(entry.path)
        if _STEM.match(path.stem):
            yield _head(path)


def _head(path: Path) -> Head:
    start = files.beginning(path, _HEAD)
    plain = _LITERAL.sub(b'""', start)  # a title may hold what looks like a statement
    source, address, published = (
        match[1].decode("utf-8", "replace") if (match := pattern.search(where)) else None
        for pattern, where in ((_SOURCE, start), (_ADDRESS, plain), (_PUBLISHED, start))
    )
    earlier = _SUPERSEDES.search(plain)
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
