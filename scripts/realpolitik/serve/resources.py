"""What the IRIs of the graph lead to: data of a thing, an article, a claim, a contradiction.

In: a view and an IRI of the project. Out: the quads that tell of it. An article comes with
its claims, in their graphs where the form has graphs.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from pyoxigraph import DefaultGraph, NamedNode, Quad

from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.stores.base import View


class Kind(StrEnum):
    """The kinds of what is dereferenced; the values begin their addresses."""

    THING = "id"
    ARTICLE = "article"
    CLAIM = "claim"
    CONTRADICTION = "contradiction"


def is_known(view: View, iri: NamedNode) -> bool:
    """Tell whether the default view says anything of it."""
    patterns = ((iri, None), (None, iri))
    return any(True for one, other in patterns for _ in view.quads(one, None, other, DefaultGraph()))


def told(view: View, iri: NamedNode, kind: Kind) -> Iterator[Quad]:
    """Yield the quads that tell of something; those of the default view as triples of the default graph."""
    if kind is Kind.ARTICLE:
        yield from _of_article(view, iri)
    else:
        yield from view.quads(iri, None, None, DefaultGraph())
        yield from view.quads(None, None, iri, DefaultGraph())


def _of_article(view: View, article: NamedNode) -> Iterator[Quad]:
    yield from view.quads(None, None, None, article)
    for quad in view.quads(None, term("inArticle"), article, DefaultGraph()):
        if isinstance(quad.subject, NamedNode) and names.split_claim(quad.subject) is not None:
            yield from view.quads(None, None, None, quad.subject)
