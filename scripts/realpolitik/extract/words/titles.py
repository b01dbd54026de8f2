"""Words for those who hold an office or are told of by a form of address."""

from __future__ import annotations

from typing import Final

from realpolitik.extract.words.rows import words as _words

HONORIFICS: Final = _words(
    "mr mrs ms miss dr sir dame lord lady prof professor sheikh ayatollah king queen prince princess pope "
    "gen general lt lieutenant col colonel maj major capt captain adm admiral brig brigadier sgt sergeant "
    "sen senator rep representative gov governor judge justice congressman congresswoman rev archbishop "
    "cardinal ambassador comrade marshal sultan emir imam"
)
"""What stands before the name of a person and tells no office of a state."""

DIGNITIES: Final = {
    **{word: word for word in _words("sheikh king queen prince princess pope sultan emir imam cardinal")},
    "ayatollah": "supreme",
}
"""Those of them by which nobody is called who has them not, with a word of the title of who has."""

RANKS: Final = _words(
    "gen general lt lieutenant col colonel maj major capt captain adm admiral brig brigadier sgt sergeant"
)
"""Those of soldiers, by which few who lead a state are called."""

SHORT_RANKS: Final = _words("brig maj lt lieut col capt sgt cpl cmdr amb supt msgr atty")
"""Ranks and forms of address in short that a parser reads as two words, without their stop."""

BESIDE: Final = _words(
    "on after before amid during since by over following until when while as despite last this next "
    "earlier again because against under within between today yesterday tomorrow "
    "said says told"
)
"""Words that go with what is told of who holds an office, and with no title: "quit as mayor on Monday"."""

MINISTERS: Final = _words("minister secretary undersecretary")
"""Those who are called by what they are in charge of."""

LEADERS: Final = {
    "president": "president",
    "prime minister": "prime minister",
    "premier": "prime minister",
    "pm": "prime minister",
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
    "general secretary": "secretary general",
    "director general": "director general",
    "managing director": "managing director",
    "pope": "pope",
    "pontiff": "pope",
    "foreign minister": "foreign minister",
    "fm": "foreign minister",
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
    "secretary of state for defence": "defence minister",
    "secretary of state for foreign affairs": "foreign minister",
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
    "united nations ambassador": "ambassador to the united nations",
    "first minister": "first minister",
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

HEADS: Final = frozenset({"leader", "head", "chief", "boss"})
"""Titles of whoever heads a body, whatever the office is called there."""

PARAMOUNT: Final = ("leader", "supreme leader")
"""Offices whose holder is the leader, whoever else governs."""

OFFICE_HEADS: Final = _words(
    "pm fm president minister premier chancellor taoiseach king queen monarch emperor emir sultan prince "
    "leader pope pontiff secretary general adviser advisor ambassador governor chief representative "
    "diplomat director executive speaker mayor envoy senator lawmaker commander chairman chairwoman "
    "chairperson chair head boss spokesman spokeswoman spokesperson candidate dictator ruler strongman"
)
"""The last word of a title."""

POST_HEADS: Final = OFFICE_HEADS | _words(
    "co-director co-chair co-founder coordinator commissioner treasurer undersecretary vice-president "
    "president-elect vice-premier ceo comptroller attorney prosecutor chieftain warlord ringleader "
    "patriarch archbishop rector provost dean superintendent inspector registrar general-secretary "
    "secretary-general governor-general sheriff manager owner founder co-ordinator deputy caliph "
    "kingpin abbot grandmaster headmaster whip principal quartermaster viceroy regent speaker"
)
"""The last word of a title by which a post is told beside a name."""

PARTISANS: Final = _words("republican democrat firebrand hardliner backbencher rebel")
"""Words for members of a parliament that is named before them."""

MEMBERS: Final = PARTISANS | _words(
    "spokesman spokeswoman spokesperson spokesmen member reporter correspondent journalist envoy analyst "
    "professor fellow researcher diplomat lawmaker senator congressman congresswoman representative rep "
    "sen deputy economist adviser advisor aide official officer ambassador presenter strategist fighter "
    "scientist editor columnist commentator anchor broadcaster scholar historian lecturer expert "
    "specialist lawyer counsel negotiator delegate parliamentarian mp legislator councillor councilman "
    "councilwoman activist campaigner candidate nominee soldier pilot sergeant policeman guerrilla "
    "staffer adviser employee worker engineer executive associate volunteer medic doctor surgeon "
    "writer author photographer producer host blogger insider veteran student"
)
"""Words by which somebody belongs to a body and holds no office of it."""

CHAMBERS: Final = {
    **dict.fromkeys(("senator", "sen", "senators", "sens"), "united-states-senate"),
    **dict.fromkeys(
        ("congressman", "congresswoman", "congressmen", "rep", "reps", "representative", "representatives"),
        "united-states-house-of-representatives",
    ),
}
"""The chamber of the United States to which somebody with a title belongs, by its id in the register."""

NOT_HOLDING: Final = _words(
    "opposition rebel separatist spiritual religious tribal former ex then late deputy vice acting "
    "interim incoming next future elect past previous ousted deposed exiled jailed "
    "elected toppled overthrown detained imprisoned assistant "
    "associate under shadow first onetime would-be self-proclaimed ex-president ex-minister junior "
    "regional provincial local state another new"
)
"""Beside a title: somebody else than its holder, or no longer or not yet."""

FEMALE_NAMES: Final = _words(
    "angela anna anne anita antonia annalena ana beatriz cheryl christine cristina diana dina elizabeth "
    "elvira emma ursula giorgia gina hillary hanna helena irene isabel jacinda jane janet jennifer jill "
    "julia julie kaja kamala karen karine kate katrina katerina laura leni linda lisa liz louise mai maia "
    "margaret maria marie marine marina mary melania melanie mette mia michelle magdalena nancy natalia "
    "nicola nikki olena olga penny priti rachel rania roberta rosa ruth samantha sanna sarah sara sheikh- "
    "hasina hasina sofia sophie susan suella svetlana sviatlana theresa tsai valentina vanessa vera "
    "victoria yulia yevgenia zuzana claudia catherine caroline aung antonia dilma michele liesje kersti "
    "ingrida erna katrin jeanine xiomara"
)
"""Given names of women that are frequent in the news; of no use but to tell "she" from "he"."""

MASCULINE_TITLES: Final = _words(
    "mr sir king prince lord spokesman congressman pope chairman sultan emir sheikh"
)
FEMININE_TITLES: Final = _words("mrs ms miss queen princess lady dame spokeswoman congresswoman chairwoman")

FORMER: Final = _words("former ex ex-president ex-prime late then onetime past previous ousted deposed")
"""Beside a title: its holder on some day before."""

CAMPS: Final = _words(
    "right left populist nationalist liberal conservative socialist communist centrist progressive tribal "
    "religious spiritual civic business gang cult community youth student union labor labour indigenous "
    "state protest militant jihadist islamist democracy independence industry faith church cartel faction"
)
"""Whose leaders lead no land, though it is named before them."""
EMPTY: Final = _words(
    "the a an his her their its our my new current longtime top senior outgoing powerful embattled "
    "own first second caretaker facto long-serving fellow popular controversial influential right-wing "
    "local regional provincial left-wing far-right far-left conservative liberal democratic republican "
    "labour hardline veteran"
)
"""Words before a title that tell nothing of the post."""
