"""Small invented ontologies, and changes of what is known, for the laws of the reasoner.

In an ontology of `tboxes` properties `r0`… join things and classes `C0`… are
theirs; `told` is a property of claims, which never enters.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from realpolitik.conclude.reason import Change, Clash, MemoryIndex, Rules, State, close, keep_up
from realpolitik.conclude.reason.index import links
from realpolitik.rdf import turtle
from realpolitik.rdf.names import term, thing, w3c
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.vocabulary import Vocabulary, vocabulary

THINGS = tuple(thing(f"t{n}") for n in range(5))
RELATIONS = tuple(term(f"r{n}") for n in range(5))
CLASSES = tuple(term(f"C{n}") for n in range(4))
TOLD = term("told")
ELSEWHERE = w3c("schema", "containedInPlace")
REAL = (term("realization"), term("Occurred"))
_LAYERS = ("register", "register", "consensus", "inferred")
"""Twice as often of the register, so that much is reached from something else alone."""


@dataclass(frozen=True, slots=True)
class TBox:
    """An ontology and its vocabulary."""

    ontology: tuple[Triple, ...]
    words: Vocabulary

    @classmethod
    def of(cls, axioms: Iterable[Triple], layers: Sequence[str]) -> TBox:
        """Return the ontology with these axioms; the relations have these layers in turn."""
        known = [Triple(iri, RDF_TYPE, w3c("owl", "Class")) for iri in CLASSES]
        known += [Triple(iri, RDF_TYPE, w3c("owl", "ObjectProperty")) for iri in (*RELATIONS, TOLD)]
        known += [
            Triple(iri, term("layer"), Literal(layers[number % len(layers)]))
            for number, iri in enumerate(RELATIONS)
        ]
        known += [Triple(TOLD, term("layer"), Literal("claim")), *axioms]
        return cls(tuple(known), vocabulary(turtle.in_graph(known)))


def listed(name: str, members: Sequence[NamedNode]) -> list[Triple]:
    """Return an RDF list whose first cell is `_:NAME0`."""
    found = []
    for place, member in enumerate(members):
        cell, last = BlankNode(f"{name}{place}"), place + 1 == len(members)
        rest = w3c("rdf", "nil") if last else BlankNode(f"{name}{place + 1}")
        found += [Triple(cell, w3c("rdf", "first"), member), Triple(cell, w3c("rdf", "rest"), rest)]
    return found


def chain(head: NamedNode, *legs: NamedNode, name: str = "chain") -> list[Triple]:
    """Return the axiom of a property chain."""
    return [Triple(head, w3c("owl", "propertyChainAxiom"), BlankNode(f"{name}0")), *listed(name, legs)]


def exclusive(*classes: NamedNode, name: str = "apart") -> list[Triple]:
    """Return the axiom that no thing has two of these classes."""
    node = BlankNode(name)
    kind = Triple(node, RDF_TYPE, w3c("owl", "AllDisjointClasses"))
    return [kind, Triple(node, w3c("owl", "members"), BlankNode(f"{name}0")), *listed(name, classes)]


def of_kind(kind: str, known: NamedNode) -> Triple:
    """Return the axiom that a property is of a kind, such as SymmetricProperty."""
    return Triple(known, RDF_TYPE, w3c("owl", kind))


@st.composite
def tboxes(draw: st.DrawFn) -> TBox:
    """Draw an ontology with some axioms of every kind that has a rule."""
    relation, cls = st.sampled_from(RELATIONS), st.sampled_from(CLASSES)
    axioms: list[Triple] = []
    for kind in ("SymmetricProperty", "TransitiveProperty"):
        axioms += [of_kind(kind, iri) for iri in draw(st.sets(relation, max_size=2))]
    wide = st.tuples(relation, st.sampled_from((*RELATIONS, ELSEWHERE)))
    for name, pairs, most in (
        ("subPropertyOf", wide, 3),
        ("subClassOf", st.tuples(cls, cls), 3),
        ("domain", st.tuples(relation, cls), 3),
        ("range", st.tuples(relation, cls), 3),
    ):
        axioms += [Triple(low, w3c("rdfs", name), high) for low, high in draw(st.lists(pairs, max_size=most))]
    for number, legs in enumerate(draw(st.lists(st.lists(relation, min_size=1, max_size=3), max_size=3))):
        axioms += chain(draw(relation), *legs, name=f"chain{number}x")
    if draw(st.booleans()):
        axioms += exclusive(*draw(st.permutations(CLASSES))[:2])
    return TBox.of(axioms, draw(st.lists(st.sampled_from(_LAYERS), min_size=1, max_size=5)))


def statements(relations: Sequence[NamedNode], classes: Sequence[NamedNode]) -> st.SearchStrategy[Triple]:
    """Draw something that may be known of the things."""
    one = st.sampled_from(THINGS)
    return st.one_of(
        st.builds(Triple, one, st.sampled_from(relations), one),
        st.builds(Triple, one, st.just(RDF_TYPE), st.sampled_from(classes)),
        st.builds(Triple, one, st.just(REAL[0]), st.just(REAL[1])),
        st.builds(Triple, one, st.just(TOLD), one),
    )


def _anywhere(_: Triple) -> bool:
    return True


def is_agreed(triple: Triple) -> bool:
    """Tell whether a triple is taken to be of the consensus; of three, one is of the register too."""
    return sum(map(ord, str(triple))) % 3 != 0


def is_registered(triple: Triple) -> bool:
    """Tell whether a triple is taken to be of the register; of three, one is of the consensus too."""
    return sum(map(ord, str(triple))) % 3 != 1


@dataclass(slots=True)
class Kept:
    """What is known and what follows, kept up change by change, with the clashes there are.

    A triple is of the consensus, of the register or of both, as its letters happen to say.
    """

    rules: Rules
    told: set[Triple] = field(default_factory=set)
    known: MemoryIndex = field(default_factory=MemoryIndex)
    agreed: MemoryIndex = field(default_factory=MemoryIndex)
    register: MemoryIndex = field(default_factory=MemoryIndex)
    paths: MemoryIndex = field(default_factory=MemoryIndex)
    inferred: MemoryIndex = field(default_factory=MemoryIndex)
    loops: MemoryIndex = field(default_factory=MemoryIndex)
    clashes: dict[NamedNode, tuple[Clash, ...]] = field(default_factory=dict)

    def state(self) -> State:
        """Return what upkeep reads."""
        return State(self.known, self.agreed, self.register, self.inferred, self.loops, self.paths)

    def change(self, removed: set[Triple], added: set[Triple]) -> Change:
        """Take in a change and return what it did."""
        removed, added = removed & self.told - added, added - self.told
        self.told = self.told - removed | added
        for index, shows in (
            (self.known, _anywhere),
            (self.agreed, is_agreed),
            (self.register, is_registered),
        ):
            _apply(index, filter(shows, removed), filter(shows, added))
        found = keep_up(self.rules, self.state(), removed=removed, added=added)
        _apply(self.inferred, found.gone, found.new)
        _apply(self.loops, found.loops_gone, found.loops_new)
        self._tread(found)
        for node in found.examined:
            self.clashes[node] = tuple(clash for clash in found.clashes if clash.thing == node)
        return found

    def _tread(self, found: Change) -> None:
        for link in links(found.paths_gone):
            self.paths.discard(*link)
        for link in links(found.paths_new):
            self.paths.add(*link)

    def agrees(self) -> None:
        """Assert that all is as if it were concluded at once."""
        full = close(self.rules, self.told, register=filter(is_registered, self.told))
        assert {Triple(*link) for link in self.paths} == set(full.paths)
        assert {Triple(*link) for link in self.inferred} == set(full.told)
        assert {Triple(*link) for link in self.loops} == set(full.loops)
        assert {clash for found in self.clashes.values() for clash in found} == set(full.clashes)


def _apply(index: MemoryIndex, less: Iterable[Triple], more: Iterable[Triple]) -> None:
    gone, new = [*less], [*more]
    there = {Triple(*link) for link in index}
    assert there.issuperset(gone)
    assert there.isdisjoint(new)
    for subject, predicate, value in links(gone):
        index.discard(subject, predicate, value)
    for subject, predicate, value in links(new):
        index.add(subject, predicate, value)
