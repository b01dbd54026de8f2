"""Nothing that is only claimed becomes a fact, not even where a store reasons over the union of all graphs.

For every link and every conclusion the worlds here hold claims that would give it if
claims leaked. They are made from the vocabulary by `support.roles`; where a leak is
let in by hand, the same tests find it.
"""

from __future__ import annotations

import pytest

from realpolitik.conclude.agreement import consensus
from realpolitik.conclude.reason import reason
from realpolitik.rdf.names import short, term, thing
from support.leaks import (
    AGREED,
    BACKSTAGE,
    GUARDED,
    KNOWN,
    PART,
    TRUTH,
    WHOLE,
    conclusions_of_the_truth,
    guarded,
    of_parts,
    of_the_register,
    of_wholes,
    situations,
)
from support.roles import (
    CLASSES,
    CONCLUSIONS,
    LINKS,
    PARTIAL,
    SITUATION,
    Scene,
    kind_of_value,
    scenes,
    slug,
)
from support.thinned import thinned
from support.world import ONTOLOGY, WORDS, Says, article

# the worlds cover the vocabulary


def test_every_property_of_the_consensus_is_guarded_or_says_how_the_graph_was_made() -> None:
    consensus_only = {p.iri for p in WORDS.properties.values() if p.layer == "consensus" and p.is_object}
    assert consensus_only == (GUARDED - CONCLUSIONS) | BACKSTAGE | {term("wouldFallUnder")}
    inferred = {p.iri for p in WORDS.properties.values() if p.layer == "inferred"}
    assert inferred == CONCLUSIONS | {term("isHistoricallyContinuedBy")}
    assert len(LINKS) >= 31
    assert len(CONCLUSIONS) >= 15


@pytest.mark.parametrize("holder", ["", "cy"], ids=["asserted", "reported by two"])
def test_what_is_true_gives_every_link_and_every_conclusion(holder: str) -> None:
    """So the claims below would give them too, if claims leaked."""
    one = article("herald", *(Says(scene.exists(), by=holder) for scene in scenes("true")), known=KNOWN)
    other = article("gazette", *(Says(scene.exists(), by="dee") for scene in scenes("true")), known=KNOWN)
    agreed = consensus([TRUTH, one, other], KNOWN, WORDS)
    inferred = reason(ONTOLOGY, [*KNOWN.triples, *agreed], WORDS)
    fresh = {*agreed, *inferred} - AGREED - conclusions_of_the_truth()
    assert {triple.predicate for triple in fresh} >= GUARDED


def test_a_missing_value_that_is_asserted_gives_every_link_and_every_conclusion() -> None:
    record = article("herald", *(Says(scene.filled()) for scene in PARTIAL), known=KNOWN)
    agreed = consensus([TRUTH, record], KNOWN, WORDS)
    inferred = reason(ONTOLOGY, [*KNOWN.triples, *agreed], WORDS)
    fresh = {*agreed, *inferred} - AGREED - conclusions_of_the_truth()
    assert {triple.predicate for triple in fresh} >= GUARDED


# nothing leaks into the consensus, nor into what is inferred from it


@pytest.mark.parametrize("way", thinned(WHOLE))
def test_what_is_not_held_to_be_real_gives_no_link(way: str) -> None:
    agreed = consensus([TRUTH, of_wholes(way)], KNOWN, WORDS)
    assert len(situations(agreed)) >= len(situations(AGREED)) + (0 if way == "withdrawn" else len(CLASSES))
    assert guarded(agreed) - AGREED == set()


def test_two_unnamed_officials_in_two_articles_give_no_link() -> None:
    """One may be the other, or the other's spokesman; two whom the register knows would give all links."""
    official = "id:SELF-official a rp:UnnamedSource ; rp:affiliation id:{} ."
    said = [Says(scene.exists(), by="SELF-official") for scene in scenes("unnamed")]
    records = [
        article(name, *said, known=KNOWN, declares=official.format(state))
        for name, state in (("herald", "aland"), ("gazette", "borland"))
    ]
    agreed = consensus([TRUTH, *records], KNOWN, WORDS)
    assert len(situations(agreed)) >= len(situations(AGREED)) + len(CLASSES)
    assert guarded(agreed) - AGREED == set()


@pytest.mark.parametrize("way", thinned(way for way in WHOLE if not way.startswith("reported")))
def test_nothing_is_linked_to_what_is_not_held_to_be_real(way: str) -> None:
    """What one holder reports is real in its realization, so that others may be linked to it."""
    ends = [
        (scene, role, Scene(slug(way, "end of", scene.name), kind_of_value(role), "base"))
        for scene in PARTIAL
        if (role := scene.lacks) is not None and WORDS.is_a(kind_of_value(role), SITUATION)
    ]
    assert len(ends) >= 3
    said = [Says(f"id:{scene.name} {short(role)} id:{end.name} .") for scene, role, end in ends]
    spoken = [one for _, _, end in ends for one in WHOLE[way](end)]
    record = article(f"ends {way}", *said, *spoken, known=KNOWN)
    agreed = consensus([TRUTH, record], KNOWN, WORDS)
    assert {thing(end.name) for *_, end in ends} <= situations(agreed)
    assert guarded(agreed) - AGREED == set()


@pytest.mark.parametrize("way", thinned(PART))
def test_a_value_that_is_not_sure_gives_no_link(way: str) -> None:
    record = of_parts(way)
    assert len(record.claims) == len(PARTIAL) * len(PART[way])
    assert guarded(consensus([TRUTH, record], KNOWN, WORDS)) - AGREED == set()


def test_all_of_them_together_give_no_conclusion() -> None:
    records = [TRUTH, *map(of_wholes, WHOLE), *map(of_parts, PART)]
    agreed = consensus(records, KNOWN, WORDS)
    inferred = reason(ONTOLOGY, [*KNOWN.triples, *agreed], WORDS)
    assert guarded(inferred) - conclusions_of_the_truth() - of_the_register() == set()
