"""Invented sentences on what is denied, wanted, feared or to come, each with how sure it is."""

from __future__ import annotations

UNREAL: dict[str, list[str]] = {
    "Germany no longer sends tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Ended | the author",
    ],
    "Germany has yet to send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Negative | the author",
    ],
    "Germany had to send tanks to Ukraine.": [],
    "Germany did not send or sell tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Negative | the author",
    ],
    "Germany neither sent tanks to Ukraine nor attacked Moldova.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Negative | the author",
        "Attack attacked=moldova attacker=germany | Occurred Negative | the author",
    ],
    "Germany need not send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Negative | the author",
    ],
    "Germany is yet to send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Negative | the author",
    ],
    "Germany is to send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Planned | the author",
    ],
    "Germany was to have sent tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Planned | the author",
    ],
    "Germany was supposed to send tanks to Ukraine.": [],
    "Germany is believed to have sent tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Probable | the author",
    ],
    "Germany is likely to send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Probable | the author",
    ],
    "Germany is unlikely to send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany"
        " | Occurred Negative Probable | the author",
    ],
    "Germany is ready to send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Planned | the author",
    ],
    "Germany is willing to send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Possible | the author",
    ],
    "Germany offered to send tanks to Ukraine.": [
        "Proposal actor=germany proposes=~arms-transfer-germany-tanks | Occurred | the author",
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Offered | the author",
    ],
    "Germany tried to send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Sought | the author",
    ],
    "Germany managed to send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred | the author",
    ],
    "Germany sought to send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Sought | the author",
    ],
    "Germany hopes to send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Sought | the author",
    ],
    "Germany hoped France would send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=france | Sought | the author",
    ],
    "Germany proposed that France send tanks to Ukraine.": [
        "Proposal actor=germany proposes=~arms-transfer-france-tanks | Occurred | the author",
        "ArmsTransfer goods=tanks recipient=ukraine supplier=france | Offered | the author",
    ],
    "Germany pledged not to send tanks to Ukraine.": [
        "Pledge actor=germany proposes=~arms-transfer-germany-tanks | Occurred | the author",
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Commits Negative | germany",
    ],
    "Germany ruled out sending tanks to Ukraine.": [
        "Refusal actor=germany | Occurred | the author",
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Refused | the author",
    ],
    "Germany would never send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany"
        " | Occurred Negative Possible | the author",
    ],
    "Germany almost attacked Moldova.": [],
    "Germany nearly attacked Moldova.": [],
    "Germany narrowly avoided attacking Moldova.": [
        "Attack attacked=moldova attacker=germany | Occurred Negative | the author",
    ],
    "Germany came close to attacking Moldova.": [],
    "Germany was forced to send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred | the author",
    ],
    "Germany was urged to send tanks to Ukraine.": [
        "Appeal addressee=germany proposes=~arms-transfer-germany-tanks | Occurred | the author",
    ],
    "Germany was asked by Ukraine to send tanks.": [
        "Appeal actor=ukraine addressee=germany proposes=~situation | Occurred | the author",
    ],
    "Germany is under pressure to send tanks to Ukraine.": [],
    "Germany's refusal to send tanks to Ukraine angered Poland.": [
        "Refusal actor=germany topic=~arms-transfer-germany-tanks | Occurred | the author",
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Refused | the author",
    ],
    "Germany's reluctance to send tanks to Ukraine angered Poland.": [],
    "Poland wants Germany to send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Sought | the author",
    ],
    "Poland expects Germany to send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Predicts | poland",
    ],
    "Poland fears Germany will not send tanks to Ukraine.": [
        "Attitude actor=poland quality=concerned toward=~arms-transfer-germany-tanks"
        " | Ongoing Evaluates | the author",
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany"
        " | Occurred Predicts Negative Possible | poland",
    ],
    "Poland believes Germany sent tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Probable | poland",
    ],
    "Poland suspects Germany of sending tanks to Russia.": [
        "ArmsTransfer goods=tanks recipient=russia supplier=germany | Occurred Probable | poland",
    ],
    "Germany sent tanks to Ukraine, Poland claimed, but Berlin denied it.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred | poland",
        "Situation | Ongoing Negative | germany",
    ],
    "Poland, which denies it attacked Russia, closed its embassy in Moscow.": [
        "Attack attacked=russia attacker=poland | Occurred Negative | poland",
        "RelationsBreak actor=poland place=moscow | Occurred | the author",
    ],
    "Poland insisted it had not attacked Russia.": [
        "Attack attacked=russia attacker=poland | Occurred Negative | poland",
    ],
    "In a letter to Olaf Scholz, Emmanuel Macron wrote that Russia had attacked Moldova.": [
        "Letter actor=emmanuel-macron addressee=olaf-scholz | Occurred | the author",
        "Attack attacked=moldova attacker=russia | Occurred | emmanuel-macron",
    ],
    "The letter said Russia had attacked Moldova.": [
        "Attack attacked=moldova attacker=russia | Occurred | letter",
    ],
    "Sources close to the Kremlin say Russia will attack Moldova.": [
        "Attack attacked=moldova attacker=russia | Occurred Predicts | Sources",
    ],
    "Two people familiar with the matter said Germany would send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany"
        " | Occurred Predicts | people familiar with the matter",
    ],
    "Germany will send tanks to Ukraine, two people familiar with the matter told Reuters.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany"
        " | Occurred Predicts | people familiar with the matter",
    ],
    "Some say Germany sent tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred | an unnamed speaker",
    ],
    "Many believe that Germany sent tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany"
        " | Occurred Probable | an unnamed speaker",
    ],
    "It was reported that Germany had sent tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred | reports",
    ],
    "It emerged on Friday that Germany had sent tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred | the author",
    ],
    "Germany is thought likely to send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Probable | the author",
    ],
    "Germany would have sent tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Possible | the author",
    ],
    "Were Germany to send tanks to Ukraine, Russia would attack Moldova.": [],
    "Even if Germany sends tanks to Ukraine, Russia will attack Moldova.": [
        "Attack attacked=moldova attacker=russia | Occurred Predicts | the author",
    ],
    "Russia will attack Moldova as long as Germany sends tanks to Ukraine.": [
        "Attack attacked=moldova attacker=russia | Occurred Predicts | the author",
    ],
    "Russia attacked Moldova in order to expel the diplomats.": [
        "Attack attacked=moldova attacker=russia | Occurred | the author",
    ],
    "Russia closed its embassy so that Poland would release the sailors.": [
        "RelationsBreak actor=russia | Occurred | the author",
    ],
    "Russia attacked Moldova after Germany had sent tanks to Ukraine.": [
        "Attack attacked=moldova attacker=russia | Occurred | the author",
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred | the author",
    ],
    "Before Germany sends tanks to Ukraine, it will hold talks with Russia.": [
        "Negotiation party=russia | Occurred Predicts | the author",
    ],
    "Until Russia releases the sailors, Britain will not lift sanctions on Russia.": [
        "Lifting actor=united-kingdom changes=~sanctions-measure-russia-united-kingdom undergoer=russia"
        " | Occurred Predicts Negative | the author",
        "SanctionsMeasure issuer=united-kingdom target=russia | Ended Predicts Negative | the author",
    ],
    "Without sanctions on Russia, the war will go on.": [
        "War | Ongoing Predicts | the author",
    ],
    "An attack by Russia on Moldova would be a disaster.": [
        "Characterization quality=disaster subject=~attack-russia-moldova"
        " | Ongoing Evaluates Possible | the author",
    ],
    "Any attack by Russia on Moldova will be punished.": [],
    "A Russian attack on Moldova is possible.": [
        "Attack attacked=moldova attacker=russia | Occurred Possible | the author",
    ],
    "A Russian attack on Moldova is unlikely.": [
        "Attack attacked=moldova attacker=russia | Occurred Negative Probable | the author",
    ],
    "A Russian attack on Moldova was expected.": [
        "Attack attacked=moldova attacker=russia | Occurred Predicts | the author",
    ],
    "The alleged Russian attack on Moldova angered Poland.": [
        "Attack attacked=moldova attacker=russia | Occurred Probable | the author",
        "Attitude actor=poland quality=displeasure toward=~attack-russia-moldova"
        " | Ongoing Evaluates | the author",
    ],
    "The threat of a Russian attack on Moldova angered Poland.": [
        "Attack attacked=moldova attacker=russia | Threatened | the author",
        "Attitude actor=poland quality=displeasure toward=~threat | Ongoing Evaluates | the author",
    ],
    "The risk of war between Russia and Poland is growing.": [],
    "Poland condemned the alleged attack on Moldova by Russia.": [
        "Condemnation actor=poland topic=~attack-russia-moldova undergoer=russia | Occurred | the author",
        "Attack attacked=moldova attacker=russia | Occurred Probable | the author",
    ],
    "Poland is preparing for a Russian attack on Moldova.": [],
    "Poland thwarted a Russian attack on Moldova.": [
        "Attack attacked=moldova attacker=russia | Sought | the author",
    ],
    "Poland called for sanctions on Russia.": [
        "Appeal actor=poland proposes=~sanctions-measure-russia-poland | Occurred | the author",
        "Imposition changes=~sanctions-measure-russia-poland seeker=poland undergoer=russia"
        " | Sought | the author",
    ],
    "The European Union considered sanctions on Russia.": [
        "Imposition actor=european-union changes=~sanctions-measure-russia-european-union undergoer=russia"
        " | Occurred Possible | the author",
    ],
    "Hungary blocked sanctions on Russia.": [
        "Veto actor=hungary decidesOn=~sanctions-measure-russia | Occurred | the author",
        "SanctionsMeasure target=russia | Refused | the author",
    ],
    "Calls for sanctions on Russia grew in Poland.": [],
    "A proposal to impose sanctions on Russia failed.": [
        "Imposition changes=~sanctions-measure-russia undergoer=russia | Planned | the author",
        "SanctionsMeasure target=russia | Planned | the author",
    ],
    "Talks on a ceasefire between Israel and Hamas failed.": [],
    'Olaf Scholz dismissed the plan on Friday. "Nobody attacked Moldova."': [
        "Attack attacked=moldova | Occurred Negative | olaf-scholz",
    ],
    "None of the states sent tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine | Occurred Negative | the author",
    ],
    "Neither Germany nor France sent tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=france supplier=germany"
        " | Occurred Negative | the author",
    ],
    "Only Germany sent tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred | the author",
    ],
    "Nobody doubts that Russia attacked Moldova.": [],
    "Germany denies that it never sent tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred | germany",
    ],
    "Germany, which could send tanks to Ukraine, closed its embassy in Moscow.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Possible | the author",
        "RelationsBreak actor=germany place=moscow | Occurred | the author",
    ],
    "Germany sent tanks to Ukraine, or so Poland claims.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred | poland",
    ],
    "Germany is rumoured to be sending tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Possible | the author",
    ],
    "Germany has reportedly agreed to send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Agreed | reports",
    ],
    "What if Germany sent tanks to Ukraine?": [],
    "Imagine that Germany sent tanks to Ukraine.": [],
    "Suppose Germany sent tanks to Ukraine.": [],
    "Germany pretended to send tanks to Ukraine.": [],
    "Germany was about to send tanks to Ukraine.": [],
    "Germany came under fire for not sending tanks to Ukraine.": [],
    "Germany was wrongly accused of sending tanks to Russia.": [
        "Accusation topic=~arms-transfer-germany-tanks undergoer=germany | Occurred | the author",
        "ArmsTransfer goods=tanks recipient=russia supplier=germany | Occurred Possible | the author",
    ],
    "Germany would rather send tanks to Ukraine.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Possible | the author",
    ],
    "Germany can send tanks to Ukraine.": [
        "Capability ability=~arms-transfer-germany-tanks actor=germany | Ongoing | the author",
    ],
    "Germany should send tanks to Ukraine.": [
        "Obligation actor=germany required=~arms-transfer-germany-tanks | Ongoing Evaluates | the author",
    ],
    "Germany must not send tanks to Ukraine.": [],
    "Finland to send tanks to Ukraine\n\nFinland will send tanks to Ukraine, Petteri Orpo announced.": [
        "ArmsTransfer goods=tanks recipient=ukraine supplier=finland | Occurred Predicts | petteri-orpo",
        "Announcement actor=petteri-orpo topic=~arms-transfer-finland-tanks | Occurred | the author",
    ],
    "Olaf Scholz says Britain is ready to help after the attack by Hamas on Israel.": [
        "Attack attacked=israel attacker=hamas | Occurred | olaf-scholz",
        "Situation topic=hamas topic=israel topic=united-kingdom | Planned | olaf-scholz",
    ],
    "Employees have signed an open letter to Olaf Scholz.": [
        "Letter actor=Employees addressee=olaf-scholz | Occurred | the author",
    ],
}
