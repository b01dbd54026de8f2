"""All addresses of a site: what it begins with, and what its pages lead to.

In: a view, and what writes some addresses. Out: each batch that was written; every address is
made once. Rounds go on until no page leads to anything new.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from pyoxigraph import DefaultGraph, NamedNode

from realpolitik.rdf import names
from realpolitik.serve.pages.assets import ASSETS
from realpolitik.serve.pages.catalogue import OVERVIEWS
from realpolitik.serve.resources import Kind
from realpolitik.site.addresses import canonical
from realpolitik.site.writing import Batch, Writing
from realpolitik.stores.base import View


def seeds(view: View) -> frozenset[str]:
    """Return the addresses of overviews, things, claims, articles, contradictions and graphs."""
    overviews = (*(one.path for one in OVERVIEWS), *(one.path for one in ASSETS))
    return frozenset(map(canonical, (*overviews, *_things(view), *_graphs(view))))


def crawl(begun: Iterable[str], write: Writing, expect: Callable[[Sequence[str]], None]) -> Iterator[Batch]:
    """Write addresses, and those that are led to; each round is told before it begins."""
    known = frozenset[str]()
    fresh = sorted(set(begun))
    while fresh:
        known |= set(fresh)
        expect(fresh)
        found = set[str]()
        for batch in write(fresh):
            found |= batch.found
            yield batch
        fresh = sorted(found - known)


def _things(view: View) -> Iterator[str]:
    found = {
        node
        for quad in view.quads(None, None, None, DefaultGraph())
        for node in (quad.subject, quad.object)
        if isinstance(node, NamedNode)
    }
    for node in found:
        path = names.path(node)
        if path is not None and "#" not in path and path.partition("/")[0] in set(Kind):
            yield f"/{path}.html"


def _graphs(view: View) -> Iterator[str]:
    """Yield the graphs of the whole dataset; those of articles and claims are in the data of the article."""
    return (f"/{names.path(graph)}" for graph in view.graphs() if graph.value.startswith(names.GRAPHS))
