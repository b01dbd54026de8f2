"""What somebody calls somebody or something: qualities, minted from their word.

In: a sentence with its mentions. Out: characterizations with the word that tells who
judges: "X called Y an outlaw", "X said that Y was reckless", "the deal is dangerous".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import NamedNode, Triple

from realpolitik.extract.entities import Entity, Form, Mention
from realpolitik.extract.frames.finder import Finder
from realpolitik.extract.frames.matching import matches_verb
from realpolitik.extract.frames.predication import Filler, Predication
from realpolitik.extract.lexicon import Entry
from realpolitik.extract.mentions.collected import slug_of
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.qualities import JUDGING, JUDGING_NOUNS, SHARED
from realpolitik.rdf.minted import declared, mint
from realpolitik.rdf.names import term

_CHARACTERIZATION: Final = term("Characterization")
_SUBJECT, _QUALITY, _KIND = term("subject"), term("quality"), term("Quality")
_ENTRY: Final = Entry(_CHARACTERIZATION, evokes=_CHARACTERIZATION, stance=term("Evaluates"))
_SITUATION: Final = term("Situation")
_CALLED: Final = Entry(_SITUATION, evokes=_SITUATION, stance=term("Evaluates"))
"""Stands for the entry of what somebody calls something that no word of judging tells."""
_WORDS: Final = frozenset({"ADJ", "NOUN", "VERB", "ADV"})
_NEAR: Final = 3
_MARKS: Final = frozenset({'"', "“", "‘", "'", "``"})
_CLAUSES: Final = ("xcomp", "ccomp", "csubj", "advcl", "acl")
_NEUTRAL: Final = frozenset(
    "able likely unlikely due set ready available aware sure certain possible necessary present absent "
    "alive dead new old other same first last next former local national foreign own more many few such "
    "poised different similar open closed military political economic willing unable subject responsible "
    "concerned worried sad upset angry happy pleased disappointed afraid proud grateful glad sorry "
    "confident optimistic opposed wary clear".split()
)
"""Adjectives that tell a fact, a likelihood or a feeling, and judge nobody."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A characterization, with its verb where that is a word of judging.

    Where it `is_marked` its word judges by itself, so that the author judges if nobody else does.
    """

    told: Predication
    verb: Token | None
    is_marked: bool


@dataclass(frozen=True, slots=True)
class Judgements:
    """Finds the characterizations of one document; `known` are the qualities that it names."""

    finder: Finder
    known: dict[NamedNode, Entity] = field(default_factory=dict)

    def of(self, sentence: Sentence) -> Iterator[Judgement]:
        """Yield the characterizations of a sentence."""
        for word in sentence.tokens:
            if word.pos == "VERB" and self._judges(sentence, word):
                yield from self._called(sentence, word)
            elif word.lemma == "be" and word.dep in {"ccomp", "ROOT", "conj", "relcl"}:
                yield from self._said_to_be(sentence, word)

    def declared(self) -> Iterator[Triple]:
        """Yield what declares the qualities."""
        for iri in self.known:
            yield from declared(iri)

    def _judges(self, sentence: Sentence, verb: Token) -> bool:
        entries = self.finder.lexicon.entries("JudgementVerb", verb.lemma)
        return any(matches_verb(entry, sentence, verb) for entry in entries)

    def _called(self, sentence: Sentence, verb: Token) -> Iterator[Judgement]:
        judged = sentence.child(verb, "dobj", "nsubjpass") or self._relative(sentence, verb)
        quality = sentence.child(verb, "oprd") or self._behind_as(sentence, verb)
        clause = sentence.child(verb, "ccomp")
        if quality is None and clause is not None and clause.pos in {"NOUN", "ADJ", "PROPN"}:
            judged, quality = sentence.child(clause, "nsubj"), clause
        if judged is not None and quality is not None:
            told = tuple(self._told(sentence, verb, judged, quality, by_verb=True))
            plain = Predication(sentence, quality, _CALLED, _SITUATION, ())
            yield from told or (Judgement(plain, verb, is_marked=False),)
        else:
            yield from self._quoted(sentence, verb)

    def _quoted(self, sentence: Sentence, verb: Token) -> Iterator[Judgement]:
        """Yield what is praised or condemned in words that are quoted: "praised the 'old ties'"."""
        judged = sentence.child(verb, "dobj")
        if judged is None:
            return
        last = sentence.subtree(judged)[-1].index
        if any(word.text in _MARKS for word in sentence.tokens[verb.index : last]):
            plain = Predication(sentence, judged, _CALLED, _SITUATION, ())
            yield Judgement(plain, verb, is_marked=False)

    def _relative(self, sentence: Sentence, verb: Token) -> Token | None:
        """Return the noun that a relative clause is about: "elections that Kiev denounced as a farce"."""
        return sentence.head(verb) if verb.dep == "relcl" else None

    def _behind_as(self, sentence: Sentence, verb: Token) -> Token | None:
        judged = sentence.child(verb, "dobj")
        inner = () if judged is None else sentence.children(judged, "prep")
        for preposition in (*sentence.children(verb, "prep"), *inner):
            if preposition.lower == "as":
                return sentence.child(preposition, "pobj", "amod", "pcomp")
        return None

    def _said_to_be(self, sentence: Sentence, verb: Token) -> Iterator[Judgement]:
        quality, judged = sentence.child(verb, "acomp"), sentence.child(verb, "nsubj")
        if quality is None:
            noun = sentence.child(verb, "attr")
            quality = noun if noun is not None and noun.lemma in JUDGING_NOUNS else None
        if quality is None or judged is None or quality.lemma in _NEUTRAL:
            return
        if judged.lower == "it":
            judged = next(
                iter((*sentence.children(quality, *_CLAUSES), *sentence.children(verb, *_CLAUSES))), judged
            )
        yield from self._told(sentence, verb, judged, quality, by_verb=False)

    def _told(
        self, sentence: Sentence, verb: Token, judged: Token, quality: Token, *, by_verb: bool
    ) -> Iterator[Judgement]:
        is_marked = quality.lemma in JUDGING or quality.lower in JUDGING or quality.lemma in JUDGING_NOUNS
        named = self._quality(sentence, quality) if is_marked or _is_quoted(sentence, quality) else None
        if named is None or not (by_verb or is_marked):
            return
        words = Mention(
            sentence.number, quality.index, quality.index + 1, quality.index, quality.span, named, Form.NAME
        )
        fillers: tuple[Filler, ...] = (Filler(_QUALITY, named, words),)
        meant = next(iter(self.finder.arguments.meant(sentence, judged)), None)
        arguments: tuple[tuple[NamedNode, Predication], ...] = ()
        if meant is not None:
            fillers = (Filler(_SUBJECT, *meant), *fillers)
        else:
            arguments = ((_SUBJECT, self.finder.evoking.matter(sentence, judged)),)
        told = Predication(sentence, verb, _ENTRY, _CHARACTERIZATION, fillers, (), arguments)
        yield Judgement(told, verb if by_verb else None, quality.pos == "ADJ")

    def _quality(self, sentence: Sentence, word: Token) -> Entity | None:
        if word.pos not in _WORDS or not word.lemma.isalpha():
            return None
        label = SHARED.get(word.lemma) or " ".join(one.lower for one in _phrase(sentence, word))
        iri = mint("quality", slug_of(label))
        return self.known.setdefault(iri, Entity(iri, label, frozenset({_KIND}), is_local=True))


def _is_quoted(sentence: Sentence, word: Token) -> bool:
    """Tell whether a quotation mark stands right before a word, or before what stands before it."""
    before = sentence.tokens[max(0, word.index - _NEAR) : word.index]
    return any(one.text in _MARKS for one in before)


def _phrase(sentence: Sentence, word: Token) -> tuple[Token, ...]:
    """Return the words that name a quality: a noun with its compound, or adjectives joined by "and"."""
    if word.pos == "NOUN":
        before = [one for one in sentence.children(word, "compound") if one.index == word.index - 1]
        return (*before, word)
    second = [one for one in sentence.children(word, "conj") if one.index == word.index + 2]
    joint = sentence.tokens[word.index + 1 : word.index + 2] if second else ()
    return (word, *joint, *second)
