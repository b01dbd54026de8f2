"""Carry qualities over to ids that are minted from their word, and let articles declare what they name.

In: the quads of one file of an earlier version, when the register gave qualities
ids such as `id:pariah`. Out: the same with `id:quality-pariah`, which each
article declares.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import NamedNode, Quad, Triple

from realpolitik.rdf import names
from realpolitik.rdf.minted import CLASSES, declarations, declared, is_minted, mint
from realpolitik.rdf.names import local
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.rdf.turtle import in_graph
from realpolitik.sources.vocabulary import Vocabulary

_QUALITY = CLASSES["quality"]
_GRAPH = re.compile(rf"(?:{re.escape(names.ARTICLES)}|{re.escape(names.CLAIMS)})([0-9a-f]{{16}})(?:-.*)?\Z")
"""The graph of an article, or of a claim of any version."""
_LABEL = names.w3c("rdfs", "label")


def minted(quads: Iterable[Quad], vocabulary: Vocabulary) -> tuple[Quad, ...]:
    """Return a file with each quality under the id that follows from its word; labels follow from ids."""
    kept = tuple(quads)
    ids = {old: mint("quality", local(old)) for old in _qualities(kept, vocabulary)}
    renamed = [_renamed(quad, ids) for quad in kept]
    own = set(ids.values())
    labelled = [quad for quad in renamed if not (quad.subject in own and quad.predicate == _LABEL)]
    told = (
        Quad(triple.subject, triple.predicate, triple.object, quad.graph_name)
        for quad in renamed
        if quad.subject in own
        for triple in declared(quad.subject)
    )
    return (*dict.fromkeys((*labelled, *told, *_declared(renamed))),)


def _qualities(quads: Iterable[Quad], vocabulary: Vocabulary) -> set[NamedNode]:
    """Return what is said to be a quality, or stands where nothing else can, and is not minted."""
    found = set[object]()
    for quad in quads:
        known = vocabulary.properties.get(quad.predicate)
        if known is not None and known.ranges == (_QUALITY,):
            found.add(quad.object)
        elif quad.predicate == RDF_TYPE and quad.object == _QUALITY:
            found.add(quad.subject)
    return {iri for iri in found if isinstance(iri, NamedNode) and names.is_thing(iri) and not is_minted(iri)}


def _renamed(quad: Quad, ids: Mapping[NamedNode, NamedNode]) -> Quad:
    subject, value = quad.subject, quad.object
    return Quad(
        ids.get(subject, subject) if isinstance(subject, NamedNode) else subject,
        quad.predicate,
        ids.get(value, value) if isinstance(value, NamedNode) else value,
        quad.graph_name,
    )


def _declared(quads: Iterable[Quad]) -> Iterator[Quad]:
    """Yield what each article declares because its claims name it."""
    told: dict[NamedNode, list[Triple]] = {}
    for quad in quads:
        match = _GRAPH.match(quad.graph_name.value) if isinstance(quad.graph_name, NamedNode) else None
        if match is not None:
            told.setdefault(names.article(match[1]), []).append(quad.triple)
    for article, triples in told.items():
        yield from in_graph(declarations(triples), article)
