"""Rules made of the axioms of the T-box, closed so that every type follows in one step.

In: the ontology and its vocabulary. Out: the rules, in an order in which each
rests only on what is settled before it or beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pyoxigraph import NamedNode, Triple

from realpolitik.conclude.reason.axioms import LAYERS, Axioms, Pair, read_axioms
from realpolitik.errors import UnknownAxiomError
from realpolitik.rdf.names import short
from realpolitik.sources.vocabulary import Vocabulary

Classes = frozenset[NamedNode]


@dataclass(frozen=True, slots=True)
class Rule:
    """What is joined by the legs, one after the other, is joined by the head; backwards where turned."""

    head: NamedNode
    legs: tuple[NamedNode, ...]
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Stratum:
    """Properties that rest on one another, and the rules that conclude to them."""

    properties: frozenset[NamedNode]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """All rules of an ontology.

    `relations` are the properties whose statements enter, `anchors` those of them
    that only the consensus writes. `strata` are in the order in which they are
    settled. `broader` gives for a class all that lie above it; `of_subject` and
    `of_object` give the classes of the two ends of a property, `by_subject` and
    `by_object` the properties that give a class. Of two classes in one set of
    `exclusive` nothing is both. Only classes of the vocabulary are concluded to.
    """

    relations: frozenset[NamedNode]
    anchors: frozenset[NamedNode]
    derived: frozenset[NamedNode]
    strata: tuple[Stratum, ...]
    broader: Mapping[NamedNode, Classes]
    of_subject: Mapping[NamedNode, Classes]
    of_object: Mapping[NamedNode, Classes]
    by_subject: Mapping[NamedNode, tuple[NamedNode, ...]]
    by_object: Mapping[NamedNode, tuple[NamedNode, ...]]
    classes: Classes
    exclusive: tuple[Classes, ...]


def unknown_axioms(ontology: Iterable[Triple], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return in words the axioms of an ontology that no rule can be made of, sorted."""
    axioms = read_axioms(ontology)
    return tuple(sorted({*axioms.unknown, *_beyond(axioms, vocabulary)}))


def compile_rules(ontology: Iterable[Triple], vocabulary: Vocabulary) -> Rules:
    """Return the rules of an ontology; raises UnknownAxiomError if one of its axioms cannot be compiled."""
    kept = tuple(ontology)
    unknown = unknown_axioms(kept, vocabulary)
    if unknown:
        raise UnknownAxiomError(f"{len(unknown)} axioms have no rule, the first: {unknown[0]}")
    axioms = read_axioms(kept)
    relations = _relations(vocabulary)
    rules = [rule for rule in _of_properties(axioms) if {rule.head, *rule.legs} <= relations]
    of_subject = _ends(relations, axioms, axioms.domains, vocabulary)
    of_object = _ends(relations, axioms, axioms.ranges, vocabulary)
    return Rules(
        relations=relations,
        anchors=frozenset(iri for iri in relations if vocabulary.properties[iri].layer == "consensus"),
        derived=frozenset(rule.head for rule in rules),
        strata=_strata(relations, rules),
        broader=MappingProxyType(
            {cls: frozenset(above & set(vocabulary.ancestors)) for cls, above in _closed(axioms.broader)}
        ),
        of_subject=of_subject,
        of_object=of_object,
        by_subject=_turned(of_subject),
        by_object=_turned(of_object),
        classes=frozenset(vocabulary.ancestors),
        exclusive=axioms.exclusive,
    )


def _relations(vocabulary: Vocabulary) -> frozenset[NamedNode]:
    return frozenset(
        iri for iri, known in vocabulary.properties.items() if known.is_object and known.layer in LAYERS
    )


def _of_properties(axioms: Axioms) -> Iterator[Rule]:
    """Yield the rules between properties; what is narrower in several steps gives a rule of its own."""
    for narrow, above in _closed(axioms.wider):
        yield from (Rule(wide, (narrow,)) for wide in above - {narrow})
    yield from (Rule(iri, (iri,), turned=True) for iri in axioms.symmetric)
    yield from (Rule(iri, (iri, iri)) for iri in axioms.transitive)
    yield from (Rule(head, legs) for head, legs in axioms.chains)


def _beyond(axioms: Axioms, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield what could be concluded by a property or a class that leaves no trace in the graph.

    Upkeep sees only what is written: relations, and classes of the vocabulary. A
    wider property of others is no harm, as nothing is concluded from it alone.
    """
    relations = _relations(vocabulary)
    firing = set(relations)
    rules = set(_of_properties(axioms))
    while fresh := {rule for rule in rules if firing.issuperset(rule.legs)}:
        rules -= fresh
        firing |= {rule.head for rule in fresh}
        for rule in fresh:
            widens = len(rule.legs) == 1 and not rule.turned
            outside = {rule.head, *rule.legs} - relations
            if outside and not (widens and outside.isdisjoint(vocabulary.properties)):
                legs = ", ".join(map(short, rule.legs))
                yield f"{short(rule.head)} by {legs}: {short(min(outside, key=str))} is no relation of things"
    for members in axioms.exclusive:
        for cls in members - set(vocabulary.ancestors):
            yield f"owl:AllDisjointClasses with {short(cls)}, a class that the vocabulary does not declare"


def _closed(pairs: Iterable[Pair]) -> Iterator[tuple[NamedNode, set[NamedNode]]]:
    """Yield each lower term with all that can be reached from it upwards."""
    direct: dict[NamedNode, set[NamedNode]] = defaultdict(set)
    for low, high in pairs:
        direct[low].add(high)
    for low in sorted(direct, key=str):
        yield low, _above([low], direct)


def _above(lowest: Iterable[NamedNode], direct: Mapping[NamedNode, set[NamedNode]]) -> set[NamedNode]:
    found: set[NamedNode] = set()
    open_ends = list(lowest)
    while open_ends:
        fresh = direct.get(open_ends.pop(), set()) - found
        found |= fresh
        open_ends.extend(fresh)
    return found


def _ends(
    relations: Iterable[NamedNode], axioms: Axioms, ends: Iterable[Pair], vocabulary: Vocabulary
) -> Mapping[NamedNode, Classes]:
    """Return for each relation the classes of its subjects, or objects, through wider properties too."""
    wider, broader = dict(_closed(axioms.wider)), dict(_closed(axioms.broader))
    direct: dict[NamedNode, set[NamedNode]] = defaultdict(set)
    for known, cls in ends:
        direct[known] |= {cls, *broader.get(cls, ())}
    found = {}
    for iri in sorted(relations, key=str):
        given = set().union(*(direct.get(wide, ()) for wide in {iri, *wider.get(iri, ())}))
        found[iri] = frozenset(given & set(vocabulary.ancestors))
    return MappingProxyType(found)


def _turned(ends: Mapping[NamedNode, Classes]) -> Mapping[NamedNode, tuple[NamedNode, ...]]:
    found: dict[NamedNode, list[NamedNode]] = defaultdict(list)
    for iri, classes in ends.items():
        for cls in classes:
            found[cls].append(iri)
    return MappingProxyType({cls: tuple(properties) for cls, properties in found.items()})


def _strata(relations: frozenset[NamedNode], rules: Iterable[Rule]) -> tuple[Stratum, ...]:
    """Cut the relations where they rest on one another; the first stratum has no rules."""
    by_head: dict[NamedNode, list[Rule]] = defaultdict(list)
    for rule in sorted(set(rules), key=str):
        by_head[rule.head].append(rule)
    direct = {head: {leg for rule in found for leg in rule.legs} for head, found in by_head.items()}
    below = {head: _above([head], direct) for head in by_head}
    strata = {frozenset({head, *(p for p in below[head] if head in below.get(p, ()))}) for head in by_head}
    depth = {members: len(set().union(members, *(below[p] for p in members))) for members in strata}
    ordered = sorted(strata, key=lambda members: (depth[members], min(map(str, members))))
    return (
        Stratum(relations - set(by_head), ()),
        *(
            Stratum(members, tuple(rule for head in sorted(members, key=str) for rule in by_head[head]))
            for members in ordered
        ),
    )
