"""Find the predications of a sentence: verbs and nouns that evoke a class, and what carries them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.entities import Form
from realpolitik.extract.frames.arguments import Arguments
from realpolitik.extract.frames.clauses import Clauses, Slots
from realpolitik.extract.frames.matching import carried_in, matches_noun, matches_verb, plain_entry
from realpolitik.extract.frames.predication import Carried, Filler, Predication, rank
from realpolitik.extract.lexicon import Entry, Lexicon, Refinement
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.names import term, thing
from realpolitik.sources.register import Register

_VERBS, _NOUNS = frozenset({"VERB", "AUX"}), frozenset({"NOUN", "PROPN"})
_PLACE, _GOODS = term("place"), term("Goods")
_RELATION, _CALL, _PARTY = term("Relation"), term("Call"), term("party")
_PAID, _MONEY = term("FinancialTransfer"), thing("money")
_QUALITY: Final = term("quality")
_ACTOR, _UNDERGOER, _PARTICIPANT = term("actor"), term("undergoer"), term("participant")
_DEEPEST: Final = 4
_SITUATION: Final = term("Situation")
_SOME: Final = Entry(_SITUATION, evokes=_SITUATION)
_SPEAKING: Final = tuple(map(term, ("SpeechAct", "Judgement", "Decision")))
"""Classes whose arguments are told though no class is known of them: what is said, judged or decided."""


@dataclass(frozen=True, slots=True)
class Finder:
    """The lexicon applied to the sentences of one document."""

    lexicon: Lexicon
    arguments: Arguments
    register: Register

    def predications(self, sentence: Sentence) -> tuple[Predication, ...]:
        """Return what the words of a sentence speak of, in the order of the text."""
        found = [self._at(sentence, word) for word in sentence.tokens]
        return tuple(one for one in found if one is not None)

    def _at(self, sentence: Sentence, word: Token) -> Predication | None:
        found = None
        if word.pos in _VERBS:
            found = self._best(self._by_verb(sentence, word)) or self._plain(sentence, word)
        elif word.pos in _NOUNS and not self._is_named(sentence, word):
            found = self._best(self._by_noun(sentence, word))
        return found

    def _plain(self, sentence: Sentence, verb: Token) -> Predication | None:
        """Return what a verb that the lexicon lacks tells of two who are named, as the plainest class."""
        kinds = ("CarrierVerb", "SpeechVerb", "Hedge", "VerbPattern")
        if (
            verb.pos != "VERB"
            or verb.dep in {"amod", "xcomp"}
            or any(self.lexicon.entries(kind, verb.lemma) for kind in kinds)
        ):
            return None
        slots = Clauses(sentence).slots(verb)
        found = self._filled(
            sentence, verb, plain_entry(sentence, verb), slots, self._carriers(sentence, verb)
        )
        told = {filler.mention.span for filler in found.fillers}
        is_named = any(filler.role == _ACTOR and filler.is_named for filler in found.fillers)
        return found if self._is_whole(found) and is_named and len(told) > 1 else None

    def _is_named(self, sentence: Sentence, word: Token) -> bool:
        """Tell whether a word is part of a name, such as that of a council or treaty."""
        for mention in self.arguments.mentions.found:
            if mention.sentence == sentence.number and mention.first <= word.index < mention.last:
                is_goods = word.index == mention.head and _GOODS in mention.entity.kinds
                return mention.form is Form.NAME and not is_goods
        return False

    def _best(self, found: Iterable[Predication]) -> Predication | None:
        """Return the predication with most roles filled that has all that it requires."""
        ready = [one for one in found if self._is_whole(one)]
        return min(ready, key=rank, default=None)

    def _is_whole(self, one: Predication) -> bool:
        filled = {filler.role for filler in one.fillers} | {role for role, _ in one.arguments}
        by_place = any(_PLACE in roles for roles in one.entry.slots.values())
        is_told = bool(filled) if by_place else bool(filled - {_PLACE})
        return one.entry.requires <= filled and is_told and self._has_sides(one) and self._suits_object(one)

    def _suits_object(self, one: Predication) -> bool:
        """Tell whether what an entry is done to is of the classes that it names."""
        if not one.entry.kinds:
            return True
        roles, kinds = one.entry.slots.get("object", ()), tuple(one.entry.kinds)
        those = [filler.entity for filler in one.fillers if filler.role in roles]
        return all(self.arguments.fitting.vocabulary.fits(entity.kinds, kinds) for entity in those)

    def _has_sides(self, one: Predication) -> bool:
        """Tell whether a relation or call has two sides; one whose other side is not told is left out."""
        vocabulary = self.arguments.fitting.vocabulary
        is_mutual = any(vocabulary.is_a(one.evokes, cls) for cls in (_RELATION, _CALL))
        sides = {filler.entity.iri for filler in one.fillers if filler.role == _PARTY}
        return not is_mutual or len(sides) != 1

    def _by_verb(self, sentence: Sentence, verb: Token) -> Iterator[Predication]:
        slots = None
        for entry in self.lexicon.entries("VerbPattern", verb.lemma):
            if matches_verb(entry, sentence, verb):
                slots = Clauses(sentence).slots(verb) if slots is None else slots
                fitting = self._as_told(sentence, verb, entry, slots)
                yield self._filled(sentence, verb, fitting, slots, self._carriers(sentence, verb))

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
                carriers = self._carriers(sentence, noun)
                slots = self._noun_slots(sentence, noun, carriers)
                yield self._filled(sentence, noun, entry, slots, carriers)

    def _filled(
        self, sentence: Sentence, word: Token, entry: Entry, slots: Slots, carriers: tuple[Carried, ...]
    ) -> Predication:
        if entry.evokes is None:
            raise ValueError(f"{entry.iri.value} evokes nothing")
        fillers = self.arguments.filled(sentence, slots, entry.slots, entry.evokes)
        fillers += tuple(self._of_carriers(sentence, fillers, entry, carriers))
        fillers += tuple(self._given(sentence, word, entry))
        cls = self._refined(entry.evokes, fillers)
        if cls == _PAID:
            fillers = tuple(filler for filler in fillers if filler.entity.iri != _MONEY)
        arguments = tuple(self._arguments(sentence, word, entry, slots))
        return Predication(sentence, word, entry, cls, fillers, carriers, arguments)

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

    def _carriers(self, sentence: Sentence, word: Token) -> tuple[Carried, ...]:
        """Return the words that carry a situation, from inside out."""
        found: list[Carried] = []
        while len(found) < _DEEPEST:
            carried = self._carrier(sentence, word)
            if carried is None:
                break
            found.append(carried)
            word = carried.word
        return tuple(found)

    def _carrier(self, sentence: Sentence, word: Token) -> Carried | None:
        slot, governor = carried_in(sentence, word)
        if governor is None:
            return None
        if governor.pos in _NOUNS:
            entries = self.lexicon.entries("CarrierNoun", governor.lemma)
            fitting = (entry for entry in entries if matches_noun(entry, sentence, governor))
        else:
            entries = self.lexicon.entries("CarrierVerb", governor.lemma)
            fitting = (entry for entry in entries if matches_verb(entry, sentence, governor))
        entry = next((entry for entry in fitting if slot in entry.carries), None)
        return None if entry is None else Carried(governor, entry)

    def _noun_slots(self, sentence: Sentence, noun: Token, carriers: tuple[Carried, ...]) -> Slots:
        """Return the slots of a noun, with those of the verb that carries it: "imposed sanctions on"."""
        clauses = Clauses(sentence)
        found = dict(clauses.noun_slots(noun))
        if carriers and carriers[0].word.pos in _VERBS:
            for slot, words in clauses.slots(carriers[0].word).items():
                if slot not in found and slot not in {"subject", "object", "dative"}:
                    found[slot] = words
        return found

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

    def _subject(self, sentence: Sentence, word: Token) -> tuple[Token, ...]:
        clauses = Clauses(sentence)
        if word.pos in _VERBS:
            return clauses.slots(word).get("subject", ())
        return clauses.noun_slots(word).get("possessor", ()) or clauses.noun_slots(word).get("modifier", ())
