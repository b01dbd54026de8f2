"""Who cannot stand where the words put him: nobody appoints himself, and no state dies or runs for a seat.

In: the class and the fillers of a situation. Out: the fillers that make sense together.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.entities import Form
from realpolitik.extract.frames.predication import Filler
from realpolitik.extract.lexicon import Entry
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.names import term
from realpolitik.sources.vocabulary import Vocabulary

_OPPOSED: Final[Mapping[NamedNode, NamedNode]] = MappingProxyType(
    {
        term("actor"): term("undergoer"),
        term("attacker"): term("attacked"),
        term("supplier"): term("recipient"),
        term("issuer"): term("target"),
    }
)
"""Roles of those who do something, each with the role of those to whom it is done."""
_OTHERS: Final = frozenset({"him", "her", "it", "them"})
"""Pronouns of the object that mean no subject of their own clause."""
_STATES: Final = (term("PoliticalEntity"),)
_HARM: Final = frozenset(map(term, ("Death", "Injury", "Assassination", "Deportation")))
_SETTING_OFF: Final = frozenset({"detonate", "explode", "blow", "kill", "strike", "injure"})
_MEANS, _STRIKE = term("means"), term("Strike")
_INVESTIGATION, _PERSON, _ACTOR = map(term, ("Investigation", "Person", "actor"))
_MEMBERSHIP, _BODY = term("MembershipChange"), term("body")
_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_ELECTION, _UNDERGOER, _PARTICIPANT, _PLACE = map(term, ("Election", "undergoer", "participant", "place"))


def sound(
    sentence: Sentence, cls: NamedNode, fillers: tuple[Filler, ...], vocabulary: Vocabulary
) -> tuple[Filler, ...]:
    """Return the fillers without those that the class, or another filler, leaves no room for."""
    fillers = tuple(one for one in fillers if not _is_other_one(sentence, one, fillers))
    return tuple(
        one
        for one in fillers
        if not _does_to_self(one, fillers)
        and not (cls == _MEMBERSHIP and _is_its_own(one, fillers))
        and not (cls in _HARM and _is_state(one, _UNDERGOER, vocabulary))
        and not _is_bomber(sentence, one)
        and not (cls == _STRIKE and one.role == _MEANS and _is_unknown_name(one))
        and not (cls == _ELECTION and _is_no_runner(sentence, one, vocabulary))
    )


def _is_other_one(sentence: Sentence, one: Filler, fillers: tuple[Filler, ...]) -> bool:
    """Tell whether a pronoun is taken for who does it, but means somebody else: "it killed two of them"."""
    doers = {doer for doer, undergoer in _OPPOSED.items() if undergoer == one.role}
    is_pronoun = sentence.tokens[one.mention.head].lower in _OTHERS
    is_doer = any(other.role in doers and other.entity.iri == one.entity.iri for other in fillers)
    return is_pronoun and is_doer


def _does_to_self(one: Filler, fillers: tuple[Filler, ...]) -> bool:
    """Tell whether somebody alone would do something to himself; several may do it to each other."""
    opposed = _OPPOSED.get(one.role)
    is_alone = sum(other.role == one.role for other in fillers) == 1
    return is_alone and any(other.role == opposed and other.entity.iri == one.entity.iri for other in fillers)


def _is_its_own(one: Filler, fillers: tuple[Filler, ...]) -> bool:
    """Tell whether a body would join or leave itself: "after leaving the union, the bloc offered"."""
    return one.role == _ACTOR and any(
        other.role == _BODY and other.entity.iri == one.entity.iri for other in fillers
    )


def _is_state(one: Filler, role: NamedNode, vocabulary: Vocabulary) -> bool:
    is_name = one.mention.form is Form.NAME
    return one.role == role and is_name and vocabulary.fits(one.entity.kinds, _STATES)


def _is_unknown_name(one: Filler) -> bool:
    """Tell whether a name is that of no weapon: "the Mission for Ann was launched"."""
    return one.entity.is_local and one.mention.form is Form.NAME


def _is_bomber(sentence: Sentence, one: Filler) -> bool:
    """Tell whether it is a man, and no aircraft, that sets off a bomb."""
    word = sentence.tokens[one.mention.head]
    is_doer = word.dep == "nsubj" and sentence.head(word).lemma in _SETTING_OFF
    return one.role == _MEANS and word.lemma == "bomber" and is_doer


def _is_no_runner(sentence: Sentence, one: Filler, vocabulary: Vocabulary) -> bool:
    """Tell whether a state is told to run, or a common noun before "election" to be where it is held."""
    if one.role == _PARTICIPANT:
        return vocabulary.fits(one.entity.kinds, _STATES)
    head = sentence.tokens[one.mention.head]
    return one.role == _PLACE and head.pos == "NOUN" and head.dep == "compound"


def probes_so(sentence: Sentence, noun: Token, entry: Entry, filler: Filler) -> bool:
    """Tell whether who stands before "probe" may: a person is probed, a body probes."""
    if entry.evokes != _INVESTIGATION or filler.mention.last != noun.index or noun.pos not in _NOUNS:
        return True
    before = sentence.tokens[noun.index - 1]
    is_person = _PERSON in filler.entity.kinds or before.entity == "PERSON"
    return before.dep not in {"compound", "nmod"} or filler.role == (_UNDERGOER if is_person else _ACTOR)
