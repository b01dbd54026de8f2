"""The way from a predication to the root: what governs it says how it is meant, and who says it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from realpolitik.extract.frames.below import is_ranked
from realpolitik.extract.frames.matching import is_refusing
from realpolitik.extract.frames.predication import Predication
from realpolitik.extract.lexicon import Entry, Lexicon
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.adverbials import WAYS, Adverbials, is_uttered
from realpolitik.extract.voices.attitude import AFFIRMS, POSITIVE, Attitude, asks, in_question
from realpolitik.extract.voices.attributions import attributions_of
from realpolitik.extract.voices.chances import chance, is_chance, is_content
from realpolitik.extract.voices.contents import (
    called_so,
    carrier_of_clause,
    is_aside,
    is_beside,
    is_held_to,
    is_of_source,
    is_spoken_aside,
    is_spoken_through,
    is_told,
    is_told_beside,
    of_object,
    relayed,
)
from realpolitik.extract.voices.denials import is_bidden, is_lacking, without
from realpolitik.extract.voices.exclusions import ENDS, left_open, realized
from realpolitik.extract.voices.extraposed import is_judged
from realpolitik.extract.voices.known import as_known, is_known_to_be
from realpolitik.extract.voices.moods import DUTY, FUTURE, Moods
from realpolitik.extract.voices.nouns import Nouns
from realpolitik.extract.voices.sayings import Sayings, sayings_of
from realpolitik.extract.voices.subjects import QUOTING
from realpolitik.extract.voices.unsettled import opened
from realpolitik.extract.voices.usages import has_emerged
from realpolitik.extract.words.unreal import CHANCES, CHARGING, JUDGING, MATTERS, UNDECIDED
from realpolitik.rdf.names import term

_VERBS: Final = frozenset({"VERB", "AUX"})
_NOMINAL: Final = frozenset(
    "pobj dobj nsubj nsubjpass compound conj appos attr poss nmod prep agent oprd amod npadvmod "
    "dative".split()
)
_CLAUSAL: Final = frozenset("ccomp xcomp csubj csubjpass pcomp parataxis".split())


@dataclass(frozen=True, slots=True)
class Pathway:
    """Walks up one sentence."""

    lexicon: Lexicon
    sentence: Sentence

    @property
    def sayings(self) -> Sayings:
        """The words of saying of the sentence."""
        return sayings_of(self.lexicon, self.sentence)

    @property
    def _nouns(self) -> Nouns:
        return Nouns(self.sayings)

    def attitude(self, one: Predication) -> Attitude:
        """Return how a predication is meant: by what carries it, by moods, and by who says it."""
        meant = Attitude(one.entry.stance or AFFIRMS, one.entry.polarity or POSITIVE)
        found, word = self._carried(one, self._nouns.by_nature(one, meant)), one.anchor
        if word.pos in _VERBS and not is_refusing(one.entry):
            found = self._moods(word, found, is_own=True)
        found = left_open(one, found)
        naming = called_so(self.sayings, word)
        if naming is not None and one.is_nominal and one.evokes != term("Situation"):
            found = self.sayings.added(naming, None, found)
        found = self._up(word, self._nouns.of_content(one, found), nominal=word if one.is_nominal else None)
        found = self._attributed(one.anchor, as_known(one, without(self.sentence, one, found)))
        found = opened(self.lexicon, one, found)
        if one.trigger.lower == "alleged" and not self.sayings.is_of_verb(one.trigger):
            return found.muted("adjective")
        if is_bidden(self.sentence, (one.anchor, *(each.word for each in one.carriers))):
            return found.muted("a command")
        if any(map(Moods(self.lexicon, self.sentence).is_inverted, {one.anchor, one.trigger})):
            return found.muted("condition")
        return found.muted("question") if in_question(self.sentence, one.trigger) else found

    def _attributed(self, word: Token, found: Attitude) -> Attitude:
        """Add the sources that hold for a word, unless it is they that are told."""
        for one in attributions_of(self.sayings):
            known = {speech.word for speech in found.speeches}
            speakers = {speech.speaker for speech in found.speeches} - {None}
            is_new = one.speech.word not in known and one.speech.speaker not in speakers
            is_new = is_new and not is_of_source(self.sentence, word, one.speech)
            is_new = is_new and not is_told_beside(self.sentence, word, one.speech)
            if word.index in one.scope and is_new:
                found = self.sayings.added(one.speech, one.entry, found, inside=one.is_cited)
        return found

    def _carried(self, one: Predication, found: Attitude) -> Attitude:
        if one.carriers and one.trigger.pos in _VERBS:
            is_own = is_told(self.sayings, one.trigger, one.carriers[0].word)
            found = self._moods(one.trigger, found, is_own=True, inner=not is_own)
        for place, carried in enumerate(one.carriers):
            entry = carried.entry
            below = one.carriers[place - 1].word if place else one.trigger
            found = realized(carried, found, below)
            if entry.polarity is not None and entry.polarity != found.polarity:
                found = found.negated().cued("negation", carried.word)
            found = self._promised(below, carried.word, found.less_sure(entry.certainty))
            if carried.word.lemma == "have" and self._is_infinitive(below):
                found = self._to_do(carried.word, found)
            if place + 1 < len(one.carriers) and carried.word.pos in _VERBS:
                found = self._moods(carried.word, found, is_own=True)
        return found

    def _promised(self, below: Token, word: Token, found: Attitude) -> Attitude:
        """Add whoever announces, threatens or promises, where the verb says how far it has come too."""
        entry = self.sayings.said_by(word) or self.sayings.entry(word, ("SpeechNoun",))
        is_promise = (entry and entry.stance == term("Commits")) or is_told(self.sayings, below, word)
        is_own = word.pos in _VERBS or self.sayings.speech(word).speaker is not None
        return self.sayings.spoken(word, entry, found) if entry and is_promise and is_own else found

    def _moods(self, verb: Token, found: Attitude, *, is_own: bool, inner: bool = False) -> Attitude:
        moods = Moods(self.lexicon, self.sentence)
        if inner and self.sentence.child(verb, "neg") is None:
            return moods.conditions(verb, found)
        return moods.at(verb, found, is_own=is_own)

    def _up(self, word: Token, found: Attitude, *, nominal: Token | None) -> Attitude:
        """Go up step by step; what is governed by a word that is not known is not claimed."""
        for _ in range(len(self.sentence.tokens)):
            head = self.sentence.head(word)
            if head.index == word.index or is_aside(self.sayings, word, head):
                break
            given = head if self._nouns.is_given(word, nominal) else None
            if given is not None or is_spoken_aside(self.sayings, word, found):
                outer = self._up(given or word, Attitude(), nominal=None)
                return replace(found, speeches=(*found.speeches, *outer.speeches))
            found = self._step(word, head, found, nominal=nominal)
            if head.pos in _VERBS and word.dep not in _NOMINAL:
                nominal = None
            word = head
        return replace(found, ways=(*found.ways, word))

    def _step(self, word: Token, head: Token, found: Attitude, *, nominal: Token | None) -> Attitude:
        if word.dep in _CLAUSAL or self.sayings.is_made_known(word, head):
            return self._governed(word, head, found)
        if is_lacking(self.sentence, word):
            return found.muted(f"behind {head.lower}")
        if word.dep == "advcl":
            return Adverbials(self.sayings).meant(word, head, found)
        if word.dep in {"acl", "relcl"}:
            return self._adnominal(word, head, found)
        said = of_object(self.sayings, word, head, found, is_noun=nominal is not None)
        if said is not None:
            return said
        is_verb = word.dep == "conj" and word.pos in _VERBS
        return self._nouns.below(word, head, found, nominal) if nominal and not is_verb else found

    def _governed(self, word: Token, head: Token, found: Attitude) -> Attitude:
        """Read a word that governs a clause: speech, a hedge, or one that is not known."""
        is_through = is_spoken_through(self.sayings, word, head, found) or is_uttered(self.sentence, word)
        if is_through or is_beside(self.sayings, word, head):
            return found
        if asks(self.sentence, word):
            return found.muted("indirect question")
        if head.lemma in {"be", "have"} and self._is_infinitive(word):
            return self._to_do(head, found)
        if head.lemma in WAYS and word.dep == "xcomp" and self._is_infinitive(word):
            return Adverbials(self.sayings).planned(word, found)
        quality = self.sentence.child(head, "acomp") if head.lemma == "be" else None
        hedge, entry = (
            self.sayings.entry(quality or head, ("Hedge",)) if head.pos != "ADP" else None,
            self.sayings.said_by(head) or self.sayings.entry(head, ("SpeechNoun",)),
        )
        is_open = word.dep == "xcomp" and self._is_infinitive(word)
        if entry is not None and is_open and not is_held_to(self.sayings, word, head, entry):
            entry = None
        if entry is not None:
            return self.sayings.spoken(head, entry, found)
        return self._unknown(word, head, found) if hedge is None else self._hedged(head, hedge, found)

    def _hedged(self, head: Token, hedge: Entry, found: Attitude) -> Attitude:
        if found.speeches:
            return found.muted("not said")
        found = self.sayings.hedged(head, hedge, found)
        return self._moods(head, found, is_own=True) if head.pos in _VERBS else found

    def _unknown(self, word: Token, head: Token, found: Attitude) -> Attitude:
        """Keep silent on what is governed by a word that the lexicon has not for that."""
        is_set = any(cue.kind == FUTURE and cue.word.lower == "when" for cue in found.cues)
        if is_set or is_known_to_be(self.sentence, word, head):
            return found
        if word.dep == "pcomp" or head.pos in {"ADP", "SCONJ"}:
            return self._behind_preposition(head, found)
        carrier = carrier_of_clause(self.sayings, head)
        if carrier is not None:
            return found.less_sure(carrier.certainty)
        is_fronted = word.dep == "ccomp" and word.index < head.index
        is_whole = self.sentence.child(word, "nsubj", "nsubjpass") is not None
        is_apart = is_fronted and is_whole and self.sentence.child(word, "mark") is None
        if is_apart or has_emerged(self.sentence, head):
            return found
        return found.muted(f"governed by {head.lemma}")

    def _is_infinitive(self, word: Token) -> bool:
        return any(aux.lower == "to" for aux in self.sentence.children(word, "aux"))

    def _to_do(self, verb: Token, found: Attitude) -> Attitude:
        """Read "are to meet", a plan, "have yet to meet", which they did not, and "have to meet", a duty."""
        if any(one.lower == "yet" for one in self.sentence.children(verb, "advmod")):
            return found.negated().cued("negation", verb)
        if verb.lemma == "have":
            return found.cued("modal", verb).muted(DUTY)
        if found.realization in ENDS or is_judged(self.sentence, verb):
            return found.muted("an end that is only planned, or what is judged")
        found = replace(found, realization=found.realization or term("Planned")).cued("plan", verb)
        return self._moods(verb, found, is_own=True)

    def _behind_preposition(self, preposition: Token, found: Attitude) -> Attitude:
        governor = self.sentence.head(preposition)
        if preposition.lower == "as" and governor.lemma in QUOTING and found.speeches:
            return relayed(self.sayings, governor, found)
        entry = self.sayings.entry(governor, ("SpeechVerb", "SpeechNoun"))
        if entry is not None and preposition.lower in entry.carries:
            return self.sayings.spoken(governor, entry, found)
        hedge = self.sayings.entry(governor, ("Hedge",))
        if hedge is not None and preposition.lower in hedge.carries:
            return found.less_sure(hedge.certainty).cued("hedge", governor)
        if preposition.lower in {"by", "after", "before", "since", "despite", "while", "due", "because"}:
            return Adverbials(self.sayings).together(preposition, found)
        if preposition.lower == "for" and governor.lemma in CHARGING and governor.tag == "VBN":
            return found.less_sure(term("Possible")).cued("hedge", governor)
        is_for = preposition.lower == "for" and governor.lemma in JUDGING
        return found if is_for else found.muted(f"behind {preposition.lower}")

    def _adnominal(self, word: Token, head: Token, found: Attitude) -> Attitude:
        entry = self.sayings.entry(head, ("SpeechNoun",))
        is_clause = word.dep == "acl" and self.sentence.child(word, "mark", "aux", "nsubj") is not None
        if entry is not None and (is_clause or is_content(self.sentence, word, head)):
            return self.sayings.spoken(head, entry, found)
        is_open = self._is_infinitive(word) or self.sentence.child(word, "mark") is not None
        is_open = is_open or (word.tag == "VBG" and head.lemma in CHANCES | MATTERS | UNDECIDED)
        is_done = is_ranked(self.sentence, head)
        found = Moods(self.lexicon, self.sentence).ahead(head, found) if is_done else found
        is_meant = word.dep == "acl" or (self._is_infinitive(word) and not is_done)
        is_chanced = (is_open and is_meant) or is_chance(self.sentence, word, head)
        return chance(self.sentence, head, found) if is_chanced else found
