"""Persons by the office that the article told beside their names, by invented sentences."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

CASES = {
    "Egyptian Foreign Minister Sameh Shoukry met António Guterres. The minister": "sameh-shoukry",
    "Egyptian Minister of Foreign Affairs Sameh Shoukry met António Guterres. The minister": "sameh-shoukry",
    "Pentagon spokesman Pat Ryder visited Kyiv. The spokesman": "Pat Ryder",
    # who is something more, or was it once, or one of two
    "Prime Minister Rishi Sunak met Joe Biden. The minister": "minister",
    "Former minister Ilse Maro met Joe Biden. The minister": "minister",
    "Foreign Minister Ilse Maro met Defence Minister Jan Lode. The minister": "minister",
}


@pytest.mark.parametrize("text", CASES, ids=lambda text: str(text)[:40])
def test_who_is_called_by_his_office_is_known(text: str) -> None:
    lines = told.told(f"{text} said that Egypt had sent aid to Sudan.")
    [aid] = [line for line in lines if line.startswith("AidTransfer ")]
    assert aid.rpartition("| ")[2] == CASES[text], lines
