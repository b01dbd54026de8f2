"""Nouns by which somebody or something is judged, and the verbs that lay them to it.

What a noun tells alone so that an author too judges by it, such as a blunder, stands apart from
what may be told as plain fact, such as a warning.
"""

from __future__ import annotations

from typing import Final

from realpolitik.extract.words.rows import words as _words

CLEAR: Final = _words(
    "aberration abomination absurdity affront anachronism betrayal blackmail blunder bombshell breakthrough "
    "bully burden catastrophe charade coward cowardice curse danger dead-end debacle delusion disaster "
    "disgrace distraction embarrassment error failure fallacy fantasy farce fiasco folly fraud game-changer "
    "gimmick headache hindrance hoax humiliation hypocrisy hypocrite illusion impediment injustice insanity "
    "insult irritant joke landmark liability liar lifeline lunacy madness masterstroke menace milestone "
    "miracle misfortune mistake mockery monster necessity nightmare nonsense nuisance obscenity obstacle "
    "outlaw outrage overreaction pariah parody peril predator pretext propaganda provocation puppet quagmire "
    "scandal sellout setback sham shame slander smokescreen snub stain stunt success superpower threat "
    "tragedy traitor travesty treachery triumph tyrant watershed whitewash"
)
"""Nouns by which an author too judges."""

NOUNS: Final = CLEAR | _words(
    "asset backbone bastion beacon blessing blueprint bulwark challenge cornerstone crime criminal "
    "cruelty defeat dictator downfall escalation evil example fascist gamble genius genocide gift hero "
    "intervention killer lesson lie linchpin massacre model murderer opportunity oppressor pawn "
    "priority racist risk rogue slap surprise terrorist theft treason tyranny victory villain "
    "violation warning waste weakness"
)
"""Nouns by which somebody is judged who is said to be one."""

PHRASES: Final = {
    "point": _words("turning low high sticking breaking tipping"),
    "block": _words("stumbling"),
    "stone": _words("stepping"),
    "keg": _words("powder"),
    "changer": _words("game"),
    "stock": _words("laughing"),
    "hole": _words("black"),
    "end": _words("dead"),
    "power": _words("great world major super"),
    "call": _words("wake up"),
    "standard": _words("double"),
    "chip": _words("bargaining"),
    "hunt": _words("witch"),
    "grab": _words("power land"),
    "trial": _words("show"),
}
"""Nouns that judge with a word before them."""

STATES: Final = _words(
    "tatters ruins turmoil disarray chaos shambles jeopardy danger peril crisis doubt trouble decline limbo "
    "despair freefall meltdown paralysis throes"
)
"""Nouns in which something is that fares ill: "the economy is in tatters"."""

LAYING: Final = _words("constitute represent mark pose spell prove become remain present")
"""Verbs that say what something is with a noun as their object: "the vote marks a setback"."""

LINKING: Final = _words("be become remain stay prove seem appear look sound feel turn grow")
"""Verbs that say how or what something is."""

CALLING: Final = _words("brand call label dub term deem consider declare pronounce name proclaim find")
"""Verbs that lay a noun to somebody without a word between: "branded Iran a rogue state"."""

CONDUCT: Final = _words("act behave")
"""Verbs by which somebody does something in some way."""

REASONS: Final = _words("because as since although though while whereas that and for so")
"""Words before a clause that is told by itself beside another: "because it is dangerous"."""

VAGUE: Final = _words(
    "good great bad well legal lawful fair false strong powerful weak hard tough positive warm convenient"
)
"""Adjectives that before a noun tell too little to be a judgement of what bears it."""

PERFORMING: Final = _words("cite commend declare dub find name praise proclaim pronounce reject welcome")
"""Verbs that tell no view by a plain noun: they make it so, give a name, or say what something is not."""

BLAND: Final = _words(
    "action affair area body case country day development entity era figure force government group "
    "individual issue kind man matter measure moment move nation number organisation organization party "
    "people person place practice region sign signal situation state step thing time way week woman year"
)
"""Nouns that say nothing of what is called so, but by the adjective before them."""

NO_QUALITY: Final = _words(
    "able another available aware certain common due first former further general half last likely main "
    "many more most much necessary new next old one other own part possible ready same several similar "
    "some such total unlikely various whole"
)
"""Words by which nothing is judged: "considers the island part of it"."""

STANDING: Final = _words(
    "appointment choice classification description designation election history image listing "
    "nomination portrayal position proclamation recognition record reputation role standing status use "
    "work"
)
"""Nouns behind which "as" tells as what something stands: "condemned its recognition as a state"."""

BACKED: Final = _words(
    "agenda amendment approach aspiration autonomy bill blueprint candidacy cause concept expansion "
    "formula goal idea independence initiative integrity legislation motion notion option path peace "
    "plan policy position principle process programme project proposition push reform roadmap solution "
    "sovereignty stance strategy suggestion transition unification unity vision"
)
"""Nouns of what somebody backs, though no class is known of it: "supports the two-state solution"."""
