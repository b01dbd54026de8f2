"""Which goods a noun means, and whose they are: "palm oil exports", "Rafale jets", "shells from North Korea".

In: a noun, or a mention of goods. Out: the mention that is meant, or that of whoever the goods are of.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from realpolitik.extract.entities import Entity, Form, Mention, Mentions
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.names import term
from realpolitik.sources.vocabulary import Vocabulary

_GOODS: Final = term("Goods")
_TRADES: Final = frozenset("export import sale purchase shipment delivery supply".split())
"""Nouns of trade, before which stands in what."""
_TREATIES: Final = frozenset("treaty deal accord pact agreement convention protocol initiative".split())
_INSTRUMENT: Final = term("Instrument")
_POLITICAL: Final = (term("PoliticalEntity"),)
_BEFORE: Final = ("amod", "compound", "poss", "nmod")
_SECTORS: Final = frozenset(
    "industry sector programme program economy export import trade business energy shipping banking "
    "finance".split()
)
"""Nouns of what of somebody is restricted, who is so himself."""


@dataclass(frozen=True, slots=True)
class Goods:
    """The goods among the mentions of a document."""

    mentions: Mentions
    vocabulary: Vocabulary

    def traded(self, sentence: Sentence, word: Token) -> Mention | None:
        """Return the goods that a noun of trade is of, or the treaty called so: of "oil exports" the oil.

        What stands behind "of" is meant in "a ban on exports of oil"; elsewhere the trade is.
        """
        before = sentence.children(word, "compound")
        if word.lemma in _TREATIES:
            found = (self.mentions.headed(sentence.number, one.index) for one in before)
            return next((one for one in found if one is not None and _INSTRUMENT in one.entity.kinds), None)
        if word.lemma not in _TRADES:
            return None
        is_on = sentence.head(word).lower == "on"
        of = (one for one in sentence.children(word, "prep") if one.lower == "of" and is_on)
        behind = tuple(inner for one in of for inner in sentence.children(one, "pobj"))
        return next(self._before(sentence, (*before, *behind)), None)

    def narrower(self, sentence: Sentence, word: Token, found: Mention) -> Mention:
        """Return of goods the model that is named right before them: of "Rafale jets" the Rafale."""
        if _GOODS not in found.entity.kinds or found.entity.is_local:
            return found
        before = tuple(one for one in sentence.children(word, "compound") if one.pos == "PROPN")
        return next(self._before(sentence, before), found)

    def maker(self, sentence: Sentence, goods: Mention) -> tuple[Entity, Mention] | None:
        """Return whose the goods are called that somebody gets: of "buys Russian oil" Russia."""
        for owner in (*self.owners(sentence, goods), *self._origins(sentence, goods)):
            if self.vocabulary.fits(owner.entity.kinds, _POLITICAL):
                return owner.entity, owner
        return None

    def owners(self, sentence: Sentence, mention: Mention) -> list[Mention]:
        """Return those named right before a noun, as in "Libyan drones"."""
        before = sentence.children(sentence.tokens[mention.head], *_BEFORE)
        joined = (one for word in before for one in sentence.conjuncts(word) if one.index < mention.head)
        found = (self.mentions.headed(sentence.number, word.index) for word in joined)
        return [owner for owner in found if owner is not None and _GOODS not in owner.entity.kinds]

    def traders(self, sentence: Sentence, word: Token) -> Iterator[Mention]:
        """Yield whose trade, industry or programme a noun tells: "Chad's oil industry"."""
        for owner in sentence.children(word, *_BEFORE) if word.lemma in _SECTORS else ():
            mention = self.mentions.headed(sentence.number, owner.index)
            is_named = mention is not None and mention.form is not Form.PRONOUN
            if mention is not None and is_named and self.vocabulary.fits(mention.entity.kinds, _POLITICAL):
                yield mention

    def _before(self, sentence: Sentence, words: tuple[Token, ...]) -> Iterator[Mention]:
        found = (self.mentions.headed(sentence.number, one.index) for one in words)
        return (one for one in found if one is not None and _GOODS in one.entity.kinds)

    def _origins(self, sentence: Sentence, goods: Mention) -> Iterator[Mention]:
        """Yield from whom goods are: "shells from North Korea"."""
        for preposition in sentence.children(sentence.tokens[goods.head], "prep"):
            for word in sentence.children(preposition, "pobj"):
                found = self.mentions.headed(sentence.number, word.index)
                if preposition.lower == "from" and found is not None:
                    yield found
