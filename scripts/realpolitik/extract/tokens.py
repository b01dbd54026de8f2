"""A sentence as it was parsed: its words and how each depends on another.

Dependencies are those of the ClearNLP scheme that spaCy's English models use.
Offsets are Unicode code points of the article's text, half-open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Protocol

from realpolitik.text.article import Document, Segment, Span

FINITE: Final = frozenset({"VBD", "VBZ", "VBP"})
"""Tags of verbs that stand in a tense."""
_WRITTEN: Final = MappingProxyType({"U.S.": "US", "U.K.": "UK", "U.N.": "UN"})


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark; `head` is the index of the word that it depends on, its own at the root."""

    index: int
    span: Span
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str = ""
    """The kind of name that it is part of, such as PERSON, or nothing."""
    begins: bool = False
    """Whether a name begins with it."""
    lower: str = field(init=False, repr=False, compare=False)
    """The word in small letters, which is asked for very often."""

    def __post_init__(self) -> None:
        """Keep the word in small letters."""
        object.__setattr__(self, "lower", self.text.lower())


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """One segment of a document with its words; `number` is its place among those parsed.

    Each is equal to itself alone, so that what is found out about it can be kept by it.
    """

    number: int
    segment: Segment
    tokens: tuple[Token, ...]
    below: tuple[tuple[int, ...], ...] = field(repr=False)

    @classmethod
    def of(cls, number: int, segment: Segment, tokens: Iterable[Token]) -> Sentence:
        """Return a sentence with the words that depend on each word, in the order of the text."""
        words = tuple(tokens)
        below: list[list[int]] = [[] for _ in words]
        for word in words:
            if word.head != word.index:
                below[word.head].append(word.index)
        return cls(number, segment, words, tuple(map(tuple, below)))

    def children(self, word: Token, *deps: str) -> tuple[Token, ...]:
        """Return what depends on a word, in one of these ways where any is given."""
        below, tokens = self.below[word.index], self.tokens
        if not below:
            return ()
        return tuple([tokens[index] for index in below if not deps or tokens[index].dep in deps])

    def child(self, word: Token, *deps: str) -> Token | None:
        """Return the first that depends on a word in one of these ways."""
        for index in self.below[word.index]:
            if not deps or self.tokens[index].dep in deps:
                return self.tokens[index]
        return None

    def head(self, word: Token) -> Token:
        """Return what a word depends on; the root depends on itself."""
        return self.tokens[word.head]

    def above(self, word: Token) -> Iterator[Token]:
        """Yield what a word depends on, from near to far."""
        while word.head != word.index:
            word = self.tokens[word.head]
            yield word

    def subtree(self, word: Token) -> tuple[Token, ...]:
        """Return a word with all that depends on it, in the order of the text."""
        found, open_ends = {word.index}, [word.index]
        while open_ends:
            fresh = self.below[open_ends.pop()]
            found.update(fresh)
            open_ends.extend(fresh)
        return tuple(self.tokens[index] for index in sorted(found))

    def conjuncts(self, word: Token) -> tuple[Token, ...]:
        """Return a word with those that are joined to it by `and` and the like, from the first on."""
        found = [word]
        for one in found:
            found += self.children(one, "conj")
        return tuple(found)

    def phrase(self, words: Iterable[Token]) -> str:
        """Return some words as they are written side by side: "Jean-Michel", with one space where any is."""
        found, end = "", -1
        for word in words:
            text = written(word.text)
            found += text if end in {-1, word.span.start} else f" {text}"
            end = word.span.end
        return found

    def span(self, words: Iterable[Token]) -> Span:
        """Return the range from the first to the last of some words."""
        spans = [word.span for word in words]
        return Span(min(spans).start, max(span.end for span in spans))


def is_tree(words: Sequence[Token]) -> bool:
    """Tell whether every word leads to a root, so that the way up from it ends."""
    rooted = {word.index for word in words if word.head == word.index}
    for word in words:
        way, at = set[int](), word.index
        while at not in rooted:
            if at in way:
                return False
            way.add(at)
            at = words[at].head
        rooted |= way
    return True


def written(word: str) -> str:
    """Return a word as labels have it, such as "US" for "U.S."."""
    return _WRITTEN.get(word, word)


class Parses(Protocol):
    """Parses documents; `digest` is that of the weights by which it does."""

    @property
    def digest(self) -> str:
        """The SHA-256 of the weights."""
        ...

    def sentences(self, document: Document) -> tuple[Sentence, ...]:
        """Return the sentences that speak of the matter, in the order of the text."""
        ...
