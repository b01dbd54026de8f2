"""Which of the readings of a word is taken: the one that tells most, or roughly what it tells.

In: the readings that the entries of a lexicon allow. Out: their order, and the fullest that lacks little.
"""

from __future__ import annotations

from collections.abc import Iterable

from realpolitik.extract.frames.matching import words_of_noun, words_of_verb
from realpolitik.extract.frames.predication import Predication
from realpolitik.sources.vocabulary import Vocabulary


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
    wide = [one for one in rough if all(vocabulary.is_a(other.evokes, one.evokes) for other in rough)]
    return max(wide, key=lambda one: len(one.fillers), default=None)


def _is_verb(one: Predication) -> bool:
    return one.trigger.pos in {"VERB", "AUX"}


def _lacks_subject_alone(one: Predication) -> bool:
    told = {filler.role for filler in one.fillers} | {role for role, _ in one.arguments}
    return one.entry.requires - told <= set(one.entry.slots.get("subject", ()))
