"""What holds before a change and after it, as far as it has been settled; and what proves a link.

Before is a superset: it is only asked for what may have rested on something that
is gone. After is exact for every stratum that has been settled.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode

from realpolitik.conclude.reason.index import Former, Link, MemoryIndex, State
from realpolitik.conclude.reason.reached import Reach
from realpolitik.conclude.reason.rules import Rule, Rules
from realpolitik.rdf.names import is_thing


class Before:
    """Every link that held before, and some that only hold after."""

    __slots__ = ("_entering", "_parts", "_rules")

    def __init__(self, rules: Rules, state: State, removed: Iterable[Link]) -> None:
        self._rules = rules
        kept = [*removed]
        known, agreed = (Former(one, removed=kept, added=()) for one in (state.known, state.agreed))
        self._entering = (agreed, state.paths, state.inferred, state.loops)
        self._parts = (known, state.inferred, state.loops)

    def objects(self, subject: NamedNode, predicate: NamedNode) -> Iterator[NamedNode]:
        """Yield what a property may have led to."""
        for part in self._parts:
            yield from part.objects(subject, predicate)

    def subjects(self, predicate: NamedNode, value: NamedNode) -> Iterator[NamedNode]:
        """Yield from where a property may have led to a value."""
        for part in self._parts if predicate in self._rules.anchors else self._entering:
            yield from part.subjects(predicate, value)


class Standing:
    """The links that hold after a change: the known ones of reached things, and conclusions.

    What the graph of conclusions still shows is corrected by `gone` and `more`. For
    a property in `unsure`, known links alone count: its conclusions are in doubt.
    """

    def __init__(self, rules: Rules, state: State, reach: Reach) -> None:
        self.gone: set[Link] = set()
        self.more = MemoryIndex()
        self.unsure: frozenset[NamedNode] = frozenset()
        self._rules, self._state = rules, state
        self._reach, self._reached = reach, reach.after

    def is_given(self, link: Link) -> bool:
        """Tell whether a link is known and enters."""
        return self._state.known.holds(*link) and link[0] in self._reached

    def was_inferred(self, link: Link) -> bool:
        """Tell whether a link was a conclusion before, and not known."""
        index = self._state.loops if link[0] == link[2] else self._state.inferred
        return index.holds(*link)

    def keep(self, link: Link) -> None:
        """Let a link hold, whether it is shown or not."""
        self.gone.discard(link)
        if not self.was_inferred(link) and not self.is_given(link):
            self.more.add(*link)

    def drop(self, link: Link) -> None:
        """Let a link hold no more, which was never kept."""
        self.gone.add(link)

    def holds(self, link: Link) -> bool:
        """Tell whether a link holds."""
        if self.is_given(link):
            return True
        if link[1] in self.unsure or link[1] not in self._rules.derived:
            return False
        return self.more.holds(*link) or (self.was_inferred(link) and link not in self.gone)

    def objects(self, subject: NamedNode, predicate: NamedNode) -> Iterator[NamedNode]:
        """Yield the things that a property leads to from a thing that is reached."""
        yield from filter(is_thing, self._state.known.objects(subject, predicate))
        if predicate in self._rules.derived and predicate not in self.unsure:
            yield from self.more.objects(subject, predicate)
            for index in (self._state.inferred, self._state.loops):
                for value in index.objects(subject, predicate):
                    if (subject, predicate, value) not in self.gone:
                        yield value

    def subjects(self, predicate: NamedNode, value: NamedNode) -> Iterator[NamedNode]:
        """Yield the things from which a property leads to a value."""
        yield from self._given(predicate, value)
        if predicate in self._rules.derived and predicate not in self.unsure:
            yield from self.more.subjects(predicate, value)
            for index in (self._state.inferred, self._state.loops):
                for subject in index.subjects(predicate, value):
                    if (subject, predicate, value) not in self.gone:
                        yield subject

    def _given(self, predicate: NamedNode, value: NamedNode) -> Iterator[NamedNode]:
        """Yield the things from which a known link that enters leads to a value."""
        if predicate in self._rules.anchors:
            yield from filter(is_thing, self._state.known.subjects(predicate, value))
            return
        for subject in self._state.agreed.subjects(predicate, value):
            if is_thing(subject) and subject in self._reached:
                yield subject
        yield from self._reach.subjects(predicate, value)

    def proves(self, link: Link, rules: Iterable[Rule]) -> bool:
        """Tell whether one of these rules concludes to a link from what holds."""
        subject, predicate, value = link
        if subject not in self._reached or value not in self._reached:
            return False
        return any(
            self._joins(value, rule.legs, subject) if rule.turned else self._joins(subject, rule.legs, value)
            for rule in rules
            if rule.head == predicate
        )

    def _joins(self, start: NamedNode, legs: tuple[NamedNode, ...], end: NamedNode) -> bool:
        """Search from both ends in turn, so that the one with fewer links ends the search."""
        return any(
            ahead or back
            for ahead, back in zip(self._ahead(start, legs, end), self._back(start, legs, end), strict=False)
        )

    def _ahead(self, start: NamedNode, legs: tuple[NamedNode, ...], end: NamedNode) -> Iterator[bool]:
        if len(legs) == 1:
            yield self.holds((start, legs[0], end))
            return
        yield False
        for node in self.objects(start, legs[0]):
            yield from self._ahead(node, legs[1:], end)

    def _back(self, start: NamedNode, legs: tuple[NamedNode, ...], end: NamedNode) -> Iterator[bool]:
        if len(legs) == 1:
            yield self.holds((start, legs[0], end))
            return
        yield False
        for node in self.subjects(legs[-1], end):
            yield from self._back(start, legs[:-1], node)


def drawn(rule: Rule, place: int, link: Link, there: Before | Standing) -> Iterator[Link]:
    """Yield what a rule concludes there if its leg at `place` is this link."""
    firsts, lasts = {link[0]}, {link[2]}
    for leg in reversed(rule.legs[:place]):
        firsts = {found for node in firsts for found in there.subjects(leg, node)}
    for leg in rule.legs[place + 1 :]:
        lasts = {found for node in lasts for found in there.objects(node, leg)}
    for first in firsts:
        for last in lasts:
            yield (last, rule.head, first) if rule.turned else (first, rule.head, last)
