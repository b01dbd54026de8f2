"""Words of English that tell what kind of thing a phrase names; all in small letters.

Nothing here names somebody in particular: names are in the register.
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


HONORIFICS: Final = _words(
    "mr mrs ms miss dr sir dame lord lady prof professor sheikh ayatollah king queen prince princess pope "
    "gen general lt lieutenant col colonel maj major capt captain adm admiral brig brigadier sgt sergeant "
    "sen senator rep representative gov governor judge justice congressman congresswoman rev archbishop "
    "cardinal ambassador comrade marshal sultan emir imam"
)
"""What stands before the name of a person and tells no office of a state."""

LEADERS: Final = {
    "president": "president",
    "prime minister": "prime minister",
    "premier": "prime minister",
    "chancellor": "chancellor",
    "taoiseach": "taoiseach",
    "king": "monarch",
    "queen": "monarch",
    "monarch": "monarch",
    "emperor": "emperor",
    "emir": "emir",
    "sultan": "sultan",
    "crown prince": "crown prince",
    "supreme leader": "supreme leader",
    "vice president": "vice president",
    "secretary general": "secretary general",
    "director general": "director general",
    "managing director": "managing director",
    "pope": "pope",
    "pontiff": "pope",
    "foreign minister": "foreign minister",
    "minister of foreign affairs": "foreign minister",
    "minister for foreign affairs": "foreign minister",
    "foreign affairs minister": "foreign minister",
    "external affairs minister": "foreign minister",
    "foreign secretary": "foreign minister",
    "secretary of state": "foreign minister",
    "top diplomat": "foreign minister",
    "defence minister": "defence minister",
    "minister of defence": "defence minister",
    "minister for defence": "defence minister",
    "defence secretary": "defence minister",
    "defence chief": "defence minister",
    "secretary of defence": "defence minister",
    "finance minister": "finance minister",
    "minister of finance": "finance minister",
    "chancellor of the exchequer": "finance minister",
    "treasury secretary": "finance minister",
    "secretary of the treasury": "finance minister",
    "energy minister": "energy minister",
    "economy minister": "economy minister",
    "national security minister": "national security minister",
    "national security adviser": "national security adviser",
    "press secretary": "press secretary",
    "un ambassador": "ambassador to the united nations",
    "ambassador to the united nations": "ambassador to the united nations",
    "ambassador to the un": "ambassador to the united nations",
    "central bank governor": "central bank governor",
    "high representative": "high representative",
    "foreign policy chief": "high representative",
    "chief executive": "chief executive",
}
"""Titles of an office, each with the title by which it is known here."""

RULING: Final = ("president", "prime minister", "chancellor", "monarch", "supreme leader", "taoiseach")
"""Offices by which somebody may be called a country's leader."""

OFFICE_HEADS: Final = _words(
    "president minister premier chancellor taoiseach king queen monarch emperor emir sultan prince leader "
    "pope pontiff secretary general adviser advisor ambassador governor chief representative diplomat "
    "director executive speaker mayor envoy senator lawmaker commander chairman chairwoman chairperson "
    "chair head boss spokesman spokeswoman spokesperson candidate dictator ruler strongman"
)
"""The last word of a title."""

NOT_HOLDING: Final = _words(
    "former ex then late deputy vice acting interim incoming outgoing next future elect past previous "
    "ousted deposed exiled jailed assistant associate under shadow first onetime would-be self-proclaimed "
    "ex-president ex-minister junior regional provincial local state another new"
)
"""Beside a title: somebody else than its holder, or no longer or not yet."""

SOURCES: Final = _words(
    "official officials diplomat diplomats source sources spokesman spokeswoman spokesperson spokespeople "
    "spokespersons analyst analysts expert experts witness witnesses resident residents authority authorities "
    "investigator investigators prosecutor prosecutors researcher researchers economist economists aide aides "
    "lawmaker lawmakers legislator legislators activist activists observer observers critic critics envoy "
    "envoys negotiator negotiators insider insiders reporter reporters journalist journalists strategist "
    "strategists trader traders scientist scientists lawyer lawyers attorney attorneys adviser advisers "
    "advisor advisors executive executives commander commanders ambassador ambassadors officer officers "
    "historian historians scholar scholars veteran veterans senator senators minister ministers "
    "politician politicians pundit pundits pollster pollsters economists inspectors inspector monitors "
    "delegates delegate campaigners campaigner doctors doctor medics leaders"
)
"""People who are told of by what they are."""

TEXTS: Final = _words("report reports statement statements study survey poll document documents memo")

GROUPS: Final = _words(
    "protesters protestors demonstrators civilians refugees migrants settlers rebels militants insurgents "
    "fighters separatists mercenaries hackers gunmen hostages prisoners detainees workers students voters "
    "citizens people families soldiers sailors pilots conscripts allies militia militias extremists terrorists "
    "jihadists paramilitaries supporters nationals asylum-seekers passengers nationalists republicans "
    "democrats conservatives"
)
"""People who act or are acted upon together."""

FORCES: Final = _words(
    "forces force troops army military navy airforce marines warplanes jets artillery coastguard guard "
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

PLACE_PREPOSITIONS: Final = _words(
    "in at near outside around into across through via toward towards over above inside within on off "
    "under beyond throughout onto past beside along amid"
)
"""After these a city is a place."""

WAY_PREPOSITIONS: Final = _words("to from")
"""After these a city is a place, unless what they belong to is given to or comes from somebody."""

GIVEN: Final = _words(
    "give sell supply provide send aid support assistance threat close ally loyal warning warn message "
    "pledge concession appeal belong accord response respond address offer lend loan weapon arm missile "
    "sale supply shipment delivery deliver transfer help challenge rebuke blow alternative pressure demand "
    "issue condemnation criticism reaction approval permission promise invitation signal ultimatum statement"
)
"""What somebody is given: after these "to" and "from" lead to a state."""

GIVERS: Final = _words("receive get obtain buy purchase import win secure demand seek want expect hear secede")
"""What somebody does who has something from a state."""

BURDENS: Final = _words(
    "sanction pressure curb ban tariff embargo impose restriction stance policy criticism levy penalty "
    "reliance rely depend dependence count focus call blame hawk"
)
"""What lies on a state."""

VISITED: Final = _words(
    "visit leave reach attack hit shell bomb strike capture seize evacuate flee enter encircle besiege "
    "storm rock tour surround approach bombard occupy liberate target retake raid pound devastate"
)
"""What is done to a place."""

OF_A_CITY: Final = _words(
    "mayor resident residents street streets suburb suburbs airport district outskirts centre center "
    "skyline metro hospital square downtown region underground stadium university hotel station museum "
    "governor prison jail zoo port railway apartment neighbourhood neighborhood council population weather schools "
    "hospitals subway shoppers people police"
)
"""What belongs to a city and not to its state."""

ACTING_SUFFIXES: Final = _words(
    "backed led installed allied aligned imposed controlled based friendly sponsored brokered funded "
    "supplied made appointed run occupied held supported trained"
)
PLACED_SUFFIXES: Final = _words("based born educated")

PLURAL_PAIRS: Final = _words("leaders countries nations presidents sides states men women parties neighbours")
MASCULINE: Final = _words("he him his himself")
FEMININE: Final = _words("she her hers herself")
NEUTER: Final = _words("it its itself")
PLURAL: Final = _words("they them their themselves")
MASCULINE_TITLES: Final = _words("mr sir king prince lord spokesman congressman pope chairman sultan emir sheikh")
FEMININE_TITLES: Final = _words("mrs ms miss queen princess lady dame spokeswoman congresswoman chairwoman")

FEMALE_NAMES: Final = _words(
    "angela anna anne anita antonia annalena ana beatriz cheryl christine cristina diana dina elizabeth elvira "
    "emma ursula giorgia gina hillary hanna helena irene isabel jacinda jane janet jennifer jill julia julie "
    "kaja kamala karen karine kate katrina katerina laura leni linda lisa liz louise mai maia margaret maria "
    "marie marine marina mary melania melanie mette mia michelle magdalena nancy natalia nicola nikki olena "
    "olga penny priti rachel rania roberta rosa ruth samantha sanna sarah sara sheikh-hasina hasina sofia "
    "sophie susan suella svetlana sviatlana theresa tsai valentina vanessa vera victoria yulia yevgenia zuzana "
    "claudia catherine caroline aung antonia dilma michele liesje kersti ingrida erna katrin jeanine xiomara"
)
"""Given names of women that are frequent in the news; of no use but to tell "she" from "he"."""

COMPASS: Final = _words("north south east west northern southern eastern western central northeast northwest")

COMMON: Final = _words("fighter fighters")
"""Words for goods that oftener mean people."""

AMBIGUOUS: Final = _words(
    "apple shell meta total target orange visa alphabet amazon oracle block gap delta sprint fox sky ford "
    "square snap block march may bush cook park young brown white black green long price rice blair "
    "jordan chad georgia turkey mobile nice reading bath split sale quad contact cash "
    "mercury swift grad buk polish victoria santiago"
)
"""Names that are a word, a given name or somebody else's name too: taken only with some other sign."""

BLOCKED: Final = (
    "think tank",
    "think tanks",
    "fish tank",
    "new york times",
    "the new york times",
    "washington post",
    "the washington post",
    "south china morning post",
    "moscow times",
    "jerusalem post",
    "times of israel",
    "times of india",
    "wall street journal",
    "daily mail",
    "arms race",
    "arms control",
    "little rock",
    "president xi jinping thought",
)
"""Phrases in which no shorter name is looked for."""

MONTHS: Final = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
