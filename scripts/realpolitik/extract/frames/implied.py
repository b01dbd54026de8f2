"""What a word implies: who is sanctioned is under a measure, whose deed is condemned is condemned too.

In: the class, fillers and arguments of a predication. Out: the same with what stands in its roles unsaid.
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
_UNDERGOER, _TOPIC = term("undergoer"), term("topic")
_ROLES: Final = {_ACTOR: _ISSUER, _UNDERGOER: _TARGET}
_CONDEMNATION: Final = term("Condemnation")
_DOING: Final = frozenset({_ACTOR, *map(term, ("attacker", "supplier", "violator"))})


def with_unsaid(one: Predication, vocabulary: Vocabulary) -> Predication:
    """Return a predication with what its class implies of those in its roles."""
    arguments = tuple(issued(one, one.arguments, vocabulary))
    unsaid = tuple(implied(one, vocabulary))
    more = (*blamed(one, vocabulary), *limited(one, vocabulary))
    return replace(one, fillers=(*one.fillers, *more), arguments=(*arguments, *unsaid))


def limited(one: Predication, vocabulary: Vocabulary) -> Iterator[Filler]:
    """Yield against whom the limit is that is changed, where no other word tells it: "a tariff on rice"."""
    if not vocabulary.is_a(one.evokes, _CHANGE) or one.of(_UNDERGOER):
        return
    actors = set(one.of(_ACTOR))
    for role, inner in one.arguments:
        is_limit = role == _CHANGES and vocabulary.is_a(inner.evokes, _RESTRICTION)
        for filler in inner.fillers if is_limit else ():
            if filler.role == _TARGET and filler.entity not in actors:
                yield replace(filler, role=_UNDERGOER)


def blamed(one: Predication, vocabulary: Vocabulary) -> Iterator[Filler]:
    """Yield who is condemned along with what is, where that tells whose deed it is."""
    if not vocabulary.is_a(one.evokes, _CONDEMNATION) or one.of(_UNDERGOER):
        return
    known = set(one.of(_ACTOR))
    for role, deed in one.arguments:
        for doer in deed.fillers if role == _TOPIC else ():
            if doer.role in _DOING and doer.entity not in known:
                known.add(doer.entity)
                yield replace(doer, role=_UNDERGOER)


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
