"""What was found so far: mentions by the word at their head, and the article's own entities.

The stages add to these in turn; what stands is not replaced by a later stage.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.extract.entities import Entity, Form, Mention, Mentions
from realpolitik.extract.mentions.scene import head_of, span_of
from realpolitik.extract.tokens import Token, written
from realpolitik.rdf.names import term, thing, w3c
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.text.article import digest_of

_LABEL = w3c("rdfs", "label")
_OTHER = re.compile(r"[^a-z0-9]+")
MOST_WORDS = 5
_LONGEST_LABEL, _LONGEST_SLUG = 80, 60
_TAKEN = re.compile(r"author(-[0-9]+)?|publisher|extractor")
"""What an article's graph calls those who made the article, and its own maker."""
_PLAINER = {term("Government"): term("PoliticalEntity")}
"""A class that the graph lets the register alone give, and what the article's own are in its place."""
_JOINING = frozenset("a an and at by for from in of on or the to with".split())


class Locals:
    """The entities that an article declares for itself, each under a name of its own."""

    def __init__(self, identifier: str) -> None:
        self._identifier = identifier
        self._known: dict[str, tuple[Entity, Entity | None]] = {}

    def entity(self, label: str, kind: str, *, of: Entity | None = None) -> Entity:
        """Return the article's entity of this name and class, declared where it is new.

        `of` is whom it belongs to. The label is cut to what is a name and no wording.
        """
        short = _shortened(label)
        slug, number = slug_of(short), 1
        if _TAKEN.fullmatch(slug):
            slug = f"{kind.lower()}-{slug}"
        while (named := slug if number == 1 else f"{slug}-{number}") in self._known:
            known, _ = self._known[named]
            if term(kind) in known.kinds:
                return known
            number += 1
        entity = Entity(thing(f"{self._identifier}-{named}"), short, frozenset({term(kind)}), True)
        self._known[named] = (entity, of)
        return entity

    def declared(self, used: Container[Entity]) -> Iterator[Triple]:
        """Yield what declares those entities that are used, and to whom they belong, by their names."""
        wholes = {of for entity, of in self._known.values() if entity in used}
        for _, (entity, of) in sorted(self._known.items(), key=_by_name):
            if entity in used or entity in wholes:
                yield from _declared(entity, of=of)


def _shortened(label: str) -> str:
    words = [written(word) for word in label.split()[:MOST_WORDS]]
    while len(words) > 1 and words[-1].lower() in _JOINING:
        words.pop()
    return " ".join(words)[:_LONGEST_LABEL].strip()


def _by_name(known: tuple[str, object]) -> str:
    return known[0]


def _declared(entity: Entity, *, of: Entity | None) -> Iterator[Triple]:
    for kind in entity.kinds:
        yield Triple(entity.iri, RDF_TYPE, _PLAINER.get(kind, kind))
    yield Triple(entity.iri, _LABEL, Literal(entity.label, language="en"))
    if of is not None:
        yield Triple(entity.iri, term("affiliation"), of.iri)


def slug_of(label: str) -> str:
    """Return the part of an id that a label gives: small letters, digits and hyphens.

    >>> slug_of("Côte d'Ivoire's army"), slug_of("北京")
    ('cote-d-ivoire-s-army', 'name-68c77e15')
    """
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode()
    slug = _OTHER.sub("-", plain.lower())[:_LONGEST_SLUG].strip("-")
    return slug or f"name-{digest_of(label)[:8]}"


class Collected:
    """Mentions by sentence and the word at their head; a word heads one."""

    def __init__(self) -> None:
        self._by_head: dict[tuple[int, int], Mention] = {}
        self._inside: dict[tuple[int, int], Mention] = {}

    def add(
        self,
        place: int,
        words: Sequence[Token],
        entity: Entity,
        form: Form,
        *,
        literally: NamedNode | None = None,
        figure: NamedNode | None = None,
        others: tuple[Entity, ...] = (),
        head: Token | None = None,
    ) -> Mention | None:
        """Add the mention that some words are, unless their head has one; return it."""
        top = head or head_of(words)
        if (place, top.index) in self._by_head:
            return None
        first, last = words[0].index, words[-1].index + 1
        span = span_of(words)
        mention = Mention(place, first, last, top.index, span, entity, form, literally, figure, others)
        self._put(mention)
        return mention

    def replace(self, old: Mention, new: Mention) -> None:
        """Put a mention in place of another."""
        self.drop(old)
        self._put(new)

    def drop(self, old: Mention) -> None:
        """Take a mention away."""
        del self._by_head[old.sentence, old.head]
        for index in range(old.first, old.last):
            if self._inside.get((old.sentence, index)) is old:
                del self._inside[old.sentence, index]

    def _put(self, mention: Mention) -> None:
        self._by_head[mention.sentence, mention.head] = mention
        for index in range(mention.first, mention.last):
            key = (mention.sentence, index)
            inner = self._inside.get(key)
            if inner is None or inner.last - inner.first > mention.last - mention.first:
                self._inside[key] = mention

    def headed(self, place: int, token: int) -> Mention | None:
        """Return the mention whose head is this word."""
        return self._by_head.get((place, token))

    def covering(self, place: int, token: int) -> Mention | None:
        """Return the shortest mention that this word is part of."""
        return self._inside.get((place, token))

    def ordered(self) -> list[Mention]:
        """Return all mentions in the order of the text."""
        return sorted(self._by_head.values(), key=lambda one: (one.sentence, one.first, -one.last))

    def entities(self) -> frozenset[Entity]:
        """Return all who are meant."""
        return frozenset(one for each in self._by_head.values() for one in (each.entity, *each.others))

    def mentions(self, numbers: Sequence[int], declared: Iterable[Triple]) -> Mentions:
        """Return all that was found, with what declares the article's own entities.

        `numbers` are those of the sentences, in whose order they stand until then.
        """
        found = (replace(one, sentence=numbers[one.sentence]) for one in self._by_head.values())
        return Mentions.of(found, declared)
