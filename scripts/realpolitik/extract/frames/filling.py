"""Who stands in the roles of an entry: those in its slots, those by whom it is carried, those beside it.

In: a word with its slots and what carries it. Out: the fillers of its roles, and the class that they make it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.frames.arguments import Arguments
from realpolitik.extract.frames.below import is_engaged
from realpolitik.extract.frames.beside import accused, beside, both_beside, drilling, raiding, told_beside
from realpolitik.extract.frames.carrying import with_doer
from realpolitik.extract.frames.clauses import Clauses, Slots
from realpolitik.extract.frames.force import Force, is_of_few, on_the_scene
from realpolitik.extract.frames.giving import Giving, others_out
from realpolitik.extract.frames.modifiers import is_own_word, names
from realpolitik.extract.frames.predication import Carried, Filler
from realpolitik.extract.frames.soundness import probes_so
from realpolitik.extract.frames.standing import reciprocal
from realpolitik.extract.frames.trends import trend
from realpolitik.extract.frames.undergoing import breaks_up, doing, received, role_of
from realpolitik.extract.lexicon import Entry, Lexicon, Refinement
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.names import term, thing
from realpolitik.sources.register import Register

_VERBS, _NOUNS = frozenset({"VERB", "AUX"}), frozenset({"NOUN", "PROPN"})
_PARTY, _QUALITY, _GROUP, _UNDERGOER = map(term, ("party", "quality", "PersonGroup", "undergoer"))
_TREND, _SUPPORTER, _SUPPORTED, _SOUGHT = map(term, ("trend", "supporter", "supported", "Sought"))
_MEETING, _PARTICIPANT, _BODIES = term("Meeting"), term("participant"), (term("Organization"), term("Bloc"))
_ATTACK, _ATTACKED, _TARGET = map(term, ("Attack", "attacked", "target"))
_ATTACKER, _EXERCISE = term("attacker"), term("MilitaryExercise")
_PLAIN_GOODS: Final = MappingProxyType(
    {
        term("FinancialTransfer"): thing("money"),
        term("AidTransfer"): thing("aid"),
        term("HumanitarianAid"): thing("humanitarian-aid"),
        term("Loan"): thing("loans"),
    }
)
"""Goods that the class of a transfer tells by itself."""
_OWN: Final = tuple(map(term, ("DiplomaticEvent", "SpeechAct", "Contention")))
"""Classes of what the subject of the verb beside it does: visits, talks, letters, quarrels."""
_BETWEEN: Final = frozenset(map(term, ("Relation", "Rivalry", "Rapprochement", "DiplomaticRelations")))
"""Classes of what the two have with each other who do something together."""
_WAR, _ELECTION, _CONTENTION = map(term, ("War", "Election", "Contention"))
_UNWAGED: Final = frozenset(map(term, ("Ended", "Suspended", "Cancelled", "Agreed", "Planned")))
"""How far a war has come by the words of somebody who does not wage it."""
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
        slots = with_doer(entry, slots)
        fillers = self.arguments.filled(sentence, slots, entry.slots, entry.evokes)
        fillers = tuple(one for one in fillers if not is_own_word(one, sentence, word, entry))
        fillers = tuple(self._as_participant(sentence, word, entry, one) for one in fillers)
        acting = self._subject(sentence, carriers[0]) if carriers and carriers[0].entry.does else ()
        states = {who for one in acting for who, _ in self.arguments.meant(sentence, one)}
        is_raid = word.pos in _NOUNS and entry.agent == _ATTACKER and bool(states or raiding(sentence, word))
        is_local = is_raid or is_of_few(sentence, word, fillers)
        fillers = on_the_scene(sentence, fillers, self.arguments.fitting) if is_local else fillers
        fillers = others_out(sentence, fillers, entry, states, self.arguments.fitting)
        fillers += tuple(self._of_carriers(sentence, fillers, entry, carriers))
        fillers += tuple(self._received(sentence, word, entry))
        fillers += tuple(self._beside(sentence, word, fillers, entry))
        fillers += tuple(self._each_other(sentence, word, fillers, entry))
        giving, force = Giving(self.arguments, self.register), Force(self.arguments, self.register)
        fillers = giving.sided(sentence, word, fillers, entry.evokes)
        fillers = tuple(self._befallen(word, entry, one) for one in fillers)
        fillers += tuple(self._given(sentence, word, entry))
        fillers += tuple(self._moving(sentence, word, carriers))
        fillers += tuple(giving.told_as_goods(sentence, word, entry, fillers))
        fillers = tuple(one for one in fillers if probes_so(sentence, word, entry, one))
        cls = self._refined(entry.evokes, fillers)
        fillers = force.told(sentence, word, cls, fillers)
        plain = _PLAIN_GOODS.get(cls)
        return cls, tuple(filler for filler in fillers if plain is None or filler.entity.iri != plain)

    def _each_other(
        self, sentence: Sentence, word: Token, fillers: tuple[Filler, ...], entry: Entry
    ) -> Iterator[Filler]:
        """Yield those who do something to each other as those to whom it is done."""
        slots = () if word.pos not in _VERBS else reciprocal(sentence, word)
        acting = entry.slots.get("subject", ())
        for slot, other in slots:
            for filler in (one for one in fillers if one.role in acting and len(fillers) > 1):
                fits = (
                    (role, self.arguments.fitting.fitted(role, filler.entity))
                    for role in entry.slots.get(slot, ())
                )
                role = next(
                    (role for role, fitted in fits if fitted is not None and role != filler.role), None
                )
                if role is not None:
                    yield replace(filler, role=role, mention=replace(filler.mention, span=other.span))

    def _as_participant(self, sentence: Sentence, word: Token, entry: Entry, filler: Filler) -> Filler:
        """Return the body of which a meeting is called as one whose members take part: "the NATO summit"."""
        vocabulary = self.arguments.fitting.vocabulary
        is_met = entry.evokes is not None and vocabulary.is_a(entry.evokes, _MEETING)
        is_called = word.pos in _NOUNS and filler.role == _PARTY and names(sentence, word, filler)
        is_body = vocabulary.fits(filler.entity.kinds, _BODIES)
        return replace(filler, role=_PARTICIPANT) if is_met and is_called and is_body else filler

    def _befallen(self, word: Token, entry: Entry, filler: Filler) -> Filler:
        """Return nameless people whom something befell as those: "people killed", not any people."""
        is_own = word.lemma in _THEMSELVES
        participle = (
            word.lower if word.tag in {"VBN", "VBD"} and not is_own else _BEFALL.get(entry.evokes, "")
        )
        participle = "dead" if is_own and participle == "killed" else participle
        participle = "" if participle in filler.entity.label.split() else participle
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

    def _moving(self, sentence: Sentence, word: Token, carriers: tuple[Carried, ...]) -> Iterator[Filler]:
        """Yield whether what a noun tells grows, declines or comes back."""
        found = trend(sentence, word, carriers)
        if found is not None:
            mention = self.arguments.described.value(sentence, *found)
            yield Filler(_TREND, mention.entity, mention)

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
        befallen = {filler.entity for filler in fillers if filler.role == _UNDERGOER}
        is_unwaged = entry.evokes == _WAR and any(one.entry.realization in _UNWAGED for one in carriers)
        for carried in () if is_unwaged else doing(carriers):
            role = role_of(entry, carried, self.arguments.fitting)
            if role is not None and (role not in taken or self._is_one_side(sentence, fillers, role)):
                subjects = self._subject(sentence, carried)
                for word in (one for one in subjects if not breaks_up(entry, carried, one)):
                    for entity, mention in self.arguments.doers(sentence, word):
                        fitted = self.arguments.fitting.fitted(role, entity)
                        is_own = mention.span in {one.mention.span for one in fillers} or fitted in befallen
                        if fitted is not None and not is_own:
                            taken.add(role)
                            yield Filler(role, fitted, mention)

    def _received(self, sentence: Sentence, word: Token, entry: Entry) -> Iterator[Filler]:
        """Yield who receives what a noun names, by a participle behind it: "talks hosted by Oman"."""
        for carried, who in received(self.lexicon, sentence, word) if word.pos in _NOUNS else ():
            role = role_of(entry, carried, self.arguments.fitting)
            for entity, mention in self.arguments.meant(sentence, who):
                fitted = None if role is None else self.arguments.fitting.fitted(role, entity)
                if role is not None and fitted is not None:
                    yield Filler(role, fitted, mention)

    def _is_one_side(self, sentence: Sentence, fillers: Iterable[Filler], role: NamedNode | None) -> bool:
        """Tell whether only the side is told with which somebody has something: "signed a pact with Chad"."""
        sides = [filler for filler in fillers if filler.role == role]
        heads = [sentence.head(sentence.tokens[side.mention.head]) for side in sides]
        return role == _PARTY and len(sides) == 1 and heads[0].lower == "with"

    def _beside(
        self, sentence: Sentence, word: Token, fillers: tuple[Filler, ...], entry: Entry
    ) -> Iterator[Filler]:
        """Yield who does what a noun names beside another verb: "during a trip to Paris, X said"."""
        vocabulary, role = self.arguments.fitting.vocabulary, entry.agent
        is_own = entry.evokes is not None and any(vocabulary.is_a(entry.evokes, cls) for cls in _OWN)
        is_own = is_own and not (
            entry.evokes == _CONTENTION and sentence.head(sentence.head(word)).pos in _NOUNS
        )
        is_own = is_own or is_engaged(sentence, word) or self._is_one_side(sentence, fillers, role)
        sides = sum(filler.role == role for filler in fillers)
        is_attack = entry.evokes is not None and vocabulary.is_a(entry.evokes, _ATTACK)
        guilty = accused(sentence, word) or (raiding(sentence, word) if is_attack else ())
        guilty = guilty or (drilling(sentence, word) if entry.evokes == _EXERCISE else ())
        both = both_beside(sentence, word) if entry.evokes in _BETWEEN and not sides else ()
        is_own = is_own or bool(both)
        if word.pos not in _NOUNS or role is None or sides > (role == _PARTY) or not (is_own or guilty):
            return
        used = {filler.entity for filler in fillers}
        others = told_beside(sentence, word) if role == _PARTY and not sides else ()
        for subject in both or (*(guilty or beside(sentence, word)), *others):
            for entity, mention in self.arguments.meant(sentence, subject):
                fitted = self.arguments.fitting.fitted(role, entity)
                if fitted is not None and fitted not in used:
                    yield Filler(role, fitted, mention)

    def _subject(self, sentence: Sentence, carried: Carried) -> tuple[Token, ...]:
        """Return the subject of what carries, or whom it befalls: "was hit by shortages"."""
        clauses, word = Clauses(sentence), carried.word
        if word.pos in _VERBS:
            befalls = "by" in carried.entry.carries and clauses.is_passive(word)
            return clauses.slots(word).get("object" if befalls else "subject", ())
        return clauses.noun_slots(word).get("possessor", ()) or clauses.noun_slots(word).get("modifier", ())
