"""In which role somebody stands who carries what a noun names: who does, wants or suffers it.

In: an entry, what carries it, and which roles a class takes. Out: the role of the subject of the carrier.
"""

from __future__ import annotations

from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.frames.fitting import Fitting
from realpolitik.extract.frames.predication import Carried
from realpolitik.extract.lexicon import Entry
from realpolitik.rdf.names import term

_UNDERGOER, _ATTACKED, _TARGET = map(term, ("undergoer", "attacked", "target"))
_RECIPIENT, _PARTICIPANT = term("recipient"), term("participant")
_SUPPORTER, _SUPPORTED = term("supporter"), term("supported")
_LOAN, _ELECTION, _LASTING = map(term, ("Loan", "Election", "StateOfAffairs"))
_ACQUISITION: Final = term("Acquisition")
_PERMITTING: Final = frozenset("approve authorise authorize clear greenlight".split())
"""Verbs of whoever lets another one buy a company."""
_WANTED: Final = frozenset({term("Negotiated"), term("Sought")})


def role_of(entry: Entry, carried: Carried, fitting: Fitting) -> NamedNode | None:
    """Return the role of who carries: who does it, who wants it, or whom it befalls."""
    cls = entry.evokes
    if cls is None or (cls == _ACQUISITION and carried.word.lemma in _PERMITTING):
        return None
    role = entry.agent if carried.entry.does else carried.entry.agent
    if cls == _LOAN and carried.entry.realization in _WANTED:
        role = _RECIPIENT
    if entry.agent == _SUPPORTER and carried.entry.realization == term("Sought"):
        role = _SUPPORTED
    is_lasting = fitting.vocabulary.is_a(cls, _LASTING) and not fitting.takes(cls, _TARGET)
    suffers = (entry.agent,) if role == _ATTACKED and is_lasting else ()
    told = (*suffers, role, _TARGET, _UNDERGOER) if role == _ATTACKED else (role,)
    told = (_PARTICIPANT,) if cls == _ELECTION and role in {_UNDERGOER, _ATTACKED} else told
    return next((one for one in told if one is not None and fitting.takes(cls, one)), None)
