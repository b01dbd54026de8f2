"""A source that a sentence names beside what it says, and for which words it holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from realpolitik.extract.lexicon import Entry
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.attitude import Speech

PASSING_ON: Final = frozenset({"quoted", "reported", "cited"})
"""Words of "as quoted by", behind which stands who passes on what somebody says."""
CITING: Final = frozenset(
    {"citing", "quoting", "cited", "quoted", "cites", "quotes", "attributes", "attributed"}
)
"""Words by which who says something names his own source."""


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
