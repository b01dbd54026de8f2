"""The vocabulary as people look it up: each term with its neighbours and the rules that bind it.

In: the quads of ontology and shapes. Out: a `Terminology`, made of these alone; how often a
term is used is counted in a view.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from itertools import islice
from typing import Final

from pyoxigraph import DefaultGraph, NamedNode, Quad

from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import local, term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.reading.testimony import Named, named
from realpolitik.sources.glossary import Term, glossary
from realpolitik.stores.base import View

_WIDER = (names.w3c("rdfs", "subClassOf"), names.w3c("rdfs", "subPropertyOf"))
_MESSAGE, _SEVERITY, _PATH = (names.w3c("sh", name) for name in ("message", "severity", "path"))
_PROPERTY, _TARGET = names.w3c("sh", "property"), names.w3c("sh", "targetClass")
_CLASS = "class"
COUNTED: Final = 3000
"""How many uses of a term are counted at the most; of what is used more no examples are sought."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a shape asks for, in its own words, and how bad it is if that is not so."""

    message: str
    severity: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A term, its rules, and the names of what is wider and narrower, of its values, of what takes it."""

    term: Term
    wider: tuple[str, ...]
    narrower: tuple[str, ...]
    values: tuple[str, ...]
    taken_by: tuple[str, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Use:
    """How often a term is used in the default view, counted so far, and some things that it is used of."""

    times: int
    is_more: bool
    examples: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Terminology:
    """All terms by name, in the order of the glossary."""

    entries: Mapping[str, Entry]

    def of_kind(self, kind: str) -> tuple[Entry, ...]:
        """Return the terms of a kind."""
        return tuple(entry for entry in self.entries.values() if entry.term.kind == kind)

    def tops(self) -> tuple[Entry, ...]:
        """Return the classes that nothing is wider than."""
        return tuple(entry for entry in self.of_kind(_CLASS) if not entry.wider)

    def kinds_of_values(self) -> tuple[str, ...]:
        """Return the kinds of what is neither class nor property, in their order."""
        apart = {_CLASS, "role", "property", "conclusion"}
        return tuple(dict.fromkeys(e.term.kind for e in self.entries.values() if e.term.kind not in apart))


def terminology(ontology: Iterable[Quad], shapes: Iterable[Quad]) -> Terminology:
    """Return the vocabulary of an ontology with the rules of its shapes."""
    quads, ruling = list(ontology), list(shapes)
    terms = glossary(quads, ruling)
    known = {one.name for one in terms}
    facts, rules = Facts(quad.triple for quad in quads), _rules(ruling)
    wider = {one.name: _wider(facts, one.name, known) for one in terms}
    narrower, values, takers = (_turned(pairs) for pairs in (wider, _valued(terms), _taking(terms)))
    return Terminology(
        {
            one.name: Entry(
                term=one,
                wider=wider[one.name],
                narrower=narrower.get(one.name, ()),
                values=values.get(one.name, ()),
                taken_by=takers.get(one.name, ()),
                rules=rules.get(one.name, ()),
            )
            for one in terms
        }
    )


def use(view: View, entry: Entry, most: int) -> Use:
    """Return how often a term is used, as class or value of something or as a property."""
    iri = term(entry.term.name)
    is_property = entry.term.kind in ("role", "property", "conclusion")
    quads = (
        view.quads(None, iri, None, DefaultGraph())
        if is_property
        else view.quads(None, RDF_TYPE if entry.term.kind == _CLASS else None, iri, DefaultGraph())
    )
    subjects = [quad.subject for quad in islice(quads, COUNTED + 1)]
    if len(subjects) > COUNTED:
        return Use(COUNTED, is_more=True, examples=())
    things = {one for one in subjects if isinstance(one, NamedNode) and names.is_thing(one)}
    return Use(len(subjects), is_more=False, examples=named(view, nsmallest(most, things, key=str)))


def _wider(facts: Facts, name: str, known: set[str]) -> tuple[str, ...]:
    found = (local(iri) for verb in _WIDER for iri in facts.iris(term(name), verb) if names.is_own_term(iri))
    return tuple(one for one in found if one in known and one != name)


def _valued(terms: Iterable[Term]) -> Mapping[str, tuple[str, ...]]:
    plain = {_CLASS, "role", "property", "conclusion"}
    return {one.name: one.of for one in terms if one.kind not in plain}


def _taking(terms: Iterable[Term]) -> Mapping[str, tuple[str, ...]]:
    return {one.name: one.takes for one in terms}


def _turned(pairs: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    """Return by each value the names that have it, in their order."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, values in pairs.items():
        for value in values:
            found[value].append(name)
    return {value: tuple(some) for value, some in found.items()}


def _rules(shapes: Iterable[Quad]) -> Mapping[str, tuple[Rule, ...]]:
    facts = Facts(quad.triple for quad in shapes)
    found: dict[str, dict[Rule, None]] = defaultdict(dict)
    for shape in facts.subjects():
        for name, rule in _ruled(facts, shape):
            found[name][rule] = None
    return {name: tuple(some) for name, some in found.items()}


def _ruled(facts: Facts, shape: NamedNode) -> Iterator[tuple[str, Rule]]:
    """Yield what a shape asks of which term: of its classes, and of the properties that it looks at."""
    for part in (shape, *facts.iris(shape, _PROPERTY)):
        message = facts.text(part, _MESSAGE)
        if message is not None:
            severity = facts.iri(part, _SEVERITY)
            rule = Rule(message, "Violation" if severity is None else local(severity))
            for named_ in (*facts.iris(shape, _TARGET), *facts.iris(part, _PATH)):
                yield local(named_), rule
