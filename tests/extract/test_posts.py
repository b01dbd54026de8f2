"""Who holds which post, and who belongs to which body, as titles in many places tell it."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

HELD = {
    # the title is of a state whose name stands right before that of the person
    "President of Kenya Ann Orlo spoke.": ("president-of-kenya", "Ann Orlo"),
    "Reporters met the ambassador of Germany in Pakistan Karl Vogt.": (
        "ambassador of Germany to Pakistan",
        "Karl Vogt",
    ),
    "Karl Vogt met the minister of trade of Uganda, Ann Orlo, in Nairobi.": (
        "minister of trade of Uganda",
        "Ann Orlo",
    ),
    "Kenyan Minister of Trade and Planning Ann Orlo visited Kampala.": (
        "minister of trade and planning of Kenya",
        "Ann Orlo",
    ),
    "Under Secretary of Defense for Policy Karl Vogt visited Seoul.": (
        "under secretary of defense policy of United States",
        "Karl Vogt",
    ),
    "Former US vice-president Karl Vogt visited Paris.": ("vice-president-of-the-united-states", "Karl Vogt"),
    "Speaking to Tass, the head of the Kenyan League for Peace, Ann Orlo, said troops left.": (
        "head of Kenyan League for Peace",
        "Ann Orlo",
    ),
    "House Minority Leader Ann Orlo (D-N.Y.) spoke.": (
        "minority leader of United States House of Representatives",
        "Ann Orlo",
    ),
    "Ann Orlo, president and CEO of Lume Energy, visited Paris.": ("ceo of Lume Energy", "Ann Orlo"),
    "French Armies Minister Sebastien Lecornu visited Kyiv.": (
        "defence-minister-of-france",
        "sebastien-lecornu",
    ),
    "Ann Orlo became the first Kenyan president to visit Oslo.": ("president-of-kenya", "Ann Orlo"),
    "Sergei Lavrov met his Kenyan counterpart, Ann Orlo, in Oslo.": (
        "foreign minister of Kenya",
        "Ann Orlo",
    ),
    "Kenyan president William Ruto and energy minister Ann Orlo left Oslo.": (
        "energy minister of Kenya",
        "Ann Orlo",
    ),
    "Reporters met Ann Orlo, who is the prime minister of Kenya.": ("prime minister of Kenya", "Ann Orlo"),
    # posts of parts of a state
    "Florida Gov. Ann Orlo visited the coast.": ("governor of Florida", "Ann Orlo"),
    "Local governor Ann Orlo visited the town of Kherson in Ukraine.": ("governor of Kherson", "Ann Orlo"),
    "The first minister of Scotland, Ann Orlo, visited Paris.": ("first minister of Scotland", "Ann Orlo"),
    # a general who is none
    "Ann Orlo, the Director General of the Kenya CDC, visited Paris.": (
        "director general of Kenya CDC",
        "Ann Orlo",
    ),
    # what a body is stands before its name
    "Ann Orlo, founder of gas trading firm Lume Aspects, visited Paris.": (
        "founder of Lume Aspects",
        "Ann Orlo",
    ),
}

BELONGING = {
    "Sens. Ann Orlo (D-Calif.), Mara Finch (D-Minn.) and Karl Vogt (R-Fla.) visited Kyiv.": (
        "Karl Vogt",
        "united-states-senate",
    ),
    "Ann Orlo, spokesperson for the UN secretary-general, visited Paris.": ("Ann Orlo", "united-nations"),
    "Pentagon spokesperson Brig. Gen. Karl Vogt visited Guam.": (
        "Karl Vogt",
        "united-states-department-of-defense",
    ),
    "A member of the Kenyan Parliament, Ann Orlo said troops left.": ("Ann Orlo", "parliament of Kenya"),
    "Chad's troops left. The junta's spokesman, Karl Vogt, spoke.": ("Karl Vogt", "chad"),
    "Russia left the town, foreign ministry spokesperson Ann Orlo said.": (
        "Ann Orlo",
        "ministry-of-foreign-affairs-of-russia",
    ),
    "Kenya's permanent representative to the United Nations, Ann Orlo, spoke.": ("Ann Orlo", "kenya"),
    "NBC News’ Ann Orlo left Kyiv.": ("Ann Orlo", "nbc-news"),
    "US Special Representative for Iran Ann Orlo said troops left.": ("Ann Orlo", "united-states"),
    "Opposition leader Ann Orlo visited Kenya and Kenyan troops left.": ("Ann Orlo", "opposition of Kenya"),
}

NO_POSTS = [
    # whoever is held up by somebody is not his
    "Karl Vogt, the Kremlin-backed head of the region, visited Moscow.",
    # the article speaks of a state that need not be that of the minister
    "Russia struck Ukraine and Russia lost. Ukraine won, deputy defence minister Ann Orlo said.",
    "The first minister, Ann Orlo, left Kenya.",
    # whoever is called so holds no post of that name
    "Kenyan strongman Ann Orlo left.",
    # a part of a ministry, and a town that the text comes from
    "NAIROBI - Minister Ann Orlo left.",
    # another White House than that of the day
    "Ann Orlo, a former White House chief of staff, left.",
    "Ann Orlo is the latest Kenyan state leader to resign.",
]


@pytest.mark.parametrize("text", HELD, ids=lambda text: str(text)[:40])
def test_a_title_tells_which_post_is_held(text: str) -> None:
    office, holder = HELD[text]
    tenures = [line for line in told.told(text) if line.startswith("Tenure ")]
    assert any(office in line and f"officeHolder={holder}" in line for line in tenures), tenures


@pytest.mark.parametrize("text", BELONGING, ids=lambda text: str(text)[:40])
def test_a_title_tells_to_which_body_somebody_belongs(text: str) -> None:
    who, body = BELONGING[text]
    lines = [line for line in told.told(text) if line.startswith("Affiliation ")]
    assert any(f"affiliate={who}" in line and f"body={body}" in line for line in lines), told.told(text)


@pytest.mark.parametrize("text", NO_POSTS, ids=lambda text: str(text)[:40])
def test_what_is_not_told_gives_nobody_a_post(text: str) -> None:
    assert not [line for line in told.told(text) if line.startswith("Tenure ")]


def test_several_counterparts_hold_the_posts_of_their_states() -> None:
    text = (
        "Sameh Shoukry met his Greek and French counterparts, Nikos Dendias and Catherine Colonna, in Cairo."
    )
    lines = [line for line in told.told(text) if line.startswith("Tenure ")]
    assert any("office=foreign-minister-of-greece officeHolder=nikos-dendias" in line for line in lines)
    assert any("officeHolder=catherine-colonna" in line for line in lines)
