"""Numbers that stand alone and count people: "three were killed", "left 20 dead", "the toll rose to 157".

In: a number of a sentence. Out: the word at the head of what counts those whom harm befell.
"""

from __future__ import annotations

from typing import Final

from realpolitik.extract.tokens import Sentence, Token

HARMING: Final = frozenset(
    "kill injure wound hurt maim die perish drown slay arrest detain displace hospitalise hospitalize "
    "massacre slaughter".split()
)
"""Verbs of what befalls people alone."""
HARMED: Final = frozenset(
    "dead killed injured wounded hurt missing arrested detained displaced hospitalised hospitalized "
    "homeless trapped unaccounted".split()
)
"""What people are whom harm befell."""
_TOLLS: Final = frozenset({"toll", "tally", "casualty"})
_ALONE: Final = frozenset({"nsubj", "nsubjpass", "dobj", "conj", "ROOT", "pobj", "appos"})
_OTHERS: Final = frozenset({"other", "others", "more"})
_MANY: Final = frozenset("dozen hundred thousand million score".split())


def harmed(sentence: Sentence, number: Token) -> Token | None:
    """Return the word at the head of a number that counts no noun, where it counts people harm befell."""
    word = _whole(sentence, number)
    if any(one.lower == "no" for one in sentence.tokens[max(0, word.index - 1) : word.index]):
        return None
    after = sentence.tokens[word.index + 1 : word.index + 2]
    is_harmed = any(one.lower in HARMED for one in after)
    is_told = is_harmed or _is_of_harm(sentence, word) or _is_toll(sentence, word)
    return word if word.dep in _ALONE and is_told else None


def is_number(word: Token) -> bool:
    """Tell whether a word is a number, or as good as one: "dozens", "others"."""
    return word.tag == "CD" or word.lemma in _MANY | _OTHERS


def _whole(sentence: Sentence, number: Token) -> Token:
    """Return the word above the parts of a number: of "30 others" and "two million" the last."""
    head = sentence.head(number)
    is_part = number.dep in {"nummod", "compound", "quantmod"} and head.index > number.index
    return head if is_part and is_number(head) else number


def _is_of_harm(sentence: Sentence, word: Token) -> bool:
    head = sentence.head(word)
    if word.dep == "conj":
        return is_number(head) and _is_of_harm(sentence, head)
    if word.dep in {"ROOT", "pobj", "appos"}:
        return any(one.lemma in HARMING for one in sentence.children(word, "acl"))
    return head.lemma in HARMING and head.pos == "VERB"


def _is_toll(sentence: Sentence, word: Token) -> bool:
    """Tell whether a number is what a toll rose to, reached or stands at."""
    above = sentence.head(word)
    verb = sentence.head(above) if word.dep == "pobj" and above.lower in {"to", "at", "past"} else above
    return any(one.lemma in _TOLLS for one in sentence.children(verb, "nsubj"))
