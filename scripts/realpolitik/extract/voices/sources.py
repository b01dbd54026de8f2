"""Who a source is: names beside a description, pronouns, documents and those who issue them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from realpolitik.extract.entities import Entity, Form, Mention
from realpolitik.extract.frames.arguments import Arguments
from realpolitik.extract.frames.clauses import Clauses
from realpolitik.extract.lexicon import Lexicon
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.attitude import Speech
from realpolitik.extract.voices.attributions import attributions_of
from realpolitik.extract.voices.issuers import KNOWN, Issuers
from realpolitik.extract.voices.mutes import Mutes
from realpolitik.extract.voices.sayings import sayings_of
from realpolitik.extract.voices.unnamed import Unnamed
from realpolitik.extract.voices.utterers import (
    agree,
    doer_told,
    is_aged,
    is_behind_mark,
    is_in_clause,
    is_name,
    one_of,
    parted,
    read,
    said_by_those,
    spokesman,
)
from realpolitik.extract.words.pointing import FEMININE, MASCULINE, PLURAL
from realpolitik.extract.words.titles import FEMALE_NAMES, MEMBERS, OFFICE_HEADS
from realpolitik.rdf.names import term
from realpolitik.text.article import SegmentRole

_HEARSAY: Final = frozenset({"report", "reportedly"})
_OTHERS: Final = frozenset({"another", "others", "other", "one", "some", "many", "several"})
_TEXTS: Final = 4
"""How many sentences before "the statement" it may be told who put it out."""
_NEARBY: Final = 2
"""How many sentences before a pronoun its speaker may have spoken."""
_DEEPEST: Final = 5
_PERSON, _GROUP = (term("Person"),), (term("PersonGroup"), term("Organization"), term("PoliticalEntity"))


@dataclass(frozen=True, slots=True)
class Sources:
    """Tells who speaks in the sentences of one document."""

    lexicon: Lexicon
    arguments: Arguments
    sentences: tuple[Sentence, ...]
    unnamed: Unnamed

    def spoken(self, sentence: Sentence) -> Iterator[Speech]:
        """Yield each word of saying in a sentence that has a subject, and each source named beside."""
        sayings = sayings_of(self.lexicon, sentence)
        for word in sentence.tokens:
            if word.pos == "VERB" and sayings.says_or_judges(word):
                subjects = Clauses(sentence).slots(word).get("subject", ()) or read(sentence, word)
                if subjects:
                    yield Speech(word, subjects[0], (subjects[0], word))
        yield from (one.speech for one in attributions_of(sayings) if one.entry is None)

    def who(self, sentence: Sentence, speech: Speech, *, depth: int = 0) -> tuple[Entity, ...]:
        """Return those who say what a word of saying in a sentence says, be they unnamed."""
        found = self._who(sentence, speech, depth=depth)
        speaker = speech.speaker
        if speaker is None or speaker.pos != "PRON" or not self._is_told_of(sentence, speech.word, found):
            return found
        others = (self._above(sentence, speaker, depth), self._before(sentence, speaker, depth))
        told = next((one for one in others if one and not self._is_told_of(sentence, speech.word, one)), ())
        return told or (self.unnamed.described(sentence, speaker),)

    def _who(self, sentence: Sentence, speech: Speech, *, depth: int) -> tuple[Entity, ...]:
        speaker = speech.speaker
        if speaker is None:
            label = "reports" if speech.word.lemma in _HEARSAY else "an unnamed source"
            return (self.unnamed.cited(label, sentence, speech.word),)
        if speaker.lemma == "report" and sentence.segment.role is SegmentRole.HEADLINE:
            return self._outlet(sentence) or (self.unnamed.described(sentence, speaker),)
        speaker = self._issuers.issuer(
            sentence, self._antecedent(sentence, sentence.child(speaker, "nsubj") or speaker)
        )
        sentence, speaker = self._put_out(sentence, speaker)
        named = self._named(sentence, spokesman(sentence, speaker))
        if named:
            return named
        if speaker.lower in _OTHERS:
            return self._another(sentence, speaker)
        if self._mutes.is_mute(sentence, speaker):
            return (self.unnamed.cited("an unnamed source", sentence, speech.word),)
        before = self._before(sentence, speaker, depth) if speaker.pos == "PRON" else ()
        before = before or (self._only_person(sentence, speaker) if depth == 0 else ())
        before = before or self._above(sentence, speaker, depth) or self._of_content(sentence, speech)
        return before or (self.unnamed.described(sentence, speaker),)

    def _is_told_of(self, sentence: Sentence, verb: Token, named: tuple[Entity, ...]) -> bool:
        """Tell whether it is what is told of that is named: "the regime, which it said", "Chad, it said,"."""
        noun = sentence.head(verb) if verb.dep == "relcl" else parted(sentence, verb)
        told = set() if noun is None else {one for one, _ in self.arguments.meant(sentence, noun)}
        return bool(told & set(named))

    def _put_out(self, sentence: Sentence, noun: Token) -> tuple[Sentence, Token]:
        """Return who put out "the statement" that was told of right before, else the noun itself."""
        is_known = noun.lemma in KNOWN and any(one.lower == "the" for one in sentence.children(noun, "det"))
        near = self.sentences[max(0, sentence.number - _TEXTS) : sentence.number] if is_known else ()
        return self._issuers.before(near, noun) or (sentence, noun)

    @property
    def _mutes(self) -> Mutes:
        return Mutes(self.lexicon, self.arguments, self.unnamed.vocabulary)

    @property
    def _issuers(self) -> Issuers:
        return Issuers(
            self.lexicon, lambda sentence, word: next(self.meant(sentence, word), None) is not None
        )

    def _antecedent(self, sentence: Sentence, word: Token) -> Token:
        """Return the noun right before a relative pronoun, else the word itself."""
        before = [one for one in sentence.tokens[: word.index] if one.pos != "PUNCT"]
        is_relative = (
            word.tag in {"WP", "WDT"}
            and word.text.islower()
            and bool(before)
            and before[-1].pos in {"NOUN", "PROPN"}
        )
        return before[-1] if is_relative else word

    def _above(self, sentence: Sentence, pronoun: Token, depth: int) -> tuple[Entity, ...]:
        """Return who does or says what stands above a pronoun's clause, if it can mean them."""
        if pronoun.pos != "PRON" or depth >= _DEEPEST:
            return ()
        around = set(sentence.above(pronoun))
        for verb in sentence.above(sentence.head(pronoun)):
            subject = sentence.child(verb, "nsubj", "nsubjpass") if verb.pos == "VERB" else None
            is_before = subject is not None and subject.index < pronoun.index and subject not in around
            if subject is not None and is_before and agree(sentence, pronoun, subject):
                speech = Speech(verb, subject, (subject, verb))
                return self.who(sentence, speech, depth=_DEEPEST)
        return ()

    def _of_content(self, sentence: Sentence, speech: Speech) -> tuple[Entity, ...]:
        """Return who does what is told before a pronoun says it."""
        doer, speaker = doer_told(sentence, speech), speech.speaker
        found = () if doer is None else self._named(sentence, doer)
        return found if speaker and found and self._may_be(speaker, found) else ()

    def _only_person(self, sentence: Sentence, pronoun: Token) -> tuple[Entity, ...]:
        """Return the only person named before a pronoun, in its sentence or else the one before."""
        if pronoun.lower not in MASCULINE | FEMININE and not is_aged(sentence, pronoun):
            return ()
        for one in (sentence, *self.sentences[max(0, sentence.number - 1) : sentence.number]):
            persons = {
                mention.entity
                for mention in self.arguments.mentions.within(one.number)
                if mention.form is Form.NAME
                and self.unnamed.vocabulary.fits(mention.entity.kinds, _PERSON)
                and mention.span.end <= pronoun.span.start
                and not is_behind_mark(one, mention)
            }
            if persons:
                fitting = [one for one in persons if _is_woman(one) or pronoun.lower not in FEMININE]
                fitting = [one for one in fitting if not (_is_woman(one) and pronoun.lower in MASCULINE)]
                fitting = fitting or ([] if pronoun.lower in MASCULINE else list(persons))
                return tuple(fitting) if len(fitting) == 1 else ()
        return ()

    def _named(self, sentence: Sentence, speaker: Token) -> tuple[Entity, ...]:
        """Return the agents that a word means; who is named beside a description is meant by it."""
        found = tuple(self.meant(sentence, speaker))
        if all(entity.is_local and mention.form is Form.DESCRIPTION for entity, mention in found):
            named, apart = self._beside(sentence, speaker), sentence.child(speaker, "appos")
            if found and not named and apart is not None and is_name(sentence, apart):
                return (self.unnamed.described(sentence, apart),)
            found = named or found
        for entity, mention in found:
            self.unnamed.point(entity, mention)
        return tuple(dict.fromkeys(entity for entity, _ in found))

    def _beside(self, sentence: Sentence, speaker: Token) -> tuple[tuple[Entity, Mention], ...]:
        """Return who is named beside a description: "the head of the agency, Rafael Grossi"."""
        nouns = [word for word in sentence.subtree(speaker) if word.dep == "appos"]
        nouns = [word for word in nouns if not is_in_clause(sentence, word, speaker)]
        own = [word for word in nouns if word.head == speaker.index]
        found = (pair for noun in own or nouns for pair in self.meant(sentence, noun))
        return tuple(pair for pair in found if pair[1].form is Form.NAME)[:1]

    def meant(self, sentence: Sentence, word: Token) -> Iterator[tuple[Entity, Mention]]:
        """Yield the agents that a word means, with where they are mentioned."""
        found = self.arguments.meant(sentence, word)
        return (pair for pair in found if self.unnamed.is_agent(pair[0]))

    def _outlet(self, sentence: Sentence) -> tuple[Entity, ...]:
        """Return whose report a headline means: that of the first who is said to report in the text."""
        for one in self.sentences[sentence.number + 1 :][:_NEARBY]:
            for speech in self.spoken(one):
                if speech.word.lemma in {"report", "accord"}:
                    return self.who(one, speech, depth=_DEEPEST)
        return ()

    def _before(self, sentence: Sentence, pronoun: Token, depth: int) -> tuple[Entity, ...]:
        """Return the last who spoke before a pronoun, if the pronoun can mean them."""
        nearby = reversed(self.sentences[max(0, sentence.number - _NEARBY) : sentence.number])
        for one in nearby if depth < _DEEPEST else ():
            said = sorted(self.spoken(one), key=lambda speech: -speech.word.index)
            words = {speech.word for speech in said}
            outer = [speech for speech in said if not words & set(said_by_those(one, speech.word))]
            those = (self.who(one, speech, depth=depth + 1) for speech in outer)
            found = next((each for each in those if self._may_be(pronoun, each)), ())
            if found:
                return found
        return ()

    def _another(self, sentence: Sentence, word: Token) -> tuple[Entity, ...]:
        """Return the source of the kind that spoke last: "one diplomat said … Another warned"."""
        among = one_of(sentence, word)
        if among:
            return (self.unnamed.cited(sentence.phrase(among), sentence, *among),)
        for one in reversed(self.sentences[max(0, sentence.number - _NEARBY) : sentence.number]):
            for speech in sorted(self.spoken(one), key=lambda speech: -speech.word.index):
                if speech.speaker is not None and speech.speaker.pos == "NOUN":
                    before = one.children(speech.speaker, "amod", "compound")
                    label = one.phrase((*before, speech.speaker))
                    other = "other" if word.lower == "others" else word.lower
                    return (self.unnamed.cited(f"{other} {label}", sentence, word),)
        return (self.unnamed.described(sentence, word),)

    def _may_be(self, pronoun: Token, entities: tuple[Entity, ...]) -> bool:
        fits, first = self.unnamed.vocabulary.fits, entities[0]
        if pronoun.lower in MASCULINE | FEMININE:
            return len(entities) == 1 and (fits(first.kinds, _PERSON) or _is_someone(first))
        is_group = fits(first.kinds, _GROUP)
        if pronoun.lower in PLURAL:
            return is_group or len(entities) > 1
        return pronoun.lower == "it" and is_group and not (first.is_local and first.label.endswith("s"))


def _is_someone(source: Entity) -> bool:
    """Tell whether one who is only described is a single person."""
    return source.is_local and bool({*source.label.lower().split()[-1:]} & (MEMBERS | OFFICE_HEADS))


def _is_woman(person: Entity) -> bool:
    return person.label.split()[0].lower() in FEMALE_NAMES
