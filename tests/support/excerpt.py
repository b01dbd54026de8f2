"""Parts of the shipped build: one small enough to make its whole site many times, one of a third of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from random import Random

from pyoxigraph import DefaultGraph, NamedNode, Quad

from realpolitik.rdf import names
from realpolitik.release.publish import publish
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import published
from realpolitik.stores.base import View
from support.built import Built, stored

MIDDLE = names.thing("summit-putin-kim-2023-09")
ONE_IN = 20
"""Of things that no article names, how many there are for one that is kept."""
_KINDS = (names.THINGS, names.ARTICLES, names.CLAIMS, names.CONTRADICTIONS)


def excerpt(built: Built, root: Path) -> Built:
    """Publish what the shipped build tells of one summit and of what is tied to it, and the vocabulary."""
    view = built.view()
    near = {MIDDLE, names.thing("north-korea"), *_ends(view.quads(MIDDLE, None, None, DefaultGraph()))}
    near |= set(_ends(view.quads(None, None, MIDDLE, DefaultGraph())))
    return _published(view, root, lambda quad: _is_near(quad, near))


def core(built: Built, root: Path) -> Built:
    """Publish what the shipped build tells of what articles name, of some more, and of where these lead."""
    view = built.view()
    named = {graph: set(_things(view.quads(None, None, None, graph))) for graph in view.graphs()}
    said = {thing for graph, things in named.items() if _is_said(graph) for thing in things}
    others = sorted({thing for things in named.values() for thing in things} - said)
    some = Random(2031).sample(others, len(others) // ONE_IN)  # noqa: S311 - no secret
    kept = _reached({*said, *some}, view.quads(None, None, None, names.graph("register")))
    return _published(view, root, lambda quad: kept.issuperset(_things([quad])))


def _reached(things: set[str], register: Iterable[Quad]) -> set[str]:
    """Return these things and all to which the register leads from them, at any depth."""
    onward = defaultdict[str, set[str]](set)
    for quad in register:
        first, *rest = [*_things([quad])] or [""]
        onward[first].update(rest)
    reached, ends = set(things), [*things]
    while ends:
        fresh = onward[ends.pop()] - reached
        reached |= fresh
        ends.extend(fresh)
    return reached


def release(workspace: Workspace, folder: Path) -> None:
    """Write the dumps of a build that has no ledger, as the command writes those of a real one."""
    publish(published.opened(workspace), (), published.figures(workspace), folder)


def _published(view: View, root: Path, is_kept: Callable[[Quad], bool]) -> Built:
    """Publish the quads of a view that are to be kept."""
    kept = [quad for graph in view.graphs() for quad in view.quads(None, None, None, graph) if is_kept(quad)]
    shown = [quad.triple for quad in view.quads(None, None, None, DefaultGraph()) if is_kept(quad)]
    return stored(root, kept, shown)


def _is_said(graph: NamedNode) -> bool:
    return names.is_article(graph) or names.split_claim(graph) is not None


def _things(quads: Iterable[Quad]) -> Iterator[str]:
    """Yield the entities and situations that quads speak of; a span of one is of it."""
    return (
        node.value.partition("#")[0]
        for quad in quads
        for node in (quad.subject, quad.object)
        if isinstance(node, NamedNode) and names.is_thing(node)
    )


def _ends(quads: Iterable[Quad]) -> Iterable[NamedNode]:
    return (node for quad in quads for node in (quad.subject, quad.object) if isinstance(node, NamedNode))


def _is_near(quad: Quad, near: set[NamedNode]) -> bool:
    """Tell whether all things that a quad speaks of are near."""
    nodes = (quad.subject, quad.object, quad.graph_name)
    told = [node for node in nodes if isinstance(node, NamedNode) and node.value.startswith(_KINDS)]
    return all(NamedNode(node.value.partition("#")[0]) in near for node in told)
