"""From the predications of a sentence to assertions: how each is meant, who says it, when and how much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from realpolitik.extract.frames.finder import Finder
from realpolitik.extract.frames.predication import Predication
from realpolitik.extract.propose.appointments import Appointments
from realpolitik.extract.propose.assertion import Assertion
from realpolitik.extract.propose.covering import is_covered, told_within
from realpolitik.extract.propose.distributing import distributed
from realpolitik.extract.propose.evidence import evidence, marked
from realpolitik.extract.propose.generic import is_generic
from realpolitik.extract.propose.impositions import imposed
from realpolitik.extract.propose.judgements import Judgements
from realpolitik.extract.propose.placing import Placing
from realpolitik.extract.propose.ranks import Ranks
from realpolitik.extract.propose.recalled import pointed
from realpolitik.extract.propose.statements import Statements
from realpolitik.extract.propose.tense import Tense
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.values import Amount, Time
from realpolitik.extract.voices.attitude import Attitude
from realpolitik.extract.voices.moods import DUTY, FUTURE, NEARLY
from realpolitik.extract.voices.pathway import Pathway
from realpolitik.extract.voices.presupposed import presupposed
from realpolitik.extract.voices.rejections import Rejections
from realpolitik.extract.voices.sayings import sayings_of
from realpolitik.extract.voices.sides import Sides
from realpolitik.extract.voices.speakers import Speakers, Voice
from realpolitik.extract.voices.usages import is_astray, is_named_so
from realpolitik.extract.words.pointing import NEUTER
from realpolitik.rdf.names import local, term
from realpolitik.text.article import SegmentRole

_OWN = frozenset("i we he she they his her their our my".split())
_SEEN = frozenset(
    map(term, "Characterization Need Effect Attitude Capability Obligation Sign Contention".split())
)
"""Classes of what is so in somebody's eyes, which nobody promises."""
_ACTING = frozenset({"actor", "supplier", "attacker", "issuer", "party", "supporter", "host", "violator"})


@dataclass(frozen=True, slots=True)
class Told:
    """The times and amounts that a sentence tells."""

    times: tuple[Time, ...]
    amounts: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class Asserting:
    """Asserts what the sentences of one document say."""

    finder: Finder
    speakers: Speakers
    statements: Statements
    judgements: Judgements
    tense: Tense
    sides: Sides
    ranks: Ranks
    appointments: Appointments
    pointing: list[Assertion] = field(default_factory=list)
    """What the nouns speak of that point to what is told elsewhere."""

    def assertions(self, sentence: Sentence, told: Told) -> tuple[Assertion, ...]:
        """Return what is claimed in a sentence, in the order of its words; what is not clear is left out."""
        found = tuple(map(self.ranks.met, self.finder.predications(sentence)))
        found = tuple(one for told_of in map(self.appointments.told, found) for one in distributed(told_of))
        statements = self.statements.of(sentence)
        sayings = sayings_of(self.finder.lexicon, sentence)
        said = frozenset(word.index for word in sentence.tokens if sayings.said_by(word) is not None)
        placing = Placing(sentence, found, said)
        typed = (*self._each(sentence, found, found, placing, told), *self._judged(sentence))
        rough = pointed(self.finder, sentence, found)
        self.pointing.extend(self._each(sentence, rough, found, placing, told))
        plain = statements or (() if typed else self.statements.quoted(sentence))
        denied = self._denied(sentence, (*found, *plain), placing, told)
        rest = (*self._each(sentence, plain, found, placing, told), *denied)
        once = {(one.evidence, one.voice.holders): one for one in rest if one.voice is not None}
        return (*typed, *(one for one in once.values() if not is_covered(one, typed)))

    def _denied(
        self, sentence: Sentence, found: tuple[Predication, ...], placing: Placing, told: Told
    ) -> Iterator[Assertion]:
        """Yield what somebody denies of what another is said to say right before."""
        path = Pathway(self.finder.lexicon, sentence)
        for denial, said in Rejections(path.sayings).found():
            for one in (each for each in found if each.trigger != denial.word):
                attitude = path.attitude(one)
                if not attitude.silent and attitude.speeches[:1] and attitude.speeches[0].word == said:
                    opposed = replace(attitude.negated(), speeches=(denial,)).cued("negation", denial.word)
                    yield self._assertion(one, opposed, found, placing, told)

    def _judged(self, sentence: Sentence) -> Iterator[Assertion]:
        """Yield what somebody calls somebody or something, the author in words alone that judge."""
        path = Pathway(self.finder.lexicon, sentence)
        sayings = sayings_of(self.finder.lexicon, sentence)
        for judgement in self.judgements.of(sentence):
            one, verb = self.statements.called(judgement.told), judgement.verb
            found = Attitude() if verb is not None and is_named_so(sentence, verb) else path.attitude(one)
            attitude = replace(found, stance=term("Evaluates"))
            if verb is not None and not any(speech.word == verb for speech in attitude.speeches):
                speech = sayings.speech(verb)
                attitude = replace(attitude, speeches=(speech, *attitude.speeches))
                attitude = attitude.muted("said by nobody") if is_astray(sentence, speech) else attitude
            voice = None if attitude.silent else self.speakers.voice(sentence, one.trigger, attitude)
            if voice is not None or (judgement.is_marked and not attitude.silent):
                yield self._assertion(one, attitude, (), Placing(sentence, (one,), frozenset()), Told((), ()))

    def plainly(self, those: Iterable[Predication]) -> Iterator[Assertion]:
        """Yield what is told by the author beside the matter, such as the posts of those named."""
        for one in those:
            where = evidence(one, Attitude(), None, None)
            yield Assertion(one, Attitude(), None, self.tense.realization(one), None, None, where, (), None)

    def _each(
        self,
        sentence: Sentence,
        those: Iterable[Predication],
        found: tuple[Predication, ...],
        placing: Placing,
        told: Told,
    ) -> Iterator[Assertion]:
        path = Pathway(self.finder.lexicon, sentence)
        for each in those:
            said = self._said(each, path.attitude(each))
            one, attitude = presupposed(self.finder.lexicon, each, said)
            is_clear = one.evokes == term("Situation") or not is_generic(one)
            if is_clear and not attitude.silent and not self._is_borrowed(one, attitude):
                acts = tuple(imposed(one, attitude, found, self.tense.vocabulary))
                for act in acts:
                    # The day on which a limit is put on is that of the act.
                    when = told if act is acts[0] else Told((), told.amounts)
                    yield self._assertion(act, attitude, found, placing, when)

    def _said(self, one: Predication, attitude: Attitude) -> Attitude:
        """Return the attitude to a statement, which is made also where it tells of a duty."""
        is_statement = one.evokes == term("Situation") and attitude.silent in {DUTY, NEARLY}
        return replace(attitude, silent="") if is_statement else attitude

    def _is_borrowed(self, one: Predication, attitude: Attitude) -> bool:
        """Tell whether a headline quotes what nobody in it says."""
        is_title = one.sentence.segment.role is SegmentRole.HEADLINE
        voice = self.speakers.voice(one.sentence, one.anchor, attitude) if is_title else None
        return voice is not None and not voice.marks

    def _assertion(
        self,
        one: Predication,
        attitude: Attitude,
        found: tuple[Predication, ...],
        placing: Placing,
        told: Told,
    ) -> Assertion:
        voice = self.speakers.voice(one.sentence, one.anchor, attitude)
        attitude = self._committed(one, attitude, voice)
        time, amount = self._time(one, attitude, placing, told), placing.amount(one, told.amounts)
        where = evidence(one, attitude, time, amount)
        return Assertion(
            predication=told_within(one, where),
            attitude=attitude,
            voice=voice,
            realization=attitude.realization or self.tense.realization(one, time or self._ahead(one, told)),
            time=time,
            amount=amount,
            evidence=where,
            cues=tuple(cue.word.span for cue in attitude.cues),
            attribution=marked(voice.marks, where) if voice else None,
            if_so=tuple(self._conditions(one.sentence, attitude.if_so, found)),
            unless=tuple(self._conditions(one.sentence, attitude.unless, found)),
        )

    def _time(self, one: Predication, attitude: Attitude, placing: Placing, told: Told) -> Time | None:
        """Return the time of a predication: neither done in what is to come, nor planned for what is over."""
        found = placing.time(one, told.times)
        if found is None:
            return None
        is_done = attitude.realization is None and self.tense.is_past(one)
        if is_done and self.tense.is_to_come(found):
            return None
        if attitude.realization is not None and placing.is_of_word(one, found):
            return found
        realization = attitude.realization or self.tense.realization(one, found)
        return None if self.tense.is_before(found, realization) else found

    def _ahead(self, one: Predication, told: Told) -> Time | None:
        """Return the time to come of a sentence that tells it in the present: "in 2050 he takes the oath"."""
        is_present = (
            one.anchor.tag in {"VBZ", "VBP"} and one.sentence.segment.role is not SegmentRole.HEADLINE
        )
        return next((each for each in told.times if is_present and self.tense.is_to_come(each)), None)

    def _committed(self, one: Predication, attitude: Attitude, voice: Voice | None) -> Attitude:
        """Return a forecast as a promise where whoever speaks is who is to act, or speaks for him."""
        if voice is None or one.evokes in _SEEN or not any(cue.kind == FUTURE for cue in attitude.cues):
            return attitude
        acting = [filler.entity for filler in one.fillers if local(filler.role) in _ACTING]
        is_own = any(self.sides.speaks_for(holder, acting) for holder in voice.holders)
        is_own = is_own or _is_of_speaker(one.sentence, one.anchor, attitude)
        return replace(attitude, stance=term("Commits")) if is_own else attitude

    def _conditions(
        self, sentence: Sentence, clauses: Iterable[Token], found: tuple[Predication, ...]
    ) -> Iterator[Predication]:
        """Yield what each clause of condition speaks of: a class, or no class that is known."""
        for clause in clauses:
            within = {word.index for word in sentence.subtree(clause)}
            typed = next((one for one in found if one.trigger.index in within), None)
            yield typed or self.statements.plain(sentence, clause)


def _is_of_speaker(sentence: Sentence, verb: Token, attitude: Attitude) -> bool:
    """Tell whether a clause tells what its speaker, or his own side, will do: "we will", "his men will"."""
    subject = sentence.child(verb, "nsubj", "nsubjpass")
    owner = None if subject is None else sentence.child(subject, "poss") or subject
    if owner is None or owner.lower not in NEUTER:
        return owner is not None and owner.lower in _OWN
    # "It" is the speaker only if nothing else was named since that it can mean.
    speaker = next((one.speaker for one in attitude.speeches if one.speaker is not None), None)
    between = () if speaker is None else sentence.tokens[speaker.index + 1 : owner.index]
    return speaker is not None and not any(word.pos == "NOUN" for word in between)
