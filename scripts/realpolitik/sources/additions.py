"""What a workspace says of entries that are shipped, and which shipped files it stands in for.

In: a workspace. Out: one sentence for each of its files of which that is so. What
contradicts a shipped entry is refused by the gate; all else is added to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from pyoxigraph import NamedNode, Triple

from realpolitik.rdf import turtle
from realpolitik.rdf.names import short
from realpolitik.sources.workspace import Workspace, shipped

RegisterFiles: TypeAlias = Mapping[str, tuple[Triple, ...]]
"""What files of the register say, by the names to tell them by."""
_SHOWN = 5


def additions(workspace: Workspace, read: RegisterFiles = MappingProxyType({})) -> tuple[str, ...]:
    """Return the sentences, sorted by file; raises InputError for a register that cannot be read.

    What was `read` of the register is not read again.
    """
    found = [*_beside(workspace, read), *_instead(workspace)]
    return tuple(f"{file} {what}" for file, what in sorted(found))


def _beside(workspace: Workspace, read: RegisterFiles) -> Iterator[tuple[str, str]]:
    paths = workspace.register_files()
    triples_of = partial(_triples, workspace, read)
    own = {path: triples_of(path) for path in paths if workspace.is_own(path)}
    subjects = {triple.subject for triples in own.values() for triple in triples}
    others = (path for path in paths if path not in own) if own else ()
    known = {triple for path in others for triple in triples_of(path) if triple.subject in subjects}
    entries = {triple.subject for triple in known}
    for path, triples in own.items():
        more = {triple.subject for triple in triples if triple not in known} & entries
        if more:
            names = sorted(short(node) for node in more if isinstance(node, NamedNode))
            rest = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
            told = f"adds to what the package says of {', '.join(names[:_SHOWN])}{rest}"
            yield workspace.called(path), told


def _triples(workspace: Workspace, read: RegisterFiles, path: Path) -> tuple[Triple, ...]:
    known = read.get(workspace.called(path))
    return known if known is not None else tuple(quad.triple for quad in turtle.read(path))


def _instead(workspace: Workspace) -> Iterator[tuple[str, str]]:
    asked = (*workspace.query_files(), *workspace.general_files())
    for path in (*workspace.article_files(), *asked):
        instead = workspace.is_own(path) and (shipped() / path.relative_to(workspace.root)).is_file()
        if instead and not workspace.is_copy(path):
            yield workspace.called(path), "takes the place of the shipped file of its name"
