"""The file in which a workspace keeps what people say that an article's own things are.

In: a workspace. Out: the links of its `kg/register/links.ttl`, and the file's text with one
more or one fewer.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pyoxigraph import NamedNode, Triple

from realpolitik.rdf import turtle
from realpolitik.rdf.formatted import rewritable
from realpolitik.sources.register import LINKED
from realpolitik.sources.workspace import Workspace

Links = Mapping[NamedNode, NamedNode]


def links_file(workspace: Workspace) -> Path:
    """Return where the links of a workspace are kept."""
    return workspace.root / "kg" / "register" / "links.ttl"


def links(workspace: Workspace) -> dict[NamedNode, NamedNode]:
    """Return the links of a workspace; raises InputError for a file that cannot be read."""
    path = links_file(workspace)
    told = turtle.read(path) if path.is_file() else ()
    return {
        quad.subject: quad.object
        for quad in told
        if quad.predicate == LINKED
        and isinstance(quad.subject, NamedNode)
        and isinstance(quad.object, NamedNode)
    }


def written(workspace: Workspace, wanted: Links) -> str:
    """Return the text of the file with these links; what else people wrote into it stays.

    Raises InputError for a file with comments, which would be lost.
    """
    path = links_file(workspace)
    kept = [quad for quad in rewritable(path) if quad.predicate != LINKED] if path.is_file() else []
    linked = (Triple(own, LINKED, entry) for own, entry in wanted.items())
    return turtle.write([*kept, *turtle.in_graph(linked)])
