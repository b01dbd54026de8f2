"""What a word evokes by the lexicon: a class with its roles, and the situations that stand in them.

In: a verb or noun of a sentence. Out: each reading of it that the lexicon allows, whole or not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.entities import Form
from realpolitik.extract.frames.arguments import Arguments
from realpolitik.extract.frames.below import near
from realpolitik.extract.frames.carrying import Carrying
from realpolitik.extract.frames.causes import CAUSE, OF_EVENTS, bringing_about, by_event, without_doer
from realpolitik.extract.frames.clauses import Clauses, Slots
from realpolitik.extract.frames.employing import is_used_by_nobody
from realpolitik.extract.frames.fights import explodes_so
from realpolitik.extract.frames.filling import Filling
from realpolitik.extract.frames.force import Force, is_unarmed, known_war
from realpolitik.extract.frames.implied import with_unsaid
from realpolitik.extract.frames.matching import (
    is_pronoun,
    matches_noun,
    matches_verb,
    told_of,
    words_of_verb,
)
from realpolitik.extract.frames.predication import Carried, Predication, unknown
from realpolitik.extract.frames.readings import fullest, not_ended, rank, suits, tells_situation
from realpolitik.extract.frames.senses import does_tell, is_meant
from realpolitik.extract.frames.soundness import sound
from realpolitik.extract.frames.standing import below, standing, told_before
from realpolitik.extract.frames.supporting import unannounced, unprosecuted
from realpolitik.extract.frames.telling import Telling
from realpolitik.extract.frames.uses import asks_so, misses_object, speaks
from realpolitik.extract.frames.uttering import by_issuer
from realpolitik.extract.lexicon import Entry, Lexicon
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.judging import BACKED
from realpolitik.rdf.names import term
from realpolitik.sources.register import Register

_VERBS, _NOUNS = frozenset({"VERB", "AUX"}), frozenset({"NOUN", "PROPN"})
_UNREAL: Final = frozenset({term("Sought"), term("Planned")})
_GOODS, _TRANSFER, _PROPOSES, _ATTACK = map(term, ("Goods", "Transfer", "proposes", "Attack"))
_SPEAKING: Final = tuple(map(term, ("SpeechAct", "Judgement", "Decision")))
"""Classes whose arguments are told though no class is known of them: what is said, judged or decided."""


@dataclass(frozen=True, slots=True)
class Evoking:
    """The patterns of a lexicon applied to the words of one document."""

    lexicon: Lexicon
    arguments: Arguments
    register: Register
    _read: dict[tuple[int, int], tuple[Predication, ...]] = field(default_factory=dict, compare=False)

    @property
    def carrying(self) -> Carrying:
        """The carriers of the lexicon."""
        return Carrying(self.lexicon)

    @property
    def telling(self) -> Telling:
        """What tells which readings are whole."""
        return Telling(self.arguments.fitting)

    def at(self, sentence: Sentence, word: Token) -> tuple[Predication, ...]:
        """Return what a word evokes: nothing that is not told whole, and a promise with what is promised."""
        kind = "VerbPattern" if word.pos in _VERBS else "NounPattern" if word.pos in _NOUNS else None
        is_known = kind is not None and bool(self.lexicon.entries(kind, word.lemma))
        if not is_known or not speaks(sentence, word, self.lexicon):
            return ()
        if word.pos in _NOUNS and self._is_named(sentence, word):
            return ()
        found = self._readings(sentence, word)
        best = self._best(found)
        return self._promised(found) or (() if best is None else (best,))

    def _readings(self, sentence: Sentence, word: Token) -> tuple[Predication, ...]:
        """Return a word as each entry reads it, by itself and in what it stands in."""
        place = sentence.number, word.index
        if place not in self._read:
            read = self._by_verb if word.pos in _VERBS else self._by_noun
            self._read[place] = tuple(read(sentence, word))
        return self._read[place]

    def _promised(self, found: tuple[Predication, ...]) -> tuple[Predication, ...]:
        """Return the transfer of goods that are promised or asked for, and the promise or appeal."""
        is_a = self.arguments.fitting.vocabulary.is_a
        unreal = self._best(one for one in found if one.entry.realization in _UNREAL)
        if unreal is None or not is_a(unreal.evokes, _TRANSFER):
            return ()
        told = (_PROPOSES, unreal)
        promises = (
            replace(one, arguments=(*(pair for pair in one.arguments if pair[0] != _PROPOSES), told))
            for one in found
            if is_a(one.evokes, _SPEAKING[0])
        )
        spoken = self._best(promises)
        return (unreal,) if spoken is None else (unreal, spoken)

    def filled(
        self, sentence: Sentence, word: Token, entry: Entry, slots: Slots, carriers: tuple[Carried, ...]
    ) -> Predication:
        """Return a word as it is read by an entry, whole or not."""
        filling = Filling(self.lexicon, self.arguments, self.register)
        if word.pos in _NOUNS or word.tag == "VBG":
            slots = {slot: near(sentence, word, words) for slot, words in slots.items()}
        cls, fillers = filling.filled(sentence, word, entry, slots, carriers)
        told = self._arguments(sentence, word, entry, slots)
        arguments = tuple({(role, inner.trigger.index): (role, inner) for role, inner in told}.values())
        for above in bringing_about(sentence, word, entry, slots, arguments):
            caused = tuple(self._told(sentence, above, entry, [CAUSE], word))
            arguments += caused
            if caused:
                break
        fillers = sound(sentence, cls, fillers, self.arguments.fitting.vocabulary)
        named = tuple(one for one in fillers if not tells_situation(one, arguments))
        found = Predication(sentence, word, entry, cls, without_doer(named, arguments), carriers, arguments)
        return with_unsaid(found, self.arguments.fitting.vocabulary)

    def matter(self, sentence: Sentence, word: Token) -> Predication:
        """Return the situation that a word tells, which has no class where no entry knows it."""
        return self._inner(sentence, word) or unknown(sentence, word)

    def _is_named(self, sentence: Sentence, word: Token) -> bool:
        """Tell whether a word is part of a name, such as that of a council or treaty."""
        for mention in self.arguments.mentions.within(sentence.number):
            if mention.first <= word.index < mention.last:
                is_goods = word.index == mention.head and _GOODS in mention.entity.kinds
                return mention.form is Form.NAME and not is_goods
        return False

    def _best(self, found: Iterable[Predication]) -> Predication | None:
        """Return the predication with most roles filled that has all that it requires."""
        return min(filter(self.telling.is_whole, found), key=rank, default=None)

    def _by_verb(self, sentence: Sentence, verb: Token) -> Iterator[Predication]:
        slots = None
        for entry in self.lexicon.entries("VerbPattern", verb.lemma):
            is_told = matches_verb(entry, sentence, verb) and does_tell(entry, sentence, verb)
            if is_told and asks_so(entry, sentence, verb):
                slots = Clauses(sentence).slots(verb) if slots is None else slots
                told = by_event(self.lexicon, sentence, verb, entry, slots)
                told = by_issuer(sentence, told) if self.telling.is_speech(entry) else told
                fitting = self._as_told(sentence, verb, entry, told)
                carriers = unprosecuted(sentence, self.carrying.carriers(sentence, verb))
                one = self.filled(sentence, verb, fitting, told, carriers)
                if not self._misses_object(sentence, verb, one, told) and explodes_so(one, self.register):
                    yield one

    def _misses_object(self, sentence: Sentence, verb: Token, one: Predication, slots: Slots) -> bool:
        roles = set(one.entry.slots.get("object", ()))
        told = {filler.role for filler in one.fillers} | {role for role, _ in one.arguments}
        taken = words_of_verb(one.entry, sentence, verb)
        return misses_object(one.entry, taken, slots.get("object", ()), is_filled=bool(roles & told))

    def _as_told(self, sentence: Sentence, verb: Token, entry: Entry, slots: Slots) -> Entry:
        """Return an entry that does not ask for whom a passive or a pronoun leaves out."""
        if entry.evokes in OF_EVENTS:
            return entry
        is_attack = self.arguments.fitting.vocabulary.is_a(entry.evokes, _ATTACK) if entry.evokes else False
        is_passive = Clauses(sentence).is_passive(verb)
        is_passive = is_passive or (is_attack and is_used_by_nobody(sentence, verb))
        spared = {slot for slot, words in slots.items() if is_pronoun(entry, slot, words)}
        if is_passive and not slots.get("subject") and not entry.doers:
            spared.add("subject")
        waived = {role for slot in spared for role in entry.slots.get(slot, ())}
        left = entry.requires - waived
        is_told = bool(left) or (is_passive and bool(slots.get("object")) and bool(entry.slots.get("object")))
        return replace(entry, requires=left) if is_told and left != entry.requires else entry

    def _by_noun(self, sentence: Sentence, noun: Token) -> Iterator[Predication]:
        force = Force(self.arguments, self.register)
        for entry in self.lexicon.entries("NounPattern", noun.lemma):
            is_noun = matches_noun(entry, sentence, noun) and is_meant(entry, sentence, noun)
            if is_noun and not is_unarmed(sentence, noun):
                carriers = self.carrying.carriers(sentence, noun)
                carriers = force.fitting(entry, unannounced(sentence, noun, carriers))
                slots = self.carrying.noun_slots(sentence, noun, carriers)
                one = self.filled(sentence, noun, entry, slots, carriers)
                yield from known_war(one)

    def _arguments(
        self, sentence: Sentence, word: Token, entry: Entry, slots: Slots
    ) -> Iterator[tuple[NamedNode, Predication]]:
        """Yield the situations that stand in the roles of a pattern: what is proposed, changed and so on."""
        phrase = {part for lemma in entry.lemmas for part in lemma[1:]} if word.pos in _VERBS else set()
        for slot, roles in entry.slots.items():
            wanted = [role for role in roles if self.arguments.fitting.takes_situations(role)]
            if not wanted:
                continue
            for one in standing(sentence, word, slot, slots, is_said=self.telling.is_speech(entry)):
                if slot != "object" and one.lemma in phrase:
                    continue
                told = tuple(self._told(sentence, one, entry, wanted, word))
                yield from told
                if told:
                    break

    def _told(
        self, sentence: Sentence, word: Token, entry: Entry, wanted: list[NamedNode], above: Token
    ) -> Iterator[tuple[NamedNode, Predication]]:
        """Yield the situations that a word tells, and those joined to it, with the role that each suits."""
        for one in sentence.conjuncts(word):
            inner = not_ended(above, self._inner(sentence, one)) or self._some(sentence, one, entry)
            role = next(
                (role for role in wanted if inner and suits(role, inner, self.arguments.fitting.vocabulary)),
                None,
            )
            if inner is not None and role is not None:
                yield role, inner

    def _inner(self, sentence: Sentence, word: Token) -> Predication | None:
        """Return what a word speaks of as an argument, which needs no roles to be described."""
        word = told_of(sentence, word)
        if not speaks(sentence, word, self.lexicon):
            return None
        is_read = word.pos in _VERBS or (word.pos in _NOUNS and not self._is_named(sentence, word))
        found = self._readings(sentence, word) if is_read else ()
        found = tuple(one for one in found if self.telling.suits(one) and self.telling.is_described(one))
        whole, rough = self._best(found), fullest(found, self.arguments.fitting.vocabulary)
        carried = None if whole else self._carried_by(sentence, word)
        is_same = carried is not None and (rough is None or carried.evokes == rough.evokes)
        return whole or (carried if is_same else rough)

    def _carried_by(self, sentence: Sentence, word: Token) -> Predication | None:
        """Return what a word carries: of "to stop buying oil" the purchase, of "a bid to join" that."""
        entries = self.lexicon.entries("CarrierVerb" if word.pos in _VERBS else "CarrierNoun", word.lemma)
        if not entries:
            return None
        inside = below(sentence, word, frozenset().union(*(entry.carries for entry in entries)))
        told = (inner for one in inside if (inner := self._inner(sentence, one)) is not None)
        return next((one for one in told if word.pos in _VERBS or self.telling.is_whole(one)), None)

    def _some(self, sentence: Sentence, word: Token, entry: Entry) -> Predication | None:
        """Return what a word tells that no entry knows, where somebody speaks of it, as of no class."""
        vocabulary = self.arguments.fitting.vocabulary
        is_spoken_of = entry.evokes is not None and vocabulary.fits((entry.evokes,), _SPEAKING)
        is_event = entry.evokes in OF_EVENTS and told_before(sentence, word, self.lexicon)
        is_told = word.pos in _VERBS or is_event or self.arguments.is_matter(sentence, word, self.lexicon)
        is_spoken_of = is_spoken_of or (entry.evokes == term("Support") and word.lemma in BACKED)
        is_guest = entry.evokes == term("Invitation") and word.pos in _NOUNS
        return unknown(sentence, word) if is_spoken_of and is_told and not is_guest else None
