"""What a leader seeks is for the state, what he is given is his: invented sentences."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("William Ruto is seeking a loan from Japan.", "recipient=kenya seeker=william-ruto supplier=japan"),
        ("Turkey gave drones to Abiy Ahmed.", "recipient=abiy-ahmed"),
    ],
)
def test_who_gets_what_a_leader_seeks(text: str, part: str) -> None:
    assert any(part in line for line in told.told(text)), told.told(text)
