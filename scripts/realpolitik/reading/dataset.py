"""The built graph for programs: rows, claims and contradictions as frozen objects, and the engines beneath.

In: a folder with a build. Out: a `Dataset`, which only reads.

>>> import realpolitik
>>> with realpolitik.open() as graph:  # doctest: +SKIP
...     found = graph.query("SELECT ?deal ?how { ?deal a rp:ArmsTransfer ; rp:realization ?how }")
...     denied = graph.claims(status="Denied")
...     said = [(claim.chain(), claim.gloss) for claim in graph.claims(about="North Korea")]
...     unsettled = [one.situation for one in graph.contradictions() if not one.resolved_by]
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, NamedNode

from realpolitik.claims.status import STRONGEST_FIRST
from realpolitik.errors import InputError, StoreError, UsageError
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.rdf.turtle import natural_key
from realpolitik.reading.contradictions import Contradiction, contradictions
from realpolitik.reading.copies import copies
from realpolitik.reading.lookup import Lookup
from realpolitik.reading.testimony import Testimony, testimony
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import published
from realpolitik.stores.base import View
from realpolitik.stores.embedded import Embedded, Engine
from realpolitik.stores.rows import Rows
from realpolitik.stores.worker import Worker
from realpolitik.text.article import Article

if TYPE_CHECKING:
    import rdflib

_STATUSES = {names.local(status): status for status in STRONGEST_FIRST}


class Dataset:
    """The last build of a workspace, open for reading until `close` or the end of a `with` block.

    Where a method takes something, give its IRI, prefixed name, id or label:
    `id:north-korea`, `north-korea` or `North Korea`.
    """

    def __init__(self, view: View, texts: Mapping[str, Article], *, worker: Worker | None = None) -> None:
        self._lookup: Lookup | None = Lookup(view)
        self._texts = texts
        self._worker = worker

    @classmethod
    def at(cls, folder: str | Path, *, articles: str | Path | None = None) -> Dataset:
        """Open the build in a folder; with your copies of the texts, claims come with their words.

        Raises StoreError where there is no build, InputError where none of the texts can be read; of
        one that cannot be read among others it warns.
        """
        texts = copies(None if articles is None else Path(articles), _warn)
        view = published.opened(Workspace(Path(folder)))
        return cls(view, texts, worker=None if view.lease is None else Worker(view.lease.store))

    @property
    def view(self) -> View:
        """The store as all of `realpolitik.reading` takes it; raises StoreError after `close`."""
        return self._opened().view

    @property
    def store(self) -> Engine:
        """The embedded store, read only: the dataset as named graphs, the view as its default graph.

        Raises UsageError for a dataset that lies in a store of another make.
        """
        if not isinstance(self.view, Embedded):
            raise UsageError("the dataset is in a running store; ask it by `query`")
        return self.view.engine

    def query(self, sparql: str, *, timeout: float = 60) -> Rows:
        """Return what a SELECT or ASK query finds; rp:, id: and the like are declared.

        The default graph is the view; what one claim says is in `GRAPH ?claim`.
        For CONSTRUCT and DESCRIBE use `store.query`. The query runs in a process of its
        own, which the first one starts. Raises UsageError for a wrong or refused query,
        StoreError after `timeout` seconds and for one that breaks the engine.

        >>> for row in graph.query("SELECT ?deal ?who { ?deal rp:supplier ?who }"):  # doctest: +SKIP
        ...     pair = (row["deal"].value, row["who"].value)
        """
        view = self.view
        return (view if self._worker is None else self._worker).select(sparql, timeout=timeout)

    def claims(
        self,
        *,
        about: NamedNode | str | None = None,
        status: str | None = None,
        holder: NamedNode | str | None = None,
    ) -> tuple[Testimony, ...]:
        """Return the claims that fit all that is given, in the order of articles and places.

        `about` is the situation that is claimed; for anything that no claim is about,
        such as a state, it gives the claims whose content names it. UsageError
        for a name or a status that does not exist.

        >>> denials = graph.claims(about="north-korea", status="Denied")  # doctest: +SKIP
        """
        found = self._having(RDF_TYPE, term("Claim"))
        if about is not None:
            found &= self._about(self._named(about))
        if status is not None:
            found &= self._having(term("status"), _status(status))
        if holder is not None:
            found &= self._having(term("holder"), self._named(holder))
        ordered = sorted(found, key=lambda claim: natural_key(claim.value))
        return tuple(testimony(self.view, claim, self._texts) for claim in ordered)

    def contradictions(self, *, about: NamedNode | str | None = None) -> tuple[Contradiction, ...]:
        """Return where sources contradict each other, everywhere or about one situation.

        >>> settled = [one.preferred for one in graph.contradictions() if one.resolved_by]  # doctest: +SKIP
        """
        return contradictions(self.view, self._texts, about=None if about is None else self._named(about))

    def rdflib(self) -> rdflib.Dataset:
        """Return a copy for rdflib, with the same named graphs and the view as default graph.

        It takes a second for 50,000 quads and answers queries about a hundred times slower than `query`.

        >>> states = graph.rdflib().query("SELECT ?s { ?s a rp:State }")  # doctest: +SKIP
        """
        from rdflib import Dataset as Copy  # noqa: PLC0415 - slow to import
        from rdflib import URIRef  # noqa: PLC0415
        from rdflib.graph import DATASET_DEFAULT_GRAPH_ID  # noqa: PLC0415

        from realpolitik.rdf.bridge import to_rdflib as node  # noqa: PLC0415

        copy = Copy(default_union=False)
        for prefix, iri in names.PREFIXES.items():
            copy.bind(prefix, iri, replace=True)
        graphs: dict[object, rdflib.Graph] = {}
        for quad in self.view.quads(None, None, None, None):
            name = quad.graph_name
            if name not in graphs:
                iri = URIRef(name.value) if isinstance(name, NamedNode) else DATASET_DEFAULT_GRAPH_ID
                graphs[name] = copy.graph(iri)
            graphs[name].add((node(quad.subject), node(quad.predicate), node(quad.object)))
        return copy

    def close(self) -> None:
        """Let go of the store; using the dataset afterwards raises StoreError."""
        self._lookup = None
        if self._worker is not None:
            self._worker.close()

    def __enter__(self) -> Dataset:
        """Return this dataset."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close this dataset."""
        self.close()

    def _named(self, name: NamedNode | str) -> NamedNode:
        return self._opened().resolve(str(name))

    def _opened(self) -> Lookup:
        if self._lookup is None:
            raise StoreError("the dataset is closed")
        return self._lookup

    def _having(self, predicate: NamedNode, value: NamedNode) -> set[NamedNode]:
        quads = self.view.quads(None, predicate, value, DefaultGraph())
        return {quad.subject for quad in quads if isinstance(quad.subject, NamedNode)}

    def _about(self, thing: NamedNode) -> set[NamedNode]:
        quads = self.view.quads(None, None, thing, None)
        graphs = {quad.graph_name for quad in quads if isinstance(quad.graph_name, NamedNode)}
        return self._having(term("about"), thing) or {iri for iri in graphs if names.split_claim(iri)}


def _warn(left_out: InputError) -> None:
    warnings.warn(f"left out: {left_out}", stacklevel=2)


def _status(name: str) -> NamedNode:
    if name not in _STATUSES:
        raise UsageError(f"no claim has the status {name!r}; there are {', '.join(_STATUSES)}")
    return _STATUSES[name]
