"""From the words in a slot to the entities that they mean, and into the roles that these fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.entities import Entity, Form, Mention, Mentions
from realpolitik.extract.frames.clauses import Slots
from realpolitik.extract.frames.crafts import CRAFT, as_carrier, as_one
from realpolitik.extract.frames.described import Described
from realpolitik.extract.frames.fitting import Fitting
from realpolitik.extract.frames.goods import Goods
from realpolitik.extract.frames.matching import told_of
from realpolitik.extract.frames.measures import is_money, is_part
from realpolitik.extract.frames.modifiers import given_first
from realpolitik.extract.frames.predication import Filler
from realpolitik.extract.lexicon import Lexicon
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.names import term

_SETTLEMENTS: Final = frozenset(
    "city town village port district province region oblast governorate county municipality suburb island "
    "peninsula enclave".split()
)
"""Nouns that say of what kind the place is that is named behind them."""
_PLACES: Final = frozenset({"in", "at", "near", "inside", "within", "across"})
_SPEECH: Final = term("SpeechAct")
_PLACE, _GOODS, _PLACE_CLASS = term("place"), term("Goods"), term("Place")
_KINDS: Final = frozenset(
    "state business trade security party leadership border ministry media prisoner hostage captive "
    "peace".split()
)
"""Nouns that say before another of what kind it is, and not whose: "a state visit"."""
_FIELDS: Final = frozenset({"police", "army", "military", "navy", "coastguard"})
"""Nouns that say so before a noun of what sides have with each other: "a police deal"."""
_RESTRICTED: Final = frozenset({term("target"), term("undergoer")})
_ACTING: Final = frozenset(map(term, ("actor", "attacker", "violator")))
_ITEM, _MEANS, _FACILITY = (term(name) for name in ("item", "means", "Facility"))
_DONE_TO: Final = (term("Attack"), term("Seizure"))
"""Classes of what is done to a building as a thing."""
_RECIPIENT, _TRANSFER, _DESTINATION = map(term, ("recipient", "Transfer", "destination"))
_ARMS: Final = (_GOODS, *CRAFT)
_BEFORE: Final = frozenset({"compound", "amod", "nmod", "poss"})
_WHOSE: Final = frozenset({"subject", "possessor"})
"""Slots of those in whose land an election or the like is, where nothing else says where."""
_SHARED: Final = frozenset({term("party"), term("participant")})
"""Roles that all sides have alike, whichever slot they stand in: "Armenia met with Azerbaijan"."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """The mentions of a document, to fill roles with."""

    fitting: Fitting
    mentions: Mentions
    described: Described
    _known: dict[tuple[int, int], Mention | None] = field(default_factory=dict, init=False, compare=False)

    @property
    def goods(self) -> Goods:
        """What tells whose and which goods are meant."""
        return Goods(self.mentions, self.fitting.vocabulary)

    def meant(self, sentence: Sentence, word: Token) -> Iterator[tuple[Entity, Mention]]:
        """Yield whom a word and those joined to it by `and` mean."""
        for head in sentence.conjuncts(word):
            mention = self._mention(sentence, head)
            if mention is not None:
                for entity in (mention.entity, *mention.others):
                    yield entity, mention

    def is_matter(self, sentence: Sentence, noun: Token, lexicon: Lexicon) -> bool:
        """Tell whether a noun names neither somebody nor a thing."""
        is_named = any(True for _ in self.meant(sentence, noun))
        return noun.pos == "NOUN" and not is_named and not lexicon.entries("EntityNoun", noun.lemma)

    def _mention(self, sentence: Sentence, word: Token) -> Mention | None:
        """Return whom or what a word means; it is asked for each entry in whose slots the word stands."""
        place = sentence.number, word.index
        if place not in self._known:
            self._known[place] = self._found(sentence, word)
        return self._known[place]

    def _found(self, sentence: Sentence, word: Token) -> Mention | None:
        named = (
            self._called(sentence, word)
            or self._battery(sentence, word)
            or self.mentions.headed(sentence.number, word.index)
        )
        found = named or self._around(sentence, word)
        if found is not None:
            return self.goods.narrower(sentence, word, found)
        granted = told_of(sentence, word)
        if granted != word and self.mentions.headed(sentence.number, granted.index) is not None:
            return self.mentions.headed(sentence.number, granted.index)
        if is_money(sentence, word):
            return self.described.money(sentence, word)
        traded = self.goods.traded(sentence, word)
        if traded is not None or not is_part(word):
            return traded or self.described.mention(sentence, word) or self.described.number(sentence, word)
        for of in sentence.children(word, "prep"):
            inner = sentence.child(of, "pobj") if of.lower == "of" else None
            meant = None if inner is None else self._mention(sentence, inner)
            if meant is not None:
                return meant
        return self.described.mention(sentence, word) or self.described.number(sentence, word)

    def _battery(self, sentence: Sentence, word: Token) -> Mention | None:
        """Return the arms of which a battery is one: "two batteries of missiles"."""
        of = next((one for one in sentence.children(word, "prep") if one.lower == "of"), None)
        arms = None if of is None or word.lemma != "battery" else sentence.child(of, "pobj")
        return None if arms is None else self._mention(sentence, arms)

    def _called(self, sentence: Sentence, word: Token) -> Mention | None:
        """Return the name of a town or the like that is told of what kind it is: "the city of Kharkiv"."""
        if word.lemma not in _SETTLEMENTS or word.tag != "NN":
            return None
        of = next((one for one in sentence.children(word, "prep") if one.lower == "of"), None)
        name = None if of is None else sentence.child(of, "pobj")
        found = None if name is None else self.mentions.headed(sentence.number, name.index)
        return found if found and self.fitting.vocabulary.fits(found.entity.kinds, (_PLACE_CLASS,)) else None

    def _around(self, sentence: Sentence, word: Token) -> Mention | None:
        """Return the name around a noun beside which its bearer stands: "the militant group Hamas"."""
        if word.dep in _BEFORE or word.pos != "NOUN":
            return None
        near = self.mentions.within(sentence.number)
        return next(
            (one for one in near if one.first <= word.index < one.last and one.form is Form.NAME), None
        )

    def filled(
        self, sentence: Sentence, slots: Slots, roles: Mapping[str, tuple[NamedNode, ...]], cls: NamedNode
    ) -> tuple[Filler, ...]:
        """Return what fills the roles of a pattern; a role of one side is filled from one slot alone."""
        found: list[Filler] = []
        for slot in _in_order(slots):
            wanted = self._wanted(slot, roles, cls)
            if slot in _WHOSE and _PLACE in wanted and self._is_located(sentence, slots):
                wanted = tuple(role for role in wanted if role != _PLACE)
            taken = {filler.role for filler in found} - _SHARED
            has_to = _RECIPIENT in roles.get("to", ()) and "to" in slots
            sent = {_RECIPIENT} if slot == "object" and has_to else set()
            free = [role for role in wanted if role not in taken | sent]
            given = slots.get("dative", ()) if slot == "object" and "dative" in roles else ()
            words = [word for word in slots[slot] if word not in given]
            if slot in _PLACES and slot not in roles and self.fitting.vocabulary.is_a(cls, _SPEECH):
                words = [word for word in words if sentence.head(sentence.head(word)).pos == "VERB"]
            fits = self._from(sentence, words, free, found, is_before=slot == "modifier")
            found += (self._thing(fit, slot, cls) for fit in fits if not self._is_land(fit, cls))
        return tuple(found)

    def _is_located(self, sentence: Sentence, slots: Slots) -> bool:
        """Tell whether it is told where something is, so that whose it is does not tell that."""
        words = (word for slot in ("in", "at") for word in slots.get(slot, ()))
        meant = (entity for word in words for entity, _ in self.meant(sentence, word))
        return any(self.fitting.fitted(_PLACE, entity) is not None for entity in meant)

    def _is_land(self, fit: Filler, cls: NamedNode) -> bool:
        """Tell whether a state to which something is given is taken for a place to which it goes."""
        is_given = self.fitting.vocabulary.is_a(cls, _TRANSFER)
        return fit.role == _DESTINATION and is_given and fit.entity != fit.mention.entity

    def _wanted(
        self, slot: str, roles: Mapping[str, tuple[NamedNode, ...]], cls: NamedNode
    ) -> tuple[NamedNode, ...]:
        told = roles.get(slot, ())
        if not told and slot in _PLACES:
            told = (_PLACE,)
        return self.fitting.ordered(tuple(role for role in told if self.fitting.takes(cls, role)))

    def _from(
        self,
        sentence: Sentence,
        words: Iterable[Token],
        roles: Iterable[NamedNode],
        found: list[Filler],
        *,
        is_before: bool,
    ) -> Iterator[Filler]:
        told = tuple(roles)
        used = {filler.mention.span for filler in found}
        for word in words:
            yield from self._restricted(sentence, word, told)
            for entity, mention in self.meant(sentence, word):
                is_self = sentence.tokens[mention.head].lower.endswith(("self", "selves"))
                kinds = _KINDS | _FIELDS if set(told) <= _SHARED else _KINDS
                if is_self or mention.span in used or (word.dep == "compound" and word.lower in kinds):
                    continue
                wanted = given_first(sentence, told, mention, self.fitting.vocabulary) if is_before else told
                acting = [role for role in wanted if role in _ACTING]
                fit = (
                    as_carrier(self.described, sentence, wanted, mention)
                    or self._as_people(sentence, acting, mention)
                    or self._fit(wanted, entity, mention)
                    or self._as_people(sentence, wanted, mention)
                )
                if fit is not None:
                    yield as_one(self.described, self.goods, sentence, fit)
                if fit is None or fit.role == _MEANS:
                    yield from self._owners(sentence, wanted, mention)

    def _restricted(self, sentence: Sentence, word: Token, roles: tuple[NamedNode, ...]) -> Iterator[Filler]:
        """Yield whose trade or programme measures are on: "sanctions on Chad's oil industry"."""
        told = [role for role in roles if role in _RESTRICTED][:1]
        fits = (self._fit(told, one.entity, one) for one in self.goods.traders(sentence, word))
        yield from (fit for fit in fits if fit is not None)

    def _fit(self, wanted: Iterable[NamedNode], entity: Entity, mention: Mention) -> Filler | None:
        pairs = ((role, self.fitting.fitted(role, entity)) for role in wanted)
        return next((Filler(role, fitted, mention) for role, fitted in pairs if fitted is not None), None)

    def _as_people(self, sentence: Sentence, wanted: Iterable[NamedNode], mention: Mention) -> Filler | None:
        """Return troops and the like, which are goods to whoever sends them, as those who act or suffer."""
        if _GOODS not in mention.entity.kinds:
            return None
        is_name = mention.last - mention.first > 1
        people = None if is_name else self.described.mention(sentence, sentence.tokens[mention.head])
        return None if people is None else self._fit(wanted, people.entity, people)

    def _thing(self, fit: Filler, slot: str, cls: NamedNode) -> Filler:
        """Return a building that is hit as the thing to which it is done, not as the place."""
        is_hit = fit.role == _PLACE and slot not in _PLACES and _FACILITY in fit.entity.kinds
        is_done = any(self.fitting.vocabulary.is_a(cls, one) for one in _DONE_TO)
        is_thing = is_hit and self.fitting.takes(cls, _ITEM) and is_done
        return Filler(_ITEM, fit.entity, fit.mention) if is_thing else fit

    def doers(self, sentence: Sentence, word: Token) -> Iterator[tuple[Entity, Mention]]:
        """Yield whom a word means, and whose arms it does: "Libyan drones carried out strikes"."""
        for entity, mention in self.meant(sentence, word):
            yield entity, mention
            if self.fitting.vocabulary.fits(entity.kinds, _ARMS):
                yield from ((owner.entity, owner) for owner in self.goods.owners(sentence, mention))

    def _owners(self, sentence: Sentence, wanted: Iterable[NamedNode], mention: Mention) -> Iterator[Filler]:
        """Yield whose weapons or ships do something, where who acts is asked for: "Libyan drones struck"."""
        acting = [role for role in wanted if role in _ACTING]
        if acting and self.fitting.vocabulary.fits(mention.entity.kinds, _ARMS):
            fits = (self._fit(acting, owner.entity, owner) for owner in self.goods.owners(sentence, mention))
            yield from (fit for fit in fits if fit is not None)


def _in_order(slots: Slots) -> list[str]:
    """Return slots in the order in which they are read: those of the verb before prepositions."""
    first = ("subject", "object", "dative", "possessor", "modifier", "of", "by")
    return sorted(slots, key=lambda slot: (first.index(slot) if slot in first else len(first), slot))
