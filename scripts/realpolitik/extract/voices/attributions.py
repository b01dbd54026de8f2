"""Words that name a source beside what it says: "…, the ministry said", "according to …", "…: report".

In: a sentence. Out: each such source, with the words of the sentence that it holds for.
They are told by where they stand between the marks, since parsers err about them most.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.according import According, is_somebody
from realpolitik.extract.voices.asides import Asides
from realpolitik.extract.voices.attitude import Speech
from realpolitik.extract.voices.attribution import CITING, Attribution, part, tells
from realpolitik.extract.voices.sayings import Sayings
from realpolitik.extract.voices.subjects import QUOTING
from realpolitik.extract.voices.titles import Titles

_VERBS: Final = frozenset({"VERB", "AUX"})
_NAMES: Final = frozenset({"NOUN", "PROPN", "PRON"})
_QUOTES: Final = frozenset({'"', "”", "’", "''", "'"})
_OPENING: Final = frozenset({"“", "``", "‘"})
_BREAKS: Final = frozenset({",", "-", "--", "–", "—"}) | _QUOTES
_RELATIVE: Final = frozenset({"who", "which", "that", "whom", "whose", "what", "where", "when"})
_CONTENT: Final = ("ccomp", "xcomp", "dobj", "attr", "oprd")
_PLAINLY: Final = frozenset({"say", "tell", "report", "announce"})
"""Verbs that say nothing else but that something is said."""
_NAMING: Final = frozenset({"NOUN", "PROPN", "DET", "ADJ", "PART", "NUM"})
_LONGEST: Final = 8
"""How many words name a source."""
_AS_IT_IS: Final = frozenset({"or", "so"})
"""Words before a source behind what it says: "or so Poland claims"."""
_ATTRIBUTING: Final = "attribute"
_INVERTED: Final = frozenset({"read", "say", "state", "write", "add"})
"""Verbs of saying before their subject: "read a statement"."""
_HEARD: Final = frozenset({"tell", "inform", "assure", "remind", "brief"})
"""Verbs of saying whose object is who hears it."""


@dataclass(frozen=True, slots=True)
class Attributions:
    """Finds the sources of one sentence, in the order of its words but those cited by others first."""

    sayings: Sayings

    @property
    def sentence(self) -> Sentence:
        """The sentence."""
        return self.sayings.sentence

    def found(self) -> tuple[Attribution, ...]:
        """Return the sources that a sentence names beside what they say."""
        return (
            *self._cited(),
            *self._beside(),
            *According(self.sayings).found(),
            *Titles(self.sayings).found(),
            *self._reported(),
        )

    def _beside(self) -> Iterator[Attribution]:
        """Yield the sources behind what they say, by the parse, else by where the words stand."""
        parsed = tuple(self._behind())
        known = {one.speech.word for one in parsed}
        yield from parsed
        yield from (one for one in Asides(self.sayings).found() if one.speech.word not in known)

    def _cited(self) -> Iterator[Attribution]:
        """Yield the sources that somebody who says it names: "…, the daily said, citing officials"."""
        for verb in self.sentence.tokens:
            source = self._source(verb) if verb.lower in CITING else None
            if source is not None and is_somebody(self.sayings, source) and verb.index > 0:
                end = part(self.sentence, verb).stop if self._is_before_saying(verb) else verb.index
                yield Attribution(
                    Speech(verb, source, (verb, source)), range(part(self.sentence, verb).start, end)
                )

    def _source(self, verb: Token) -> Token | None:
        """Return whom a verb cites: "citing officials", "the agency, which cited officials"."""
        subject = self.sentence.child(verb, "nsubj")
        if verb.lemma == _ATTRIBUTING:
            to = next(
                (one for one in self.sentence.children(verb, "prep", "dative") if one.lower == "to"), None
            )
            return None if to is None else self.sentence.child(to, "pobj")
        is_relative = subject is not None and subject.lower in {"which", "who"} and verb.dep == "relcl"
        return self.sentence.child(verb, "dobj") if verb.tag == "VBG" or is_relative else None

    def _is_before_saying(self, verb: Token) -> bool:
        """Tell whether what is said stands behind: "Reuters, citing officials, said that"."""
        last = self.sentence.subtree(verb)[-1].index
        behind = (word for word in self.sentence.tokens[last + 1 :] if word.pos == "VERB")
        first = next(behind, None)
        return first is not None and self.sayings.said_by(first) is not None and self._says_more(first)

    def _behind(self) -> Iterator[Attribution]:
        """Yield those who are named with a verb of saying behind what they say: "…, the ministry said"."""
        for verb in self.sentence.tokens:
            entry = self.sayings.said_by(verb)
            subject = None if entry is None else self._subject(verb)
            if entry is None or subject is None or self._says_more(verb):
                continue
            own = (verb, *self.sentence.subtree(subject), *self._before(verb))
            first = min(word.index for word in own)
            while first > 1 and self.sentence.tokens[first - 1].lower in _AS_IT_IS:
                first -= 1
            scope = self._held(verb, part(self.sentence, verb).start, first, max(word.index for word in own))
            if self._is_apart(first) and tells(self.sentence, scope):
                yield from self._quoted(verb, scope)
                yield Attribution(Speech(verb, subject, (subject, verb, *self._before(verb))), scope, entry)

    def _quoted(self, verb: Token, scope: range) -> Iterator[Attribution]:
        """Yield who is quoted by somebody behind what he says: "…, the statement quoted Orlo as saying"."""
        source = self.sentence.child(verb, "dobj") if self._is_quoting(verb) else None
        if source is not None:
            saying = Speech(self.sentence.tokens[source.index + 1], source, (source,))
            yield Attribution(saying, scope)

    def _is_quoting(self, verb: Token) -> bool:
        """Tell whether somebody quotes or cites another as saying something."""
        return verb.lemma in QUOTING and any(
            one.lower == "as" for one in self.sentence.children(verb, "prep")
        )

    def _subject(self, verb: Token) -> Token | None:
        subject = self._behind_comma(verb) or self.sentence.child(verb, "nsubj")
        if subject is None and verb.lemma in _INVERTED:
            subject = next(
                (one for one in self.sentence.children(verb, "dobj") if one.index > verb.index), None
            )
        if subject is not None and subject.pos == "VERB":
            subject = self.sentence.child(subject, "nsubj")
        subject = subject or self._before_last(verb)
        if subject is None or subject.pos not in _NAMES:
            return None
        if subject.lower in _RELATIVE and not (subject.text.isupper() and len(subject.text) > 1):
            return None
        return subject

    def _behind_comma(self, verb: Token) -> Token | None:
        """Return who stands right behind "says" that a comma parts from what is said: "…, says Lome"."""
        before = self.sentence.tokens[max(0, verb.index - 1)].text
        behind = self.sentence.child(verb, "dobj") if verb.lower in {"says", "said"} else None
        is_last = behind is not None and behind.index > verb.index and before in _BREAKS
        return behind if is_last else None

    def _before_last(self, verb: Token) -> Token | None:
        """Return who is named between a comma and a verb of saying whose subject the parser missed."""
        near = {word.index for word in self._before(verb)}
        before = [word for word in self.sentence.tokens[: verb.index] if word.index not in near]
        named: list[Token] = []
        while before and before[-1].pos in _NAMING and len(named) < _LONGEST:
            named.insert(0, before.pop())
        is_name = bool(named) and named[-1].pos in {"NOUN", "PROPN"}
        is_apart = bool(before) and before[-1].text == ","
        is_past = verb.tag in {"VBD", "VBZ", "VBP"} or bool(near)
        return named[-1] if is_name and is_apart and is_past and verb.lemma in _PLAINLY else None

    def _before(self, verb: Token) -> tuple[Token, ...]:
        """Return the auxiliary words of a verb."""
        near = self.sentence.children(verb, "aux", "neg", "mark")
        return tuple(word for word in near if word.index < verb.index)

    def _says_more(self, verb: Token) -> bool:
        """Tell whether what is said stands behind the verb of saying."""
        deps = tuple(dep for dep in _CONTENT if dep != "dobj" or verb.lemma not in _HEARD | _INVERTED)
        deps = tuple(dep for dep in deps if dep != "dobj" or not self._is_quoting(verb))
        behind = any(word.index > verb.index for word in self.sentence.children(verb, *deps))
        return behind or self._is_about(verb) or self.sentence.child(verb, "auxpass") is not None

    def _is_about(self, verb: Token) -> bool:
        """Tell whether what is said stands behind a preposition: "as officials warn of an offensive"."""
        entry = self.sayings.said_by(verb)
        about = (one.lower for one in self.sentence.children(verb, "prep") if one.index > verb.index)
        return entry is not None and bool(entry.carries.intersection(about))

    def _is_apart(self, first: int) -> bool:
        """Tell whether a comma, dash or mark of quotation stands before some words."""
        return first > 1 and self.sentence.tokens[first - 1].text in _BREAKS

    def _held(self, verb: Token, start: int, first: int, last: int) -> range:
        """Return what a source behind a comma holds for: what stands before it, around or behind it."""
        end = part(self.sentence, verb).stop
        if first > 1 and self.sentence.tokens[first - 2].dep == "cc":
            return range(last + 1, end)
        if any(word.text in _QUOTES | _OPENING for word in self.sentence.tokens[last + 1 : last + 3]):
            return range(start, end)
        if self._goes_on(last + 1):
            return range(start, end)
        is_around = (
            not self._has_as(verb)
            and not self._is_finished(start, first)
            and self._is_finished(last + 1, end)
        )
        return range(start, end) if is_around else range(start, first)

    def _goes_on(self, first: int) -> bool:
        """Tell whether a participle behind a source goes on with what it says: "…, he said, hoping to"."""
        words = self.sentence.tokens[first : first + 2]
        is_participle = [word.tag for word in words[1:]] == ["VBG"] and words[0].text == ","
        return is_participle and words[1].pos == "VERB" and self.sayings.said_by(words[1]) is None

    def _has_as(self, verb: Token) -> bool:
        return any(word.lower == "as" for word in self.sentence.children(verb, "mark", "advmod"))

    def _is_finished(self, start: int, end: int) -> bool:
        """Tell whether a stretch of words has a main verb."""
        return any(
            word.pos in _VERBS
            and word.dep in {"ROOT", "ccomp", "conj", "parataxis", "dep"}
            and start <= word.index < end
            and self.sentence.child(word, "nsubj", "nsubjpass", "expl") is not None
            and not any(one.dep == "advcl" for one in self.sentence.above(word))
            for word in self.sentence.tokens
        )

    def _reported(self) -> Iterator[Attribution]:
        """Yield what is reported by nobody in particular, by an adverb before the sentence."""
        first = next((word for word in self.sentence.tokens if word.pos != "PUNCT"), None)
        if first is not None and first.lower == "reportedly":
            yield Attribution(
                Speech(first, None, (first,)), range(first.index + 1, part(self.sentence, first).stop)
            )


@lru_cache(maxsize=8)
def attributions_of(sayings: Sayings) -> tuple[Attribution, ...]:
    """Return the sources that a sentence names beside what they say; those of the last few are kept."""
    return Attributions(sayings).found()
