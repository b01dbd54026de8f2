"""Errands done with the engine at hand.

In: an open store and an errand. Out: its `Outcome`. A change is made whole or not at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, Store, Triple, parse

from realpolitik.errors import StoreError, UsageError
from realpolitik.rdf import names
from realpolitik.stores import question, updates, wire
from realpolitik.stores.base import Graph
from realpolitik.stores.errands import Ask, Drop, Errand, Outcome, Put, Read, Update
from realpolitik.stores.wire import WireForm

_VIEW = names.graph("view")
"""What the default graph is called where only graphs with names can be asked for."""


def check(errand: Errand) -> None:
    """Raise UsageError for a query or an update that is refused before the engine reads it."""
    if isinstance(errand, Ask):
        question.check(errand.text)
    elif isinstance(errand, Update):
        updates.check(errand.text)


def done(store: Store, errand: Errand) -> Outcome:
    """Return what became of an errand.

    Raises QueryError for a query or update that cannot be parsed, UsageError for triples
    that cannot, StoreError where the store cannot answer.
    """
    try:
        return _done(store, errand)
    except (OSError, RuntimeError) as error:
        reason = str(error).split("\n", 1)[0]
        raise StoreError(f"the store cannot answer: {reason}") from error


def _done(store: Store, errand: Errand) -> Outcome:
    match errand:
        case Ask():
            return _asked(store, errand)
        case Read():
            return _read(store, errand)
        case Update():
            return _updated(store, errand)
        case Put():
            return _put(store, errand)
        case Drop():
            return _dropped(store, errand)


def _asked(store: Store, errand: Ask) -> Outcome:
    default, named = (None, None) if errand.scope is None else errand.scope
    try:
        results = store.query(
            errand.text,
            base_iri=errand.base,
            prefixes=names.PREFIXES,
            default_graph=None if default is None else [_graph(name) for name in default],
            named_graphs=None if named is None else [_iri(name) for name in named],
        )
    except SyntaxError as error:
        raise question.complaint(errand.text, error) from error
    found = wire.written(results, _form(errand.form), most=errand.most)
    return Outcome(found.body, is_cut=found.is_cut)


def _read(store: Store, errand: Read) -> Outcome:
    name = _graph(errand.graph)
    if not _holds(store, name):
        return Outcome(existed=False)
    return Outcome(wire.whole(store, name, _form(errand.form)))


def _updated(store: Store, errand: Update) -> Outcome:
    text = errand.text
    if errand.scope is not None:
        text = updates.using(text, *([_iri(name) for name in part] for part in errand.scope))
    _update(store, text, errand.base)
    return Outcome()


def _put(store: Store, errand: Put) -> Outcome:
    """Change a graph by one update, for each update is one transaction."""
    name = _graph(errand.graph)
    existed = _holds(store, name)
    lines = wire.graph(_triples(errand), WireForm.NTRIPLES).decode()
    graph = "DEFAULT" if isinstance(name, DefaultGraph) else f"GRAPH {name}"
    steps = [f"DROP SILENT {graph}"] if errand.replaces else []
    if isinstance(name, DefaultGraph):
        steps.append(f"INSERT DATA {{ {lines} }}")
    else:
        steps += [f"CREATE SILENT {graph}", f"INSERT DATA {{ {graph} {{ {lines} }} }}"]
    _update(store, " ;\n".join(steps), errand.base)
    return Outcome(existed=existed)


def _dropped(store: Store, errand: Drop) -> Outcome:
    name = _graph(errand.graph)
    existed = _holds(store, name)
    if existed:
        store.remove_graph(name)
    return Outcome(existed=existed)


def _update(store: Store, text: str, base: str) -> None:
    try:
        store.update(text, base_iri=base, prefixes=names.PREFIXES)
    except SyntaxError as error:
        raise question.complaint(text, error) from error


def _triples(errand: Put) -> Iterator[Triple]:
    start = 0
    for media_type, size in errand.parts:
        yield from _parsed(errand.body[start : start + size], _form(media_type), errand.base)
        start += size


def _parsed(data: bytes, form: WireForm, base: str) -> Iterator[Triple]:
    rdf_format: RdfFormat = wire.RDF_FORMATS[form]
    try:
        for quad in parse(data, format=rdf_format, base_iri=base, rename_blank_nodes=True):
            if not isinstance(quad.graph_name, DefaultGraph):
                raise UsageError("the triples may not be in named graphs: the request names their graph")
            yield quad.triple
    except SyntaxError as error:
        raise UsageError(
            f"the triples cannot be parsed: {(error.msg or '').partition(chr(10))[0]}"
        ) from error


def _form(media_type: str) -> WireForm:
    form = WireForm.of_media_type(media_type)
    if form is None:
        raise UsageError(f"{media_type} is no form that is known here")
    return form


def _graph(iri: str | None) -> Graph:
    return DefaultGraph() if iri is None or iri == _VIEW.value else _iri(iri)


def _iri(text: str) -> NamedNode:
    try:
        return NamedNode(text)
    except ValueError as error:
        raise UsageError(f"{text!r} is no IRI") from error


def _holds(store: Store, name: Graph) -> bool:
    return isinstance(name, DefaultGraph) or store.contains_named_graph(name)
