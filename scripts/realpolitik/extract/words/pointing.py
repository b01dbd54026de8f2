"""Words that mean somebody told of before."""

from __future__ import annotations

from typing import Final

from realpolitik.extract.words.rows import words as _words

MASCULINE: Final = _words("he him his himself")
FEMININE: Final = _words("she her hers herself")
NEUTER: Final = _words("it its itself")
PLURAL: Final = _words("they them their themselves")
FIRST: Final = _words("i me my myself")
FIRST_PLURAL: Final = _words("we us our ourselves")

ORDINALS: Final = _words("first last only second third latest next")
"""What tells one apart from the others of a kind: "the first leader to visit"."""

SAYING: Final = _words(
    "say tell add state declare write note insist warn stress reply respond announce claim explain argue "
    "tweet post vow pledge promise comment remark conclude continue recall"
)
"""What somebody does who is quoted."""

IMPERSONAL: Final = _words(
    "be seem appear remain become take make happen look matter help come emerge turn mean get rain snow"
)
"""Verbs whose "it" oftener means nothing."""

DISPOSED: Final = _words(
    "ready willing prepared able unable unwilling committed open concerned confident determined aware "
    "opposed reluctant keen interested"
)
"""What somebody is: "it is ready to talk" tells of a body."""

ACTING: Final = _words(
    "say announce declare join invade attack launch sign agree condemn deny apply ratify vow pledge withdraw "
    "annex deploy negotiate impose sanction expel accuse reject accept approve ban recognise recognize urge "
    "demand threaten vote retaliate start begin seek plan want hope refuse decline buy sell send"
)
"""What states and bodies do, and no things."""

TO_A_BODY: Final = _words(
    "give supply arm send sell offer provide accuse warn urge tell ask aid attack invade sanction threaten "
    "join leave lead fund finance lend owe cost equip train defend isolate punish overthrow fight oust run "
    "govern"
)
"""What is done to bodies and states, so that its object is one."""
STRUGGLES: Final = frozenset(
    "war invasion fight struggle battle offensive counteroffensive campaign assault attack aggression "
    "defence defense effort onslaught".split()
)
"""What somebody who is helped is helped in."""
HELPING: Final = frozenset("aid assist help support back arm supply equip bolster".split())
"""Verbs of helping somebody in what is his own."""

DEPICTING: Final = _words(
    "video footage photo photograph image picture clip map imagery recording screenshot film"
)
"""Nouns of what shows something to whoever tells it, and says nothing."""
GIVING: Final = frozenset("sell give send provide supply deliver ship donate transfer offer".split())
"""Verbs of giving somebody what he needs for what is his own."""

SELVES: Final = frozenset({"himself", "herself", "itself", "themselves"})
"""Who makes himself something by saying so: "proclaimed himself president"."""
