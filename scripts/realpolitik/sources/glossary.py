"""The words of the ontology as a curator needs them: what each means, and how a sheet uses it.

In: the quads of the ontology. Out: a `Term` for each class, property and value,
found by words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pyoxigraph import NamedNode, Quad

from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.minted import mint
from realpolitik.rdf.names import local, term
from realpolitik.sources.vocabulary import Property, Vocabulary, vocabulary

_LABEL, _DEFINITION, _EXAMPLE = (
    names.w3c(*name) for name in (("rdfs", "label"), ("skos", "definition"), ("skos", "example"))
)
_SITUATION, _QUALITY = term("Situation"), term("Quality")
_PATH, _LEAST = names.w3c("sh", "path"), names.w3c("sh", "minCount")
_LITERALS = {"time": '"2031-05"', "amount": '"10 barrel"', "duration": '"3 day"', "age": '"3 month"'}
_OF_ALL = tuple(term(name) for name in ("party", "actor", "undergoer", "place"))
"""The roles shown of a class that has none of its own and asks for none."""
_WHICH = ("some", "other", "third", "fourth")
"""How the ids begin that stand for what a curator means; no more roles than these are shown."""
_ENTITIES = ("Agent", "Goods", "Instrument", "Office", "Place")
_KINDS = {
    "claim": "role",
    "article": "property",
    "register": "property",
    "consensus": "conclusion",
    "inferred": "conclusion",
    "": "conclusion",
}
"""What a property is to a curator, by its layer."""
_LINES = {
    **dict.fromkeys(("Certainty", "Polarity", "Stance"), "by some-agent via ~author : {}"),
    "Figure": 'mention 1 "words" = some-agent figure {}',
    "SegmentReason": "reason 1 {}",
}
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_WORD = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the ontology: what it means, where it stands and what goes with it.

    `kind` is class, role (what a claim may say), property (what is said of articles and
    entries), conclusion (what only the policy and the reasoner write) or, of a value,
    the label of its class. `of` is what it is a kind or
    value of, or said of; `takes` what a property's values are; `roles` what may be
    said of a class, its own first; `sheet` a line of a sheet that uses it.
    """

    name: str
    kind: str
    label: str
    definition: str
    example: str
    of: tuple[str, ...]
    takes: tuple[str, ...]
    roles: tuple[str, ...]
    sheet: str


def glossary(ontology: Iterable[Quad], shapes: Iterable[Quad]) -> tuple[Term, ...]:
    """Return all terms of an ontology: classes, then roles, properties and values, each by name.

    From the shapes is known what is said of two or more, and what a class asks for.
    """
    kept, rules = list(ontology), Facts(quad.triple for quad in shapes)
    facts = Facts(quad.triple for quad in kept)
    made = _Glossary(facts, vocabulary(kept), _of_several(rules), _demanded(rules))
    return (*made.classes(), *made.properties(), *made.values())


def _of_several(shapes: Facts) -> frozenset[NamedNode]:
    several = [shape for shape in shapes.subjects() if (shapes.text(shape, _LEAST) or "0") not in ("0", "1")]
    return frozenset(iri for shape in several for iri in shapes.iris(shape, _PATH))


def _demanded(shapes: Facts) -> Mapping[NamedNode, frozenset[NamedNode]]:
    """Return the roles that each class asks for."""
    found: dict[NamedNode, set[NamedNode]] = defaultdict(set)
    for shape in shapes.subjects():
        for part in shapes.iris(shape, names.w3c("sh", "property")):
            if (shapes.text(part, _LEAST) or "0") != "0":
                for cls in shapes.iris(shape, names.w3c("sh", "targetClass")):
                    found[cls].update(shapes.iris(part, _PATH))
    return {cls: frozenset(roles) for cls, roles in found.items()}


def found_by(known: Sequence[Term], asked: Sequence[str]) -> tuple[Term, ...]:
    """Return the terms of this very name with their values, else those in which all words are.

    A word may be the beginning of one; terms that are called so go before.
    """
    name = " ".join(asked).lower()
    exact = tuple(one for one in known if name in (one.name.lower(), *(_values_of(one))))
    if exact:
        return exact
    wanted = [_stem(word) for text in asked for word in _WORD.findall(text.lower())]
    ranked = [(_rank(one, wanted), one) for one in known]
    return tuple(one for rank, one in sorted(ranked, key=lambda pair: pair[0]) if rank < _NOWHERE)


_NOWHERE = 2


def _values_of(one: Term) -> Sequence[str]:
    return [] if one.kind in ("class", *_KINDS.values()) else [cls.lower() for cls in one.of]


def _rank(one: Term, wanted: Sequence[str]) -> int:
    """Return 0 where the words are in name and label, 1 where in definition and example, else 2."""
    named = _WORD.findall(f"{_HUMP.sub(' ', one.name)} {one.label}".lower())
    told = [*named, *_WORD.findall(f"{one.kind} {one.definition} {one.example}".lower())]
    if all(any(word.startswith(stem) for word in named) for stem in wanted):
        return 0
    return 1 if all(any(word.startswith(stem) for word in told) for stem in wanted) else _NOWHERE


def _stem(word: str) -> str:
    return word.removesuffix("s") if len(word) > len("gas") else word


@dataclass(frozen=True, slots=True)
class _Glossary:
    facts: Facts
    vocabulary: Vocabulary
    of_several: frozenset[NamedNode]
    demanded: Mapping[NamedNode, frozenset[NamedNode]]

    def classes(self) -> Iterator[Term]:
        for cls in sorted(self.vocabulary.ancestors, key=local):
            above = sorted(self.vocabulary.ancestors[cls] - {cls}, key=self._depth, reverse=True)
            roles = self._roles(cls)
            plain = self._term(cls, "class", of=above)
            yield replace(plain, roles=tuple(map(local, roles)), sheet=self._use(cls, roles))

    def properties(self) -> Iterator[Term]:
        known = self.vocabulary.properties.values()
        for one in sorted(known, key=lambda one: (list(_KINDS).index(one.layer), local(one.iri))):
            domain = () if one.domain is None else (one.domain,)
            plain = self._term(one.iri, _KINDS[one.layer], of=domain)
            line = f"my-situation {local(one.iri)} {self._example(one)} ." if one.layer == "claim" else ""
            yield replace(plain, takes=tuple(map(local, one.ranges)), sheet=line)

    def values(self) -> Iterator[Term]:
        for iri in sorted(self.vocabulary.individuals, key=lambda iri: (self._kind(iri), local(iri))):
            if names.is_own_term(iri):
                classes = sorted(self.vocabulary.individuals[iri], key=local)
                plain = self._term(iri, self._kind(iri), of=classes)
                yield replace(plain, sheet=self._say(iri, classes[0]))

    def _kind(self, value: NamedNode) -> str:
        cls = min(self.vocabulary.individuals[value], key=local)
        return self.facts.text(cls, _LABEL) or local(cls)

    def _term(self, iri: NamedNode, kind: str, *, of: Iterable[NamedNode]) -> Term:
        label, definition, example = (
            self.facts.text(iri, one) or "" for one in (_LABEL, _DEFINITION, _EXAMPLE)
        )
        return Term(local(iri), kind, label, definition, example, tuple(map(local, of)), (), (), "")

    def _say(self, value: NamedNode, cls: NamedNode) -> str:
        """Return a line in which a value stands."""
        if local(cls) in _LINES:
            return _LINES[local(cls)].format(local(value))
        known = sorted(self.vocabulary.properties.values(), key=lambda one: local(one.iri))
        role = next((one for one in known if one.layer == "claim" and cls in one.ranges), None)
        return "" if role is None else f"my-situation {local(role.iri)} {local(value)} ."

    def _depth(self, cls: NamedNode) -> tuple[int, str]:
        return len(self.vocabulary.ancestors[cls]), local(cls)

    def _roles(self, cls: NamedNode) -> list[NamedNode]:
        """Return what a claim may say of a thing of a class, the roles of the narrowest classes first."""
        found = [
            (self._depth(one.domain), one.iri)
            for one in self.vocabulary.properties.values()
            if one.layer == "claim" and one.domain is not None and self.vocabulary.is_a(cls, one.domain)
        ]
        return [iri for depth, iri in sorted(found, key=lambda pair: (-pair[0][0], local(pair[1])))]

    def _use(self, cls: NamedNode, roles: Sequence[NamedNode]) -> str:
        name = _HUMP.sub("-", local(cls)).lower()
        if not self.vocabulary.is_a(cls, _SITUATION):
            is_entity = any(self.vocabulary.is_a(cls, term(top)) for top in _ENTITIES)
            return f'entity ~{name} a {local(cls)} ; label "the {name}"' if is_entity else ""
        known = [self.vocabulary.properties[role] for role in roles]
        asked = {role for above in self.vocabulary.ancestors[cls] for role in self.demanded.get(above, ())}
        wanted = [one for one in known if one.iri in asked]
        own = [one for one in known if one.domain != _SITUATION and one.iri not in asked]
        of_all = [self.vocabulary.properties[role] for role in _OF_ALL if role in roles]
        shown = zip((*wanted, *own) or of_all or known, _WHICH, strict=False)
        said = [f" ; {local(one.iri)} {self._example(one, which)}" for one, which in shown]
        return f"my-{name} a {local(cls)}{''.join(said)} ."

    def _example(self, one: Property, which: str = _WHICH[0]) -> str:
        """Return a value that a property may have: a term, a literal, or an id that says what is wanted."""
        if not one.is_object:
            return _LITERALS.get(local(one.iri), "1" if "integer" in map(local, one.ranges) else '"…"')
        for cls in one.ranges:
            values = sorted(local(iri) for iri, kinds in self.vocabulary.individuals.items() if cls in kinds)
            if values:
                return values[0]
        if one.ranges == (_QUALITY,):
            return local(mint("quality", "word"))
        name = _HUMP.sub("-", local(one.ranges[0])).lower() if one.ranges else "thing"
        return f"{which}-{name}, another-{name}" if one.iri in self.of_several else f"{which}-{name}"
