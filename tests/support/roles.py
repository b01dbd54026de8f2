"""A situation of every class that a link is for, with every role that a link stands on.

All of it is made from the vocabulary, so that a new link is in the worlds of the
tests as soon as it is declared. What chains need to go on from a value is stated
in the register.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from pyoxigraph import NamedNode

from realpolitik.rdf.names import local, short, term, w3c
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Property
from support.world import ONTOLOGY, WORDS, Says, entries

SITUATION, EVENT, TENURE, AGENT = (term(name) for name in ("Situation", "Event", "Tenure", "Agent"))
PARTY, PARTICIPANT, HOLDER, OFFICE = (
    term(name) for name in ("party", "participant", "officeHolder", "office")
)
LINKS = tuple(
    known for known in WORDS.properties.values() if known.link_of or known.inverse_link_of or known.pair_of
)
OFFICE_LINK = term("involvesOffice")
_AXIOMS = [triple for triple in ONTOLOGY if triple.predicate == w3c("owl", "propertyChainAxiom")]
_REST: dict[object, object] = {
    triple.subject: triple.object for triple in ONTOLOGY if triple.predicate == w3c("rdf", "rest")
}
_FIRST: dict[object, object] = {
    triple.subject: triple.object for triple in ONTOLOGY if triple.predicate == w3c("rdf", "first")
}


def _legs(cell: object) -> Iterator[NamedNode]:
    while cell in _FIRST:
        leg = _FIRST[cell]
        assert isinstance(leg, NamedNode)
        yield leg
        cell = _REST[cell]


CHAINS = [(axiom.subject, tuple(_legs(axiom.object))) for axiom in _AXIOMS]
CONCLUSIONS = frozenset(known for known, _ in CHAINS if isinstance(known, NamedNode))
"""The properties that chains conclude to."""


def class_of(link: Property) -> NamedNode:
    """Return the class of the situations that a link is for; an event where it is for any."""
    found = link.pair_of or (link.domain if link.link_of else next(iter(link.ranges), None))
    return EVENT if found in (None, SITUATION) else found


CLASSES = tuple(sorted({class_of(link) for link in LINKS}, key=str))
_CLASS_OF_LEG = {link.iri: class_of(link) for link in LINKS}


@cache
def roles(cls: NamedNode) -> tuple[NamedNode, ...]:
    """Return the roles of a class on which links stand, or on which chains over them go on."""
    found = {_role(link) for link in LINKS if WORDS.is_a(cls, class_of(link))}
    for _, legs in CHAINS:
        for leg, onward in pairwise(legs):
            if _CLASS_OF_LEG.get(leg) == cls and _CLASS_OF_LEG.get(onward) == EVENT:
                found.add(_role(WORDS.properties[onward]))
    return tuple(sorted(found, key=str))


def _role(link: Property) -> NamedNode:
    return link.link_of or link.inverse_link_of or PARTY


@cache
def kind_of_value(role: NamedNode) -> NamedNode:
    """Return the narrowest class that the role, or what comes next in a chain, wants its value to have."""
    links = [link.iri for link in LINKS if link.link_of == role]
    onward = [to for _, legs in CHAINS for leg, to in pairwise(legs) if leg in links]
    wanted = [_CLASS_OF_LEG.get(leg) or WORDS.properties[leg].domain for leg in onward]
    ranges = WORDS.properties[role].ranges
    usable = [cls for cls in wanted if cls is not None and (not ranges or WORDS.fits((cls,), ranges))]
    narrowest = max(usable, key=lambda cls: len(WORDS.ancestors[cls]), default=None)
    found = narrowest or next(iter(ranges), AGENT)
    return EVENT if found == SITUATION else found


@dataclass(frozen=True, slots=True)
class Scene:
    """A situation of a class; scenes with one cast have the same values in the same roles."""

    name: str
    cls: NamedNode
    cast: str
    lacks: NamedNode | None = None

    def values(self, role: NamedNode) -> list[str]:
        """Return the ids of the values of a role; those that are situations are real ones."""
        if WORDS.is_a(kind_of_value(role), SITUATION):
            return [slug("base", kind_of_value(role))]
        return [slug(self.cast, self.cls, role, str(number)) for number in range(2 if role == PARTY else 1)]

    def described(self) -> str:
        """Return the Turtle of its class and roles, but for the role that it lacks."""
        return " ; ".join([f"id:{self.name} a {short(self.cls)}", *self._all_told()])

    def exists(self, rung: str = "") -> str:
        """Return the Turtle of a claim that it is the case, or has come so far."""
        real = "Occurred" if WORDS.is_a(self.cls, EVENT) else "Ongoing"
        return f"{self.described()} ; rp:realization rp:{rung or real} ."

    def valued(self) -> str:
        """Return the Turtle of a value claim on all roles that it has."""
        return f"id:{self.name} {' ; '.join(self._all_told())} ."

    def filled(self) -> str:
        """Return the Turtle of a value claim on the role that it lacks."""
        assert self.lacks is not None
        return f"id:{self.name} {self._told(self.lacks)} ."

    def _all_told(self) -> list[str]:
        return [told for role in roles(self.cls) if role != self.lacks and (told := self._told(role))]

    def _told(self, role: NamedNode) -> str:
        values = [f"id:{value}" for value in self.values(role) if value != self.name]
        return f"{short(role)} {', '.join(values)}" if values else ""


def slug(*parts: NamedNode | str) -> str:
    """Return an id made of words and terms."""
    return (
        "-".join(part if isinstance(part, str) else local(part) for part in parts).lower().replace(" ", "-")
    )


def scenes(name: str) -> list[Scene]:
    """Return a scene of this name for each class, all with the cast of whole scenes."""
    return [Scene(slug(name, cls), cls, "whole") for cls in CLASSES]


PARTIAL = [
    Scene(slug(cls, "without", role), cls, slug("without", role), role)
    for cls in CLASSES
    for role in roles(cls)
]
"""For each role of each class a scene that lacks just this one."""

_LED_TO = sorted({kind_of_value(role) for cls in CLASSES for role in roles(cls)}, key=str)
BASE = [Scene(slug("base", kind), kind, "base") for kind in _LED_TO if WORDS.is_a(kind, SITUATION)]
"""What is real and has a place in the roles of others."""

_ALL = [*scenes("whole"), *PARTIAL, *BASE]


def truths() -> list[Says]:
    """Return what an author asserts: base and partial scenes, and what makes an office of everybody's."""
    there = {scene.values(PARTICIPANT)[0] for scene in _ALL if scene.cls == EVENT}
    in_office = {scene.values(HOLDER)[0] for scene in _ALL if scene.cls == TENURE}
    said = [scene.exists() for scene in (*PARTIAL, *BASE)]
    said += [
        f"id:{person}-in-office a rp:Tenure ; rp:officeHolder id:{person} ; "
        f"rp:office id:{person}-office ; rp:realization rp:Ongoing ."
        for person in sorted(there)
    ]
    said += [
        f"id:{person}-seen a rp:Event ; rp:participant id:{person} ; rp:realization rp:Occurred ."
        for person in sorted(in_office)
    ]
    return [Says(text) for text in said]


@cache
def registered() -> Register:
    """Return a register with all values of all roles, what chains need of them, and the shared scenes."""
    lines = {
        "id:borland a rp:State .",
        "id:aland a rp:State . id:aland-officials a rp:UnnamedSource ; rp:affiliation id:aland .",
        "id:aland-envoys a rp:UnnamedSource ; rp:affiliation id:aland .",
        "id:cy a rp:Person . id:dee a rp:Person . id:condition a rp:Situation .",
    }
    lines.update(f"id:{scene.name} a {short(scene.cls)} ." for scene in (*PARTIAL, *BASE))
    for scene in _ALL:
        for role in roles(scene.cls):
            kind = kind_of_value(role)
            if not WORDS.is_a(kind, SITUATION):
                lines.update(line for value in scene.values(role) for line in _entity(value, kind))
        if scene.cls == EVENT:
            lines.update(_entity(f"{scene.values(PARTICIPANT)[0]}-office", kind_of_value(OFFICE)))
    return entries("\n".join(sorted(lines)))


def _entity(name: str, kind: NamedNode, depth: int = 2) -> Iterator[str]:
    """Yield an entity with the register statements on which chains go on, and where they lead."""
    yield f"id:{name} a {short(kind)} ."
    onward = {leg for _, legs in CHAINS for leg in legs if WORDS.properties[leg].layer == "register"}
    for leg in sorted(onward, key=str):
        known = WORDS.properties[leg]
        if depth and known.domain is not None and WORDS.is_a(kind, known.domain):
            yield f"id:{name} {short(leg)} id:{slug(name, leg)} ."
            yield from _entity(slug(name, leg), known.ranges[0], depth - 1)
