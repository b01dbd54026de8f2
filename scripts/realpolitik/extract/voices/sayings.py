"""The words of saying in a sentence: who says what stands below them, before or behind it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from realpolitik.extract.frames.clauses import Clauses
from realpolitik.extract.frames.matching import matches_noun, matches_verb
from realpolitik.extract.lexicon import Entry, Lexicon
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.attitude import AFFIRMS, CERTAIN, Attitude, Speech
from realpolitik.extract.voices.denials import is_by_nobody, is_negated
from realpolitik.extract.voices.dispositions import disposition, linking
from realpolitik.extract.voices.exclusions import ENDS
from realpolitik.extract.voices.known import is_reported_harm
from realpolitik.extract.voices.signs import is_sign
from realpolitik.extract.voices.subjects import Subjects
from realpolitik.extract.voices.usages import (
    accuser,
    gives_number,
    has_found,
    has_learned,
    is_astray,
    is_duty,
    is_none,
    is_of_mind,
    is_own_news,
    is_passed_on,
    is_proven,
    is_taking,
    is_to_be_said,
)
from realpolitik.extract.words.evidence import DOCUMENTS, REASONS
from realpolitik.extract.words.pointing import DEPICTING
from realpolitik.rdf.names import term
from realpolitik.text.article import SegmentRole

_VERBS: Final = frozenset({"VERB", "AUX"})
_PUBLIC: Final = frozenset({"announce", "confirm", "reveal", "show", "find", "declare", "quote", "inform"})
"""Verbs that in the passive, without an agent, leave no doubt of what is said."""
_ACCUSED: Final = frozenset({"accused", "suspected"})
_UNSAID: Final = frozenset({"may", "might", "could", "would", "should", "must", "'d", "’d"})
"""Auxiliaries behind which nothing was said."""
_OPINIONS: Final = frozenset({"believe", "think", "expect", "suppose", "assume"})
"""Verbs before which "not" denies what stands below them."""


@dataclass(frozen=True, slots=True, eq=False)
class Sayings:
    """Reads the words of saying of one sentence by a lexicon; `sayings_of` gives them."""

    lexicon: Lexicon
    sentence: Sentence
    _said: dict[int, Entry | None] = field(default_factory=dict, init=False, repr=False)

    def entry(self, word: Token, kinds: tuple[str, ...]) -> Entry | None:
        """Return the first entry of these kinds that a word is of, or None."""
        for kind in kinds:
            is_verb = kind in {"SpeechVerb", "CarrierVerb", "JudgementVerb"}
            if is_verb and word.pos not in _VERBS:
                continue
            if kind == "SpeechNoun" and is_duty(self.sentence, word):
                continue
            matches = matches_noun if kind.endswith("Noun") else matches_verb
            for entry in self.lexicon.entries(kind, word.lemma):
                if matches(entry, self.sentence, word):
                    return entry
        return None

    def said_by(self, verb: Token) -> Entry | None:
        """Return the entry of a verb of saying whose subject can say anything, or None."""
        if verb.index not in self._said:
            self._said[verb.index] = self._entry_of(verb)
        return self._said[verb.index]

    def _entry_of(self, verb: Token) -> Entry | None:
        felt = disposition(self.lexicon, self.sentence, verb)
        if felt is not None:
            return felt
        forms = {verb.lemma} if verb.pos in _VERBS else {verb.lemma, verb.lower[:-1]}
        is_hearsay = verb.lower == "alleged" or (verb.dep == "amod" and verb.lower in {"reported", "claimed"})
        if is_hearsay and not self.is_of_verb(verb):
            return None
        if verb.pos not in _VERBS and (verb.tag != "NNS" or self.sentence.child(verb, "nsubj") is None):
            return None
        for entry in (one for form in sorted(forms) for one in self.lexicon.entries("SpeechVerb", form)):
            if verb.pos not in _VERBS or self._is_whole(entry, verb):
                return None if self.is_sign(verb) else entry
        return None

    def is_made_known(self, clause: Token, word: Token) -> bool:
        """Tell whether a clause is made known by an adjective, or harm by who reports it of somebody."""
        mark = self.sentence.child(clause, "mark")
        is_that = mark is not None and mark.lower == "that" and clause.index > word.index
        is_known = is_that and word.pos not in _VERBS and self.said_by(word) is not None
        return is_known or is_reported_harm(self.sentence, clause, word)

    def _is_whole(self, entry: Entry, verb: Token) -> bool:
        """Tell whether a verb is one of saying by itself; what an adjective says is told apart."""
        is_number = verb.lemma != "put" or gives_number(self.sentence, verb)
        is_known = has_learned(self.sentence, verb) and has_found(self.sentence, verb)
        is_known = is_known and is_of_mind(self.sentence, verb)
        if is_taking(self.sentence, verb) or not (is_number and is_known):
            return False
        known = [one for one in self.sentence.children(verb) if disposition(self.lexicon, self.sentence, one)]
        if not known:
            return matches_verb(entry, self.sentence, verb)
        said = (one for one in self.sentence.children(verb, "ccomp") if one not in known)
        return entry == disposition(self.lexicon, self.sentence, known[0]) and next(said, None) is not None

    def is_of_verb(self, verb: Token) -> bool:
        """Tell whether "alleged" is a verb and no adjective."""
        clause = self.sentence.child(verb, "ccomp")
        is_clause = (
            clause is not None and self.sentence.child(clause, "nsubj", "nsubjpass", "mark") is not None
        )
        return is_clause or self.sentence.child(verb, "aux", "auxpass") is not None

    def says_or_judges(self, verb: Token) -> bool:
        """Tell whether a verb is one of saying, or of praise, blame and the like."""
        return self.said_by(verb) is not None or self.entry(verb, ("JudgementVerb",)) is not None

    def is_content(self, verb: Token, noun: Token) -> bool:
        """Tell whether a noun beside a verb of saying is what is said: "denied the charge", not "the bid"."""
        if noun.dep not in {"dobj", "pobj"} or noun.index < verb.index:
            return False
        entry = self.said_by(verb)
        is_denial = entry is not None and entry.polarity is not None and verb.lemma != "deny"
        is_said = noun.pos == "PRON" or bool(self.lexicon.entries("SpeechNoun", noun.lemma))
        return is_said or not is_denial

    def content(self, noun: Token) -> tuple[Token, Entry] | None:
        """Return the verb of saying for which a noun is what is said, with its entry: "denied the charge"."""
        head = self.sentence.head(noun)
        slot, verb = ("object", head) if noun.dep == "dobj" else (head.lower, self.sentence.head(head))
        if noun.dep not in {"dobj", "pobj"} or verb.pos not in _VERBS:
            return None
        entry = self.said_by(verb)
        if entry is None or slot not in entry.carries or not self.is_content(verb, noun):
            return None
        return verb, entry

    def is_sign(self, verb: Token) -> bool:
        """Tell whether a verb says what a thing is a sign of: "the deal shows that"."""
        return is_sign(self.sentence, verb, self.may_speak)

    def may_speak(self, noun: Token) -> bool:
        """Tell whether a common noun denotes somebody, or a document that says something."""
        if noun.lemma in REASONS:
            return False
        is_known = noun.lemma in DOCUMENTS or bool(self.lexicon.entries("SpeechNoun", noun.lemma))
        return is_known or bool(self.lexicon.entries("EntityNoun", noun.lemma))

    def spoken(self, head: Token, entry: Entry, found: Attitude) -> Attitude:
        """Add a speaker; what he says of the content is said by the innermost alone."""
        if self.is_sign(head) or (head.pos not in _VERBS and is_none(self.sentence, head)):
            return found.muted("sign")
        felt = disposition(self.lexicon, self.sentence, head) is not None
        by = accuser(self.sentence, head)
        may_be_anyone = by is None and not felt and head.pos in _VERBS and head.lemma not in _PUBLIC
        if may_be_anyone and self._is_impersonal(head):
            if head.lemma == "report":
                return self.added(Speech(head, None, (head,)), entry, found).cued("report", head)
            return found.less_sure(entry.certainty or term("Possible")).cued("hedge", head)
        verb = (linking(self.sentence, head) if felt else None) or head
        if verb.pos in _VERBS and is_negated(self.sentence, verb):
            if verb.lemma not in _OPINIONS:
                return found.muted("not said")
            found = found.negated().cued("negation", verb)
        if any(word.lower in _UNSAID for word in self.sentence.children(verb, "aux")) or is_by_nobody(
            self.sentence, verb
        ):
            return found.muted("not said")
        return self._uttered(Speech(head, by, (by, head)) if by else self.speech(head), entry, found)

    def _uttered(self, speech: Speech, entry: Entry, found: Attitude) -> Attitude:
        """Add a speaker, but what shows something speaks for nobody: "footage shows that"."""
        is_shown = speech.speaker is not None and speech.speaker.lemma in DEPICTING
        is_shown = is_shown or is_passed_on(self.sentence, speech.word, self.said_by)
        if is_shown or is_own_news(self.sentence, speech) or is_proven(self.sentence, speech):
            return found.less_sure(entry.certainty)
        is_promise = entry.stance == term("Commits") and speech.word.pos not in _VERBS
        if is_promise and speech.speaker is None:
            return found.muted("promised by nobody")
        if is_astray(self.sentence, speech) or is_to_be_said(self.sentence, speech.word):
            return found.muted("said by nobody")
        return self.added(speech, entry, found)

    def _is_impersonal(self, verb: Token) -> bool:
        """Tell whether a verb is in the passive and nobody is told: "it is thought"."""
        clauses = Clauses(self.sentence)
        is_passive = clauses.is_passive(verb) and not clauses.slots(verb).get("subject")
        return is_passive or self._is_accused(verb)

    def _is_accused(self, verb: Token) -> bool:
        """Tell whether the subject of a headline is who is accused: "Iran accused of shipping drones"."""
        is_title = self.sentence.segment.role is SegmentRole.HEADLINE
        is_of = any(word.lower == "of" for word in self.sentence.children(verb, "prep"))
        return is_title and verb.lower in _ACCUSED and is_of and self.sentence.child(verb, "dobj") is None

    def added(
        self, speech: Speech, entry: Entry | None, found: Attitude, *, inside: bool = False
    ) -> Attitude:
        """Add a step outward, with how sure its word of saying is where that is the innermost.

        With `inside` it is put before all others: they pass on what it says.
        """
        if inside:
            return replace(found, speeches=(speech, *found.speeches))
        if not found.speeches and entry is not None:
            found = found.less_sure(entry.certainty)
            if entry.stance is not None and found.stance == AFFIRMS:
                found = replace(found, stance=entry.stance)
            if entry.polarity is not None:
                found = replace(found, certainty=entry.certainty or CERTAIN).negated()
                found = found.cued("negation", speech.word)
        return replace(found, speeches=(*found.speeches, speech))

    def hedged(self, word: Token, hedge: Entry, found: Attitude) -> Attitude:
        """Return an attitude with what a word of likelihood or expectation says."""
        found = found.less_sure(hedge.certainty).cued("hedge", word)
        if hedge.stance is not None and found.stance == AFFIRMS:
            found = replace(found, stance=hedge.stance)
        if hedge.polarity is not None and hedge.polarity != found.polarity:
            found = found.negated().cued("negation", word)
        if found.realization in ENDS and hedge.realization is not None:
            return found.muted("an end that is only planned")
        return replace(found, realization=found.realization or hedge.realization)

    def speech(self, head: Token) -> Speech:
        """Return the step outward that a word of saying is."""
        return Subjects(self.lexicon, self.sentence, self.said_by).speech(head)

    def disowned(self, verb: Token, found: Attitude) -> Attitude:
        """Read "denied the claim that": what nobody in particular said is denied by the subject."""
        entry = self.entry(verb, ("SpeechVerb",))
        if entry is None or entry.polarity is None or found.speeches[-1].speaker is not None:
            return found
        found = replace(found, speeches=found.speeches[:-1]) if len(found.speeches) == 1 else found
        return self.spoken(verb, entry, found)


@lru_cache(maxsize=8)
def sayings_of(lexicon: Lexicon, sentence: Sentence) -> Sayings:
    """Return the words of saying of a sentence; what was found out about the last few is kept."""
    return Sayings(lexicon, sentence)
