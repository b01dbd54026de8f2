"""Words that say who does what the verb below them tells: their object or subject, or whom they address."""

from __future__ import annotations

from typing import Final

OBJECT_CONTROL: Final = frozenset(
    "ask urge tell order force compel allow help let make persuade press call encourage enable require "
    "authorise authorize invite warn want expect instruct push implore lobby convince permit pressure "
    "oblige obligate".split()
)
"""Verbs whose object does what is told behind them: "asked Serbia to leave"."""
CHARGING: Final = frozenset(
    "accuse suspect convict acquit prevent stop keep deter discourage ban bar".split()
)
"""Verbs whose object does what stands behind "of" or "from": "accused them of", "barred it from"."""
ASKING: Final = frozenset(
    "ask urge tell order press pressure pressurise pressurize encourage invite warn instruct push implore "
    "lobby beg persuade convince command direct exhort".split()
)
"""Verbs of which whoever is to act is the object, whatever the parser says."""
ADDRESSED: Final = frozenset(
    {
        *(("call", "on"), ("call", "upon"), ("appeal", "to"), ("plead", "with"), ("prevail", "on")),
        *(("pressure", "on"), ("call", "to"), ("request", "to"), ("order", "to"), ("plea", "to")),
    }
)
"""Words and the prepositions behind which whoever is to do something stands: "call on Serbia to leave"."""
SAYING: Final = frozenset(
    "say tell add warn claim note argue insist stress state declare vow pledge promise threaten accuse cite "
    "call urge acknowledge deny stress suggest predict describe emphasise emphasize mention recall reiterate "
    "reaffirm express criticise criticize condemn praise hail announce confirm admit concede explain remind "
    "reveal reject dismiss echo lament question".split()
)
"""Verbs of saying: they go on with what was said before, and not with what somebody is said to do."""
