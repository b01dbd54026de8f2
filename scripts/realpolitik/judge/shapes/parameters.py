"""Every parameter of SHACL that is known, and how it becomes constraints."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from pyoxigraph import NamedNode

from realpolitik.judge.shapes import of_values
from realpolitik.judge.shapes.constraint import Constraint
from realpolitik.judge.shapes.counts import Apart, Before, Count, HasValue, OneInEachLanguage, Same
from realpolitik.judge.shapes.graph import Node
from realpolitik.judge.shapes.making import Making, component, needs_path
from realpolitik.judge.shapes.query import PREFIXES, Query, asked, objection
from realpolitik.judge.shapes.shape import Closed, Conforming, NotConforming, Qualified, Shape
from realpolitik.judge.shapes.written import refused, sh
from realpolitik.rdf import names
from realpolitik.rdf.terms import RDF_TYPE

Builder: TypeAlias = Callable[[Making, Node, str], Iterable[Constraint]]


def _count(making: Making, shape: Node, name: str) -> Iterator[Constraint]:
    needs_path(making, shape, name)
    number = making.written.number(shape, sh(name))
    yield Count(component(name), least=number) if name == "minCount" else Count(component(name), most=number)


def _has_value(making: Making, shape: Node, name: str) -> Iterator[Constraint]:
    return (HasValue(component(name), value) for value in making.written.values(shape, sh(name)))


def _unique_language(making: Making, shape: Node, name: str) -> Iterator[Constraint]:
    needs_path(making, shape, name)
    if making.written.truth(shape, sh(name)):
        yield OneInEachLanguage(component(name))


def _equals(making: Making, shape: Node, name: str) -> Iterator[Constraint]:
    return (Same(component(name), other) for other in making.written.iris(shape, sh(name)))


def _disjoint(making: Making, shape: Node, name: str) -> Iterator[Constraint]:
    return (Apart(component(name), other) for other in making.written.iris(shape, sh(name)))


def _less(making: Making, shape: Node, name: str) -> Iterator[Constraint]:
    needs_path(making, shape, name)
    for other in making.written.iris(shape, sh(name)):
        yield Before(component(name), other, equal=name == "lessThanOrEquals")


def _node(making: Making, shape: Node, name: str) -> Iterator[Constraint]:
    for value in making.written.values(shape, sh(name)):
        other = making.shape(value)
        if other.path:
            raise refused(shape, sh(name), f"{value} is a property shape")
        yield Conforming(component(name), (other,), 1, 1)


def _not(making: Making, shape: Node, name: str) -> Iterator[Constraint]:
    return (
        NotConforming(component(name), making.shape(value))
        for value in making.written.values(shape, sh(name))
    )


def _listed(making: Making, shape: Node, name: str) -> Iterator[tuple[Shape, ...]]:
    for head in making.written.values(shape, sh(name)):
        items = making.written.items(shape, sh(name), head)
        if not items:
            raise refused(shape, sh(name), "the list is empty")
        yield tuple(making.shape(item) for item in items)


def _and(making: Making, shape: Node, name: str) -> Iterator[Constraint]:
    for shapes in _listed(making, shape, name):
        yield Conforming(component(name), shapes, len(shapes), len(shapes))


def _or(making: Making, shape: Node, name: str) -> Iterator[Constraint]:
    for shapes in _listed(making, shape, name):
        yield Conforming(component(name), shapes, 1, len(shapes))


def _xone(making: Making, shape: Node, name: str) -> Iterator[Constraint]:
    return (Conforming(component(name), shapes, 1, 1) for shapes in _listed(making, shape, name))


def _qualified(making: Making, shape: Node, name: str) -> Iterator[Constraint]:
    """Yield one constraint for each bound, as SHACL counts them."""
    needs_path(making, shape, name)
    written = making.written
    bounds = [key for key in ("qualifiedMinCount", "qualifiedMaxCount") if written.values(shape, sh(key))]
    if not bounds:
        raise refused(shape, sh(name), "it has no bound")
    if written.values(shape, sh("qualifiedValueShapesDisjoint")):
        raise refused(shape, sh("qualifiedValueShapesDisjoint"), "siblings are not known")
    for value in written.values(shape, sh(name)):
        for key in bounds:
            number = written.number(shape, sh(key))
            least, most = (number, None) if key == "qualifiedMinCount" else (0, number)
            yield Qualified(component(key), making.shape(value), least, most)


def _closed(making: Making, shape: Node, name: str) -> Iterator[Constraint]:
    written = making.written
    if not written.truth(shape, sh(name)):
        return
    allowed: set[Node] = set()
    for head in written.values(shape, sh("ignoredProperties")):
        allowed.update(written.items(shape, sh("ignoredProperties"), head))
    for part in written.values(shape, sh("property")):
        allowed.update(written.values(part, sh("path")))
    yield Closed(component(name), frozenset(allowed))


def _query(making: Making, shape: Node, name: str) -> Iterator[Constraint]:
    written = making.written
    for node in written.values(shape, sh(name)):
        for parameter in written.parameters(node):
            if parameter not in (RDF_TYPE, sh("select")):
                raise refused(node, parameter, "a query is only sh:select")
        text = written.text(node, sh("select"))
        against = objection(text)
        if against is not None:
            raise refused(node, sh("select"), against)
        kind = sh("SPARQLConstraintComponent")
        yield Query(kind, PREFIXES + text, asked(text), bool(written.path(shape)))


BUILDERS: Final[Mapping[NamedNode, tuple[str, Builder]]] = {
    sh(name): (name, builder)
    for name, builder in {
        "and": _and,
        "class": of_values.of_class,
        "closed": _closed,
        "datatype": of_values.datatype,
        "disjoint": _disjoint,
        "equals": _equals,
        "hasValue": _has_value,
        "in": of_values.choice,
        "languageIn": of_values.languages,
        "lessThan": _less,
        "lessThanOrEquals": _less,
        "maxCount": _count,
        "maxExclusive": of_values.bound,
        "maxInclusive": of_values.bound,
        "maxLength": of_values.length,
        "minCount": _count,
        "minExclusive": of_values.bound,
        "minInclusive": of_values.bound,
        "minLength": of_values.length,
        "node": _node,
        "nodeKind": of_values.kind,
        "not": _not,
        "or": _or,
        "pattern": of_values.pattern,
        "qualifiedValueShape": _qualified,
        "sparql": _query,
        "uniqueLang": _unique_language,
        "xone": _xone,
    }.items()
}
"""Parameters that are constraints."""

BESIDE: Final = frozenset(
    {
        *(sh(name) for name in "flags ignoredProperties qualifiedMinCount qualifiedMaxCount".split()),
        *(sh(name) for name in "path property severity message deactivated".split()),
        *(sh(name) for name in "targetClass targetNode targetObjectsOf targetSubjectsOf".split()),
        *(sh(name) for name in "name description order group defaultValue".split()),
        *(names.w3c("rdfs", name) for name in "label comment isDefinedBy".split()),
        *(RDF_TYPE, names.term("scope")),
    }
)
"""Parameters that are none: read elsewhere, beside another, or only for people."""
