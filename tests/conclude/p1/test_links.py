"""Links stand only where an author, or two independent holders, say that something is real."""

from __future__ import annotations

import pytest

from realpolitik.claims.claim import ArticleRecord
from realpolitik.conclude.p1.realization import CLAIMABLE, REAL
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import local, term, thing
from support.world import Says, agree, article, realization_of, values_of

DEAL = (
    "id:deal a rp:ArmsTransfer ; rp:supplier id:aland ; rp:recipient id:borland ; "
    "rp:realization rp:Occurred ."
)
MEETS = "id:summit a rp:Summit ; rp:party id:ana, id:bo ; rp:realization rp:Occurred ."
ALLIED = "id:treaty a rp:Alliance ; rp:party id:aland, id:borland ; rp:realization rp:Ongoing ."
OFFICE = (
    "id:ana-in-office a rp:Tenure ; rp:officeHolder id:ana ; rp:office id:president-of-aland ; "
    "rp:realization rp:Ongoing ."
)
RUNGS = sorted(local(rung) for rung in CLAIMABLE)


def one(*said: Says) -> Facts:
    return agree(article("herald", *said))


def reports(content: str, *holders: str) -> list[ArticleRecord]:
    return [article(f"paper {n}", Says(content, by=who)) for n, who in enumerate(holders)]


def is_linked(agreed: Facts) -> bool:
    """Tell whether the deal is linked; if it is, then in all ways."""
    found = [values_of(agreed, *ends) for ends in (("aland", "supplierIn"), ("deal", "realRecipient"))]
    found += [values_of(agreed, "aland", "participantIn"), values_of(agreed, "borland", "participantIn")]
    assert found in ([{"deal"}, {"borland"}, {"deal"}, {"deal"}], [set(), set(), set(), set()])
    return bool(found[0])


@pytest.mark.parametrize("rung", RUNGS)
def test_only_what_is_real_is_linked(rung: str) -> None:
    assert is_linked(one(Says(DEAL.replace("Occurred", rung)))) is (term(rung) in REAL)


@pytest.mark.parametrize("negative", [False, True])
@pytest.mark.parametrize(
    "status", ["Planned", "Predicted", "Opinion", "Speculated", "Conditional", "Counterfactual", "Denied"]
)
def test_only_what_is_asserted_is_linked(status: str, negative: bool) -> None:
    assert not is_linked(one(Says(DEAL, status, negative=negative)))
    assert not is_linked(
        agree(article("herald", Says(DEAL, status, negative=negative)), *reports(DEAL, "cy"))
    )


def test_what_is_denied_is_disputed_and_not_linked() -> None:
    assert is_linked(one(Says(DEAL), Says(DEAL, "Speculated", negative=True, by="cy")))
    assert not is_linked(one(Says(DEAL), Says(DEAL, "Denied", by="cy")))
    assert not is_linked(one(Says(DEAL), Says(DEAL.replace("Occurred", "Refused"), by="cy")))


# how many


def test_one_who_reports_is_not_enough_and_two_who_are_independent_are() -> None:
    assert not is_linked(agree(*reports(DEAL, "cy")))
    assert not is_linked(agree(*reports(DEAL, "cy", "cy")))
    assert is_linked(agree(*reports(DEAL, "cy", "dee")))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("aland-officials", "aland"),
        ("aland-ministry", "aland"),
        ("council", "league"),
        ("cland", "league"),
    ],
)
def test_one_who_belongs_to_the_other_is_not_independent(first: str, second: str) -> None:
    assert not is_linked(agree(*reports(DEAL, first, second)))
    assert not is_linked(agree(*reports(DEAL, second, first)))
    assert is_linked(agree(*reports(DEAL, first, second, "cy")))


@pytest.mark.parametrize("status", ["Asserted", "Speculated", "Denied"])
@pytest.mark.parametrize(
    "tie",
    [
        OFFICE,
        "id:post a rp:Affiliation ; rp:affiliate id:ana ; rp:body id:aland ; rp:realization rp:Ongoing .",
        "id:speech a rp:SpeechAct ; rp:proposes id:ana-in-office ; rp:realization rp:Occurred . "
        + OFFICE.replace("; rp:realization rp:Ongoing ", ""),
    ],
)
def test_an_official_is_not_independent_of_the_state_however_sure_the_office_is(
    tie: str, status: str
) -> None:
    told = article("gazette", Says(tie, status, by="dee"))
    assert is_linked(agree(*reports(DEAL, "ana", "aland")))
    assert not is_linked(agree(*reports(DEAL, "ana", "aland"), told))


@pytest.mark.parametrize(
    "declared",
    [
        "id:SELF-desk a rp:UnnamedSource .",
        "id:SELF-desk a rp:Person ; rp:affiliation id:borland .",
        "id:SELF-desk a rp:UnnamedSource ; rp:affiliation id:aland .",
    ],
)
def test_a_source_that_an_article_alone_knows_is_no_second_voice(declared: str) -> None:
    def both(*said: Says) -> Facts:
        return agree(article("herald", Says(DEAL, by="SELF-desk"), *said, declares=declared))

    assert not is_linked(both(Says(DEAL, by="aland")))
    assert is_linked(both(Says(DEAL, by="aland"), Says(DEAL, by="cy")))


def test_an_office_that_an_article_declares_ties_its_holder_to_the_state() -> None:
    tenure = OFFICE.replace("id:president-of-aland", "id:SELF-post")
    said = [Says(DEAL, by="ana"), Says(DEAL, by="aland"), Says(tenure, "Speculated", by="dee")]
    declares = "id:SELF-post a rp:Office ; rp:jurisdiction id:aland ."
    assert not is_linked(agree(article("herald", *said, declares=declares)))
    assert is_linked(agree(article("herald", *said, declares=declares.replace("id:aland", "id:borland"))))


def test_one_who_relays_the_other_is_not_independent() -> None:
    first = article("herald", Says(DEAL, by="cy", through="dee"))
    assert not is_linked(agree(first, *reports(DEAL, "dee")))
    assert is_linked(agree(first, *reports(DEAL, "ana")))
    assert is_linked(agree(article("herald", Says(DEAL, by="cy", through="herald")), *reports(DEAL, "dee")))


# the value, the class and what is linked to


def test_a_value_needs_the_same_support_as_the_situation() -> None:
    bare = article("herald", Says("id:deal a rp:ArmsTransfer ; rp:realization rp:Occurred ."))
    supplier, recipient = "id:deal rp:supplier id:aland .", "id:deal rp:recipient id:borland ."
    assert values_of(agree(bare, *reports(supplier, "cy")), "deal", "supplier") == {"aland"}
    assert values_of(agree(bare, *reports(supplier, "cy")), "aland", "supplierIn") == set()
    assert values_of(agree(bare, *reports(recipient, "cy")), "deal", "realRecipient") == set()
    assert values_of(agree(bare, *reports(recipient, "cy", "dee")), "deal", "realRecipient") == {"borland"}
    assert values_of(agree(bare, article("gazette", Says(recipient))), "deal", "realRecipient") == {"borland"}


def test_a_situation_needs_support_of_its_own() -> None:
    reported = Says("id:deal a rp:ArmsTransfer ; rp:realization rp:Occurred .", by="cy")
    roles = Says("id:deal rp:supplier id:aland ; rp:recipient id:borland .")
    assert values_of(one(reported, roles), "deal", "supplier") == {"aland"}
    assert not is_linked(one(reported, roles))
    assert is_linked(agree(article("herald", reported, roles), *reports(DEAL, "dee")))


def test_a_denied_value_is_not_linked() -> None:
    denial = article("gazette", Says("id:deal rp:recipient id:borland .", "Denied", by="bo"))
    agreed = agree(article("herald", Says(DEAL)), denial)
    assert values_of(agreed, "deal", "realRecipient") == set()
    assert values_of(agreed, "borland", "participantIn") == set()
    assert values_of(agreed, "aland", "supplierIn") == {"deal"}


def test_a_class_needs_the_same_support_as_the_situation() -> None:
    tie = "id:tie a rp:Relation ; rp:party id:aland, id:borland ; rp:realization rp:Ongoing ."
    broad, narrow = article("herald", Says(tie)), tie.replace("Relation", "FormalAlliance")
    assert values_of(agree(broad, *reports(narrow, "cy")), "aland", "alliedWith") == set()
    assert values_of(agree(broad, *reports(narrow, "cy", "dee")), "aland", "alliedWith") == {"borland"}
    assert values_of(agree(broad, article("gazette", Says(narrow))), "aland", "alliedWith") == {"borland"}
    of_the_register = one(Says(ALLIED.replace("rp:Alliance", "rp:Relation")))
    assert values_of(of_the_register, "aland", "alliedWith") == {"borland"}


def test_a_norm_that_is_kept_is_not_breached() -> None:
    force = Says("id:embargo a rp:SanctionsMeasure ; rp:realization rp:Ongoing .")
    kept = "id:keeping a rp:Compliance ; rp:actor id:aland ; rp:norm id:embargo ; rp:realization rp:Ongoing ."
    broken = (
        "id:breach a rp:Violation ; rp:violator id:aland ; rp:norm id:embargo ; rp:realization rp:Occurred ."
    )
    agreed = one(force, Says(kept), Says(broken))
    assert values_of(agreed, "keeping", "norm") == values_of(agreed, "breach", "norm") == {"embargo"}
    assert values_of(agreed, "keeping", "realNorm") == set()
    assert values_of(agreed, "breach", "realNorm") == {"embargo"}
    assert values_of(agreed, "aland", "violatorIn") == {"breach"}
    assert values_of(agreed, "aland", "participantIn") == {"breach", "keeping"}


TOAST = "id:toast a rp:Courtesy ; rp:partOfSituation id:summit ; rp:realization rp:Occurred ."
DESCRIBED = TOAST + " id:summit a rp:Summit ."


@pytest.mark.parametrize(
    ("toast", "summit", "realization"),
    [
        (TOAST, [], "Mentioned"),
        (DESCRIBED, [], "Mentioned"),
        (TOAST, [Says(MEETS, "Planned", by="bo")], "Planned"),
        (TOAST, [Says(MEETS, "Denied", by="bo")], "NotOccurred"),
        (TOAST, [Says(MEETS), Says(MEETS, "Denied", by="bo")], "Disputed"),
        (TOAST, [Says(MEETS, "Opinion")], "Judged"),
        (TOAST, [Says(MEETS, "Counterfactual")], "Unreal"),
        (TOAST, [Says(MEETS, withdrawn=True)], "Mentioned"),
        (TOAST.replace("id:summit", "id:SELF-party"), [], ""),
    ],
)
def test_nothing_is_linked_to_what_is_not_real(toast: str, summit: list[Says], realization: str) -> None:
    declares = "id:SELF-party a rp:Summit ."
    agreed = agree(article("herald", Says(toast), *summit, declares=declares))
    assert realization_of(agreed, "summit") == realization
    assert agreed.values(thing("toast"), term("partOfSituation")) != []
    assert agreed.values(thing("toast"), term("realPartOfSituation")) == []


def test_what_is_real_is_linked_to_what_is_real() -> None:
    agreed = one(Says(TOAST), Says(MEETS))
    assert values_of(agreed, "toast", "realPartOfSituation") == {"summit"}


# pairs


def test_the_parties_are_tied_in_pairs() -> None:
    three = "id:treaty a rp:Alliance ; rp:party id:aland, id:borland, id:cland ; rp:realization rp:Ongoing ."
    agreed = one(Says(three))
    assert values_of(agreed, "aland", "alliedWith") == {"borland", "cland"}
    assert values_of(agreed, "borland", "alliedWith") == {"cland"}
    assert values_of(agreed, "cland", "alliedWith") == set()


def test_a_meeting_that_ended_ties_those_who_met() -> None:
    assert values_of(one(Says(MEETS.replace("Occurred", "Ended"))), "ana", "hasMetWith") == {"bo"}


def test_a_party_of_whom_one_holder_tells_is_not_tied() -> None:
    agreed = one(Says(MEETS), Says("id:summit rp:party id:cy .", by="dee"))
    assert values_of(agreed, "ana", "hasMetWith") == {"bo"}
    assert values_of(agreed, "cy", "hasMetWith") == values_of(agreed, "cy", "participantIn") == set()


def test_other_roles_tie_nobody() -> None:
    meets = "id:summit a rp:Summit ; rp:host id:ana ; rp:undergoer id:bo ; rp:realization rp:Occurred ."
    assert values_of(one(Says(meets)), "ana", "hasMetWith") == set()
