"""Where a text names an entity: by its mentions, else by its labels.

In: the graph of an article, what labels its entities have, and the text. Out: for an entity
and a passage the range that names it within the passage, else nearest before it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import term
from realpolitik.text.article import Span

_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a text that name entities; those by label are sought once for each entity."""

    text: str
    labels: Callable[[NamedNode], tuple[str, ...]]
    mentioned: Mapping[NamedNode, tuple[Span, ...]]
    _sought: dict[NamedNode, tuple[Span, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str, facts: Facts, labels: Callable[[NamedNode], tuple[str, ...]]) -> Places:
        """Gather the mentions of an article's own graph."""
        found: dict[NamedNode, list[Span]] = defaultdict(list)
        for iri in facts.of_type(term("Mention")):
            span = span_of(iri)
            for entity in facts.iris(iri, term("refersTo")) if span else ():
                found[entity].append(span)  # type: ignore[arg-type]
        return cls(text, labels, {iri: tuple(sorted(spans)) for iri, spans in found.items()})

    @property
    def _words(self) -> Mapping[str, Sequence[int]]:
        """Where each word of the text begins, so that a label is not sought in all of a long one."""
        return _beginnings(self.text)

    def near(self, entity: NamedNode, passage: Span) -> Span | None:
        """Return where an entity is named within a passage, or else nearest before it, or None."""
        return self.within(entity, passage) or self._before(entity, passage)

    def within(self, entity: NamedNode, passage: Span) -> Span | None:
        """Return the first place within a passage that names an entity; its mentions go before its labels."""
        for spans in (self.mentioned.get(entity, ()), self.labelled(entity)):
            for span in spans:
                if passage.start <= span.start and span.end <= passage.end:
                    return span
        return None

    def _before(self, entity: NamedNode, passage: Span) -> Span | None:
        spans = sorted({*self.mentioned.get(entity, ()), *self.labelled(entity)})
        place = bisect_right(spans, Span(passage.start, passage.start))
        return spans[place - 1] if place else None

    def labelled(self, entity: NamedNode) -> tuple[Span, ...]:
        """Return where the labels of an entity stand as whole words."""
        if entity not in self._sought:
            self._sought[entity] = tuple(self._seek(entity))
        return self._sought[entity]

    def _seek(self, entity: NamedNode) -> Iterator[Span]:
        """Yield where labels stand as whole words; a label within a longer one counts for nothing."""
        found = {span for label in filter(None, self.labels(entity)) for span in self._whole(label)}
        end = 0
        for span in sorted(found, key=lambda one: (one.start, -one.end)):
            if span.start >= end:
                end = span.end
                yield span

    def _whole(self, label: str) -> Iterator[Span]:
        """Yield where a label stands as whole words: it begins where the first of its words does."""
        first = _WORD.search(label)
        before = first.start() if first is not None else 0
        for place in self._words.get(first[0], ()) if first is not None else ():
            span = Span(place - before, place - before + len(label))
            if span.start >= 0 and span.of(self.text) == label and self._is_whole(span):
                yield span

    def _is_whole(self, span: Span) -> bool:
        around = self.text[span.start - 1 : span.start], self.text[span.end : span.end + 1]
        return not any(map(_WORD.match, around))


@lru_cache(maxsize=8)
def _beginnings(text: str) -> Mapping[str, Sequence[int]]:
    words: dict[str, list[int]] = defaultdict(list)
    for word in _WORD.finditer(text):
        words[word[0]].append(word.start())
    return words


def span_of(iri: NamedNode) -> Span | None:
    """Return the range of characters that an IRI stands for, or None for any other."""
    parts = names.split_span(iri)
    return None if parts is None else Span(parts[1], parts[2])
