"""What the words at a verb say of its mood: modal verbs, negations, adverbs and conditions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from realpolitik.extract.lexicon import Lexicon
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.attitude import Attitude, Speech
from realpolitik.extract.voices.denials import is_negated
from realpolitik.extract.voices.exclusions import ENDS
from realpolitik.rdf.names import term
from realpolitik.text.article import SegmentRole

_POSSIBLE: Final = frozenset({"may", "might", "could"})
_FUTURE: Final = frozenset({"will", "wo", "'ll", "’ll", "shall"})
_DUTY: Final = frozenset({"should", "must", "ought", "can", "ca"})
_NEVER: Final = frozenset({"never", "hardly", "scarcely", "neither", "nor"})
_NAMED: Final = frozenset({"det", "nsubj", "nsubjpass", "dobj", "attr"})
_NEARLY: Final = frozenset({"almost", "nearly"})
_NONE: Final = frozenset({"no", "neither", "none", "nobody", "nothing"})
_IF: Final = frozenset({"if", "provided", "providing", "assuming", "lest"})
_INVERTED: Final = frozenset({"had", "should", "were"})
_REPORTED: Final = frozenset({"reportedly", "reported"})
"""Words that put what is said into the mouth of somebody who is not named."""
_PLANNED, _PREDICTS = term("Planned"), term("Predicts")
DUTY: Final = "duty or ability"
NEARLY: Final = "not quite"
"""Why a clause with "must", "can" and the like is no event; what somebody says so is said all the same."""
FUTURE: Final = "future"
"""The kind of the cue that tells of what is to come."""


@dataclass(frozen=True, slots=True)
class Moods:
    """Reads the mood of the verbs of a sentence by a lexicon of hedges."""

    lexicon: Lexicon
    sentence: Sentence

    def at(self, verb: Token, attitude: Attitude, *, is_own: bool) -> Attitude:
        """Return an attitude with what stands at a verb; `is_own` where the verb is what is spoken of.

        A verb further up that is not its own says nothing of negation or tense.
        """
        for word in (*self._marks(verb), *(self._nothing(verb) if is_own else ())):
            attitude = self._marked(word, attitude, is_own=is_own)
        return self.conditions(verb, attitude)

    def ahead(self, noun: Token, attitude: Attitude) -> Attitude:
        """Return an attitude with the modal verb of what somebody will be: "will be the first to visit"."""
        verb = self.sentence.head(noun)
        for word in self.sentence.children(verb, "aux") if noun.dep == "attr" else ():
            attitude = self._auxiliary(word, attitude, is_own=True)
        return attitude

    def _nothing(self, verb: Token) -> tuple[Token, ...]:
        """Return the word that makes nothing of what a verb is said of: "received no crude"."""
        nouns = self.sentence.children(verb, "dobj", "nsubj", "nsubjpass", "attr")
        told = (*nouns, *self.sentence.children(verb, "acomp", "oprd"))
        dets = (word for noun in told for word in self.sentence.children(noun, "det", "neg", "preconj"))
        return tuple(word for word in (*nouns, *dets) if word.lower in _NONE)[:1]

    def _marks(self, verb: Token) -> tuple[Token, ...]:
        deps = ("aux", "neg", "advmod", "acomp", "npadvmod", "preconj", "det", "amod")
        found = self.sentence.children(verb, *deps)
        inner = (one for word in found if word.dep == "aux" for one in self.sentence.children(word, "aux"))
        found += tuple(inner)
        if verb.dep == "conj" and self.sentence.head(verb).pos == verb.pos and not self._has_subject(verb):
            first = self.sentence.head(verb)
            found += tuple(word for word in self.sentence.children(first, "aux") if not self._aux(verb))
            found += self._shared_denial(first) if is_negated(self.sentence, verb) else ()
        return found

    def _shared_denial(self, first: Token) -> tuple[Token, ...]:
        """Return the word that denies a verb and those joined to it: "neither sent nor sold"."""
        found = self.sentence.children(first, "neg", "preconj", "advmod", "det")
        return tuple(word for word in found if word.dep == "neg" or word.lower == "neither")[:1]

    def _has_subject(self, verb: Token) -> bool:
        return self.sentence.child(verb, "nsubj", "nsubjpass") is not None

    def _aux(self, verb: Token) -> bool:
        return self.sentence.child(verb, "aux") is not None

    def _marked(self, word: Token, attitude: Attitude, *, is_own: bool) -> Attitude:
        if word.dep == "aux":
            return self._auxiliary(word, attitude, is_own=is_own)
        if is_own and self._is_over(word):
            return replace(attitude, realization=term("Ended")).cued("end", word)
        if is_own and word.lower in _NEARLY and word.dep == "advmod":
            return attitude.cued("hedge", word).muted(NEARLY)
        if word.dep == "neg" or word.lower in _NEVER or (word.dep in _NAMED and word.lower in _NONE):
            return attitude.negated().cued("negation", word) if is_own else attitude
        return self._hedged(word, attitude)

    def _is_over(self, word: Token) -> bool:
        """Tell whether a word says that something was so once: "no longer"."""
        before = self.sentence.tokens[max(0, word.index - 1) : word.index]
        return word.lower == "longer" and bool(before) and before[0].lower == "no"

    def _hedged(self, word: Token, attitude: Attitude) -> Attitude:
        if word.lower in _REPORTED:
            attitude = attitude.cued("report", word)
            known = any(speech.word == word for speech in attitude.speeches)
            speech = () if known else (Speech(word, None, (word,)),)
            return replace(attitude, speeches=(*attitude.speeches, *speech))
        for entry in self.lexicon.entries("Hedge", word.lower):
            if len(entry.lemmas[0]) == 1 and not entry.carries:
                attitude = attitude.less_sure(entry.certainty).cued("hedge", word)
                if entry.realization is not None:
                    attitude = replace(attitude, realization=entry.realization)
        return attitude

    def _auxiliary(self, word: Token, attitude: Attitude, *, is_own: bool) -> Attitude:
        if word.lower in _POSSIBLE:
            return attitude.less_sure(term("Possible")).cued("modal", word)
        if word.lower in {"would", "'d", "’d"}:
            return self._would(word, attitude, is_own=is_own)
        return self._of_own(word, attitude) if is_own else attitude

    def _of_own(self, word: Token, attitude: Attitude) -> Attitude:
        """Read an auxiliary that says something of its own verb alone."""
        if word.lower in _FUTURE:
            return self._future(word, attitude)
        if word.lower in _DUTY:
            return attitude.cued("modal", word).muted(DUTY)
        if word.lower == "to" and self._is_planned_by_title(word):
            if word.index and self.sentence.tokens[word.index - 1].lower == "yet":
                return attitude.negated().cued("negation", word)
            if attitude.realization in ENDS:
                return attitude.muted("an end that is only planned")
            return replace(attitude, realization=attitude.realization or _PLANNED).cued("plan", word)
        return attitude

    def _is_planned_by_title(self, word: Token) -> bool:
        """Tell whether "to" stands for a plan, as in the grammar of headlines."""
        verb = self.sentence.head(word)
        is_title = self.sentence.segment.role is SegmentRole.HEADLINE
        if verb.dep == "ROOT" and verb.tag == "VB" and self._has_subject(verb):
            return True
        if verb.tag == "VB" and verb.dep in {"conj", "parataxis"} and self._has_subject(verb):
            return True
        if verb.dep == "ccomp" and verb.index < verb.head and self._has_subject(verb):
            return True
        is_free = verb.dep in {"ROOT", "acl", "relcl", "conj", "dep", "advcl"}
        return is_title and is_free and (verb.dep != "advcl" or self._has_subject(verb))

    def _future(self, word: Token, attitude: Attitude) -> Attitude:
        """Read "will" as a forecast; that it is a promise where the speaker is who acts, is seen later."""
        return replace(attitude, stance=_PREDICTS).cued(FUTURE, word)

    def _would(self, word: Token, attitude: Attitude, *, is_own: bool) -> Attitude:
        """Read "would" against the facts, as the future of a past below a word of saying, else as a guess."""
        verb = self.sentence.head(word)
        verb = self.sentence.head(verb) if verb.dep == "aux" else verb
        if self._is_unreal(verb):
            return replace(attitude, stance=term("Supposes")).cued("condition", word)
        is_past = any(above.tag in {"VBD", "VBN"} for above in self.sentence.above(verb))
        if is_past or (verb.dep == "ccomp" and self.sentence.child(verb, "advcl") is None):
            return self._future(word, attitude) if is_own else attitude
        return attitude.less_sure(term("Possible")).cued("modal", word)

    def _is_unreal(self, verb: Token) -> bool:
        """Tell whether "would have" stands beside "if ... had", or "would" beside "had ..."."""
        if any(self.is_inverted(one) for one in self.sentence.children(verb, "advcl")):
            return any(one.lower == "had" for one in self.sentence.subtree(verb)[:1])
        perfect = any(aux.lower in {"have", "\u2019ve", "'ve"} for aux in self.sentence.children(verb, "aux"))
        clauses = self.sentence.children(verb, "advcl", "ccomp")
        return perfect and any(
            aux.lower == "had" for clause in clauses for aux in self.sentence.children(clause, "aux")
        )

    def conditions(self, verb: Token, attitude: Attitude) -> Attitude:
        """Return an attitude with the clauses below a verb that tell on what it depends."""
        for clause in self.sentence.children(verb, "advcl"):
            mark = self.sentence.child(clause, "mark")
            word = mark.lower if mark else ""
            if mark and word in _IF and not self._is_even(mark):
                attitude = replace(attitude, if_so=(*attitude.if_so, clause)).cued("condition", mark)
            elif mark and word == "unless":
                attitude = replace(attitude, unless=(*attitude.unless, clause)).cued("condition", mark)
            elif self.is_inverted(clause):
                first = self.sentence.subtree(clause)[0]
                attitude = replace(attitude, if_so=(*attitude.if_so, clause)).cued("condition", first)
        return attitude

    def is_inverted(self, verb: Token) -> bool:
        """Tell whether a clause is a condition by the order of its words: "had they known"."""
        first = next(word for word in self.sentence.subtree(verb) if word.pos != "PUNCT" or word == verb)
        is_auxiliary = first.lower in _INVERTED and first.dep in {"aux", "auxpass", "advcl"}
        inner = (self.sentence.child(verb, "ccomp") if first == verb else None) or verb
        subject = self.sentence.child(inner, "nsubj", "nsubjpass")
        is_own = first.head in {verb.index, inner.index} or first == verb
        return is_auxiliary and is_own and subject is not None and subject.index > first.index

    def _is_even(self, mark: Token) -> bool:
        return mark.index > 0 and self.sentence.tokens[mark.index - 1].lower in {"even", "as", "what"}
