"""Which office a title names: one of the register, or the article's own.

In: who holds it, the title and whose office it is. Out: the office; None where nothing tells whose it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.extract.entities import Entity, Mention
from realpolitik.extract.gazetteer.offices import Tenure
from realpolitik.extract.mentions.collected import slug_of
from realpolitik.extract.propose.bodies import Bodies
from realpolitik.extract.propose.titles import KNOWN, Title
from realpolitik.extract.words.titles import HEADS, RULING
from realpolitik.rdf.names import term, thing, w3c
from realpolitik.rdf.terms import RDF_TYPE

_OFFICE: Final = term("Office")
_NATIONS: Final = thing("united-nations")
_MINISTER: Final = "minister"
_LOOSE: Final = frozenset({"dictator", "ruler", "strongman"})
"""What a holder of a post is called, which is no post by itself."""
_OF_PARTS: Final = "first minister"
"""The title of whoever governs a part of a state."""
_OF_AMERICA: Final = ("under secretary of", "assistant secretary of")
"""What only the United States have."""
_AT_NATIONS: Final = "to the united nations"
_LABEL: Final = w3c("rdfs", "label")
_HEADS: Final = frozenset({"head", "boss", "chief", "leader", "director", "chairman", "chairwoman", "chair"})
"""Words for whoever leads a body, whatever the post is called."""
_NATIONAL: Final = frozenset(
    "minister president premier chancellor secretary ambassador pm speaker prosecutor intelligence".split()
)
"""Titles that are those of a state, where nothing else is named."""
_GREAT: Final = frozenset({"minister", "president", "premier", "chancellor", "king", "monarch"})
"""Words of posts of which nobody has one beside another."""
_CROWNS: Final = frozenset({"monarch", "king", "queen", "head of state"})
_OF_BODIES: Final = frozenset(
    "president vice deputy secretary general speaker house intelligence chief".split()
)
"""Words of titles that other bodies have as well."""


@dataclass(frozen=True, slots=True)
class Named:
    """Finds the offices that titles name; `bodies` finds whose they are, `minted` are the article's own."""

    bodies: Bodies
    minted: dict[str, tuple[Entity, NamedNode]] = field(default_factory=dict)

    def declared(self) -> Iterator[Triple]:
        """Yield what declares the offices that the register does not know."""
        for entity, owner in self.minted.values():
            yield Triple(entity.iri, RDF_TYPE, _OFFICE)
            yield Triple(entity.iri, _LABEL, Literal(entity.label, language="en"))
            yield Triple(entity.iri, term("jurisdiction"), owner)

    def office(self, mention: Mention, said: Title, owner: Entity | None) -> Entity | None:
        """Return the post of the register that a person is said to hold, or else the article's own."""
        is_at_itself = owner is not None and owner.iri == _NATIONS and said.text.endswith(_AT_NATIONS)
        owner = None if is_at_itself else owner
        known = self._registered(mention.entity, said, owner)
        if known is None and owner is not None:
            known = self.bodies.offices.named.get((owner.iri, said.text))
        if known is not None:
            return self.known(known, said.text)
        held = self.held(mention.entity, owner) if owner is not None and said.text in HEADS | _LOOSE else None
        if held is not None or said.text in _LOOSE:
            return held
        if owner is None and said.text.startswith(_OF_AMERICA):
            owner = self.bodies.america
        if owner is None and set(said.text.split()) & _NATIONAL and said.text not in {_OF_PARTS, _MINISTER}:
            return self._guessed(mention, said)
        is_ruling = not mention.entity.is_local and bool(set(said.text.split()) & _GREAT)
        if is_ruling and self.bodies.offices.serving(mention.entity.iri, self.bodies.day):
            return self._otherwise(mention.entity, said, owner)
        return None if owner is None or not said.text else self._own(said.text, owner)

    def _otherwise(self, person: Entity, said: Title, owner: Entity | None) -> Entity | None:
        """Return the only post of a minister, whatever he is called: "Armies Minister"."""
        held = self.held(person, owner) if owner is not None and said.head.lower == _MINISTER else None
        served = self.bodies.offices.serving(person.iri, self.bodies.day)
        is_one = held is not None and any(one.title.endswith(_MINISTER) for one in served)
        return held if is_one and said.text.split()[:1] not in ([_MINISTER], ["deputy"], ["prime"]) else None

    def _guessed(self, mention: Mention, said: Title) -> Entity | None:
        """Return the post of a state that only the article as a whole tells, or None.

        Bodies of all kinds have presidents and secretaries general; a person of the register has no
        post that it does not know.
        """
        person = mention.entity
        owner = self.bodies.most_told(mention if person.is_local else None)
        known = None if owner is None else self.bodies.offices.named.get((owner.iri, said.text))
        if known is not None and owner is not None:
            holder = self.bodies.offices.holder(owner.iri, said.text, self.bodies.day)
            return self.known(known, said.text) if holder in {None, person.iri} else None
        is_any = set(said.text.split()) <= _OF_BODIES or not person.is_local
        return None if owner is None or is_any else self._own(said.text, owner)

    def _registered(self, person: Entity, said: Title, owner: Entity | None) -> NamedNode | None:
        """Return the office that the register says a person holds, or held, under this title."""
        held = self.bodies.offices.by_person.get(person.iri, ())
        served = held if said.is_over else self.bodies.offices.serving(person.iri, self.bodies.day)
        fitting = [one for one in served if _is_called(one, said)] or [
            one for one in held if one.title == said.text
        ]
        own = [one for one in fitting if owner is not None and one.jurisdiction == owner.iri] or fitting
        # A king of several states is told to be that of the one that is named.
        is_one = len({one.jurisdiction for one in own}) == 1
        return own[0].office if is_one or (own and own[0].title not in _CROWNS) else None

    def known(self, office: NamedNode, label: str) -> Entity:
        """Return an office of the register; `label` is what it is called there where nothing else is."""
        label = self.bodies.register.facts.text(office, _LABEL) or label
        return Entity(office, label, self.bodies.register.classes[office])

    def titles(self, person: Entity) -> set[str]:
        """Return the titles of the offices that a person holds on the day."""
        return {one.title for one in self.bodies.offices.serving(person.iri, self.bodies.day)}

    def alike(self, title: str, state: Entity) -> Entity:
        """Return the office of a state under a title, of the register or else the article's own."""
        known = self.bodies.offices.named.get((state.iri, title))
        return self._own(title, state) if known is None else self.known(known, title)

    def held(self, person: Entity, owner: Entity | None) -> Entity | None:
        """Return the office that a person holds on the day, of a state where one is named."""
        served = self.bodies.offices.serving(person.iri, self.bodies.day)
        fitting = [one for one in served if owner is None or one.jurisdiction == owner.iri]
        return self.known(fitting[0].office, fitting[0].title) if len(fitting) == 1 else None

    def _own(self, text: str, owner: Entity) -> Entity:
        post, to, where = text.partition(" to ")
        label = f"{post} of {owner.label}{to}{where}"
        if label not in self.minted:
            iri = thing(f"{self.bodies.identifier}-office-{slug_of(label)}")
            whose = self.bodies.governing(owner)
            self.minted[label] = Entity(iri, label, frozenset({_OFFICE}), True), whose.iri
        return self.minted[label][0]


def _is_called(tenure: Tenure, said: Title) -> bool:
    """Tell whether a tenure of the register is what a title says."""
    if said.text == "leader":
        return tenure.title in RULING
    last, head = tenure.title.split()[-1], said.text.split()[-1:]
    is_leading = last in _HEADS and bool(_HEADS & set(head)) and said.text not in KNOWN
    words = tenure.title.split()
    is_part = set(said.text.split()) <= set(words) and words[0] in head and words[1:2] == ["of"]
    is_part = is_part or head == words == ["speaker"]
    return tenure.title == said.text or is_leading or is_part
