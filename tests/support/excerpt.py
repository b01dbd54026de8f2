"""A part of the shipped build, small enough to make its whole site many times."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode, Quad

from realpolitik.rdf import names
from realpolitik.release.publish import publish
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import published
from support.built import Built, stored

MIDDLE = names.thing("summit-putin-kim-2023-09")
_KINDS = (names.THINGS, names.ARTICLES, names.CLAIMS, names.CONTRADICTIONS)


def excerpt(built: Built, root: Path) -> Built:
    """Publish what the shipped build tells of one summit and of what is tied to it, and the vocabulary."""
    view = built.view()
    near = {MIDDLE, names.thing("north-korea"), *_ends(view.quads(MIDDLE, None, None, DefaultGraph()))}
    near |= set(_ends(view.quads(None, None, MIDDLE, DefaultGraph())))
    named = [quad for graph in view.graphs() for quad in view.quads(None, None, None, graph)]
    kept = [quad for quad in named if _is_near(quad, near)]
    shown = [quad.triple for quad in view.quads(None, None, None, DefaultGraph()) if _is_near(quad, near)]
    return stored(root, kept, shown)


def release(workspace: Workspace, folder: Path) -> None:
    """Write the dumps of a build that has no ledger, as the command writes those of a real one."""
    publish(published.opened(workspace), (), published.figures(workspace), folder)


def _ends(quads: Iterable[Quad]) -> Iterable[NamedNode]:
    return (node for quad in quads for node in (quad.subject, quad.object) if isinstance(node, NamedNode))


def _is_near(quad: Quad, near: set[NamedNode]) -> bool:
    """Tell whether all things that a quad speaks of are near."""
    nodes = (quad.subject, quad.object, quad.graph_name)
    told = [node for node in nodes if isinstance(node, NamedNode) and node.value.startswith(_KINDS)]
    return all(NamedNode(node.value.partition("#")[0]) in near for node in told)
