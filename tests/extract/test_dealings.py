"""Offices, votes, elections, demands and memberships: who stands in which role, by invented sentences."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)


def line(text: str, cls: str) -> str:
    """Return the one line about a class that is told of a text."""
    [found] = [one for one in told.told(text) if one.startswith(f"{cls} ")]
    return found


OFFICES = {
    "Claudia Sheinbaum was elected president of Mexico.": ("Appointment", "president-of-mexico"),
    "Donald Tusk was sworn in as prime minister of Poland.": ("Inauguration", "prime-minister-of-poland"),
    "Gabriel Attal became prime minister of France.": ("Inauguration", "prime-minister-of-france"),
    "Robert Mugabe resigned as president of Zimbabwe.": ("Resignation", "president-of-zimbabwe"),
    "Qin Gang was removed as foreign minister.": ("Dismissal", "foreign-minister-of-china"),
    "Donald Trump recognised Juan Guaido as president of Venezuela.": (
        "Recognition",
        "president-of-venezuela",
    ),
}


@pytest.mark.parametrize("text", OFFICES, ids=lambda text: str(text)[:40])
def test_the_office_is_the_item_of_its_change(text: str) -> None:
    cls, office = OFFICES[text]
    assert f"item={office}" in line(text, cls)


def test_no_place_is_an_office() -> None:
    assert "item=" not in line("Kassym-Jomart Tokayev sacked the governor of Almaty.", "Dismissal")


ROLES = {
    "Germany called on Serbia to recognise Kosovo.": ("Appeal", ("actor=germany", "addressee=serbia")),
    "The US is pressing Israel to accept a truce.": ("Appeal", ("actor=united-states", "addressee=israel")),
    "Lai Ching-te won Taiwan's presidential election.": (
        "Election",
        ("participant=lai-ching-te", "place=taiwan-territory"),
    ),
    "The European Parliament voted to condemn Russia.": ("Vote", ("votingBody=european-parliament",)),
    "Germany condemned Russia for its attack on Kharkiv.": ("Attack", ("attacker=russia",)),
    "Joe Biden praised Emmanuel Macron for his visit to Kyiv.": ("Visit", ("actor=emmanuel-macron",)),
    "A US-brokered ceasefire between Israel and Hamas took effect.": (
        "MediationEffort",
        ("actor=united-states",),
    ),
    "Vladimir Putin promised Alexander Lukashenko a loan.": ("Pledge", ("addressee=alexander-lukashenko",)),
}


@pytest.mark.parametrize("text", ROLES, ids=lambda text: str(text)[:40])
def test_each_stands_in_its_role(text: str) -> None:
    cls, roles = ROLES[text]
    assert [role for role in roles if role not in line(text, cls)] == []


def test_who_brokers_is_no_party() -> None:
    text = "A US-brokered ceasefire between Israel and Hamas took effect."
    assert "party=united-states" not in line(text, "Ceasefire")


def test_a_decision_is_not_what_it_decides_on() -> None:
    text = "Israel praised the United States' decision to veto the resolution."
    assert "decidesOn" in line(text, "Decision")
    assert "actor=united-states" in line(text, "Veto")


@pytest.mark.parametrize(
    "text", ["Workers in Lagos went on strike.", "China lodged a protest with Japan over the tariffs."]
)
def test_a_noun_of_a_phrase_tells_nothing_beside_it(text: str) -> None:
    assert [one for one in told.told(text) if one.startswith("Strike ") or "Protest China" in one] == []
    assert len(told.told(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Dutch far-right leader Geert Wilders met Donald Trump.",
        "Belarusian opposition leader Sviatlana Tsikhanouskaya met Joe Biden.",
    ],
)
def test_the_leader_of_a_camp_leads_no_land(text: str) -> None:
    assert not [one for one in told.told(text) if one.startswith("Tenure ")]


def test_the_leader_of_an_opposition_belongs_to_it() -> None:
    lines = told.told("Belarusian opposition leader Sviatlana Tsikhanouskaya met Joe Biden.")
    assert any(one.startswith("Affiliation ") and "body=opposition of Belarus" in one for one in lines)


MEMBERS = {
    "Rep. Matt Gaetz (R-Fla.) opposed the bill.": "united-states-house-of-representatives",
    "Sen. Chris Murphy (D-Conn.) met Ilham Aliyev.": "united-states-senate",
    "China's special envoy Zhai Jun visited Kyiv.": "china",
    "Zhao Lijian of the Chinese foreign ministry denied it.": "ministry-of-foreign-affairs-of-china",
}


@pytest.mark.parametrize("text", MEMBERS, ids=lambda text: str(text)[:40])
def test_who_belongs_to_a_body(text: str) -> None:
    assert f"body={MEMBERS[text]}" in line(text, "Affiliation")


def test_each_does_it_to_the_other() -> None:
    found = line("Russia and Ukraine accused each other of lying.", "Accusation")
    assert "actor=russia actor=ukraine" in found
    assert "undergoer=russia undergoer=ukraine" in found


def test_who_speaks_after_a_summit_was_not_in_it() -> None:
    text = "Boris Johnson criticised NATO after this week's summit in Lithuania."
    assert "boris-johnson" not in line(text, "Summit")


@pytest.mark.parametrize(
    ("text", "is_duty"),
    [
        ("Russia has to leave Ukraine.", True),
        ("NATO has yet to decide.", False),
        ("Russia had to withdraw from Kherson.", False),
    ],
)
def test_who_has_to_do_something(text: str, *, is_duty: bool) -> None:
    assert any(one.startswith("Obligation ") for one in told.told(text)) == is_duty


def test_to_whom_something_is_given_needs_no_preposition() -> None:
    assert "addressee=russia" in line("Iran sent Russia a letter.", "Letter")


def test_an_accession_that_is_ratified_is_no_thing() -> None:
    found = line("Hungary's parliament ratified Sweden's accession to NATO.", "Ratification")
    assert "topic=~membership-change" in found
    assert "item=" not in found
