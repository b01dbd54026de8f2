"""What claims of a class say already, and what of a statement stands within its own words.

In: a statement and the claims of a class beside it. Out: whether they say all of it; and a statement
without whom only its source names.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Final

from realpolitik.extract.entities import Mention
from realpolitik.extract.frames.predication import Predication
from realpolitik.extract.propose.assertion import Assertion
from realpolitik.extract.tokens import Token
from realpolitik.rdf.names import term
from realpolitik.text.article import Span

_TELLING: Final = frozenset({"NOUN", "PROPN", "VERB"})


def told_within(one: Predication, where: Span) -> Predication:
    """Return a statement with those alone as its topics that stand in it: who says so may stand beside."""
    if one.evokes != term("Situation"):
        return one
    return replace(one, fillers=tuple(each for each in one.fillers if _lies_in(each.mention, (where,))))


def is_covered(one: Assertion, typed: Collection[Assertion]) -> bool:
    """Tell whether claims of a class say all that a statement says, by whoever says it."""
    trigger, voice = one.predication.trigger, one.voice
    same = [
        other
        for other in typed
        if other.voice is not None and voice is not None and other.voice.holders == voice.holders
    ]
    is_hoped = [each.word.lemma for each in one.attitude.speeches[:1]] == ["hope"]
    alike = typed if is_hoped else same if trigger.dep == "acl" else ()
    if any(trigger in _words(other.predication) for other in alike):
        return True
    spans = [other.evidence for other in same]
    clause = one.predication.sentence.subtree(trigger)
    depends = (*one.attitude.if_so, *one.attitude.unless)
    left = {word for other in depends for word in one.predication.sentence.subtree(other)}
    clause = tuple(word for word in clause if word not in left)
    told = [word for word in clause if word.pos in _TELLING and _lies_in(word, (one.evidence,))]
    return bool(told) and all(_lies_in(word, spans) for word in told)


def _lies_in(word: Token | Mention, spans: Iterable[Span]) -> bool:
    return any(span.start <= word.span.start and word.span.end <= span.end for span in spans)


def _words(one: Predication) -> tuple[Token, ...]:
    return (one.anchor, one.trigger, *(carried.word for carried in one.carriers))
