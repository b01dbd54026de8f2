"""The rows of an answer as terms, whichever store it comes from.

In: the bytes of a SPARQL 1.1 JSON result. Out: `Rows`, by which stores can be compared.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from realpolitik.errors import StoreError
from realpolitik.rdf import names
from realpolitik.rdf.terms import Term

_BOOLEAN, _DECIMAL, _INTEGER = (names.w3c("xsd", name) for name in ("boolean", "decimal", "integer"))
_TRUTH = {"0": "false", "1": "true"}
_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")
_COUNT = re.compile(r"\+?[0-9]{1,18}")
_SHOWN = 80
_KEYS = {"type", "value", "datatype", "xml:lang"}
_NOT_IN_LABELS = re.compile(r"[^A-Za-z0-9]")

_Kind = TypeVar("_Kind")


@dataclass(frozen=True, slots=True)
class Rows:
    """What SELECT found, in order; what ASK found is one row with the column `answer`.

    Iterating gives each row as terms by the name of their column; where a
    variable is not bound the row has no such key, so use `row.get(name)`.
    """

    columns: tuple[str, ...]
    cells: tuple[tuple[Term | None, ...], ...]

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.cells)

    def __iter__(self) -> Iterator[Mapping[str, Term]]:
        """Yield the rows."""
        for cells in self.cells:
            pairs = zip(self.columns, cells, strict=True)
            yield {column: term for column, term in pairs if term is not None}

    def counted(self) -> Counter[str]:
        """Return how often each row occurs, in a form that is the same for equal rows.

        >>> boolean = names.w3c("xsd", "boolean")
        >>> one, true = (Rows(("a",), ((Literal(text, datatype=boolean),),)) for text in ("1", "true"))
        >>> one.counted() == true.counted()
        True
        """
        return Counter(" ".join(map(same, cells)) for cells in self.cells)


def same(term: Term | None) -> str:
    """Return the N-Triples form of a term in canonical spelling; all blank nodes are alike."""
    if term is None:
        return "UNDEF"
    if isinstance(term, BlankNode):
        return "_:"
    if isinstance(term, NamedNode):
        return str(term)
    if term.language is not None:
        return str(Literal(term.value, language=term.language.lower()))
    return str(Literal(_spelled(term.value, term.datatype), datatype=term.datatype))


def plain(term: Term | Triple) -> Term:
    """Return a term that a row can hold; raises StoreError for a triple in the place of one."""
    if isinstance(term, Triple):
        raise StoreError("a triple inside a triple is no RDF 1.1 term")
    return term


def _spelled(value: str, datatype: NamedNode) -> str:
    if datatype == _BOOLEAN:
        return _TRUTH.get(value, value)
    if datatype in (_DECIMAL, _INTEGER) and _NUMBER.fullmatch(value):
        return _shortest(value)
    return value


def _shortest(number: str) -> str:
    """Return a number in plain digits without those that say nothing; a Decimal keeps only the first 28.

    >>> _shortest("-007.50"), _shortest("+0.0")
    ('-7.5', '0')
    """
    whole, _, part = number.lstrip("+-").partition(".")
    whole, part = whole.lstrip("0") or "0", part.rstrip("0")
    digits = f"{whole}.{part}" if part else whole
    return f"-{digits}" if number.startswith("-") and digits != "0" else digits


def one(found: Rows) -> Mapping[str, Term]:
    """Return the one row of an answer; raises StoreError where there are more or none."""
    if len(found) != 1:
        raise StoreError(f"the store answers with {len(found)} rows where it was asked for one")
    return next(iter(found))


def cell(row: Mapping[str, Term], name: str) -> Term:
    """Return what a row has in a column; raises StoreError where it has nothing."""
    if name not in row:
        raise StoreError(f"the store answers without the column `{name}` that it was asked for")
    return row[name]


def graph(row: Mapping[str, Term], name: str) -> NamedNode:
    """Return the IRI that a row has in a column; raises StoreError where it has none."""
    found = cell(row, name)
    if not isinstance(found, NamedNode):
        raise StoreError(f"the store answers with {same(found)[:_SHOWN]} in the column `{name}` for an IRI")
    return found


def number(row: Mapping[str, Term], name: str) -> int:
    """Return the count that a row has in a column; raises StoreError where it has none."""
    found = cell(row, name)
    if not isinstance(found, Literal) or _COUNT.fullmatch(found.value) is None:
        raise StoreError(f"the store answers with {same(found)[:_SHOWN]} in the column `{name}` for a number")
    return int(found.value)


def parse(data: bytes, *, kind: str = "") -> Rows:
    """Return the rows of a JSON result; raises StoreError when it is none.

    `kind` is the media type that was told; it is named where it explains the failure.
    """
    try:
        found = _of_kind(json.loads(data.decode("utf-8-sig"), object_pairs_hook=_object), dict)
        head = _of_kind(found.get("head", {}), dict)
        if "boolean" in found:
            return Rows(("answer",), ((Literal(_of_kind(found["boolean"], bool)),),))
        columns = _columns(head["vars"])
        rows = _of_kind(found["results"]["bindings"], list)
        return Rows(columns, tuple(_cells(columns, _of_kind(row, dict)) for row in rows))
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError) as error:
        instead = f" but {kind}" if kind and "json" not in kind else ""
        raise StoreError(f"the answer is no SPARQL result in JSON{instead}") from error


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object of JSON; raises ValueError where a key comes twice: one value would be lost."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key comes twice")
    return found


def _of_kind(value: Any, kind: type[_Kind]) -> _Kind:
    """Return a value if it is of a kind; raises TypeError for any other, such as "false" for false."""
    if not isinstance(value, kind):
        raise TypeError(f"expected {kind.__name__}")
    return value


def _columns(told: Any) -> tuple[str, ...]:
    """Return the names of columns; raises ValueError where one comes twice."""
    columns = tuple(_of_kind(name, str) for name in _of_kind(told, list))
    if len(set(columns)) < len(columns):
        raise ValueError("two columns of one name")
    return columns


def _cells(columns: tuple[str, ...], row: Mapping[str, Any]) -> tuple[Term | None, ...]:
    if not row.keys() <= set(columns):
        raise KeyError("a row has a column that was not told of")
    return tuple(_term(row[column]) if column in row else None for column in columns)


def _term(cell: Mapping[str, str]) -> Term:
    """Return a cell as a term; `typed-literal`, 1 for true and labels like `nodeID://b1` are Virtuoso's."""
    kind, value = cell["type"], _of_kind(cell["value"], str)
    if not cell.keys() <= _KEYS:
        raise ValueError("a term has a key that is not known")
    if kind == "uri":
        return NamedNode(value)
    if kind == "bnode" and value:
        return BlankNode("b" + _NOT_IN_LABELS.sub(lambda sign: f"_{ord(sign[0]):x}_", value))
    if kind not in ("literal", "typed-literal"):
        raise ValueError(f"a {kind} is no RDF 1.1 term")
    if "xml:lang" in cell:
        return Literal(value, language=_of_kind(cell["xml:lang"], str))
    if kind == "typed-literal" and cell["datatype"] == _BOOLEAN.value:
        return Literal(_TRUTH.get(value, value), datatype=_BOOLEAN)
    return Literal(value, datatype=NamedNode(cell["datatype"])) if "datatype" in cell else Literal(value)
