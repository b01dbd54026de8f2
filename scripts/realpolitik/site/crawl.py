"""All addresses of a site: what it begins with, and what its pages lead to.

In: a view, and what makes a batch of addresses. Out: every address, each made once. Rounds go
on until no page leads to anything new.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from pyoxigraph import DefaultGraph, NamedNode

from realpolitik.rdf import names
from realpolitik.serve.pages.assets import ASSETS
from realpolitik.serve.pages.catalogue import OVERVIEWS
from realpolitik.serve.resources import Kind
from realpolitik.site.addresses import canonical
from realpolitik.stores.base import View

Batches: TypeAlias = Callable[[Sequence[str]], Iterable[Iterable[str]]]
"""Makes what stands at some addresses, in batches; for each it tells what was led to."""


def seeds(view: View) -> frozenset[str]:
    """Return the addresses of all overviews and of every thing, claim, article and contradiction."""
    overviews = (*(one.path for one in OVERVIEWS), *(one.path for one in ASSETS))
    return frozenset(map(canonical, (*overviews, *_things(view))))


def crawl(begun: Iterable[str], make: Batches, expect: Callable[[Sequence[str]], None]) -> frozenset[str]:
    """Make what stands at addresses, and at those that are led to; each round is told before it begins."""
    known = frozenset[str]()
    fresh = sorted(set(begun))
    while fresh:
        known |= set(fresh)
        expect(fresh)
        fresh = sorted(set().union(*make(fresh)) - known)
    return known


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
