"""Words that look like names, and names that look like words."""

from __future__ import annotations

from typing import Final

from realpolitik.extract.words.rows import words as _words

COMPASS: Final = _words("north south east west northern southern eastern western central northeast northwest")

COMMON: Final = _words(
    "fighter fighters part parts lead leads labour labor service services resource resources gift gifts "
    "crab spirit spirits watch watches paper papers monitor monitors repair repairs book books credit "
    "credits mask masks force forces train trains"
)
"""Words for goods that oftener mean something else: alone they name none."""

AMBIGUOUS: Final = _words(
    "apple shell meta total target orange visa alphabet amazon oracle block gap delta sprint fox sky ford "
    "square snap block march may bush cook park young brown white black green long price rice blair "
    "jordan chad georgia turkey mobile nice reading bath split sale quad contact cash mercury swift grad "
    "buk polish victoria santiago austin cleverly"
)
"""Names that are a word, a given name or somebody else's name too: taken only with some other sign."""

BLOCKED: Final = (
    "national security council",
    "think tank",
    "think tanks",
    "fish tank",
    "new york times",
    "washington post",
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
    "pa media",
    "pa wire",
    "pa images",
    "pa archive",
    "real madrid",
    "atletico madrid",
    "atlético madrid",
    "dynamo kyiv",
    "spartak moscow",
    "lokomotiv moscow",
    "red star belgrade",
    "partizan belgrade",
    "slavia prague",
    "sparta prague",
    "rapid vienna",
    "union berlin",
    "hertha berlin",
    "steaua bucharest",
)
"""Phrases in which no shorter name is looked for."""

SPELLED: Final = _words("plan scalp safe hawk swift caesar salt shape edge sica seco sami cole")
"""Words whose letters are an abbreviation too: that is always written in capitals."""

NO_NAMES: Final = _words(
    "islam christianity christendom judaism cop26 cop27 cop28 cop29 brexit covid covid-19 ramadan diwali "
    "easter christmas eid hanukkah passover newsletter editorial opinion ai internet bitcoin"
)
"""What the parser often takes for a name of somebody."""

OCCASIONS: Final = _words(
    "summit championship championships cup games olympics festival crisis war memorial anniversary marathon "
    "election elections prize award awards edition"
)
"""Last words of names that the parser takes for those of bodies, and that name what takes place."""

STORMS: Final = _words("hurricane typhoon cyclone storm")
"""What stands before the name of a storm, which is nobody."""

SMALL_BODIES = frozenset(
    "department commission parliament council court agency fund organisation organization union congress "
    "senate authority office navy army treasury bank assembly".split()
)
"""Last words of names of bodies that some papers write in small letters: "European commission"."""
OTHER_BODIES = frozenset(
    {"state council", "national congress", "foreign office", "west bank", "general assembly", "national army"}
)
"""Such names that mean others as well."""
