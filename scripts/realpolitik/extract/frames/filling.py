"""Who stands in the roles of an entry: those in its slots, those by whom it is carried, those beside it.

In: a word with its slots and what carries it. Out: the fillers of its roles, and the class that they make it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.entities import Entity, Form
from realpolitik.extract.frames.arguments import Arguments
from realpolitik.extract.frames.carrying import beside
from realpolitik.extract.frames.clauses import Clauses, Slots
from realpolitik.extract.frames.predication import Carried, Filler
from realpolitik.extract.lexicon import Entry, Lexicon, Refinement
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.names import term, thing, w3c
from realpolitik.sources.register import Register

_VERBS, _NOUNS = frozenset({"VERB", "AUX"}), frozenset({"NOUN", "PROPN"})
_PARTY, _QUALITY, _GROUP, _UNDERGOER = map(term, ("party", "quality", "PersonGroup", "undergoer"))
_MEETING, _PARTICIPANT, _BODIES = term("Meeting"), term("participant"), (term("Organization"), term("Bloc"))
_ATTACKED: Final = term("attacked")
_PLAIN_GOODS: Final = MappingProxyType(
    {
        term("FinancialTransfer"): thing("money"),
        term("AidTransfer"): thing("aid"),
        term("HumanitarianAid"): thing("humanitarian-aid"),
    }
)
"""Goods that the class of a transfer tells by itself."""
_OWN: Final = tuple(map(term, ("DiplomaticEvent", "SpeechAct")))
"""Classes of what the subject of the verb beside it does: visits, talks, letters."""
_WAR: Final = term("War")
_UNWAGED: Final = frozenset(map(term, ("Ended", "Suspended", "Cancelled", "Agreed", "Planned")))
"""How far a war has come by the words of somebody who does not wage it."""
_GOODS: Final = term("goods")
_SUPPLIER, _RECIPIENT = term("supplier"), term("recipient")
_TRANSFER: Final = term("Transfer")
_DATIVE: Final = frozenset("give send sell offer lend hand grant loan supply".split())
_MILITARY_AID: Final = thing("military-aid")
_GIVING: Final = (
    (_TRANSFER, _SUPPLIER, _RECIPIENT),
    (term("Dependence"), term("provider"), term("dependent")),
)
"""Classes by which goods pass, with the roles of whoever gives and takes them."""
_BEFALL: Final[Mapping[NamedNode | None, str]] = MappingProxyType(
    {
        **dict.fromkeys(map(term, ("Death", "Assassination")), "killed"),
        term("Injury"): "wounded",
        term("Arrest"): "arrested",
        term("Detention"): "held",
        term("HostageTaking"): "seized",
        term("Displacement"): "displaced",
        term("Deportation"): "deported",
    }
)
"""What befalls people, with the word by which they are called then."""
_THEMSELVES: Final = frozenset("die perish lose flee escape drown be leave seek take".split())
"""Verbs whose subject it befalls."""


@dataclass(frozen=True, slots=True)
class Filling:
    """The mentions of a document in the roles of the entries of a lexicon."""

    lexicon: Lexicon
    arguments: Arguments
    register: Register

    def filled(
        self, sentence: Sentence, word: Token, entry: Entry, slots: Slots, carriers: tuple[Carried, ...]
    ) -> tuple[NamedNode, tuple[Filler, ...]]:
        """Return the class that a word tells with these in its roles, and who they are."""
        if entry.evokes is None:
            raise ValueError(f"{entry.iri.value} evokes nothing")
        fillers = self.arguments.filled(sentence, slots, entry.slots, entry.evokes)
        fillers += tuple(self._of_carriers(sentence, fillers, entry, carriers))
        fillers += tuple(self._beside(sentence, word, fillers, entry))
        fillers = tuple(self._imported(word, fillers, self._of_state(word, one)) for one in fillers)
        fillers += tuple(self._called_for(sentence, word, fillers, entry.evokes))
        fillers += tuple(self._made(sentence, fillers, entry.evokes))
        fillers = tuple(self._befallen(word, entry, one) for one in fillers)
        fillers += tuple(self._given(sentence, word, entry))
        fillers += tuple(self._told_as_goods(sentence, word, entry, fillers))
        fillers = tuple(self._as_participant(word, entry, one) for one in fillers)
        cls = self._refined(entry.evokes, fillers)
        if cls in _PLAIN_GOODS:
            fillers = tuple(filler for filler in fillers if filler.entity.iri != _PLAIN_GOODS[cls])
        return cls, fillers

    def _made(self, sentence: Sentence, fillers: tuple[Filler, ...], cls: NamedNode) -> Iterator[Filler]:
        """Yield from whom goods come that are called after him: "India buys Russian oil"."""
        vocabulary, told = self.arguments.fitting.vocabulary, {filler.role for filler in fillers}
        for wide, giver, taker in _GIVING:
            if not vocabulary.is_a(cls, wide) or giver in told or taker not in told:
                continue
            for goods in fillers:
                made = self.arguments.maker(sentence, goods.mention) if goods.role == _GOODS else None
                if made is not None and made[0] not in _entities(fillers):
                    yield Filler(giver, *made)

    def _called_for(
        self, sentence: Sentence, word: Token, fillers: tuple[Filler, ...], cls: NamedNode
    ) -> Iterator[Filler]:
        """Yield who is given goods that stand right behind him: "will send Ukraine Patriot missiles"."""
        told = {filler.role for filler in fillers}
        is_given = word.lemma in _DATIVE and self.arguments.fitting.vocabulary.is_a(cls, _TRANSFER)
        if not is_given or _RECIPIENT in told or _SUPPLIER not in told:
            return
        for goods in fillers:
            named = self.arguments.maker(sentence, goods.mention) if goods.role == _GOODS else None
            if named is not None and named[1].form is Form.NAME and named[0] not in _entities(fillers):
                yield Filler(_RECIPIENT, *named)

    def _of_state(self, word: Token, one: Filler) -> Filler:
        """Return the state where its forces were read from words for the kind of aid: "US military aid"."""
        is_before = word.pos in _NOUNS and one.mention.last == word.index and one.role == _SUPPLIER
        is_force = is_before and self.arguments.fitting.vocabulary.fits(
            one.entity.kinds, (term("ArmedForce"),)
        )
        states = self.register.facts.iris(one.entity.iri, term("isOrganOf")) if is_force else ()
        for state in states:
            label = next(iter(self.register.facts.texts(state, w3c("rdfs", "label"))), "")
            return replace(one, entity=Entity(state, label, self.register.classes[state]))
        return one

    def _imported(self, word: Token, fillers: tuple[Filler, ...], one: Filler) -> Filler:
        """Return whose goods are imported as whoever gave them: of "Russian wheat imports" Russia."""
        between = {filler.mention.last for filler in fillers if filler.role == _GOODS}
        is_before = one.mention.form is Form.ADJECTIVE and one.mention.last < word.index
        is_maker = word.pos in _NOUNS and is_before and word.index in between
        return replace(one, role=_SUPPLIER) if one.role == _RECIPIENT and is_maker else one

    def _as_participant(self, word: Token, entry: Entry, filler: Filler) -> Filler:
        """Return the body of which a meeting is called as one whose members take part: "the NATO summit"."""
        vocabulary = self.arguments.fitting.vocabulary
        is_met = entry.evokes is not None and vocabulary.is_a(entry.evokes, _MEETING)
        is_called = word.pos in _NOUNS and filler.mention.last == word.index and filler.role == _PARTY
        is_body = vocabulary.fits(filler.entity.kinds, _BODIES)
        return replace(filler, role=_PARTICIPANT) if is_met and is_called and is_body else filler

    def _befallen(self, word: Token, entry: Entry, filler: Filler) -> Filler:
        """Return nameless people whom something befell as those: "people killed", not any people."""
        is_own = word.lemma in _THEMSELVES
        participle = (
            word.lower if word.tag in {"VBN", "VBD"} and not is_own else _BEFALL.get(entry.evokes, "")
        )
        participle = "dead" if is_own and participle == "killed" else participle
        entity = filler.entity
        is_any = entity.is_local and entity.kinds == {_GROUP} and entity.label.islower()
        if entry.evokes not in _BEFALL or filler.role != _UNDERGOER or not is_any or not participle:
            return filler
        befallen = self.arguments.described.suffering(entity, participle, before=is_own)
        return replace(filler, entity=befallen)

    def _given(self, sentence: Sentence, word: Token, entry: Entry) -> Iterator[Filler]:
        """Yield what the word itself says: the quality of a judgement, the way of a vote."""
        if entry.quality:
            mention = self.arguments.described.quality(sentence, word, entry.quality)
            yield Filler(_QUALITY, mention.entity, mention)
        for role, value in entry.fixed:
            mention = self.arguments.described.value(sentence, word, value)
            yield Filler(role, mention.entity, mention)

    def _told_as_goods(
        self, sentence: Sentence, word: Token, entry: Entry, fillers: tuple[Filler, ...]
    ) -> Iterator[Filler]:
        """Yield the goods that a noun of aid names, which are more than aid: "military aid"."""
        mention = self.arguments.mentions.headed(sentence.number, word.index) if word.pos in _NOUNS else None
        is_told = mention is None or _GOODS in {filler.role for filler in fillers}
        is_aid = entry.evokes is not None and self.arguments.fitting.takes(entry.evokes, _GOODS)
        if mention is not None and not is_told and is_aid and mention.entity.iri == _MILITARY_AID:
            yield Filler(_GOODS, mention.entity, mention)

    def _refined(self, cls: NamedNode, fillers: Iterable[Filler]) -> NamedNode:
        for refinement in self.lexicon.refinements:
            if refinement.evokes == cls and any(self._narrows(refinement, filler) for filler in fillers):
                return refinement.becomes
        return cls

    def _narrows(self, refinement: Refinement, filler: Filler) -> bool:
        if filler.role != refinement.role:
            return False
        lies = self.register.lies_within(filler.entity.iri, refinement.within)
        return lies or self.arguments.fitting.vocabulary.fits(filler.entity.kinds, (refinement.within,))

    def _of_carriers(
        self, sentence: Sentence, fillers: tuple[Filler, ...], entry: Entry, carriers: tuple[Carried, ...]
    ) -> Iterator[Filler]:
        """Yield who carries the situation out, or wants it, offers it and so on, by what carries it."""
        taken = {filler.role for filler in fillers}
        is_unwaged = entry.evokes == _WAR and any(one.entry.realization in _UNWAGED for one in carriers)
        for carried in () if is_unwaged else carriers:
            role = self._carrying(entry, carried)
            if role is not None and role not in taken:
                for word in self._subject(sentence, carried.word):
                    for entity, mention in self.arguments.meant(sentence, word):
                        fitted = self.arguments.fitting.fitted(role, entity)
                        if fitted is not None and mention.span not in {one.mention.span for one in fillers}:
                            taken.add(role)
                            yield Filler(role, fitted, mention)

    def _carrying(self, entry: Entry, carried: Carried) -> NamedNode | None:
        """Return the role of who carries: who does it, who wants it, or whom it befalls."""
        takes = self.arguments.fitting.takes
        role = entry.agent if carried.entry.does else carried.entry.agent
        suffers = (entry.agent,) if role == _ATTACKED and self._is_lasting(entry) else ()
        told = (*suffers, role, _UNDERGOER) if role == _ATTACKED else (role,)
        cls = entry.evokes
        return next((one for one in told if one is not None and cls is not None and takes(cls, one)), None)

    def _is_lasting(self, entry: Entry) -> bool:
        """Tell whether a word tells what lasts, such as a shortage, which is of whoever suffers it."""
        vocabulary = self.arguments.fitting.vocabulary
        return entry.evokes is not None and vocabulary.is_a(entry.evokes, term("StateOfAffairs"))

    def _beside(
        self, sentence: Sentence, word: Token, fillers: tuple[Filler, ...], entry: Entry
    ) -> Iterator[Filler]:
        """Yield who does what a noun names beside another verb: "during a trip to Paris, X said"."""
        vocabulary, role = self.arguments.fitting.vocabulary, entry.agent
        is_own = entry.evokes is not None and any(vocabulary.is_a(entry.evokes, cls) for cls in _OWN)
        sides = sum(filler.role == role for filler in fillers)
        if word.pos not in _NOUNS or role is None or not is_own or sides > (role == _PARTY):
            return
        used = {filler.entity for filler in fillers}
        for subject in beside(sentence, word):
            for entity, mention in self.arguments.meant(sentence, subject):
                fitted = self.arguments.fitting.fitted(role, entity)
                if fitted is not None and fitted not in used:
                    yield Filler(role, fitted, mention)

    def _subject(self, sentence: Sentence, word: Token) -> tuple[Token, ...]:
        clauses = Clauses(sentence)
        if word.pos in _VERBS:
            return clauses.slots(word).get("subject", ())
        return clauses.noun_slots(word).get("possessor", ()) or clauses.noun_slots(word).get("modifier", ())


def _entities(fillers: Iterable[Filler]) -> set[Entity]:
    return {filler.entity for filler in fillers}
