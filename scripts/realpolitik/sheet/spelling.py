"""Write terms as the words of a sheet, each so that `words` reads it back.

In: IRIs and literals. Out: the shortest word that stands for each, else the
term written out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode

from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import local
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sheet import words as sheet_words
from realpolitik.sheet.words import OUTSIDE, Words, quoted

_DATATYPES = names.PREFIXES["xsd"]


@dataclass(frozen=True, slots=True)
class Spelling:
    """The words that stand for terms in one article's sheet; `outside` are those of other vocabularies."""

    words: Words
    outside: Mapping[str, NamedNode] = field(default_factory=lambda: OUTSIDE)

    def node(self, iri: NamedNode, reserved: frozenset[str] = frozenset()) -> str:
        """Return the word for a thing or an article; those in `reserved` mean something else there."""
        return self._spelt(iri, (word for word in self._nodes(iri) if word not in reserved), self.words.node)

    def term(self, iri: NamedNode) -> str:
        """Return the word for a class or an individual, or its last part where the ontology has none."""
        return self._spelt(iri, [local(iri)], self.words.term)

    def verb(self, iri: NamedNode) -> str:
        """Return the word for a property."""
        known = ["a", local(iri)]
        return self._spelt(iri, known, lambda word: self.words.verb(word, self.outside))

    def value(self, verb: NamedNode, value: object) -> str:
        """Return the word for a value of a property."""
        if isinstance(value, Literal):
            return self._literal(verb, value)
        if not isinstance(value, NamedNode):
            return str(value)
        known = [quoted(value.value), *self._nodes(value), local(value)]
        return self._spelt(value, known, lambda word: self.words.value(verb, word))

    def pairs(self, facts: Facts, subject: NamedNode, without: Iterable[NamedNode] = ()) -> Sequence[str]:
        """Return `verb value, value` for each property of a subject, its classes first."""
        left_out = frozenset(without)
        order = sorted(facts.predicates(subject), key=lambda iri: (iri != RDF_TYPE, iri.value))
        return [self.pair(facts, subject, predicate) for predicate in order if predicate not in left_out]

    def pair(self, facts: Facts, subject: NamedNode, predicate: NamedNode) -> str:
        """Return `verb value, value` for one property of a subject."""
        told = (self.value(predicate, value) for value in facts.values(subject, predicate))
        return f"{self.verb(predicate)} {', '.join(told)}"

    def _nodes(self, iri: NamedNode) -> Iterator[str]:
        own = f"{self.words.identifier}-"
        if iri == names.article(self.words.identifier):
            yield "article"
        elif names.is_article(iri):
            yield f"article/{local(iri)}"
        elif names.is_thing(iri):
            name = local(iri)
            yield f"~{name.removeprefix(own)}" if name.startswith(own) else name

    def _literal(self, verb: NamedNode, value: Literal) -> str:
        number = sheet_words.number(value.value)
        if value == number:
            return value.value
        told = quoted(value.value)
        if verb not in sheet_words.ADDRESSES and value == sheet_words.string(verb, value.value):
            return told
        if value.language is not None:
            return f"{told}@{value.language}"
        datatype = value.datatype.value
        name = datatype.removeprefix(_DATATYPES)
        return f"{told}^^{name}" if name.isidentifier() else f"{told}^^<{datatype}>"

    @staticmethod
    def _spelt(iri: NamedNode, candidates: Iterable[str], read: Callable[[str], object]) -> str:
        """Return the first of some words that is read as an IRI, else the IRI written out."""
        return next((word for word in candidates if _means(word, iri, read)), f"<{iri.value}>")


def _means(word: str, iri: NamedNode, read: Callable[[str], object]) -> bool:
    try:
        return read(word) == iri
    except ValueError:
        return False
