"""The one bridge to rdflib, for the engines and the users that need its graphs.

In: terms and triples of pyoxigraph, or nodes of rdflib. Out: the same on the
other side, with the spelling of every literal kept.
"""

from __future__ import annotations

from collections.abc import Iterable

import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, Triple
from rdflib.namespace import NamespaceManager

from realpolitik.errors import FindingsError
from realpolitik.rdf import names
from realpolitik.rdf.terms import Term

_STRING = names.w3c("xsd", "string")


def to_rdflib(term: Term | Triple) -> rdflib.term.Node:
    """Return a term as rdflib has it; raises FindingsError for a triple about a triple."""
    if isinstance(term, NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, BlankNode):
        return rdflib.BNode(term.value)
    if isinstance(term, Triple):
        raise FindingsError(f"rdflib has no triples about triples such as {term}")
    if term.language is not None:
        return rdflib.Literal(term.value, lang=term.language)
    if term.datatype == _STRING:
        return rdflib.Literal(term.value)
    return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype.value), normalize=False)


def from_rdflib(node: rdflib.term.Node) -> NamedNode | Literal:
    """Return an IRI or a literal of rdflib as the project has it; raises FindingsError for a blank node."""
    if isinstance(node, rdflib.URIRef):
        return NamedNode(str(node))
    if not isinstance(node, rdflib.Literal):
        raise FindingsError(f"the node {node} has no name; only named nodes can be checked")
    if node.language is not None:
        return Literal(str(node), language=node.language)
    return Literal(str(node), datatype=_STRING if node.datatype is None else NamedNode(str(node.datatype)))


def graph(triples: Iterable[Triple]) -> rdflib.Graph:
    """Return the triples as a graph of rdflib; twice as fast as by way of N-Triples."""
    known: dict[Term | Triple, rdflib.term.Node] = {}

    def node(term: Term | Triple) -> rdflib.term.Node:
        found = known.get(term)
        if found is None:
            found = known[term] = to_rdflib(term)
        return found

    made = rdflib.Graph(bind_namespaces="none")
    made.namespace_manager = _FullNames(made, bind_namespaces="none")
    for subject, predicate, value in triples:
        made.add((node(subject), node(predicate), node(value)))
    return made


class _FullNames(NamespaceManager):
    """Writes IRIs out, in the text that pySHACL makes of each thing it tries and nobody reads.

    To shorten one, rdflib goes through all namespaces, and every claim is one.
    """

    def normalizeUri(self, rdfTerm: str) -> str:  # noqa: N802, N803 - as rdflib has it
        return f"<{rdfTerm}>"
