"""Who and what a text speaks of: entities, and the words that name them.

An entity is in the register or of the article alone; what the words name is kept
beside whom they mean.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby

from pyoxigraph import NamedNode, Triple

from realpolitik.text.article import Span


class Form(StrEnum):
    """In what form of words an entity is mentioned."""

    NAME = "name"
    ADJECTIVE = "adjective"
    """As in "Russian arms": a state by its adjective."""
    DEMONYM = "demonym"
    """As in "the Russians": people by their state."""
    DESCRIPTION = "description"
    """As in "the defence minister of Japan", "officials in Seoul"."""
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """Somebody or something that words mean; `kinds` are its classes."""

    iri: NamedNode
    label: str = field(compare=False)
    kinds: frozenset[NamedNode] = field(compare=False)
    is_local: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a sentence that mean an entity.

    `first` and `last` are indices of tokens, half-open; `head` is the one that
    the rest of the sentence depends on or by. `literally` is what the words name
    where that is not whom they mean, `figure` how they come to mean it.
    """

    sentence: int
    first: int
    last: int
    head: int
    span: Span
    entity: Entity
    form: Form
    literally: NamedNode | None = None
    figure: NamedNode | None = None
    others: tuple[Entity, ...] = ()
    """Whom else the words mean, as in "both leaders"."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """All mentions of a document, by sentence and word, and what declares the article's own entities."""

    found: tuple[Mention, ...]
    declared: tuple[Triple, ...]
    by_head: Mapping[tuple[int, int], Mention]
    by_sentence: Mapping[int, tuple[Mention, ...]]

    @classmethod
    def of(cls, found: Iterable[Mention], declared: Iterable[Triple]) -> Mentions:
        """Return mentions in the order of the text; at most one has a word as its head."""
        ordered = tuple(sorted(found, key=lambda one: (one.sentence, one.first, -one.last)))
        by_head: dict[tuple[int, int], Mention] = {}
        for mention in ordered:
            by_head.setdefault((mention.sentence, mention.head), mention)
        by_sentence = {place: tuple(some) for place, some in groupby(ordered, lambda one: one.sentence)}
        return cls(ordered, tuple(declared), by_head, by_sentence)

    def within(self, sentence: int) -> tuple[Mention, ...]:
        """Return the mentions of a sentence, in their order."""
        return self.by_sentence.get(sentence, ())

    def headed(self, sentence: int, token: int) -> Mention | None:
        """Return the mention whose head is this word of this sentence."""
        return self.by_head.get((sentence, token))
