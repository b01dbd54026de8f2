"""The conclusions as owlrl draws them: the judge of every faster engine.

In: the ontology, the register and the consensus. Out: the triples of
`graph/inferred`. owlrl knows all of OWL 2 RL, so every axiom of the ontology goes
in, of whatever kind; of what is known only types, links and register relations do.
What comes out is filtered: no axioms, no literal subjects, nothing known before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Triple

from realpolitik.conclude.reason.axioms import LAYERS, is_axiom
from realpolitik.errors import FindingsError
from realpolitik.rdf import names
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.vocabulary import Vocabulary

if TYPE_CHECKING:
    from rdflib import Graph

_CLASH = "http://www.daml.org/2002/03/agents/agent-ont#error"
_REALIZATION = names.term("realization")


def reason_by_owlrl(
    ontology: Iterable[Triple], known: Sequence[Triple], vocabulary: Vocabulary
) -> tuple[Triple, ...]:
    """Return what follows from `known` (register and consensus), sorted.

    Raises FindingsError when the graph is inconsistent, with the first reason that owlrl gives.
    """
    from realpolitik.rdf import bridge  # noqa: PLC0415 - slow to import, and seldom needed

    graph = bridge.graph([*filter(is_axiom, ontology), *_reachable(known, vocabulary)])
    return conclusions(graph, frozenset(known), vocabulary)


def conclusions(graph: Graph, known: frozenset[Triple], vocabulary: Vocabulary) -> tuple[Triple, ...]:
    """Close an rdflib graph under OWL 2 RL and return the new triples about things."""
    import owlrl  # noqa: PLC0415 - slow to import, and seldom needed
    from rdflib import URIRef  # noqa: PLC0415

    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, axiomatic_triples=False, datatype_axioms=False).expand(
        graph
    )
    clashes = sorted(str(message) for message in graph.objects(None, URIRef(_CLASH)))
    if clashes:
        raise FindingsError(f"the graph is inconsistent: {clashes[0]}")
    named = (said for said in graph if all(isinstance(node, URIRef) for node in said))
    found = (Triple(*(NamedNode(str(node)) for node in said)) for said in named)
    return tuple(sorted({triple for triple in found if _is_news(triple, known, vocabulary)}, key=str))


def _reachable(known: Sequence[Triple], vocabulary: Vocabulary) -> list[Triple]:
    """Keep types, links and register relations of what the consensus can reach."""
    relations = [triple for triple in known if _is_relation(triple, vocabulary)]
    onward: dict[object, set[object]] = defaultdict(set)
    for triple in relations:
        onward[triple.subject].add(triple.object)
    reached: set[object] = {triple.subject for triple in known if triple.predicate == _REALIZATION}
    reached |= {triple.object for triple in known if triple.subject in reached}
    reached |= {
        node
        for triple in relations
        if vocabulary.properties[triple.predicate].layer == "consensus"
        for node in (triple.subject, triple.object)
    }
    open_ends = list(reached)
    while open_ends:
        fresh = onward[open_ends.pop()] - reached
        reached |= fresh
        open_ends.extend(fresh)
    return [
        triple
        for triple in (*relations, *(t for t in known if t.predicate == RDF_TYPE))
        if triple.subject in reached and names.is_thing_node(triple.subject)
    ]


def _is_relation(triple: Triple, vocabulary: Vocabulary) -> bool:
    found = vocabulary.properties.get(triple.predicate)
    return (
        found is not None
        and found.is_object
        and found.layer in LAYERS
        and names.is_thing_node(triple.subject)
        and names.is_thing_node(triple.object)
    )


def _is_news(triple: Triple, known: frozenset[Triple], vocabulary: Vocabulary) -> bool:
    if triple in known or triple.subject == triple.object or not names.is_thing_node(triple.subject):
        return False
    if triple.predicate == RDF_TYPE:
        return triple.object in vocabulary.ancestors
    return triple.predicate in vocabulary.properties
