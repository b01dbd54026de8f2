"""Whose post a title names: the state or body in it, behind it, or that the article is about.

In: a title with its words. Out: the mention of its owner, a body of the article's own that only "of" names,
the chamber of a member of parliament.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.extract.entities import Entity, Mention, Mentions
from realpolitik.extract.gazetteer.offices import Offices
from realpolitik.extract.mentions.collected import slug_of
from realpolitik.extract.propose.beside import is_charge, is_minister, is_receiving
from realpolitik.extract.propose.titles import Title, Words, plain, title
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
_PLACES: Final = (term("Place"),)
_SPOTS: Final = (term("City"), term("Region"))
_GROUP, _PERSON = term("PersonGroup"), term("Person")
_GOVERNING: Final = frozenset({"governor", "mayor", "premier", "prefect"})
"""Heads of titles that towns and regions have as well."""
_OF: Final = frozenset({"of", "for", "to", "at", "in", "with"})
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


Organ = Callable[[NamedNode, frozenset[str]], Entity | None]


def _none(_whole: NamedNode, _words: frozenset[str]) -> None:
    """Know no organ of any state."""


@dataclass(frozen=True, slots=True)
class Bodies:
    """Finds whose the posts of one document are; `minted` are the bodies that it alone names."""

    identifier: str
    mentions: Mentions
    offices: Offices
    register: Register
    vocabulary: Vocabulary
    day: Bounds | None
    organ: Organ = _none
    """Knows the organ of a state that is described by some words."""
    minted: dict[str, Entity] = field(default_factory=dict)

    def declared(self) -> Iterator[Triple]:
        """Yield what declares the bodies that the register does not know."""
        for body in self.minted.values():
            yield from (Triple(body.iri, RDF_TYPE, kind) for kind in body.kinds)
            yield Triple(body.iri, _LABEL, Literal(body.label, language="en"))

    def owner(self, sentence: Sentence, mention: Mention, words: Words) -> Mention | None:
        """Return the mention of the state or body whose post a title names, in it or right behind it."""
        first, last = words[0].index, words[-1].index + 1
        behind = sentence.tokens[last].lower in _OF if last < len(sentence.tokens) else False
        told = {plain(word) for word in words}
        kinds = (*_BODIES, *_PLACES) if told & _GOVERNING or {"first", "minister"} <= told else _BODIES
        for other in self.mentions.within(sentence.number):
            if other is mention or other.entity == mention.entity:
                continue
            is_body = self.vocabulary.fits(other.entity.kinds, kinds)
            behind_it = sentence.tokens[other.last : other.last + 1]
            is_joined = any(one.text == "-" for one in behind_it)
            is_joined = is_joined or (other.entity.is_local and any(map(is_minister, behind_it)))
            if not is_body or is_joined or is_receiving(sentence, other, words):
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
            if above.pos in {"NOUN", "PROPN"} and not is_charge(sentence, above):
                is_own = mention.first <= above.index < mention.last or above.lower == "general"
                return is_own or title((above,), frozenset(), ()) is not None
        return True

    def body(self, said: Title, owner: Entity | None) -> Entity | None:
        """Return whose post it is, which may be a body that only its name behind "of" tells."""
        if owner is not None or not said.of:
            return owner
        name = [word.text for word in said.of[1:] if word.lower != "the"]
        if not name or not name[0][:1].isupper():
            return None
        return self._own(" ".join(name), _ORGANIZATION)

    def is_any(self, entity: Entity) -> bool:
        """Tell whether an entity is a state or body that is known as such, and no constituency."""
        return not (entity in self.minted.values() or self.vocabulary.fits(entity.kinds, _PLACES))

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
            return owner if said.head.lower == "representative" else None
        if said.text.split()[:1] in (["special"], ["trade"], ["permanent"]):
            return owner
        return self._known(thing(chamber))

    def _is_of_america(self, owner: Entity | None) -> bool:
        """Tell whether a senator may be one of the United States: by the owner, else by the article."""
        if owner is not None:
            return owner.iri in {_AMERICA, *map(thing, CHAMBERS.values())}
        told = {state for one in self.mentions.found for state in self._states(one.entity)}
        return _AMERICA in told and not told & _SENATES

    def most_told(self, near: Mention | None = None) -> Entity | None:
        """Return the state that the article names most, itself or by those in its offices; None of equals.

        Where a mention is given, it is named nearest to that too; of equals the first is meant then.
        """
        told = Counter(iri for one in self.mentions.found for iri in sorted(self._states(one.entity)))
        ranked = [*told.most_common(2), (None, 0), (None, 0)]
        state, count = ranked[0]
        first = next(iter(told), None)
        if state is None:
            return None
        is_first, is_sure = state == first, count > 2 * ranked[1][1]
        is_told = self._is_near(near, state, is_sure or is_first) if near else count > ranked[1][1]
        is_most = count > ranked[1][1] or (near is not None and is_first)
        return self._known(state) if is_told and is_most else None

    def _is_near(self, mention: Mention, state: NamedNode, is_sure: bool) -> bool:
        """Tell whether a state alone is named in the sentence of a mention, or else last before it.

        Where it is not sure, one who serves it is named there.
        """
        here = [one for one in self.mentions.within(mention.sentence) if one != mention]
        here = [one for one in here if self._states(one.entity)]
        before = (one for one in reversed(self.mentions.found) if one.sentence < mention.sentence)
        near = here or [one for one in before if self._states(one.entity)][:1]
        is_one = bool(near) and all(state in self._states(one.entity) for one in near)
        return is_one and (is_sure or any(_PERSON in one.entity.kinds for one in near))

    def _known(self, iri: NamedNode) -> Entity:
        return Entity(iri, self.register.facts.text(iri, _LABEL) or "", self.register.classes[iri])

    @property
    def america(self) -> Entity:
        """The United States."""
        return self._known(_AMERICA)

    def governing(self, owner: Entity) -> Entity:
        """Return the agent whose post one is: of that of a place its state, else a body of its name."""
        if not self.vocabulary.fits(owner.kinds, _PLACES) or self.vocabulary.fits(owner.kinds, _BODIES):
            return owner
        facts, whole = self.register.facts, owner.iri
        while (above := facts.iri(whole, term("isPartOf"))) is not None:
            whole = above
            state = facts.iri(whole, term("isTerritoryOf"))
            if state is not None:
                return self._known(state)
        return self._own(owner.label, _ORGANIZATION)

    def spot(self, sentence: Sentence) -> Entity | None:
        """Return the only town or region that a sentence names: that of its "local governor"."""
        named = {one.entity for one in self.mentions.within(sentence.number) if one.figure is None}
        spots = [one for one in named if self.vocabulary.fits(one.kinds, _SPOTS)]
        return spots[0] if len(spots) == 1 else None

    def ministry(self, mention: Mention, words: Words) -> Entity | None:
        """Return the ministry of the state near, where a title names no more than that."""
        at = next((one for one, word in enumerate(words) if word.lower == "ministry"), 0)
        state = self.most_told(mention) if at else None
        said = frozenset((words[at - 1].lower.replace("defense", "defence"), "ministry"))
        return None if state is None else self.organ(state.iri, said)

    def opposition(self, owner: Entity | None, mention: Mention) -> Entity | None:
        """Return the opposition of a state, which is the article's own."""
        led = {one.jurisdiction for one in self.offices.by_person.get(mention.entity.iri, ())}
        state = owner or (self._known(led.pop()) if len(led) == 1 else self._topic())
        return None if state is None else self._own(f"opposition of {state.label}", _GROUP)

    def _topic(self) -> Entity | None:
        """Return the state that the article names first and most."""
        first = next((iri for one in self.mentions.found for iri in self._states(one.entity)), None)
        most = self.most_told()
        return most if most is not None and most.iri == first else None

    def _own(self, label: str, kind: NamedNode) -> Entity:
        iri = thing(f"{self.identifier}-body-{slug_of(label)}")
        return self.minted.setdefault(label, Entity(iri, label, frozenset({kind}), True))

    def _states(self, entity: Entity) -> frozenset[NamedNode]:
        if entity.is_local:
            return frozenset()
        if self.vocabulary.fits(entity.kinds, _STATES):
            return frozenset({entity.iri})
        served = {one.jurisdiction for one in self.offices.serving(entity.iri, self.day)}
        kinds = self.register.classes
        return frozenset(one for one in served if self.vocabulary.fits(kinds.get(one, ()), _STATES))
