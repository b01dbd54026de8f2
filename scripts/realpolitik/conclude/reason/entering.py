"""What of the known triples enters the reasoner: types and relations of what the consensus can reach.

In: the rules, the register and the consensus. Out: pairs of numbered things for
each relation, and the classes of each thing as bits.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from pyoxigraph import NamedNode, Triple

from realpolitik.conclude.reason.rules import Rules
from realpolitik.rdf.names import is_thing, term
from realpolitik.rdf.terms import RDF_TYPE

REALIZATION = term("realization")
"""The property that every situation of the consensus has, and nothing else."""
_LOWER = 0xFFFFFFFF


class Numbering:
    """Numbers for things, in the order in which they are met; `nodes` has them by number."""

    __slots__ = ("_numbers", "nodes")

    def __init__(self) -> None:
        self.nodes: list[NamedNode] = []
        self._numbers: dict[object, int] = {}

    def of(self, node: object) -> int:
        """Return the number of a thing, or -1 for a term of another kind."""
        found = self._numbers.get(node)
        if found is None:
            found = -1
            if isinstance(node, NamedNode) and is_thing(node):
                found = self._numbers[node] = len(self.nodes)
                self.nodes.append(node)
        return found


class Bits:
    """A bit for each class."""

    __slots__ = ("_bits", "_classes")

    def __init__(self, classes: Iterable[NamedNode]) -> None:
        self._classes = sorted(classes, key=str)
        self._bits = {cls: 1 << place for place, cls in enumerate(self._classes)}

    def mask(self, classes: Iterable[NamedNode]) -> int:
        """Return the bits of these classes; one without a bit is passed over."""
        found = 0
        for cls in classes:
            found |= self._bits.get(cls, 0)
        return found

    def classes(self, mask: int) -> list[NamedNode]:
        """Return the classes whose bits are set, sorted."""
        return [self._classes[place] for place in range(mask.bit_length()) if mask >> place & 1]


@dataclass(frozen=True, slots=True)
class Entering:
    """The pairs of each relation, the told classes of each thing and all that lie above those.

    `realized` are the situations that the consensus has, `reached` the numbers of all
    things that it reaches.
    """

    pairs: dict[NamedNode, set[int]]
    own: dict[int, int]
    above: dict[int, int]
    bits: Bits
    realized: set[object]
    reached: set[int]


def entering(rules: Rules, known: Collection[Triple], numbering: Numbering) -> Entering:
    """Return what enters; a thing that the consensus does not reach is left alone with all it leads to."""
    pairs: dict[NamedNode, set[int]] = {relation: set() for relation in rules.relations}
    typed: list[tuple[int, NamedNode]] = []
    realized: set[object] = set()
    for triple in known:
        predicate = triple.predicate
        if predicate in pairs:
            subject, value = numbering.of(triple.subject), numbering.of(triple.object)
            if subject >= 0 and value >= 0:
                pairs[predicate].add(subject << 32 | value)
        elif predicate == RDF_TYPE:
            subject, kind = numbering.of(triple.subject), triple.object
            if subject >= 0 and isinstance(kind, NamedNode):
                typed.append((subject, kind))
        elif predicate == REALIZATION:
            realized.add(triple.subject)
    reached = {n for node in realized if (n := numbering.of(node)) >= 0}
    reached |= {n for t in known if t.subject in realized and (n := numbering.of(t.object)) >= 0}
    _reach(rules, pairs, reached)
    for relation in rules.relations - rules.anchors:
        pairs[relation] = {pair for pair in pairs[relation] if pair >> 32 in reached}
    entered = (pair for pair in typed if pair[0] in reached)
    own, above, bits = _classes(rules, entered)
    return Entering(pairs, own, above, bits, realized, reached)


def _reach(rules: Rules, pairs: dict[NamedNode, set[int]], reached: set[int]) -> None:
    """Add both ends of every link of the consensus, and all that relations lead to."""
    onward: dict[int, list[int]] = defaultdict(list)
    for relation, found in pairs.items():
        if relation in rules.anchors:
            reached.update(pair >> 32 for pair in found)
            reached.update(pair & _LOWER for pair in found)
        else:
            for pair in found:
                onward[pair >> 32].append(pair & _LOWER)
    open_ends = [node for node in onward if node in reached]
    while open_ends:
        fresh = [node for node in onward.get(open_ends.pop(), ()) if node not in reached]
        reached.update(fresh)
        open_ends.extend(fresh)


def _classes(
    rules: Rules, typed: Iterable[tuple[int, NamedNode]]
) -> tuple[dict[int, int], dict[int, int], Bits]:
    """Return the bits of the told classes of each thing, and of those above them."""
    bits = Bits(rules.classes)
    own: dict[int, int] = defaultdict(int)
    above: dict[int, int] = defaultdict(int)
    masks = {cls: (bits.mask([cls]), bits.mask(found)) for cls, found in rules.broader.items()}
    for subject, kind in typed:
        itself, higher = masks.get(kind) or (bits.mask([kind]), 0)
        own[subject] |= itself
        above[subject] |= higher
    return own, above, bits
