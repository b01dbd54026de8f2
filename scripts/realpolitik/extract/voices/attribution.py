"""A source that a sentence names beside what it says, and for which words it holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from realpolitik.extract.lexicon import Entry
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.attitude import Speech
from realpolitik.text.article import SegmentRole

PASSING_ON: Final = frozenset({"quoted", "reported", "cited"})
"""Words of "as quoted by", behind which stands who passes on what somebody says."""
CITING: Final = frozenset(
    {"citing", "quoting", "cited", "quoted", "cites", "quotes", "attributes", "attributed"}
)
"""Words by which who says something names his own source."""

_VERBS: Final = frozenset({"VERB", "AUX"})
_QUOTES: Final = frozenset({'"', "”", "’", "''", "'"})
_SUBORDINATE: Final = frozenset({"after", "before", "when", "while", "since", "once", "until", "although"})
"""Words that open a clause of time or contrast, which is nothing that somebody says behind it."""
_PARTICIPLES: Final = frozenset({"VBN", "VBG"})
"""Forms of verbs that open what somebody does as he speaks: "Asked if it was so, Lume said no"."""
_FULL: Final = 5
"""How many words a headline without a verb tells something by at least."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source with the indices of the words that it holds for; `entry` is that of a verb of saying."""

    speech: Speech
    scope: range
    entry: Entry | None = None

    @property
    def is_cited(self) -> bool:
        """Whether somebody else, who says it, names it as his source."""
        word = self.speech.word
        return word.lower == "as" or (word.lower in CITING and (word.tag == "VBG" or word.dep == "relcl"))


def part(sentence: Sentence, word: Token) -> range:
    """Return the words between the semicolons around a word."""
    cuts = [one.index for one in sentence.tokens if one.text == ";"]
    start = max((cut + 1 for cut in cuts if cut < word.index), default=0)
    return range(start, min((cut for cut in cuts if cut >= word.index), default=len(sentence.tokens)))


def tells(sentence: Sentence, scope: range) -> bool:
    """Tell whether words tell anything: by a verb, in quotation marks, or as a headline without a verb."""
    words = sentence.tokens[scope.start : scope.stop]
    if not words or (words[0].lower in _SUBORDINATE and words[0].dep in {"mark", "prep", "advmod"}):
        return False
    if words[0].dep == "advcl" and words[0].tag in _PARTICIPLES:
        return False
    is_title = sentence.segment.role is not SegmentRole.BODY
    is_quoted = any(word.text in _QUOTES for word in (words if is_title else words[-2:]))
    return is_quoted or any(word.pos in _VERBS for word in words) or is_bare_title(sentence, words)


def is_bare_title(sentence: Sentence, words: tuple[Token, ...]) -> bool:
    """Tell whether a headline tells something without a verb: "Lume behind half of attacks"."""
    is_title = sentence.segment.role is not SegmentRole.BODY
    return is_title and len(words) >= _FULL and any(word.pos == "ADP" for word in words)
