"""Say in triples what is known of where a text stood.

In: a `Publication` and the article's identifier. Out: what the article's graph tells
of title, day, publisher, authors and address, with the entities of its own that it needs
for that. A publisher is the register's where its name, another name or its
site is in there; an author is always the article's own, for namesakes are many.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.errors import InputError
from realpolitik.extract.extractor import Publication
from realpolitik.rdf import addresses, names
from realpolitik.rdf.literals import time_bounds
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary
from realpolitik.text.harmless import is_harmless

UNNAMED: Final = "the author"
"""How an author is called whom nobody names."""

LONGEST_TITLE: Final = 300
LONGEST_NAME: Final = 120
MOST_AUTHORS: Final = 50
"""How many authors are named; a byline of more is none."""
_LABEL, _OTHER_LABEL = names.w3c("rdfs", "label"), names.w3c("skos", "altLabel")
_TITLE, _SOURCE = names.w3c("dcterms", "title"), names.w3c("dcterms", "source")
_SITE = re.compile(r"(?:https?://)?(?:www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,})/?\Z", re.IGNORECASE)
_PERSON = re.compile(r"[^\W\d_][\w.'’-]*(?: (?:[^\W\d_][\w.'’-]*)){1,5}\Z")
_STAFF = re.compile(
    r"\b(?:staff|desk|editors?|editorial|correspondents?|reporters?|newsroom|agenc(?:y|ies)|team|board|news|"
    r"writers?|service|online|admin|press|wire|digital)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Bibliography:
    """What an article's graph tells of the article itself, and the article's own entities that this needs."""

    triples: tuple[Triple, ...]
    entities: tuple[Triple, ...]
    author: NamedNode
    """Who speaks where nobody else is named: the first author."""


@dataclass(frozen=True, slots=True)
class Publishers:
    """The organisations of a register by their names and sites, in small letters; made once."""

    by_name: Mapping[str, NamedNode]

    @classmethod
    def of(cls, register: Register, vocabulary: Vocabulary) -> Publishers:
        """Gather the names under which an organisation can publish; a name that two have is nobody's."""
        found: dict[str, set[NamedNode]] = {}
        for iri, kinds in register.classes.items():
            if vocabulary.fits(kinds, (term("MediaOrganization"),)):
                for name in _names(register, iri):
                    found.setdefault(name, set()).add(iri)
        return cls({name: min(iris, key=str) for name, iris in found.items() if len(iris) == 1})

    def named(self, name: str) -> NamedNode | None:
        """Return the publisher of this name or site, or None.

        >>> Publishers({"herald.example": names.thing("herald")}).named("https://www.herald.example/")
        <NamedNode value=https://w3id.org/realpolitik/id/herald>
        """
        return self.by_name.get(_folded(name))

    def bibliography(self, known: Publication, identifier: str) -> Bibliography:
        """Return what is to be said of the article with this identifier.

        Whatever the gate would refuse, such as an address that nobody should follow, is left out.
        """
        teller = _Teller(self, known, identifier)
        triples = tuple(teller.triples())
        return Bibliography(triples, tuple(teller.entities), teller.authors[0])


class _Teller:
    """Tells of one article."""

    def __init__(self, publishers: Publishers, known: Publication, identifier: str) -> None:
        self._publishers, self._known, self._identifier = publishers, known, identifier
        self.entities: list[Triple] = []
        self.publisher = self._publisher()
        self.authors = tuple(self._authors())

    def triples(self) -> Iterator[Triple]:
        """Yield what is said of the article itself."""
        article, known = names.article(self._identifier), self._known
        title = told(known.title, LONGEST_TITLE)
        if title is not None:
            yield Triple(article, _TITLE, Literal(title))
        if known.published is not None and is_time(known.published):
            yield Triple(article, term("published"), Literal(known.published))
        if self.publisher is not None:
            yield Triple(article, term("publisher"), self.publisher)
        if known.address is not None and addresses.objection(known.address) is None:
            yield Triple(article, _SOURCE, NamedNode(known.address))
        for author in self.authors:
            yield Triple(article, term("author"), author)

    def _publisher(self) -> NamedNode | None:
        name = told(self._known.publisher, LONGEST_NAME)
        if name is None:
            return None
        return self._publishers.named(name) or self._declared("publisher", "MediaOrganization", name)

    def _authors(self) -> Iterator[NamedNode]:
        """Yield the authors that are named, or the one who is not."""
        every = dict.fromkeys(filter(None, (told(name, LONGEST_NAME) for name in self._known.authors)))
        named = tuple(every)[:MOST_AUTHORS]
        agencies = {name: iri for name in named if (iri := self._publishers.named(name)) is not None}
        people = [name for name in named if name not in agencies and is_person(name)]
        for number, name in enumerate(people, start=1):
            slug = "author" if number == 1 else f"author-{number}"
            yield self._declared(slug, "Person", name)
        yield from agencies.values()
        if not people and not agencies:
            yield self._unnamed()

    def _unnamed(self) -> NamedNode:
        author = self._declared("author", "UnnamedSource", UNNAMED)
        if self.publisher is not None:
            self.entities.append(Triple(author, term("affiliation"), self.publisher))
        return author

    def _declared(self, slug: str, kind: str, label: str) -> NamedNode:
        iri = names.thing(f"{self._identifier}-{slug}")
        self.entities += (
            Triple(iri, RDF_TYPE, term(kind)),
            Triple(iri, _LABEL, Literal(label, language="en")),
        )
        return iri


def told(text: str | None, longest: int) -> str | None:
    r"""Return a name or title in one line of harmless characters, cut at a word; None where nothing is left.

    >>> told(" Sea\x1b\u202e  of\nTugs ", 20), told("Sea of Tugs", 8), told("\u202e", 8)
    ('Sea of Tugs', 'Sea of', None)
    """
    line = " ".join(
        "".join(char if is_harmless(char) or char.isspace() else "" for char in text or "").split()
    )
    if len(line) > longest:
        line = line[: longest + 1].rpartition(" ")[0] or line[:longest]
    return line or None


def is_time(literal: str) -> bool:
    """Tell whether a literal is a time as the graph writes it.

    >>> is_time("2031-05-02"), is_time("May 2031")
    (True, False)
    """
    try:
        time_bounds(literal)
    except ValueError:
        return False
    return True


def checked_time(literal: str) -> str:
    """Return a literal that is a time; raises InputError that says what is wrong with any other."""
    try:
        time_bounds(literal)
    except ValueError as error:
        raise InputError(f"{literal!r} is no time: {error}") from error
    return literal


def is_person(name: str) -> bool:
    """Tell whether a byline names one person, and no desk, agency or address.

    >>> is_person("Ana Orlo"), is_person("Herald Staff"), is_person("herald.example")
    (True, False, False)
    """
    large = all(word[0].isupper() for word in name.split() if len(word) > 3)  # noqa: PLR2004 - van, der, al
    return _PERSON.match(name) is not None and large and _STAFF.search(name) is None


def site_of(address: str) -> str | None:
    """Return the site of an address, without `www.`; None where it has none.

    >>> site_of("https://www.herald.example:8080/2031/tugs")
    'herald.example'
    """
    try:
        host = urlsplit(address).hostname
    except ValueError:  # brackets that hold no address
        return None
    return host.removeprefix("www.") if host else None


def called(register: Register, iri: NamedNode) -> str | None:
    """Return a name by which a publisher of the register is found again: its site, or else its label."""
    known = [name for label in (_LABEL, _OTHER_LABEL) for name in register.facts.texts(iri, label)]
    return next((name for name in known if _SITE.match(name)), next(iter(known), None))


def _names(register: Register, iri: NamedNode) -> Iterable[str]:
    for label in (_LABEL, _OTHER_LABEL):
        yield from map(_folded, register.facts.texts(iri, label))


def _folded(name: str) -> str:
    site = _SITE.match(name.strip())
    return site[1].casefold() if site else " ".join(name.split()).casefold().removeprefix("the ")
