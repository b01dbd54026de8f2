"""Verbs that say what a thing, which says nothing, is a sign of: "the deal shows that".

In: a verb in a sentence. Out: whether it tells of a sign and not of what somebody says.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from realpolitik.extract.frames.verbals import only_may_come
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.evidence import EVIDENCE, SHOWING

_POINTING = frozenset({"it", "this", "that", "which", "these", "those"})

_UTTERED: Final = frozenset(
    "comment remark claim accusation threat warning announcement criticism call row".split()
)
_POINTING_TO: Final = frozenset(
    "underscore underline highlight reflect signal illustrate show betray".split()
)
"""What words that somebody says show, and do not say."""


def is_sign(sentence: Sentence, verb: Token, may_speak: Callable[[Token], bool]) -> bool:
    """Tell whether a verb says what a thing is a sign of; `may_speak` knows the nouns of those who speak."""
    subject = next(iter(sentence.children(verb, "nsubj")[-1:]), None) or _told_of(sentence, verb)
    if _is_shown_by_act(sentence, verb) or only_may_come(sentence, verb):
        return True
    if subject is None or verb.lemma not in EVIDENCE:
        return False
    if subject.lower in {"which", "that"} and verb.dep == "relcl":
        subject = sentence.head(verb)
    if subject.lemma in _UTTERED and verb.lemma in _POINTING_TO:
        return True
    return not may_speak(subject) if subject.pos == "NOUN" else subject.lower in _POINTING


def _told_of(sentence: Sentence, verb: Token) -> Token | None:
    """Return the noun right before a participle that tells more of it: "papers detailing how"."""
    noun = sentence.head(verb)
    is_own = verb.dep == "acl" and verb.tag == "VBG" and noun.index == verb.index - 1
    return noun if is_own else None


def _is_shown_by_act(sentence: Sentence, verb: Token) -> bool:
    """Tell whether what somebody does shows something: "visits the front, highlighting the rift"."""
    is_beside = verb.dep == "advcl" and verb.tag == "VBG" and verb.lemma in SHOWING
    return is_beside and sentence.child(verb, "ccomp") is None
