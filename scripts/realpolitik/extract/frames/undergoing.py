"""In which role somebody stands who carries what a noun names: who does, wants or suffers it.

In: an entry, what carries it, and which roles a class takes. Out: the role of the subject of the carrier;
and who receives what a noun names.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.frames.fitting import Fitting
from realpolitik.extract.frames.matching import matches_verb
from realpolitik.extract.frames.predication import Carried
from realpolitik.extract.frames.verbals import agents
from realpolitik.extract.lexicon import Entry, Lexicon
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.names import term

_UNDERGOER, _ATTACKED, _TARGET = map(term, ("undergoer", "attacked", "target"))
_RECIPIENT, _PARTICIPANT = term("recipient"), term("participant")
_SUPPORTER, _SUPPORTED = term("supporter"), term("supported")
_HOST: Final = term("host")
_RECEIVED: Final = tuple(map(term, ("Meeting", "Negotiation", "Visit")))
"""Classes of what somebody receives others for, and does not do with them."""
_LOAN, _ELECTION, _LASTING = map(term, ("Loan", "Election", "StateOfAffairs"))
_ACQUISITION: Final = term("Acquisition")
_PERMITTING: Final = frozenset("approve authorise authorize clear greenlight".split())
"""Verbs of whoever lets another one buy a company."""
_WANTED: Final = frozenset({term("Negotiated"), term("Sought")})
_PROTEST, _ENDED = term("Protest"), term("Ended")
_GUARDS: Final = frozenset(
    "police policeman officer troop soldier army force military government court".split()
)
"""Nouns of those who end the protests of others."""
_SPEECH_ACT, _INVITATION, _ADDRESSEE = map(term, ("SpeechAct", "Invitation", "addressee"))
_DECLINING: Final = frozenset("decline refuse reject spurn turn snub".split())
"""Verbs of who is invited and does not come; who blocks an invitation may be another."""
_REFUSED, _OFFERED = term("Refused"), term("Offered")


def received(lexicon: Lexicon, sentence: Sentence, noun: Token) -> Iterator[tuple[Carried, Token]]:
    """Yield the participles behind a noun that tell who receives what it names, with him: "hosted by"."""
    for verb in sentence.children(noun, "acl"):
        if verb.tag != "VBN":
            continue
        for entry in lexicon.entries("CarrierVerb", verb.lemma):
            if entry.agent == _HOST and matches_verb(entry, sentence, verb):
                yield from ((Carried(verb, entry), who) for who in agents(sentence, verb))


def role_of(entry: Entry, carried: Carried, fitting: Fitting) -> NamedNode | None:
    """Return the role of who carries: who does it, who wants it, or whom it befalls."""
    cls = entry.evokes
    if cls is None or (cls == _ACQUISITION and carried.word.lemma in _PERMITTING):
        return None
    if _is_put(entry, fitting) and "object" in carried.entry.carries and _refuses(carried):
        is_guest = cls == _INVITATION and carried.word.lemma in _DECLINING
        return _ADDRESSEE if is_guest else None
    role = entry.agent if carried.entry.does else carried.entry.agent
    if cls == _LOAN and carried.entry.realization in _WANTED:
        role = _RECIPIENT
    if entry.agent == _SUPPORTER and carried.entry.realization == term("Sought"):
        role = _SUPPORTED
    is_lasting = fitting.vocabulary.is_a(cls, _LASTING) and not fitting.takes(cls, _TARGET)
    suffers = (entry.agent,) if role == _ATTACKED and is_lasting else ()
    told = (*suffers, role, _TARGET, _UNDERGOER) if role == _ATTACKED else (role,)
    is_received = any(fitting.vocabulary.is_a(cls, kind) for kind in _RECEIVED)
    told = (entry.agent,) if role == _HOST and not is_received and carried.word.lemma != "host" else told
    told = (_PARTICIPANT,) if cls == _ELECTION and role in {_UNDERGOER, _ATTACKED} else told
    return next((one for one in told if one is not None and fitting.takes(cls, one)), None)


def breaks_up(entry: Entry, carried: Carried, subject: Token) -> bool:
    """Tell whether police or troops end a protest, which is not theirs: "police ended the march"."""
    is_ended = entry.evokes == _PROTEST and carried.entry.realization == _ENDED
    return is_ended and subject.lemma in _GUARDS


def doing(carriers: tuple[Carried, ...]) -> tuple[Carried, ...]:
    """Return what carries a situation but for who refuses what another offers: "turned down an offer of"."""
    offers = [place for place, one in enumerate(carriers) if one.entry.realization == _OFFERED]
    last = offers[0] + 1 if offers else len(carriers)
    return tuple(one for place, one in enumerate(carriers) if place < last or not _refuses(one))


def _refuses(carried: Carried) -> bool:
    return carried.entry.realization == _REFUSED


def _is_put(entry: Entry, fitting: Fitting) -> bool:
    """Tell whether a noun names what is put to somebody, who then refuses it: a demand, an offer."""
    cls = entry.evokes
    return "subject" not in entry.slots and cls is not None and fitting.vocabulary.is_a(cls, _SPEECH_ACT)
