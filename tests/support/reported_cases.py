"""Invented sentences in all shapes of reported speech, each with who says what, and how sure."""

from __future__ import annotations

REPORTED: dict[str, list[str]] = {
    "Iran shipped drones to Russia, the foreign ministry said in a statement.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | foreign ministry",
        "SpeechAct actor=foreign ministry | Occurred | the author",
    ],
    "Iran told Germany that it had shipped drones to Russia.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | iran",
    ],
    "Iran shipped drones to Russia, a senior official said on condition of anonymity.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | senior official",
    ],
    "A Western diplomat, speaking on condition of anonymity, said Iran had shipped drones to Russia.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | Western diplomat",
    ],
    "Russia has allegedly attacked Moldova.": [
        "Attack attacked=moldova attacker=russia | Occurred Probable | the author",
    ],
    "Russia is alleged to have attacked Moldova.": [
        "Accusation topic=~attack-russia-moldova undergoer=russia | Occurred | the author",
        "Attack attacked=moldova attacker=russia | Occurred Possible | the author",
    ],
    "Russia is said to have attacked Moldova.": [
        "Attack attacked=moldova attacker=russia | Occurred Possible | the author",
    ],
    "Russia is reported to have attacked Moldova.": [
        "Attack attacked=moldova attacker=russia | Occurred | reports",
    ],
    "Russia was rumoured to have attacked Moldova.": [
        "Attack attacked=moldova attacker=russia | Occurred Possible | the author",
    ],
    "Russia was accused of attacking Moldova.": [
        "Accusation topic=~attack-russia-moldova undergoer=russia | Occurred | the author",
        "Attack attacked=moldova attacker=russia | Occurred Possible | the author",
    ],
    "Russia was accused by Poland of attacking Moldova.": [
        "Accusation actor=poland topic=~attack-russia-moldova undergoer=russia | Occurred | the author",
        "Attack attacked=moldova attacker=russia | Occurred | poland",
    ],
    "Russia stands accused of attacking Moldova.": [],
    "Russia denied attacking Moldova.": [
        "Attack attacked=moldova attacker=russia | Occurred Negative | russia",
    ],
    "Russia denied having attacked Moldova.": [
        "Attack attacked=moldova attacker=russia | Occurred Negative | russia",
    ],
    "Russia has denied that its forces attacked Moldova.": [
        "Attack attacked=moldova attacker=russian-armed-forces | Occurred Negative | russia",
    ],
    "Russia rejected accusations that it had attacked Moldova.": [
        "Refusal actor=russia topic=~accusation | Occurred | the author",
        "Attack attacked=moldova attacker=russia | Occurred Negative | russia",
    ],
    "Russia dismissed as nonsense the claim that it had attacked Moldova.": [
        "Attack attacked=moldova attacker=russia | Occurred Negative | russia",
        "Characterization quality=nonsense subject=~situation | Ongoing Evaluates | russia",
    ],
    "Russia denied any role in the attack on Moldova.": [
        "Attack attacked=moldova | Occurred | the author",
        "Situation topic=moldova | Ongoing Negative | russia",
    ],
    "Russia refused to say whether it had attacked Moldova.": [
        "Refusal actor=russia topic=~situation | Occurred | the author",
    ],
    "Russia neither confirmed nor denied that it had attacked Moldova.": [
        "Announcement actor=russia | Occurred Negative | the author",
    ],
    "Poland warned that Russia might attack Moldova.": [
        "Warning actor=poland proposes=~attack-russia-moldova | Occurred | the author",
        "Attack attacked=moldova attacker=russia | Occurred Possible | poland",
    ],
    "Poland warned Russia against attacking Moldova.": [
        "Warning actor=poland addressee=russia proposes=~attack-russia-moldova | Occurred | the author",
    ],
    "Poland warned it would expel Russian diplomats.": [
        "Warning actor=poland proposes=~expulsion-poland-russian-diplomats | Occurred | the author",
        "Expulsion actor=poland undergoer=Russian diplomats | Occurred Commits Possible | poland",
    ],
    "Iran vowed to attack Israel.": [
        "Pledge actor=iran proposes=~attack-iran-israel | Occurred | the author",
        "Attack attacked=israel attacker=iran | Occurred Commits | iran",
    ],
    "Iran vowed revenge on Israel.": [
        "Pledge actor=iran proposes=~situation | Occurred | the author",
        "Situation topic=israel | Ongoing Commits | iran",
    ],
    "Iran threatened to attack Israel if it was provoked.": [
        "Threat actor=iran proposes=~attack-iran-israel | Occurred | the author",
        "Attack attacked=israel attacker=iran | Threatened Commits if | iran",
    ],
    "Iran threatens Israel with an attack.": [
        "Threat actor=iran addressee=israel proposes=~attack-iran | Occurred | the author",
        "Attack attacker=iran | Threatened Commits | iran",
    ],
    "France urged Iran to release the sailors.": [
        "Appeal actor=france addressee=iran proposes=~release-iran-sailors | Occurred | the author",
    ],
    "France urged that Iran release the sailors.": [
        "Appeal actor=france proposes=~release-iran-sailors | Occurred | the author"
    ],
    "France called on Israel to halt strikes on Gaza.": [
        "Appeal actor=france addressee=israel proposes=~situation | Occurred | the author",
    ],
    "France demanded the release of the journalist by Iran.": [
        "Demand actor=france proposes=~release-journalist-iran | Occurred | the author",
        "Release actor=iran seeker=france undergoer=journalist | Sought | the author",
    ],
    "France asked Germany to send tanks to Ukraine.": [
        "Appeal actor=france addressee=germany proposes=~arms-transfer-germany-tanks | Occurred | the author",
    ],
    "Germany may send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Possible | the author",
    ],
    "Germany might have sent tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Possible | the author",
    ],
    "Germany could send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Possible | the author",
    ],
    "Germany would send tanks to Ukraine if France agreed.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Possible if | the author",
    ],
    "If Germany sent tanks to Ukraine, Russia would attack Moldova.": [
        "Attack attacked=moldova attacker=russia | Occurred Possible if | the author",
    ],
    "Germany will not send tanks to Ukraine unless France agrees.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany"
        " | Occurred Predicts Negative unless | the author",
    ],
    "Unless Iran frees the sailors, Britain will impose sanctions on Iran.": [
        "Imposition actor=united-kingdom changes=~sanctions-measure-iran-united-kingdom undergoer=iran"
        " | Occurred Predicts unless | the author",
        "SanctionsMeasure issuer=united-kingdom target=iran | Ongoing Predicts unless | the author",
    ],
    "Should Russia attack Moldova, Poland would send tanks to Ukraine.": [],
    "Had Russia attacked Moldova, Poland would have sent tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=poland | Occurred Supposes if | the author",
    ],
    "Germany plans to send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Planned | the author",
    ],
    "Germany is set to send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Planned | the author",
    ],
    "Germany is expected to send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Predicts | the author",
    ],
    "Germany is considering sending tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Possible | the author",
    ],
    "Germany intends to send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Planned | the author",
    ],
    "Germany wants to send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Sought | the author",
    ],
    "Germany is preparing to send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Planned | the author",
    ],
    "Germany decided not to send tanks to Ukraine.": [
        "Decision actor=germany decidesOn=~arms-transfer-germany-tanks | Occurred | the author",
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Agreed Negative | the author",
    ],
    "Germany failed to send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Negative | the author",
    ],
    "Germany refused to send tanks to Ukraine.": [
        "Refusal actor=germany topic=~arms-transfer-germany-tanks | Occurred | the author",
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Refused | the author",
    ],
    "Germany never sent tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Negative | the author",
    ],
    "Germany no longer sends tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Ended | the author",
    ],
    "Germany has yet to send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Negative | the author",
    ],
    "Germany has not yet sent tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Negative | the author",
    ],
    "Germany stopped sending tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Ended | the author",
    ],
    "Germany was unable to send tanks to Ukraine.": [
        "Capability ability=~arms-transfer-germany-tanks actor=germany | Ongoing Negative | the author",
    ],
    "Germany hardly sent tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Negative | the author",
    ],
    "Did Germany send tanks to Ukraine?": [],
    "It is unclear whether Germany sent tanks to Ukraine.": [],
    "It remains to be seen whether Germany will send tanks to Ukraine.": [],
    "There is no evidence that Germany sent tanks to Ukraine.": [],
    "There are reports that Germany sent tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred | reports",
    ],
    "There were fears that Russia would attack Moldova.": [
        "Attack attacked=moldova attacker=russia | Occurred Predicts Possible | an unnamed source",
    ],
    "Rumours that Russia attacked Moldova spread on Friday.": [
        "Attack attacked=moldova attacker=russia | Occurred Possible | an unnamed source",
    ],
    "Germany probably sent tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Probable | the author",
    ],
    "Germany seems to have sent tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Probable | the author",
    ],
    "It is possible that Germany sent tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Possible | the author",
    ],
    "It is likely that Germany sent tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Probable | the author",
    ],
    "Germany doubts that Iran shipped drones to Russia.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred Negative Probable | germany",
    ],
    "Germany questioned whether Iran shipped drones to Russia.": [],
    "Germany said it believed Iran had shipped drones to Russia.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred Probable | germany",
    ],
    "Germany said Ukraine had told it that Iran had shipped drones to Russia.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | ukraine",
    ],
    "Reuters reported that Germany had said that Iran had shipped drones to Russia.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | germany",
    ],
    "Reuters, citing Ukrainian officials, said Iran had shipped drones to Russia.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | Ukrainian officials",
    ],
    "Officials said Iran had shipped drones to Russia.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | Officials",
    ],
    "Witnesses said Russia had attacked the town.": [
        "Attack attacker=russia place=town | Occurred | Witnesses",
    ],
    "State media said Iran had shipped drones to Russia.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | State media",
    ],
    "Local media reported that Russia had attacked Moldova.": [
        "Attack attacked=moldova attacker=russia | Occurred | Local media",
    ],
    "Analysts say Russia could attack Moldova.": [
        "Attack attacked=moldova attacker=russia | Occurred Possible | Analysts",
    ],
    "Critics say Germany sent tanks to Ukraine too late.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred | Critics",
    ],
    "Experts believe Russia will attack Moldova.": [
        "Attack attacked=moldova attacker=russia | Occurred Predicts Probable | Experts",
    ],
    "A spokesman for the Iranian foreign ministry said Iran had shipped drones to Russia.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | spokesman",
    ],
    "The Iranian foreign ministry spokesman, Nasser Kanaani, said Iran had not shipped drones to Russia.": [
        "Affiliation affiliate=Nasser Kanaani body=iran | Ongoing | the author",
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred Negative | Nasser Kanaani",
    ],
    "Olaf Scholz, who visited Kyiv, said Russia had attacked Moldova.": [
        "Visit actor=olaf-scholz destination=kyiv | Occurred | the author",
        "Attack attacked=moldova attacker=russia | Occurred | olaf-scholz",
    ],
    "Olaf Scholz visited Kyiv, where he said Germany would send tanks to Ukraine.": [
        "Visit actor=olaf-scholz destination=kyiv | Occurred | the author",
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Commits | olaf-scholz",
    ],
    "Olaf Scholz told Emmanuel Macron that Germany would send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Commits | olaf-scholz",
    ],
    'Germany\'s chancellor said on Friday that Germany "will send tanks to Ukraine".': [
        "Tenure office=chancellor-of-germany officeHolder=olaf-scholz | Ongoing | the author",
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Commits | olaf-scholz",
    ],
    '"Russia attacked Moldova," said Olaf Scholz.': [
        "Attack attacked=moldova attacker=russia | Occurred | olaf-scholz",
    ],
    '"Russia," said Olaf Scholz, "attacked Moldova."': [
        "Attack attacked=moldova | Occurred | olaf-scholz",
    ],
    'Olaf Scholz said: "Russia attacked Moldova."': [
        "Attack attacked=moldova attacker=russia | Occurred | olaf-scholz",
    ],
    'Russia\'s so-called "special operation" attacked Ukraine.': [
        "MilitaryOperation actor=russia | Occurred | the author",
        "Attack attacked=ukraine | Occurred | the author",
    ],
    "Russia Attacked Moldova, Says Scholz\n\nThe talks ended on Friday.": [
        "Attack attacked=moldova attacker=russia | Occurred | olaf-scholz",
    ],
    "Germany May Send Tanks to Ukraine\n\nThe talks ended on Friday.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Possible | the author",
    ],
    "Iran Denies Shipping Drones to Russia\n\nThe talks ended on Friday.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred Negative | iran",
    ],
    "Iran 'Shipped Drones to Russia'\n\nThe talks ended on Friday.": [],
    "Will Germany Send Tanks to Ukraine?\n\nThe talks ended on Friday.": [],
    "US Says Iran Shipped Drones to Russia\n\nThe talks ended on Friday.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | united-states",
    ],
    "Iran Accused of Shipping Drones to Russia\n\nThe talks ended on Friday.": [
        "Accusation topic=~arms-transfer-iran-drones undergoer=iran | Occurred | the author",
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred Possible | the author",
    ],
    "Why Iran Shipped Drones to Russia\n\nThe talks ended on Friday.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | the author",
    ],
    '"If the Chinese took over that port, the costs could be high," Olaf Scholz told a committee.': [
        "Situation topic=china topic=port | Ongoing Possible if | olaf-scholz",
    ],
    "The Treasury announced that it was suspending sanctions on Syria.": [
        "RestrictionSuspension changes=~sanctions-measure-syria undergoer=syria | Occurred | Treasury",
        "SanctionsMeasure target=syria | Suspended | Treasury",
    ],
    "Germany announced that it would send tanks to Ukraine.": [
        "Announcement actor=germany topic=~arms-transfer-germany-tanks | Occurred | the author",
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Commits | germany",
    ],
    "Germany announced sanctions on Russia.": [
        "Announcement actor=germany topic=~sanctions-measure-russia-germany | Occurred | the author",
        "SanctionsMeasure issuer=germany target=russia | Ongoing | the author",
    ],
    "Germany agreed that it would not send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Agreed Predicts Negative | the author",
    ],
    '"We are not signing a peace accord," Olaf Scholz stressed, "we are signing a method."': [
        "Situation | Ongoing Negative | olaf-scholz",
        "Situation | Ongoing | olaf-scholz",
    ],
    "Had the talks succeeded in March, analysts at the bank said, Iran would by now be exporting oil.": [
        "EnergyTransfer goods=oil supplier=iran | Occurred Supposes if | analysts",
    ],
    "Ukraine could say that Russia attacked Moldova.": [],
    "Germany is unlikely to say that it will send tanks to Ukraine.": [],
    "Ethiopia has not confirmed that it promised recognition, saying only that it would assess it.": [
        "Announcement actor=ethiopia topic=~pledge-ethiopia | Occurred Negative | the author",
        "Situation | Ongoing Predicts | ethiopia",
    ],
    "Eighteen countries have pledged enough money for Ukraine, Olaf Scholz said.": [
        "FinancialTransfer recipient=ukraine supplier=countries | Planned | olaf-scholz",
        "Pledge actor=countries addressee=ukraine "
        "proposes=~financial-transfer-countries-ukraine topic=money"
        " | Occurred | olaf-scholz",
        "Situation topic=money | Ongoing Commits | countries",
    ],
    "Our assessment: Russia will attack Moldova.": [
        "Attack attacked=moldova attacker=russia | Occurred Predicts Probable | the author",
    ],
    "Hamas claimed responsibility for the attack on Israel.": [
        "ClaimOfResponsibility actor=hamas topic=~attack-israel | Occurred | the author",
        "Attack attacked=israel | Occurred | the author",
        "Situation topic=israel | Ongoing | hamas",
    ],
    "Police arrested an alleged Russian spy posing as a scholar.": [],
    "The army shelled the town and killed two people, by the mayor's count.": [
        "Strike attacker=army place=town | Occurred | the author",
        "Death actor=army amount=2 person undergoer=people killed | Occurred | mayor",
    ],
    "Poland reported some progress in talks with Russia.": [
        "Negotiation party=poland party=russia | Occurred | the author",
        "Situation topic=russia | Ongoing | poland",
    ],
    "Kyiv proclaimed the deal a triumph.": [
        "Announcement actor=ukraine topic=~agreement | Occurred | the author",
    ],
    "We believe Russia will attack Moldova.": [
        "Attack attacked=moldova attacker=russia | Occurred Predicts Probable | the author",
    ],
}
