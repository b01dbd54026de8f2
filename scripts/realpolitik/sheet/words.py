"""Read the words of a sheet as triples.

Lower case words are ids, `~x` a local entity of the article, `article` the
article and `article/ID` another one, upper case words terms of the ontology,
numbers integers, quotations plain strings. What has no such word is written
out: `<IRI>`, `"…"@de`, `"…"^^date`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.vocabulary import Vocabulary

QUOTED = r'"(?:[^"\\]|\\.)*"'
"""A quotation as it is written, as a regular expression."""
_TOKEN = re.compile(rf'{QUOTED}(?:@[A-Za-z0-9-]+|\^\^(?:<[^<>\s]*>|\w+))?|<[^<>\s]*>|[;,]|[^\s;,"]+|"')
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)\Z")
_QUOTATION = re.compile(r'"((?:[^\\]|\\.)*)"')
_LITERAL = re.compile(rf"({QUOTED})(?:@(.+)|\^\^(.+))?\Z", re.DOTALL)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_CONTROLS = {"n": "\n", "r": "\r"}
_INTEGER = names.w3c("xsd", "integer")

OUTSIDE: Mapping[str, NamedNode] = {
    "title": names.w3c("dcterms", "title"),
    "source": names.w3c("dcterms", "source"),
    "license": names.w3c("dcterms", "license"),
    "label": names.w3c("rdfs", "label"),
    "altLabel": names.w3c("skos", "altLabel"),
    "scopeNote": names.w3c("skos", "scopeNote"),
}
"""The properties of other vocabularies that have a word, but not in what a claim says."""
ADDRESSES = frozenset(OUTSIDE[word] for word in ("source", "license"))
"""The properties of which a quotation is an IRI."""
_IN_ENGLISH = frozenset({term("gloss"), *(OUTSIDE[word] for word in ("label", "altLabel", "scopeNote"))})


class WordError(ValueError):
    """A word that means nothing where it stands, said in one sentence."""


def tokens(text: str) -> Iterator[str]:
    """Yield words, quotations and punctuation; a full stop at a word's end stands alone."""
    for match in _TOKEN.finditer(text):
        word = match[0]
        if word == '"':
            raise WordError("a quotation is not closed")
        if len(word) > 1 and word.endswith(".") and word[0] not in '"<':
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
    if verb in ADDRESSES:
        return NamedNode(text)
    return Literal(text, language="en") if verb in _IN_ENGLISH else Literal(text)


def written_out(word: str) -> NamedNode | None:
    """Return the IRI that `<…>` writes out, or None for any other word."""
    return NamedNode(word[1:-1]) if word.startswith("<") and word.endswith(">") else None


def literal(verb: NamedNode, word: str) -> NamedNode | Literal:
    """Return what a quotation with or without its language or datatype means as a value."""
    match = _LITERAL.match(word)
    if match is None:
        raise WordError(f'expected a quotation in "…" and found {word!r}')
    text, language, datatype = unquoted(match[1]), match[2], match[3]
    if language is not None:
        return Literal(text, language=language)
    if datatype is None:
        return string(verb, text)
    return Literal(text, datatype=written_out(datatype) or names.w3c("xsd", datatype))


@dataclass(frozen=True, slots=True)
class Words:
    """The words that one article's sheet may use."""

    identifier: str
    vocabulary: Vocabulary

    def node(self, word: str) -> NamedNode:
        """Return the thing that a lower-case word or `~word` names, an article, or a written-out IRI."""
        iri = written_out(word)
        if iri is not None:
            return iri
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
        """Return the class or individual that an upper-case word names or writes out."""
        iri = written_out(word)
        if iri is not None:
            return iri
        iri = term(word)
        if iri not in self.vocabulary.ancestors and iri not in self.vocabulary.individuals:
            raise WordError(f"{word!r} is no class or value of the ontology")
        return iri

    def verb(self, word: str, outside: Mapping[str, NamedNode] = OUTSIDE) -> NamedNode:
        """Return the property that a word names or writes out; words in `outside` go before."""
        if word == "a":
            return RDF_TYPE
        iri = outside.get(word) or written_out(word)
        if iri is not None:
            return iri
        iri = term(word)
        if iri not in self.vocabulary.properties and iri not in self.vocabulary.annotations:
            raise WordError(f"{word!r} is no property of the ontology")
        return iri

    def value(self, verb: NamedNode, word: str) -> NamedNode | Literal:
        """Return what a word in object position means."""
        if word.startswith('"'):
            return literal(verb, word)
        return number(word) or (self.term(word) if word[0].isupper() else self.node(word))

    def pairs(
        self, words: Iterable[str], outside: Mapping[str, NamedNode] = OUTSIDE
    ) -> Iterator[tuple[NamedNode, NamedNode | Literal]]:
        """Yield each property with each value of `verb object, object ; verb object`."""
        for is_stop, part in groupby(words, key=";".__eq__):
            if is_stop:
                continue
            said = [word for word in part if word != ","]
            if len(said) < 2:  # noqa: PLR2004 - a verb and its value
                raise WordError(f"{' '.join(said)!r} is given no value")
            verb = self.verb(said[0], outside)
            for value in said[1:]:
                yield verb, self.value(verb, value)

    def predicates(
        self, subject: NamedNode, words: Iterable[str], outside: Mapping[str, NamedNode] = OUTSIDE
    ) -> Iterator[Triple]:
        """Yield the triples of `verb object, object ; verb object`, said about `subject`."""
        for verb, value in self.pairs(words, outside):
            yield Triple(subject, verb, value)

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
