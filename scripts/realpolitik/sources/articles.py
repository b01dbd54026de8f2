"""In which file of a workspace the graph of an article is."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import NamedNode

from realpolitik.rdf import names, turtle
from realpolitik.sources.workspace import Workspace


def known_file(workspace: Workspace, identifier: str) -> Path | None:
    """Return the file of an article, if need be under another name, or None where there is none.

    Raises InputError where a file under a name that is no article's cannot be read.
    """
    files = workspace.article_files()
    named = next((path for path in files if path.stem == identifier), None)
    odd = (path for path in files if not names.is_article(names.article(path.stem)))
    return named or next((path for path in odd if _holds(path, names.article(identifier))), None)


def read_file(workspace: Workspace, identifier: str) -> tuple[Path, bool]:
    """Return the file of an article, and whether a program made it, for nobody has annotated its text.

    Raises InputError where neither has read it.
    """
    known = known_file(workspace, identifier)
    made = (path for path in workspace.extracted_files() if path.stem == identifier)
    extracted = next(made, None) if known is None else None
    if extracted is not None:
        return extracted, True
    return known or workspace.article_file(identifier), False


def _holds(path: Path, article: NamedNode) -> bool:
    return any(quad.graph_name == article for quad in turtle.read(path))
