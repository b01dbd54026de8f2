"""Carry graphs over to the terms of this version, and claims to the IRIs that follow.

In: the quads of one file and the terms that were replaced. Out: the quads in the
terms of now, and under which IRI each claim goes that has a new one. Which term
takes the place of another is `dcterms:isReplacedBy` in `ontology/replaced.ttl`;
where a term has become several, the classes of the value decide.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Quad, Triple

from realpolitik.claims.commitment import COMMITMENT, claim_digest
from realpolitik.claims.minting import minted
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.vocabulary import Vocabulary

_KEY = term("key")
_CLAIM = re.compile(re.escape(names.CLAIMS) + r"([0-9a-f]{16})-([0-9]{1,12})-([0-9]{1,12})-[0-9a-f]{4,}\Z")

Classes = Callable[[NamedNode], frozenset[NamedNode]]
"""Returns the classes of an entity."""


@dataclass(frozen=True, slots=True)
class Replacements:
    """Which terms of earlier versions are replaced by which, as a vocabulary tells, and which things."""

    vocabulary: Vocabulary
    things: Mapping[NamedNode, NamedNode] = field(default_factory=dict)

    @property
    def terms(self) -> Mapping[NamedNode, tuple[NamedNode, ...]]:
        """The terms of now for each that was replaced."""
        return self.vocabulary.replaced

    def of_term(self, node: NamedNode) -> NamedNode:
        """Return what stands for a term now where its place tells no more: itself, if it was not replaced."""
        return self.terms.get(node, (node,))[0] if names.is_own_term(node) else self.things.get(node, node)

    def of_property(self, property_: NamedNode, value: object, classes: Classes) -> NamedNode:
        """Return what stands for a property now before a value: the first whose classes fit it."""
        choice = self.terms.get(property_, (property_,))
        if len(choice) == 1 or not isinstance(value, NamedNode):
            return choice[0]
        of_value = classes(value)
        open_to_all = [new for new in choice if not self.vocabulary.properties[new].ranges]
        fitting = [
            new
            for new in choice
            if (ranges := self.vocabulary.properties[new].ranges) and self.vocabulary.fits(of_value, ranges)
        ]
        return (fitting or open_to_all or list(choice))[0]


@dataclass(frozen=True, slots=True)
class Migrated:
    """A file in the terms of now, and the claims that have another IRI: the old one, and the new one."""

    quads: tuple[Quad, ...]
    claims: Mapping[NamedNode, NamedNode]


def migrated(quads: Iterable[Quad], replacements: Replacements, classes: Classes) -> Migrated:
    """Return a file in the terms of now; what is so already stays as it is."""
    kept = tuple(quads)
    own: dict[object, set[NamedNode]] = defaultdict(set)
    for quad in kept:
        if quad.predicate == RDF_TYPE and isinstance(quad.object, NamedNode):
            own[quad.subject].add(replacements.of_term(quad.object))

    def of_value(node: NamedNode) -> frozenset[NamedNode]:
        return classes(node) | own.get(node, set())

    renamed = minted(
        [_in_terms_of_now(quad, replacements, of_value) for quad in kept], replacements.vocabulary
    )
    claims = _claims(renamed)
    moved = {old: new for old, new in claims.items() if old != new}
    return Migrated(tuple(_moved(quad, moved) for quad in renamed), moved)


def _in_terms_of_now(quad: Quad, replacements: Replacements, classes: Classes) -> Quad:
    subject, value = quad.subject, quad.object
    if isinstance(subject, NamedNode):
        subject = replacements.things.get(subject, subject)
    predicate = replacements.of_property(quad.predicate, value, classes)
    if isinstance(value, NamedNode):
        value = replacements.of_term(value)
    elif quad.predicate == _KEY and isinstance(value, Literal):
        kind, *rest = value.value.split(" ")
        value = Literal(" ".join([names.local(replacements.of_term(term(kind))), *rest]))
    return Quad(subject, predicate, value, quad.graph_name)


def _claims(quads: Iterable[Quad]) -> dict[NamedNode, NamedNode]:
    """Return the IRI that follows for each claim from what it says now."""
    content: dict[NamedNode, list[Triple]] = defaultdict(list)
    commitment: dict[NamedNode, list[Triple]] = defaultdict(list)
    for quad in quads:
        if isinstance(quad.graph_name, NamedNode) and _CLAIM.match(quad.graph_name.value):
            content[quad.graph_name].append(quad.triple)
        elif (
            quad.predicate in COMMITMENT
            and isinstance(quad.subject, NamedNode)
            and _CLAIM.match(quad.subject.value)
        ):
            commitment[quad.subject].append(quad.triple)
    return {claim: _iri(claim, content[claim], commitment[claim]) for claim in {*content, *commitment}}


def _iri(claim: NamedNode, content: Iterable[Triple], commitment: Iterable[Triple]) -> NamedNode:
    match = _CLAIM.match(claim.value)
    if match is None:
        raise ValueError(f"{claim.value} is no claim")
    return names.claim(match[1], int(match[2]), int(match[3]), claim_digest(content, commitment))


def _moved(quad: Quad, moved: Mapping[NamedNode, NamedNode]) -> Quad:
    """Return a quad with each claim in it under its new IRI."""
    subject, value, graph = quad.subject, quad.object, quad.graph_name
    return Quad(
        moved.get(subject, subject) if isinstance(subject, NamedNode) else subject,
        quad.predicate,
        moved.get(value, value) if isinstance(value, NamedNode) else value,
        moved.get(graph, graph) if isinstance(graph, NamedNode) else graph,
    )
