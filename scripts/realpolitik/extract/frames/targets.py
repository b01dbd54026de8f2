"""Whose positions, targets and sites are struck, by the words around them: "struck Houthi targets".

In: a noun or verb of an attack. Out: who is struck in what is his.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from realpolitik.extract.entities import Entity, Mention
from realpolitik.extract.frames.arguments import Arguments
from realpolitik.extract.frames.predication import Filler
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.names import term

TARGETS: Final = frozenset(
    "target position site stronghold asset infrastructure installation facility base camp hideout outpost "
    "trench line bunker tunnel headquarters depot warehouse convoy vehicle area column queue".split()
)
"""Nouns of what is struck and belongs to somebody who fights."""
_ATTACKED, _ATTACKER = term("attacked"), term("attacker")
_FIGHTING: Final = tuple(map(term, ("State", "ArmedGroup", "ArmedForce")))
_ARMED: Final = tuple(map(term, ("ArmedGroup", "ArmedForce")))
_OWNING: Final = frozenset({"amod", "poss", "nmod", "compound"})
_HOLDING: Final = frozenset("hold use control occupy man operate defend own run belong".split())
_ON: Final = frozenset({"on", "against", "at"})


@dataclass(frozen=True, slots=True)
class Targets:
    """Finds who is struck in what is his."""

    arguments: Arguments

    def struck(self, sentence: Sentence, word: Token, fillers: tuple[Filler, ...]) -> Iterator[Filler]:
        """Yield whose targets are struck, who is another than whoever strikes."""
        strikers = {one.entity.iri for one in fillers if one.role == _ATTACKER}
        for noun in hit(sentence, word):
            for entity, mention in self._owners(sentence, noun):
                if entity.iri not in strikers:
                    yield Filler(_ATTACKED, entity, mention)
                    return

    def _owners(self, sentence: Sentence, noun: Token) -> Iterator[tuple[Entity, Mention]]:
        fits = self.arguments.fitting.vocabulary.fits
        is_own = noun.lemma in {"target", "position"}
        for owner in _named(sentence, noun):
            for entity, mention in self.arguments.meant(sentence, owner):
                if fits(entity.kinds, _FIGHTING if is_own else _ARMED):
                    yield entity, mention


def hit(sentence: Sentence, word: Token) -> Iterator[Token]:
    """Yield the nouns of targets at which an attack aims."""
    for one in sentence.children(word, "dobj", "nsubjpass", "prep"):
        aimed = sentence.children(one, "pobj") if one.dep == "prep" and one.lower in _ON else (one,)
        yield from (noun for whole in aimed for noun in sentence.conjuncts(whole) if noun.lemma in TARGETS)


def _named(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """Yield the words that say whose something is: before it, behind "of", or by whom it is held."""
    yield from sentence.children(noun, *_OWNING)
    for of in sentence.children(noun, "prep"):
        yield from sentence.children(of, "pobj") if of.lower == "of" else ()
    for held in sentence.children(noun, "acl"):
        for by in sentence.children(held, "agent", "prep") if held.lemma in _HOLDING else ():
            yield from sentence.children(by, "pobj") if by.lower in {"by", "to"} else ()
