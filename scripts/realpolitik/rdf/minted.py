"""Things whose id is minted from their word, so that articles that know nothing of each other agree.

In: an id such as `id:quality-hard-pressed`. Out: its class and its label, both
functions of the id. Every article that names such a thing declares it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from types import MappingProxyType
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE

CLASSES: Final = MappingProxyType({"quality": term("Quality"), "goods": term("Goods")})
"""The classes of what is minted, by the word with which its id begins."""

_LABEL = names.w3c("rdfs", "label")
_BEGINNINGS = tuple(f"{names.THINGS}{kind}-" for kind in CLASSES)
_MINTED = re.compile(re.escape(names.THINGS) + rf"({'|'.join(CLASSES)})-([a-z0-9]+(?:-[a-z0-9]+)*)\Z")


def mint(kind: str, word: str) -> NamedNode:
    """Return the id of what a word names, of a kind in `CLASSES`.

    >>> mint("quality", "hard-pressed").value
    'https://w3id.org/realpolitik/id/quality-hard-pressed'
    """
    return names.thing(f"{kind}-{word}")


def is_minted(node: object) -> bool:
    """Tell whether a node is the id of something that is minted from its word."""
    if not isinstance(node, NamedNode):
        return False
    value = node.value
    return value.startswith(_BEGINNINGS) and _MINTED.match(value) is not None  # the first is far quicker


def word(iri: object) -> str | None:
    """Return the words of a minted thing, which are its label; None for what is not minted.

    >>> word(mint("goods", "log-rafts"))
    'log rafts'
    """
    match = _MINTED.match(iri.value) if isinstance(iri, NamedNode) else None
    return None if match is None else match[2].replace("-", " ")


def declared(iri: object) -> tuple[Triple, ...]:
    """Return the class and the label that follow from an id; nothing for what is not minted."""
    match = _MINTED.match(iri.value) if isinstance(iri, NamedNode) else None
    if match is None or not isinstance(iri, NamedNode):
        return ()
    label = Literal(match[2].replace("-", " "), language="en")
    return Triple(iri, RDF_TYPE, CLASSES[match[1]]), Triple(iri, _LABEL, label)


def declarations(triples: Iterable[Triple]) -> Iterator[Triple]:
    """Yield the class and the label of whatever minted thing stands at an end of some statements, by id."""
    ends = {node for triple in triples for node in (triple.subject, triple.object) if is_minted(node)}
    for iri in sorted(ends, key=str):
        yield from declared(iri)
