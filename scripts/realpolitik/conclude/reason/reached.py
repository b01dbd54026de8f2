"""Which things the consensus reaches, decided backwards and only for those that are asked about.

Reached is a situation with a realization and whatever a triple of it names; both
ends of a link that only the consensus writes; and what a relation leads to from
a thing that is reached. Most things are decided by their first triple. Only of
one that is not reached must all that lead to it be looked at, once in a change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode

from realpolitik.conclude.reason.entering import REALIZATION
from realpolitik.conclude.reason.index import FactIndex, Former, Link
from realpolitik.conclude.reason.rules import Rules
from realpolitik.rdf.names import is_thing


class Reached:
    """The things that are reached in a graph; what was found out is remembered."""

    __slots__ = ("_decided", "_known", "_realized", "_rules")

    def __init__(self, rules: Rules, known: FactIndex) -> None:
        self._rules, self._known = rules, known
        self._decided: dict[NamedNode, bool] = {}
        self._realized: dict[NamedNode, bool] = {}

    def __contains__(self, node: NamedNode) -> bool:
        found = self._decided.get(node)
        if found is None:
            found = self._decided[node] = self._decide(node)
        return found

    def is_realized(self, node: NamedNode) -> bool:
        """Tell whether a node is a situation that the consensus gives a realization."""
        found = self._realized.get(node)
        if found is None:
            found = self._realized[node] = any(True for _ in self._known.objects(node, REALIZATION))
        return found

    def _decide(self, asked: NamedNode) -> bool:
        """Go back along relations until one thing is anchored; if none is, none of those seen is reached."""
        seen = {asked}
        open_ends = [asked]
        while open_ends:
            node = open_ends.pop()
            before: list[NamedNode] = []
            if self._decided.get(node) or self._is_anchored(node, before):
                self._decided[node] = True
                return True
            fresh = [other for other in before if other not in seen and self._decided.get(other) is not False]
            seen.update(fresh)
            open_ends.extend(fresh)
        self._decided.update(dict.fromkeys(seen, False))
        return False

    def _is_anchored(self, node: NamedNode, before: list[NamedNode]) -> bool:
        """Tell whether a node is reached by itself; if not, put those that lead to it into `before`."""
        if self.is_realized(node):
            return True
        anchors, relations = self._rules.anchors, self._rules.relations
        for subject, predicate, _ in self._known.incoming(node):
            if self.is_realized(subject) or (predicate in anchors and is_thing(subject)):
                return True
            if predicate in relations and is_thing(subject):
                before.append(subject)
        return any(p in anchors and is_thing(value) for _, p, value in self._known.outgoing(node))


class Reach:
    """What is reached after a change, what was before it, and where the two differ."""

    __slots__ = ("_former", "_known", "_relations", "after", "before")

    def __init__(self, rules: Rules, known: FactIndex, former: Former) -> None:
        self._known, self._former, self._relations = known, former, rules.relations
        self.after, self.before = Reached(rules, known), Reached(rules, former)

    def lost(self, removed: Iterable[Link]) -> set[NamedNode]:
        """Return the things that are reached no more."""
        return self._spread(
            self._touched(removed, self.before, self._former), self.before, self.after, self._former
        )

    def gained(self, added: Iterable[Link]) -> set[NamedNode]:
        """Return the things that were not reached before."""
        return self._spread(
            self._touched(added, self.after, self._known), self.after, self.before, self._known
        )

    def _touched(self, changed: Iterable[Link], there: Reached, graph: FactIndex) -> Iterator[NamedNode]:
        """Yield the things of which a changed triple may be the reason that they are reached."""
        for subject, predicate, value in changed:
            if predicate == REALIZATION:
                yield subject
                yield from (other for _, _, other in graph.outgoing(subject))
            elif predicate in self._relations:
                yield from (subject, value)
            elif there.is_realized(subject):
                yield value

    def _spread(
        self, touched: Iterable[NamedNode], there: Reached, other: Reached, graph: FactIndex
    ) -> set[NamedNode]:
        """Return the touched that are reached there alone, and what is so because they are."""
        found: set[NamedNode] = set()
        tried: set[NamedNode] = set()
        open_ends = list(touched)
        while open_ends:
            node = open_ends.pop()
            if node in tried or not is_thing(node):
                continue
            tried.add(node)
            if node not in other and node in there:
                found.add(node)
                open_ends += [value for _, p, value in graph.outgoing(node) if p in self._relations]
        return found
