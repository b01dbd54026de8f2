"""Find the predications of a sentence: verbs and nouns that evoke a class, and what carries them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.entities import Form
from realpolitik.extract.frames.arguments import Arguments
from realpolitik.extract.frames.carrying import Carrying, beside
from realpolitik.extract.frames.clauses import Clauses, Slots
from realpolitik.extract.frames.matching import matches_noun, matches_verb
from realpolitik.extract.frames.plain import LIGHT, aim_entry, modal_entry, plain_entry
from realpolitik.extract.frames.predication import Carried, Filler, Predication, rank
from realpolitik.extract.frames.telling import Telling
from realpolitik.extract.lexicon import Entry, Lexicon, Refinement
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.names import term, thing
from realpolitik.sources.register import Register

_VERBS, _NOUNS = frozenset({"VERB", "AUX"}), frozenset({"NOUN", "PROPN"})
_PLACE, _GOODS = term("place"), term("Goods")
_RELATION, _CALL, _PARTY = term("Relation"), term("Call"), term("party")
_PAID, _MONEY = term("FinancialTransfer"), thing("money")
_QUALITY: Final = term("quality")
_DEEPEST: Final = 4
_OWN: Final = tuple(map(term, ("DiplomaticEvent", "SpeechAct")))
"""Classes of what the subject of the verb beside it does: visits, talks, letters."""
_GROUP, _UNDERGOER = term("PersonGroup"), term("undergoer")
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
_THEMSELVES: Final = frozenset({"die", "perish", "lose", "flee", "escape", "drown", "be", "leave", "seek", "take"})
"""Verbs whose subject it befalls."""
_SITUATION: Final = term("Situation")
_WAR, _MILITARY, _NEGOTIATED = term("War"), term("MilitaryEvent"), term("Negotiated")
_SOME: Final = Entry(_SITUATION, evokes=_SITUATION)
_SPEAKING: Final = tuple(map(term, ("SpeechAct", "Judgement", "Decision")))
"""Classes whose arguments are told though no class is known of them: what is said, judged or decided."""


@dataclass(frozen=True, slots=True)
class Finder:
    """The lexicon applied to the sentences of one document."""

    lexicon: Lexicon
    arguments: Arguments
    register: Register

    @property
    def carrying(self) -> Carrying:
        """The carriers of the lexicon."""
        return Carrying(self.lexicon)

    @property
    def telling(self) -> Telling:
        """What tells which readings are whole."""
        return Telling(self.arguments.fitting)

    def predications(self, sentence: Sentence) -> tuple[Predication, ...]:
        """Return what the words of a sentence speak of, in the order of the text."""
        found = {word.index: one for word in sentence.tokens if (one := self._at(sentence, word)) is not None}
        taken = {carried.word.index for one in found.values() for carried in one.carriers} | found.keys()
        for verb in sentence.tokens:
            if verb.pos != "VERB":
                continue
            modal = self._modal(sentence, verb)
            if modal is not None:
                found.setdefault(modal.trigger.index, modal)
            if verb.index not in taken:
                plain = self._aim(sentence, verb) or self._plain(sentence, verb)
                if plain is not None:
                    found[verb.index] = plain
        return tuple(one for _, one in sorted(found.items()))

    def _at(self, sentence: Sentence, word: Token) -> Predication | None:
        if word.pos in _VERBS:
            return self._best(self._by_verb(sentence, word))
        if word.pos in _NOUNS and not self._is_named(sentence, word):
            return self._best(self._by_noun(sentence, word))
        return None

    def _plain(self, sentence: Sentence, verb: Token) -> Predication | None:
        """Return what a verb tells of which the lexicon has no class, as the plainest class."""
        spoken = ("SpeechVerb", "Hedge")
        is_spoken = any(self.lexicon.entries(kind, verb.lemma) for kind in spoken)
        if verb.dep in {"amod", "xcomp"} or is_spoken or verb.lemma in LIGHT or self._is_of_event(sentence, verb):
            return None
        found = self._filled(
            sentence,
            verb,
            plain_entry(sentence, verb),
            Clauses(sentence).slots(verb),
            self.carrying.carriers(sentence, verb),
        )
        told = {filler.mention.span for filler in found.fillers}
        is_named = any(filler.is_named for filler in found.fillers if filler.role != _PLACE)
        return found if self.telling.is_whole(found) and is_named and len(told) > 1 else None

    def _is_of_event(self, sentence: Sentence, verb: Token) -> bool:
        """Tell whether what a verb is done to is an event, which is told by its noun or not at all."""
        objects = sentence.children(verb, "dobj", "nsubjpass")
        return any(self.lexicon.entries("NounPattern", noun.lemma) for noun in objects)

    def _modal(self, sentence: Sentence, verb: Token) -> Predication | None:
        """Return the duty or the ability that a modal verb tells of somebody who is named."""
        modal = modal_entry(sentence, verb)
        if modal is None:
            return None
        word, entry = modal
        return self._judged(sentence, word, verb, entry)

    def _aim(self, sentence: Sentence, verb: Token) -> Predication | None:
        """Return what somebody seeks or plans to do of which no entry knows the class."""
        entries = self.lexicon.entries("CarrierVerb", verb.lemma)
        fitting = (entry for entry in entries if matches_verb(entry, sentence, verb))
        aim = next((aim for entry in fitting if (aim := aim_entry(entry)) is not None), None)
        clause = sentence.child(verb, "xcomp")
        if aim is None or clause is None or clause.pos not in _VERBS:
            return None
        return self._judged(sentence, verb, clause, aim)

    def _judged(self, sentence: Sentence, word: Token, verb: Token, entry: Entry) -> Predication | None:
        """Return a judgement about what somebody does, must do, can do or wants to do."""
        subject = Clauses(sentence).slots(verb).get("subject", ())
        fillers = self.arguments.filled(sentence, {"subject": subject}, entry.slots, entry.iri)
        [role] = entry.slots["clause"]
        is_named = any(filler.is_named for filler in fillers)
        arguments = ((role, self.matter(sentence, verb)),)
        return Predication(sentence, word, entry, entry.iri, fillers, (), arguments) if is_named else None

    def _is_named(self, sentence: Sentence, word: Token) -> bool:
        """Tell whether a word is part of a name, such as that of a council or treaty."""
        for mention in self.arguments.mentions.found:
            if mention.sentence == sentence.number and mention.first <= word.index < mention.last:
                is_goods = word.index == mention.head and _GOODS in mention.entity.kinds
                return mention.form is Form.NAME and not is_goods
        return False

    def _best(self, found: Iterable[Predication]) -> Predication | None:
        """Return the predication with most roles filled that has all that it requires."""
        ready = [one for one in found if self.telling.is_whole(one)]
        return min(ready, key=rank, default=None)

    def _by_verb(self, sentence: Sentence, verb: Token) -> Iterator[Predication]:
        slots = None
        for entry in self.lexicon.entries("VerbPattern", verb.lemma):
            if matches_verb(entry, sentence, verb):
                slots = Clauses(sentence).slots(verb) if slots is None else slots
                fitting = self._as_told(sentence, verb, entry, slots)
                yield self._filled(sentence, verb, fitting, slots, self.carrying.carriers(sentence, verb))

    def _as_told(self, sentence: Sentence, verb: Token, entry: Entry, slots: Slots) -> Entry:
        """Return an entry that does not ask for whom a passive or a pronoun leaves out."""
        is_passive = Clauses(sentence).is_passive(verb)
        spared = {
            slot for slot, words in slots.items() if words and all(word.pos == "PRON" for word in words)
        }
        if is_passive and not slots.get("subject"):
            spared.add("subject")
        waived = {role for slot in spared for role in entry.slots.get(slot, ())}
        left = entry.requires - waived
        return replace(entry, requires=left) if left and left != entry.requires else entry

    def _by_noun(self, sentence: Sentence, noun: Token) -> Iterator[Predication]:
        for entry in self.lexicon.entries("NounPattern", noun.lemma):
            if matches_noun(entry, sentence, noun):
                carriers = self._fitting(entry, self.carrying.carriers(sentence, noun))
                if entry.evokes == _WAR and not carriers and sentence.child(noun, "poss") is None:
                    continue
                slots = self.carrying.noun_slots(sentence, noun, carriers)
                yield self._filled(sentence, noun, entry, slots, carriers)

    def _filled(
        self, sentence: Sentence, word: Token, entry: Entry, slots: Slots, carriers: tuple[Carried, ...]
    ) -> Predication:
        if entry.evokes is None:
            raise ValueError(f"{entry.iri.value} evokes nothing")
        fillers = self.arguments.filled(sentence, slots, entry.slots, entry.evokes)
        fillers += tuple(self._of_carriers(sentence, fillers, entry, carriers))
        fillers += tuple(self._beside(sentence, word, fillers, entry))
        fillers = tuple(self._befallen(word, entry, one) for one in fillers)
        fillers += tuple(self._given(sentence, word, entry))
        cls = self._refined(entry.evokes, fillers)
        if cls == _PAID:
            fillers = tuple(filler for filler in fillers if filler.entity.iri != _MONEY)
        arguments = tuple(self._arguments(sentence, word, entry, slots))
        return Predication(sentence, word, entry, cls, fillers, carriers, arguments)

    def _befallen(self, word: Token, entry: Entry, filler: Filler) -> Filler:
        """Return nameless people whom something befell as those: "people killed", not any people."""
        is_own = word.lemma in _THEMSELVES
        participle = word.lower if word.tag in {"VBN", "VBD"} and not is_own else _BEFALL.get(entry.evokes, "")
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

    def _arguments(
        self, sentence: Sentence, word: Token, entry: Entry, slots: Slots
    ) -> Iterator[tuple[NamedNode, Predication]]:
        """Yield the situations that stand in the roles of a pattern: what is proposed, changed and so on."""
        for slot, roles in entry.slots.items():
            wanted = [role for role in roles if self.arguments.fitting.takes_situations(role)]
            if not wanted:
                continue
            inside = sentence.children(word, "xcomp", "ccomp") if slot == "clause" else slots.get(slot, ())
            for one in inside:
                if one.index == word.index or word.index not in {up.index for up in sentence.above(one)}:
                    continue
                inner = self._inner(sentence, one) or self._some(sentence, one, entry)
                role = next((role for role in wanted if inner and self._suits(role, inner)), None)
                if inner is not None and role is not None:
                    yield role, inner
                    break

    def _inner(self, sentence: Sentence, word: Token) -> Predication | None:
        """Return what a word speaks of as an argument, which needs no roles to be described."""
        found: tuple[Predication, ...] = ()
        if word.pos in _VERBS:
            found = tuple(self._by_verb(sentence, word))
        elif word.pos in _NOUNS and not self._is_named(sentence, word):
            found = tuple(self._by_noun(sentence, word))
        return self._best(found) or max(found, key=lambda one: len(one.fillers), default=None)

    def matter(self, sentence: Sentence, word: Token) -> Predication:
        """Return the situation that a word tells, which has no class where no entry knows it."""
        inner = self._inner(sentence, word)
        return inner or Predication(sentence, word, _SOME, _SITUATION, ())

    def _some(self, sentence: Sentence, word: Token, entry: Entry) -> Predication | None:
        """Return what a word tells that no entry knows, as a situation of no class, where somebody speaks of it."""
        vocabulary = self.arguments.fitting.vocabulary
        is_spoken_of = entry.evokes is not None and any(vocabulary.is_a(entry.evokes, cls) for cls in _SPEAKING)
        is_told = word.pos in _VERBS or self._is_matter(sentence, word)
        if not is_spoken_of or not is_told:
            return None
        return Predication(sentence, word, _SOME, _SITUATION, ())

    def _is_matter(self, sentence: Sentence, noun: Token) -> bool:
        """Tell whether a noun names neither somebody nor a thing."""
        is_named = any(True for _ in self.arguments.meant(sentence, noun))
        return noun.pos == "NOUN" and not is_named and not self.lexicon.entries("EntityNoun", noun.lemma)

    def _suits(self, role: NamedNode, inner: Predication) -> bool:
        fitting = self.arguments.fitting
        ranges = fitting.vocabulary.properties[role].ranges
        return not ranges or fitting.vocabulary.fits((inner.evokes,), ranges)

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

    def _fitting(self, entry: Entry, carriers: tuple[Carried, ...]) -> tuple[Carried, ...]:
        """Return what carries a situation; who talks about violence does not carry it."""
        vocabulary = self.arguments.fitting.vocabulary
        is_violent = entry.evokes is not None and vocabulary.is_a(entry.evokes, _MILITARY)
        talks = is_violent and any(carried.entry.realization == _NEGOTIATED for carried in carriers)
        return () if talks else carriers

    def _of_carriers(
        self, sentence: Sentence, fillers: tuple[Filler, ...], entry: Entry, carriers: tuple[Carried, ...]
    ) -> Iterator[Filler]:
        """Yield who carries the situation out, or wants it, offers it and so on, by what carries it."""
        taken = {filler.role for filler in fillers}
        for carried in carriers:
            role = entry.agent if carried.entry.does else carried.entry.agent
            if role is not None and role not in taken:
                for word in self._subject(sentence, carried.word):
                    for entity, mention in self.arguments.meant(sentence, word):
                        fitted = self.arguments.fitting.fitted(role, entity)
                        if fitted is not None and mention.span not in {one.mention.span for one in fillers}:
                            taken.add(role)
                            yield Filler(role, fitted, mention)

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
