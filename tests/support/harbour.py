"""A small invented dataset with every kind of term that shipped data may hold, and its build."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from realpolitik.rdf import names
from realpolitik.rdf.terms import RDF_TYPE
from support.built import Built, stored

ONTOLOGY, CONSENSUS = names.graph("ontology"), names.graph("consensus")
CLAIMS = tuple(names.claim(digit * 16, 3, 7, "abcdabcd") for digit in "ab")
KEY = names.term("key")
ODRAVA, LUMEN = names.thing("odrava"), names.thing("lumen")
INTEGER, DECIMAL, BOOLEAN = (names.w3c("xsd", name) for name in ("integer", "decimal", "boolean"))
LITERALS = (
    Literal("Odrava’s “tugs”\n\t\\ ☃ 😀"),
    Literal(""),
    Literal("Одрава", language="ru"),
    Literal("東", language="zh-hant"),
    *(Literal(value, datatype=INTEGER) for value in ("0", "-7", "2147483647")),
    *(Literal(value, datatype=DECIMAL) for value in ("0.5", "-12.25")),
    *(Literal(value, datatype=BOOLEAN) for value in ("true", "false")),
)
HEADER = Quad(NamedNode(names.ONTOLOGY), RDF_TYPE, names.w3c("owl", "Ontology"), ONTOLOGY)
LIST = (
    Quad(LUMEN, KEY, BlankNode("cell"), ONTOLOGY),
    Quad(BlankNode("cell"), KEY, Literal("salt"), ONTOLOGY),
)
VALUES = tuple(Quad(ODRAVA, names.term(f"key{n}"), value, CONSENSUS) for n, value in enumerate(LITERALS))
SAID = tuple(Quad(LUMEN, KEY, Literal("tugs"), claim) for claim in CLAIMS)
SMALL = (HEADER, *LIST, *VALUES, *SAID)
HARD = (
    HEADER,
    Quad(ODRAVA, KEY, Literal("0", datatype=INTEGER), CONSENSUS),
    Quad(ODRAVA, KEY, Literal("false", datatype=BOOLEAN), CONSENSUS),
    Quad(LUMEN, KEY, Literal("99999999999", datatype=INTEGER), CLAIMS[0]),
)
"""Values that Virtuoso does not keep apart or alters; the shipped data has none like them."""


def workspace(root: Path, quads: Iterable[Quad]) -> Built:
    """Return a workspace with a store of these quads, of which all but the claims are the view."""
    given = list(quads)
    view = [quad.triple for quad in given if quad.graph_name not in CLAIMS]
    return stored(root, given, view)
