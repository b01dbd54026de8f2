"""From the predications of a sentence to assertions: how each is meant, who says it, when and how much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from realpolitik.extract.frames.finder import Finder
from realpolitik.extract.frames.predication import Predication
from realpolitik.extract.propose.assertion import Assertion
from realpolitik.extract.propose.evidence import evidence, marked
from realpolitik.extract.propose.judgements import Judgements
from realpolitik.extract.propose.placing import Placing
from realpolitik.extract.propose.ranks import Ranks
from realpolitik.extract.propose.statements import Statements
from realpolitik.extract.propose.tense import Tense
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.values import Amount, Time
from realpolitik.extract.voices.attitude import Attitude
from realpolitik.extract.voices.moods import DUTY, FUTURE
from realpolitik.extract.voices.pathway import Pathway
from realpolitik.extract.voices.sayings import Sayings
from realpolitik.extract.voices.sides import Sides
from realpolitik.extract.voices.speakers import Speakers, Voice
from realpolitik.rdf.names import local, term
from realpolitik.text.article import SegmentRole

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

    def assertions(self, sentence: Sentence, told: Told) -> tuple[Assertion, ...]:
        """Return what is claimed in a sentence, in the order of its words; what is not clear is left out."""
        found = tuple(map(self.ranks.met, self.finder.predications(sentence)))
        statements = tuple(self.statements.of(sentence))
        said = frozenset(word.index for word, _ in statements)
        placing = Placing(sentence, found, said)
        typed = tuple(self._each(sentence, found, found, placing, told))
        covered = {one.predication.trigger.index for one in typed}
        covered |= {carried.word.index for one in typed for carried in one.predication.carriers}
        rest = [statement for _, statement in statements if statement.trigger.index not in covered]
        typed += tuple(self._judged(sentence))
        quoted = None if typed or rest else self.statements.quoted(sentence)
        rest += [] if quoted is None else [quoted]
        return (*typed, *self._each(sentence, rest, found, placing, told))

    def _judged(self, sentence: Sentence) -> Iterator[Assertion]:
        """Yield what somebody calls somebody or something, the author in words alone that judge."""
        path = Pathway(self.finder.lexicon, sentence)
        for judgement in self.judgements.of(sentence):
            one = judgement.told
            attitude = replace(path.attitude(one), stance=term("Evaluates"))
            if judgement.by_verb:
                attitude = replace(
                    attitude,
                    speeches=(Sayings(self.finder.lexicon, sentence).speech(one.trigger), *attitude.speeches),
                )
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
        for one in those:
            attitude = self._said(one, path.attitude(one))
            if not attitude.silent and not self._is_borrowed(one, attitude) and not is_generic(one):
                yield self._assertion(one, attitude, found, placing, told)

    def _said(self, one: Predication, attitude: Attitude) -> Attitude:
        """Return the attitude to a statement, which is made also where it tells of a duty."""
        is_statement = one.evokes == term("Situation") and attitude.silent == DUTY
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
        time, amount = placing.time(one, told.times), placing.amount(one, told.amounts)
        where = evidence(one, attitude, time, amount)
        return Assertion(
            predication=one,
            attitude=attitude,
            voice=voice,
            realization=attitude.realization or self.tense.realization(one),
            time=time,
            amount=amount,
            evidence=where,
            cues=tuple(cue.word.span for cue in attitude.cues),
            attribution=marked(voice.marks, where) if voice else None,
            if_so=tuple(self._conditions(one.sentence, attitude.if_so, found)),
            unless=tuple(self._conditions(one.sentence, attitude.unless, found)),
        )

    def _committed(self, one: Predication, attitude: Attitude, voice: Voice | None) -> Attitude:
        """Return a forecast as a promise where whoever speaks is who is to act, or speaks for him."""
        if voice is None or not any(cue.kind == FUTURE for cue in attitude.cues):
            return attitude
        acting = [filler.entity for filler in one.fillers if local(filler.role) in _ACTING]
        is_own = any(self.sides.speaks_for(holder, acting) for holder in voice.holders)
        return replace(attitude, stance=term("Commits")) if is_own else attitude

    def _conditions(
        self, sentence: Sentence, clauses: Iterable[Token], found: tuple[Predication, ...]
    ) -> Iterator[Predication]:
        """Yield what each clause of condition speaks of: a class, or no class that is known."""
        for clause in clauses:
            within = {word.index for word in sentence.subtree(clause)}
            typed = next((one for one in found if one.trigger.index in within), None)
            yield typed or self.statements.plain(sentence, clause)


def is_generic(one: Predication) -> bool:
    """Tell whether nothing in particular is spoken of: "some states supply rebels"."""
    word = one.anchor
    is_present = word.tag in {"VBZ", "VBP"} and one.sentence.segment.role is not SegmentRole.HEADLINE
    return is_present and all(
        filler.entity.is_local and filler.entity.label.islower() for filler in one.fillers
    )
