"""Verbs and nouns that measure, or say whom measures are against, and amounts of money.

In: a verb or noun of a sentence. Out: whether it is used so.
"""

from __future__ import annotations

from typing import Final

from realpolitik.extract.tokens import Sentence, Token

_MASSES: Final = frozenset(
    "flood storm avalanche tsunami earthquake firestorm deluge eruption crisis".split()
)
_FIGURATIVE: Final = frozenset("political diplomatic perfect media social economic financial legal".split())
AIMING: Final = frozenset("target hit cover".split())
"""Verbs that say whom measures are against."""
MEASURES: Final = frozenset(
    "sanction measure restriction tariff duty embargo ban penalty blacklist freeze curb designation".split()
)
"""Nouns of measures against somebody."""
_LEVELS: Final = frozenset(
    "billion million dollar euro % percent mark level record rate delay snag target".split()
)
_OF_FORCE: Final = frozenset(
    "military civilian enemy ground naval militant rebel terrorist insurgent militia hostile".split()
)
"""Words of whose targets arms hit; others are aims."""
_OWNERS: Final = frozenset({"NORP", "GPE", "ORG"})
_CURRENCIES: Final = frozenset(
    "dollar euro pound yen rouble ruble yuan renminbi rupee franc won peso".split()
)
_SIGNS: Final = frozenset({"$", "€", "£", "¥", "US$", "C$", "A$"})
PARTS: Final = frozenset(
    "number group dozen hundred thousand million score lot series package batch shipment type kind "
    "piece member team delegation column convoy wave barrage volley salvo range consignment delivery "
    "supply stock amount volume pair couple handful rest part unit squadron fleet ton tonne barrel "
    "metre meter litre liter gallon bushel worth percent % share stake third quarter half portion cent total "
    "fifth sixth seventh eighth ninth tenth twelfth majority minority "
    "sum cargo load truckload planeload shipload boatload "
    "bulk slice tranche round first second remainder thousands dozens hundreds scores most much many "
    "several some all".split()
)
"""Nouns of which what they are made of is meant: "a shipment of tanks"."""


def is_of_measure(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb says whom sanctions or the like target, and tells of no attack."""
    if verb.lemma not in AIMING:
        return False
    if verb.dep in {"advcl", "acl"} and _tells_measures(sentence, verb):
        return True
    subject = sentence.child(verb, "nsubj")
    if subject is None:
        return False
    inner = [word for of in sentence.children(subject, "prep") for word in sentence.children(of, "pobj")]
    return any(word.lemma in MEASURES for word in (subject, *inner))


def _tells_measures(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a participle goes on with measures that its clause tells: "announced curbs, targeting"."""
    above = sentence.head(verb)
    objects = (above, *sentence.children(above, "dobj", "nsubjpass", "nsubj"))
    inner = [
        word
        for one in objects
        for of in sentence.children(one, "prep")
        for word in sentence.children(of, "pobj")
    ]
    return any(word.lemma in MEASURES for word in (*objects, *inner))


def _is_shot_at(sentence: Sentence, noun: Token) -> bool:
    """Tell whether targets are some that arms hit, and no aims: "struck military targets"."""
    kinds = sentence.children(noun, "amod", "compound", "nmod")
    is_of_force = any(one.lower in _OF_FORCE for one in kinds)
    is_theirs = noun.tag == "NNS" and any(one.entity in _OWNERS or one.pos == "PROPN" for one in kinds)
    return noun.lemma == "target" and (is_of_force or is_theirs)


def is_reached(sentence: Sentence, verb: Token) -> bool:
    """Tell whether somebody or something comes to an amount: "hits $40 billion", "struck 100 million"."""
    reached = sentence.child(verb, "dobj") if verb.lemma in {"hit", "strike"} else None
    return (
        reached is not None
        and not _is_shot_at(sentence, reached)
        and (reached.pos == "NUM" or reached.tag in {"CD", "$"} or reached.lemma in _LEVELS)
    )


def is_much(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a noun of a disaster is a figure of speech: "a flood of funding", "a political storm"."""
    of = next((one for one in sentence.children(noun, "prep") if one.lower == "of"), None)
    measured = None if of is None else sentence.child(of, "pobj")
    is_figure = any(one.lower in _FIGURATIVE for one in sentence.children(noun, "amod", "compound"))
    return noun.lemma in _MASSES and (is_figure or (measured is not None and measured.pos == "NOUN"))


def is_money(sentence: Sentence, word: Token) -> bool:
    """Tell whether a word is an amount of money: "$2 billion", "105 million euros"."""
    if word.lemma in _CURRENCIES:
        return True
    before = sentence.tokens[max(0, word.index - 3) : word.index]
    return (
        word.tag in {"CD", "$", "NNS"}
        and word.pos in {"NUM", "SYM", "NOUN"}
        and any(token.tag == "$" and token.text in _SIGNS for token in before)
    )


def is_part(word: Token) -> bool:
    """Tell whether a word says how many or much of something is meant: "dozens of", "91 of its citizens"."""
    return word.lemma in PARTS or (word.tag == "CD" and word.lower not in {"one", "1"})
