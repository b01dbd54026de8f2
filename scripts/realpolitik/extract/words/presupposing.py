"""Words that speak of what is there, whoever wants, asks or denies what they tell: "to end its war"."""

from __future__ import annotations

from typing import Final

from realpolitik.extract.words.rows import words as _words

ENDING: Final = _words(
    "end halt stop cease quit terminate suspend pause interrupt lift ease reduce lessen lower curtail "
    "curb restrain rein scale wind conclude abandon renounce drop scrap loosen relax repeal revoke rescind "
    "dismantle finish break overcome reverse undo rescue salvage"
)
"""Verbs of what goes on, and is to go on no more or less so."""

CHANGING: Final = _words(
    "improve repair mend rebuild restore reset strengthen deepen strain sour damage hurt harm undermine "
    "weaken ruin poison jeopardise jeopardize threaten imperil complicate test widen broaden expand escalate "
    "inflame fuel stoke prolong continue sustain maintain keep finance fund bankroll settle resolve defuse "
    "calm solve mediate intensify extend tighten toughen evade circumvent dodge skirt bypass flout breach "
    "violate defy enforce elude recalibrate rethink reconsider reassess revisit review renegotiate normalise "
    "normalize stabilise stabilize manage navigate preserve exploit exacerbate aggravate worsen heighten "
    "win lose prosecute wage shape influence sway alter change transform step scale ramp"
)
"""Verbs of what is done to what is there."""

EVADING: Final = _words("evade circumvent dodge skirt bypass flout breach violate defy enforce elude")
"""Verbs of what is done about measures that are in force."""

RESISTING: Final = _words("resist repel repulse withstand survive endure weather fend rebuff")
"""Verbs of what those do whom somebody attacks."""

OVERTURNING: Final = _words("overturn reverse subvert undo contest dispute concede nullify annul overthrow")
"""Verbs of what is done about an election that was held."""

SOOTHING: Final = _words(
    "allay assuage calm dispel quell soothe address overcome share echo reflect exploit stoke"
)
"""Verbs of what is done about what somebody feels."""

FOR: Final = _words(
    "aid help assistance weapon arm ammunition fund funding money cash finance soldier troop fuel component "
    "machine recruit supply support backing"
)
"""Nouns of what serves a war that is waged, behind "for"."""

ANSWERING: Final = _words(
    "condemn denounce criticise criticize deplore decry slam blast praise laud hail applaud justify excuse "
    "defend protest regret mourn avenge punish forgive forget investigate probe examine describe explain "
    "understand survive escape flee weather withstand endure resist repel repulse counter fight condone "
    "ignore overlook remember commemorate mark witness call brand label compare blame respond react "
    "retaliate reel recover suffer learn emerge benefit profit die cope deal grapple contend struggle "
    "oppose acknowledge recognise recognize mention address legitimise legitimize glorify celebrate"
)
"""Verbs of how somebody takes what has happened or goes on."""

GOING_ON: Final = _words(
    "end escalate spread spill expand widen intensify drag worsen continue last deepen ease subside rage "
    "threaten go grind unfold enter"
)
"""Verbs of what their subject does that is there."""

ABOUT: Final = _words(
    "end halt solution resolution settlement role part victim survivor perpetrator response retaliation "
    "revenge reaction answer opposition opponent critic resistance condemnation denunciation criticism toll "
    "aftermath wake anniversary cost impact effect fallout consequence repercussion conduct course outcome "
    "origin cause legacy investigation inquiry probe detail handling management coverage knowledge account "
    "history dynamic nature deterioration improvement escalation strain complicity involvement "
    "participation backer supporter beneficiary architect mastermind day week month year phase stage middle "
    "midst height heart justification reason support backing damage evidence progress crossfire target"
)
"""Nouns behind which "of", "in", "to", "for", "from" or "by" tells of what is there."""

BESIDE: Final = _words("over about after since following amid despite through given because during")
"""Prepositions behind which what is there is told."""
