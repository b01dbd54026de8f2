"""What is yet to come, likened or only sought after, by invented sentences."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

CASES: dict[str, set[str]] = {
    "The senator urged caution ahead of Emmanuel Macron's trip to a summit in Goma.": {
        "Appeal actor=senator proposes=~situation | Occurred | the author",
        "Summit place=goma | Occurred Predicts | the author",
        "Visit actor=emmanuel-macron | Occurred Predicts | the author",
    },
    "Kenya will meet Chad on the sidelines of a summit in Goma.": {
        "Meeting party=chad party=kenya | Occurred Predicts | the author",
        "Summit place=goma | Occurred Predicts | the author",
    },
    "Emmanuel Macron will pray for peace during his trip to Juba.": {
        "Visit actor=emmanuel-macron destination=juba | Occurred Predicts | the author",
    },
    "Kenya spoke ahead of the anniversary of Chad's invasion of Sudan.": {
        "Invasion attacked=sudan attacker=chad | Occurred | the author",
    },
    "He described the raid as an attempted coup.": {
        "Coup | Sought | an unnamed speaker",
        "Situation | Ongoing Evaluates | an unnamed speaker",
    },
    "Kenya likened the march to a coup.": set(),
    "The general is wanted for killing civilians.": {
        "Death actor=general undergoer=civilians killed | Occurred Possible | the author",
    },
    "The captain will be tried for the killing of two women.": {
        "Death amount=2 woman undergoer=women killed | Occurred | the author",
    },
    "Kenya offered a reward for information leading to the arrest of the gunman.": {
        "Proposal actor=kenya proposes=~situation | Occurred | the author",
    },
    "There are strong signs Kenya approved the supply of missiles to Chad.": set(),
    "Kenya is urging Chad to not send troops to Sudan, but instead impose sanctions on Mali.": {
        "Appeal actor=kenya addressee=chad proposes=~deployment-chad-troops "
        "proposes=~imposition-chad-mali "
        "| Ongoing | the author",
    },
    "The newspaper, which alleged in a story that the presenter paid a girl, faces questions.": {
        "Payment recipient=girl supplier=presenter | Occurred | newspaper",
    },
    "Kenya was pushed into talks with Chad.": set(),
}


@pytest.mark.parametrize("text", CASES, ids=lambda text: str(text)[:40])
def test_nothing_is_told_surer_than_it_is(text: str) -> None:
    assert set(told.told(text)) == CASES[text]
    assert not told.refused(text)
