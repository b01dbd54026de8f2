"""What the project calls the parts of a triple, and the one term that every room uses."""

from __future__ import annotations

from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from realpolitik.rdf import names

Subject: TypeAlias = NamedNode | BlankNode | Triple
Term: TypeAlias = NamedNode | BlankNode | Literal

RDF_TYPE = names.w3c("rdf", "type")
