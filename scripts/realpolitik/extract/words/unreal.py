"""Words by which what a noun names need not be there."""

from __future__ import annotations

from typing import Final

from realpolitik.extract.words.rows import words as _words

OPEN: Final = _words(
    "ready finalise finalize "
    "propose seek want demand request urge consider weigh discuss debate mull fear expect plan prevent "
    "avoid avert threaten offer promise pledge need require call ask push prepare rule deny reject "
    "hope warn predict suggest envisage advocate oppose press lobby campaign anticipate contemplate "
    "curb restrict limit cap ban brace gear "
    "block withhold sever choke impede hinder delay risk await merit deserve entail permit "
    "desire encourage mean become resemble rehearse simulate practise practice focus centre center revolve "
    "gird steel signal flag float eye bar forbid prohibit outlaw preclude disallow explore ponder entertain "
    "envision foresee deter "
    "moot discourage vote concentrate dwell hinge support back favour favor endorse champion espouse"
)
"""Verbs whose object need not be there."""

WANTED: Final = _words(
    "propose seek want demand request urge offer promise pledge plan prevent avoid avert "
    "envisage advocate suggest threaten"
)
"""Verbs whose object is not there, be it spoken of as known: "demanded the release of the crew"."""

CHANCES: Final = _words(
    "risk danger prospect possibility probability likelihood chance threat spectre specter idea need hope "
    "fear demand request lack absence call appeal plea push bid quest desire wish readiness pretext case "
    "alternative odds deadline condition time topic question notion permit licence license permission way "
    "groundwork ability capability capacity brake mention reference odd warrant bounty reward order ransom "
    "alert"
)
"""Nouns of what may be, or is wanted: "the risk of war", "calls for sanctions"."""

EXPOSED: Final = _words(
    "vulnerability exposure protection immunity resilience susceptibility deterrent insurance defence "
    "defense vulnerable exposed immune resilient susceptible prone open ready prepared afraid fearful wary "
    "close closer near nearer"
)
"""Words of who may be hit by what they lead to, or is safe from it: "vulnerable to an attack"."""

MATTERS: Final = _words(
    "talk negotiation discussion proposal plan effort pressure debate dialogue consultation conversation "
    "vote referendum draft resolution bill motion preparation readiness buildup build-up scenario strategy "
    "blueprint agenda timetable timeline roadmap prediction expectation "
    "speculation warning concern worry stance position opinion"
)
"""Nouns of what is talked or thought about, which may be there or not: "talks on a ceasefire"."""

UNDECIDED: Final = _words("approval objection opposition consent invitation permission resistance")
"""Nouns of what is said to what somebody else may do: "approval to Sweden joining"."""

HINDRANCES: Final = _words(
    "delay opposition objection resistance obstacle hurdle barrier alternative halt stop ban moratorium "
    "veto block end suspension postponement cancellation refusal "
    "rejection hostility limit curb cap restriction "
    "control embargo crackdown clampdown"
)
"""Nouns of what keeps something from being there, or from staying: "a delay to the introduction"."""

STANDING: Final = _words("war conflict crisis invasion occupation")
"""Nouns of what is there where it is talked about."""

UNSETTLED: Final = _words(
    "imminent inevitable unavoidable unclear uncertain unthinkable impossible necessary needed essential "
    "vital conceivable avoidable questionable premature desirable urgent"
)
"""Adjectives of what is not there yet, or may never be."""
JUDGING: Final = frozenset(
    "criticise criticize praise thank ridicule mock denounce slam lambast rebuke applaud commend laud "
    "apologise apologize berate scold condemn chide fault blast hail".split()
)
"""Verbs of judging somebody, behind which "for" tells what he did."""

CHARGING: Final = frozenset({"want", "try", "hunt", "seek"})
"""Verbs of what is done to somebody for what he may have done: "wanted for killing two"."""

UNREAL: Final = _words(
    "any proposed threatened feared looming hypothetical eventual future mooted intended envisaged "
    "envisioned rumoured rumored hoped-for imaginary fictional "
    "uncertain putative notional theoretical "
    "mock simulated so-called would-be averted impending imminent"
)
"""Adjectives of what is not there."""

STAGES: Final = {
    "next": "Planned",
    **dict.fromkeys(_words("attempted thwarted foiled aborted"), "Sought"),
}
"""Adjectives of how far something has come, with the realization: "an attempted coup"."""
