"""Where a claim stands: the shortest run of words that holds what is said, its hedges and its negation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from realpolitik.extract.frames.predication import Predication
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.values import Amount, Time
from realpolitik.extract.voices.attitude import Attitude, Speech
from realpolitik.extract.voices.contents import MEANWHILE, mark_before
from realpolitik.rdf.names import term
from realpolitik.text.article import Span

_NEAR: Final = ("aux", "auxpass", "neg", "prt", "det", "poss")
_PLAIN: Final = term("Situation")
_JUDGING: Final = frozenset(
    map(term, ("Obligation", "Capability", "Aim", "Characterization", "Compliance", "Violation"))
)
"""What is told only with what it is about: who can or must, and do what."""
_HELD: Final = frozenset(map(term, ("changes", "norm")))
"""Roles without whose words nothing is said: "lifted the ban on", "broke the embargo on"."""
_VERBS: Final = frozenset({"VERB", "AUX"})
_PHRASED: Final = ("dobj", "acomp", "attr", "oprd")
"""Where that stands which makes a phrase of a verb: "was concerned", "expressed concern"."""


def evidence(one: Predication, attitude: Attitude, time: Time | None, amount: Amount | None) -> Span:
    """Return the range of a predication with all that decides how it is meant."""
    sentence = one.sentence
    if one.evokes == _PLAIN:
        return _clause(one, attitude)
    spans = [word.span for word in _words(one)]
    spans += [filler.mention.span for filler in one.fillers if filler.mention.sentence == sentence.number]
    held = (inner for role, inner in one.arguments if one.evokes in _JUDGING or role in _HELD)
    spans += [span for inner in held if inner.sentence.number == sentence.number for span in _spans(inner)]
    spans += [
        cue.word.span for cue in attitude.cues if cue.kind != "condition" and _is_of(sentence, cue.word)
    ]
    spans += [value.span for value in (time, amount) if value is not None]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _spans(inner: Predication) -> Iterator[Span]:
    """Yield where what stands in a role of a situation is told."""
    yield inner.trigger.span
    if inner.trigger.pos in _VERBS:
        below = inner.sentence.children(inner.trigger, "nsubjpass", "acomp", "attr")
        yield from (word.span for word in below)
    for filler in inner.fillers:
        if filler.mention.sentence == inner.sentence.number:
            yield filler.mention.span


def _clause(one: Predication, attitude: Attitude) -> Span:
    """Return the range of a whole clause, without who says it and the marks at its ends."""
    words = sorted(
        (*judged(one.sentence, one.trigger), *one.sentence.subtree(one.trigger)), key=lambda word: word.index
    )
    others = apart(one.sentence, one.trigger)
    left = {word for other in others for word in one.sentence.subtree(other)}
    words = [word for word in words if word not in left]
    for speech in attitude.speeches:
        words = _without(one, words, speech)
    while len(words) > 1 and not words[0].text[0].isalnum():
        words.pop(0)
    while len(words) > 1 and (words[-1].dep == "cc" or not words[-1].text[-1].isalnum()):
        words.pop()
    return one.sentence.span(words)


def judged(sentence: Sentence, word: Token) -> tuple[Token, ...]:
    """Return the object of the verb of which a noun or adjective tells more: "called the pact a farce"."""
    verb = next((one for one in sentence.above(word) if one.pos in _VERBS), None)
    if verb is None or word.pos in _VERBS:
        return ()
    found = sentence.child(verb, "dobj")
    is_before = found is not None and found.index < word.index and found.tag != "WDT"
    return sentence.subtree(found) if found is not None and is_before else ()


def apart(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """Yield the clauses below a verb that are told by themselves: joined ones, and what goes on meanwhile."""
    for word in sentence.children(verb, "conj", "advcl"):
        mark = sentence.child(word, "mark")
        own = sentence.child(word, "nsubj", "nsubjpass", "expl") is not None
        before = mark_before(sentence, sentence.subtree(word)[0])
        is_meanwhile = mark is not None and mark.lower in MEANWHILE and before == ","
        is_behind = own and word.pos in _VERBS and word.index > verb.index
        is_more = word.tag == "VBG" and before == "," and sentence.child(word, "ccomp") is not None
        if is_more or (is_behind and (word.dep == "conj" or is_meanwhile)):
            yield word


def _without(one: Predication, words: list[Token], speech: Speech) -> list[Token]:
    """Return the words of a clause on that side of its source on which its verb stands."""
    named = () if speech.speaker is None else one.sentence.subtree(speech.speaker)
    own = [word for word in (*speech.marks, *named) if _is_of(one.sentence, word)]
    places = [word.index for word in own if one.trigger not in named]
    if not places or one.trigger.index in places:
        return words
    first, last = min(places), max(places)
    before, after = [w for w in words if w.index < first], [w for w in words if w.index > last]
    return before if one.trigger.index < first else after if one.trigger.index > last else words


def _words(one: Predication) -> Iterator[Token]:
    for word in (one.trigger, *(carried.word for carried in one.carriers)):
        yield word
        if word.pos in _VERBS:
            yield from one.sentence.children(word, *_NEAR)
            yield from one.sentence.children(word, "nsubj", "nsubjpass")[-1:]
    phrase = {part for lemma in one.entry.lemmas for part in lemma[1:]}
    for word in one.sentence.children(one.trigger, *_PHRASED) if one.trigger.pos in _VERBS else ():
        if word.lemma in phrase or word.lower in phrase:
            yield word


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
