"""The hand-kept register: entities, names, part-of, succession, shared situations.

In: the quads of `kg/register/*.ttl`. Out: a frozen table of what is declared, in
which file, and of what lies within what.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from pyoxigraph import NamedNode, Triple

from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import is_thing, term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.units import Units

WITHIN = tuple(
    term(name)
    for name in (
        *("isPartOf", "isKindOf", "isFormOf", "isOrganOf", "isMemberOf", "isGovernmentOf"),
        "affiliation",
    )
)
"""The properties that lead from a part to a whole in which it lies."""
LINKED = term("linkedTo")
"""The property that ties what an article declares to an entry of the register."""


_NONE: Mapping[NamedNode, NamedNode] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Register:
    """Entities and shared situations with their classes, and what lies within what.

    `files` are what each file says, by the name to tell it by; none where that is not known.
    `linked` has by article what its own things are, as people say.
    """

    facts: Facts
    triples: tuple[Triple, ...]
    classes: Mapping[NamedNode, frozenset[NamedNode]]
    wholes: Mapping[NamedNode, frozenset[NamedNode]]
    files: Mapping[str, tuple[Triple, ...]] = field(repr=False, compare=False)
    units: Units = field(repr=False, compare=False)
    linked: Mapping[str, Mapping[NamedNode, NamedNode]] = field(default_factory=dict)

    def replaced(self) -> Mapping[NamedNode, NamedNode]:
        """Return the things that have another id now, with that id."""
        replaced = names.w3c("dcterms", "isReplacedBy")
        return {iri: now for iri in self.facts.having(replaced) for now in self.facts.iris(iri, replaced)}

    def links_of(self, article: NamedNode) -> Mapping[NamedNode, NamedNode]:
        """Return what things of an article's own are, as people say."""
        return self.linked.get(names.local(article), _NONE)

    def lies_within(self, part: NamedNode, whole: NamedNode) -> bool:
        """Tell whether `part` is `whole` or lies within it, at any depth."""
        return part == whole or whole in self.wholes.get(part, frozenset())

    def way(self, start: NamedNode, leg: NamedNode, end: NamedNode) -> tuple[Triple, ...]:
        """Return the shortest way along one property; empty where there is none, or no step to take."""
        ways: dict[NamedNode, tuple[Triple, ...]] = {start: ()}
        open_ends = [start]
        for node in open_ends:
            for onward in self.facts.iris(node, leg):
                if onward not in ways:
                    ways[onward] = (*ways[node], Triple(node, leg, onward))
                    open_ends.append(onward)
        return ways.get(end, ())


def register(triples: Iterable[Triple], files: Mapping[str, tuple[Triple, ...]] | None = None) -> Register:
    """Return the lookup table of a register, whose files may be told apart too."""
    kept = tuple(triples)
    facts = Facts(kept)
    return Register(
        facts=facts,
        triples=kept,
        classes=MappingProxyType(
            {
                iri: frozenset(kinds)
                for iri in facts.subjects()
                if is_thing(iri) and (kinds := facts.iris(iri, RDF_TYPE))
            }
        ),
        wholes=MappingProxyType(closure(_direct_wholes(kept))),
        files=MappingProxyType(dict(files or {})),
        units=Units.of(facts),
        linked=MappingProxyType(_links(facts)),
    )


def _links(facts: Facts) -> dict[str, dict[NamedNode, NamedNode]]:
    found: dict[str, dict[NamedNode, NamedNode]] = defaultdict(dict)
    for iri in facts.having(LINKED):
        article, target = names.declarer(iri), facts.iri(iri, LINKED)
        if article is not None and target is not None:
            found[article][iri] = target
    return found


def wholes_of(triples: Iterable[Triple]) -> Iterator[tuple[NamedNode, NamedNode]]:
    """Yield each part with a whole in which it is said to lie right away."""
    for triple in triples:
        if triple.predicate in WITHIN:
            subject, value = triple.subject, triple.object
            if isinstance(subject, NamedNode) and isinstance(value, NamedNode):
                yield subject, value


def _direct_wholes(triples: Iterable[Triple]) -> Mapping[NamedNode, set[NamedNode]]:
    direct: dict[NamedNode, set[NamedNode]] = defaultdict(set)
    for part, whole in wholes_of(triples):
        direct[part].add(whole)
    return direct


def closure(direct: Mapping[NamedNode, set[NamedNode]]) -> dict[NamedNode, frozenset[NamedNode]]:
    """Return for each node all that can be reached from it."""
    reached: dict[NamedNode, frozenset[NamedNode]] = {}
    for node in direct:
        found: set[NamedNode] = set()
        open_ends = [node]
        while open_ends:
            fresh = direct.get(open_ends.pop(), set()) - found
            found |= fresh
            open_ends.extend(fresh)
        reached[node] = frozenset(found)
    return reached
