"""Whoever has a part in what happens brings in the office held then, and an office is as sure as any link."""

from __future__ import annotations

import pytest

from realpolitik.claims.claim import ArticleRecord
from realpolitik.rdf.facts import Facts
from support.world import CAST, Says, agree, article, entries, values_of

MEETS = "id:summit a rp:Summit ; rp:party id:ana, id:bo ; rp:realization rp:Occurred ."
ALLIED = "id:treaty a rp:Alliance ; rp:party id:aland, id:borland ; rp:realization rp:Ongoing ."
OFFICE = (
    "id:ana-in-office a rp:Tenure ; rp:officeHolder id:ana ; rp:office id:president-of-aland ; "
    "rp:realization rp:Ongoing ."
)


def one(*said: Says) -> Facts:
    return agree(article("herald", *said))


def reports(content: str, *holders: str) -> list[ArticleRecord]:
    return [article(f"paper {n}", Says(content, by=who)) for n, who in enumerate(holders)]


@pytest.mark.parametrize(
    ("meeting", "tenure", "involved"),
    [
        ("", "", True),
        ("2031", "", True),
        ("", "2030/..", True),
        ("2031", "2030/..", True),
        ("2031", "2025/2031", True),
        ("2031", "2025/2030", False),
        ("2029", "2030/..", False),
        ("../2029", "2030", False),
    ],
)
def test_an_office_is_involved_if_its_time_is_not_excluded(meeting: str, tenure: str, involved: bool) -> None:
    def when(content: str, time: str) -> Says:
        return Says(
            content.replace("; rp:realization", f'; rp:time "{time}" ; rp:realization') if time else content
        )

    agreed = one(when(MEETS, meeting), when(OFFICE, tenure))
    assert values_of(agreed, "summit", "involvesOffice") == ({"president-of-aland"} if involved else set())


@pytest.mark.parametrize("role", ["party", "participant", "host", "undergoer"])
def test_whoever_has_a_part_brings_the_office_in(role: str) -> None:
    agreed = one(Says(MEETS.replace("rp:party", f"rp:{role}")), Says(OFFICE))
    assert values_of(agreed, "summit", "involvesOffice") == {"president-of-aland"}


def test_an_office_needs_the_same_support_as_any_other_link() -> None:
    event = article("herald", Says(MEETS))
    assert values_of(agree(event, *reports(OFFICE, "cy")), "summit", "involvesOffice") == set()
    assert values_of(agree(event, *reports(OFFICE, "cy", "dee")), "summit", "involvesOffice") != set()
    bare = article(
        "courier", Says("id:ana-in-office a rp:Tenure ; rp:officeHolder id:ana ; rp:realization rp:Ongoing .")
    )
    post = reports("id:ana-in-office rp:office id:president-of-aland .", "cy")
    assert values_of(agree(event, bare, *post), "ana-in-office", "office") == {"president-of-aland"}
    assert values_of(agree(event, bare, *post), "summit", "involvesOffice") == set()
    for status in ("Planned", "Denied", "Opinion", "Speculated"):
        assert (
            values_of(agree(event, article("courier", Says(OFFICE, status))), "summit", "involvesOffice")
            == set()
        )


def test_a_state_of_affairs_and_an_unsure_event_involve_no_office() -> None:
    allied = ALLIED.replace("id:aland,", "id:ana,")
    assert values_of(one(Says(allied), Says(OFFICE)), "treaty", "involvesOffice") == set()
    assert values_of(one(Says(MEETS, by="cy"), Says(OFFICE)), "summit", "involvesOffice") == set()


def test_a_sourced_tenure_of_the_register_is_linked() -> None:
    known = entries(f'{CAST} {OFFICE[:-1]} ; rp:sourceNote "a law" .')
    agreed = agree(article("herald", Says(MEETS), known=known), known=known)
    assert values_of(agreed, "summit", "involvesOffice") == {"president-of-aland"}
    assert values_of(agreed, "ana", "officeHolderIn") == {"ana-in-office"}
