"""Which of the readings of a word is taken: the one that tells most, or roughly what it tells.

In: the readings that the entries of a lexicon allow. Out: their order, and the fullest that lacks little.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.frames.causes import CAUSE, DEADLY
from realpolitik.extract.frames.matching import words_of_noun, words_of_verb
from realpolitik.extract.frames.predication import Filler, Predication
from realpolitik.extract.tokens import Token
from realpolitik.rdf.names import term
from realpolitik.sources.vocabulary import Vocabulary

_CHANGES: Final = term("changes")
_ENDS: Final = frozenset(map(term, ("Ended", "Suspended", "Cancelled", "Refused", "Failed")))


def rank(one: Predication) -> tuple[int, int, bool, str]:
    """Return what orders the readings of a word: the longest phrase first, then most roles."""
    words = words_of_verb if _is_verb(one) else words_of_noun
    phrase = words(one.entry, one.sentence, one.trigger)
    told = len({filler.role for filler in one.fillers}) + len(one.arguments)
    return -phrase, -told, not (one.entry.kinds or one.entry.doers), one.entry.iri.value


def fullest(found: Iterable[Predication], vocabulary: Vocabulary) -> Predication | None:
    """Return the reading with most roles of those of the widest class, verbs lacking their subject at most.

    None where the classes of the readings do not lie in one another.
    """
    rough = [one for one in found if not _is_verb(one) or _lacks_subject_alone(one)]
    rough = [one for one in rough if not _lacks_limit(one)]
    wide = [one for one in rough if all(vocabulary.is_a(other.evokes, one.evokes) for other in rough)]
    return max(wide, key=lambda one: len(one.fillers), default=None)


def not_ended(word: Token, inner: Predication | None) -> Predication | None:
    """Return what is spoken of, unless its end is: who wants sales stopped proposes no sales.

    What carries the situation from `word` on says nothing of what `word` speaks of.
    """
    carriers = () if inner is None else inner.carriers
    below = takewhile(lambda carried: carried.word.index != word.index, carriers)
    is_ended = any(
        carried.entry.realization in _ENDS or carried.entry.polarity is not None for carried in below
    )
    return None if is_ended else inner


def suits(role: NamedNode, inner: Predication, vocabulary: Vocabulary) -> bool:
    """Tell whether a situation may stand in a role, and only what kills or hurts as the cause of a death."""
    ranges = vocabulary.properties[role].ranges
    is_deadly = role != CAUSE or vocabulary.fits((inner.evokes,), DEADLY)
    return is_deadly and (not ranges or vocabulary.fits((inner.evokes,), ranges))


def tells_situation(one: Filler, arguments: Iterable[tuple[NamedNode, Predication]]) -> bool:
    """Tell whether a word that names somebody or goods tells the situation that stands in its role."""
    heads = {(role, inner.sentence.number, inner.trigger.index) for role, inner in arguments}
    return (one.role, one.mention.sentence, one.mention.head) in heads


def _is_verb(one: Predication) -> bool:
    return one.trigger.pos in {"VERB", "AUX"}


def _lacks_limit(one: Predication) -> bool:
    """Tell whether a change of limits is told without the limit: "the suspension of the agreement"."""
    told = {role for role, _ in one.arguments} | {filler.role for filler in one.fillers}
    return _CHANGES in one.entry.requires and _CHANGES not in told


def _lacks_subject_alone(one: Predication) -> bool:
    told = {filler.role for filler in one.fillers} | {role for role, _ in one.arguments}
    return one.entry.requires - told <= set(one.entry.slots.get("subject", ()))
