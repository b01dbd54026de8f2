"""All that follows from what is known, by rules and semi-naively.

In: the rules, the register and the consensus. Out: what they conclude. Terms are
numbered, a pair of things is one integer (subject in the upper half) and the
classes of a thing are the bits of one, so that millions of triples fit in memory
and the garbage collector has nothing to look at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode, Triple

from realpolitik.conclude.reason.clash import Clash, clashes_of
from realpolitik.conclude.reason.entering import Entering, Numbering, entering
from realpolitik.conclude.reason.rules import Rule, Rules, Stratum
from realpolitik.rdf.names import is_thing
from realpolitik.rdf.terms import RDF_TYPE

Pairs = set[int]
_LOWER = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Conclusions:
    """What follows.

    `told` are the triples of `graph/inferred`. `loops` lead from a thing to
    itself: they are never told, but others may rest on them, so upkeep needs them.
    `paths` are the triples of the register that lead on from what is reached. All
    are sorted.
    """

    told: tuple[Triple, ...]
    loops: tuple[Triple, ...]
    paths: tuple[Triple, ...]
    clashes: tuple[Clash, ...]


def close(rules: Rules, known: Collection[Triple], *, register: Iterable[Triple] = ()) -> Conclusions:
    """Return what follows from the register and the consensus; `known` is gone through twice.

    `register` are those triples of `known` that are of the register.
    """
    numbering = Numbering()
    given = entering(rules, known, numbering)
    facts = _Facts(given)
    for stratum in rules.strata:
        facts.settle(stratum)
    fresh = [(p, pair) for p in rules.derived for pair in facts.pairs[p] - given.pairs.get(p, set())]
    kinds = _kinds(rules, facts, given)
    order = _Order(numbering)
    return Conclusions(
        told=order.triples(
            [(p, pair) for p, pair in fresh if pair >> 32 != pair & _LOWER],
            [(n, given.bits.classes(mask & ~given.own.get(n, 0))) for n, mask in kinds.items()],
        ),
        paths=tuple(sorted(_paths(rules, register, given, numbering), key=str)),
        loops=order.triples([(p, pair) for p, pair in fresh if pair >> 32 == pair & _LOWER], []),
        clashes=tuple(_clashes(rules, kinds, given, numbering)),
    )


class _Facts:
    """The pairs of each property as they grow, and where one end leads, for the properties in chains."""

    def __init__(self, given: Entering) -> None:
        self.pairs: defaultdict[NamedNode, Pairs] = defaultdict(set)
        self.pairs.update({known: set(pairs) for known, pairs in given.pairs.items()})
        self._ahead: dict[NamedNode, defaultdict[int, list[int]]] = {}
        self._back: dict[NamedNode, defaultdict[int, list[int]]] = {}

    def settle(self, stratum: Stratum) -> None:
        """Add all that the rules of a stratum conclude."""
        fresh = {rule.head: Pairs() for rule in stratum.rules}
        for rule in stratum.rules:
            fresh[rule.head] |= self._join(rule, 0, self.pairs[rule.legs[0]])
        while fresh := {p: new for p, found in fresh.items() if (new := found - self.pairs[p])}:
            for known, new in fresh.items():
                self._add(known, new)
            found: dict[NamedNode, Pairs] = defaultdict(set)
            for rule in stratum.rules:
                for place, leg in enumerate(rule.legs):
                    if leg in fresh:
                        found[rule.head] |= self._join(rule, place, fresh[leg])
            fresh = found

    def _add(self, known: NamedNode, new: Pairs) -> None:
        self.pairs[known] |= new
        for pair in new if known in self._ahead else ():
            self._ahead[known][pair >> 32].append(pair & _LOWER)
        for pair in new if known in self._back else ():
            self._back[known][pair & _LOWER].append(pair >> 32)

    def _join(self, rule: Rule, place: int, pairs: Iterable[int]) -> Pairs:
        """Return what a rule concludes if its leg at `place` is one of these pairs."""
        for leg in reversed(rule.legs[:place]):
            back = self._back_of(leg)
            pairs = {first << 32 | pair & _LOWER for pair in pairs for first in back.get(pair >> 32, ())}
        for leg in rule.legs[place + 1 :]:
            ahead = self._ahead_of(leg)
            pairs = {pair >> 32 << 32 | last for pair in pairs for last in ahead.get(pair & _LOWER, ())}
        return {(pair & _LOWER) << 32 | pair >> 32 for pair in pairs} if rule.turned else set(pairs)

    def _ahead_of(self, known: NamedNode) -> defaultdict[int, list[int]]:
        if known not in self._ahead:
            found = self._ahead[known] = defaultdict(list)
            for pair in self.pairs[known]:
                found[pair >> 32].append(pair & _LOWER)
        return self._ahead[known]

    def _back_of(self, known: NamedNode) -> defaultdict[int, list[int]]:
        if known not in self._back:
            found = self._back[known] = defaultdict(list)
            for pair in self.pairs[known]:
                found[pair & _LOWER].append(pair >> 32)
        return self._back[known]


def _paths(
    rules: Rules, register: Iterable[Triple], given: Entering, numbering: Numbering
) -> Iterator[Triple]:
    """Yield the triples between things that lead on from what is reached."""
    for triple in register:
        subject, value = triple.subject, triple.object
        if isinstance(value, NamedNode) and is_thing(value):
            leads = triple.predicate in rules.relations and numbering.of(subject) in given.reached
            if leads or subject in given.realized:
                yield triple


def _kinds(rules: Rules, facts: _Facts, given: Entering) -> dict[int, int]:
    """Return the classes of each thing, told or concluded, as bits."""
    kinds = defaultdict(int, {n: mask | given.above[n] for n, mask in given.own.items()})
    for known, pairs in facts.pairs.items():
        first, last = given.bits.mask(rules.of_subject[known]), given.bits.mask(rules.of_object[known])
        for pair in pairs if first else ():
            kinds[pair >> 32] |= first
        for pair in pairs if last else ():
            kinds[pair & _LOWER] |= last
    return kinds


def _clashes(rules: Rules, kinds: dict[int, int], given: Entering, numbering: Numbering) -> Iterator[Clash]:
    masks = [given.bits.mask(members) for members in rules.exclusive]
    found = [n for n, mask in kinds.items() if any((mask & one) & (mask & one) - 1 for one in masks)]
    for thing, mask in sorted(((numbering.nodes[n], kinds[n]) for n in found), key=str):
        yield from clashes_of(thing, frozenset(given.bits.classes(mask)), rules.exclusive)


class _Order:
    """Sorts triples of numbered things as their N-Triples are sorted, each IRI written once."""

    def __init__(self, numbering: Numbering) -> None:
        self._nodes = numbering.nodes

    def triples(
        self,
        links: Sequence[tuple[NamedNode, int]],
        kinds: Sequence[tuple[int, Sequence[NamedNode]]],
    ) -> tuple[Triple, ...]:
        used = {end for _, pair in links for end in (pair >> 32, pair & _LOWER)}
        used |= {n for n, classes in kinds if classes}
        text = {n: str(self._nodes[n]) for n in used}
        found = [
            (text[pair >> 32], str(p), text[pair & _LOWER], pair >> 32, p, self._nodes[pair & _LOWER])
            for p, pair in links
        ]
        for n, classes in kinds:
            found += [(text[n], str(RDF_TYPE), str(cls), n, RDF_TYPE, cls) for cls in classes]
        found.sort(key=lambda row: row[:3])
        return tuple(Triple(self._nodes[n], p, value) for _, _, _, n, p, value in found)
