"""Sources between commas that no parse shows: "…, officials in Kyiv concede", "…, recalled one envoy, …".

In: a sentence. Out: each part of it, between commas, that is nothing but a name or a
description of somebody with a verb of saying before or behind it, and what that holds for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from realpolitik.extract.lexicon import Entry
from realpolitik.extract.parsing.relatives import CHARGES
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.attitude import Speech
from realpolitik.extract.voices.attribution import Attribution, part
from realpolitik.extract.voices.sayings import Sayings
from realpolitik.text.article import SegmentRole

_MARKS: Final = frozenset({'"', "“", "”", "‘", "’", "''", "``", "'"})
_PARTING: Final = frozenset({",", "—", "–", "--"})
_NAMING: Final = frozenset({"NOUN", "PROPN", "DET", "ADJ", "PART", "NUM", "ADP", "PRON", "ADV", "CCONJ"})
_HEADS: Final = frozenset({"NOUN", "PROPN", "PRON"})
_VERBS: Final = frozenset({"VERB", "AUX"})
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PAST: Final = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_LONGEST: Final = 9
"""How many words name a source, and how many may stand behind its verb."""
_HEARD: Final = frozenset({"tell", "inform", "assure", "remind", "brief", "notify", "reassure"})
"""Verbs of saying behind which stands who hears it."""
_NOT_BEFORE: Final = _HEARD | frozenset(
    "accuse blame condemn criticise criticize praise quote cite show find deny dismiss reject rebut refute "
    "dispute question share document flag publish rule hear read chide commend fault rebuke slam suspect "
    "announce report highlight mention doubt threaten pledge promise attribute dread".split()
)
"""Verbs before a noun that is their object oftener than who says it."""
_ALIKE: Final = frozenset(
    {"who", "which", "that", "whom", "whose", "it", "this", "these", "those", "there", "something"}
)
_PAST_ALIKE: Final = frozenset({"read", "put"})


@dataclass(frozen=True, slots=True)
class Asides:
    """Finds such sources in one sentence."""

    sayings: Sayings

    @property
    def sentence(self) -> Sentence:
        """The sentence."""
        return self.sayings.sentence

    def found(self) -> Iterator[Attribution]:
        """Yield the sources that stand between commas, with the words that they hold for."""
        bounds = self._bounds()
        for start, end in bounds[1:]:
            words = self._plain(start, end)
            told = self._behind(words) or self._before(words)
            if told is None:
                continue
            verb, source, entry = told
            scope = self._behind_and(start, end) or self._scope(start, end)
            if scope:
                yield Attribution(Speech(verb, source, (source, verb)), scope, entry)

    def _bounds(self) -> list[tuple[int, int]]:
        """Return where the parts between commas begin and end."""
        tokens = self.sentence.tokens
        cuts = [word.index for word in tokens if word.text in _PARTING]
        return list(zip((0, *(cut + 1 for cut in cuts)), (*cuts, len(tokens)), strict=True))

    def _plain(self, start: int, end: int) -> Sequence[Token]:
        """Return the words of a part without the marks around it."""
        return [
            word
            for word in self.sentence.tokens[start:end]
            if word.pos != "PUNCT" and word.text not in _MARKS
        ]

    def _behind(self, words: Sequence[Token]) -> tuple[Token, Token, Entry] | None:
        """Read "officials in Kyiv concede", with a word on when and where behind it."""
        for place, verb in enumerate(words[: _LONGEST + 1]):
            entry = self._saying(verb, words[:place]) if place else None
            is_charge = any(word.lemma in CHARGES for word in words[:place])
            source = None if entry is None or is_charge else self._head(words[:place])
            if entry is not None and source is not None and self._is_tail(verb, words[place + 1 :]):
                return verb, source, entry
            if verb.pos not in _NAMING and not self._is_quality(verb, words[place + 1 :]):
                return None
        return None

    def _is_quality(self, word: Token, after: Sequence[Token]) -> bool:
        """Tell whether a participle is said of the noun right behind it: "leaked documents"."""
        is_before = bool(after) and after[0].index == word.index + 1
        return word.tag == "VBN" and is_before and after[0].pos in {"NOUN", "PROPN", "ADJ"}

    def _before(self, words: Sequence[Token]) -> tuple[Token, Token, Entry] | None:
        """Read "recalled one former envoy"."""
        verb, rest = (words[0], words[1:]) if words else (None, ())
        if verb is None or verb.pos not in _VERBS or verb.tag not in _PAST or verb.lemma in _NOT_BEFORE:
            return None
        if verb.lemma != "say" and self._has_subject_before(verb):
            return None
        entry = self._saying(verb, ())
        source = self._head(rest) if 0 < len(rest) <= _LONGEST else None
        is_naming = all(word.pos in _NAMING for word in rest)
        return (verb, source, entry) if entry is not None and source is not None and is_naming else None

    def _has_subject_before(self, verb: Token) -> bool:
        """Tell whether who says it stands before a verb and its commas: "the envoy, Rudd, warned China"."""
        return any(one.index < verb.index for one in self.sentence.children(verb, "nsubj"))

    def _saying(self, verb: Token, before: Sequence[Token]) -> Entry | None:
        """Return the entry of what is a verb of saying, though it may have been taken for a noun."""
        single = [
            one
            for one in self.sayings.lexicon.entries("SpeechVerb", verb.lemma)
            if (verb.lemma,) in one.lemmas
        ]
        if not single or (verb.pos in _VERBS and verb.tag not in _PAST):
            return None
        if verb.pos not in _VERBS and not self._agrees(verb, before):
            return None
        return None if self.sayings.is_sign(verb) else single[0]

    def _agrees(self, verb: Token, before: Sequence[Token]) -> bool:
        """Tell whether what was taken for a noun has the form of a verb for who stands before it."""
        head = self._head(before)
        if head is None or verb.tag not in {"NN", "NNS", "NNP"}:
            return False
        is_many = head.tag in {"NNS", "NNPS"}
        return verb.lower in _PAST_ALIKE or (verb.tag == "NNS") != is_many

    def _head(self, words: Sequence[Token]) -> Token | None:
        """Return the word that says who somebody is, where nothing but that is told."""
        plain = [word for word in words if word.tag != "VBN"]
        if any(word.pos not in _NAMING or word.lower in _ALIKE for word in plain):
            return None
        named: list[Token] = []
        for word in words:
            if word.pos == "ADP" and named:
                break
            named.append(word)
        head = next((word for word in reversed(named) if word.pos in _HEADS), None)
        is_told = bool(words) and words[0].pos not in {"ADP", "CCONJ", "ADV"}
        is_time = head is not None and head.entity in {"DATE", "TIME"}
        is_somebody = (
            head is not None and not is_time and (head.pos != "NOUN" or self.sayings.may_speak(head))
        )
        return head if is_told and is_somebody else None

    def _is_tail(self, verb: Token, words: Sequence[Token]) -> bool:
        """Tell whether nothing but when, where or to whom stands behind a verb of saying."""
        if len(words) > _LONGEST or any(word.pos in _VERBS for word in words):
            return False
        is_beside = not words or words[0].pos in {"ADP", "ADV"} or words[0].entity in {"DATE", "TIME"}
        return bool(words) if verb.lemma in _HEARD else is_beside

    def _behind_and(self, start: int, end: int) -> range:
        """Return what stands behind a source that is put in behind "and": "a base and, Lome says, a loan"."""
        before = self.sentence.tokens[max(0, start - 2) : start]
        is_behind = len(before) > 1 and before[0].dep == "cc" and end < len(self.sentence.tokens)
        return range(end + 1, part(self.sentence, before[0]).stop) if is_behind else range(0)

    def _scope(self, start: int, end: int) -> range:
        """Return what a part holds for: the clause before it, or that around it, which it parts."""
        whole = part(self.sentence, self.sentence.tokens[start])
        before, after = range(whole.start, start - 1), range(end + 1, whole.stop)
        if self._is_clause(before):
            return before
        around = range(before.start, after.stop)
        return around if before and self._is_clause(around) else range(0)

    def _is_clause(self, scope: range) -> bool:
        """Tell whether a stretch of words has a verb that tells something of a subject."""
        words = [self.sentence.tokens[index] for index in scope]
        is_title = self.sentence.segment.role is not SegmentRole.BODY
        if is_title and any(word.text in _MARKS for word in words[1:]):
            return True
        mark = words[0].tag if words else ""
        is_inverted = bool(words) and words[0].lower in {"had", "were", "should"}
        is_whole = mark not in {"IN", "WRB", "VBG"} and not is_inverted
        return is_whole and any(
            word.tag in _FINITE and word.dep not in {"relcl", "acl", "advcl"} and word.index > scope.start
            for word in words
        )
