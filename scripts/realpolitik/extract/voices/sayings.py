"""The words of saying in a sentence: who says what stands below them, before or behind it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from realpolitik.extract.frames.clauses import Clauses
from realpolitik.extract.frames.matching import matches_noun, matches_verb
from realpolitik.extract.lexicon import Entry, Lexicon
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.attitude import AFFIRMS, Attitude, Speech

_VERBS: Final = frozenset({"VERB", "AUX"})
_MISTAKEN: Final = frozenset({"relcl", "conj", "dep", "parataxis"})
"""As what the parser takes a word of saying behind a comma."""


@dataclass(frozen=True, slots=True)
class Sayings:
    """Reads the words of saying of one sentence by a lexicon."""

    lexicon: Lexicon
    sentence: Sentence

    def entry(self, word: Token, kinds: tuple[str, ...]) -> Entry | None:
        """Return the first entry of these kinds that a word is of, or None."""
        for kind in kinds:
            is_verb = kind in {"SpeechVerb", "CarrierVerb"}
            if is_verb and word.pos not in _VERBS:
                continue
            matches = matches_noun if kind.endswith("Noun") else matches_verb
            for entry in self.lexicon.entries(kind, word.lemma):
                if matches(entry, self.sentence, word):
                    return entry
        return None

    def spoken(self, head: Token, entry: Entry, found: Attitude) -> Attitude:
        """Add a speaker; what he says of the content is said by the innermost alone."""
        if not found.speeches:
            found = found.less_sure(entry.certainty)
            if entry.stance is not None and found.stance == AFFIRMS:
                found = replace(found, stance=entry.stance)
            if entry.polarity is not None and entry.polarity != found.polarity:
                found = found.negated().cued("negation", head)
        return replace(found, speeches=(*found.speeches, self.speech(head)))

    def speech(self, head: Token) -> Speech:
        """Return the step outward that a word of saying is."""
        clauses = Clauses(self.sentence)
        if head.pos in _VERBS:
            passive = clauses.is_passive(head)
            slots = clauses.slots(head)
            speakers = slots.get("subject", ())
            near = self.sentence.children(head, "aux", "auxpass", "neg", "prt")
            if passive and not speakers:
                return Speech(head, None, (head, *near))
        else:
            slots = clauses.noun_slots(head)
            speakers, near = (
                (*slots.get("possessor", ()), *slots.get("by", ()), *slots.get("modifier", ())),
                (),
            )
        speaker = speakers[0] if speakers else None
        return Speech(head, speaker, tuple(word for word in (speaker, head, *near) if word is not None))

    def disowned(self, verb: Token, found: Attitude) -> Attitude:
        """Read "denied the claim that": what nobody in particular said is denied by the subject."""
        entry = self.entry(verb, ("SpeechVerb",))
        if entry is None or entry.polarity is None or found.speeches[-1].speaker is not None:
            return found
        found = replace(found, speeches=found.speeches[:-1]) if len(found.speeches) == 1 else found
        return self.spoken(verb, entry, found)

    def trailing(self, word: Token, found: Attitude) -> Attitude:
        """Add the speaker at the end of a clause, whom the parser took for a relative one or another deed."""
        for verb in self.sentence.tokens[word.index + 1 :]:
            if verb.text == ";" or found.speeches:
                break
            if verb.pos in _VERBS and verb.dep in _MISTAKEN and self._ends_clause(verb):
                entry = self.entry(verb, ("SpeechVerb",))
                return found if entry is None else self.spoken(verb, entry, found)
        return found

    def _ends_clause(self, verb: Token) -> bool:
        """Tell whether a verb with its subject and time is all that stands behind a comma."""
        subject = self.sentence.child(verb, "nsubj")
        if subject is None or subject.pos not in {"NOUN", "PROPN"}:
            return False
        words = self.sentence.subtree(verb)
        before = self.sentence.tokens[max(0, words[0].index - 1)]
        after = self.sentence.tokens[words[-1].index + 1 : words[-1].index + 2]
        is_apart = before.text == "," and (not after or not after[0].text[0].isalnum())
        is_bare = self.sentence.child(verb, "dobj", "ccomp", "xcomp") is None
        return is_apart and is_bare

    def according(self, word: Token, found: Attitude) -> Attitude:
        """Add the source behind "according to", which holds unless somebody nearer does."""
        for above in (word, *self.sentence.above(word)):
            for child in self.sentence.children(above, "prep"):
                if child.lower != "according":
                    continue
                to = self.sentence.child(child, "prep")
                source = self.sentence.child(to, "pobj") if to else None
                if to and source and not any(source == speech.speaker for speech in found.speeches):
                    speech = Speech(child, source, (child, to, source))
                    return replace(found, speeches=(*found.speeches, speech))
        return found
