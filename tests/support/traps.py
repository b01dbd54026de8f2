"""Find the trap in a question: a value of the consensus told as if the claim beside it said so.

`rp:about`, `rp:basis` and `rp:side` tie a claim to a situation, never to a value.
What a claim says is asked in its own graph; a value from the default graph beside
the article, holder or status of a claim credits them with what others may have said.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from rdflib.namespace import RDF, RDFS
from rdflib.plugins.sparql.algebra import translateQuery
from rdflib.plugins.sparql.parser import parseQuery
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.term import URIRef, Variable

from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.sources.vocabulary import Vocabulary

_ABOUT, _BASIS, _SIDE, _CONCERNS = (
    URIRef(term(name).value) for name in ("about", "basis", "side", "concerns")
)
_TELLING = {
    URIRef(term(name).value) for name in ("holder", "inArticle", "status", "stance", "gloss", "polarity")
}
_NO_VALUE = {RDF.type, RDFS.label}
_REALIZATION = URIRef(term("realization").value)
_DERIVED = {
    term(name).value: term(source).value
    for name, source in (
        *((bound, "amount") for bound in ("least", "most", "unit")),
        *((bound, "time") for bound in ("earliest", "latest")),
    )
}
"""What the policy derives from a value of a claim: it is the claim's own where that value is."""
_BLOCKS = {"BGP", "TriplesBlock"}
HELD = "held"
"""The variable under which a question shows how far the policy holds a situation to have come."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A triple pattern of a question and the graph that it is asked in; None is the default graph."""

    subject: object
    predicate: object
    value: object
    graph: object


def patterns(text: str) -> list[Pattern]:
    """Return the triple patterns of a question, prefixes of the project known."""
    return list(_patterns(_algebra(text), None))


def _algebra(text: str) -> Any:
    head = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in names.PREFIXES.items())
    return translateQuery(parseQuery(head + text)).algebra


def _patterns(node: Any, graph: object) -> Iterator[Pattern]:
    if isinstance(node, CompValue):
        inner = node.term if node.name == "Graph" else graph
        for told in node["triples"] if node.name in _BLOCKS else ():
            for first in range(0, len(told), 3):
                yield Pattern(told[first], told[first + 1], told[first + 2], inner)
        for key, part in node.items():
            if key not in ("triples", "term"):
                yield from _patterns(part, inner)
    elif isinstance(node, list | tuple):
        for part in node:
            yield from _patterns(part, graph)


def trapped(text: str, vocabulary: Vocabulary) -> set[str]:
    """Return the variables of a question that are told beside a claim which may not say so."""
    found = patterns(text)
    told_of = {one.subject for one in found if one.predicate in _TELLING}
    situations = {one.value for one in found if one.predicate == _ABOUT and one.subject in told_of}
    situations |= {one.subject for one in found if one.predicate == _BASIS and one.value in told_of}
    nodes = {one.subject for one in found if one.predicate == _SIDE and one.value in told_of}
    situations |= {one.value for one in found if one.predicate == _CONCERNS and one.subject in nodes}
    own = {(one.subject, one.predicate, one.value) for one in found if one.graph is not None}
    held = [one for one in found if one.graph is None and one.subject in situations]
    shared = {(one.subject, str(one.predicate)) for one in held if _triple(one) in own}
    shown = set(_algebra(text).PV)
    return {
        str(one.value)
        for one in held
        if isinstance(one.value, Variable)
        and _triple(one) not in own
        and _is_value(one.predicate, one.value, vocabulary)
        and not (str(one.predicate) in _DERIVED and one.value not in shown)
        and (one.subject, _DERIVED.get(str(one.predicate))) not in shared
    }


def _triple(one: Pattern) -> tuple[object, object, object]:
    return (one.subject, one.predicate, one.value)


def _is_value(predicate: object, value: Variable, vocabulary: Vocabulary) -> bool:
    if str(predicate) in _DERIVED:
        return True
    if predicate == _REALIZATION:
        return not str(value).startswith(HELD)
    known = {role.value: role for role in vocabulary.properties}
    named = known.get(str(predicate))
    return named is not None and vocabulary.properties[named].layer == "claim"
