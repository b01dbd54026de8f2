"""Ships, aircraft and lorries, which are goods to whoever sells them, as those that carry or are hit.

In: the mention of such goods in a role. Out: the vehicle of the article's own that it is there.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.entities import Mention
from realpolitik.extract.frames.described import Described
from realpolitik.extract.frames.goods import Goods
from realpolitik.extract.frames.predication import Filler, Predication
from realpolitik.extract.tokens import Sentence
from realpolitik.rdf.names import term

CRAFT: Final = tuple(map(term, ("Ship", "Aircraft", "Vehicle")))
_CARRYING: Final = frozenset(
    "truck lorry convoy ship freighter plane train barge boat wagon flight flotilla aircraft container "
    "trawler dhow vehicle".split()
)
"""Nouns of what carries goods, though it is sold as such too."""
_GOING: Final = frozenset("arrive cross enter head move pour pull reach roll travel".split())
"""Verbs of who goes somewhere, with goods or without."""
_LADEN: Final = frozenset({"truck", "trucks", "lorry", "lorries", "convoy", "convoys"})
_OF_FORCES: Final = frozenset(
    "military army armoured armored tank troop soldiers police security rebel".split()
)
_CARRIER, _ITEM, _GOODS = map(term, ("carrier", "item", "Goods"))


def as_carrier(
    described: Described, sentence: Sentence, wanted: Iterable[NamedNode], mention: Mention
) -> Filler | None:
    """Return a lorry or the like as what carries goods, where that is asked for."""
    is_known = described.vocabulary.fits(mention.entity.kinds, CRAFT)
    if is_known or _CARRIER not in wanted or sentence.tokens[mention.head].lemma not in _CARRYING:
        return None
    return Filler(_CARRIER, described.vehicle(sentence, mention), mention)


def as_one(described: Described, goods: Goods, sentence: Sentence, fit: Filler) -> Filler:
    """Return a ship or the like to which something is done as that one, not as a kind of goods."""
    head = sentence.tokens[fit.mention.head]
    told_apart = head.tag == "NN" or goods.owners(sentence, fit.mention)
    if fit.role != _ITEM or _GOODS not in fit.entity.kinds or not told_apart:
        return fit
    one = described.mention(sentence, head)
    is_craft = one is not None and described.vocabulary.fits(one.entity.kinds, CRAFT)
    return Filler(fit.role, one.entity, one) if one is not None and is_craft else fit


def is_empty(one: Predication) -> bool:
    """Tell whether a vehicle goes somewhere without a word of goods, and is no lorry: "24 jets entered"."""
    labels = [set(carrier.label.lower().split()) for carrier in one.of(_CARRIER)]
    are_lorries = all(words & _LADEN and not words & _OF_FORCES for words in labels)
    return one.trigger.lemma in _GOING and not one.of(term("goods")) and bool(labels) and not are_lorries


def is_moved(one: Predication) -> bool:
    """Tell whether arms are only sent somewhere, and nobody gets them: "bombers were sent to the region"."""
    is_sent = one.trigger.lemma in {"send", "dispatch", "fly"} and term("destination") in one.entry.requires
    return is_sent and one.evokes == term("ArmsTransfer")
