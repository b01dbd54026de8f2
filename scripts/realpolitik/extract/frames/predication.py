"""What a sentence speaks of at one word: a class, and who stands in which role."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.entities import Entity, Mention
from realpolitik.extract.lexicon import Entry
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.names import term

_SITUATION: Final = term("Situation")
_SOME: Final = Entry(_SITUATION, evokes=_SITUATION)
"""Stands for the entry of what no entry of the lexicon knows."""


@dataclass(frozen=True, slots=True)
class Filler:
    """Who or what stands in a role, and the words that say so; `entity` may be the land of what they mean."""

    role: NamedNode
    entity: Entity
    mention: Mention

    @property
    def is_named(self) -> bool:
        """Whether a name is known of it: of the register, or one of the article."""
        return not self.entity.is_local or self.entity.label[:1].isupper()


@dataclass(frozen=True, slots=True)
class Carried:
    """A word that says how far the situation has come, by the entry that tells so."""

    word: Token
    entry: Entry


@dataclass(frozen=True, slots=True)
class Predication:
    """A word that evokes a class, with what fills its roles, and the words that carry it, from inside out."""

    sentence: Sentence
    trigger: Token
    entry: Entry
    evokes: NamedNode
    fillers: tuple[Filler, ...]
    carriers: tuple[Carried, ...] = ()
    arguments: tuple[tuple[NamedNode, Predication], ...] = ()
    """The situations in its roles, which are described and not claimed with it."""

    @property
    def anchor(self) -> Token:
        """The word whose mood, tense and negation are those of the predication."""
        return self.carriers[-1].word if self.carriers else self.trigger

    @property
    def is_nominal(self) -> bool:
        """Whether a noun evokes it that no verb carries."""
        return not self.carriers and self.trigger.pos in {"NOUN", "PROPN"}

    def of(self, role: NamedNode) -> tuple[Entity, ...]:
        """Return who stands in a role."""
        return tuple(filler.entity for filler in self.fillers if filler.role == role)


def unknown(sentence: Sentence, word: Token) -> Predication:
    """Return what a word tells as a situation of no class."""
    return Predication(sentence, word, _SOME, _SITUATION, ())
