"""Parameters whose constraints look at each value by itself: its class, kind, form, size or language.

In: what is written of a shape. Out: constraints. They find what pySHACL finds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode

from realpolitik.judge.shapes.constraint import Fit, OneOf
from realpolitik.judge.shapes.graph import Node
from realpolitik.judge.shapes.making import Making, component
from realpolitik.judge.shapes.order import compared, fits
from realpolitik.judge.shapes.shape import OfClass
from realpolitik.judge.shapes.written import refused, sh
from realpolitik.rdf import names

_KINDS: Final[Mapping[Node, tuple[type, ...]]] = {
    sh("IRI"): (NamedNode,),
    sh("BlankNode"): (BlankNode,),
    sh("Literal"): (Literal,),
    sh("BlankNodeOrIRI"): (BlankNode, NamedNode),
    sh("BlankNodeOrLiteral"): (BlankNode, Literal),
    sh("IRIOrLiteral"): (NamedNode, Literal),
}
_FLAGS: Final = {"i": re.IGNORECASE, "m": re.MULTILINE}
_ANY_LITERAL: Final = (names.w3c("rdfs", "Literal"), names.w3c("rdfs", "Datatype"))
_SIGNS: Final[Mapping[str, tuple[int, ...]]] = {
    "minInclusive": (0, 1),
    "minExclusive": (1,),
    "maxInclusive": (-1, 0),
    "maxExclusive": (-1,),
}
"""How a value may compare with a bound."""


def of_class(making: Making, shape: Node, name: str) -> Iterator[OfClass]:
    """Yield what `sh:class` asks."""
    for cls in making.written.iris(shape, sh(name)):
        yield OfClass(component(name), making.narrower(cls))


def datatype(making: Making, shape: Node, name: str) -> Iterator[Fit]:
    """Yield what `sh:datatype` asks."""
    making.written.one(shape, sh(name))
    [asked] = making.written.iris(shape, sh(name))
    if asked in _ANY_LITERAL:
        raise refused(shape, sh(name), f"{names.short(asked)} is no datatype of a literal")
    yield Fit(component(name), partial(fits, datatype=asked))


def kind(making: Making, shape: Node, name: str) -> Iterator[Fit]:
    """Yield what `sh:nodeKind` asks."""
    kinds = _KINDS.get(making.written.one(shape, sh(name)))
    if kinds is None:
        raise refused(shape, sh(name), "it is none of the kinds of nodes")
    yield Fit(component(name), partial(_is_any, kinds))


def _is_any(kinds: tuple[type, ...], value: Node) -> bool:
    return isinstance(value, kinds)


def choice(making: Making, shape: Node, name: str) -> Iterator[OneOf]:
    """Yield what `sh:in` asks."""
    head = making.written.one(shape, sh(name))
    yield OneOf(component(name), frozenset(making.written.items(shape, sh(name), head)))


def pattern(making: Making, shape: Node, name: str) -> Iterator[Fit]:
    """Yield what `sh:pattern` asks, with the flags that pySHACL knows."""
    written = making.written
    flags = set(written.text(shape, sh("flags")).lower()) if written.values(shape, sh("flags")) else set()
    if flags - _FLAGS.keys():
        raise refused(shape, sh("flags"), "only i and m are known")
    for literal in written.values(shape, sh(name)):
        if not isinstance(literal, Literal):
            raise refused(shape, sh(name), f"{literal} is no text")
        try:
            compiled = re.compile(literal.value, sum(_FLAGS[flag] for flag in flags))
        except re.error as error:
            raise refused(shape, sh(name), str(error)) from error
        yield Fit(component(name), partial(_matches, compiled.search))


def _matches(search: Callable[[str], object], value: Node) -> bool:
    return isinstance(value, NamedNode | Literal) and search(value.value) is not None


def length(making: Making, shape: Node, name: str) -> Iterator[Fit]:
    """Yield what `sh:minLength` and `sh:maxLength` ask."""
    bound = making.written.number(shape, sh(name))
    yield Fit(component(name), partial(_no_shorter if name == "minLength" else _no_longer, bound))


def _no_shorter(bound: int, value: Node) -> bool:
    return bound == 0 or (isinstance(value, NamedNode | Literal) and len(value.value) >= bound)


def _no_longer(bound: int, value: Node) -> bool:
    return isinstance(value, NamedNode | Literal) and len(value.value) <= bound


def languages(making: Making, shape: Node, name: str) -> Iterator[Fit]:
    """Yield what `sh:languageIn` asks: the tag or its first part is in the list."""
    items = making.written.items(shape, sh(name), making.written.one(shape, sh(name)))
    tags = frozenset(item.value.lower() for item in items if isinstance(item, Literal))
    if not all(isinstance(item, Literal) for item in items):
        raise refused(shape, sh(name), "it is no list of language tags")
    yield Fit(component(name), partial(_speaks, tags))


def _speaks(tags: frozenset[str], value: Node) -> bool:
    if not isinstance(value, Literal) or value.language is None:
        return False
    tag = value.language.lower()
    return "*" in tags or tag in tags or tag.split("-")[0] in tags


def bound(making: Making, shape: Node, name: str) -> Iterator[Fit]:
    """Yield what `sh:minInclusive` and its like ask."""
    for literal in making.written.values(shape, sh(name)):
        if not isinstance(literal, Literal):
            raise refused(shape, sh(name), f"{literal} is no literal")
        yield Fit(component(name), partial(_stands, literal, _SIGNS[name]))


def _stands(bound: Literal, signs: tuple[int, ...], value: Node) -> bool:
    return isinstance(value, Literal) and compared(value, bound) in signs
