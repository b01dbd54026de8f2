"""Who speaks: from words of saying and quotation marks to the holders of what is said, from inside out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from realpolitik.extract.entities import Entity
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.attitude import Attitude, Speech
from realpolitik.extract.voices.attribution import PASSING_ON
from realpolitik.extract.voices.openings import Openings
from realpolitik.extract.voices.sources import Sources
from realpolitik.text.article import SegmentRole, Span

_FURTHEST: Final = 6
"""How many sentences back the speaker of one that is all quoted may be named."""
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

    sources: Sources
    quotations: tuple[Span, ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the document."""
        return self.sources.sentences

    def voice(self, sentence: Sentence, word: Token, attitude: Attitude) -> Voice | None:
        """Return who says what a word speaks of; None for the author of the text."""
        quotation = self._around(word.span)
        speeches = tuple(one for one in attitude.speeches if not _is_self(one))
        if quotation is not None and not any(
            self._around(speech.word.span) != quotation and not _is_passing_on(speech) for speech in speeches
        ):
            outer = self._quoted(sentence, quotation)
            if (
                outer is None
                and not speeches
                and quotation.end - quotation.start > 0
                and self._is_scare(sentence, quotation)
            ):
                return None
            inner = tuple(one for one in speeches if not _is_passing_on(one))
            passed = tuple(one for one in speeches if _is_passing_on(one) and one != outer)
            unknown = () if passed else (Speech(word, None, ()),)
            speeches = (*inner, *((outer,) if outer else unknown), *passed)
        if not speeches:
            return None
        chain = [self._who(sentence, speech) for speech in speeches]
        return Voice(chain[0], tuple(one for those in chain[1:] for one in those), speeches[0].marks)

    def _who(self, sentence: Sentence, speech: Speech) -> tuple[Entity, ...]:
        home = sentence if speech.speaker is None else self._home(sentence, speech.speaker)
        return self.sources.who(home, speech)

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
        is_title = sentence.segment.role is SegmentRole.HEADLINE
        return len(words) <= _SCARE and quotation.end <= sentence.segment.span.end and not is_title

    def _quoted(self, sentence: Sentence, quotation: Span) -> Speech | None:
        """Return the words that say whose a quotation is: in its sentence, else in those beside it."""
        passed: Speech | None = None
        for near in (sentence, *self._beside(sentence, quotation)):
            found = [speech for speech in self.sources.spoken(near) if self._around(speech.word.span) is None]
            passed = passed or next(filter(_is_passing_on, found), None)
            through = {one.word for one in found if _is_passing_on(one)}
            found = [one for one in found if one.word not in through]
            if found and near.number == sentence.number:
                return min(found, key=lambda one: _distance(one.word.span, quotation))
            if found:
                return min(found, key=lambda one: _rank(near, one.word, quotation))
            opening = Openings(self.sources).opening(near, quotation)
            if opening is not None:
                return opening
            acting = Openings(self.sources).acting(near) if _is_right_before(near, sentence) else None
            if acting is not None:
                return acting
        return passed

    def _beside(self, sentence: Sentence, quotation: Span) -> Iterator[Sentence]:
        """Yield the other sentences that a quotation runs through, then the last that is not all quoted."""
        for other in self.sentences:
            overlaps = other.segment.span.start < quotation.end and quotation.start < other.segment.span.end
            if overlaps and other.number != sentence.number:
                yield other
        if self._is_whole(sentence, quotation):
            before = reversed(self.sentences[max(0, sentence.number - _FURTHEST) : sentence.number])
            yield from [one for one in before if not self.is_quoted(one)][:1]

    def is_quoted(self, sentence: Sentence) -> bool:
        """Tell whether a sentence stands in quotation marks as a whole."""
        quotation = next((self._around(word.span) for word in sentence.tokens if word.pos != "PUNCT"), None)
        return quotation is not None and self._is_whole(sentence, quotation)

    def _is_whole(self, sentence: Sentence, quotation: Span) -> bool:
        """Tell whether nothing of a sentence stands outside the quotation."""
        words = [word for word in sentence.tokens if word.pos != "PUNCT"]
        return bool(words) and all(quotation.start <= word.span.start <= quotation.end for word in words)


def _is_self(speech: Speech) -> bool:
    """Tell whether who is quoted, or the author, speaks of himself: "I think that", "our view is"."""
    return speech.speaker is not None and speech.speaker.lower in {"i", "we", "my", "our"}


def _is_passing_on(speech: Speech) -> bool:
    """Tell whether somebody only passes on what another says: "as quoted by the daily"."""
    return bool(speech.marks) and speech.word.lower in PASSING_ON and speech.marks[0].lower == "as"


def _is_right_before(other: Sentence, sentence: Sentence) -> bool:
    """Tell whether another sentence stands right before one, in the same paragraph of the body."""
    ours, theirs = sentence.segment, other.segment
    is_body = ours.role == theirs.role == SegmentRole.BODY
    return is_body and other.number == sentence.number - 1 and ours.span.start - theirs.span.end == 1


def _rank(sentence: Sentence, word: Token, quotation: Span) -> tuple[int, int]:
    """Return how deep a word of saying stands in another sentence, and how far away."""
    return len(tuple(sentence.above(word))), _distance(word.span, quotation)


def _distance(span: Span, quotation: Span) -> int:
    return max(quotation.start - span.end, span.start - quotation.end, 0)
