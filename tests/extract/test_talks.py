"""Talks, visits, quarrels and sums as desks word them, by invented sentences."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

BODY = "\n\nThe ministry in Riga published a short note about it on Monday morning.\n"
CASES = {
    # two who were told of before
    "Emmanuel Macron met Olaf Scholz in Lima. The two discussed Ukraine.": (
        "Summit",
        {"party=emmanuel-macron", "party=olaf-scholz", "topic=ukraine"},
    ),
    "Kenya and Uganda opened talks. It was the first meeting between the two.": (
        "Meeting",
        {"party=kenya", "party=uganda"},
    ),
    # a side before "and" is no part of the other
    "Norway mediated talks between the Colombian government and ELN rebels.": (
        "Negotiation",
        {"party=colombian-government", "party=national-liberation-army"},
    ),
    # many of one kind, and a paper that is signed
    "A summit of African leaders ended.": ("Summit", {"party=African leaders", "Ended"}),
    "Peru signed a memorandum of understanding with Chile.": ("Agreement", {"party=peru", "party=chile"}),
    # sums written in one word
    "Germany pledged €3bn in military aid to Ukraine.": (
        "AidTransfer",
        {"supplier=germany", "recipient=ukraine", "Planned"},
    ),
    "Japan will provide $10m in humanitarian aid to Sudan.": (
        "HumanitarianAid",
        {"supplier=japan", "recipient=sudan"},
    ),
    # by whom talks are brokered, and who quarrels beside what is done
    "Talks brokered by Qatar resumed in Lima.": ("MediationEffort", {"actor=qatar"}),
    "Kenya and Uganda closed the border in a dispute over fish.": (
        "Contention",
        {"party=kenya", "party=uganda"},
    ),
    # measures by whom they are, or whom they face
    "Peru suffered from sanctions imposed by China.": ("SanctionsMeasure", {"issuer=china"}),
    # what is due
    "Olaf Scholz is expected in Lima on Friday.": ("Visit", {"actor=olaf-scholz", "Planned"}),
    "A delegation from Hamas is due in Cairo for talks.": ("Negotiation", {"Planned"}),
    # from where and to where, by phone, and what is applied for
    "Sheikh Hasina left Dhaka for Doha.": ("Visit", {"origin=dhaka", "destination=doha"}),
    "Emmanuel Macron and Olaf Scholz discussed grain by phone.": ("Call", {"party=olaf-scholz"}),
    "Malawi applied for membership of the Arab League.": ("MembershipChange", {"Sought", "actor=malawi"}),
    # officers without a name
    "The Kenyan ambassador said his visit to Lima was useful.": ("Visit", {"actor=Kenyan ambassador"}),
    "Libya suspended its minister after she met an envoy in Rome.": ("Meeting", {"party=minister"}),
}
HEADLINES = {
    "Putin-Erdogan call focuses on grain": ("Call", {"party=vladimir-putin", "party=recep-tayyip-erdogan"}),
    "Modi visits Cairo": ("Visit", {"actor=narendra-modi"}),
    "Ankara, Cairo to restore ties": ("RelationsRestoration", {"actor=turkey", "actor=egypt", "Planned"}),
    "Turkey's Erdogan, Greece's Mitsotakis meet in Athens": ("Summit", {"party=kyriakos-mitsotakis"}),
    "Egypt-Turkey rapprochement gathers pace": ("Rapprochement", {"party=egypt", "party=turkey"}),
}
SILENT = {
    "Egypt and Turkey have drawn closer to war.": "Rapprochement ",
    "Prices rose due to a visit.": "Visit ",
    "Fiji signed a police deal with China.": "party=police",
    "Erdogan tilted toward a NATO thaw.": "Rapprochement ",
    "Rain is expected in London.": "Visit ",
}


@pytest.mark.parametrize("text", CASES, ids=lambda text: str(text)[:40])
def test_it_is_told(text: str) -> None:
    _tells(text, *CASES[text])


@pytest.mark.parametrize("text", HEADLINES, ids=lambda text: str(text)[:40])
def test_it_is_told_in_a_headline(text: str) -> None:
    _tells(f"{text}{BODY}", *HEADLINES[text])


@pytest.mark.parametrize("text", SILENT, ids=lambda text: str(text)[:40])
def test_what_is_not_told_is_not_claimed(text: str) -> None:
    assert not any(SILENT[text] in line for line in told.told(text))


def _tells(text: str, cls: str, parts: set[str]) -> None:
    lines = [line for line in told.told(text) if line.startswith(f"{cls} ")]
    assert any(all(part in line for part in parts) for line in lines), told.told(text)
