"""What comes back from a query in the forms that W3C registered, cut where it grows too long.

In: results of the engine, or triples. Out: bytes, and whether rows were left out.
Rows are cut by lines of TSV, which has one for each, and only then brought into the form
that was asked for; all of it by the library. Forms: SPARQL 1.1 results in JSON, XML, CSV
and TSV; RDF 1.1 in Turtle, N-Triples, TriG, N-Quads, RDF/XML and JSON-LD 1.1.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from itertools import islice
from typing import TYPE_CHECKING

from pyoxigraph import (
    DefaultGraph,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    Triple,
    parse_query_results,
    serialize,
)

from realpolitik.errors import UsageError
from realpolitik.rdf import names
from realpolitik.stores.answers import Results

if TYPE_CHECKING:
    from typing_extensions import Buffer

_XML_NAME = re.compile(r"[^\W\d][\w.-]*\Z")


class WireForm(Enum):
    """The forms: the ending of a file's name, and the media type."""

    JSON = "srj", "application/sparql-results+json"
    XML = "srx", "application/sparql-results+xml"
    CSV = "csv", "text/csv"
    TSV = "tsv", "text/tab-separated-values"
    TURTLE = "ttl", "text/turtle"
    NTRIPLES = "nt", "application/n-triples"
    TRIG = "trig", "application/trig"
    NQUADS = "nq", "application/n-quads"
    RDF_XML = "rdf", "application/rdf+xml"
    JSON_LD = "jsonld", "application/ld+json"

    @property
    def ending(self) -> str:
        """How a file of this form ends, without the dot."""
        return self.value[0]

    @property
    def media_type(self) -> str:
        """The registered media type."""
        return self.value[1]

    @property
    def has_graphs(self) -> bool:
        """Whether named graphs can be told apart in it."""
        return self in (WireForm.TRIG, WireForm.NQUADS, WireForm.JSON_LD)

    @classmethod
    def of_media_type(cls, media_type: str) -> WireForm | None:
        """Return the form with this media type, or None."""
        return next((form for form in cls if form.media_type == media_type), None)


TABULAR = (WireForm.JSON, WireForm.XML, WireForm.CSV, WireForm.TSV)
"""The forms for what SELECT finds, and all but the last two for ASK."""
BOOLEAN = TABULAR[:2]
GRAPHS = tuple(form for form in WireForm if form not in TABULAR)
"""The forms for triples and quads."""

_TABLES = {
    WireForm.JSON: QueryResultsFormat.JSON,
    WireForm.XML: QueryResultsFormat.XML,
    WireForm.CSV: QueryResultsFormat.CSV,
    WireForm.TSV: QueryResultsFormat.TSV,
}
RDF_FORMATS = {
    WireForm.TURTLE: RdfFormat.TURTLE,
    WireForm.NTRIPLES: RdfFormat.N_TRIPLES,
    WireForm.TRIG: RdfFormat.TRIG,
    WireForm.NQUADS: RdfFormat.N_QUADS,
    WireForm.RDF_XML: RdfFormat.RDF_XML,
    WireForm.JSON_LD: RdfFormat.JSON_LD,
}
"""The forms of triples and quads, as the library names them."""


@dataclass(frozen=True, slots=True)
class Written:
    """Bytes of one form, and whether something was left out because there was more than allowed."""

    body: bytes
    is_cut: bool = False


class _FullError(OSError):
    """No more lines are wanted."""


class _Lines(io.BytesIO):
    """Keeps the first lines that are written to it, and stops the writer after them."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._left = most

    def write(self, data: Buffer) -> int:
        for line in bytes(data).splitlines(keepends=True):
            if self._left == 0:
                raise _FullError
            super().write(line)
            self._left -= line.endswith(b"\n")
        return memoryview(data).nbytes


def written(results: Results, form: WireForm, *, most: int) -> Written:
    """Return results in a form, at most so many rows or triples.

    Raises UsageError where the form cannot hold them.
    """
    if isinstance(results, QueryTriples):
        found = list(islice(results, most + 1))
        return Written(graph(found[:most], form), len(found) > most)
    if form not in TABULAR or (isinstance(results, QueryBoolean) and form not in BOOLEAN):
        raise UsageError(f"{form.media_type} cannot hold what this query finds")
    if isinstance(results, QueryBoolean):
        return Written(results.serialize(format=_TABLES[form]) or b"")
    return _rows(results, form, most)


def _rows(results: QuerySolutions, form: WireForm, most: int) -> Written:
    lines, is_cut = _Lines(most + 1), False
    try:
        results.serialize(lines, format=QueryResultsFormat.TSV)
    except _FullError:
        is_cut = True
    if form is WireForm.TSV:
        return Written(lines.getvalue(), is_cut)
    kept = parse_query_results(lines.getvalue(), format=QueryResultsFormat.TSV)
    return Written(kept.serialize(format=_TABLES[form]) or b"", is_cut)


def rewritten(rows: bytes, form: WireForm) -> bytes:
    """Return the JSON of what SELECT or ASK found in another form; UsageError where that cannot hold it."""
    found = parse_query_results(rows, format=QueryResultsFormat.JSON)
    if form not in TABULAR or (isinstance(found, QueryBoolean) and form not in BOOLEAN):
        raise UsageError(f"{form.media_type} cannot hold what this query finds")
    return found.serialize(format=_TABLES[form]) or b""


def graph(found: Iterable[Triple | Quad], form: WireForm) -> bytes:
    """Return triples or quads in a form; UsageError where it cannot hold them."""
    if form not in RDF_FORMATS:
        raise UsageError(f"{form.media_type} cannot hold triples")
    quads = [one if isinstance(one, Quad) else Quad(*one) for one in found]
    if form is WireForm.RDF_XML:
        _check_names(quads)
    shown = quads if form.has_graphs else [quad.triple for quad in quads]
    return serialize(shown, format=RDF_FORMATS[form], prefixes=_prefixes(quads)) or b""


def whole(store: Store, name: NamedNode | DefaultGraph, form: WireForm) -> bytes:
    """Return one graph of a store, however large; UsageError where the form cannot hold triples."""
    if form not in RDF_FORMATS:
        raise UsageError(f"{form.media_type} cannot hold triples")
    if form is WireForm.RDF_XML:
        _check_names(store.quads_for_pattern(None, None, None, name))
    return store.dump(format=RDF_FORMATS[form], from_graph=name, prefixes=dict(names.PREFIXES)) or b""


def _prefixes(quads: Iterable[Quad]) -> dict[str, str]:
    """Return the prefixes that stand for the beginning of some IRI."""
    iris = {term for quad in quads for term in quad if isinstance(term, NamedNode)}
    spaces = {iri.value[: iri.value.rfind(names.local(iri))] for iri in iris}
    return {prefix: space for prefix, space in names.PREFIXES.items() if space in spaces}


def _check_names(found: Iterable[Quad]) -> None:
    """Raise UsageError for a property whose IRI has no end that can be the name of an element."""
    for one in found:
        if _XML_NAME.search(names.local(one.predicate)) is None:
            raise UsageError(f"RDF/XML cannot hold the property {one.predicate}; ask for another form")
