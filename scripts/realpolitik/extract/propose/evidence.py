"""Where a claim stands: the shortest run of words that holds what is said, its hedges and its negation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from realpolitik.extract.frames.predication import Predication
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.values import Amount, Time
from realpolitik.extract.voices.attitude import Attitude
from realpolitik.rdf.names import term
from realpolitik.text.article import Span

_NEAR: Final = ("aux", "auxpass", "neg", "prt", "det", "poss")
_PLAIN: Final = term("Situation")
_JUDGING: Final = frozenset(map(term, ("Obligation", "Capability", "Aim", "Characterization")))
"""What is told only with what it is about: who can or must, and do what."""
_VERBS: Final = frozenset({"VERB", "AUX"})


def evidence(one: Predication, attitude: Attitude, time: Time | None, amount: Amount | None) -> Span:
    """Return the range of a predication with all that decides how it is meant."""
    sentence = one.sentence
    if one.evokes == _PLAIN:
        return _clause(one)
    spans = [word.span for word in _words(one)]
    spans += [filler.mention.span for filler in one.fillers if filler.mention.sentence == sentence.number]
    if one.evokes in _JUDGING:
        spans += [span for _, inner in one.arguments for span in _spans(inner)]
    spans += [
        cue.word.span for cue in attitude.cues if cue.kind != "condition" and _is_of(sentence, cue.word)
    ]
    spans += [value.span for value in (time, amount) if value is not None]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _spans(inner: Predication) -> Iterator[Span]:
    """Yield where what stands in a role of a situation is told."""
    yield inner.trigger.span
    for filler in inner.fillers:
        if filler.mention.sentence == inner.sentence.number:
            yield filler.mention.span


def _clause(one: Predication) -> Span:
    """Return the range of a whole clause, without the marks at its ends."""
    words = list(one.sentence.subtree(one.trigger))
    while len(words) > 1 and not words[0].text[0].isalnum():
        words.pop(0)
    while len(words) > 1 and not words[-1].text[-1].isalnum():
        words.pop()
    return one.sentence.span(words)


def _words(one: Predication) -> Iterator[Token]:
    for word in (one.trigger, *(carried.word for carried in one.carriers)):
        yield word
        if word.pos in _VERBS:
            yield from one.sentence.children(word, *_NEAR)
            yield from one.sentence.children(word, "nsubj", "nsubjpass")[-1:]


def _is_of(sentence: Sentence, word: Token) -> bool:
    return sentence.tokens[word.index : word.index + 1] == (word,)


def marked(words: Iterable[Token], outside: Span) -> Span | None:
    """Return the range of the words that name a speaker, where it lies outside the evidence."""
    found = tuple(words)
    if not found:
        return None
    start, end = min(word.span.start for word in found), max(word.span.end for word in found)
    inside = outside.start <= start and end <= outside.end
    return None if inside or start >= end else Span(start, end)
