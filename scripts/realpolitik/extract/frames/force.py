"""What is told of force alone: what a strike hits, whose land that is, and which wars a noun names as known.

In: a noun or verb of force, with who stands in its roles. Out: its further places, and who is struck.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.entities import Entity, Form
from realpolitik.extract.frames.arguments import Arguments
from realpolitik.extract.frames.clauses import Clauses, Slots
from realpolitik.extract.frames.fitting import Fitting
from realpolitik.extract.frames.predication import Carried, Filler, Predication
from realpolitik.extract.frames.targets import Targets
from realpolitik.extract.lexicon import Entry
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.names import term, w3c
from realpolitik.sources.register import Register

_HITTING: Final = frozenset(
    "hit strike pound batter pummel damage destroy devastate rock shake target level flatten engulf lash "
    "demolish wreck disrupt cripple paralyse paralyze knock disable jolt inundate ravage hammer".split()
)
"""Verbs whose object is hit by what their subject names: "shelling damaged a school"."""
_KILLING: Final = frozenset(
    "kill injure wound claim leave displace maim rip tear sweep explode detonate".split()
)
_RAINING: Final = frozenset({"rain", "fall", "land", "descend"})
"""Verbs of which what is hit stands behind "on": "airstrikes rained down on the strip"."""
_WHERE: Final = ("in", "at", "near", "through", "outside")
_VERBS, _ADPOSITIONS = frozenset({"VERB", "AUX"}), frozenset({"ADP"})
_POINTING: Final = frozenset({"the", "this", "that"})
_BESIDE: Final = frozenset({"amid", "since", "during", "despite", "over"})
_UNARMED: Final = frozenset(
    "trade price culture cold turf class bidding tariff chip currency tech technology information propaganda "
    "drug star custody word nerve world economic commercial legal political interstellar".split()
)
"""What stands before "war" where nobody fights with arms."""
_MILITARY, _EXERCISE = term("MilitaryEvent"), term("MilitaryExercise")
_SPOKEN: Final = frozenset({term("Negotiated"), term("Refused")})
"""How far violence has come of which somebody only speaks."""
_DISCUSSING: Final = frozenset("discuss debate examine explore review study".split())
"""Verbs whose subject speaks of violence, and does not do it."""
_EXPECTING: Final = frozenset({"prepare", "brace", "gear"})
_YEAR: Final = 4
"""How many digits a year has."""
_WAR, _INVASION, _EXERCISE = (term(name) for name in ("War", "Invasion", "MilitaryExercise"))
_ATTACKED, _ATTACKER, _PARTY, _PLACE = map(term, ("attacked", "attacker", "party", "place"))
_STATE, _CITY, _ITEM = term("State"), term("City"), term("item")
_MEANS: Final = term("means")
_OF_FEW: Final = frozenset("ambush bombing massacre shooting stabbing kidnapping lynching rampage".split())
"""Nouns of violence that no state is named for: "the Mali ambush" is one in Mali."""
_OF_ANY: Final = frozenset({"attack", "blast", "raid", "assault"})
_KINDS_OF_FEW: Final = frozenset(
    "suicide bomb mosque church school market hotel prison jail gun knife terror terrorist militant rebel "
    "insurgent jihadist jihadi twin car truck roadside village wedding airport".split()
)
_KIND: Final = 2
"""How many words before such a noun tell of which kind it is."""
_LABEL: Final = w3c("rdfs", "label")
_THINGS: Final = tuple(map(term, ("Place", "Vehicle", "Ship", "Aircraft", "Goods")))
_LAND_OF, _PART_OF = term("isTerritoryOf"), term("isPartOf")
_STRUCK: Final = tuple(map(term, ("Strike", "Attack")))
_BORDERS: Final = frozenset({"border", "frontier"})
_BEFORE: Final = frozenset({"compound", "nmod", "amod"})
_AIMED: Final = frozenset({"dobj", "nsubjpass", "pobj", "conj"})
_NOT_AIMED: Final = frozenset({"in", "near", "from", "outside", "within"})


def known_war(one: Predication) -> Iterator[Predication]:
    """Yield what a noun tells, of wars those that are known, and those called by their year as past."""
    if one.evokes != _WAR or one.carriers:
        yield one
    elif is_named_war(one.sentence, one.trigger, one.fillers):
        is_over = is_past(one.sentence, one.trigger)
        yield replace(one, entry=replace(one.entry, realization=None)) if is_over else one


def struck(sentence: Sentence, noun: Token) -> Slots:
    """Return what a noun of force hits and where, by the verb whose subject it is."""
    above = sentence.head(noun)
    noun = above if noun.dep == "compound" and {noun.pos, above.pos} == {"PROPN"} else noun
    verb = sentence.head(noun)
    verb = sentence.head(verb) if verb.lower == "by" and verb.pos in _ADPOSITIONS else verb
    is_told = verb.pos in _VERBS and verb.lemma in _HITTING | _KILLING | _RAINING
    slots = Clauses(sentence).slots(verb) if is_told else {}
    if noun not in slots.get("subject", ()):
        return {}
    found = {slot: slots[slot] for slot in _WHERE if slot in slots}
    if verb.lemma in _RAINING:
        return {**found, "on": slots.get("on", ()) or slots.get("upon", ())}
    return {**found, "on": slots.get("object", ())} if verb.lemma in _HITTING else found


def is_unarmed(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a war is one without arms: "a trade war"."""
    before = (*sentence.children(noun, *_BEFORE), *sentence.tokens[max(0, noun.index - 1) : noun.index])
    return noun.lemma in {"war", "conflict"} and any(one.lemma in _UNARMED for one in before)


def is_past(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a war is called by its year, and so is over: "the 1967 war"."""
    return any(one.text.isdigit() and len(one.text) == _YEAR for one in sentence.children(noun, "nummod"))


def is_named_war(sentence: Sentence, noun: Token, fillers: tuple[Filler, ...]) -> bool:
    """Tell whether a noun names a war that is known, by its place or sides: "the war in Sudan"."""
    marks = sentence.children(noun, "det", "poss")
    if any(mark.dep == "poss" for mark in marks):
        return True
    is_definite = any(mark.lower in _POINTING for mark in marks)
    is_beside = noun.dep == "pobj" and sentence.head(noun).lower in _BESIDE and not marks
    is_placed = any(filler.mention.head > noun.index for filler in fillers)
    return is_placed and noun.dep not in _BEFORE and (is_definite or is_beside)


def on_the_scene(sentence: Sentence, fillers: tuple[Filler, ...], fitting: Fitting) -> tuple[Filler, ...]:
    """Return a state named before an attack of others as where it is: "killed two in a Mali village raid"."""
    land = ((one, fitting.fitted(_PLACE, one.entity)) for one in fillers)
    return tuple(
        replace(one, role=_PLACE, entity=where) if where is not None and _is_scene(sentence, one) else one
        for one, where in land
    )


def is_of_few(sentence: Sentence, noun: Token, fillers: tuple[Filler, ...]) -> bool:
    """Tell whether a noun names violence of a few with a state before it alone: "the Mali ambush"."""
    before = {one.lower for one in sentence.tokens[max(0, noun.index - _KIND) : noun.index]}
    is_local = noun.lemma in _OF_FEW or (noun.lemma in _OF_ANY and bool(before & _KINDS_OF_FEW))
    is_short = any(sentence.tokens[one.mention.head].text.isupper() for one in fillers)
    behind = {one.role for one in fillers if one.mention.head > noun.index}
    return is_local and not is_short and behind <= {_ITEM, _MEANS}


def _is_scene(sentence: Sentence, one: Filler) -> bool:
    is_before = sentence.tokens[one.mention.head].dep in _BEFORE
    return one.role == _ATTACKER and is_before and one.mention.form is Form.NAME


@dataclass(frozen=True, slots=True)
class Force:
    """Tells whose land is struck, and where a war is fought, by the register."""

    arguments: Arguments
    register: Register

    def fitting(self, entry: Entry, carriers: tuple[Carried, ...]) -> tuple[Carried, ...]:
        """Return what carries a situation; who talks about violence, or rejects it, does not carry it.

        Nor does who expects it: "bracing for an assault", "preparing for a Russian attack"; for exercises of
        his own somebody prepares.
        """
        vocabulary = self.arguments.fitting.vocabulary
        if entry.evokes is None or not vocabulary.is_a(entry.evokes, _MILITARY):
            return carriers
        unreal = _DISCUSSING | (frozenset() if entry.evokes == _EXERCISE else _EXPECTING)
        talks = any(one.entry.realization in _SPOKEN or one.word.lemma in unreal for one in carriers)
        return () if talks else carriers

    def told(
        self, sentence: Sentence, word: Token, cls: NamedNode, fillers: tuple[Filler, ...]
    ) -> tuple[Filler, ...]:
        """Return the fillers of a situation with whose land it is that is struck."""
        if cls == _WAR:
            return self._fought(sentence, fillers)
        if cls == _INVASION:
            return tuple(self._invaded(sentence, one, fillers) for one in fillers)
        if cls not in _STRUCK or any(filler.role == _ATTACKED for filler in fillers):
            return fillers
        owner = next((one for filler in fillers for one in self._owners(sentence, filler, fillers)), None)
        owner = owner or next(Targets(self.arguments).struck(sentence, word, fillers), None)
        return fillers if owner is None else (*fillers, owner)

    def _fought(self, sentence: Sentence, fillers: tuple[Filler, ...]) -> tuple[Filler, ...]:
        """Return who fights with another as a side, and a lone state before a war as where it is fought."""
        roles = {filler.role for filler in fillers}
        if {_PARTY, _ATTACKER} <= roles and _ATTACKED not in roles:
            return tuple(replace(one, role=_PARTY) if one.role == _ATTACKER else one for one in fillers)
        sides = [filler for filler in fillers if filler.role == _PARTY]
        is_lone = len(sides) == 1 and all(filler.role in {_PARTY, _PLACE} for filler in fillers)
        if not is_lone or sides[0].mention.form is Form.ADJECTIVE:
            return fillers
        [side] = sides
        is_before = sentence.tokens[side.mention.head].dep in _BEFORE
        land = self.arguments.fitting.fitted(_PLACE, side.entity) if is_before else None
        rest = tuple(one for one in fillers if one != side)
        return fillers if land is None else (*rest, Filler(_PLACE, land, side.mention))

    def _invaded(self, sentence: Sentence, one: Filler, fillers: tuple[Filler, ...]) -> Filler:
        """Return a state named right before an invasion as the one invaded: "the Iraq invasion"."""
        head = sentence.tokens[one.mention.head]
        is_noun = head.dep in _BEFORE and one.mention.form is not Form.ADJECTIVE and not head.text.isupper()
        is_lone = not any(other.role == _ATTACKED for other in fillers)
        return replace(one, role=_ATTACKED) if one.role == _ATTACKER and is_noun and is_lone else one

    def _owners(self, sentence: Sentence, hit: Filler, fillers: tuple[Filler, ...]) -> Iterator[Filler]:
        """Yield whose a place or thing that is hit is said to be, or whose city it is."""
        head = sentence.tokens[hit.mention.head]
        if hit.role not in {_PLACE, _ITEM} or head.lemma in _BORDERS or not self._is_thing(hit.entity):
            return
        is_aimed = self._is_aimed_at(sentence, head)
        for word in sentence.children(head, "amod", "poss", "nmod", "compound"):
            for entity, mention in self.arguments.meant(sentence, word):
                is_told = is_aimed or self._is_foreign(entity.iri, fillers)
                if is_told and _STATE in entity.kinds and not self._is_own(entity.iri, fillers):
                    yield Filler(_ATTACKED, entity, mention)
        state = self._state_of(hit.entity) if is_aimed else None
        if state is not None and self._is_foreign(state.iri, fillers):
            yield Filler(_ATTACKED, state, hit.mention)

    def _is_thing(self, hit: Entity) -> bool:
        """Tell whether somebody can be struck in it: a place, a building, a vehicle or arms."""
        return self.arguments.fitting.vocabulary.fits(hit.kinds, _THINGS)

    def _is_aimed_at(self, sentence: Sentence, head: Token) -> bool:
        return head.dep in _AIMED and not (head.dep == "pobj" and sentence.head(head).lower in _NOT_AIMED)

    def _state_of(self, city: Entity) -> Entity | None:
        """Return the state in whose land a city of the register lies right away."""
        if _CITY not in city.kinds:
            return None
        facts = self.register.facts
        states = [state for land in facts.iris(city.iri, _PART_OF) for state in facts.iris(land, _LAND_OF)]
        return next((self._entity(state) for state in states), None)

    def _entity(self, state: NamedNode) -> Entity:
        label = self.register.facts.text(state, _LABEL) or ""
        return Entity(state, label, self.register.classes[state])

    def _is_own(self, state: NamedNode, fillers: tuple[Filler, ...]) -> bool:
        """Tell whether a state is who attacks, or whose forces do."""
        attackers = [one.entity.iri for one in fillers if one.role == _ATTACKER]
        return any(self.register.lies_within(one, state) for one in attackers)

    def _is_foreign(self, state: NamedNode, fillers: tuple[Filler, ...]) -> bool:
        """Tell whether forces of another state attack."""
        attackers = [one.entity.iri for one in fillers if one.role == _ATTACKER]
        wholes = {whole for one in attackers for whole in (one, *self.register.wholes.get(one, ()))}
        states = {one for one in wholes if _STATE in self.register.classes.get(one, frozenset())}
        return bool(states) and state not in wholes
