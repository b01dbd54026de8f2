"""A range of words that is a name, before it is known whose."""

from __future__ import annotations

from dataclasses import dataclass

from realpolitik.extract.gazetteer.entry import Meaning
from realpolitik.extract.tokens import Sentence, Token


@dataclass(frozen=True, slots=True)
class Name:
    """A range of words that is a name; `kind` is what the parser calls it, or nothing."""

    first: int
    last: int
    meanings: tuple[Meaning, ...] = ()
    kind: str = ""

    def words(self, sentence: Sentence) -> tuple[Token, ...]:
        """Return its words."""
        return sentence.tokens[self.first : self.last]

    def holds(self, other: Name) -> bool:
        """Tell whether another range lies within this one."""
        return self.first <= other.first and other.last <= self.last

    def meets(self, other: Name) -> bool:
        """Tell whether two ranges have a word in common."""
        return self.first < other.last and other.first < self.last


def is_mark(word: Token) -> bool:
    """Tell whether a word is only a mark or that of a possessive."""
    return word.tag == "POS" or word.text in ("’s", "'s", "’") or not any(map(str.isalnum, word.text))
