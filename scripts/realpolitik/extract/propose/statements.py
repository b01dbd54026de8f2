"""What is attributed to somebody and fits no class of the lexicon: a plain situation and its topics."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from realpolitik.extract.entities import Form, Mentions
from realpolitik.extract.frames.predication import Filler, Predication
from realpolitik.extract.lexicon import Entry
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.speakers import Speakers, speech_entry
from realpolitik.rdf.names import term

_TOPIC, _SITUATION = term("topic"), term("Situation")
_CLAUSES: Final = ("ccomp", "xcomp", "parataxis")
_VERBS: Final = frozenset({"VERB", "AUX"})
_MOST: Final = 6
PLAIN: Final = Entry(iri=_SITUATION, evokes=_SITUATION)
"""Stands for the entry of a situation that no words of the lexicon evoke."""


@dataclass(frozen=True, slots=True)
class Statements:
    """Finds the attributed clauses of the sentences of one document."""

    speakers: Speakers
    mentions: Mentions

    def of(self, sentence: Sentence) -> Iterator[tuple[Token, Predication]]:
        """Yield each word of saying with what is said, as a situation of no class."""
        for word in sentence.tokens:
            if word.pos != "VERB":
                continue
            entry = speech_entry(self.speakers.lexicon, sentence, word)
            clause = self._said(sentence, word)
            if entry is not None and clause is not None and (clause.dep != "xcomp" or _is_telling(entry)):
                yield (
                    word,
                    Predication(sentence, clause, entry, _SITUATION, tuple(self._topics(sentence, clause))),
                )

    def quoted(self, sentence: Sentence) -> Predication | None:
        """Return what a sentence says that is quoted as a whole, as a situation of no class."""
        root = next(
            (word for word in sentence.tokens if word.head == word.index and word.pos in _VERBS), None
        )
        if root is None or not self.speakers.is_quoted(sentence):
            return None
        return self.plain(sentence, root)

    def plain(self, sentence: Sentence, clause: Token) -> Predication:
        """Return what a clause says as a situation of no class, with those whom it is about."""
        fillers = tuple(self._topics(sentence, clause))
        return Predication(sentence, clause, PLAIN, _SITUATION, fillers)

    def _said(self, sentence: Sentence, word: Token) -> Token | None:
        """Return the verb of what is said; none where the words of saying stand inside it alone."""
        clauses = sentence.children(word, *_CLAUSES)
        return next((one for one in clauses if one.pos in _VERBS), None)

    def _topics(self, sentence: Sentence, clause: Token) -> Iterator[Filler]:
        within = {word.index for word in sentence.subtree(clause)}
        found = [
            mention
            for mention in self.mentions.within(sentence.number)
            if mention.head in within and mention.form is not Form.PRONOUN
        ]
        known: dict[object, Filler] = {}
        for mention in found:
            known.setdefault(mention.entity.iri, Filler(_TOPIC, mention.entity, mention))
        yield from list(known.values())[:_MOST]


def _is_telling(entry: Entry) -> bool:
    """Tell whether an infinitive or gerund behind a verb is what is said: "denied having", "vowed to"."""
    return entry.polarity is not None or entry.stance == term("Commits")
