"""Nouns of what was done, or what befell somebody, and of how much of it there was."""

from __future__ import annotations

from typing import Final

from realpolitik.extract.words.rows import words as _words

SURGES: Final = _words(
    "surge rise spate wave string series increase spike uptick barrage escalation flurry wake day night week"
)
"""Nouns of how much harm there was: "amid a surge in attacks"."""

AIMS: Final = _words("membership accession admission entry integration independence statehood")
"""Nouns of what somebody is to get, whosever it is called: "opposed Lume's membership"."""

DEEDS: Final = _words(
    "lifting scrapping removal easing loosening relaxation imposition introduction extension renewal "
    "abolition repeal revocation suspension release return delivery transfer sale supply provision purchase "
    "creation establishment resumption reopening deployment dispatch"
)
"""Nouns of what is done to what stands behind "of", which "the" does not make known."""

HARMS: Final = _words(
    "attack strike airstrike bombing shelling killing death assault raid massacre explosion blast shooting "
    "earthquake quake flood flooding wildfire hurricane cyclone storm typhoon crash disaster invasion coup "
    "incursion ambush assassination bombardment fighting clash violence unrest protest riot"
)
"""Harm behind those of them that put it in the past: "urged calm after attacks by rebels"."""

DONE_BY: Final = HARMS | _words(
    "hijacking seizure capture arrest detention expulsion deportation occupation annexation blockade siege "
    "crackdown abduction kidnapping persecution torture poisoning sinking downing incident offensive "
    "mutiny takeover theft hacking hack cyberattack violation breach abuse atrocity execution murder"
)
"""Nouns of what somebody does to another, behind which "by" tells who."""

JUDGED_LATER: Final = frozenset(
    "describe characterise characterize label brand call hail denounce decry deplore dismiss portray depict "
    "cite mention discuss blame pin link attribute investigate probe review assess recall mark "
    "commemorate remember protest welcome celebrate avenge".split()
)
"""Verbs of what is done or said later about what their object names: "on Monday described the raid as"."""
HOLDING: Final = frozenset("host hold attend stage convene conduct".split())
"""Verbs of what is done when what their object names is: "will host the talks next week"."""
GRANTS: Final = frozenset(
    "aid assistance help relief support loan grant funding financing credit investment weapon arm equipment "
    "ammunition subsidy humanitarian".split()
)
"""Nouns of what an amount of money is given in: "$5 billion in aid"."""
