"""Find the predications of a sentence: verbs and nouns that evoke a class, and what carries them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from realpolitik.extract.frames.arguments import Arguments
from realpolitik.extract.frames.clauses import Clauses
from realpolitik.extract.frames.evoking import Evoking
from realpolitik.extract.frames.matching import matches_verb
from realpolitik.extract.frames.merging import merged
from realpolitik.extract.frames.plain import (
    AIM,
    AIM_SLOTS,
    LIGHT,
    aim_entry,
    aiming_noun,
    modal_entry,
    plain_entry,
)
from realpolitik.extract.frames.predication import Filler, Predication, unknown
from realpolitik.extract.frames.readings import not_ended
from realpolitik.extract.frames.trends import MOVED, moved
from realpolitik.extract.frames.uses import is_burdened, speaks
from realpolitik.extract.lexicon import Entry, Lexicon
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.judging import CALLING
from realpolitik.extract.words.pointing import FIRST_PLURAL
from realpolitik.rdf.names import term
from realpolitik.sources.register import Register

_VERBS = frozenset({"VERB", "AUX"})
_PLACE, _TREND, _GOODS = term("place"), term("trend"), term("Goods")
_AGENTS = (term("Agent"),)
_SITUATION, _UNDERGOER = term("Situation"), term("undergoer")


@dataclass(frozen=True, slots=True)
class Finder:
    """The lexicon applied to the sentences of one document."""

    lexicon: Lexicon
    arguments: Arguments
    register: Register

    evoking: Evoking = field(init=False)
    """What reads single words by the patterns of the lexicon."""

    def __post_init__(self) -> None:
        """Keep one reader of words, which keeps what it has read."""
        object.__setattr__(self, "evoking", Evoking(self.lexicon, self.arguments, self.register))

    def predications(self, sentence: Sentence) -> tuple[Predication, ...]:
        """Return what the words of a sentence speak of, in the order of the text."""
        evoking = self.evoking
        each = [one for word in sentence.tokens for one in evoking.at(sentence, word)]
        first = {one.trigger.index: one for one in reversed(each)}
        found = merged(first, self.arguments.fitting.vocabulary)
        spoken = [one for one in each if one is not first[one.trigger.index]]
        taken = {carried.word.index for one in found.values() for carried in one.carriers} | first.keys()
        for verb in sentence.tokens:
            is_state = verb.lemma == "be" and sentence.child(verb, "acomp") is not None
            if verb.pos == "VERB" or is_state:
                for one in self._further(sentence, verb, is_taken=verb.index in taken):
                    found.setdefault(one.trigger.index, one)
        return tuple(sorted((*found.values(), *spoken), key=lambda one: one.trigger.index))

    def _further(self, sentence: Sentence, verb: Token, *, is_taken: bool) -> Iterator[Predication]:
        """Yield what a verb tells beside, or without, what the lexicon knows."""
        aim = self._aimed(sentence, verb)
        if aim is not None:
            yield aim
        modal = self._modal(sentence, verb)
        if modal is not None:
            yield modal
        found = None if is_taken else self._aim(sentence, verb) or self._moved(sentence, verb)
        plain = found or (None if is_taken or verb.pos == "AUX" else self._plain(sentence, verb))
        if plain is not None:
            yield plain

    def _plain(self, sentence: Sentence, verb: Token) -> Predication | None:
        """Return what a verb tells of which the lexicon has no class, as the plainest class."""
        spoken = ("SpeechVerb", "Hedge")
        is_spoken = any(self.lexicon.entries(kind, verb.lemma) for kind in spoken)
        if (
            verb.dep in {"amod", "xcomp"}
            or is_spoken
            or verb.lemma in LIGHT
            or self._is_of_event(sentence, verb)
            or verb.lemma in CALLING | {"describe", "view", "regard"}
            or not speaks(sentence, verb, self.lexicon)
            or is_burdened(sentence, verb)
            or sentence.child(verb, "xcomp", "ccomp") is not None
        ):
            return None
        found = self.evoking.filled(
            sentence,
            verb,
            plain_entry(sentence, verb),
            Clauses(sentence).slots(verb),
            self.evoking.carrying.carriers(sentence, verb),
        )
        told = {filler.mention.span for filler in found.fillers}
        is_named = any(self._is_of_note(filler) for filler in found.fillers)
        return found if self.evoking.telling.is_whole(found) and is_named and len(told) > 1 else None

    def _is_of_note(self, filler: Filler) -> bool:
        """Tell whether somebody whom the register knows, or one of them, has a part in something."""
        fits, told = self.evoking.arguments.fitting.vocabulary.fits, filler.mention
        if filler.role == _PLACE or not fits(filler.entity.kinds, _AGENTS):
            return False
        near = self.evoking.arguments.mentions.within(told.sentence)
        return not filler.entity.is_local or any(
            told.first <= one.first and one.last <= told.last and not one.entity.is_local for one in near
        )

    def _is_of_event(self, sentence: Sentence, verb: Token) -> bool:
        """Tell whether a verb is done to who does it, or to an event, which its noun tells or nothing."""
        objects = sentence.children(verb, "dobj", "nsubjpass")
        is_own = any(one.lower.endswith(("self", "selves")) for one in objects)
        return is_own or any(self.lexicon.entries("NounPattern", noun.lemma) for noun in objects)

    def _moved(self, sentence: Sentence, verb: Token) -> Predication | None:
        """Return that a number goes up or down, such as a price."""
        found = moved(sentence, verb)
        if found is None:
            return None
        noun, way = found
        arguments = self.arguments
        slots = Clauses(sentence).noun_slots(noun)
        mention = arguments.described.value(sentence, verb, way)
        fillers = arguments.filled(sentence, slots, MOVED.slots, MOVED.iri)
        fillers = tuple(one for one in fillers if _GOODS in one.entity.kinds)
        told = (*fillers, Filler(_TREND, mention.entity, mention))
        return Predication(sentence, verb, MOVED, MOVED.iri, told) if fillers else None

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
        is_set = sentence.child(verb, "auxpass") is not None
        if aim is None or is_set or clause is None or clause.pos not in _VERBS:
            return None
        return self._judged(sentence, verb, clause, aim)

    def _aimed(self, sentence: Sentence, verb: Token) -> Predication | None:
        """Return whose aim it is to do what an infinitive tells: "France's goal is to end the war"."""
        noun = aiming_noun(sentence, verb)
        if noun is None:
            return None
        slots = Clauses(sentence).noun_slots(noun)
        fillers = self.arguments.filled(sentence, slots, AIM_SLOTS, AIM.iri)
        aimed = ((term("aimedAt"), self.evoking.matter(sentence, verb)),)
        return Predication(sentence, noun, AIM, AIM.iri, fillers, (), aimed) if fillers else None

    def _judged(self, sentence: Sentence, word: Token, verb: Token, entry: Entry) -> Predication | None:
        """Return a judgement about what somebody does, must do, can do or wants to do."""
        subject = Clauses(sentence).slots(verb).get("subject", ())
        fillers = self.arguments.filled(sentence, {"subject": subject}, entry.slots, entry.iri)
        [role] = entry.slots["clause"]
        inner = not_ended(word, self.evoking.matter(sentence, verb)) or unknown(sentence, verb)
        is_named = any(filler.is_named for filler in (*fillers, *self._suffering(sentence, verb)))
        is_known = inner.evokes != _SITUATION
        is_ours = entry.stance is not None and all(one.lower in FIRST_PLURAL for one in subject)
        is_told = is_named or (is_known and is_ours) or (not subject and (is_known or verb.dep == "ccomp"))
        arguments = ((role, inner),)
        return Predication(sentence, word, entry, entry.iri, fillers, (), arguments) if is_told else None

    def _suffering(self, sentence: Sentence, verb: Token) -> tuple[Filler, ...]:
        """Return who or what must be treated as a verb in the passive tells."""
        words = Clauses(sentence).slots(verb).get("object", ()) if sentence.child(verb, "auxpass") else ()
        known = (found for word in words for found in self.arguments.meant(sentence, word))
        return tuple(Filler(_UNDERGOER, entity, mention) for entity, mention in known)
