"""Who puts limits on whom, and which limit that is, by invented sentences."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

CASES: dict[str, tuple[str, set[str]]] = {
    # a verb of limiting tells the act and the limit
    "Norway banned Chilean salmon.": (
        "Imposition",
        {"actor=norway", "undergoer=chile", "changes=~restriction-norway-", "Occurred"},
    ),
    "Kenya plans to bar Huawei.": ("Imposition", {"actor=kenya", "undergoer=huawei", "Planned"}),
    "Peru may restrict imports of cotton.": ("Imposition", {"actor=peru", "Possible"}),
    "Japan has not banned Apple.": ("Imposition", {"actor=japan", "Negative"}),
    "Qatar froze the assets of Rosneft.": (
        "Imposition",
        {"actor=qatar", "changes=~sanctions-measure-qatar-rosneft"},
    ),
    # against whom a limit is stands as who undergoes it
    "Mexico imposed tariffs on Thai rice.": ("Imposition", {"actor=mexico", "undergoer=thailand"}),
    # somebody is hit with a limit, or answered with one, and no weapon hits
    "Canada hit Belarus with a new round of sanctions.": (
        "Imposition",
        {"actor=canada", "undergoer=belarus", "changes=~sanctions-measure"},
    ),
    "Iran was hit with sanctions.": ("Imposition", {"undergoer=iran", "Occurred"}),
    "China may retaliate with tariffs on Thai rice.": (
        "Imposition",
        {"actor=china", "changes=~tariff", "undergoer=thailand", "Possible"},
    ),
    "Canada hit Belarus with sanctions over its crackdown on the opposition.": (
        "Crackdown",
        {"actor=belarus"},
    ),
    # limits that are kept, broken or rolled over, and from which somebody is free
    "Gazprom broke the sanctions.": ("Violation", {"violator=gazprom", "norm=~sanctions-measure"}),
    "Qatar complied with the ban.": ("Compliance", {"actor=qatar", "norm=~restriction"}),
    "Mali was accused of breaking the embargo.": ("Violation", {"violator=mali", "norm=", "Possible"}),
    "The EU rolled over its sanctions on Chad.": ("Extension", {"actor=european-union", "undergoer=chad"}),
    "Hungary won an exemption from the oil embargo.": ("Exemption", {"beneficiary=hungary", "norm="}),
    # who moves to do something plans it, and who gets an exemption for somebody has none
    "Chad moved to ban Huawei.": ("Imposition", {"actor=chad", "undergoer=huawei", "Planned"}),
    "Viktor Orban secured an exemption for Hungary.": ("Exemption", {"beneficiary=hungary"}),
}
STANDING = (
    "Swiss law bars foreign judges.",
    "Norway bans Chilean salmon.",
    "Poland has banned Chilean salmon since 2019.",
)


@pytest.mark.parametrize(("sentence", "event"), CASES.items(), ids=CASES)
def test_limits(sentence: str, event: tuple[str, set[str]]) -> None:
    """The act is told beside the limit."""
    cls, parts = event
    lines = [line for line in told.told(sentence) if line.startswith(f"{cls} ")]
    assert any(all(part in line for part in parts) for line in lines), told.told(sentence)


@pytest.mark.parametrize("sentence", STANDING)
def test_limits_that_stand(sentence: str) -> None:
    """A limit that is told as standing is no act."""
    assert not [line for line in told.told(sentence) if line.startswith("Imposition ")]
