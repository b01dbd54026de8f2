"""What is told in adverbial clauses: facts, conditions, purposes, and what is yet to come."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from realpolitik.extract.frames.employing import is_use
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.attitude import Attitude
from realpolitik.extract.voices.moods import FUTURE, Moods
from realpolitik.extract.voices.sayings import Sayings
from realpolitik.rdf.names import term

_HAD: Final = frozenset({"have", "be"})
_DONE: Final = frozenset({"VBD", "VBZ", "VBP", "VBG"})
_IRREALIS: Final = frozenset({"if", "unless", "whether", "provided", "assuming", "lest", "whenever"})
WAYS: Final = frozenset(
    "travel go come arrive head fly visit return depart leave land journey rush send dispatch sail".split()
)
"""Verbs of going, whose purpose is a plan."""
SPEAKING_WAYS: Final = frozenset(
    "use take go continue begin start proceed come step join rush open close end interrupt speak break call "
    "phone write seize appear emerge return turn tweet".split()
)
"""What somebody does to say something: "took to the airwaves to say that"."""
_UTTERING_WAYS: Final = frozenset(
    "write tweet phone email speak gather rally march demonstrate protest assemble unite sign publish post "
    "use take seize".split()
)
"""What somebody does by which he says what an infinitive tells: "marched to demand"."""
_UTTERED: Final = frozenset(
    "warn urge demand call condemn denounce protest criticise criticize praise appeal press ask plead accuse "
    "blame object complain apologise apologize thank threaten pledge vow announce declare rail defend".split()
)
SCHEDULED: Final = frozenset(
    "meet visit gather travel arrive host convene hold vote attend return come head fly address open".split()
)
"""Verbs of what somebody does on a day that is set before."""
_WHENEVER: Final = frozenset({"before", "after", "when", "once", "until", "till", "as", "while", "where"})
_NOT_YET: Final = frozenset({"before", "until", "till"})
"""Words before what is not there yet, where that is told in the present."""
AHEAD: Final = frozenset(
    {"will", "wo", "'ll", "’ll", "shall", "would", "could", "may", "might", "to", "must"}
)
_BESIDE: Final = frozenset({"before", "after", "while", "by"})
"""Prepositions behind which something is done when, or by which, something else is."""
_UNREAL: Final = frozenset(map(term, ("Planned", "Sought", "Proposed", "Offered")))
_FACTUAL: Final = frozenset(
    "after before as when while because since although though until once where that who which than".split()
)


@dataclass(frozen=True, slots=True)
class Adverbials:
    """Reads the adverbial clauses of one sentence."""

    sayings: Sayings

    @property
    def sentence(self) -> Sentence:
        """The sentence."""
        return self.sayings.sentence

    def meant(self, word: Token, head: Token, found: Attitude) -> Attitude:
        """Read an adverbial clause: a condition, a purpose, something to come, or a fact beside."""
        entry = self.sayings.entry(head, ("CarrierVerb",)) if self._is_object_of(word, head) else None
        if entry is not None and entry.polarity is not None:
            return found.negated().cued("negation", head)
        if entry is not None and entry.realization is not None:
            return replace(found, realization=entry.realization).cued("plan", head)
        return self._marked(word, head, found)

    def _marked(self, word: Token, head: Token, found: Attitude) -> Attitude:
        mark = self.sentence.child(word, "mark")
        marks = {child.lower for child in self.sentence.children(word, "mark", "advmod", "aux")}
        before = self.sentence.tokens[max(0, word.index - 6) : word.index]
        is_case = any(one.lower == "case" and self.sentence.head(one).lower == "in" for one in before)
        if is_case and any(one.lower == "in" for one in self.sentence.children(word, "prep")):
            return found.muted("in case")
        if marks & _IRREALIS or Moods(self.sayings.lexicon, self.sentence).is_inverted(word):
            return found.muted("condition")
        if mark is None and "to" in marks:
            return self._infinitive(word, head, found)
        if mark is not None and mark.lower not in _FACTUAL:
            return found.muted(f"behind {mark.lower}")
        if self._is_to_come(word, head):
            return self._scheduled(word, found)
        return self._alike(head, found) if mark is None and word.tag == "VBG" else found

    def _scheduled(self, word: Token, found: Attitude) -> Attitude:
        """Read what somebody will do on a day that is set: "when they meet this week"; else keep silent."""
        when = self.sentence.child(word, "advmod", "mark")
        is_set = when is not None and when.lower == "when" and word.lemma in SCHEDULED
        if when is None or not is_set or word.tag not in {"VBZ", "VBP"}:
            return found.muted("yet to come")
        return replace(found, stance=term("Predicts")).cued(FUTURE, when)

    def _infinitive(self, word: Token, head: Token, found: Attitude) -> Attitude:
        """Read for what something is done: a purpose, a plan, or what came of it."""
        if self._is_way_of_saying(word, head, found) or is_uttered(self.sentence, word):
            return found
        if is_used(self.sentence, word):
            return self._alike(head, found)
        return self.planned(word, found) if head.lemma in WAYS else found.muted("purpose")

    def _is_way_of_saying(self, word: Token, head: Token, found: Attitude) -> bool:
        """Tell whether somebody did something by which he said it: "took the floor to warn that"."""
        is_said = bool(found.speeches) and found.speeches[-1].word == word
        return is_said and head.lemma in SPEAKING_WAYS and head.tag in _DONE

    def _alike(self, head: Token, found: Attitude) -> Attitude:
        """Read what comes of something, or goes with it, as that: "could strike, forcing"."""
        is_open = any(aux.lower in AHEAD - {"to"} for aux in self.sentence.children(head, "aux"))
        moods = Moods(self.sayings.lexicon, self.sentence)
        return moods.at(head, found, is_own=True) if is_open else found

    def together(self, preposition: Token, found: Attitude) -> Attitude:
        """Read what goes with something that is yet to come: "will meet X before flying"."""
        head = self.sentence.head(preposition)
        if preposition.lower not in _BESIDE or head.pos not in {"VERB", "AUX"} or found.speeches:
            return found
        above = self.sentence.head(head)
        carrier = self.sayings.entry(above, ("CarrierVerb",)) if head.dep == "xcomp" else None
        if carrier is not None and carrier.realization in _UNREAL:
            return replace(found, realization=found.realization or carrier.realization).cued("plan", above)
        told = self._alike(head, found)
        is_open = preposition.lower == "after" and told != found
        return found.muted("after what is open") if is_open else told

    def planned(self, word: Token, found: Attitude) -> Attitude:
        """Read for what somebody goes somewhere: a plan."""
        to = next(aux for aux in self.sentence.children(word, "aux") if aux.lower == "to")
        found = replace(found, realization=found.realization or term("Planned")).cued("plan", to)
        head = self.sentence.head(word)
        is_future = head.lower == "going" and word.dep == "xcomp"
        return Moods(self.sayings.lexicon, self.sentence).at(head, found, is_own=is_future)

    def _is_object_of(self, word: Token, verb: Token) -> bool:
        """Tell whether a gerund right behind a verb is its object: "ruled out sending"."""
        between = self.sentence.tokens[verb.index + 1 : word.index]
        return word.tag == "VBG" and word.index > verb.index and all(one.dep == "prt" for one in between)

    def _is_to_come(self, word: Token, head: Token) -> bool:
        """Tell whether a clause of time or measure is of something to come: "before it sends"."""
        first = {one.lower for one in self.sentence.tokens[max(0, word.index - 6) : word.index]}
        mark = self.sentence.child(word, "mark", "advmod")
        if mark is None or mark.lower not in _WHENEVER:
            return False
        if head.lower in {"long", "soon", "far"}:
            return True
        if mark.lower in _NOT_YET and word.tag in {"VBZ", "VBP"}:
            return True
        if mark.lower == "after" and word.tag == "VBD":
            return False
        above = {one.lower for one in self.sentence.children(head, "aux")}
        is_open = bool(above & AHEAD) or bool(first & {"until"})
        is_shifted = bool(above & {"would", "could", "might"}) and not self._is_told_now(word, head)
        return is_open and (word.tag in {"VBZ", "VBP"} or is_shifted)

    def _is_told_now(self, word: Token, head: Token) -> bool:
        """Tell whether a past is one for whoever says it: "fears that it could widen after Chad fired"."""
        above = [one for one in self.sentence.above(head) if one.pos in {"VERB", "AUX"}]
        return word.tag == "VBD" and bool(above) and all(one.tag in {"VBZ", "VBP"} for one in above)


def is_uttered(sentence: Sentence, word: Token) -> bool:
    """Tell whether somebody said what an infinitive tells by what he did: "rallied to demand"."""
    verb = sentence.head(word)
    is_done = verb.tag in {"VBD", "VBZ", "VBP", "VBG"} or (
        verb.tag == "VBN" and sentence.child(verb, "aux") is not None
    )
    helpers = {one.lower for one in sentence.children(verb, "aux")}
    is_open = bool(helpers & AHEAD) or sentence.child(verb, "neg") is not None
    is_to = any(one.lower == "to" for one in sentence.children(word, "aux"))
    is_said = word.lemma in _UTTERED and verb.lemma in _UTTERING_WAYS
    return is_said and is_to and is_done and not is_open


def is_used(sentence: Sentence, word: Token) -> bool:
    """Tell whether something was used for what a verb tells, so that it was done: "used drones to strike"."""
    verb = sentence.head(word)
    helpers = {one.lemma for one in sentence.children(verb, "aux", "auxpass")}
    is_done = verb.tag == "VBD" or (verb.tag in {"VBN", "VBG"} and bool(helpers) and helpers <= _HAD)
    is_done = is_done or (verb.tag == "VBG" and verb.dep == "ROOT")
    if verb.dep == "acl" and verb.tag == "VBN":
        return is_use(sentence, word) and sentence.child(verb, "agent") is None
    is_real = is_done and sentence.child(verb, "neg") is None and sentence.child(verb, "dobj", "nsubjpass")
    return is_use(sentence, word) and bool(is_real)
