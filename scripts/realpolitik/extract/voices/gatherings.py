"""Meetings, journeys and votes at which something is yet to be done, or before which it is done.

In: a noun in its sentence. Out: whether what it names is yet to come, as in "will meet at the summit" or in
"met ahead of the summit".
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.attitude import AFFIRMS, Attitude
from realpolitik.extract.words.rows import words as _words
from realpolitik.rdf.names import term

AHEAD: Final = "ahead"
"""The kind of the cue that something is yet to come, which nobody promises."""
_GATHERINGS: Final = _words(
    "summit conference meeting gathering talk forum congress convention ceremony inauguration coronation "
    "hearing session debate dialogue dinner visit trip tour stay stopover election runoff referendum vote "
    "poll ballot drill exercise"
)
_AT: Final = frozenset({"at", "during", "in", "on", "for"})
_SIDES: Final = _words("sideline margin fringe opening start beginning end close eve day session part")
"""Nouns of a part of a gathering, or of what is beside it."""
_OPEN: Final = frozenset({"will", "wo", "shall", "'ll", "’ll", "may", "might", "could"})
_PLANNING: Final = _words(
    "expect plan schedule set slate due intend prepare hope want seek aim likely unlikely ready agree be"
)
_OVER: Final = frozenset("last previous recent past yesterday earlier ago held first".split())
"""Words below a noun that tell that it is over, or what may be told in general."""
_RECALLING: Final = frozenset({"anniversary", "commemoration", "memorial"})
"""Nouns of a day on which something past is remembered."""
_VERBS: Final = frozenset({"VERB", "AUX"})


def is_to_gather(sentence: Sentence, noun: Token) -> bool:
    """Tell whether something is to be done at what a noun names, so that this is yet to come too."""
    joint = sentence.head(noun)
    if joint.lower == "of" and sentence.head(joint).lemma in _SIDES:
        joint = sentence.head(sentence.head(joint))
    verb = sentence.head(joint)
    is_at = noun.lemma in _GATHERINGS and joint.dep == "prep" and joint.lower in _AT and verb.pos in _VERBS
    return is_at and _is_open(sentence, verb) and not _is_over(sentence, noun)


def _is_open(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb tells of what is to come or may be: "will", "is expected to"."""
    helpers = {word.lower for word in sentence.children(verb, "aux")}
    above = sentence.head(verb)
    is_planned = "to" in helpers and verb.index != above.index and above.lemma in _PLANNING
    is_past = any(word.lower in {"was", "were", "had"} for word in (above, *sentence.children(above, "aux")))
    return "have" not in helpers and (bool(helpers & _OPEN) or (is_planned and not is_past))


def _is_over(sentence: Sentence, noun: Token) -> bool:
    return any(word.lower in _OVER for word in sentence.subtree(noun) if word.dep != "pobj")


def is_awaited(sentence: Sentence, noun: Token) -> bool:
    """Tell whether something is done "ahead of", or on the eve of, what a noun names or is part of."""
    for above in sentence.above(noun):
        if above.lower in {"ahead", "eve"}:
            return True
        is_within = above.pos == "ADP" and above.lower in {"in", "on", "against", "over"}
        if is_within or above.pos in _VERBS or above.lemma in _RECALLING:
            return False
    return False


def foreseen(found: Attitude, noun: Token) -> Attitude:
    """Return what is told as yet to come, though nobody says that it is planned."""
    return replace(found, stance=term("Predicts")).cued(AHEAD, noun) if found.stance == AFFIRMS else found
