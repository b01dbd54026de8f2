"""Invented texts with the mentions that are found in each: words, whom they mean, form."""

from __future__ import annotations

CASES: dict[str, list[str]] = {
    "Arvenia accused North Belmark of stealing barges.": [
        "Arvenia = arvenia name",
        "North Belmark = north-belmark name",
        "barges = barges name",
    ],
    "Orrin said on Monday that it had sent barges to Lume.": [
        "Orrin = arvenia (orrin) name",
        "it = arvenia pronoun",
        "barges = barges name",
        "Lume = north-belmark (lume) name",
    ],
    "Talks were held in Orrin between Lume and Bight.": [
        "Orrin = orrin name",
        "Lume = north-belmark (lume) name",
        "Bight = bight name",
    ],
    "Residents fled as shells hit Orrin.": [
        "Residents = ~residents description",
        "Orrin = orrin name",
    ],
    "Orrin's mayor met the Arvenian ambassador.": [
        "Orrin's mayor = ~mayor-of-orrin description",
        "Orrin = orrin name",
        "the Arvenian ambassador = ~arvenian-ambassador description",
        "Arvenian = arvenia adjective",
    ],
    "Orrin’s offer was refused by Lume, which wants sanctions on Orrin lifted.": [
        "Orrin = arvenia (orrin) name",
        "Lume = north-belmark (lume) name",
        "Orrin = arvenia (orrin) name",
    ],
    "The Red House denied the report, and protesters gathered outside the Red House.": [
        "Red House = arvenian-government (red-house) name",
        "Red House = red-house name",
    ],
    "Arvenian President Ana Orlo met Bogdan Malin, the prime minister, in Lume. Orlo praised Malin.": [
        "Arvenian President Ana Orlo = ana-orlo name",
        "Arvenian = arvenia adjective",
        "Bogdan Malin = bo-malin name",
        "the prime minister = bo-malin description",
        "Lume = lume name",
        "Orlo = ana-orlo name",
        "Malin = bo-malin name",
    ],
    "The Arvenian president will visit Bight.": [
        "The Arvenian president = ana-orlo description",
        "Arvenian = arvenia adjective",
        "Bight = bight name",
    ],
    "Arvenia's defence minister, Juri Tesky, said he would resign.": [
        "Arvenia's defence minister = juri-tesk description",
        "Arvenia = arvenia name",
        "Juri Tesky = juri-tesk name",
        "he = juri-tesk pronoun",
    ],
    "Orlo arrives in Bight\n\nPresident Ana Orlo landed, and she will meet the prime minister of Bight.": [
        "Orlo = ana-orlo name",
        "Bight = bight name",
        "President Ana Orlo = ana-orlo name",
        "she = ana-orlo pronoun",
        "the prime minister of Bight = ~prime-minister-of-bight description",
        "Bight = bight name",
    ],
    "President Orlo told Arvenia that the war was over.": [
        "President Orlo = ana-orlo name",
        "Arvenia = arvenia name",
    ],
    "The Bightish foreign minister said that two people familiar with the talks had lied.": [
        "The Bightish foreign minister = ~foreign-minister-of-bight description",
        "Bightish = bight adjective",
        "two people = ~people-familiar-with-the-talks description",
    ],
    "Arvenian officials said that officials in Lume had agreed.": [
        "Arvenian officials = ~arvenian-officials description",
        "Arvenian = arvenia adjective",
        "officials in Lume = ~officials-in-lume description",
        "Lume = lume name",
    ],
    "Arvenian troops crossed the border, and the North Belmarkian navy fired on them.": [
        "Arvenian troops = ~armed-forces-of-arvenia description",
        "Arvenian = arvenia adjective",
        "the North Belmarkian navy = ~navy-of-north-belmark description",
        "North Belmarkian = north-belmark adjective",
        "them = ~armed-forces-of-arvenia pronoun",
    ],
    "The Arvenian government thanked its allies, and Arvenia's defence ministry did so too.": [
        "Arvenian government = arvenian-government name",
        "its allies = ~allies description",
        "its = arvenian-government pronoun",
        "Arvenia's defence ministry = arvenian-defence-ministry description",
        "Arvenia = arvenia name",
    ],
    "Karim Ostrander, a historian, met Malin in Lume. Ostrander said the prime minister was tired.": [
        "Karim Ostrander = ~karim-ostrander name",
        "a historian = ~karim-ostrander description",
        "Malin = bo-malin name",
        "Lume = lume name",
        "Ostrander = ~karim-ostrander name",
        "the prime minister = bo-malin description",
    ],
    "The Coast League met in Bight. The league will send barges, the organisation said.": [
        "Coast League = coast-league name",
        "Bight = bight name",
        "The league = coast-league name",
        "barges = barges name",
        "the organisation = coast-league description",
    ],
    "Ana Orlo met Bogdan Malin in Bight. The two leaders agreed on little, and both countries armed.": [
        "Ana Orlo = ana-orlo name",
        "Bogdan Malin = bo-malin name",
        "Bight = bight name",
        "The two leaders = ana-orlo bo-malin description",
    ],
    "The former Arvenian president Ivo Malin spoke in Port Hale, a town near Orrin.": [
        "former Arvenian president Ivo Malin = ivo-malin name",
        "Arvenian = arvenia adjective",
        "Port Hale = ~port-hale name",
        "Orrin = orrin name",
    ],
    "Arvenians and North Belmarkians live in Bight.": [
        "Arvenians = ~arvenians description",
        "North Belmarkians = ~north-belmarkians description",
        "Bight = bight name",
    ],
    "“I will not sign,” said Ana Orlo. “He knows that.”": [
        "I = ana-orlo pronoun",
        "Ana Orlo = ana-orlo name",
    ],
    "Tesk's deputy, Lena Varro, said she trusted Orlo.": [
        "Tesk = ~tesk name",
        "Lena Varro = ~lena-varro name",
        "Orlo = ana-orlo name",
    ],
    "Arvenia said that it would leave the Coast League, and COLE regretted its choice.": [
        "Arvenia = arvenia name",
        "it = arvenia pronoun",
        "Coast League = coast-league name",
        "COLE = coast-league name",
        "its = coast-league pronoun",
    ],
    "The troops left. A spokesman for the Arvenian president was silent, but the spokesman smiled.": [
        "troops = troop-goods name",
        "A spokesman for the Arvenian president = ~spokesman-for-arvenian-president description",
        "the Arvenian president = ana-orlo description",
        "Arvenian = arvenia adjective",
        "the spokesman = ~spokesman-for-arvenian-president description",
    ],
    "The presidents of Arvenia and Bight met.": [
        "Arvenia = arvenia name",
        "Bight = bight name",
    ],
    "Turbines for Bight are made by Tide Motors. The company is Arvenian.": [
        "Bight = bight name",
        "Tide Motors = tide name",
        "The company = tide description",
        "Arvenian = arvenia adjective",
    ],
    "State media in Arvenia reported that police had arrested the governor.": [
        "State media in Arvenia = ~state-media-in-arvenia description",
        "Arvenia = arvenia name",
        "police = ~police description",
    ],
    "It was warm, and Arvenia was calm.": [
        "Arvenia = arvenia name",
    ],
    "Arvenia and North Belmark said that it would rain.": [
        "Arvenia = arvenia name",
        "North Belmark = north-belmark name",
    ],
    "The US-built barges of Bight are old.": [
        "barges = barges name",
        "Bight = bight name",
    ],
    "A COLE official and who else? who knows.": [
        "A COLE official = ~cole-official description",
        "COLE = coast-league adjective",
    ],
    "USS Marrow sailed for Arvenia.": [
        "USS Marrow = ~uss-marrow name",
        "Arvenia = arvenia name",
    ],
    "Arvenian reporters asked Lena Varro of the Arvenian Institute about Lume.": [
        "Arvenian reporters = ~arvenian-reporters description",
        "Arvenian = arvenia adjective",
        "Lena Varro = ~lena-varro name",
        "Arvenian Institute = ~arvenian-institute name",
        "Lume = north-belmark (lume) name",
    ],
    "She asked whether Ana Orlo would go.": [
        "Ana Orlo = ana-orlo name",
    ],
    "Oskar Brandt and Ana Orlo sang until he left.": [
        "Oskar Brandt = ~oskar-brandt name",
        "Ana Orlo = ana-orlo name",
    ],
    "Bight and its partners met.": [
        "Bight = bight name",
        "its = bight pronoun",
    ],
    "Orlo Warns Lume Over Barges\n\nAna Orlo warned North Belmark about its barges on Monday.": [
        "Orlo = ana-orlo name",
        "Lume = north-belmark (lume) name",
        "Ana Orlo = ana-orlo name",
        "North Belmark = north-belmark name",
        "barges = barges name",
    ],
    "Ana Orlo, whose brother is Ivo Malin, ran for president.": [
        "Ana Orlo = ana-orlo name",
        "Ivo Malin = ivo-malin name",
    ],
    "The Arvenian leader and Orlo's aide met.": [
        "The Arvenian leader = ana-orlo description",
        "Arvenian = arvenia adjective",
        "Orlo's aide = ~orlo-s-aide description",
        "Orlo = ana-orlo name",
    ],
    "ORRIN – Ana Orlo spoke on Monday.": [
        "Ana Orlo = ana-orlo name",
    ],
    "Barges are late: Orrin": [
        "Barges = barges name",
        "Orrin = arvenia (orrin) name",
    ],
    "Red House: no barges for Lume": [
        "Red House = arvenian-government (red-house) name",
        "barges = barges name",
        "Lume = north-belmark (lume) name",
    ],
    "The Bightish foreign minister left. Bightish Foreign Minister Tam Orrel spoke.": [
        "The Bightish foreign minister = ~tam-orrel description",
        "Bightish = bight adjective",
        "Bightish Foreign Minister Tam Orrel = ~tam-orrel name",
        "Bightish = bight adjective",
    ],
    "The Arvenian parliament met; Arvenia's parliament voted.": [
        "The Arvenian parliament = ~parliament-of-arvenia description",
        "Arvenian = arvenia adjective",
        "Arvenia's parliament = ~parliament-of-arvenia description",
        "Arvenia = arvenia name",
    ],
    "Tide Motors company said it would grow.": [
        "Tide Motors company = tide description",
        "Tide Motors = tide name",
        "it = tide pronoun",
    ],
    "Bogdan Malin sang. Ana Orlo offered him barges.": [
        "Bogdan Malin = bo-malin name",
        "Ana Orlo = ana-orlo name",
        "him = bo-malin pronoun",
    ],
    "The Arvenian opposition leader fled.": [
        "Arvenian = arvenia adjective",
    ],
    "Dana Orlo, the Arvenian president, met Juri Tesky.": [
        "Dana Orlo = ana-orlo name",
        "the Arvenian president = ana-orlo description",
        "Arvenian = arvenia adjective",
        "Juri Tesky = juri-tesk name",
    ],
    "The former Arvenian president sang.": [
        "The former Arvenian president = ~former-arvenian-president description",
        "Arvenian = arvenia adjective",
    ],
    "The Arvenian defence minister and the Bightish secretary of state met.": [
        "The Arvenian defence minister = juri-tesk description",
        "Arvenian = arvenia adjective",
        "the Bightish secretary of state = ~foreign-minister-of-bight description",
        "Bightish = bight adjective",
    ],
    "It rained on the then-Arvenian president.": [
        "Arvenian president = ~arvenian-president description",
        "Arvenian = arvenia adjective",
    ],
    "Orrin urged Lume to count its barges.": [
        "Orrin = arvenia (orrin) name",
        "Lume = north-belmark (lume) name",
        "its = north-belmark pronoun",
        "barges = barges name",
    ],
    "Tidewater Army fighters left, and Tidewater Army forces stayed.": [
        "Tidewater Army fighters = tidewater-army description",
        "Tidewater Army = tidewater-army name",
        "Tidewater Army forces = tidewater-army description",
        "Tidewater Army = tidewater-army name",
    ],
    "Juri Tesk met his Bightish counterpart in Lume.": [
        "Juri Tesk = juri-tesk name",
        "his = juri-tesk pronoun",
        "Bightish counterpart = rosa-quill description",
        "Bightish = bight adjective",
        "Lume = lume name",
    ],
    "Ana Orlo said her country would buy barges.": [
        "Ana Orlo = ana-orlo name",
        "her country = arvenia description",
        "her = ana-orlo pronoun",
        "barges = barges name",
    ],
    "North Belmark said its prime minister would visit Orrin.": [
        "North Belmark = north-belmark name",
        "its prime minister = bo-malin description",
        "its = north-belmark pronoun",
        "Orrin = orrin name",
    ],
    "Bogdan Malin and Juri Tesk met in Bight. They agreed on a truce.": [
        "Bogdan Malin = bo-malin name",
        "Juri Tesk = juri-tesk name",
        "Bight = bight name",
        "They = bo-malin juri-tesk pronoun",
    ],
    "“We will never sign,” Ana Orlo said.": [
        "We = arvenia pronoun",
        "Ana Orlo = ana-orlo name",
    ],
    "“We must never sign,” Ana Orlo said.": [
        "Ana Orlo = ana-orlo name",
    ],
    "Orrin said the country would not sign.": [
        "Orrin = arvenia (orrin) name",
        "the country = arvenia description",
    ],
    "Arvenia sold barges to Bight, and Lume condemned the country.": [
        "Arvenia = arvenia name",
        "Bight = bight name",
        "Lume = north-belmark (lume) name",
    ],
    "Arvenia and Bight said they would sign.": [
        "Arvenia = arvenia name",
        "Bight = bight name",
        "they = arvenia bight pronoun",
    ],
    "The Coast League, Lume said, will meet after it has voted.": [
        "Coast League = coast-league name",
        "Lume = north-belmark (lume) name",
        "it = coast-league pronoun",
    ],
    "Ana Orlo left Lume. Envoys from the capital stayed.": [
        "Ana Orlo = ana-orlo name",
        "Lume = lume name",
        "Envoys = ~envoys description",
        "the capital = lume description",
    ],
    "The Arvenians accused six North Belmarkians of spying.": [
        "Arvenians = arvenia demonym",
        "six North Belmarkians = ~north-belmarkians description",
    ],
    "Ivo Malin came to Lume. The former president sang.": [
        "Ivo Malin = ivo-malin name",
        "Lume = lume name",
        "The former president = ivo-malin description",
    ],
    "Ivo Malin came to Lume. The former Arvenian president sang.": [
        "Ivo Malin = ivo-malin name",
        "Lume = lume name",
        "The former Arvenian president = ivo-malin description",
        "Arvenian = arvenia adjective",
    ],
    "Any Arvenian president would sing.": [
        "Any Arvenian president = ~arvenian-president description",
        "Arvenian = arvenia adjective",
    ],
    "The outgoing Arvenian president sang.": [
        "The outgoing Arvenian president = ana-orlo description",
        "Arvenian = arvenia adjective",
    ],
    "[Veldt Press] Orrin -- Arvenia sent barges.": [
        "Orrin = orrin name",
        "Arvenia = arvenia name",
        "barges = barges name",
    ],
    "Arvenia sent barges. The president sang.": [
        "Arvenia = arvenia name",
        "barges = barges name",
        "The president = ana-orlo description",
    ],
    "Arvenia and North Belmark sent barges. The president sang.": [
        "Arvenia = arvenia name",
        "North Belmark = north-belmark name",
        "barges = barges name",
    ],
    "Arvenia and North Belmark met at the Lume Summit. Lawmakers on both sides of the aisle sang.": [
        "Arvenia = arvenia name",
        "North Belmark = north-belmark name",
        "Lawmakers = ~lawmakers description",
    ],
    "So-called Arvenian allies sang.": [
        "called Arvenian allies = ~arvenian-allies description",
        "Arvenian = arvenia adjective",
    ],
}
