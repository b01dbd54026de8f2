"""What kind of cue some words are: why a claim has the status that it has.

In: the words of a cue. Out: a `Cue`; speech where nothing else is said by them.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final


class Cue(StrEnum):
    """Why words decide a status."""

    QUESTION = "question"
    CONDITION = "condition"
    NEGATION = "negation"
    MODAL = "modal"
    HEDGE = "hedge"
    PLAN = "plan"
    SPEECH = "speech"


_KINDS: Final = (
    (Cue.SPEECH, "according to|in line with"),
    (Cue.CONDITION, "if|unless|provided|providing|assuming|in case|in the event|otherwise|were to"),
    (
        Cue.NEGATION,
        r"not|no|never|none|neither|nor|without|cannot|\w+n't|den(?:y|ies|ied|ying)|denials?|refut\w+|reject\w*|"
        r"refus\w+|fail(?:s|ed|ing)?|lacks?|absence",
    ),
    (Cue.MODAL, "may|might|could|can|would|will|must|ought|shall|should"),
    (
        Cue.PLAN,
        r"plan\w*|intend\w*|aims?|aimed|aiming|wants?|wanted|seeks?|sought|hopes?|hoped|pledg\w+|vow\w*|"
        r"promis\w+|offer\w*|agree[ds]?|set|due|expects?|expected|to",
    ),
    (
        Cue.HEDGE,
        r"alleged\w*|reported\w*|apparent\w*|likely|possibl[ey]|possibility|probabl[ey]|perhaps|maybe|so-called|"
        r"suspected|believed|seems?|seemed|appears?|appeared|presumabl[ey]|purported\w*|unconfirmed|potential\w*|"
        r"suggests?|suggested|rumou?r\w*|about|around|nearly|almost",
    ),
)
_PATTERNS: Final = tuple((kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in _KINDS)
_ASKING: Final = re.compile(r"\?|\b(?:whether|asks?|asked|wonder\w*|question\w*)\b", re.IGNORECASE)


def kind(words: str) -> Cue:
    """Return the kind of a cue; of several the one that decides most.

    >>> kind("may"), kind("won’t"), kind("if"), kind("said")
    (<Cue.MODAL: 'modal'>, <Cue.NEGATION: 'negation'>, <Cue.CONDITION: 'condition'>, <Cue.SPEECH: 'speech'>)
    """
    plain = words.replace("’", "'")
    if _ASKING.search(plain):
        return Cue.QUESTION
    return next((one for one, pattern in _PATTERNS if pattern.search(plain)), Cue.SPEECH)
