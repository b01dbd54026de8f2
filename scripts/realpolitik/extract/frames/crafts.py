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
from realpolitik.extract.frames.predication import Filler
from realpolitik.extract.tokens import Sentence
from realpolitik.rdf.names import term

CRAFT: Final = tuple(map(term, ("Ship", "Aircraft", "Vehicle")))
_CARRYING: Final = frozenset(
    "truck lorry convoy ship freighter plane train barge boat wagon flight flotilla aircraft container "
    "trawler dhow vehicle".split()
)
"""Nouns of what carries goods, though it is sold as such too."""
_CARRIER, _ITEM, _GOODS = map(term, ("carrier", "item", "Goods"))


def as_carrier(
    described: Described, sentence: Sentence, wanted: Iterable[NamedNode], mention: Mention
) -> Filler | None:
    """Return a lorry or the like as what carries goods, where that is asked for."""
    if _CARRIER not in wanted or sentence.tokens[mention.head].lemma not in _CARRYING:
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
