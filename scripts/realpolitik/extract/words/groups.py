"""Words for those who have no name: sources, groups, forces, bodies."""

from __future__ import annotations

from typing import Final

from realpolitik.extract.words.rows import words as _words

SOURCES: Final = _words(
    "mp mps official officials diplomat diplomats source sources spokesman spokeswoman spokesperson "
    "spokespeople spokespersons analyst analysts expert experts witness witnesses resident residents "
    "authorities investigator investigators prosecutor prosecutors researcher researchers economist "
    "economists aide aides lawmaker lawmakers legislator legislators activist activists observer "
    "observers critic critics envoy envoys negotiator negotiators insider insiders reporter reporters "
    "journalist journalists strategist strategists trader traders scientist scientists lawyer lawyers "
    "attorney attorneys adviser advisers advisor advisors executive executives commander commanders "
    "ambassador ambassadors officer officers historian historians scholar scholars veteran veterans "
    "senator senators minister ministers politician politicians pundit pundits pollster pollsters "
    "economists inspectors inspector monitors delegates delegate campaigners campaigner doctors doctor "
    "medics leaders delegations representatives mediators"
)
"""People who are told of by what they are."""

GROUPS: Final = _words(
    "protesters protestors demonstrators civilians refugees migrants settlers rebels militants insurgents "
    "fighters separatists mercenaries hackers gunmen hostages prisoners detainees workers students voters "
    "citizens people families soldiers sailors pilots conscripts allies militia militias extremists "
    "terrorists jihadists paramilitaries supporters nationals asylum-seekers passengers nationalists "
    "republicans democrats conservatives guerrillas guerillas"
)
"""People who act or are acted upon together."""

FIGHTERS: Final = _words(
    "militants fighters gunmen rebels terrorists insurgents extremists jihadists mercenaries guerrillas "
    "guerillas"
)
"""Those of the groups who fight."""

FORCES: Final = _words(
    "forces force troops army military navy airforce marines coastguard guard "
    "guards paratroopers battalions brigades commandos fleet infantry"
)
"""The armed forces of somebody, or some of them."""

BODIES: Final = {
    "government": "Government",
    "administration": "Government",
    "regime": "Government",
    "cabinet": "Government",
    "junta": "Government",
    "ministry": "PublicBody",
    "parliament": "Legislature",
    "legislature": "Legislature",
    "senate": "Legislature",
    "congress": "Legislature",
    "court": "Court",
    "tribunal": "Court",
    "police": "PublicBody",
    "agency": "PublicBody",
    "embassy": "PublicBody",
    "consulate": "PublicBody",
    "regulator": "PublicBody",
    "watchdog": "PublicBody",
    "commission": "PublicBody",
    "presidency": "PublicBody",
    "intelligence": "PublicBody",
    "bank": "Organization",
    "media": "MediaOrganization",
    "television": "MediaOrganization",
    "newspaper": "MediaOrganization",
    "broadcaster": "MediaOrganization",
    "opposition": "PersonGroup",
    "delegation": "PersonGroup",
    "company": "Company",
    "firm": "Company",
    "companies": "PersonGroup",
    "firms": "PersonGroup",
}
"""Bodies that are told of by what they are, with their classes."""

COMPANY_ENDINGS: Final = _words(
    "inc corp corporation ltd llc plc group holdings holding co company ag sa se gmbh nv airlines airways "
    "motors pharmaceuticals energy technologies petroleum oil steel partners capital"
)
ORGANISATION_WORDS: Final = {
    "party": "PoliticalParty",
    "university": "ResearchOrganization",
    "institute": "ResearchOrganization",
    "institution": "ResearchOrganization",
    "college": "ResearchOrganization",
    "ministry": "PublicBody",
    "department": "PublicBody",
    "agency": "PublicBody",
    "commission": "PublicBody",
    "bureau": "PublicBody",
    "police": "PublicBody",
    "court": "Court",
    "tribunal": "Court",
    "parliament": "Legislature",
    "senate": "Legislature",
    "assembly": "Legislature",
    "congress": "Legislature",
    "times": "MediaOrganization",
    "news": "MediaOrganization",
    "post": "MediaOrganization",
    "tv": "MediaOrganization",
    "television": "MediaOrganization",
    "journal": "MediaOrganization",
    "army": "ArmedForce",
    "brigade": "ArmedForce",
    "battalion": "ArmedForce",
    "navy": "ArmedForce",
    "forces": "ArmedForce",
}
"""A word in the name of an organisation that tells its class."""

BODY_KINDS: Final = {
    **dict.fromkeys(("country", "nation"), ("State", "PoliticalEntity")),
    "republic": ("State",),
    "kingdom": ("State",),
    "bloc": ("InternationalOrganization", "Bloc"),
    "alliance": ("InternationalOrganization", "Bloc"),
    "organisation": ("Organization",),
    "organization": ("Organization",),
    "group": ("ArmedForce", "Company", "Organization"),
    "militia": ("ArmedForce",),
    "movement": ("ArmedForce", "Organization"),
    "charity": ("Organization",),
    "watchdog": ("PublicBody", "InternationalOrgan", "InternationalOrganization"),
    "company": ("Company",),
    "firm": ("Company",),
    "ministry": ("PublicBody",),
    "agency": ("PublicBody", "InternationalOrgan", "MediaOrganization"),
    "party": ("PoliticalParty",),
    "court": ("Court",),
    "parliament": ("Legislature",),
    "enclave": ("Region",),
    "territory": ("Region", "Territory"),
    "peninsula": ("Region",),
    **dict.fromkeys(("city", "capital", "town", "village"), ("City",)),
    "island": ("PoliticalEntity", "Place"),
    "region": ("Region",),
    "government": ("Government",),
}
"""Nouns by which somebody told of before is called, with the classes that they may be of."""

SAID_OF_LAND: Final = frozenset(
    "island oil-rich oil rich gas-rich gas landlocked war-torn war torn impoverished poor poorest populous "
    "tiny small huge vast entire whole divided troubled crisis-hit cash-strapped conflict-hit isolated "
    "nuclear-armed mountainous mineral-rich desert east eastern west western north northern south "
    "southern central southeast southeastern south-eastern".split()
)
"""Words before "nation" that say how it is, and not which."""

_OF_GROUPS: Final = frozenset(
    "rights human civil militant armed extremist islamist jihadist rebel paramilitary terror "
    "terrorist advocacy campaign campaigning environmental aid relief humanitarian medical "
    "lobby monitoring press media watchdog international global non-profit nonprofit shiite "
    "shi'ite sunni guerrilla".split()
)
_OF_ORGANS: Final = frozenset("nuclear atomic health food refugee children migration aid relief".split())
SAID_OF_BODY: Final = {
    **dict.fromkeys(("group", "organisation", "organization", "movement"), _OF_GROUPS),
    "charity": frozenset("medical aid relief humanitarian international children".split()),
    "militia": frozenset("armed rebel paramilitary islamist shiite sunni".split()),
    **dict.fromkeys(("agency", "watchdog"), _OF_ORGANS),
}
"""Words before such a noun that say what kind of body it is, and not which."""
HELD: Final = frozenset({"backed", "based", "linked", "allied", "aligned", "supported"})
"""Words behind a hyphen that say by whom a body is held up or where it sits: "the Paris-based group"."""
