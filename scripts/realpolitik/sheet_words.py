"""Read the words of a sheet as triples.

Lower case words are ids, `~x` a local entity of the article, upper case words
terms of the ontology, numbers integers, quotations plain strings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik import names
from realpolitik.names import term
from realpolitik.turtle import RDF_TYPE
from realpolitik.vocabulary import Vocabulary

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[;,]|[^\s;,"]+')
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)\Z")
_ESCAPE = re.compile(r"\\(.)")
_INTEGER = names.w3c("xsd", "integer")

BIBLIOGRAPHY: Mapping[str, NamedNode] = {
    "title": names.w3c("dcterms", "title"),
    "source": names.w3c("dcterms", "source"),
}
ENTITY: Mapping[str, NamedNode] = {
    "label": names.w3c("rdfs", "label"),
    "altLabel": names.w3c("skos", "altLabel"),
}
_IN_ENGLISH = frozenset(ENTITY.values())


class WordError(ValueError):
    """A word that means nothing where it stands, said in one sentence."""


def tokens(text: str) -> Iterator[str]:
    """Yield words, quotations and punctuation; a full stop at a word's end stands alone."""
    for match in _TOKEN.finditer(text):
        token = match[0]
        if len(token) > 1 and token.endswith(".") and not token.startswith('"'):
            yield token[:-1]
            yield "."
        else:
            yield token


def unquoted(text: str) -> str:
    """Return the characters of a quotation in straight double quotes."""
    if len(text) < 2 or not (text[0] == text[-1] == '"'):  # noqa: PLR2004
        raise WordError(f'{text} is no quotation in "…"')
    return _ESCAPE.sub(r"\1", text[1:-1])


def quoted(text: str) -> str:
    """Return a quotation that `unquoted` reads back."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@dataclass(frozen=True, slots=True)
class Words:
    """The words that one article's sheet may use."""

    identifier: str
    vocabulary: Vocabulary

    def node(self, word: str) -> NamedNode:
        """Return the thing that a lower-case word or `~word` names; `article` is the article."""
        if word == "article":
            return names.article(self.identifier)
        slug = f"{self.identifier}-{word[1:]}" if word.startswith("~") else word
        try:
            return names.thing(slug)
        except ValueError as error:
            raise WordError(f"{word!r} is no id: write it in lower case with hyphens") from error

    def term(self, word: str) -> NamedNode:
        """Return the class or individual that an upper-case word names."""
        iri = term(word)
        if iri not in self.vocabulary.ancestors and iri not in self.vocabulary.individuals:
            raise WordError(f"{word!r} is no class or value of the ontology")
        return iri

    def verb(self, word: str, outside: Mapping[str, NamedNode]) -> NamedNode:
        """Return the property that a word names; `outside` adds those of other vocabularies."""
        if word == "a":
            return RDF_TYPE
        if word in outside:
            return outside[word]
        iri = term(word)
        if iri not in self.vocabulary.properties:
            raise WordError(f"{word!r} is no property of the ontology")
        return iri

    def value(self, verb: NamedNode, word: str) -> NamedNode | Literal:
        """Return what a word in object position means."""
        if word.startswith('"'):
            return self._string(verb, unquoted(word))
        if _NUMBER.match(word):
            return Literal(word, datatype=_INTEGER)
        return self.term(word) if word[0].isupper() else self.node(word)

    def _string(self, verb: NamedNode, text: str) -> NamedNode | Literal:
        if verb == BIBLIOGRAPHY["source"]:
            return NamedNode(text)
        return Literal(text, language="en") if verb in _IN_ENGLISH else Literal(text)

    def predicates(
        self, subject: NamedNode, words: list[str], outside: Mapping[str, NamedNode]
    ) -> Iterator[Triple]:
        """Yield the triples of `verb object, object ; verb object`, said about `subject`."""
        verb: NamedNode | None = None
        for word in words:
            if word == ";":
                verb = None
            elif verb is None:
                verb = self.verb(word, outside)
            elif word != ",":
                yield Triple(subject, verb, self.value(verb, word))

    def statements(self, text: str) -> Iterator[Triple]:
        """Yield the triples of `subject verb object ; verb object . subject …`."""
        statement: list[str] = []
        for word in [*tokens(text), "."]:
            if word != ".":
                statement.append(word)
            elif statement:
                yield from self.predicates(self.node(statement[0]), statement[1:], {})
                statement = []
