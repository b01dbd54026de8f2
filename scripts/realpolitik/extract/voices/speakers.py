"""Who speaks: from words of saying and quotation marks to the holders of what is said, from inside out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from realpolitik.extract.entities import Entity
from realpolitik.extract.frames.arguments import Arguments
from realpolitik.extract.frames.clauses import Clauses
from realpolitik.extract.frames.matching import matches_verb
from realpolitik.extract.lexicon import Entry, Lexicon
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.attitude import Attitude, Speech
from realpolitik.extract.voices.unnamed import Unnamed
from realpolitik.text.article import Span

_SCARE: Final = 3
"""How many words in quotation marks are the author's own way of speaking, where nobody is quoted."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Who is committed to what is said, and who passes it on, from inside out, without the author.

    `marks` are the words that name them.
    """

    holders: tuple[Entity, ...]
    relayers: tuple[Entity, ...]
    marks: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Speakers:
    """Finds speakers in the sentences of one document."""

    lexicon: Lexicon
    arguments: Arguments
    quotations: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    unnamed: Unnamed

    def voice(self, sentence: Sentence, word: Token, attitude: Attitude) -> Voice | None:
        """Return who says what a word speaks of; None for the author of the text."""
        speeches = attitude.speeches
        quotation = self._around(word.span)
        if quotation is not None and not any(
            self._around(speech.word.span) != quotation for speech in speeches
        ):
            outer = self._quoted(sentence, quotation)
            if (
                outer is None
                and not speeches
                and quotation.end - quotation.start > 0
                and self._is_scare(sentence, quotation)
            ):
                return None
            speeches = (*speeches, outer or Speech(word, None, ()))
        if not speeches:
            return None
        chain = [self._who(sentence, speech) for speech in speeches]
        return Voice(chain[0], tuple(one for those in chain[1:] for one in those), speeches[0].marks)

    def _who(self, sentence: Sentence, speech: Speech) -> tuple[Entity, ...]:
        if speech.speaker is None:
            return (self.unnamed.source("an unnamed source"),)
        home = self._home(sentence, speech.speaker)
        found = tuple(dict.fromkeys(entity for entity, _ in self.arguments.meant(home, speech.speaker)))
        agents = tuple(entity for entity in found if self.unnamed.is_agent(entity))
        return agents or (self.unnamed.described(home, speech.speaker),)

    def _home(self, sentence: Sentence, word: Token) -> Sentence:
        """Return the sentence that a word stands in, which may be one before."""
        if sentence.tokens[word.index : word.index + 1] == (word,):
            return sentence
        return next(one for one in self.sentences if one.tokens[word.index : word.index + 1] == (word,))

    def _around(self, span: Span) -> Span | None:
        """Return the quotation in which a range lies."""
        found = (one for one in self.quotations if one.start <= span.start and span.end <= one.end)
        return next(found, None)

    def _is_scare(self, sentence: Sentence, quotation: Span) -> bool:
        words = [
            word for word in sentence.tokens if self._around(word.span) == quotation and word.pos != "PUNCT"
        ]
        return len(words) <= _SCARE and quotation.end <= sentence.segment.span.end

    def _quoted(self, sentence: Sentence, quotation: Span) -> Speech | None:
        """Return the words that say whose a quotation is: in its sentence, else in those beside it."""
        for near in (sentence, *self._beside(sentence, quotation)):
            found = [speech for speech in self.spoken(near) if self._around(speech.word.span) is None]
            if found:
                return min(found, key=lambda one: _distance(one.word.span, quotation))
        return None

    def _beside(self, sentence: Sentence, quotation: Span) -> Iterator[Sentence]:
        """Yield the other sentences that the quotation runs through, then the one before in its paragraph."""
        for other in self.sentences:
            overlaps = other.segment.span.start < quotation.end and quotation.start < other.segment.span.end
            if overlaps and other.number != sentence.number:
                yield other
        before = next((one for one in self.sentences if one.number == sentence.number - 1), None)
        if before is not None and self._is_whole(sentence, quotation):
            yield before

    def is_quoted(self, sentence: Sentence) -> bool:
        """Tell whether a sentence stands in quotation marks as a whole."""
        quotation = next((self._around(word.span) for word in sentence.tokens if word.pos != "PUNCT"), None)
        return quotation is not None and self._is_whole(sentence, quotation)

    def _is_whole(self, sentence: Sentence, quotation: Span) -> bool:
        """Tell whether nothing of a sentence stands outside the quotation."""
        words = [word for word in sentence.tokens if word.pos != "PUNCT"]
        return bool(words) and all(quotation.start <= word.span.start <= quotation.end for word in words)

    def spoken(self, sentence: Sentence) -> Iterator[Speech]:
        """Yield each word of saying in a sentence that has a subject."""
        for word in sentence.tokens:
            if word.pos == "VERB" and speech_entry(self.lexicon, sentence, word) is not None:
                subjects = Clauses(sentence).slots(word).get("subject", ())
                if subjects:
                    yield Speech(word, subjects[0], (subjects[0], word))


def speech_entry(lexicon: Lexicon, sentence: Sentence, word: Token) -> Entry | None:
    """Return the entry of a verb of saying, or None."""
    entries = lexicon.entries("SpeechVerb", word.lemma)
    return next((entry for entry in entries if matches_verb(entry, sentence, word)), None)


def _distance(span: Span, quotation: Span) -> int:
    return max(quotation.start - span.end, span.start - quotation.end, 0)
