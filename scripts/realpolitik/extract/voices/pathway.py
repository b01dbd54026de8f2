"""The way from a predication to the root: what governs it says how it is meant, and who says it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from realpolitik.extract.frames.predication import Carried, Predication
from realpolitik.extract.lexicon import Entry, Lexicon
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.attitude import AFFIRMS, Attitude, in_question
from realpolitik.extract.voices.moods import Moods
from realpolitik.extract.voices.sayings import Sayings
from realpolitik.rdf.names import term

_VERBS: Final = frozenset({"VERB", "AUX"})
_NOMINAL: Final = frozenset(
    "pobj dobj nsubj nsubjpass compound conj appos attr poss nmod prep agent dative oprd amod "
    "npadvmod".split()
)
_CLAUSAL: Final = frozenset({"ccomp", "xcomp", "csubj", "csubjpass", "pcomp", "parataxis"})
_LACKING: Final = frozenset({"without", "barring", "absent", "lacking"})
_RELATIVE: Final = frozenset({"who", "whom", "whose", "which", "where", "when"})
_FIRST: Final = 4
"""Among how many first words of a relative clause its pronoun stands."""
_WAYS: Final = frozenset(
    "travel go come arrive head fly visit return depart leave land journey rush send dispatch sail".split()
)
"""Verbs of going, whose purpose is a plan."""
_ENDS: Final = frozenset(map(term, ("Ended", "Suspended", "Cancelled", "Postponed")))
_AT: Final = frozenset({"during", "after", "following", "since", "despite", "amid"})
"""Prepositions behind which something is told as known, though the clause is denied."""
_IRREALIS: Final = frozenset({"if", "unless", "whether", "provided", "assuming", "lest"})
_FACTUAL: Final = frozenset(
    "after before as when while because since although though until once where that who which than".split()
)
_MODAL: Final = frozenset(
    {"may", "might", "could", "would", "should", "must", "can", "will", "to", "'d", "’d"}
)


@dataclass(frozen=True, slots=True)
class Pathway:
    """Walks up one sentence."""

    lexicon: Lexicon
    sentence: Sentence

    @property
    def _sayings(self) -> Sayings:
        return Sayings(self.lexicon, self.sentence)

    def attitude(self, one: Predication) -> Attitude:
        """Return how a predication is meant: by what carries it, by moods, and by who says it."""
        meant = Attitude(stance=one.entry.stance or AFFIRMS)
        found = self._carried(one, self._none(one.trigger, meant))
        word = one.anchor
        if word.pos in _VERBS:
            found = self._moods(word, found, is_own=True)
        if one.trigger.pos not in _VERBS:
            found = Moods(self.lexicon, self.sentence).of_noun(one.trigger, found)
        found = self._up(word, found, is_nominal=one.is_nominal)
        found = self._sayings.according(one.anchor, self._sayings.trailing(one.anchor, found))
        return found.muted("question") if in_question(self.sentence) else found

    def _none(self, word: Token, found: Attitude) -> Attitude:
        """Deny what a noun names behind "no": "had no contact"."""
        none = next((one for one in self.sentence.children(word, "det") if one.lower == "no"), None)
        return found if none is None else found.negated().cued("negation", none)

    def _carried(self, one: Predication, found: Attitude) -> Attitude:
        if one.carriers and one.trigger.pos in _VERBS:
            found = self._moods(one.trigger, found, is_own=True, inner=True)
        for place, carried in enumerate(one.carriers):
            entry = carried.entry
            found = self._realized(carried, found)
            if entry.polarity is not None and entry.polarity != found.polarity:
                found = found.negated().cued("negation", carried.word)
            found = found.less_sure(entry.certainty)
            if place + 1 < len(one.carriers) and carried.word.pos in _VERBS:
                found = self._moods(carried.word, found, is_own=True)
        return found

    def _realized(self, carried: Carried, found: Attitude) -> Attitude:
        """Read how far a carrier says that it has come; an end that is only wanted is no end."""
        realization = carried.entry.realization
        if realization is None or realization == found.realization:
            return found
        if found.realization is None:
            return replace(found, realization=realization).cued("plan", carried.word)
        return found.muted("an end that is not told as one") if found.realization in _ENDS else found

    def _moods(self, verb: Token, found: Attitude, *, is_own: bool, inner: bool = False) -> Attitude:
        moods = Moods(self.lexicon, self.sentence)
        if inner and self.sentence.child(verb, "neg") is None:
            return found
        return moods.at(verb, found, is_own=is_own)

    def _up(self, word: Token, found: Attitude, *, is_nominal: bool) -> Attitude:
        """Go up step by step; what is governed by a word that is not known is not claimed."""
        for _ in range(len(self.sentence.tokens)):
            head = self.sentence.head(word)
            if head.index == word.index:
                break
            if self._is_aside(word):
                return self._aside(word, head, found)
            found = self._step(word, head, found, is_nominal=is_nominal)
            if head.pos in _VERBS and word.dep not in _NOMINAL:
                is_nominal = False
            word = head
        return replace(found, ways=(*found.ways, word))

    def _is_aside(self, word: Token) -> bool:
        """Tell whether a relative clause stands aside between commas, which the author tells."""
        words = self.sentence.subtree(word)
        before = self.sentence.tokens[max(0, words[0].index - 1)]
        is_relative = any(one.lower in _RELATIVE for one in words[:_FIRST])
        return word.dep == "relcl" and is_relative and before.text in {",", "-", "–", "—"}

    def _aside(self, word: Token, head: Token, found: Attitude) -> Attitude:
        """Read what stands aside as the author's, but for a speaker at the end of the whole sentence."""
        outer = self._up(head, Attitude(), is_nominal=False)
        later = tuple(speech for speech in outer.speeches if speech.word.index > word.index)
        return replace(found, speeches=(*found.speeches, *later), ways=(*found.ways, *outer.ways))

    def _step(self, word: Token, head: Token, found: Attitude, *, is_nominal: bool) -> Attitude:
        if word.dep in _CLAUSAL:
            return self._governed(word, head, found)
        if head.lower in _LACKING and word.dep == "pobj":
            return found.muted(f"behind {head.lower}")
        if word.dep == "advcl":
            return self._adverbial(word, head, found)
        if word.dep in {"acl", "relcl"}:
            return self._adnominal(word, head, found)
        if word.dep == "dobj" and found.speeches and found.speeches[-1].word == word:
            return self._sayings.disowned(head, found)
        is_told = word.dep == "conj" and word.pos in _VERBS
        return (
            self._of_noun(word, head, found) if is_nominal and head.pos in _VERBS and not is_told else found
        )

    def _governed(self, word: Token, head: Token, found: Attitude) -> Attitude:
        """Read a word that governs a clause: speech, a hedge, or one that is not known."""
        if self._is_beside(word, head):
            return found
        if head.lemma == "be" and self._is_infinitive(word):
            return self._to_be(head, found)
        if head.lemma in _WAYS and word.dep == "xcomp" and self._is_infinitive(word):
            return self._planned(word, found)
        hedge, entry = (
            self._sayings.entry(head, ("Hedge",)) if head.pos != "ADP" else None,
            self._sayings.entry(head, ("SpeechVerb", "SpeechNoun")),
        )
        is_open = word.dep == "xcomp" and self._is_infinitive(word)
        if entry is not None and not (hedge is not None and is_open):
            return self._sayings.spoken(head, entry, found)
        return self._unknown(word, head, found) if hedge is None else self._hedged(head, hedge, found)

    def _hedged(self, head: Token, hedge: Entry, found: Attitude) -> Attitude:
        found = found.less_sure(hedge.certainty).cued("hedge", head)
        found = found.negated() if hedge.polarity not in {None, found.polarity} else found
        stance = hedge.stance if hedge.stance is not None and found.stance == AFFIRMS else found.stance
        found = replace(found, realization=found.realization or hedge.realization, stance=stance)
        return self._moods(head, found, is_own=True) if head.pos in _VERBS else found

    def _unknown(self, word: Token, head: Token, found: Attitude) -> Attitude:
        """Keep silent on what is governed by a word that the lexicon has not for that."""
        if word.dep == "pcomp" or head.pos in {"ADP", "SCONJ"}:
            return self._behind_preposition(head, found)
        is_fronted = word.dep == "ccomp" and word.index < head.index
        is_whole = self.sentence.child(word, "nsubj", "nsubjpass") is not None
        is_apart = is_fronted and is_whole and self.sentence.child(word, "mark") is None
        return found if is_apart else found.muted(f"governed by {head.lemma}")

    def _is_beside(self, word: Token, head: Token) -> bool:
        """Tell whether a clause stands beside another and not below it: a semicolon or colon parts them."""
        between = self.sentence.tokens[min(word.index, head.index) : max(word.index, head.index)]
        return word.dep in {"ccomp", "parataxis"} and any(mark.text in {";", ":"} for mark in between)

    def _is_infinitive(self, word: Token) -> bool:
        return any(aux.lower == "to" for aux in self.sentence.children(word, "aux"))

    def _planned(self, word: Token, found: Attitude) -> Attitude:
        """Read for what somebody goes somewhere: a plan."""
        to = next(aux for aux in self.sentence.children(word, "aux") if aux.lower == "to")
        found = replace(found, realization=found.realization or term("Planned")).cued("plan", to)
        return self._moods(self.sentence.head(word), found, is_own=False)

    def _to_be(self, verb: Token, found: Attitude) -> Attitude:
        """Read "are to meet": a plan."""
        found = replace(found, realization=found.realization or term("Planned")).cued("plan", verb)
        return self._moods(verb, found, is_own=True)

    def _behind_preposition(self, preposition: Token, found: Attitude) -> Attitude:
        governor = self.sentence.head(preposition)
        entry = self._sayings.entry(governor, ("SpeechVerb", "SpeechNoun"))
        if entry is not None and preposition.lower in entry.carries:
            return self._sayings.spoken(governor, entry, found)
        hedge = self._sayings.entry(governor, ("Hedge",))
        if hedge is not None and preposition.lower in hedge.carries:
            return found.less_sure(hedge.certainty).cued("hedge", governor)
        if preposition.lower in {"by", "after", "before", "since", "despite", "while", "due", "because"}:
            return found
        return found.muted(f"behind {preposition.lower}")

    def _adverbial(self, word: Token, head: Token, found: Attitude) -> Attitude:
        mark = self.sentence.child(word, "mark")
        marks = {child.lower for child in self.sentence.children(word, "mark", "advmod", "aux")}
        if marks & _IRREALIS:
            return found.muted("condition")
        if mark is None and "to" in marks:
            return self._planned(word, found) if head.lemma in _WAYS else found.muted("purpose")
        if mark is not None and mark.lower not in _FACTUAL:
            return found.muted(f"behind {mark.lower}")
        return found

    def _adnominal(self, word: Token, head: Token, found: Attitude) -> Attitude:
        entry = self._sayings.entry(head, ("SpeechNoun",))
        if entry is not None and word.dep == "acl":
            return self._sayings.spoken(head, entry, found)
        is_open = self._is_infinitive(word) or self.sentence.child(word, "mark") is not None
        return found.muted(f"clause of {head.lemma}") if is_open and word.dep == "acl" else found

    def _of_noun(self, word: Token, head: Token, found: Attitude) -> Attitude:
        """Hold back what a noun names where its verb leaves open whether there is any such thing."""
        marks = {child.lower for child in self.sentence.children(head, "aux")}
        is_denied = self.sentence.child(head, "neg") is not None and word.lower not in _AT
        is_sure = not marks & _MODAL and not is_denied
        return found if is_sure or self._is_definite(word) else found.muted("noun of an open clause")

    def _is_definite(self, noun: Token) -> bool:
        """Tell whether a noun is spoken of as known: "the attack", "their visit"."""
        return any(
            word.lower in {"the", "this", "that", "these", "those"} or word.dep == "poss"
            for word in self.sentence.children(noun, "det", "poss")
        )
