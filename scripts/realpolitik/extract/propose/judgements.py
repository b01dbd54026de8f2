"""What somebody calls somebody: qualities, minted from their word.

In: a sentence with its mentions. Out: characterizations with the word that tells who
judges: "X called Y an outlaw", "X said that Y was reckless".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import NamedNode, Triple

from realpolitik.extract.entities import Entity, Form, Mention
from realpolitik.extract.frames.arguments import Arguments
from realpolitik.extract.frames.matching import matches_verb
from realpolitik.extract.frames.predication import Filler, Predication
from realpolitik.extract.lexicon import Entry, Lexicon
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.minted import declared, mint
from realpolitik.rdf.names import term

_CHARACTERIZATION: Final = term("Characterization")
_SUBJECT, _QUALITY = term("subject"), term("quality")
_ENTRY: Final = Entry(_CHARACTERIZATION, evokes=_CHARACTERIZATION, stance=term("Evaluates"))
_SITUATION: Final = term("Situation")
_CALLED: Final = Entry(_SITUATION, evokes=_SITUATION, stance=term("Evaluates"))
"""Stands for the entry of what somebody calls something that no name tells."""
_QUOTES: Final = frozenset({'"', "“", "‘", "'", "``"})
_NEUTRAL: Final = frozenset(
    "able likely unlikely due set ready available aware sure certain possible necessary present absent "
    "alive dead new old other same first last next former local national foreign own more many few such "
    "poised different similar open closed "
    "military political economic willing unable subject responsible".split()
)
"""Adjectives that tell a fact or a likelihood and judge nobody."""


@dataclass(frozen=True, slots=True)
class Judgements:
    """Finds the characterizations of one document; `minted` are the qualities that it names."""

    lexicon: Lexicon
    arguments: Arguments
    minted: dict[NamedNode, Entity] = field(default_factory=dict)

    def of(self, sentence: Sentence) -> Iterator[tuple[Predication, Token | None]]:
        """Yield the characterizations of a sentence, each with its verb where that is a word of judging."""
        for word in sentence.tokens:
            if word.pos == "VERB" and self._judges(sentence, word):
                yield from ((one, word) for one in self._called(sentence, word))
            elif word.lemma == "be" and word.dep in {"ccomp", "ROOT", "conj"}:
                yield from ((one, None) for one in self._said_to_be(sentence, word))

    def declared(self) -> Iterator[Triple]:
        """Yield what declares the qualities."""
        for iri in self.minted:
            yield from declared(iri)

    def _judges(self, sentence: Sentence, verb: Token) -> bool:
        entries = self.lexicon.entries("JudgementVerb", verb.lemma)
        return any(matches_verb(entry, sentence, verb) for entry in entries)

    def _called(self, sentence: Sentence, verb: Token) -> Iterator[Predication]:
        judged = sentence.child(verb, "dobj")
        quality = sentence.child(verb, "oprd") or self._behind_as(sentence, verb)
        clause = sentence.child(verb, "ccomp")
        if judged is None and clause is not None and clause.pos in {"NOUN", "ADJ", "PROPN"}:
            judged, quality = sentence.child(clause, "nsubj"), clause
        if judged is not None and quality is not None:
            told = tuple(self._told(sentence, verb, judged, quality))
            yield from told or (Predication(sentence, quality, _CALLED, _SITUATION, ()),)
        else:
            yield from self._quoted(sentence, verb)

    def _quoted(self, sentence: Sentence, verb: Token) -> Iterator[Predication]:
        """Yield what is praised or condemned in words that are quoted: "praised the 'old ties'"."""
        judged = sentence.child(verb, "dobj")
        if judged is None:
            return
        last = sentence.subtree(judged)[-1].index
        if any(word.text in _QUOTES for word in sentence.tokens[verb.index : last]):
            yield Predication(sentence, judged, _CALLED, _SITUATION, ())

    def _behind_as(self, sentence: Sentence, verb: Token) -> Token | None:
        judged = sentence.child(verb, "dobj")
        inner = () if judged is None else sentence.children(judged, "prep")
        for preposition in (*sentence.children(verb, "prep"), *inner):
            if preposition.lower == "as":
                return sentence.child(preposition, "pobj", "amod", "pcomp")
        return None

    def _said_to_be(self, sentence: Sentence, verb: Token) -> Iterator[Predication]:
        quality, judged = sentence.child(verb, "acomp"), sentence.child(verb, "nsubj")
        if quality is not None and judged is not None and quality.lemma not in _NEUTRAL:
            yield from self._told(sentence, verb, judged, quality)

    def _told(self, sentence: Sentence, verb: Token, judged: Token, quality: Token) -> Iterator[Predication]:
        mentioned = next(iter(self.arguments.meant(sentence, judged)), None)
        iri = self._minted(quality)
        if mentioned is None or iri is None:
            return
        entity, mention = mentioned
        words = Mention(
            sentence.number, quality.index, quality.index + 1, quality.index, quality.span, iri, Form.NAME
        )
        fillers = (Filler(_SUBJECT, entity, mention), Filler(_QUALITY, iri, words))
        yield Predication(sentence, verb, _ENTRY, _CHARACTERIZATION, fillers)

    def _minted(self, quality: Token) -> Entity | None:
        if quality.pos not in {"ADJ", "NOUN", "VERB"} or not quality.lemma.isalpha():
            return None
        iri = mint("quality", quality.lemma)
        return self.minted.setdefault(
            iri, Entity(iri, quality.lemma, frozenset({term("Quality")}), is_local=True)
        )
