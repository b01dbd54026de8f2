"""Names that a parser tears apart, by invented sentences."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

CASES = {
    "Ursula von der Leyen and Mark Rutte visited Lima.": (
        "Visit",
        {"actor=mark-rutte", "actor=ursula-von-der-leyen"},
    ),
    "Giorgia Meloni and Ursula von der Leyen visited Lima.": (
        "Visit",
        {"actor=giorgia-meloni", "actor=ursula-von-der-leyen"},
    ),
    "Gustavo Petro appointed Rosa Berg defence minister.": (
        "Appointment",
        {"item=defence minister of Colombia", "undergoer=Rosa Berg"},
    ),
    "Following talks with Xi Jinping, Emmanuel Macron flew to Lima.": (
        "Summit",
        {"party=emmanuel-macron", "party=xi-jinping"},
    ),
    "Narendra Modi hosts Malian ally Gustavo Petro": ("Visit", {"actor=gustavo-petro", "host=narendra-modi"}),
}


@pytest.mark.parametrize("text", CASES, ids=lambda text: str(text)[:40])
def test_names_are_whole_and_apart(text: str) -> None:
    cls, parts = CASES[text]
    lines = [one for one in told.told(text) if one.startswith(f"{cls} ")]
    assert any(all(part in one for part in parts) for one in lines), told.told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Candidate and former envoy Rosa Berg visited Peru.",
        "Economist and former minister Rosa Berg left Peru.",
    ],
)
def test_two_titles_before_one_name_are_one_person(text: str) -> None:
    (line,) = told.told(text)
    assert line.count("actor=") == 1
    assert "actor=Rosa Berg" in line
