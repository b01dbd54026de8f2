"""What the reasoner can have concluded a statement from, by the rules of OWL 2 RL/RDF.

In: the statements of a view, the ontology, and a statement that was inferred. Out:
its possible grounds, the closest first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import NamedNode, Triple

from realpolitik.conclude.reason.axioms import Pair, read_axioms
from realpolitik.rdf.terms import RDF_TYPE, Term
from realpolitik.reading.stated import Ground
from realpolitik.reading.statements import CONSENSUS, INFERRED, REGISTER, Statements


class Inference:
    """The axioms of an ontology, followed backwards."""

    def __init__(self, read: Statements, ontology: Iterable[Triple]) -> None:
        axioms = read_axioms(ontology)
        self._read = read
        self._narrower, self._subclasses = _by_second(axioms.wider), _by_second(axioms.broader)
        self._having, self._valued = _by_second(axioms.domains), _by_second(axioms.ranges)
        self._symmetric, self._transitive = axioms.symmetric, axioms.transitive
        self._chains: dict[NamedNode, list[tuple[NamedNode, ...]]] = defaultdict(list)
        for link, legs in sorted(axioms.chains, key=lambda chain: (len(chain[1]), str(chain))):
            self._chains[link].append(legs)

    def grounds(self, triple: Triple) -> Iterator[Ground]:
        """Yield what a statement can have been concluded from."""
        subject, link, value = triple.subject, triple.predicate, triple.object
        if not isinstance(subject, NamedNode) or not isinstance(value, NamedNode):
            return
        if link == RDF_TYPE:
            yield from self._class(subject, value)
            return
        for legs in self._chains.get(link, ()):
            for premises in self._ways(subject, legs, value):
                yield Ground("prp-spo2: a chain of properties", premises)
        for narrower in self._narrower.get(link, ()):
            yield Ground("prp-spo1: a narrower property", (Triple(subject, narrower, value),))
        if link in self._symmetric:
            yield Ground("prp-symp: it holds both ways", (Triple(value, link, subject),))
        if link in self._transitive:
            yield from self._stepped(subject, link, value)

    def _stepped(self, subject: NamedNode, link: NamedNode, value: NamedNode) -> Iterator[Ground]:
        """Yield the shortest way of steps that need no transitivity themselves."""
        links, open_ends = [link], [link]
        for wider in open_ends:
            fresh = [narrower for narrower in self._narrower.get(wider, ()) if narrower not in links]
            links += fresh
            open_ends += fresh
        way = self._read.steps(subject, tuple(links), value, REGISTER, CONSENSUS)
        if way is not None and len(way) > 1:
            yield Ground("prp-trp: step by step", tuple(Triple(t.subject, link, t.object) for t in way))
        for premises in self._ways(subject, (link, link), value):
            yield Ground("prp-trp: step by step", premises)

    def _class(self, subject: NamedNode, cls: NamedNode) -> Iterator[Ground]:
        for narrower in self._subclasses.get(cls, ()):
            yield Ground("cax-sco: a narrower class", (Triple(subject, RDF_TYPE, narrower),))
        for graph in (REGISTER, CONSENSUS, INFERRED):
            for link in self._having.get(cls, ()):
                for value in self._read.iris(subject, link, graph):
                    yield Ground("prp-dom: what has this property", (Triple(subject, link, value),))
            for link in self._valued.get(cls, ()):
                for owner in self._read.subjects(link, subject, graph):
                    yield Ground("prp-rng: a value of this property", (Triple(owner, link, subject),))

    def _ways(self, start: Term, legs: tuple[NamedNode, ...], end: Term) -> Iterator[tuple[Triple, ...]]:
        """Yield the ways from one thing to another along these legs."""
        if not legs:
            if start == end:
                yield ()
            return
        for middle in self._read.iris(start, legs[0]):
            if isinstance(start, NamedNode) and (len(legs) > 1 or middle == end):
                for rest in self._ways(middle, legs[1:], end):
                    yield (Triple(start, legs[0], middle), *rest)


def _by_second(pairs: Iterable[Pair]) -> Mapping[NamedNode, list[NamedNode]]:
    found: dict[NamedNode, list[NamedNode]] = defaultdict(list)
    for first, second in sorted(pairs, key=str):
        found[second].append(first)
    return found
