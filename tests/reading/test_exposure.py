"""Deals under measures: which, because of which goods and whose side, and never more than is said."""

from __future__ import annotations

from realpolitik.reading.exposure import Reason, exposures, measures
from realpolitik.reading.testimony import Named
from support import views

VIEW = views.view(
    """
graph:consensus {
    id:shells a rp:Transfer ; rp:realization rp:Possible ; rp:strongestStatus rp:Speculated ;
        rp:supplier id:aland ; rp:recipient id:borland ; rp:goods id:shells-and-guns ;
        rp:wouldFallUnder id:ban .
    id:swap a rp:Transaction ; rp:realization rp:Planned ; rp:party id:aland, id:cove ;
        rp:goods id:arms ; rp:wouldFallUnder id:ban .
    id:ban a rp:Restriction ; rp:realization rp:Ongoing ; rp:strongestStatus rp:Asserted ;
        rp:issuer id:cove ; rp:target id:aland, id:dell ; rp:goodsInScope id:arms .
    id:tariff a rp:Restriction ; rp:realization rp:Threatened ; rp:issuer id:dell .
    id:word a rp:Restriction ; rp:realization rp:Mentioned .
}
id:shells-and-guns rp:isKindOf id:munitions . id:munitions rp:isKindOf id:arms .
id:arms rp:isKindOf id:munitions .
"""
)


def named(name: str) -> Named:
    return Named(f"id:{name}", name.replace("-", " "))


def test_a_deal_is_told_with_its_measure_and_why() -> None:
    shells, swap = exposures(VIEW)
    assert (shells.deal.name, shells.deal.realization, shells.deal.support) == (
        *(named("shells"), "Possible"),
        "Speculated",
    )
    assert (shells.suppliers, shells.recipients, shells.parties) == (
        (named("aland"),),
        (named("borland"),),
        (),
    )
    assert (shells.measure.name, shells.measure.realization) == (named("ban"), "Ongoing")
    assert shells.targets == (named("aland"),)
    assert shells.reasons == (Reason(named("shells-and-guns"), named("arms")),)
    assert swap.parties == (named("aland"), named("cove"))
    assert swap.reasons == (Reason(named("arms"), named("arms")),)


def test_measures_on_most_deals_come_first_and_mere_mentions_are_left_out() -> None:
    ban, tariff = measures(VIEW)
    assert (ban.name.name, ban.deals, ban.targets, ban.goods) == (
        *(named("ban"), 2, (named("aland"), named("dell"))),
        (named("arms"),),
    )
    assert (tariff.name.realization, tariff.deals, tariff.issuers) == ("Threatened", 0, (named("dell"),))


def test_an_empty_world_has_neither() -> None:
    assert exposures(views.view("")) == ()
    assert measures(views.view("")) == ()
