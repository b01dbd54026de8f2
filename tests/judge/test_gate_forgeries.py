"""No forgery of a good article passes the gate: a changed value, a moved offset."""

from collections.abc import Iterable
from dataclasses import replace

from pyoxigraph import Literal, NamedNode, Quad

from realpolitik.judge.gate import (
    gate,
)
from realpolitik.rdf import names
from realpolitik.rdf.names import local, term, thing
from realpolitik.sources.vocabulary import Vocabulary
from support.arvenia import (
    ARTICLE,
    IDENTIFIER,
    SALE,
    TIMBER,
    graphs,
    registered,
)
from support.gate_cases import claim_iri, renamed


def rules(data: Iterable[Quad], words: Vocabulary, register: str = "") -> set[str]:
    _, refusals = gate(data, registered(register), words)
    return {refusal.rule for refusal in refusals}


SWAPS: dict[str, NamedNode | Literal] = {
    "holder": thing("belmark"),
    "relayedBy": thing("belmark"),
    "polarity": term("Negative"),
    "certainty": term("Possible"),
    "stance": term("Commits"),
    "producer": term("Extractor"),
    "ifSo": thing("river-trade"),
    "status": term("Denied"),
    "about": thing("river-trade"),
    "evidence": names.span(IDENTIFIER, 116, 140),
    "textDigest": Literal("0" * 64),
}


def forged(quad: Quad) -> NamedNode | Literal | None:
    """Return another value for a quad that makes a claim what it is, or None for any other quad."""
    if quad.graph_name == ARTICLE:
        return SWAPS.get(local(quad.predicate))
    return Literal("2032") if isinstance(quad.object, Literal) else thing("river-league")


def test_no_forgery_passes(words: Vocabulary) -> None:
    data = graphs(SALE, TIMBER)
    values = {quad: value for quad in data if (value := forged(quad)) is not None}
    assert len(values) > 25
    for old, value in values.items():
        rest = [quad for quad in data if quad != old]
        assert rules(rest, words), f"dropped: {old}"
        assert rules([*rest, Quad(old.subject, old.predicate, value, old.graph_name)], words), (
            f"swapped: {old}"
        )
    assert rules(data, words) == set()


def test_a_moved_offset_is_refused_or_another_claim(words: Vocabulary) -> None:
    data = graphs(SALE)
    iri = claim_iri(data)
    [old] = [quad.object for quad in data if quad.predicate == term("evidence")]
    assert isinstance(old, NamedNode)
    parts = names.split_span(old)
    assert parts is not None
    moved = renamed(data, old, names.span(parts[0], parts[1] + 1, parts[2]))
    assert rules(moved, words) == {"claim-span"}
    again = graphs(replace(SALE, evidence=(replace(SALE.evidence[0], start=parts[1] + 1),)))
    assert claim_iri(again) != iri
