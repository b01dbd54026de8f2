"""Verbs without a subject of their own beside them: whom they befell, and of what they tell.

In: a verb of a sentence. Out: whether a headline says what befell its subject, and whether
a participle tells of a text and not of who turned that down.
"""

from __future__ import annotations

from typing import Final

from realpolitik.extract.tokens import Sentence, Token
from realpolitik.text.article import SegmentRole

_DONE_TO: Final = frozenset(
    "strike hit kill injure wound arrest detain seize capture shoot bomb shell attack target charge sanction "
    "oust jail evacuate destroy damage rescue free release expel summon kidnap abduct "
    "press urge ask tell pressure imprison sentence indict convict acquit stab hurt hang execute behead "
    "evacuate deport extradite sack elect appoint name swear assassinate".split()
)
"""Verbs of what is done to somebody: in a headline, past and without an object, it befell the subject."""
_TURNING_DOWN: Final = frozenset({"veto", "reject", "block", "oppose", "defeat", "vote"})


def suffers(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a headline says what befell its subject: "Supermarket struck in raid"."""
    is_title = sentence.segment.role is SegmentRole.HEADLINE
    is_alone = sentence.child(verb, "dobj", "aux", "prt", "advmod", "ccomp") is None
    return is_title and is_alone and verb.tag == "VBD" and verb.lemma in _DONE_TO


def tells_of_text(sentence: Sentence, verb: Token, head: Token) -> bool:
    """Tell whether a participle says what a text asks that was turned down: "vetoed a call demanding"."""
    between = sentence.tokens[head.index + 1 : verb.index]
    is_down = verb.tag == "VBG" and head.lemma in _TURNING_DOWN
    return is_down and not any(word.text == "," for word in between)
