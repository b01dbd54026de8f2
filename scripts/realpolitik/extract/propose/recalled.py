"""Events to which a noun points back: "the attack" is the one told before, whoever did it there.

In: nouns of which too little is told for a claim of their own, and the situations of a document. Out: the
situation that each means, where it is one alone, told before it or right below a headline: the noun
is one more place where that stands, and fills the roles of other claims with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from realpolitik.extract.frames.finder import Finder
from realpolitik.extract.frames.predication import Filler, Predication
from realpolitik.extract.propose.assertion import Assertion
from realpolitik.extract.propose.situations import Joiner, Situation
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.attitude import AFFIRMS, CERTAIN, POSITIVE
from realpolitik.extract.voices.known import is_definite
from realpolitik.extract.words.rows import words as _words
from realpolitik.rdf.names import term
from realpolitik.sources.vocabulary import Vocabulary
from realpolitik.text.article import SegmentRole

_WIDE: Final = frozenset(
    map(term, ("Situation", "Event", "StateOfAffairs", "SpeechAct", "Attitude", "Effect"))
)
"""Classes of which several are told in any text."""
_TENURES: Final = frozenset(map(term, ("Tenure", "Affiliation", "Characterization")))
_OTHER: Final = _words(
    "new another other second third latest next further previous earlier last recent past future similar "
    "same several many more additional final first planned possible potential any no"
)
"""Words before a noun of another event than the one told before."""
_OPEN: Final = frozenset(map(term, ("Planned", "Sought", "Offered", "Negotiated", "Threatened", "Refused")))
_BELOW: Final = 3
"""In how many sentences below a headline it stands what that points to."""
_PLURAL: Final = "NNS"
_MASS: Final = _words("talk negotiation sanction hostility clash election exercise drill")
"""Nouns of which the plural names one event."""


def pointed(finder: Finder, sentence: Sentence, told: Iterable[Predication]) -> Iterator[Predication]:
    """Yield what the nouns speak of that point to something known and tell too little of it."""
    taken = {one.trigger.index for one in told}
    for noun in sentence.tokens:
        if noun.pos == "NOUN" and noun.index not in taken and _points(sentence, noun):
            found = finder.evoking.matter(sentence, noun)
            if found.trigger == noun and not found.carriers and found.evokes not in _WIDE | _TENURES:
                yield found


def _points(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a noun may mean an event told elsewhere; in a headline it needs no article."""
    before = sentence.children(noun, "amod", "det", "nummod", "compound")
    is_other = any(word.lower in _OTHER or word.entity in {"DATE", "ORDINAL"} for word in before)
    is_any = any(word.lower in {"a", "an"} for word in before)
    return not is_other and not is_any and (is_definite(sentence, noun) or _is_title(sentence))


def _is_title(sentence: Sentence) -> bool:
    return sentence.segment.role is SegmentRole.HEADLINE


@dataclass(frozen=True, slots=True)
class Recalled:
    """Finds what the nouns of one document point to among its situations."""

    vocabulary: Vocabulary
    joiner: Joiner

    def joined(self, situations: Sequence[Situation], pointing: Iterable[Assertion]) -> tuple[Situation, ...]:
        """Return situations with nouns that point to them, which fill the roles of others with them."""
        kept = tuple(home for home in situations if not self._is_told_elsewhere(home, situations))
        for inner in [each for one in kept for told in one.assertions for each in _within(told.predication)]:
            is_open = self.joiner.is_open(inner) and _points(inner.sentence, inner.trigger)
            home = self._meant(inner, kept) if is_open else None
            if home is not None:
                self.joiner.recall(inner, home.iri)
        for one in pointing:
            home = self._meant(one.predication, kept)
            model = None if home is None else _as_sure(home, one)
            if home is not None and model is not None:
                home.assertions.append(_with_roles(one, model))
        return kept

    def _is_told_elsewhere(self, one: Situation, situations: Sequence[Situation]) -> bool:
        """Tell whether nobody is told of a situation that a noun points to; it is moved to that, then."""
        first = one.assertions[0].predication
        is_bare = all(
            not each.predication.fillers and not each.predication.carriers for each in one.assertions
        )
        if not is_bare or not _points(first.sentence, first.trigger):
            return False
        home = self._meant(first, [each for each in situations if each is not one and _is_told(each)])
        models = [None if home is None else _plainest(home, each) for each in one.assertions]
        if home is None or None in models:
            return False
        for each, model in zip(one.assertions, models, strict=True):
            if model is not None:
                home.assertions.append(_with_roles(each, model))
        self.joiner.redirect(one.iri, home.iri)
        return True

    def _meant(self, one: Predication, situations: Sequence[Situation]) -> Situation | None:
        """Return the only situation that a noun may mean."""
        if one.trigger.pos != "NOUN" or one.evokes in _WIDE | _TENURES:
            return None
        near = [home for home in situations if self._is_kin(home, one) and self._is_near(home, one)]
        fitting = [home for home in near if _fits(home, one)]
        return fitting[0] if len(near) == len(fitting) == 1 else None

    def _is_kin(self, home: Situation, one: Predication) -> bool:
        is_a = self.vocabulary.is_a
        return home.evokes not in _WIDE and (is_a(home.evokes, one.evokes) or is_a(one.evokes, home.evokes))

    def _is_near(self, home: Situation, one: Predication) -> bool:
        """Tell whether a situation is told before a noun, or below the headline in which that stands."""
        here = one.sentence.number, one.trigger.index
        told = [
            (each.predication.sentence.number, each.predication.trigger.index) for each in home.assertions
        ]
        if here in told:
            return False
        return any(
            place < here or (_is_title(one.sentence) and place[0] <= here[0] + _BELOW) for place in told
        )


def _is_told(home: Situation) -> bool:
    """Tell whether anybody or anything is told to have a part in a situation."""
    return any(each.predication.fillers for each in home.assertions)


def _within(one: Predication) -> Iterator[Predication]:
    """Yield the situations in the roles of a predication, and in theirs."""
    for _, inner in one.arguments:
        yield inner
        yield from _within(inner)


def _fits(home: Situation, one: Predication) -> bool:
    """Tell whether a noun names nobody who has no part in a situation, and as many events as that is."""
    known = {filler.entity.iri for each in home.assertions for filler in each.predication.fillers}
    own = {filler.entity.iri for filler in one.fillers}
    owners = one.sentence.children(one.trigger, "poss", "nmod", "compound", "amod")
    heads = {filler.mention.head for filler in one.fillers}
    is_named = all(word.index in heads for word in owners if word.pos in {"PROPN", "PRON"})
    return own <= known and is_named and any(_are_as_many(each.predication, one) for each in home.assertions)


def _are_as_many(told: Predication, one: Predication) -> bool:
    if told.trigger.pos != "NOUN" or one.trigger.lemma in _MASS:
        return one.trigger.tag != _PLURAL or one.trigger.lemma in _MASS or told.trigger.pos != "NOUN"
    return (told.trigger.tag == _PLURAL) == (one.trigger.tag == _PLURAL)


def _as_sure(home: Situation, one: Assertion) -> Assertion | None:
    """Return what is told of a situation by the same one, as surely and as far come; None if nothing is."""
    return next((each for each in home.assertions if each.commitment == one.commitment), None)


def _plainest(home: Situation, one: Assertion) -> Assertion | None:
    """Return what is told of a situation as plainly as possible, by the author or by the same one."""
    return next(
        (each for each in home.assertions if _is_plain(each) and each.voice in {None, one.voice}), None
    )


def _is_plain(one: Assertion) -> bool:
    meant = one.attitude
    is_open = one.realization in _OPEN or bool(one.if_so or one.unless)
    return not is_open and (meant.stance, meant.polarity, meant.certainty) == (AFFIRMS, POSITIVE, CERTAIN)


def _with_roles(one: Assertion, model: Assertion) -> Assertion:
    """Return what a noun tells with those in its roles who are told elsewhere."""
    own = {(filler.role, filler.entity.iri) for filler in one.predication.fillers}
    further = (each for each in model.predication.fillers if (each.role, each.entity.iri) not in own)
    fillers: tuple[Filler, ...] = (*one.predication.fillers, *further)
    return replace(one, predication=replace(one.predication, fillers=fillers))
