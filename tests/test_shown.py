"""Every situation that a claim is about shows values, whatever came of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from pyoxigraph import NamedNode

from realpolitik.claims.claim import ArticleRecord, Claim
from realpolitik.claims.status import POSITIVE
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import local, term
from support.shipped import concluded, records
from support.world import WORDS, Says, agree, article

REALIZATION = term("realization")
VALUES = frozenset(iri for iri, told in WORDS.properties.items() if told.layer == "claim") - {REALIZATION}


@cache
def shown() -> Facts:
    return Facts(concluded().agreed)


def spoken_of(*told: ArticleRecord) -> Mapping[NamedNode, list[Claim]]:
    """Return the claims about each situation that a claim is about."""
    found = defaultdict(list)
    for claim in (claim for one in told for claim in one.claims):
        found[claim.about].append(claim)
    return found


def bare(agreed: Facts, *told: ArticleRecord) -> set[str]:
    """Return the situations that show nothing although a positive claim gives a value."""
    return {
        local(about)
        for about, claims in spoken_of(*told).items()
        if not any(agreed.values(about, role) for role in VALUES)
        and any(
            triple.subject == about and triple.predicate in VALUES
            for claim in claims
            if claim.polarity == POSITIVE
            for triple in claim.content
        )
    }


def test_no_situation_of_the_shipped_articles_hides_what_is_said_of_it() -> None:
    assert bare(shown(), *records()) == set()


def test_every_realization_but_one_that_is_only_named_shows_values() -> None:
    kinds = {
        local(kind)
        for about in spoken_of(*records())
        if any(shown().values(about, role) for role in VALUES)
        for kind in shown().iris(about, REALIZATION)
    }
    assert {"Judged", "NotOccurred", "Possible", "Unreal", "Occurred"} <= kinds
    assert "Mentioned" not in kinds


def test_a_tie_and_a_denial_show_nothing() -> None:
    sale = "id:deal a rp:ArmsTransfer ; rp:realization rp:Occurred ."
    herald = article("herald", Says(sale), Says('id:deal rp:amount "400 rifle" .'))
    gazette = article("gazette", Says('id:deal rp:amount "500 rifle" .'))
    denied = article("gazette", Says('id:deal rp:amount "400 rifle" .', negative=True))
    assert bare(agree(herald), herald) == set()
    assert bare(agree(herald, gazette), herald, gazette) == {"deal"}
    assert bare(agree(herald, denied), herald, denied) == {"deal"}
