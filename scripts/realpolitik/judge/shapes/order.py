"""How literals compare, and whether they fit a datatype, just as pySHACL has it.

Texts, whole numbers and decimals are compared here. Whatever else comes is left
to rdflib, which pySHACL stands on, so that both engines find the same even where
they are more lenient than the standard (`"1_000"` is a whole number to Python).
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Final, cast

from pyoxigraph import Literal, NamedNode

from realpolitik.judge.shapes.graph import Node
from realpolitik.rdf import names

if TYPE_CHECKING:
    import rdflib

_STRING, _LANGUAGE = names.w3c("xsd", "string"), names.w3c("rdf", "langString")
_INTEGER, _DECIMAL = names.w3c("xsd", "integer"), names.w3c("xsd", "decimal")
_PLAIN: Final = {
    _INTEGER: re.compile(r"[+-]?[0-9]{1,99}"),
    _DECIMAL: re.compile(r"[+-]?(?:[0-9]{1,99}(?:\.[0-9]*)?|\.[0-9]+)"),
}
_READ_AS: Final = {
    _INTEGER: int,
    _DECIMAL: Decimal,
    names.w3c("xsd", "float"): float,
    names.w3c("xsd", "boolean"): bool,
    names.w3c("xsd", "date"): date,
    names.w3c("xsd", "time"): time,
    names.w3c("xsd", "dateTime"): datetime,
}
"""What pySHACL insists that rdflib makes of a literal; of others it asks only that they are not ill-typed."""


def fits(value: Node, datatype: NamedNode) -> bool:
    """Tell whether a term is a literal of this datatype with a form that the datatype has."""
    if not isinstance(value, Literal) or value.datatype != datatype:
        return False
    if datatype in (_STRING, _LANGUAGE) or _number(value) is not None:
        return True
    node = _as_rdflib(value)
    return node.ill_typed is not True and isinstance(node.value, _READ_AS.get(datatype, object))


def compared(left: Literal, right: Literal) -> int | None:
    """Return -1, 0 or 1 as the left literal is less than, equal to or greater than the right, else None.

    So `sh:minInclusive` and its like compare: a text only with a text.
    """
    known = _known(left, right)
    if known is not None:
        return known
    first, second = _as_rdflib(left), _as_rdflib(right)
    if isinstance(first.value, str) != isinstance(second.value, str):
        return None
    try:
        return _order(first, second)
    except (TypeError, NotImplementedError):
        return None


def _order(left: rdflib.Literal, right: rdflib.Literal) -> int:
    if left.eq(right):
        return 0
    if type(left.value) in (datetime, time):  # rdflib would order these by when they are, not what
        return 1 if left.value > right.value else -1
    return 1 if left > right else -1


def precedes(left: Node, right: Node, *, equal: bool) -> bool:
    """Tell whether `sh:lessThan` holds of two values, or `sh:lessThanOrEquals` if they may be equal.

    IRIs are texts here, and the language of a text does not count. Where pySHACL
    stops at values that cannot be compared, this is False, as the standard has it.
    """
    if isinstance(left, Literal) and isinstance(right, Literal):
        known = _known(left, right)
        if known is not None:
            return known < 0 or (equal and known == 0)
    first, second = _text(left), _text(right)
    if first is not None and second is not None:
        return first <= second if equal else first < second
    if first is not None or second is not None:
        return False
    return _literals_precede(left, right, equal=equal)


def _text(term: Node) -> str | None:
    """Return the characters of an IRI, or of a literal whose value is a text to rdflib."""
    if isinstance(term, NamedNode):
        return term.value
    value = _as_rdflib(term).value if isinstance(term, Literal) else None
    return value if isinstance(value, str) else None


def _literals_precede(left: Node, right: Node, *, equal: bool) -> bool:
    if not isinstance(left, Literal) or not isinstance(right, Literal):
        return False
    first, second = _as_rdflib(left), _as_rdflib(right)
    try:
        return bool(first < second) or (equal and bool(first.eq(second)))
    except (TypeError, NotImplementedError):
        return False


def _known(left: Literal, right: Literal) -> int | None:
    """Compare two texts without language, or two plainly written numbers; None for any others."""
    if left.datatype == _STRING == right.datatype:
        return (left.value > right.value) - (left.value < right.value)
    first, second = _number(left), _number(right)
    if first is None or second is None:
        return None
    return (first > second) - (first < second)


def _number(literal: Literal) -> Decimal | None:
    form = _PLAIN.get(literal.datatype)
    return Decimal(literal.value) if form is not None and form.fullmatch(literal.value) else None


def _as_rdflib(literal: Literal) -> rdflib.Literal:
    from realpolitik.rdf.bridge import to_rdflib  # noqa: PLC0415 - slow to import, and seldom needed

    return cast("rdflib.Literal", to_rdflib(literal))
