"""Invented sentences, with what the extractor of rules says of each."""

from __future__ import annotations

CASES: dict[str, list[str]] = {
    "Iran has supplied Russia with drones.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | the author",
    ],
    "Russia was supplied with drones by Iran.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | the author",
    ],
    "Iran did not supply Russia with drones.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred Negative | the author",
    ],
    "Iran may have supplied Russia with drones.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred Possible | the author",
    ],
    "Iran reportedly supplied Russia with drones.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | reports",
    ],
    "Iran allegedly supplied Russia with drones.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred Probable | the author",
    ],
    "Iran will supply Russia with drones.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred Predicts | the author",
    ],
    "Iran plans to supply Russia with drones.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Planned | the author",
    ],
    "Iran offered to supply Russia with drones.": [
        "Proposal actor=iran proposes=~arms-transfer-iran-russia | Occurred | the author",
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Offered | the author",
    ],
    "Iran agreed to supply Russia with drones.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Agreed | the author",
    ],
    "Iran refused to supply Russia with drones.": [
        "Refusal actor=iran topic=~arms-transfer-iran-russia | Occurred | the author",
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Refused | the author",
    ],
    "Iran wants to supply Russia with drones.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Sought | the author",
    ],
    "Iran threatened to attack Israel.": [
        "Threat actor=iran proposes=~attack-iran-israel | Occurred | the author",
        "Attack attacked=israel attacker=iran | Threatened Commits | iran",
    ],
    "Iran called off the visit to Iraq.": [
        "Visit actor=iran destination=iraq-territory | Cancelled | the author",
    ],
    "If Israel attacks Lebanon, Iran will attack Israel.": [
        "Attack attacked=israel attacker=iran | Occurred Predicts if | the author",
    ],
    "Iran will attack Israel unless Israel leaves Lebanon.": [
        "Attack attacked=israel attacker=iran | Occurred Predicts unless | the author",
    ],
    "Did Iran supply Russia with drones?": [],
    "Ukraine said Iran had supplied Russia with drones.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | ukraine",
    ],
    "Iran denied that it had supplied Russia with drones.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred Negative | iran",
    ],
    "Ukraine said that Iran denied supplying Russia with drones.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred Negative | iran",
        "Situation topic=drones topic=iran topic=russia | Ongoing | ukraine",
    ],
    "Iran supplied Russia with drones, according to Ukraine.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | ukraine",
    ],
    "According to Ukraine, Iran supplied Russia with drones in March 2023.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran time=2023-03 | Occurred | ukraine",
    ],
    '"Iran supplied Russia with drones," Volodymyr Zelensky said.': [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | volodymyr-zelenskyy",
    ],
    'Volodymyr Zelensky said: "Iran supplied Russia with drones. It attacked Ukraine."': [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred | volodymyr-zelenskyy",
        "Attack attacked=ukraine | Occurred | volodymyr-zelenskyy",
    ],
    "Officials in Kyiv said Iran might supply Russia with more than 400 drones.": [
        "ArmsTransfer amount=400/.. drone goods=drones recipient=russia supplier=iran"
        " | Occurred Possible | Officials in Kyiv",
    ],
    "Iran is said to have supplied Russia with drones.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred Possible | the author",
    ],
    "Iran is expected to supply Russia with drones.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred Predicts | the author",
    ],
    "Iran is likely to supply Russia with drones.": [
        "ArmsTransfer goods=drones recipient=russia supplier=iran | Occurred Probable | the author",
    ],
    "Germany pledged to send tanks to Ukraine.": [
        "Pledge actor=germany proposes=~arms-transfer-germany-tanks | Occurred | the author",
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Occurred Commits | germany",
    ],
    "Joe Biden met Xi Jinping in Bali on 14 November 2022.": [
        "Summit party=joe-biden party=xi-jinping place=bali time=2022-11-14 | Occurred | the author",
    ],
    "Talks between Iran and Saudi Arabia took place in Baghdad last month.": [
        "Negotiation party=iran party=saudi-arabia place=baghdad time=2023-04 | Occurred | the author",
    ],
    "The EU imposed sanctions on Belarus.": [
        "Imposition actor=european-union changes=~sanctions-measure-belarus-european-union undergoer=belarus"
        " | Occurred | the author",
        "SanctionsMeasure issuer=european-union target=belarus | Ongoing | the author",
    ],
    "The United States lifted sanctions on Syria.": [
        "Lifting actor=united-states changes=~sanctions-measure-syria-united-states undergoer=syria"
        " | Occurred | the author",
        "SanctionsMeasure issuer=united-states target=syria | Ended | the author",
    ],
    "EU sanctions on Belarus remain in force.": [
        "SanctionsMeasure issuer=european-union target=belarus | Ongoing | the author",
    ],
    "Russia's invasion of Ukraine began in February 2022.": [
        "Invasion attacked=ukraine attacker=russia time=2022-02 | Occurred | the author",
    ],
    "Israel carried out airstrikes on Syria on Tuesday.": [
        "Strike attacked=syria attacker=israel time=2023-05-02 | Occurred | the author",
    ],
    "The US-supplied jets were shot down by Houthi rebels.": [
        "ArmsTransfer goods=fighter-jets supplier=united-states | Occurred | the author",
        "Destruction actor=houthis item=fighter-jets | Occurred | the author",
    ],
    "Emmanuel Macron, the president of France, visited China.": [
        "Tenure office=president-of-france officeHolder=emmanuel-macron | Ongoing | the author",
        "Visit actor=emmanuel-macron destination=china-territory | Occurred | the author",
    ],
    "Former President Donald Trump criticised Joe Biden.": [
        "Tenure office=president-of-the-united-states officeHolder=donald-trump | Ended | the author",
        "Condemnation actor=donald-trump undergoer=joe-biden | Occurred | the author",
    ],
    "Antony Blinken to visit Beijing": [
        "Visit actor=antony-blinken destination=beijing | Planned | the author",
    ],
    "Poland fears that Russia will attack Moldova.": [
        "Attitude actor=poland quality=concerned toward=~attack-russia-moldova | Ongoing Evaluates | the author",
        "Attack attacked=moldova attacker=russia | Occurred Predicts Possible | poland",
    ],
    "Israel accused Iran of supplying Hezbollah with rockets.": [
        "Accusation actor=israel topic=~ammunition-transfer-iran-hezbollah undergoer=iran | Occurred | the author",
        "AmmunitionTransfer goods=rockets recipient=hezbollah supplier=iran | Occurred | israel",
    ],
    "The United States urged China to stop buying oil from Iran.": [
        "Appeal actor=united-states addressee=china proposes=~situation | Occurred | the author",
    ],
    "There is no evidence that China supplied Russia with weapons.": [],
    "China's foreign ministry rejected the claim that China supplied Russia with weapons.": [
        "Refusal actor=ministry-of-foreign-affairs-of-china topic=~situation | Occurred | the author",
        "ArmsTransfer goods=arms recipient=russia supplier=china"
        " | Occurred Negative | ministry-of-foreign-affairs-of-china",
    ],
    "Turkey's threat to attack Syria alarmed Iran.": [
        "Threat actor=turkey proposes=~attack-turkey-syria | Occurred | the author",
        "Attack attacked=syria attacker=turkey | Threatened Commits | turkey",
    ],
    "Germany's decision to send tanks to Ukraine angered Russia.": [
        "Decision actor=germany decidesOn=~arms-transfer-germany-tanks | Occurred | the author",
        "ArmsTransfer goods=tanks recipient=ukraine supplier=germany | Agreed | the author",
        "Attitude actor=russia quality=displeasure toward=~decision-germany | Ongoing Evaluates | the author",
    ],
    "To attack Ukraine, Russia needs missiles.": [
        "Need actor=russia needed=missiles | Ongoing | the author",
    ],
    "Some states supply weapons to rebels.": [
        "ArmsTransfer goods=arms recipient=rebels supplier=states | Occurred | the author",
    ],
    "Moscow said on Monday that it would sell India 100 tanks worth $200 million.": [
        "ArmsTransfer amount=100 tank goods=tanks recipient=india supplier=russia"
        " | Occurred Commits | russia",
    ],
    "Vladimir Putin promised that Russia would not attack Poland.": [
        "Pledge actor=vladimir-putin proposes=~attack-russia-poland | Occurred | the author",
        "Attack attacked=poland attacker=russia | Occurred Commits Negative | vladimir-putin",
    ],
    "Iran would have attacked Israel if Israel had struck Tehran.": [
        "Attack attacked=israel attacker=iran | Occurred Supposes if | the author",
    ],
    "Analysts said China could sanction Lithuania.": [
        "Imposition actor=china changes=~sanctions-measure-china-lithuania undergoer=lithuania | Occurred Possible | Analysts",
    ],
    "The Kremlin denied a report that Russia had bought missiles from North Korea.": [
        "ArmsTransfer goods=missiles recipient=russia supplier=north-korea"
        " | Occurred Negative | russian-government",
    ],
    "Japan has not sanctioned Myanmar.": [
        "Imposition actor=japan changes=~sanctions-measure-japan-myanmar undergoer=myanmar | Occurred Negative | the author",
    ],
    "Turkey and Greece held talks in Athens, but no agreement was reached.": [
        "Negotiation party=greece party=turkey place=athens | Occurred | the author",
    ],
    "Antony Blinken, who visited Beijing in June, met Qin Gang.": [
        "Visit actor=antony-blinken destination=beijing time=2022-06 | Occurred | the author",
        "Meeting party=antony-blinken party=qin-gang | Occurred | the author",
    ],
    "Iran's foreign minister said Tehran would not negotiate with Washington.": [
        "Tenure office=foreign-minister-of-iran officeHolder=hossein-amir-abdollahian | Ongoing | the author",
        "Negotiation party=iran party=united-states | Occurred Commits Negative | hossein-amir-abdollahian",
    ],
    "Hungary depends on Russia for gas.": [
        "Dependence dependent=hungary goods=natural-gas provider=russia | Ongoing | the author",
    ],
    '"Belarus is a hostage of Moscow," an opposition leader said.': [
        "Situation topic=belarus topic=hostages topic=moscow | Ongoing | opposition leader",
    ],
    "Kyiv called Moscow's offer cynical.": [
        "Characterization quality=cynical subject=~situation | Ongoing Evaluates | ukraine",
    ],
    "Egypt condemned Israel's strikes on Gaza.": [
        "Condemnation actor=egypt topic=~strike-israel undergoer=israel | Occurred | the author",
        "Strike attacker=israel place=gaza-strip | Occurred | the author",
    ],
    "Pyongyang fired two ballistic missiles into the sea on Wednesday, South Korea's military said.": [
        "MissileTest actor=north-korea amount=2 missile goods=ballistic-missiles time=2023-05-03"
        " | Occurred | republic-of-korea-armed-forces",
    ],
    "Washington is considering sanctions on Georgia.": [
        "Imposition actor=united-states changes=~sanctions-measure-georgia-united-states undergoer=georgia"
        " | Occurred Possible | the author",
    ],
    "Armenia and Azerbaijan exchanged prisoners.": [
        "PrisonerExchange party=armenia party=azerbaijan | Occurred | the author",
    ],
    "Monday's strike killed four soldiers.": [
        "Death amount=4 soldier cause=~strike time=2023-05-01 undergoer=soldiers killed | Occurred | the author",
    ],
    "Two soldiers were killed when rebels stormed the post on Tuesday.": [
        "Death amount=2 soldier cause=~attack-rebels-post time=2023-05-02 undergoer=soldiers killed | Occurred | the author",
        "Attack attacker=rebels item=post time=2023-05-02 | Occurred | the author",
    ],
    "Serbia said on Friday that it would close its embassy in June.": [
        "RelationsBreak actor=serbia time=2023-06 | Planned Commits | serbia",
    ],
    "The Canadian president will fly to Japan on Wednesday for a three-day visit.": [
        "Visit actor=president of Canada destination=japan-territory time=2023-05-10/2023-05-12 | Planned Predicts | the author",
    ],
    "China ended a three-day military exercise around Taiwan on Monday.": [
        "MilitaryExercise actor=china place=taiwan-territory time=2023-04-29/2023-05-01 | Ended | the author",
    ],
    "The judge was nominated on Monday as ambassador to Norway.": [
        "Appointment undergoer=judge | Planned | the author",
    ],
    "In 2006 the refinery was the target of a suicide attack.": [
        "TerrorAttack time=2006 | Occurred | the author",
    ],
    "Blinken will travel to China on Monday.": [
        "Visit actor=antony-blinken destination=china-territory time=2023-05-08 | Planned Predicts | the author",
    ],
    "Von der Leyen met Xi in Beijing.": [
        "Summit party=ursula-von-der-leyen party=xi-jinping place=beijing | Occurred | the author",
    ],
    "The Kurds accused Turkey of bombing villages.": [
        "Accusation actor=Kurds topic=bombing villages undergoer=turkey | Occurred | the author",
        "Situation topic=turkey | Ongoing | Kurds",
    ],
    "Real Madrid condemned the attack.": [],
    "Niger closed its airspace on Sunday. The west African country expelled the French ambassador.": [
        "Imposition actor=niger changes=~restriction-niger time=2023-04-30 | Occurred | the author",
        "Restriction issuer=niger | Ongoing | the author",
        "Expulsion actor=niger undergoer=French ambassador | Occurred | the author",
    ],
    "Sri Lanka defaulted last year. The island nation asked India for a loan.": [
        "Loan recipient=sri-lanka supplier=india | Sought | the author",
        "Appeal actor=sri-lanka addressee=india proposes=~loan-sri-lanka-india topic=loans | Occurred | the author",
    ],
    "The Nigerian president met the Kenyan president. The African nation expelled an ambassador.": [
        "Tenure office=president-of-nigeria officeHolder=muhammadu-buhari | Ongoing | the author",
        "Tenure office=president-of-kenya officeHolder=william-ruto | Ongoing | the author",
        "Summit party=muhammadu-buhari party=william-ruto | Occurred | the author",
    ],
    "Iran-backed Hamas militants attacked Israel.": [
        "Support supported=hamas supporter=iran | Ongoing | the author",
        "Attack attacked=israel attacker=hamas | Occurred | the author",
    ],
    "CNN said that Kyiv had received the weapons but had yet to use them.": [
        "ArmsTransfer goods=arms recipient=ukraine | Occurred | cnn",
        "Situation topic=arms topic=ukraine | Ongoing | cnn",
        "Situation | Ongoing | cnn",
    ],
    "Trump spoke to supporters during an election-night party in Miami.": [],
    "Russia's upper house set the presidential election this week for next March.": [
        "Election time=2024-03 | Planned | the author",
    ],
    "The assembly prepared to vote on Thursday on a ceasefire.": [
        "Ballot actor=assembly decidesOn=~ceasefire time=2023-05-04 | Planned | the author",
    ],
    "The Hamas militant group attacked Israel.": [
        "Attack attacked=israel attacker=hamas | Occurred | the author",
    ],
    "Wagner group mercenaries captured Bakhmut.": [
        "Seizure actor=wagner-group | Occurred | the author",
    ],
    "Yemen's Houthi rebel movement attacked a ship.": [
        "Attack attacker=houthis item=ship | Occurred | the author",
    ],
    "BBC correspondent Marta Lindqvist said Russia had attacked Kyiv.": [
        "Affiliation affiliate=Marta Lindqvist body=bbc | Ongoing | the author",
        "Attack attacked=ukraine attacker=russia place=kyiv | Occurred | Marta Lindqvist",
    ],
    "Trump was indicted in Georgia over attempts to overturn the election.": [
        "Indictment place=Georgia undergoer=donald-trump | Occurred | the author",
    ],
    "Russia invaded Georgia in 2008.": [
        "Invasion attacker=russia place=georgia-territory time=2008 | Occurred | the author",
    ],
}
