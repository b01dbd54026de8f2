"""What a word implies without a word for it: who is sanctioned is under a measure.

In: the class and fillers of a predication. Out: the situations that stand in its roles unsaid.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.frames.predication import Filler, Predication
from realpolitik.extract.lexicon import Entry
from realpolitik.rdf.names import term
from realpolitik.sources.vocabulary import Vocabulary

_CHANGE, _CHANGES = term("RestrictionChange"), term("changes")
_MEASURE, _RESTRICTION = term("SanctionsMeasure"), term("Restriction")
_TARGET = term("target")
_ACTOR, _ISSUER, _COURT = term("actor"), term("issuer"), term("Court")
_ROLES: Final = {term("actor"): term("issuer"), term("undergoer"): _TARGET}


def issued(
    one: Predication, arguments: Iterable[tuple[NamedNode, Predication]], vocabulary: Vocabulary
) -> Iterator[tuple[NamedNode, Predication]]:
    """Yield the arguments of a change of restrictions, the limit with whoever changes it as its issuer.

    A court changes what others have issued.
    """
    actors = [filler for filler in one.fillers if filler.role == _ACTOR]
    is_own = vocabulary.is_a(one.evokes, _CHANGE) and not any(_COURT in who.entity.kinds for who in actors)
    for role, inner in arguments:
        is_limit = is_own and role == _CHANGES and vocabulary.is_a(inner.evokes, _RESTRICTION)
        taken = {filler.role for filler in inner.fillers}
        fillers = tuple(replace(who, role=_ISSUER) for who in actors) if is_limit else ()
        is_open = _ISSUER not in taken and not {who.entity for who in actors} & set(inner.of(_TARGET))
        yield role, replace(inner, fillers=(*inner.fillers, *fillers)) if fillers and is_open else inner


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
