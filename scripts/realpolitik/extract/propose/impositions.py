"""The act that puts a limit on, beside the limit or in its place: "banned grain", "weighs sanctions on Chad".

In: a limit as words tell it, and how it is meant. Out: the act and the limit where it was put on, the act
alone where that is yet to come, wanted, doubted or denied: then there is no limit that could be told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from realpolitik.extract.frames.clauses import Clauses
from realpolitik.extract.frames.predication import Predication
from realpolitik.extract.lexicon import Entry
from realpolitik.extract.voices.attitude import CERTAIN, POSITIVE, Attitude
from realpolitik.extract.voices.moods import FUTURE
from realpolitik.rdf.names import term
from realpolitik.sources.vocabulary import Vocabulary
from realpolitik.text.article import SegmentRole

IMPOSITION: Final = term("Imposition")
_RESTRICTION, _CHANGES = term("Restriction"), term("changes")
_ENTRY: Final = Entry(IMPOSITION, evokes=IMPOSITION)
_ACTING: Final = frozenset(map(term, ("issuer", "seeker", "offeror")))
_ROLES: Final = {
    term("issuer"): term("actor"),
    term("target"): term("undergoer"),
    **{term(role): term(role) for role in ("seeker", "offeror")},
}
_YET_TO_COME: Final = frozenset(map(term, ("Planned", "Sought", "Offered", "Threatened")))
_PRESENT: Final = frozenset({"VBZ", "VBP", "VBG"})
_LONGER: Final = frozenset("extend prolong tighten enforce increase ration control clamp".split())
"""Verbs of limits that stood before, which nobody puts on."""


def imposed(
    one: Predication, attitude: Attitude, found: Iterable[Predication], vocabulary: Vocabulary
) -> Iterator[Predication]:
    """Yield what is to be claimed of a predication: of a limit the act, itself or both, of others itself."""
    is_limit = vocabulary.is_a(one.evokes, _RESTRICTION)
    if not is_limit or not any(filler.role in _ACTING for filler in one.fillers):
        yield one
    elif one.trigger.pos == "VERB":
        is_standing = _is_standing(one)
        if not is_standing:
            yield act(one)
        if is_standing or _is_put_on(attitude):
            yield one
    elif one.carriers and _is_open(attitude):
        if not any(_puts_on(other, one) for other in found):
            yield act(one)
    else:
        yield one


def act(limit: Predication) -> Predication:
    """Return the act that puts a limit on: of whoever issues it, against whom it is aimed at."""
    fillers = tuple(
        replace(filler, role=_ROLES[filler.role]) for filler in limit.fillers if filler.role in _ROLES
    )
    return replace(limit, entry=_ENTRY, evokes=IMPOSITION, fillers=fillers, arguments=((_CHANGES, limit),))


def _is_put_on(attitude: Attitude) -> bool:
    is_sure = attitude.certainty == CERTAIN and attitude.polarity == POSITIVE
    is_ahead = any(cue.kind == FUTURE for cue in attitude.cues)
    return is_sure and attitude.realization is None and not is_ahead


def _is_open(attitude: Attitude) -> bool:
    """Tell whether a limit that words carry is no more than planned, wanted or possible."""
    is_possible = attitude.realization is None and attitude.certainty != CERTAIN
    return attitude.polarity == POSITIVE and (attitude.realization in _YET_TO_COME or is_possible)


def _is_standing(one: Predication) -> bool:
    """Tell whether a verb tells what a limit does from day to day: "the law bars", "is banned"."""
    verb, sentence = one.trigger, one.sentence
    is_since = any(word.lower == "since" and word.index > verb.index for word in sentence.subtree(verb))
    if verb.lemma in _LONGER or is_since:
        return True
    helpers = sentence.children(verb, "aux", "auxpass")
    is_now = not helpers and verb.tag in _PRESENT
    is_state = any(word.tag in _PRESENT and word.lemma == "be" for word in helpers)
    is_state = is_state and Clauses(sentence).is_passive(verb)
    return sentence.segment.role is not SegmentRole.HEADLINE and (is_now or is_state)


def _puts_on(other: Predication, limit: Predication) -> bool:
    """Tell whether a limit is one that another predication puts on: "wants to impose sanctions"."""
    inner = (one.trigger.index for role, one in other.arguments if role == _CHANGES)
    return other.evokes == IMPOSITION and limit.trigger.index in inner
