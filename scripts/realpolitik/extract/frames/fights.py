"""How it is fought: by armed groups, in words alone, in an exercise, by what is set off, or by nobody told.

In: a predication of force. Out: whether it is so.
"""

from __future__ import annotations

from typing import Final

from realpolitik.extract.frames.predication import Predication
from realpolitik.rdf.names import term, thing
from realpolitik.sources.register import Register

_ATTACKER, _ATTACKED, _MEANS, _PARTY = map(term, ("attacker", "attacked", "means", "party"))
_ATTACK, _DISASTER = term("Attack"), term("Disaster")
_SETTING_OFF: Final = frozenset({"explode", "detonate", "go", "blow"})
_ARMS: Final = thing("arms")
_THINGS: Final = frozenset({term("item"), _MEANS})
_DRILLS: Final = frozenset("exercise drill test manoeuvre maneuver parade trial".split())
_DURING: Final = frozenset({"during", "in", "at"})
_FORCES: Final = frozenset(map(term, ("ArmedForce", "ArmedGroup", "PersonGroup")))
_PARTIES: Final = frozenset(map(term, ("PoliticalParty", "Legislature")))
_PEACEFUL: Final = frozenset(map(term, "Person InternationalOrganization Court Company".split()))
"""Sides that fight in words, but with those that fight by force."""


def is_armed(one: Predication) -> bool:
    """Tell whether a conflict is one that an armed group fights: "the Israel-Hamas conflict"."""
    armed = _FORCES - {term("PersonGroup")}
    return one.trigger.lemma == "conflict" and any(armed & who.kinds for who in one.of(_PARTY))


def is_of_means_alone(one: Predication) -> bool:
    """Tell whether a verb says of weapons alone that they are fired, by nobody and at nothing."""
    return one.trigger.pos == "VERB" and {filler.role for filler in one.fillers} == {_MEANS}


def is_of_politics(one: Predication) -> bool:
    """Tell whether parties or parliaments fight, or something is fought that is no enemy: in words alone."""
    against = (word for word in one.sentence.children(one.trigger, "prep") if word.lower == "against")
    foes = [foe for word in against for foe in one.sentence.children(word, "pobj")]
    is_matter = bool(foes) and all(foe.pos == "NOUN" and foe.tag == "NN" for foe in foes)
    sides = one.of(_PARTY)
    kinds = {kind for side in (*sides, *one.of(_ATTACKER), *one.of(_ATTACKED)) for kind in side.kinds}
    is_of_words = bool(kinds & _PARTIES) or (bool(kinds & _PEACEFUL) and not kinds & _FORCES)
    return is_of_words or (is_matter and len(sides) == 1)


def is_drilled(one: Predication) -> bool:
    """Tell whether something is fired in an exercise, and at nobody."""
    slots = (word for word in one.sentence.children(one.trigger, "prep") if word.lower in _DURING)
    told = (word for slot in slots for word in one.sentence.children(slot, "pobj"))
    return one.trigger.lemma in {"fire", "launch"} and any(word.lemma in _DRILLS for word in told)


def is_set_off(one: Predication, register: Register) -> bool | None:
    """Tell whether what explodes is a weapon; None where nothing explodes by itself."""
    if one.trigger.lemma not in _SETTING_OFF or one.evokes not in {_ATTACK, _DISASTER}:
        return None
    things = [filler.entity.iri for filler in one.fillers if filler.role in _THINGS]
    return any(register.lies_within(each, _ARMS) for each in things)


def explodes_so(one: Predication, register: Register) -> bool:
    """Tell whether a weapon that explodes is read as an attack, and anything else as a disaster."""
    is_armed = is_set_off(one, register)
    return is_armed is None or is_armed == (one.evokes == _ATTACK)
