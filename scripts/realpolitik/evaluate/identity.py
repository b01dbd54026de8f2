"""Whether an entity of the gold and one of an extractor are the same.

In: the annotations of both sides. Out: yes or no for two entities. Those of the register are
the same by their id alone. One of the gold's own is one of the register where it bears the very
label of that and its class goes with it: the register has it since the gold was written. Two of the article's
own are compared by the words of their labels, by where they are mentioned, or by the words that cite
them; the ids that both sides gave them mean nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.evaluate.annotation import LABEL, Annotation
from realpolitik.extract.words.titles import HONORIFICS, LEADERS
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary
from realpolitik.text.article import Span
from realpolitik.text.plural import singular
from realpolitik.text.spelling import bare

_WORD: Final = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")
_POSSESSIVE: Final = re.compile(r"'s?(?!\w)")
_EMPTY: Final = frozenset({"the", "a", "an"})
_PREPOSITIONS: Final = frozenset({"of", "in", "from", "for", "at", "on", "to", "by", "with", "near"})
_ENDING: Final = _PREPOSITIONS | {"who", "that", "which", "whose", "familiar", "close", "briefed", "loyal"}
"""Words before which stands the head of a label."""
_TITLES: Final = HONORIFICS | {title for title in LEADERS if " " not in title}
_PERSON: Final = term("Person")


@dataclass(frozen=True, slots=True)
class Label:
    """The words of a label that tell what it names, and its head: the last before any preposition."""

    words: frozenset[str]
    head: str


@dataclass(frozen=True, slots=True)
class Identity:
    """Compares the entities of two annotations of one article."""

    gold: Annotation
    found: Annotation
    vocabulary: Vocabulary
    register: Register | None = None

    def same(self, one: NamedNode, other: NamedNode) -> bool:
        """Tell whether an entity of the gold is this one of the extractor."""
        if one in self.gold.authors and other in self.found.authors:
            return True
        own = names.declarer(one) is not None
        if own != (names.declarer(other) is not None):
            return own and one not in self.gold.authors and self._is_registered_since(one, other)
        if not own:
            return one == other
        if one in self.gold.authors or other in self.found.authors:
            return False
        if one in self.gold.situations or other in self.found.situations:
            return self._same_situation(one, other)
        return (
            self._named_alike(one, other)
            or self._mentioned_alike(one, other)
            or self._cited_alike(one, other)
        )

    def _is_registered_since(self, one: NamedNode, other: NamedNode) -> bool:
        """Tell whether one that the gold declares is this one of the register by its very label."""
        if self.register is None or one in self.gold.situations:
            return False
        kinds = self.register.classes.get(other, frozenset())
        is_alike = any(
            self.related(own, kind) for own in self.gold.facts.iris(one, RDF_TYPE) for kind in kinds
        )
        labels = self.register.facts.texts(other, LABEL)
        return is_alike and any(label in labels for label in self.gold.facts.texts(one, LABEL))

    def same_all(self, ones: Iterable[NamedNode], others: Iterable[NamedNode]) -> bool:
        """Tell whether each of either side is one of the other side."""
        left, right = tuple(ones), tuple(others)
        return all(any(self.same(one, other) for other in right) for one in left) and all(
            any(self.same(one, other) for one in left) for other in right
        )

    def same_any(self, ones: Iterable[NamedNode], others: Iterable[NamedNode]) -> bool:
        """Tell whether one of one side is one of the other side."""
        right = tuple(others)
        return any(self.same(one, other) for one in ones for other in right)

    def related(self, one: NamedNode | None, other: NamedNode | None) -> bool:
        """Tell whether two classes are the same, or one lies above the other."""
        if one is None or other is None:
            return False
        return one == other or self.vocabulary.is_a(one, other) or self.vocabulary.is_a(other, one)

    def _same_situation(self, one: NamedNode, other: NamedNode) -> bool:
        left, right = self.gold.situations.get(one), self.found.situations.get(other)
        if left is None or right is None:
            return False
        return self.related(left.kind, right.kind) and overlap(left.evidence, right.evidence)

    def _named_alike(self, one: NamedNode, other: NamedNode) -> bool:
        persons = all(
            _PERSON in side.facts.iris(entity, RDF_TYPE)
            for side, entity in ((self.gold, one), (self.found, other))
        )
        return any(
            alike(label, name, persons=persons)
            for label in self.gold.labels(one)
            for name in self.found.labels(other)
        )

    def _mentioned_alike(self, one: NamedNode, other: NamedNode) -> bool:
        """Tell whether mentions overlap, or a mention of one ends where a label of the other does."""
        left, right = self.gold.mentions.get(one, ()), self.found.mentions.get(other, ())
        if overlap(left, right):
            return True
        return _end_together(left, self.found, other) or _end_together(right, self.gold, one)

    def _cited_alike(self, one: NamedNode, other: NamedNode) -> bool:
        """Tell whether the same words of the text cite both, who are called by one noun: "the envoy"."""
        heads = (
            {singular(head) or head for each in side.labels(entity) if (head := label(each).head)}
            for side, entity in ((self.gold, one), (self.found, other))
        )
        is_one = bool(set.intersection(*heads))
        return is_one and overlap(self.gold.cited(one), self.found.cited(other))


def _end_together(mentions: Iterable[Span], side: Annotation, entity: NamedNode) -> bool:
    ends = {span.end for span in mentions}
    return bool(ends) and any(span.end in ends for span in side.labelled(entity))


def overlap(ones: Iterable[Span], others: Iterable[Span]) -> bool:
    """Tell whether some range of one side shares a character with one of the other."""
    return shared_length(ones, others) > 0


def shared_length(ones: Iterable[Span], others: Iterable[Span]) -> int:
    """Return how many characters ranges of both sides have in common at most, one against one."""
    right = tuple(others)
    lengths = (min(one.end, other.end) - max(one.start, other.start) for one in ones for other in right)
    return max(0, max(lengths, default=0))


def alike(one: str, other: str, *, persons: bool = False) -> bool:
    """Tell whether two labels name one thing: all words of one are in the other, and the head is one.

    A person may be called by any part of the name.

    >>> alike("the Kenyan police", "Police"), alike("army", "army chief")
    (True, False)
    >>> alike("President Xi", "Xi Jinping", persons=True)
    True
    """
    left, right = label(one), label(other)
    if not left.words or not right.words:
        return False
    nested = left.words <= right.words or right.words <= left.words
    return nested and (persons or left.head == right.head)


def label(text: str) -> Label:
    """Return what of a label is compared: no case, accents, articles, nor a title before a name."""
    named = _untitled(text.split())
    words = [word for word in _WORD.findall(_POSSESSIVE.sub("", bare(" ".join(named)))) if word not in _EMPTY]
    first = next((place for place, word in enumerate(words) if word in _ENDING and place), len(words))
    telling = frozenset(words) - _PREPOSITIONS
    return Label(telling, words[first - 1] if words else "")


def _untitled(words: list[str]) -> list[str]:
    """Return a name without the titles before it; a title that is all, or tells of what, stays."""
    named = words[1:] if words and words[0].lower() in _EMPTY else words
    while len(named) > 1 and named[0].lower().rstrip(".") in _TITLES and named[1][:1].isupper():
        named = named[1:]
    return named
