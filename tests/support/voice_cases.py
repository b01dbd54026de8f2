"""Invented sentences, each with who says what, and how sure, as the extractor of rules reads them."""

from __future__ import annotations

VOICES: dict[str, list[str]] = {
    "Iran shipped drones to Russia, the rights group Clear Sky said; Tehran closed an embassy.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | Clear Sky",
        "RelationsBreak actor=iran | Occurred | the author",
    ],
    "Iran shipped drones to Russia, according to two diplomats.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | diplomats",
    ],
    "According to Ukraine, Iran shipped drones to Russia.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | ukraine",
    ],
    "Iran shipped drones to Russia, as reported by Reuters.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | reuters",
    ],
    "Iran shipped drones to Russia, Reuters reported, citing three diplomats.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | diplomats",
    ],
    '"We never sold drones," Ali Khamenei told reporters.': [
        "ArmsTransfer goods=drones supplier=iran | Occurred Negative | ali-khamenei",
    ],
    '"We sold drones," Ali Khamenei said. "We will sell more of them."': [
        "ArmsTransfer goods=drones supplier=iran | Occurred | ali-khamenei",
        "Situation | Ongoing Commits | ali-khamenei",
    ],
    "Her host, Vladimir Putin, countered that Iran had shipped drones.": [
        "ArmsTransfer goods=drones supplier=iran | Occurred | vladimir-putin",
    ],
    "The head of the agency, Rafael Grossi, said that Iran had removed the cameras.": [
        "Tenure office=head of agency officeHolder=rafael-grossi | Ongoing | the author",
        "Event actor=iran item=cameras | Occurred | rafael-grossi",
    ],
    "In an interview with Reuters, Rafael Grossi has said Iran removed the cameras.": [
        "SpeechAct actor=rafael-grossi addressee=reuters | Occurred | the author",
        "Event actor=iran item=cameras | Occurred | rafael-grossi",
    ],
    "One European diplomat said Iran had shipped drones. Another warned that Russia could attack Moldova.": [
        "ArmsTransfer goods=drones supplier=iran | Occurred | European diplomat",
        "Attack attacked=moldova attacker=russia | Occurred Possible | another European diplomat",
    ],
    "Vladimir Putin said Iran had shipped drones. He added that China was a friend.": [
        "ArmsTransfer goods=drones supplier=iran | Occurred | vladimir-putin",
        "Situation topic=china | Ongoing | vladimir-putin",
    ],
    "The documents show that Iran shipped drones to Russia.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | documents",
    ],
    "The deal shows that Iran shipped drones to Russia.": [
        "Sign indicated=~arms-transfer-iran-drones indicator=~agreement | Ongoing Evaluates | the author",
    ],
    "Iran has not confirmed that it shipped drones to Russia.": [
        "Announcement actor=iran topic=~arms-transfer-iran-drones | Occurred Negative | the author",
    ],
    "Germany does not believe that Iran shipped drones to Russia.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred Negative Probable | germany",
    ],
    "It is thought that Iran shipped drones to Russia.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred Probable | the author",
    ],
    "Ukraine explained what Iran supplied to Russia.": [],
    "Ukraine called the parade a farce.": [
        "Characterization quality=farce subject=~situation | Ongoing Evaluates | ukraine",
    ],
    "France hailed the truce as a new beginning.": [
        "Commendation actor=france topic=~ceasefire | Occurred | the author",
        "Ceasefire | Ongoing | the author",
        "Characterization quality=beginning subject=~ceasefire | Ongoing Evaluates | france",
    ],
    "China denied the charge.": [
        "Situation | Ongoing Negative | china",
    ],
    "China rejected the offer.": [
        "Refusal actor=china topic=~situation | Occurred | the author",
    ],
    "Norway pledged swift help for Ukraine.": [
        "Pledge actor=norway addressee=ukraine proposes=~situation | Occurred | the author",
        "Situation topic=ukraine | Ongoing Commits | norway",
    ],
    "Iran threatened a war.": [
        "Threat actor=iran proposes=~war-iran | Occurred | the author",
        "War attacker=iran | Threatened Commits | iran",
    ],
    "Russia warned of an attack on Moldova.": [
        "Warning actor=russia proposes=~attack-moldova | Occurred | the author",
        "Attack attacked=moldova | Occurred Possible | russia",
    ],
    "Ukraine received no tanks from Germany.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Negative | the author",
    ],
    "Germany carried out no strikes on Syria.": [
        "Strike attacked=syria attacker=germany | Occurred Negative | the author",
    ],
    "Senators discussed the potential extradition of Jair Bolsonaro.": [
        "Extradition actor=Senators undergoer=jair-bolsonaro | Occurred Possible | the author",
    ],
    "Germany will host the planned summit in Berlin.": [
        "Summit host=germany place=berlin | Planned Predicts | the author",
    ],
    "Poland seeks a ceasefire between Israel and Hamas.": [
        "Ceasefire party=hamas party=israel | Sought | the author",
    ],
    "Olaf Scholz will attend the summit in Berlin.": [
        "Visit actor=olaf-scholz destination=berlin | Occurred Predicts | the author",
        "Summit party=olaf-scholz place=berlin | Occurred Predicts | the author",
    ],
    "Ukraine said Iran had shipped drones to Russia, as Germany closed its embassy in Tehran.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | ukraine",
        "RelationsBreak actor=germany place=tehran | Occurred | the author",
    ],
    "Ukraine praised the fighter, who attacked Russia.": [
        "Commendation actor=ukraine topic=fighter | Occurred | the author",
        "Attack attacked=russia | Occurred | the author",
    ],
    "India said that its soldiers would leave Kashmir.": [
        "ForceWithdrawal actor=soldiers origin=kashmir | Occurred Commits | india",
    ],
    'Saudi Arabia condemned "any attack on civilians".': [
        "Condemnation actor=saudi-arabia topic=~situation | Occurred | the author",
        "Situation topic=civilians | Ongoing Evaluates | saudi-arabia",
    ],
    "Iran Shipped Drones to Russia: Report\n\nIran shipped drones to Russia, Reuters reported on Friday.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | reuters",
    ],
    "Germany Sends Tanks to Ukraine\n\nGermany will send tanks to Ukraine, Olaf Scholz said on Friday.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Commits | olaf-scholz",
    ],
    "The mayor said the bridge had collapsed and that nobody had been hurt.": [
        "Disaster item=bridge | Occurred | mayor",
        "Situation | Ongoing Negative | mayor",
    ],
    "The ministry's claim that Iran shipped drones to Russia was repeated.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | ministry",
    ],
    "Kyiv's fear that Russia would attack Moldova grew.": [
        "Attitude actor=ukraine quality=concerned toward=~attack-russia | Ongoing Evaluates | the author",
        "Attack attacker=russia | Occurred Possible | ukraine",
    ],
    "More than 200 people fled the town, the Kremlin estimates.": [
        "Displacement amount=200/.. person origin=town undergoer=displaced people"
        " | Occurred | russian-government",
    ],
    "Xi and Biden expected to discuss Ukraine.": [
        "Summit party=joe-biden party=xi-jinping topic=ukraine | Occurred Predicts | the author",
    ],
    "Police arrest alleged Russian spy posing as a scholar.": [],
    "Reportedly, Iran supplied Russia with drones.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | reports",
    ],
    "Ukraine said Iran shipped drones to Russia, adding that Germany had closed its embassy.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | ukraine",
        "RelationsBreak actor=germany | Occurred | ukraine",
    ],
    "By the mayor's count, 200 people fled the town.": [
        "Displacement amount=200 person origin=town undergoer=displaced people | Occurred | mayor",
    ],
    "Iran shipped drones to Russia, as Reuters put it.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | reuters",
    ],
    "Iran's promise that it would send drones to Russia was repeated.": [
        "Pledge actor=iran proposes=~arms-transfer-iran-drones | Occurred | the author",
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Agreed Commits | iran",
    ],
    "Hungary criticised Germany for sending tanks to Ukraine.": [
        "Condemnation actor=hungary topic=~arms-transfer-germany-tanks undergoer=germany"
        " | Occurred | the author",
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred | hungary",
    ],
    'Ukraine touted the pact as a "new dawn".': [
        "Characterization quality=dawn subject=~agreement | Ongoing Evaluates | ukraine",
    ],
    'Iran mentioned the "long friendship" with Russia.': [
        "Situation topic=russia | Ongoing | iran",
    ],
    "Vladimir Putin said Iran was a friend, despite the attack on Syria.": [
        "Attack attacked=syria | Occurred | the author",
        "Situation topic=iran topic=syria | Ongoing | vladimir-putin",
    ],
    "Turkey's Erdogan hosts Zelenskyy and says Ukraine deserves membership\n\nThe talks ended.": [
        "Tenure office=president-of-turkey officeHolder=recep-tayyip-erdogan | Ongoing | the author",
        "Situation topic=ukraine | Ongoing | recep-tayyip-erdogan",
    ],
    "Houthis vow to continue blocking ports\n\nThe talks ended.": [
        "Pledge actor=houthis proposes=~blockade-houthis | Occurred | the author",
        "Blockade actor=houthis place=ports | Ongoing Commits | houthis",
    ],
    "Biden says Israel is losing support, suggests Netanyahu make changes\n\nThe talks ended.": [
        "Situation topic=benjamin-netanyahu topic=israel topic=support | Ongoing | joe-biden",
        "Situation topic=benjamin-netanyahu | Ongoing Probable | joe-biden",
    ],
    "Gambian President receives OIC Secretary-General\n\nThe President of The Gambia received a guest.": [
        "Tenure office=president-of-the-gambia officeHolder=adama-barrow | Ongoing | the author",
        "Visit actor=OIC Secretary-General host=adama-barrow | Occurred | the author",
        "Visit actor=guest host=adama-barrow | Occurred | the author",
    ],
    "Turkey has been holding off giving approval to Sweden joining NATO.": [
        "Ratification actor=turkey | Occurred Negative | the author",
        "MembershipChange actor=sweden body=north-atlantic-treaty-organization membershipOutcome=Joined "
        "| Agreed Negative | the author",
    ],
    "Rescuers pulled residents out of the house, Ihor Klymenko said, posting online that two were hurt.": [
        "Injury amount=2 person undergoer=people hurt | Occurred | Ihor Klymenko",
        "Situation topic=Rescuers topic=house topic=residents | Ongoing | Ihor Klymenko",
    ],
    "Ukraine said the bill was bad, saying it would harm Poland.": [
        "Effect quality=harmful source=ukraine toward=poland | Ongoing Predicts | ukraine",
        "Characterization quality=bad subject=bill | Ongoing Evaluates | ukraine",
    ],
    "Ukraine said it would close its embassy.": [
        "RelationsBreak actor=ukraine | Occurred Commits | ukraine",
    ],
    "Lithuania extended the ban on Monday, citing risks to security.": [
        "Extension actor=lithuania changes=~restriction-lithuania time=2023-05-01 | Occurred | the author",
    ],
    "Poland sent tanks to Ukraine: Seoul\n\nThe talks ended.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=poland | Occurred | south-korea",
    ],
    "Missile hits tanker off Yemen: CENTCOM\n\nThe talks ended.": [
        "Strike item=tanker means=missiles | Occurred | united-states-central-command",
        "Situation topic=missiles topic=oil-tankers topic=yemen | Ongoing | united-states-central-command",
    ],
    'Nikki Haley warned that a war could start if Ukraine called on Poland for tanks. "This is a test."': [
        "Warning actor=nikki-haley proposes=~situation-2 | Occurred | the author",
        "War | Ongoing Possible if | nikki-haley",
        "Situation | Ongoing | nikki-haley",
    ],
    "US Pauses Sanctions on Syria\n\nThe Treasury announced that it was suspending sanctions on Syria.": [
        "RestrictionSuspension actor=united-states changes=~sanctions-measure-syria-united-states "
        "undergoer=syria | Occurred | Treasury",
        "SanctionsMeasure issuer=united-states target=syria | Suspended | Treasury",
    ],
    "India puts satellite in orbit\n\nIndia has put a satellite in orbit, the space agency said on Friday.": [
        "SpaceLaunch actor=india item=satellites | Occurred | space agency",
        "Situation topic=india topic=satellites | Ongoing | space agency",
    ],
    "Germany sends tanks to Ukraine\n\nGermany plans to send tanks to Ukraine next week.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany time=2023-05-08/2023-05-14"
        " | Planned | the author",
    ],
    "US strikes Syria\n\nIsrael has struck Iran, Olaf Scholz said on Friday.": [
        "Strike attacked=syria attacker=united-states | Occurred | the author",
        "Strike attacked=iran attacker=israel | Occurred | olaf-scholz",
    ],
    "The step may pave the way for Taliban diplomats to take over the embassy.": [
        "Effect quality=enabling source=~situation toward=~acquisition-taliban-diplomats-embassy"
        " | Ongoing Evaluates Possible | the author",
    ],
    "Russia's frigate has docked in Cape Town, Cape Town's Russian Consulate said on Monday.": [
        "Shipment carrier=Russia frigate destination=cape-town | Occurred | consulate of Russia",
    ],
}
