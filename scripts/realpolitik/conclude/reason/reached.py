"""Which things the consensus reaches, decided backwards and only for those that are asked about.

Reached is a situation with a realization and whatever a triple of it names; both
ends of a link that only the consensus writes; and what a relation leads to from
a thing that is reached. Of the register, where thousands may lead to one thing and
be reached by nothing, only the paths are looked at: the links that did lead on.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from realpolitik.conclude.reason.entering import REALIZATION
from realpolitik.conclude.reason.index import FactIndex, Former, Link, MemoryIndex, Paths, State
from realpolitik.conclude.reason.rules import Rules
from realpolitik.rdf.names import is_thing


class Reached:
    """The things that are reached in a graph; what was found out is remembered.

    `agreed` are the triples of the consensus in it. Where they are `sure` the paths
    are those of this graph; else some may not lead on any more, and none is missing
    but those from things that it reaches alone.
    """

    __slots__ = ("_agreed", "_decided", "_known", "_paths", "_realized", "_rules", "_sure")

    def __init__(
        self, rules: Rules, known: FactIndex, agreed: FactIndex, paths: Paths, *, sure: bool
    ) -> None:
        self._rules, self._known, self._agreed = rules, known, agreed
        self._paths, self._sure = paths, sure
        self._decided: dict[NamedNode, bool] = {}
        self._realized: dict[NamedNode, bool] = {}

    def __contains__(self, node: NamedNode) -> bool:
        found = self._decided.get(node)
        return self._decide(node) if found is None else found

    def is_realized(self, node: NamedNode) -> bool:
        """Tell whether a node is a situation that the consensus gives a realization."""
        found = self._realized.get(node)
        if found is None:
            found = self._realized[node] = any(True for _ in self._known.objects(node, REALIZATION))
        return found

    def _decide(self, asked: NamedNode) -> bool:
        """Go back along relations until one thing is anchored; if none is, none of those seen is reached."""
        seen, way = {asked}, [(asked, self._back(asked))]
        while way:
            node, back = way[-1]
            other = next(back, None)
            if other is None:
                way.pop()
            elif other == node or self._decided.get(other):
                self._decided.update((passed, True) for passed, _ in way)
                return True
            elif other not in seen and other not in self._decided:
                seen.add(other)
                way.append((other, self._back(other)))
        self._decided.update(dict.fromkeys(seen, False))
        return False

    def _back(self, node: NamedNode) -> Iterator[NamedNode]:
        """Yield the node itself where it is anchored, else the things from which relations lead to it."""
        if self.is_realized(node) or any(
            known in self._rules.anchors and is_thing(value) for _, known, value in self._known.outgoing(node)
        ):
            yield node
        for link in self._agreed.incoming(node):
            yield from self._from(link)
        for link in self._paths.incoming(node):
            if self._sure:
                yield node
            elif self._known.holds(*link):
                yield from self._from(link)

    def _from(self, link: Link) -> Iterator[NamedNode]:
        """Yield the value where a link anchors it, else the subject that would have to be reached."""
        subject, predicate, value = link
        if self.is_realized(subject) or (predicate in self._rules.anchors and is_thing(subject)):
            yield value
        elif predicate in self._rules.relations and is_thing(subject) and subject != value:
            yield subject


class After:
    """The things that are reached after a change."""

    __slots__ = ("_before", "_gained", "_lost")

    def __init__(self, before: Reached, lost: set[NamedNode], gained: set[NamedNode]) -> None:
        self._before, self._lost, self._gained = before, lost, gained

    def __contains__(self, node: NamedNode) -> bool:
        return node in self._gained or (node not in self._lost and node in self._before)


class Reach:
    """What is reached before a change and after it, where the two differ, and which paths come and go.

    First what is removed is thought away, then what is added is thought in: so
    nothing is gained by the one and lost by the other.
    """

    def __init__(self, rules: Rules, state: State, *, removed: set[Link], added: set[Link]) -> None:
        self._rules, self._state = rules, state
        former, agreed = (Former(one, removed=removed, added=added) for one in (state.known, state.agreed))
        self.before = Reached(rules, former, agreed, state.paths, sure=True)
        fallen = self._fallen(removed, added, former)
        risen = self._risen(added, fallen)
        self.lost, self.gained = fallen - risen, risen - fallen
        self.after = After(self.before, self.lost, self.gained)
        self.paths_new, self.paths_gone = MemoryIndex(), set[Link]()
        self._tread({*removed, *added})

    def subjects(self, predicate: NamedNode, value: NamedNode) -> Iterator[NamedNode]:
        """Yield the things that are reached from which a relation of the register leads to a value."""
        for subject in self._state.paths.subjects(predicate, value):
            if (subject, predicate, value) not in self.paths_gone:
                yield subject
        yield from self.paths_new.subjects(predicate, value)

    def _fallen(self, removed: set[Link], added: set[Link], former: FactIndex) -> set[NamedNode]:
        """Return the things that are reached no more while nothing is added."""
        left, agreed = (
            Former(one, removed=(), added=added) for one in (self._state.known, self._state.agreed)
        )
        there = Reached(self._rules, left, agreed, self._state.paths, sure=False)
        found = set[NamedNode]()
        open_ends = [node for link in removed for node in self._resting_on(link, former)]
        while open_ends:
            node = open_ends.pop()
            if node not in found and is_thing(node) and node in self.before and node not in there:
                found.add(node)
                open_ends += self._onward(node, former)
        return found

    def _resting_on(self, link: Link, former: FactIndex) -> Iterator[NamedNode]:
        """Yield the things of which a link may have been the reason that they were reached."""
        subject, predicate, value = link
        if predicate == REALIZATION:
            yield subject
            yield from (other for _, _, other in former.outgoing(subject))
        elif predicate in self._rules.relations:
            yield from (subject, value)
        elif self.before.is_realized(subject):
            yield value

    def _risen(self, added: set[Link], fallen: set[NamedNode]) -> set[NamedNode]:
        """Return the things that are reached only now that something is added."""
        known, found = self._state.known, set[NamedNode]()
        open_ends = [node for link in added for node in self._raised_by(link, fallen)]
        while open_ends:
            node = open_ends.pop()
            if node not in found and is_thing(node) and (node in fallen or node not in self.before):
                found.add(node)
                open_ends += self._onward(node, known)
        return found

    def _raised_by(self, link: Link, fallen: set[NamedNode]) -> Iterator[NamedNode]:
        """Yield the things that an added link lets be reached, if they are not anyway."""
        subject, predicate, value = link
        if predicate == REALIZATION:
            yield subject
            yield from (other for _, _, other in self._state.known.outgoing(subject))
        elif predicate in self._rules.anchors:
            yield from (subject, value) if is_thing(subject) and is_thing(value) else ()
        elif self._is_realized(subject) or (
            predicate in self._rules.relations and subject not in fallen and subject in self.before
        ):
            yield value

    def _onward(self, node: NamedNode, graph: FactIndex) -> Iterator[NamedNode]:
        return (value for _, known, value in graph.outgoing(node) if known in self._rules.relations)

    def _is_realized(self, node: NamedNode) -> bool:
        return any(True for _ in self._state.known.objects(node, REALIZATION))

    def _tread(self, changed: set[Link]) -> None:
        """Note which links of the register come to be paths, and which are none any more."""
        known, register = self._state.known, self._state.register
        turned = {*self.lost, *self.gained, *(link[0] for link in changed if link[1] == REALIZATION)}
        for link in {*changed, *(link for node in turned for link in known.outgoing(node))}:
            if register.holds(*link) and self._is_path(link):
                self.paths_new.add(*link)
            else:
                self.paths_gone.add(link)

    def _is_path(self, link: Link) -> bool:
        subject, predicate, value = link
        if not is_thing(value):
            return False
        if predicate in self._rules.relations and is_thing(subject) and subject in self.after:
            return True
        return self._is_realized(subject)
