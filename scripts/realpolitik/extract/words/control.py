"""Verbs that say who does what stands in the clause below or beside them."""

from __future__ import annotations

from typing import Final

from realpolitik.extract.words.rows import words as _words

OBJECT_CONTROL: Final = _words(
    "ask urge tell order force compel allow help let make persuade press call encourage enable require "
    "authorise authorize invite warn want expect instruct push implore lobby convince permit pressure "
    "oblige obligate"
)
"""Verbs whose object is who does what the clause below them says."""

CHARGING: Final = _words("accuse suspect convict acquit prevent stop keep deter discourage ban bar")
"""Verbs whose object does what stands behind "of" or "from": "accused them of", "barred it from"."""

ASKING: Final = _words(
    "ask urge tell order press pressure pressurise pressurize encourage invite warn instruct push implore "
    "lobby beg persuade convince command direct exhort"
)
"""Verbs of which whoever is to act is the object, whatever the parser says."""

ADDRESSED: Final = frozenset(
    {
        *(("call", "on"), ("call", "upon"), ("appeal", "to"), ("plead", "with"), ("prevail", "on")),
        *(("pressure", "on"), ("call", "to"), ("request", "to"), ("order", "to"), ("plea", "to")),
    }
)
"""Words and the prepositions behind which whoever is to do something stands: "call on Serbia to leave"."""

SAYING: Final = _words(
    "say tell add warn claim note argue insist stress state declare vow pledge promise threaten accuse cite "
    "call urge acknowledge deny stress suggest predict describe emphasise emphasize"
)
"""Verbs of saying: they go on with what was said before, and not with what somebody is said to do."""

TELLING: Final = _words(
    "say claim confirm report announce acknowledge deny allege believe admit suggest reveal estimate fear "
    "show"
)
"""Verbs behind which the subject of a clause without "that" may be taken for their object."""

GOING_ON: Final = SAYING | _words(
    "mention recall reiterate reaffirm express criticise criticize condemn praise hail announce confirm "
    "admit concede explain remind reveal reject dismiss echo lament question"
)
"""Verbs by which somebody who says something says more."""

BROKERING: Final = _words("broker mediate facilitate sponsor host orchestrate organise organize")
"""What somebody does for what others have with each other: "a US-brokered truce"."""

MEANING: Final = frozenset(
    "sign signal indication reminder symbol blow setback boost victory win relief lifeline coup".split()
)
"""Nouns of what an event means that is told beside them: "in a sign of friendship, X visited Y"."""

JUDGING: Final = _words(
    "call criticise criticize condemn denounce blast slam welcome praise hail reject oppose decry deplore "
    "lament question describe brand label mock attack block veto thwart foil halt stop scuttle torpedo"
)
"""Verbs whose object somebody else has made: "calling the decision unfair"."""

TEXTS: Final = frozenset("statement report letter resolution declaration communique speech study".split())
"""Nouns of that in which somebody says something, of whoever stands behind "by"."""
