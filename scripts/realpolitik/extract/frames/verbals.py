"""Verbs without a subject of their own beside them: whom they befell, and of what they tell.

In: a verb of a sentence. Out: whether a headline says what befell its subject, and whether
a participle tells of a text and not of who turned that down.
"""

from __future__ import annotations

from typing import Final

from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.idioms import HARMS
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


def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb is in the passive, also without an auxiliary."""
    if sentence.child(verb, "auxpass", "nsubjpass") or suffers(sentence, verb):
        return True
    has_agent = sentence.child(verb, "agent") and not sentence.child(verb, "dobj")
    if verb.tag == "VBD" and has_agent and not sentence.child(verb, "aux") and verb.lemma != "die":
        return True
    if verb.tag != "VBN" or sentence.child(verb, "aux"):
        return False
    is_title = sentence.segment.role is SegmentRole.HEADLINE
    is_alone = sentence.child(verb, "dobj") is None
    return verb.dep in {"acl", "amod", "advcl"} or (is_alone and (is_title or _is_joined(sentence, verb)))


def _is_joined(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb is joined to one in the passive: "was arrested and taken away"."""
    head = sentence.head(verb)
    return verb.dep == "conj" and head.pos == verb.pos and is_passive(sentence, head)


def is_use(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb tells for what something is used: "used drones to strike Chad"."""
    is_to = any(one.lower == "to" for one in sentence.children(verb, "aux"))
    return sentence.head(verb).lemma == "use" and verb.dep in {"advcl", "xcomp"} and is_to


def used_for(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Return what somebody uses to do what a verb tells."""
    head = sentence.head(verb)
    if not is_use(sentence, verb):
        return ()
    return sentence.children(head, "nsubjpass" if is_passive(sentence, head) else "dobj")


def only_may_come(sentence: Sentence, verb: Token) -> bool:
    """Tell whether something bad may come, which nobody threatens: "threatening to derail the talks"."""
    clause = sentence.child(verb, "xcomp") if verb.lemma == "threaten" else None
    subject = sentence.child(verb, "nsubj")
    is_idle = verb.dep == "advcl" if subject is None else subject.tag == "NN"
    return clause is not None and clause.lemma in HARMS and is_idle


def is_label(sentence: Sentence, verb: Token) -> bool:
    """Tell whether somebody calls a thing something, and calls for nothing: "called the drills a threat"."""
    named = sentence.child(verb, "oprd") if verb.lemma == "call" else None
    told = sentence.child(verb, "dobj", "nsubjpass")
    return named is not None and told is not None and not sentence.children(verb, "prep")
