"""Speakers that no name tells: entities of the article alone, called by the noun that describes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import Literal, Triple

from realpolitik.extract.entities import Entity
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.vocabulary import Vocabulary

_SOURCE: Final = term("UnnamedSource")
_LABEL: Final = names.w3c("rdfs", "label")
_SPEAKER: Final = "an unnamed speaker"
_LONGEST: Final = 4


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Declares the unnamed sources of one article, each once."""

    identifier: str
    vocabulary: Vocabulary
    known: dict[str, Entity] = field(default_factory=dict)

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

    def described(self, sentence: Sentence, word: Token) -> Entity:
        """Return the source that a noun describes; of a pronoun nobody can tell whom it means."""
        if word.pos not in {"NOUN", "PROPN"}:
            return self.source(_SPEAKER)
        before = sentence.children(word, "compound", "amod")
        return self.source(" ".join(one.text for one in (*before, word)[-_LONGEST:]))

    def declared(self) -> Iterator[Triple]:
        """Yield what declares the sources that were asked for."""
        for entity in self.known.values():
            yield Triple(entity.iri, RDF_TYPE, _SOURCE)
            yield Triple(entity.iri, _LABEL, Literal(entity.label, language="en"))
