"""Whether what is told of grows, declines or comes back: by its verb or by what stands before its noun.

In: a word that evokes a class, with what carries it. Out: the direction and the word that tells it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.frames.predication import Carried
from realpolitik.extract.lexicon import Entry
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.rows import words
from realpolitik.rdf.names import term

_GROWING, _DECLINING, _RENEWED = term("Growing"), term("Declining"), term("Renewed")
_RISING: Final = words(
    "rise grow increase soar surge climb jump spike mount swell balloon skyrocket escalate intensify deepen "
    "widen multiply rally"
)
_FALLING: Final = words(
    "fall drop decline decrease shrink dwindle plunge plummet tumble slump slide sink dip ebb "
    "wane subside abate"
)
_BEFORE: Final[Mapping[str, NamedNode]] = {
    **dict.fromkeys(
        words("growing increasing rising mounting escalating deepening intensifying burgeoning"), _GROWING
    ),
    **dict.fromkeys(words("declining dwindling shrinking falling waning fading"), _DECLINING),
    **dict.fromkeys(words("renewed resumed"), _RENEWED),
}
_CARRYING: Final[Mapping[str, NamedNode]] = {
    **dict.fromkeys(_RISING | words("accelerate expand boost double triple"), _GROWING),
    **dict.fromkeys(_FALLING | words("weaken ease slow"), _DECLINING),
    **dict.fromkeys(words("resume restart revive"), _RENEWED),
}
_PRICED: Final = words(
    "price share stock cost inflation unemployment rate demand output currency rouble ruble yen yuan dollar "
    "euro pound lira rupee peso profit revenue index export import shipment sale number incident"
)
"""Nouns of what goes up or down by a number."""
_EVENT: Final = term("Event")
_ITEM: Final = term("item")
MOVED: Final = Entry(_EVENT, evokes=_EVENT, slots={"modifier": (_ITEM,), "of": (_ITEM,)})
"""Stands for the entry of a number that goes up or down."""


def trend(sentence: Sentence, word: Token, carriers: tuple[Carried, ...]) -> tuple[Token, NamedNode] | None:
    """Return the direction of what a noun tells, with the word that tells it."""
    if word.pos not in {"NOUN", "PROPN"}:
        return None
    for one in sentence.children(word, "amod"):
        if one.lower in _BEFORE:
            return one, _BEFORE[one.lower]
    told = (one.word for one in carriers[:1] if one.word.lemma in _CARRYING)
    told = (one for one in told if one.lemma not in _FALLING | {"mount"} or word.dep != "dobj")
    return next(((one, _CARRYING[one.lemma]) for one in told if one.pos == "VERB"), None)


def moved(sentence: Sentence, verb: Token) -> tuple[Token, NamedNode] | None:
    """Return a number that a verb says goes up or down, with the direction: "oil prices rose"."""
    subject = sentence.child(verb, "nsubj")
    if subject is None or subject.lemma not in _PRICED or sentence.child(verb, "dobj") is not None:
        return None
    way = _GROWING if verb.lemma in _RISING else _DECLINING if verb.lemma in _FALLING else None
    return None if way is None else (subject, way)
