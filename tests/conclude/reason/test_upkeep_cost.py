"""What upkeep reads goes with the change, not with all that is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
from pyoxigraph import NamedNode, Triple

from realpolitik.conclude.reason import MemoryIndex, State, close, compile_rules, keep_up
from realpolitik.conclude.reason.index import Link, links
from realpolitik.rdf.names import term, thing
from realpolitik.rdf.terms import RDF_TYPE
from support.tbox import (
    RELATIONS,
    THINGS,
    TBox,
    chain,
    of_kind,
)
from support.world import ONTOLOGY, WORDS, triples

RULES = compile_rules(ONTOLOGY, WORDS)
P, Q, R, S, _ = RELATIONS
A, B, C, D, _ = THINGS


class Counted(MemoryIndex):
    """An index that counts what is read."""

    __slots__ = ("read",)

    def __init__(self, known: Iterable[Triple] = ()) -> None:
        self.read = 0
        super().__init__(known)

    def _count(self, found: Iterator[NamedNode]) -> Iterator[NamedNode]:
        self.read += 1
        for node in found:
            self.read += 1
            yield node

    def _count_links(self, found: Iterator[Link]) -> Iterator[Link]:
        self.read += 1
        for link in found:
            self.read += 1
            yield link

    def holds(self, subject: NamedNode, predicate: NamedNode, value: NamedNode) -> bool:
        self.read += 1
        return super().holds(subject, predicate, value)

    def objects(self, subject: NamedNode, predicate: NamedNode) -> Iterator[NamedNode]:
        return self._count(super().objects(subject, predicate))

    def subjects(self, predicate: NamedNode, value: NamedNode) -> Iterator[NamedNode]:
        return self._count(super().subjects(predicate, value))

    def outgoing(self, subject: NamedNode) -> Iterator[Link]:
        return self._count_links(super().outgoing(subject))

    def incoming(self, value: NamedNode) -> Iterator[Link]:
        return self._count_links(super().incoming(value))


STATES = """
id:aland a rp:State ; rp:isMemberOf id:league . id:league a rp:InternationalOrganization .
id:aland-territory a rp:Territory ; rp:isTerritoryOf id:aland .
id:quay a rp:City ; rp:isPartOf id:aland-territory .
"""


def supply(number: int) -> str:
    """Return a supply by the one state to a state of its own, at the one place."""
    return (
        f"id:deal{number} a rp:ArmsTransfer ; rp:realization rp:Occurred ; rp:supplier id:aland ; "
        f"rp:recipient id:state{number} ; rp:realRecipient id:state{number} ; rp:realPlace id:quay . "
        f"id:aland rp:supplierIn id:deal{number} . id:state{number} a rp:State ."
    )


def read_for_one_more(count: int) -> tuple[int, int]:
    """Return how much is read when one of so many supplies goes, and when it comes back."""
    known = triples(STATES + "".join(map(supply, range(count))))
    one = [triple for triple in triples(supply(0)) if triple.predicate != RDF_TYPE]
    full = close(RULES, known)
    graph, inferred = Counted(known), Counted(full.told)
    nothing = MemoryIndex()
    state = State(graph, graph, nothing, inferred, MemoryIndex(full.loops), nothing)
    for link in links(one):
        graph.discard(*link)
    graph.read = inferred.read = 0
    gone = keep_up(RULES, state, removed=one, added=())
    first = graph.read + inferred.read
    assert Triple(thing("aland"), term("hasSupplied"), thing("state0")) in gone.gone
    assert not [
        triple for triple in gone.gone if triple.predicate == RDF_TYPE and triple.subject == thing("aland")
    ]
    for link in links(gone.gone):
        inferred.discard(*link)
    for link in links(one):
        graph.add(*link)
    graph.read = inferred.read = 0
    assert keep_up(RULES, state, removed=(), added=one).new == gone.gone
    return first, graph.read + inferred.read


@pytest.mark.parametrize("way", [0, 1], ids=["gone", "come"])
def test_one_of_many_situations_costs_no_more_than_one_of_few(way: int) -> None:
    few, many = read_for_one_more(5)[way], read_for_one_more(500)[way]
    assert many <= few + 10


def read_for_one_proof_less(count: int) -> int:
    """Return how much is read when one of two proofs goes of a link that so many others rest on."""
    last = RELATIONS[4]
    found = TBox.of(
        [of_kind("TransitiveProperty", P), *chain(P, Q, R, name="one"), *chain(P, S, last, name="two")],
        ["consensus"],
    )
    rules = compile_rules(found.ontology, found.words)
    ends = [thing(f"end{number}") for number in range(count)]
    known = [Triple(A, Q, C), Triple(C, R, B), Triple(A, S, D), Triple(D, last, B)]
    known += [Triple(B, P, end) for end in ends]
    graph, inferred = Counted(known[1:]), Counted(close(rules, known).told)
    assert sum(1 for _ in inferred) == count + 1
    graph.read = inferred.read = 0
    nothing = MemoryIndex()
    state = State(graph, graph, nothing, inferred, nothing, nothing)
    change = keep_up(rules, state, removed=known[:1], added=())
    assert (change.gone, change.new) == ((), ())
    return graph.read + inferred.read


def test_what_keeps_a_proof_is_not_doubted_with_all_that_rests_on_it() -> None:
    assert read_for_one_proof_less(500) == read_for_one_proof_less(5)


def read_for_a_hub(count: int) -> tuple[int, int]:
    """Return how much is read when a thing with so many parts comes to be reached, and when it goes."""
    parts = "".join(f"id:part{number} rp:isPartOf id:hub ." for number in range(count))
    entries = triples(f"id:hub rp:isPartOf id:whole . {parts}")
    told = triples("id:summit rp:realization rp:Occurred ; rp:place id:hub .")
    known, register, agreed = Counted(entries), Counted(entries), Counted()
    paths, read = MemoryIndex(), list[int]()
    state = State(known, agreed, register, MemoryIndex(), MemoryIndex(), paths)
    for removed, added in ((), told), (told, ()):
        for index in (known, agreed):
            for link in links(removed):
                index.discard(*link)
            for link in links(added):
                index.add(*link)
        known.read = agreed.read = register.read = 0
        change = keep_up(RULES, state, removed=removed, added=added)
        read.append(known.read + agreed.read + register.read)
        changed = change.paths_new if added else change.paths_gone
        assert entries[0] in changed
        assert len(changed) < 6
        for link in links(change.paths_new):
            paths.add(*link)
    return read[0], read[1]


@pytest.mark.parametrize("way", [0, 1], ids=["come", "gone"])
def test_a_thing_to_which_much_leads_that_nothing_reaches_costs_no_more(way: int) -> None:
    assert read_for_a_hub(500)[way] == read_for_a_hub(5)[way]
