"""Who holds which post, as a title beside a name tells it: "President X", "X, the foreign minister of Y".

In: the mentions of a document. Out: for each person and post one predication, at the first
place: a tenure where the register knows the post, else that the person belongs to the body.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.entities import Entity, Form, Mention, Mentions
from realpolitik.extract.frames.predication import Filler, Predication
from realpolitik.extract.gazetteer.offices import Offices, known_title
from realpolitik.extract.lexicon import Entry
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.literals import Bounds
from realpolitik.rdf.names import term, w3c
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary

_TENURE, _AFFILIATION, _PERSON = term("Tenure"), term("Affiliation"), term("Person")
_BODIES: Final = (term("PoliticalEntity"), term("Organization"))
_FORMER: Final = frozenset({"former", "ex", "late", "then", "deposed", "ousted", "acting", "outgoing"})


@dataclass(frozen=True, slots=True)
class Posts:
    """Finds the posts that a document tells, by the offices that the register knows."""

    mentions: Mentions
    offices: Offices
    register: Register
    vocabulary: Vocabulary
    day: Bounds | None
    titles: frozenset[str]

    def of(self, sentences: tuple[Sentence, ...]) -> Iterator[Predication]:
        """Yield what titles tell, each person and post once, in the order of the text."""
        seen: set[tuple[NamedNode, NamedNode]] = set()
        for mention in self.mentions.found:
            found = self._post(sentences[mention.sentence], mention)
            if found is not None:
                key = (mention.entity.iri, found.fillers[1].entity.iri)
                if key not in seen:
                    seen.add(key)
                    yield found

    def _post(self, sentence: Sentence, mention: Mention) -> Predication | None:
        if mention.others or not self.vocabulary.fits(mention.entity.kinds, (_PERSON,)):
            return None
        words = sentence.tokens[mention.first : mention.last]
        title = self._title(words)
        if title is None or any(word.lower in _FORMER for word in words):
            return None
        owner = self._owner(sentence, mention)
        office = self._office(mention, title, owner)
        if office is not None:
            return self._told(sentence, mention, _TENURE, "officeHolder", ("office", office))
        if owner is not None and mention.form is Form.NAME:
            return self._told(sentence, mention, _AFFILIATION, "affiliate", ("body", owner))
        return None

    def _title(self, words: tuple[Token, ...]) -> str | None:
        """Return the title among some words, in the form by which titles are compared."""
        plain = [word.lower for word in words]
        for length in range(min(len(plain), 4), 0, -1):
            for first in range(len(plain) - length + 1):
                title = known_title(" ".join(plain[first : first + length]))
                if title in self.titles:
                    return title
        return None

    def _owner(self, sentence: Sentence, mention: Mention) -> Entity | None:
        """Return the state or body named in the title or behind it."""
        for other in self.mentions.found:
            is_near = other.sentence == sentence.number and mention.first <= other.first < mention.last + 4
            if is_near and other is not mention and self.vocabulary.fits(other.entity.kinds, _BODIES):
                if other.last <= mention.last or sentence.tokens[other.first - 1].lower == "of":
                    return other.entity
        return None

    def _office(self, mention: Mention, title: str, owner: Entity | None) -> Entity | None:
        """Return the post of the register that the person is said to hold."""
        served = [t for t in self.offices.serving(mention.entity.iri, self.day) if t.title == title]
        office = served[0].office if served else None
        if office is None and owner is not None and mention.form is Form.NAME:
            office = self.offices.named.get((owner.iri, title))
        if office is None:
            return None
        label = self.register.facts.text(office, w3c("rdfs", "label")) or title
        return Entity(office, label, self.register.classes[office])

    def _told(
        self, sentence: Sentence, mention: Mention, cls: NamedNode, role: str, other: tuple[str, Entity]
    ) -> Predication:
        fillers = (Filler(term(role), mention.entity, mention), Filler(term(other[0]), other[1], mention))
        return Predication(sentence, sentence.tokens[mention.head], Entry(cls, evokes=cls), cls, fillers)
