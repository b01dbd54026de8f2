"""Speakers that no name tells: entities of the article alone, called by the noun that describes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.claims.draft import MentionDraft
from realpolitik.extract.entities import Entity, Form, Mention
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.evidence import DOCUMENTS
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.vocabulary import Vocabulary
from realpolitik.text.article import Span

_SOURCE: Final = term("UnnamedSource")
_LABEL: Final = names.w3c("rdfs", "label")
_DESCRIPTION, _PRONOUN = term("Description"), term("Pronoun")
_SPEAKER: Final = "an unnamed speaker"
_NAMED: Final = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_LONGEST: Final = 6
_HEADING: Final = frozenset({"exclusive", "revealed", "breaking", "watch", "live", "video", "explainer"})
"""Words that head a text, and are no part of what they stand before."""


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Declares the unnamed sources of one article, each once."""

    identifier: str
    vocabulary: Vocabulary
    known: dict[str, Entity] = field(default_factory=dict)
    pointed: dict[Span, MentionDraft] = field(default_factory=dict)

    def is_agent(self, entity: Entity) -> bool:
        """Tell whether an entity can be committed to anything."""
        return self.vocabulary.fits(entity.kinds, (term("Agent"),))

    def source(self, label: str) -> Entity:
        """Return the unnamed source that is called so."""
        slug = "-".join(re.findall(r"[a-z0-9]+", label.lower())) or "source"
        if label not in self.known:
            iri = names.thing(f"{self.identifier}-source-{slug}")
            self.known[label] = Entity(iri, label, frozenset({_SOURCE}), is_local=True)
        return self.known[label]

    def cited(self, label: str, sentence: Sentence, *words: Token) -> Entity:
        """Return the unnamed source that is called so, and keep the words that point to it."""
        entity = self.source(label)
        self._point(sentence.span(words), entity, _DESCRIPTION)
        return entity

    def described(self, sentence: Sentence, word: Token) -> Entity:
        """Return the source that a noun describes; of a pronoun nobody can tell whom it means."""
        is_text = word.lower in DOCUMENTS
        if word.pos not in {"NOUN", "PROPN"} and word.entity not in _NAMED and not is_text:
            entity = self.source(_SPEAKER)
            self._point(word.span, entity, _PRONOUN)
            return entity
        words = _described(sentence, word)
        return self.cited(sentence.phrase(words), sentence, *words)

    def point(self, entity: Entity, mention: Mention) -> None:
        """Keep the words that describe a speaker of the article's own."""
        if mention.form is Form.DESCRIPTION and entity.is_local:
            self._point(mention.span, entity, _DESCRIPTION)

    def _point(self, span: Span, entity: Entity, figure: NamedNode) -> None:
        self.pointed.setdefault(span, MentionDraft(span, entity.iri, None, figure))

    def declared(self) -> Iterator[Triple]:
        """Yield what declares the sources that were asked for."""
        for entity in self.known.values():
            yield Triple(entity.iri, RDF_TYPE, _SOURCE)
            yield Triple(entity.iri, _LABEL, Literal(entity.label, language="en"))


def _described(sentence: Sentence, word: Token) -> tuple[Token, ...]:
    """Return a noun with the words right before it that describe it."""
    own = {one.index for one in sentence.children(word, "compound", "amod")}
    first = word.index
    for before in reversed(sentence.tokens[: word.index]):
        if before.index in own or (before.head in own and before.dep in {"compound", "amod"}):
            first = before.index
            own.add(before.index)
        elif before.text != "-" and before.head not in own:
            break
    first = _with_prefix(sentence, first)
    words = sentence.tokens[first : word.index + 1]
    most = _LONGEST + sum(2 for one in words if one.text == "-")
    kept = words[-most:]
    while len(kept) > 1 and len(kept) < len(words) and "-" in {kept[0].text, words[-len(kept) - 1].text}:
        kept = kept[1:]
    return _plain(kept)


def _with_prefix(sentence: Sentence, first: int) -> int:
    """Return where a phrase begins, with what stands before a hyphen: "Hamas-run ministry"."""
    before = sentence.tokens[max(0, first - 2) : first]
    is_bound = len(before) > 1 and before[1].text == "-" and before[0].span.end == before[1].span.start
    return first - 2 if is_bound else first


def _plain(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words behind the last mark and the last word that only heads a text: "Exclusive: envoy"."""
    kept = words
    for place, word in enumerate(words[:-1]):
        if word.lower in _HEADING or not (word.text == "-" or any(map(str.isalnum, word.text))):
            kept = words[place + 1 :]
    return kept
