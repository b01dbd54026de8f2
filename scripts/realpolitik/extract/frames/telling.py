"""Whether enough is told of a situation to claim it: all that its entry asks for, and both sides of it."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.frames.bare import is_bare
from realpolitik.extract.frames.crafts import is_empty, is_moved
from realpolitik.extract.frames.fights import is_armed, is_drilled, is_of_means_alone, is_of_politics
from realpolitik.extract.frames.fitting import Fitting
from realpolitik.extract.frames.giving import is_lent
from realpolitik.extract.frames.predication import Predication
from realpolitik.extract.frames.unnamed import is_of_troops, is_plural, names_victims, stands_for
from realpolitik.extract.frames.verbals import is_label
from realpolitik.extract.lexicon import Entry
from realpolitik.rdf.names import term, thing

_CONTRACT, _GOODS = term("Contract"), term("goods")
_TRANSFER, _UNREAL = term("Transfer"), frozenset({term("Sought"), term("Planned")})
_SIDES: Final = frozenset(map(term, ("supplier", "recipient", "destination")))
_KINDS: Final = (term("FinancialTransfer"), term("AidTransfer"))
"""Classes that tell by themselves of which kind the goods are."""
_PLACE, _PARTY, _QUALITY, _TREND = map(term, ("place", "party", "quality", "trend"))
_ATTACK, _ATTACKER, _ATTACKED, _MEANS = map(term, ("Attack", "attacker", "attacked", "means"))
_VOTE, _VOTING_BODY = term("Vote"), term("votingBody")
_PERSON: Final = term("Person")
_CRITICISED: Final = frozenset(
    map(term, ("Person", "PoliticalParty", "Legislature", "MediaOrganization", "Court"))
)
_CRITICS: Final = frozenset(
    "critics campaigners activists lawmakers opponents politicians charities unions economists experts "
    "commentators conservatives liberals republicans democrats mps senators".split()
)
_AMBIGUOUS: Final = frozenset({"attack", "assault", "target", "assail"})
_BUILT: Final = (term("Facility"), term("Place"))
_DOERS: Final = (term("Organization"), term("PoliticalEntity"))
_STRIKE, _APPEAL, _RESIGNATION = map(term, ("Strike", "Appeal", "Resignation"))
_MISSILE_TEST, _ACTOR = term("MissileTest"), term("actor")
_RUINED: Final = tuple(map(term, ("Facility", "Vehicle", "Ship", "Aircraft")))
_WITHDRAWAL, _CIVIL = term("ForceWithdrawal"), (term("Company"), term("Person"))
_DRONES: Final = thing("drones")
_OF_THINGS: Final = frozenset({term("Shipment"), term("Seizure")})
_SHIPMENT: Final = term("Shipment")
_HELD: Final = frozenset(map(thing, ("migrants", "hostages", "detainees", "prisoners-of-war", "troops")))
"""Who is carried by boat or captured is no goods, though trade in people is told as one in goods."""
_MUTUAL: Final = tuple(map(term, ("Relation", "Call", "Meeting", "Negotiation", "Consultation", "Agreement")))
"""Classes of what two sides have with each other."""
_GATHERED: Final = frozenset(map(term, ("Meeting", "Agreement")))
_SUMMIT: Final = term("Summit")
_ATTENDED: Final = frozenset({"attend", "chair", "co-chair", "address"})
"""What one does at what is held with others, who need not be told."""
_MET: Final = tuple(map(term, ("Meeting", "Negotiation")))
_SETTING: Final = frozenset(map(term, ("host", "place", "topic", "participant")))
"""Roles by which talks are told though not all who talk are."""
_SEVERAL: Final = frozenset(map(term, ("PersonGroup", "Organization", "Bloc")))
_MANY: Final = _SEVERAL | frozenset(map(term, ("PoliticalParty", "Legislature", "Government")))
_RAPPROCHEMENT: Final = term("Rapprochement")
_EFFECT, _SOURCE, _TOWARD = map(term, ("Effect", "source", "toward"))
_SOLID: Final = tuple(map(term, ("Facility", "Goods", "Ship", "Aircraft", "Vehicle")))
_OWN: Final = frozenset({"its", "his", "her", "their", "our", "my"})
_SUPPORT, _DEFENDING = term("Support"), frozenset({"defend", "protect", "safeguard", "shield"})
_RAISING: Final = frozenset("boost bolster strengthen enhance improve increase sharpen hone shore".split())
_BALLOT, _BODIES = term("Ballot"), (term("InternationalOrgan"), term("Legislature"))
_MEMBERSHIP, _BODY, _STATES = term("MembershipChange"), term("body"), (term("State"),)
_CONTENTION, _BATTLE = term("Contention"), term("Battle")
_OVER: Final = frozenset({"over", "on", "about", "around"})
_SPEECH: Final = term("SpeechAct")
_BARE: Final = MappingProxyType(
    {
        term("MembershipChange"): frozenset({_ACTOR, term("body")}),
        term("Affiliation"): frozenset({term("affiliate"), term("body")}),
        term("Location"): frozenset({term("locatedThing"), _PLACE}),
    }
)
"""Classes of which nothing is told where one of these roles is empty."""
_STANDING: Final = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "ROOT", "conj", "appos"})


@dataclass(frozen=True, slots=True)
class Telling:
    """Tells which readings are whole, by who fits which role."""

    fitting: Fitting

    def is_whole(self, one: Predication) -> bool:
        """Tell whether a predication has all that its entry requires, and something beside the place."""
        filled = {filler.role for filler in one.fillers} | {role for role, _ in one.arguments}
        filled |= {_PARTY} if self._is_placed(one) else set()
        if any(self.fitting.vocabulary.is_a(one.evokes, cls) for cls in _KINDS):
            return one.entry.requires - {_GOODS} <= filled and bool(filled & _SIDES) and self.suits(one)
        if one.evokes == _TRANSFER and one.entry.realization in _UNREAL:
            return False
        by_place = any(_PLACE in roles for roles in one.entry.slots.values())
        told = filled - {_QUALITY, _TREND}
        is_told = bool(told if by_place else told - {_PLACE}) or is_bare(one)
        is_whole = one.entry.requires <= filled and is_told and not self._is_by_place(one)
        return is_whole and self._has_sides(one) and self.suits(one) and not _is_of_own(one)

    def _is_by_place(self, one: Predication) -> bool:
        """Tell whether a building is taken for who attacks: "Shipyard struck in raid"."""
        fits = self.fitting.vocabulary.fits
        return any(
            filler.role == _ATTACKER
            and fits(filler.entity.kinds, _BUILT)
            and not fits(filler.entity.kinds, _DOERS)
            for filler in one.fillers
        )

    def suits(self, one: Predication) -> bool:
        """Tell whether who does it, and to what it is done, are of the classes that the entry names."""
        named = (("object", one.entry.kinds), ("subject", one.entry.doers))
        fits = all(self._are_of(one, slot, tuple(kinds)) for slot, kinds in named if kinds)
        fits = fits and not self._is_of_things(one) and not (one.evokes == _BATTLE and is_of_politics(one))
        is_of_words = one.evokes == _ATTACK and self._is_of_words(one)
        is_of_words = is_of_words or (one.evokes == _APPEAL and is_label(one.sentence, one.trigger))
        is_untold = one.evokes == _MISSILE_TEST and (
            not one.of(_ACTOR) or any(each.iri == _DRONES for each in one.of(_GOODS))
        )
        is_of_people = one.evokes in _OF_THINGS and any(each.iri in _HELD for each in one.of(_GOODS))
        is_of_people = is_of_people or (one.evokes == _SHIPMENT and is_empty(one))
        is_drill = one.evokes == _STRIKE and (is_drilled(one) or is_of_means_alone(one))
        is_ruin = (
            one.evokes == _EFFECT
            and one.trigger.lemma == "damage"
            and any(self.fitting.vocabulary.fits(each.kinds, _RUINED) for each in one.of(_TOWARD))
        )
        is_by_victims = any(names_victims(who) for who in one.of(_ATTACKER))
        is_by_victims = is_by_victims or (one.evokes == _WITHDRAWAL and self._is_by_firm(one))
        fits = fits and not (one.evokes == _CONTENTION and is_armed(one))
        fits = fits and not (one.evokes == _MEMBERSHIP and self._is_of_state(one))
        fits = fits and not (one.evokes == _BALLOT and self._is_by_body(one))
        fits = fits and not (one.evokes == _VOTE and self._is_of_nation(one))
        fits = fits and not (one.evokes == _RESIGNATION and any(map(is_of_troops, one.of(_ACTOR))))
        fits = fits and not is_moved(one) and not is_lent(one)
        return fits and not (is_of_words or is_drill or is_untold or is_of_people or is_by_victims or is_ruin)

    def _is_of_state(self, one: Predication) -> bool:
        """Tell whether a noun names that somebody is in or leaves nothing, or a state, which is no body."""
        bodies = one.of(_BODY)
        is_none = not bodies or any(self.fitting.vocabulary.fits(who.kinds, _STATES) for who in bodies)
        return one.trigger.pos in {"NOUN", "PROPN"} and is_none

    def _is_of_nation(self, one: Predication) -> bool:
        """Tell whether a noun names the vote of a state, in which no body votes: "the Chad vote"."""
        bodies = one.of(_VOTING_BODY) if one.trigger.pos in {"NOUN", "PROPN"} else ()
        return any(self.fitting.vocabulary.fits(who.kinds, _STATES) for who in bodies)

    def _is_by_body(self, one: Predication) -> bool:
        """Tell whether a parliament or the like votes, which is a vote of all and no voice of one."""
        return any(self.fitting.vocabulary.fits(who.kinds, _BODIES) for who in one.of(_ACTOR))

    def is_speech(self, entry: Entry) -> bool:
        """Tell whether the words of an entry tell what somebody says."""
        return entry.evokes is not None and self.fitting.vocabulary.is_a(entry.evokes, _SPEECH)

    def is_described(self, one: Predication) -> bool:
        """Tell whether what is only spoken of has all that its class cannot be without."""
        filled, is_a = {filler.role for filler in one.fillers}, self.fitting.vocabulary.is_a
        return all(roles <= filled for cls, roles in _BARE.items() if is_a(one.evokes, cls))

    def _is_by_firm(self, one: Predication) -> bool:
        """Tell whether a firm or one person leaves a country, which are no forces."""
        return any(self.fitting.vocabulary.fits(who.kinds, _CIVIL) for who in one.of(_ACTOR)) and not one.of(
            _GOODS
        )

    def _is_of_things(self, one: Predication) -> bool:
        """Tell whether a building or the like is damaged, which is no effect in somebody's eyes."""
        those = one.of(_TOWARD) if one.evokes == _EFFECT and one.trigger.lemma == "damage" else ()
        return any(self.fitting.vocabulary.fits(entity.kinds, _SOLID) for entity in those)

    def _is_of_words(self, one: Predication) -> bool:
        """Tell whether somebody is attacked in words alone: one politician by another, without arms."""
        by, whom = one.of(_ATTACKER), one.of(_ATTACKED)
        is_named = all(not who.is_local or who.label.istitle() for who in by)
        is_person = bool(by) and is_named and all(who.kinds == {_PERSON} for who in by)
        is_foe = bool(whom) and all(who.kinds & _CRITICISED for who in whom)
        is_armed = bool(one.of(_MEANS) or one.of(_PLACE))
        is_by_critics = bool(by) and all(set(who.label.lower().split()) & _CRITICS for who in by)
        return one.trigger.lemma in _AMBIGUOUS and (is_person or is_by_critics) and is_foe and not is_armed

    def _are_of(self, one: Predication, slot: str, kinds: tuple[NamedNode, ...]) -> bool:
        roles = one.entry.slots.get(slot, ())
        those = [filler.entity for filler in one.fillers if filler.role in roles]
        told = [inner.evokes for role, inner in one.arguments if role in roles and slot == "object"]
        fits = self.fitting.vocabulary.fits
        are_situations = all(fits((cls,), kinds) for cls in told)
        return are_situations and all(fits(who.kinds, kinds) or stands_for(who, kinds) for who in those)

    def _has_sides(self, one: Predication) -> bool:
        """Tell whether what is mutual has two sides, or one that is many; else its other side is not told."""
        vocabulary = self.fitting.vocabulary
        is_mutual = any(vocabulary.is_a(one.evokes, cls) for cls in _MUTUAL)
        if not is_mutual and not (one.evokes == _RAPPROCHEMENT and one.trigger.pos == "NOUN"):
            return True
        sides = {filler.entity for filler in one.fillers if filler.role == _PARTY}
        if vocabulary.is_a(one.evokes, _CONTRACT) and sides and self._is_contract(one):
            return True
        many = not vocabulary.is_a(one.evokes, _MUTUAL[0]) and any(side.kinds & _SEVERAL for side in sides)
        many = many or (not vocabulary.is_a(one.evokes, _MUTUAL[0]) and _is_with(one))
        many = many or (one.evokes in _GATHERED and any(map(is_plural, sides)))
        many = many or (one.evokes == _SUMMIT and _is_of_many(one))
        many = many or any(carried.word.lemma in _ATTENDED for carried in one.carriers)
        many = many or (one.evokes == _MET[0] and any(vocabulary.fits(side.kinds, _BODIES) for side in sides))
        return len(sides) != 1 or many or self._is_placed(one) or self._is_within(one)

    def _is_within(self, one: Predication) -> bool:
        """Tell whether a body or group is at odds within itself over something: "MPs are split over"."""
        below = one.sentence.subtree(one.trigger)
        is_over = any(word.lower in _OVER and word.dep == "prep" for word in below)
        is_many = any(self.fitting.vocabulary.fits(side.kinds, tuple(_MANY)) for side in one.of(_PARTY))
        return one.evokes == _CONTENTION and is_over and is_many

    def _is_contract(self, one: Predication) -> bool:
        """Tell whether a contract is told that has goods, or is called one, though one side alone is told."""
        objects = one.sentence.children(one.trigger, "dobj", "nsubjpass")
        is_called = any(word.lemma in {"contract", "order"} for word in objects)
        return is_called or any(filler.role == _GOODS for filler in one.fillers)

    def _is_placed(self, one: Predication) -> bool:
        """Tell whether talks are told by who receives them, where they are or what they are about."""
        is_met = any(self.fitting.vocabulary.is_a(one.evokes, cls) for cls in _MET)
        told = {filler.role for filler in one.fillers if filler.is_named}
        return is_met and bool(told & _SETTING)


def _is_of_many(one: Predication) -> bool:
    """Tell whether a noun is told to be of several: "a summit of Arab leaders"."""
    behind = (filler for filler in one.fillers if filler.mention.head > one.trigger.index)
    return one.trigger.pos == "NOUN" and any(is_plural(filler.entity) for filler in behind)


def _is_of_own(one: Predication) -> bool:
    """Tell whether what is done is to one's own: "strengthened its objections", "defend itself"."""
    objects = one.sentence.children(one.trigger, "dobj") if one.evokes in {_EFFECT, _SUPPORT} else ()
    owners = (owner.lower for noun in objects for owner in (noun, *one.sentence.children(noun, "poss")))
    is_own = any(owner in _OWN or owner.endswith(("self", "selves")) for owner in owners)
    return is_own and (bool(one.of(_SOURCE)) or one.trigger.lemma in _DEFENDING | _RAISING)


def _is_with(one: Predication) -> bool:
    """Tell whether a noun names what somebody has with a side that is told: "the contract with Sonatrach"."""
    preps = one.sentence.children(one.trigger, "prep")
    is_noun = one.trigger.pos in {"NOUN", "PROPN"} and one.trigger.dep in _STANDING
    return is_noun and any(prep.lower == "with" for prep in preps)
