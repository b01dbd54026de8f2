"""What comes back from a query, as the bytes of one of the result forms.

In: what the engine returns. Out: bytes in UTF-8 that end in a line feed, a Table, or Rows.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    Triple,
)

from realpolitik.errors import UsageError
from realpolitik.rdf import names, turtle
from realpolitik.rdf.terms import Term
from realpolitik.stores.rows import Rows
from realpolitik.text.harmless import harmless, harmless_json

Results: TypeAlias = QuerySolutions | QueryBoolean | QueryTriples


class ResultForm(StrEnum):
    """The forms in which an answer can be had; the values are what users type."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    XML = "xml"
    TURTLE = "turtle"
    NTRIPLES = "nt"


_GRAPH_FORMS = (ResultForm.TURTLE, ResultForm.NTRIPLES)
_W3C = {
    ResultForm.JSON: QueryResultsFormat.JSON,
    ResultForm.CSV: QueryResultsFormat.CSV,
    ResultForm.TSV: QueryResultsFormat.TSV,
    ResultForm.XML: QueryResultsFormat.XML,
}


_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write; the engine writes it all the same."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text under named columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def plain(self) -> str:
        """Return the table in aligned columns, made harmless.

        >>> print(Table(("who", "what"), (("id:kim", "shells"),)).plain(), end="")
        who     what
        id:kim  shells
        """
        lines = [tuple(map(harmless, line)) for line in (self.columns, *self.rows)]
        widths = [max(map(_width, column)) for column in zip(*lines, strict=True)]
        padded = (map(_pad, line, widths) for line in lines)
        return "".join("  ".join(line).rstrip() + "\n" for line in padded)


def render(results: Results, form: ResultForm) -> bytes:
    """Return the results in `form`; raises UsageError where the two do not go together."""
    if isinstance(results, QueryTriples):
        return _graph(results, form)
    if form in _GRAPH_FORMS:
        raise UsageError(f"`{form}` is for CONSTRUCT and DESCRIBE; ask for table, json, csv, tsv or xml")
    if form is ResultForm.TABLE:
        return tabulate(results).plain().encode()
    found = results.serialize(format=_W3C[form]) or b""
    if form is ResultForm.JSON:
        found = harmless_json(found.decode()).encode()
    if form is ResultForm.XML:
        found = _NOT_IN_XML.sub(_spelled, found.decode()).encode()
    return found.removesuffix(b"\n") + b"\n"


def _spelled(match: re.Match[str]) -> str:
    return harmless(match[0])


def tabulate(results: Results) -> Table:
    """Return what SELECT or ASK found, with prefixed names and literals without quotation marks."""
    if isinstance(results, QueryTriples):
        raise UsageError("`table` is for SELECT and ASK; ask for turtle or nt")
    if isinstance(results, QueryBoolean):
        return Table(("answer",), (("true" if results else "false",),))
    columns = tuple(variable.value for variable in results.variables)
    return Table(columns, tuple(tuple(text(value) for value in solution) for solution in results))


def rows(results: Results) -> Rows:
    """Return what SELECT or ASK found, as terms; raises UsageError for anything else."""
    if isinstance(results, QueryTriples):
        raise UsageError("rows are for SELECT and ASK; ask for turtle or nt")
    if isinstance(results, QueryBoolean):
        return Rows(("answer",), ((Literal(bool(results)),),))
    columns = tuple(variable.value for variable in results.variables)
    return Rows(columns, tuple(tuple(map(_plain, solution)) for solution in results))


def _plain(term: NamedNode | BlankNode | Literal | Triple | None) -> Term | None:
    if isinstance(term, Triple):
        raise UsageError("a triple inside a row is no RDF 1.1 term")
    return term


def text(term: NamedNode | BlankNode | Literal | Triple | None) -> str:
    """Return a term as people read it, safe to show on a terminal; an unbound one is empty."""
    if term is None:
        return ""
    if isinstance(term, NamedNode):
        return harmless(names.short(term))
    return harmless(term.value if isinstance(term, Literal) else str(term))


def _pad(cell: str, width: int) -> str:
    return cell + " " * (width - _width(cell))


def _width(cell: str) -> int:
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in cell)
    return len(cell) + wide - sum(unicodedata.combining(char) != 0 for char in cell)


def _graph(triples: QueryTriples, form: ResultForm) -> bytes:
    if form not in _GRAPH_FORMS:
        raise UsageError(f"`{form}` is for SELECT and ASK; ask for turtle or nt")
    quads = [Quad(*triple) for triple in triples]
    if form is ResultForm.NTRIPLES:
        return turtle.canonical_quads(quads)
    try:
        return turtle.write(quads).encode()
    except ValueError as error:
        raise UsageError(f"the result cannot be written as Turtle ({error}); ask for nt") from error
