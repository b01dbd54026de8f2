"""What a word implies without a word for it: who is sanctioned is under a measure.

In: the class and fillers of a predication. Out: the situations that stand in its roles unsaid.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.frames.predication import Filler, Predication
from realpolitik.extract.lexicon import Entry
from realpolitik.rdf.names import term
from realpolitik.sources.vocabulary import Vocabulary

_CHANGE, _CHANGES = term("RestrictionChange"), term("changes")
_MEASURE, _RESTRICTION = term("SanctionsMeasure"), term("Restriction")
_TARGET = term("target")
_ROLES: Final = {term("actor"): term("issuer"), term("undergoer"): _TARGET}


def implied(one: Predication, vocabulary: Vocabulary) -> Iterator[tuple[NamedNode, Predication]]:
    """Yield the measure that a change of restrictions changes, with whose it is and against whom."""
    told = {filler.role for filler in one.fillers} | {role for role, _ in one.arguments}
    is_asked_for = _CHANGES in one.entry.requires
    if is_asked_for or _CHANGES in told or not vocabulary.is_a(one.evokes, _CHANGE):
        return
    own = tuple(
        Filler(_ROLES[filler.role], filler.entity, filler.mention)
        for filler in one.fillers
        if filler.role in _ROLES
    )
    kind = _MEASURE if any(filler.role == _TARGET for filler in own) else _RESTRICTION
    if own:
        yield _CHANGES, Predication(one.sentence, one.trigger, Entry(kind, evokes=kind), kind, own)
