"""How far a broader situation has come because something narrower, or a case of it, has.

In: what is said of a situation itself, and by the notes of narrower ones who gave their
realization. Out: the realization by both. Only how far it has come rises: values,
support and links rest on what is said of the situation itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date

from pyoxigraph import NamedNode, Triple

from realpolitik.conclude.p1.as_of import as_of_stands, is_lasting
from realpolitik.conclude.p1.realization import ENDED, OCCURRED, ON_THE_LADDER, REAL, Stand, realization
from realpolitik.conclude.p1.rules import RAISED, RECKONED
from realpolitik.conclude.policy import Conclusion, Hearing, Note, Outlook
from realpolitik.conclude.situation import Situation
from realpolitik.rdf.literals import Bounds
from realpolitik.rdf.names import term
from realpolitik.sources.vocabulary import Vocabulary

BELOW = "narrower"
"""The note by which the narrower situations of a broader one are looked up."""
TIES = (term("narrows"), term("specializes"))
"""The properties that lead from a narrower situation to a broader one."""
OWN = term("ownRealization")
_REALIZATION, _RAISED_BY = term("realization"), term("raisedBy")


@dataclass(frozen=True, slots=True)
class Raised:
    """How far a situation has come, and by which narrower ones, each with how far it has come itself."""

    realization: NamedNode
    by: tuple[tuple[NamedNode, NamedNode], ...]


def narrower(situation: Situation, hearing: Hearing, vocabulary: Vocabulary) -> Iterator[Note]:
    """Yield a note for every broader situation: how far this one has come, and the stands that gave that.

    A tie counts that any claim tells which does not deny it. What is off the ladder lifts nothing.
    """
    broader = {
        value
        for position in situation.positions
        if position.is_positive or position.rung is not None
        for predicate, value in position.values
        if predicate in TIES and isinstance(value, NamedNode) and value != situation.iri
    }
    if broader:
        lifts = situation.realization in ON_THE_LADDER
        lasting = is_lasting(situation.registered, situation.positions, vocabulary)
        lifted = as_of_stands(situation.givers if lifts else (), hearing, dated=lasting)
        told = (situation.realization.value, *sorted(map(_line, lifted)))
        yield from (Note(BELOW, whole, situation.iri, told) for whole in sorted(broader, key=str))


def _line(stand: Stand) -> str:
    days = (stand.as_of.earliest, stand.as_of.latest)
    rung = OCCURRED if stand.rung == ENDED else stand.rung
    return " ".join(
        [stand.key, stand.status.value, rung.value, *("" if day is None else day.isoformat() for day in days)]
    )


def _stand(line: str) -> Stand:
    key, status, rung, *days = line.split(" ")
    as_of = Bounds(*(date.fromisoformat(day) if day else None for day in days))
    return Stand(NamedNode(status), True, NamedNode(rung), key, as_of)


def raised(situation: Situation, hearing: Hearing, outlook: Outlook, vocabulary: Vocabulary) -> Raised | None:
    """Return how far a situation that is not real by itself has come by narrower ones, if any other."""
    lasting = is_lasting(situation.registered, situation.positions, vocabulary)
    found = () if situation.realization in REAL else below(situation.iri, outlook, lasting=lasting)
    lifted = {stand: about for about, stand in found}
    if not lifted:
        return None
    own = as_of_stands(situation.positions, hearing, dated=lasting)
    outcome = realization([*own, *lifted], lasting=lasting)
    by = {about for giver in outcome.givers if (about := lifted.get(giver)) is not None}
    if outcome.realization == situation.realization or not by:
        return None
    return Raised(outcome.realization, tuple(_how_far(by, situation.iri, outlook)))


def _how_far(
    by: Collection[NamedNode], broader: NamedNode, outlook: Outlook
) -> Iterator[tuple[NamedNode, NamedNode]]:
    """Yield some narrower situations, sorted, each with how far it has come itself."""
    rungs = {note.about: NamedNode(note.told[0]) for note in _below(broader, outlook)}
    yield from ((about, rungs[about]) for about in sorted(by, key=str))


def below(broader: NamedNode, outlook: Outlook, *, lasting: bool) -> Iterator[tuple[NamedNode, Stand]]:
    """Yield the stands that whatever is narrower lifts, with the situation; undated where no day counts."""
    for note in _below(broader, outlook):
        for line in note.told[1:]:
            stand = _stand(line)
            yield note.about, stand if lasting else replace(stand, as_of=Bounds(None, None))


def _below(broader: NamedNode, outlook: Outlook) -> list[Note]:
    """Return the notes of all that is narrower at any remove, each situation once."""
    found: dict[NamedNode, Note] = {}
    open_ends = [broader]
    while open_ends:
        for note in outlook.noted(BELOW, open_ends.pop()):
            if note.about not in found and note.about != broader:
                found[note.about] = note
                open_ends.append(note.about)
    return [*found.values()]


def conclusions(situation: Situation, risen: Raised) -> Iterator[Conclusion]:
    """Yield how far it has come, by itself and by which others.

    An other that was raised itself has both kinds of realization, and lifts by its own.
    """
    own = Triple(situation.iri, OWN, situation.realization)
    yield Conclusion(own, RECKONED, positions=situation.givers)
    for other, rung in risen.by:
        for said in (_REALIZATION, OWN):
            premise = (Triple(other, said, rung),)
            yield Conclusion(Triple(situation.iri, _REALIZATION, risen.realization), RAISED, premise)
            yield Conclusion(Triple(situation.iri, _RAISED_BY, other), RAISED, premise)
