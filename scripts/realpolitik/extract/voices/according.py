"""Sources behind a preposition: "according to", "as reported by", "per", "in the words of", "by his count".

In: a sentence. Out: each such source, with the words of the sentence that it holds for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.attitude import Speech
from realpolitik.extract.voices.attribution import Attribution, part
from realpolitik.extract.voices.sayings import Sayings

_VERBS: Final = frozenset({"VERB", "AUX"})
_BREAKS: Final = frozenset({",", "-", "--", "–", "—", '"', "”"})
_CITED: Final = frozenset(
    {"report", "state", "say", "see", "claim", "put", "quote", "cite", "describe", "note", "relate", "tell"}
)
_SET: Final = frozenset({"plan", "schedule", "script", "protocol", "timetable", "rule", "rules", "law"})
_GOING: Final = frozenset({"go", "proceed", "run", "work", "do", "develop", "unfold", "act", "play"})
_WORDED: Final = "put"
"""The verb of "as the ministry put it"."""
_RECKONED: Final = frozenset(
    "count account estimate reckoning tally telling view opinion word assessment eye judgement judgment "
    "analysis".split()
)
"""Nouns by which somebody's figures or judgement are given: "by his own count"."""
_MEANWHILE: Final = frozenset({"as", "while", "with", "amid"})
_PER: Final = "per"
_REASONS: Final = frozenset(
    "concern fear worry doubt threat need risk promise opposition criticism pledge commitment demand hope "
    "allegation accusation complaint warning anger outrage refusal reluctance objection".split()
)
"""What is cited as a reason and has said nothing itself: "citing security concerns"."""


@dataclass(frozen=True, slots=True)
class According:
    """Finds such sources in one sentence."""

    sayings: Sayings

    @property
    def sentence(self) -> Sentence:
        """The sentence."""
        return self.sayings.sentence

    def found(self) -> Iterator[Attribution]:
        """Yield the sources behind "according to", "as reported by"."""
        for word in self.sentence.tokens:
            source, marks = self._source(word)
            if source is not None:
                speech = Speech(word, source, (*marks, source))
                is_count = word.lemma in _RECKONED
                yield Attribution(speech, self._clause(word) if is_count else self._around(word, source))

    def _source(self, word: Token) -> tuple[Token | None, tuple[Token, ...]]:
        if word.lower == "according" and not self._is_to_plan(word):
            to = self.sentence.child(word, "prep") or self._next(word, "to")
            return (None if to is None else self.sentence.child(to, "pobj")), (word,) if to is None else (
                word,
                to,
            )
        if word.tag == "VBN" and word.lemma in _CITED and self._previous(word) == "as":
            by = self.sentence.child(word, "agent", "prep")
            mark = self.sentence.tokens[word.index - 1]
            return (None if by is None else self.sentence.child(by, "pobj")), (
                mark,
                word,
            ) if by is None else (mark, word, by)
        if word.lemma == _WORDED and self._has_as(word) and self._is_it(word):
            return self.sentence.child(word, "nsubj"), (word,)
        if word.lower == _PER and self._is_apart_or_first(word):
            source = self.sentence.child(word, "pobj")
            return source if source is not None and is_somebody(self.sayings, source) else None, (word,)
        if word.lemma in _RECKONED and self.sentence.head(word).lower in {"by", "in", "to"}:
            return self._whose(word), (word,)
        return None, ()

    def _is_to_plan(self, word: Token) -> bool:
        """Tell whether something goes as it is set, and nobody says so: "did not go according to plan"."""
        near = {one.lower for one in self.sentence.tokens[word.index + 1 : word.index + 4]}
        before = self.sentence.tokens[max(0, word.index - 1)]
        return bool(near & _SET) and before.lemma in _GOING

    def _whose(self, noun: Token) -> Token | None:
        """Return whose words or view a noun names: "in his view", "in the words of one diplomat"."""
        of = next((one for one in self.sentence.children(noun, "prep") if one.lower == "of"), None)
        source = None if of is None else self.sentence.child(of, "pobj")
        is_told = source is not None and is_somebody(self.sayings, source)
        return self.sentence.child(noun, "poss") or (source if is_told else None)

    def _is_apart_or_first(self, word: Token) -> bool:
        return word.index == 0 or self.sentence.tokens[word.index - 1].text in _BREAKS

    def _next(self, word: Token, text: str) -> Token | None:
        after = self.sentence.tokens[word.index + 1 : word.index + 2]
        return next((one for one in after if one.lower == text), None)

    def _previous(self, word: Token) -> str:
        return self.sentence.tokens[word.index - 1].lower if word.index else ""

    def _around(self, word: Token, source: Token) -> range:
        """Return what a source holds for: at either end of a clause all of it, else its own clause."""
        whole = part(self.sentence, word)
        start, end = whole.start, whole.stop
        last = max(one.index for one in self.sentence.subtree(source))
        is_end = not any(one.pos in _VERBS for one in self.sentence.tokens[last + 1 : end])
        if is_end and word.index > start:
            start = self._meanwhile(word, start)
        if is_end or word.index == start or self.sentence.tokens[word.index - 1].index == start:
            return range(start, end)
        inside = [one.index for one in self.sentence.subtree(self.sentence.head(word))]
        return range(max(start, min(inside)), min(end, max(inside) + 1))

    def _meanwhile(self, word: Token, start: int) -> int:
        """Return where what is told beside another's words begins: "X condemned it, as raids went on, …"."""
        root = next((one for one in self.sentence.tokens if one.head == one.index), word)
        beside = [one for one in self.sentence.children(root, "advcl") if root.index < one.index < word.index]
        firsts = (self.sentence.subtree(one)[0] for one in beside)
        marked = [one.index for one in firsts if one.lower in _MEANWHILE and self._after_comma(one)]
        is_other = root.index > start and root.pos == "VERB" and self.sayings.says_or_judges(root)
        return marked[-1] if marked and is_other else start

    def _after_comma(self, word: Token) -> bool:
        return word.index > 0 and self.sentence.tokens[word.index - 1].text == ","

    def _clause(self, word: Token) -> range:
        """Return the clause that a reckoning is part of, not those that it is joined to."""
        by = self.sentence.head(word)
        before = [one for one in self.sentence.tokens[: by.index] if one.pos == "VERB"]
        verb = before[-1] if before and by.dep == "prep" else self.sentence.head(by)
        inside = [one.index for one in self.sentence.subtree(verb)]
        return range(min(inside), max(inside) + 1)

    def _is_it(self, verb: Token) -> bool:
        """Tell whether somebody puts "it" so, and no number on something."""
        told = self.sentence.child(verb, "dobj")
        return told is None or told.lower in {"it", "this", "things"}

    def _has_as(self, verb: Token) -> bool:
        return any(word.lower == "as" for word in self.sentence.children(verb, "mark", "advmod"))


def is_somebody(sayings: Sayings, source: Token) -> bool:
    """Tell whether a word names who can be cited, not a reason: "citing risks"."""
    is_known = sayings.may_speak(source) and source.lemma not in _REASONS
    return source.pos in {"PROPN", "PRON"} or is_known
