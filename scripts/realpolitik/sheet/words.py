"""Read the words of a sheet as triples.

Lower case words are ids, `~x` a local entity of the article, `article` the
article and `article/ID` another one, upper case words terms of the ontology,
numbers integers, quotations plain strings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.vocabulary import Vocabulary

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[;,]|[^\s;,"]+|"')
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)\Z")
_QUOTATION = re.compile(r'"((?:[^\\]|\\.)*)"')
_ESCAPE = re.compile(r"\\(.)")
_CONTROLS = {"n": "\n", "r": "\r"}
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
        word = match[0]
        if word == '"':
            raise WordError("a quotation is not closed")
        if len(word) > 1 and word.endswith(".") and not word.startswith('"'):
            yield word[:-1]
            yield "."
        else:
            yield word


def unquoted(text: str) -> str:
    """Return the characters of a quotation in straight double quotes."""
    match = _QUOTATION.fullmatch(text)
    if match is None:
        raise WordError(f'expected a quotation in "…" and found {text!r}')
    return _ESCAPE.sub(lambda escape: _CONTROLS.get(escape[1], escape[1]), match[1])


def quoted(text: str) -> str:
    """Return a quotation on one line that `unquoted` reads back."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + escaped.replace("\n", "\\n").replace("\r", "\\r") + '"'


def number(text: str) -> Literal | None:
    """Return the integer that a word stands for, or None if it is no canonical number."""
    return Literal(text, datatype=_INTEGER) if _NUMBER.match(text) else None


def string(verb: NamedNode, text: str) -> NamedNode | Literal:
    """Return what a quotation of these characters means as a value of a property."""
    if verb == BIBLIOGRAPHY["source"]:
        return NamedNode(text)
    return Literal(text, language="en") if verb in _IN_ENGLISH else Literal(text)


@dataclass(frozen=True, slots=True)
class Words:
    """The words that one article's sheet may use."""

    identifier: str
    vocabulary: Vocabulary

    def node(self, word: str) -> NamedNode:
        """Return the thing that a lower-case word or `~word` names, or an article."""
        if word == "article":
            return names.article(self.identifier)
        if word.startswith("article/"):
            return _other_article(word)
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
            return string(verb, unquoted(word))
        return number(word) or (self.term(word) if word[0].isupper() else self.node(word))

    def predicates(
        self, subject: NamedNode, words: list[str], outside: Mapping[str, NamedNode]
    ) -> Iterator[Triple]:
        """Yield the triples of `verb object, object ; verb object`, said about `subject`."""
        for is_stop, part in groupby(words, key=";".__eq__):
            if is_stop:
                continue
            said = [word for word in part if word != ","]
            if len(said) < 2:  # noqa: PLR2004 - a verb and its value
                raise WordError(f"{' '.join(said)!r} is given no value")
            verb = self.verb(said[0], outside)
            for value in said[1:]:
                yield Triple(subject, verb, self.value(verb, value))

    def statements(self, text: str) -> Iterator[Triple]:
        """Yield the triples of `subject verb object ; verb object . subject …`."""
        statement: list[str] = []
        for word in [*tokens(text), "."]:
            if word != ".":
                statement.append(word)
            elif len(statement) == 1:
                raise WordError(f"nothing is said of {statement[0]!r}")
            elif statement:
                yield from self.predicates(self.node(statement[0]), statement[1:], {})
                statement = []


def _other_article(word: str) -> NamedNode:
    iri = names.article(word.removeprefix("article/"))
    if not names.is_article(iri):
        raise WordError(f"{word!r} is no article: write the first 16 hex digits of its text's digest")
    return iri
