"""Whose post a title names: the state or body in it, behind it, or that the article is about.

In: a title with its words. Out: the mention of its owner, a body of the article's own that only "of" names,
the chamber of a member of parliament.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.extract.entities import Entity, Mention, Mentions
from realpolitik.extract.gazetteer.offices import Offices
from realpolitik.extract.mentions.collected import slug_of
from realpolitik.extract.propose.titles import Title, Words, title
from realpolitik.extract.tokens import Sentence
from realpolitik.extract.words.titles import CHAMBERS
from realpolitik.rdf.literals import Bounds
from realpolitik.rdf.names import term, thing, w3c
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary

_ORGANIZATION: Final = term("Organization")
_LABEL: Final = w3c("rdfs", "label")
_BODIES: Final = (term("PoliticalEntity"), term("Organization"))
_STATES: Final = (term("State"),)
_OF: Final = frozenset({"of", "for", "to", "at", "in", "with"})
_SENT: Final = frozenset({"ambassador", "consul", "emissary", "envoy"})
"""Who is sent by one to another."""
_AMERICA: Final = thing("united-states")
_SENATES: Final = frozenset(
    map(
        thing,
        "france italy australia philippines brazil mexico pakistan nigeria argentina colombia canada kenya "
        "chile spain ireland thailand poland romania czechia".split(),
    )
)
"""Other states that have senators."""
_BEHIND: Final = 2
"""How many words may stand between a title and the body behind it."""


@dataclass(frozen=True, slots=True)
class Bodies:
    """Finds whose the posts of one document are; `minted` are the bodies that it alone names."""

    identifier: str
    mentions: Mentions
    offices: Offices
    register: Register
    vocabulary: Vocabulary
    day: Bounds | None
    minted: dict[str, Entity] = field(default_factory=dict)

    def declared(self) -> Iterator[Triple]:
        """Yield what declares the bodies that the register does not know."""
        for body in self.minted.values():
            yield Triple(body.iri, RDF_TYPE, _ORGANIZATION)
            yield Triple(body.iri, _LABEL, Literal(body.label, language="en"))

    def owner(self, sentence: Sentence, mention: Mention, words: Words) -> Mention | None:
        """Return the mention of the state or body whose post a title names, in it or right behind it."""
        first, last = words[0].index, words[-1].index + 1
        behind = sentence.tokens[last].lower in _OF if last < len(sentence.tokens) else False
        for other in self.mentions.within(sentence.number):
            if other is mention or other.entity == mention.entity:
                continue
            is_body = self.vocabulary.fits(other.entity.kinds, _BODIES)
            if not is_body or _is_receiving(sentence, other, words):
                continue
            is_inside = first <= other.first and other.last <= last
            is_behind = behind and mention.last == last and 0 < other.first - last <= _BEHIND
            is_inside = is_inside and self._is_direct(sentence, other, words, mention)
            if is_inside or is_behind:
                return other
        return None

    def _is_direct(self, sentence: Sentence, owner: Mention, words: Words, mention: Mention) -> bool:
        """Tell whether a body is that of the title, and not of what stands between them."""
        word = sentence.tokens[owner.head]
        inside = {one.index for one in words}
        for above in sentence.above(word):
            if above.index not in inside or above.pos == "VERB":
                return True
            if above.pos in {"NOUN", "PROPN"}:
                is_own = mention.first <= above.index < mention.last
                return is_own or title((above,), frozenset(), ()) is not None
        return True

    def body(self, said: Title, owner: Entity | None) -> Entity | None:
        """Return whose post it is, which may be a body that only its name behind "of" tells."""
        if owner is not None or not said.of:
            return owner
        name = [word.text for word in said.of[1:] if word.lower != "the"]
        if not name or not name[0][:1].isupper():
            return None
        label = " ".join(name)
        iri = thing(f"{self.identifier}-body-{slug_of(label)}")
        return self.minted.setdefault(label, Entity(iri, label, frozenset({_ORGANIZATION}), True))

    def is_organization(self, entity: Entity) -> bool:
        """Tell whether an entity is a body that has members or staff, and no state or its government."""
        fits = self.vocabulary.fits
        return fits(entity.kinds, (_ORGANIZATION,)) and not fits(entity.kinds, (term("PoliticalEntity"),))

    def chamber(self, said: Title, owner: Entity | None, *, is_american: bool) -> Entity | None:
        """Return the body to which somebody belongs: of a member of a parliament the chamber."""
        chamber = CHAMBERS.get(said.head.lower.removesuffix("."))
        if chamber is None:
            return owner
        if not is_american and not self._is_of_america(owner):
            return None
        iri = thing(chamber)
        return Entity(iri, self.register.facts.text(iri, _LABEL) or chamber, self.register.classes[iri])

    def _is_of_america(self, owner: Entity | None) -> bool:
        """Tell whether a senator may be one of the United States: by the owner, else by the article."""
        if owner is not None:
            return owner.iri in {_AMERICA, *map(thing, CHAMBERS.values())}
        told = {state for one in self.mentions.found for state in self._states(one.entity)}
        return _AMERICA in told and not told & _SENATES

    def most_told(self) -> Entity | None:
        """Return the state that the article names most, itself or by those in its offices; None of equals."""
        told = Counter(iri for one in self.mentions.found for iri in self._states(one.entity))
        ranked = told.most_common(2)
        is_clear = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][1] > ranked[1][1])
        if not ranked or not is_clear:
            return None
        state = ranked[0][0]
        return Entity(state, self.register.facts.text(state, _LABEL) or "", self.register.classes[state])

    def _states(self, entity: Entity) -> frozenset[NamedNode]:
        if entity.is_local:
            return frozenset()
        if self.vocabulary.fits(entity.kinds, _STATES):
            return frozenset({entity.iri})
        served = {one.jurisdiction for one in self.offices.serving(entity.iri, self.day)}
        kinds = self.register.classes
        return frozenset(one for one in served if self.vocabulary.fits(kinds.get(one, ()), _STATES))


def _is_receiving(sentence: Sentence, body: Mention, words: Words) -> bool:
    """Tell whether somebody is sent to a body, so that the post is another's: "ambassador to Japan"."""
    before = [word.lower for word in sentence.tokens[max(body.first - 2, 0) : body.first]]
    is_to = "to" in (before[-1:] if before[-1:] != ["the"] else before[:1])
    return is_to and any(word.lower in _SENT for word in words)
