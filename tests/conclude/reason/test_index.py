"""Triples between IRIs in memory, as they are and as they were before a change."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.conclude.reason.index import FactIndex, Former, Link, MemoryIndex, links
from realpolitik.rdf.names import term, thing
from support.tbox import RELATIONS, THINGS

NODES = THINGS[:3]
KNOWN = st.sets(
    st.builds(Triple, st.sampled_from(NODES), st.sampled_from(RELATIONS[:2]), st.sampled_from(NODES))
)


def agree(index: FactIndex, told: set[Link]) -> None:
    """Assert that every question to an index is answered as the triples have it."""
    for near in NODES:
        assert set(index.outgoing(near)) == {link for link in told if link[0] == near}
        assert set(index.incoming(near)) == {link for link in told if link[2] == near}
        for known in RELATIONS[:2]:
            assert set(index.objects(near, known)) == {o for s, p, o in told if (s, p) == (near, known)}
            assert set(index.subjects(known, near)) == {s for s, p, o in told if (p, o) == (known, near)}
            for far in NODES:
                assert index.holds(near, known, far) == ((near, known, far) in told)


@given(KNOWN, KNOWN)
def test_what_is_put_in_is_there_until_it_is_taken_out(told: set[Triple], out: set[Triple]) -> None:
    index = MemoryIndex(told)
    agree(index, set(links(told)))
    for link in links(out):
        index.discard(*link)
    agree(index, set(links(told - out)))
    assert set(index) == set(links(told - out))


@given(KNOWN, KNOWN)
def test_a_graph_before_a_change_is_what_it_was(was: set[Triple], now: set[Triple]) -> None:
    former = Former(MemoryIndex(now), removed=links(was - now), added=links(now - was))
    agree(former, set(links(was)))


def test_literals_lead_nowhere() -> None:
    known = [Triple(thing("a"), term("label"), Literal("x")), Triple(thing("a"), term("p"), thing("b"))]
    assert set(MemoryIndex(known)) == {(thing("a"), term("p"), thing("b"))}
    assert isinstance(next(iter(MemoryIndex(known)))[2], NamedNode)
