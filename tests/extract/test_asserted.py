"""What is told as having happened, and what the words around it hold back, by invented sentences."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

CASES: dict[str, set[str]] = {
    "It will be the first strike on Lviv since May.": {
        "Strike place=lviv | Occurred Predicts | the author",
    },
    "Olena Orlova met Rishi Sunak for additional aid to Ukraine.": {
        "AidTransfer recipient=ukraine | Sought | the author",
        "Meeting party=Olena Orlova party=rishi-sunak | Occurred | the author",
    },
    "Calls grew for the renewal of an expired truce with Hamas.": {
        "Ceasefire party=hamas | Ended | the author",
    },
    "The truce between Israel and Hamas collapsed on Friday.": {
        "Ceasefire party=hamas party=israel time=2023-05-05 | Ended | the author",
    },
    "The collapse of the truce between Israel and Hamas alarmed Qatar.": {
        "Attitude actor=qatar quality=concerned toward=~situation | Ongoing Evaluates | the author",
        "Ceasefire party=hamas party=israel | Ended | the author",
    },
    "The EU moved closer to new Russia sanctions.": set(),
    "Joe Biden has hit the brakes on NATO accepting Ukraine.": set(),
    "Finland has grown since it started the process to join NATO.": set(),
    "The US TikTok ban stalled in the House.": {
        "Restriction issuer=united-states target=tiktok | Planned | the author",
    },
    "Congress passed a grant for the purchase of American tanks by Poland.": {
        "Vote decidesOn=~financial-transfer votingBody=united-states-congress | Occurred | the author",
    },
    "Abortion could be a decisive issue in the election.": {
        "Characterization quality=decisive subject=~situation | Ongoing Evaluates Possible | the author",
    },
    "When Russia launches an airstrike on Kyiv, sirens wail.": set(),
    "The law does not shield those convicted of murder from a trial.": set(),
    "The court, which rules on asylum, sits in Graz.": set(),
    "The premier is appointed by the king.": set(),
    "The thriller follows an agent who kills the pope.": {
        "Tenure office=pope officeHolder=pope-francis | Ongoing | the author",
    },
    "Today in history: Israel captures Gaza": set(),
    "Two people were killed and many more wounded in a strike on Lviv.": {
        "Death amount=2 person cause=~strike undergoer=people killed | Occurred | the author",
        "Injury cause=~strike undergoer=people wounded | Occurred | the author",
        "Strike place=lviv | Occurred | the author",
    },
    "Ukraine is investigating the killing of two soldiers.": {
        "Death amount=2 soldier undergoer=soldiers killed | Occurred | the author",
        "Investigation actor=ukraine topic=~death-soldiers-killed | Ongoing | the author",
    },
    "Strikes hit targets in four regions of Russia.": {
        "Strike place=regions | Occurred | the author",
    },
    "Police broke up a pro-Palestinian rally in Berlin.": {
        "Crackdown actor=Police place=berlin | Occurred | the author",
        "Protest place=berlin | Occurred | the author",
    },
    "Iran answered the US walkout with a letter.": set(),
    "A host abused the Ukrainian president.": {
        "Tenure office=president-of-ukraine officeHolder=volodymyr-zelenskyy | Ongoing | the author",
    },
    "The producers recalled Ann Lo as host.": set(),
    "The court posted a document but quickly removed it.": set(),
    "The oil firm made 2 billion dollars in profit.": set(),
    "Researchers studied the attack tool of the group.": set(),
    "Sovereignty was held hostage in Brussels.": set(),
    "The fund passed the million mark.": set(),
    "The review called it a tech tsunami.": {
        "Characterization quality=tech tsunami subject=~situation | Ongoing Evaluates | review",
    },
    "Olena Orlova announced the attack in a post on her channel.": {
        "Announcement actor=Olena Orlova topic=~attack | Occurred | the author",
    },
    "The UN envoy to Syria, Ann Lo, met Bashar al-Assad in Damascus.": {
        "Affiliation affiliate=Ann Lo body=united-nations | Ongoing | the author",
        "Meeting party=Ann Lo party=bashar-al-assad place=damascus | Occurred | the author",
    },
    "A boy died hours after a strike in a village that left six dead.": {
        "Death amount=6 person undergoer=dead people | Occurred | the author",
        "Death undergoer=boy | Occurred | the author",
        "Strike place=village | Occurred | the author",
    },
    "UK commits funds for Moldova.": {
        "FinancialTransfer recipient=moldova supplier=united-kingdom | Planned | the author",
    },
    "The parties ruled out a coalition, leaving them without power.": {
        "Refusal actor=parties topic=coalition | Occurred | the author",
    },
    "Vladimir Putin waded into a US presidential campaign.": set(),
    "The premier is drawing attacks from rivals over the talks.": set(),
    "Ministers spoke of their relief after charges were dropped.": {
        "Situation | Ongoing Possible | Ministers",
    },
    "The navy used a boat to scupper a landing craft.": set(),
    "The harbour pilot spoke about fires in Canada, which have caused smoke.": set(),
    "Jane Roe first sat in parliament when elected in 2001.": {
        "Affiliation affiliate=Jane Roe body=parliament time=2001 | Ongoing | the author",
        "Appointment time=2001 undergoer=Jane Roe | Occurred | the author",
    },
    "A temporary ceasefire ended on Friday.": {
        "Ceasefire time=2023-05-05 | Ended | the author",
    },
    "At noon on 20 January 2035, Jane Roe takes the oath of office.": {
        "Inauguration actor=Jane Roe time=2035-01-20 | Planned | the author",
    },
    "Opposition candidates jostle for position before the DRC election.": {
        "Election place=democratic-republic-of-the-congo-territory | Planned | the author",
    },
    "Vladimir Putin has returned Russia to its old ways.": {
        "Visit actor=vladimir-putin destination=russia-territory | Occurred | the author",
    },
    "The queen spoke of a rejection of a ceasefire.": {
        "Situation | Ongoing Possible | queen",
    },
    "Visit Women's Aid for help.": set(),
    "The Farm Mission was launched in Glasgow.": set(),
    "The jockeying over Ukraine aid went on.": set(),
    "Ann Lo left after attacking police, accusing them of bias.": {
        "Accusation actor=Ann Lo topic=~situation undergoer=police | Occurred | the author",
    },
    "Britain fights to keep tabs on spending.": set(),
    "Ukraine and Moldova were both granted candidate status in June.": set(),
    # who refuses what another puts to him did not put it
    "France rebuffed the Iranian demand on uranium.": {
        "Demand actor=iran | Refused | the author",
        "Refusal actor=france topic=uranium topic=~demand-iran | Occurred | the author",
    },
    "Kenya turned down an offer of aid.": {
        "Refusal actor=kenya topic=~situation | Occurred | the author",
    },
    "France rejected a demand for talks.": {
        "Refusal actor=france topic=~demand | Occurred | the author",
    },
    "Olaf Scholz welcomed Narendra Modi at the palace.": {
        "Visit actor=narendra-modi host=olaf-scholz place=palace | Occurred | the author",
    },
    # missiles in earnest and tried out, and what is only played
    "Russia fired a barrage of missiles, piercing air defences.": {
        "Event actor=russia item=air-defence-systems | Occurred | the author",
        "Strike attacker=russia means=missiles | Occurred | the author",
    },
    "North Korea fired two ballistic missiles.": {
        "MissileTest actor=north-korea amount=2 missile goods=ballistic-missiles | Occurred | the author",
    },
    "China launched simulated attacks on Taiwan.": set(),
    # who is probed, and who probes
    "The Hunter Biden probe widens.": {"Investigation undergoer=Hunter Biden | Occurred | the author"},
    "The Interpol probe widens.": {"Investigation actor=interpol | Occurred | the author"},
    # what was tried, and did not come about
    "Police foiled an attack on the embassy of Israel.": {
        "Attack attacked=embassy of Israel | Sought | the author",
    },
    "Kenya condemned the attempted coup in Gabon.": {
        "Condemnation actor=kenya topic=~coup | Occurred | the author",
        "Coup place=gabon-territory | Sought | the author",
    },
    "Tired men jump down from dusty cars and swear.": set(),
    # no prince is a president
    "Prince Hassan spoke to France.": {"SpeechAct actor=Hassan addressee=france | Occurred | the author"},
    # what something is for says nothing of whether it is
    "The alliance of Mali and Niger is not aimed at other countries.": {
        "Alliance party=mali party=niger | Ongoing | the author",
    },
    # where something is discussed is no part of what is
    "French and Kenyan officials discussed strengthening relations in a meeting in Nairobi.": {
        "Meeting party=French officials party=Kenyan officials place=nairobi | Occurred | the author",
        "Negotiation party=French officials party=Kenyan officials | Occurred | the author",
        "Rapprochement party=French officials party=Kenyan officials | Occurred Possible | the author",
    },
    "China urged the United States to lift sanctions on Cuba.": {
        "Appeal actor=china addressee=united-states proposes=~lifting-united-states-cuba | Occurred "
        "| the author",
    },
    "The deal would weaken Israel, not strengthen it.": {
        "Effect quality=harmful source=~agreement toward=israel | Ongoing Evaluates Possible | the author",
        "Effect quality=helpful source=~agreement toward=~situation | Ongoing Evaluates Negative Possible "
        "| the author",
    },
}


@pytest.mark.parametrize("text", CASES, ids=lambda text: str(text)[:40])
def test_only_what_happened_is_told_so(text: str) -> None:
    assert set(told.told(text)) == CASES[text]
    assert not told.refused(text)
