"""With what something is done, beside the words of its verb: "used drones to strike Chad".

In: a verb of what is done. Out: whether it tells for what something is used, and what fills its slots so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from realpolitik.extract.frames.verbals import is_passive
from realpolitik.extract.tokens import Sentence, Token

_SEATED: Final = frozenset({"base", "headquarter"})
"""Participles before which a hyphen joins a place: "the Cairo-based institute"."""
_HAVING: Final = frozenset({"have", "keep", "maintain"})
_STATIONING: Final = frozenset("station base deploy garrison post".split())
_FREEZING: Final = frozenset("freeze block immobilise immobilize seize confiscate unfreeze".split())
_ASSETS: Final = frozenset("asset reserve fund account deposit money property holding".split())
"""What is frozen or seized of somebody: "froze Russian assets"."""
_DEALS: Final = frozenset("deal contract agreement accord pact memorandum".split())
_BUYING: Final = frozenset("buy purchase acquire import get receive obtain procure lease order".split())
_SELLING: Final = frozenset("sell supply export deliver provide ship send".split())


def is_use(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb tells for what something is used: "used drones to strike Chad"."""
    is_to = any(one.lower == "to" for one in sentence.children(verb, "aux"))
    return sentence.head(verb).lemma == "use" and verb.dep in {"advcl", "xcomp"} and is_to


def is_used_by_nobody(sentence: Sentence, verb: Token) -> bool:
    """Tell whether something is used for what a verb tells, and not by whom: "drones used to strike"."""
    head = sentence.head(verb)
    is_of_noun = head.dep == "acl" and head.tag == "VBN"
    return is_use(sentence, verb) and (is_of_noun or is_passive(sentence, head))


def held_by(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Return who has those somewhere that a participle tells of: "Chad has soldiers stationed in Mali"."""
    noun = sentence.head(verb)
    having = sentence.head(noun)
    is_had = verb.dep == "acl" and verb.tag == "VBN" and noun.dep == "dobj" and having.lemma in _HAVING
    return sentence.children(having, "nsubj") if is_had and verb.lemma in _STATIONING else ()


def used_for(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Return what somebody uses to do what a verb tells."""
    head = sentence.head(verb)
    if not is_use(sentence, verb):
        return ()
    if head.dep == "acl":
        return (sentence.head(head),)
    return sentence.children(head, "nsubjpass" if is_passive(sentence, head) else "dobj")


def beside(sentence: Sentence, verb: Token) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """Yield what fills slots of a verb beside its own words: what it is done with, with whom agreed."""
    yield "with", used_for(sentence, verb)
    yield "subject", held_by(sentence, verb)
    if verb.lemma in _SEATED and verb.dep == "amod":
        yield "in", sentence.children(verb, "npadvmod", "compound")
    for frozen in sentence.children(verb, "dobj", "nsubjpass") if verb.lemma in _FREEZING else ():
        if frozen.lemma in _ASSETS:
            yield "of", sentence.children(frozen, "poss", "amod", "nmod")
    noun = sentence.head(verb)
    is_agreed = verb.dep == "acl" and verb.tag == "VB" and noun.lemma in _DEALS
    slot = "from" if verb.lemma in _BUYING else "to" if verb.lemma in _SELLING else ""
    if is_agreed and slot and not any(one.lower == slot for one in sentence.children(verb, "prep", "dative")):
        withs = (*sentence.children(noun, "prep"), *sentence.children(sentence.head(noun), "prep"))
        words = (word for one in withs if one.lower == "with" for word in sentence.children(one, "pobj"))
        yield slot, tuple(words)
