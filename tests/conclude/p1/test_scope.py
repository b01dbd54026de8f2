"""Which transfers would fall under which measures, and that nothing follows from it."""

from __future__ import annotations

import pytest

from realpolitik.rdf.names import local, term, thing
from realpolitik.rdf.terms import RDF_TYPE
from support.world import CAST, WORDS, Says, agree, article, entries, values_of, world

DEAL = (
    "id:deal a rp:ArmsTransfer ; rp:supplier id:aland ; rp:recipient id:borland ; rp:goods id:shells ; "
    'rp:time "2031" ; rp:realization rp:Sought .'
)
EMBARGO = (
    "id:embargo a rp:SanctionsMeasure ; rp:target id:borland ; rp:goodsInScope id:arms ; "
    'rp:time "2020/.." ; rp:realization rp:Ongoing .'
)


def covering(
    deal: str = DEAL, embargo: str = EMBARGO, status: str = "Asserted", of: str = "Asserted"
) -> set[str]:
    """Return the measures under which the deal would fall."""
    return values_of(
        agree(article("herald", Says(deal, status), Says(embargo, of))), "deal", "wouldFallUnder"
    )


def test_goods_of_a_kind_in_scope_for_a_target_are_covered() -> None:
    assert covering() == {"embargo"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("rp:goods id:shells", "rp:goods id:arms"),
        ("rp:goods id:shells", "rp:goods id:shells, id:grain"),
        ("rp:supplier id:aland ; rp:recipient id:borland", "rp:supplier id:borland ; rp:recipient id:aland"),
        ("rp:supplier id:aland ; rp:recipient id:borland", "rp:party id:aland, id:borland"),
        ("a rp:ArmsTransfer", "a rp:AmmunitionTransfer"),
        ('rp:time "2031" ; ', ""),
        ('"2031"', '"2020"'),
        ('"2031"', '"2019/2020"'),
        ("Sought", "Threatened"),
        ("Sought", "Offered"),
        ("Sought", "Occurred"),
        ("Sought", "Ended"),
    ],
)
def test_a_transfer_real_or_only_spoken_of_is_covered(old: str, new: str) -> None:
    assert old in DEAL
    assert covering(DEAL.replace(old, new)) == {"embargo"}


@pytest.mark.parametrize("status", ["Asserted", "Planned", "Predicted", "Speculated", "Conditional"])
def test_a_transfer_that_may_come_is_covered(status: str) -> None:
    assert covering(status=status) == {"embargo"}


@pytest.mark.parametrize("status", ["Opinion", "Counterfactual", "Denied"])
def test_a_transfer_that_nobody_holds_to_be_or_to_come_is_not_covered(status: str) -> None:
    assert covering(status=status) == set()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("rp:goods id:shells", "rp:goods id:grain"),
        ("rp:goods id:shells ; ", ""),
        ("rp:recipient id:borland", "rp:recipient id:cland"),
        ("rp:recipient id:borland", "rp:beneficiary id:borland"),
        ('"2031"', '"2019"'),
        ('"2031"', '"../2019"'),
        ('rp:time "2031" ; rp:realization rp:Sought', "rp:realization rp:Occurred"),
        ("Sought", "Refused"),
    ],
)
def test_a_transfer_that_nearly_is_is_not_covered(old: str, new: str) -> None:
    assert old in DEAL
    assert covering(DEAL.replace(old, new)) == set()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("rp:target id:borland", "rp:target id:cland"),
        ("rp:target id:borland", "rp:issuer id:borland"),
        ("rp:goodsInScope id:arms", "rp:goodsInScope id:grain"),
        ("rp:goodsInScope id:arms ; ", ""),
        ("id:arms", "id:shells-for-hunting"),
        ("Ongoing", "Threatened"),
        ("Ongoing", "Sought"),
        ("Ongoing", "Planned"),
        ("Ongoing", "Agreed"),
        ("Ongoing", "Refused"),
        ("Ongoing", "Cancelled"),
        ("Ongoing", "Ended"),
        ('"2020/.." ; rp:realization rp:Ongoing', '"2020/2025" ; rp:realization rp:Occurred'),
        ('"2020/.."', '"2032/.."'),
    ],
)
def test_a_measure_that_nearly_does_does_not_cover(old: str, new: str) -> None:
    assert old in EMBARGO
    if "hunting" in new:  # the scope is a kind of the goods, not the goods a kind of the scope
        assert (
            covering(DEAL.replace("id:shells", "id:arms"), EMBARGO.replace("id:arms", "id:shells")) == set()
        )
    else:
        assert covering(embargo=EMBARGO.replace(old, new)) == set()


@pytest.mark.parametrize(
    "of", ["Planned", "Predicted", "Opinion", "Speculated", "Conditional", "Counterfactual", "Denied"]
)
def test_a_measure_that_is_not_in_force_does_not_cover(of: str) -> None:
    assert covering(of=of) == set()


def test_a_measure_still_in_force_covers_what_came_after_the_time_that_is_told_of_it() -> None:
    assert covering(embargo=EMBARGO.replace("2020/..", "2020")) == {"embargo"}


@pytest.mark.parametrize("told", ["2031", None])
def test_of_a_past_transfer_both_times_must_be_told(told: str | None) -> None:
    past = DEAL.replace("Sought", "Occurred")
    timeless = EMBARGO.replace('rp:time "2020/.." ; ', "")
    assert covering(past if told else past.replace('rp:time "2031" ; ', "")) == (
        {"embargo"} if told else set()
    )
    assert covering(past, timeless) == set()


def test_that_a_transfer_is_covered_says_of_no_breach() -> None:
    real = DEAL.replace("Sought", "Occurred")
    found = world(article("herald", Says(real), Says(EMBARGO)))
    known = found.known()
    assert known.iris(thing("deal"), term("wouldFallUnder")) == ids("embargo")
    breach = {"realNorm", "breachesRegime", "violatorIn", "isImplicatedInBreachOf", "violator", "norm"}
    said = {local(triple.predicate) for triple in (*found.agreed, *found.inferred)}
    assert not said & breach
    kinds = {kind for iri in known.subjects() for kind in known.iris(iri, RDF_TYPE)}
    assert not WORDS.fits(kinds, (term("Violation"),))


def ids(slug: str) -> tuple[object, ...]:
    return (thing(slug),)


def test_goods_that_an_article_mints_fall_under_nothing_until_the_register_has_them() -> None:
    told = (
        Says(
            "id:deal a rp:ArmsTransfer ; rp:supplier id:aland ; rp:recipient id:borland ; "
            "rp:goods id:goods-slugs ; rp:realization rp:Planned ."
        ),
        Says(
            "id:embargo a rp:SanctionsMeasure ; rp:issuer id:cy ; rp:target id:borland ; "
            "rp:goodsInScope id:munitions ; rp:realization rp:Ongoing ."
        ),
    )
    kind = "id:goods-slugs rp:isKindOf id:munitions ."
    assert values_of(agree(article("herald", *told, declares=kind)), "deal", "wouldFallUnder") == set()
    known = entries(f'{CAST} id:goods-slugs a rp:Goods ; rdfs:label "slugs"@en . {kind}')
    paper = article("herald", *told, declares=kind, known=known)
    assert values_of(agree(paper, known=known), "deal", "wouldFallUnder") == {"embargo"}
