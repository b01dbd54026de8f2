"""The conclusions kept up to date with a change, at a cost that goes with the change.

In: the graphs, of which those of what is known already show the change. Out:
which conclusions are gone and which are new, so that the graph of conclusions
becomes what `close` would make it. Stratum by stratum, what rested on something
gone is doubted, unless what is settled proves it still; what is doubted and has
another proof comes back (delete and rederive); then what is new is drawn on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode, Triple

from realpolitik.conclude.reason.clash import Clash
from realpolitik.conclude.reason.index import Former, Link, State, links
from realpolitik.conclude.reason.kinds import Kinds
from realpolitik.conclude.reason.reached import After, Reach, Reached
from realpolitik.conclude.reason.rules import Rules, Stratum
from realpolitik.conclude.reason.standing import Before, Standing, drawn
from realpolitik.rdf.names import is_thing

_ByProperty = Mapping[NamedNode, set[Link]]


@dataclass(frozen=True, slots=True)
class Change:
    """What a change of the known triples does to the conclusions; all of it sorted.

    `gone` and `new` are for `graph/inferred`, the others for the loops and the paths;
    a path that is gone may not have been one. `clashes` are those of the things in
    `examined`; those of all others are as they were.
    """

    gone: tuple[Triple, ...]
    new: tuple[Triple, ...]
    loops_gone: tuple[Triple, ...]
    loops_new: tuple[Triple, ...]
    paths_gone: tuple[Triple, ...]
    paths_new: tuple[Triple, ...]
    examined: frozenset[NamedNode]
    clashes: tuple[Clash, ...]


def keep_up(rules: Rules, state: State, *, removed: Iterable[Triple], added: Iterable[Triple]) -> Change:
    """Return what changes in the conclusions when known triples go and come.

    Register and consensus already show the change, conclusions, loops and paths do
    not. `removed` was known before and `added` was not; a triple that another of
    the known graphs still has may be among them.
    """
    gone = {link for link in links(removed) if not state.known.holds(*link)}
    come = {link for link in links(added) if state.known.holds(*link)}
    return _Upkeep(rules, state, gone, come).change()


class _Upkeep:
    def __init__(self, rules: Rules, state: State, removed: set[Link], added: set[Link]) -> None:
        former = Former(state.known, removed=removed, added=added)
        self._rules, self._added = rules, added
        self._reach = Reach(rules, state, removed=removed, added=added)
        self._before = Before(rules, state, removed)
        self._standing = Standing(rules, state, self._reach)
        lost, gained = self._reach.lost, self._reach.gained
        self._left = {*removed, *(link for node in lost for link in former.outgoing(node))}
        self._entered = {*added, *(link for node in gained for link in state.known.outgoing(node))}
        self._kinds = Kinds(rules, state, self._reach, self._standing)
        self._gone: dict[NamedNode, set[Link]] = {}
        self._won: dict[NamedNode, set[Link]] = {}

    def change(self) -> Change:
        """Settle every stratum, then the classes, and return the difference."""
        left = _by_property(self._rules, self._left, self._reach.before)
        entered = _by_property(self._rules, self._entered, self._reach.after)
        for stratum in self._rules.strata:
            dropped = self._doubt(stratum, left)
            self._draw(stratum, entered, dropped)
        self._kinds.links_changed(_all(self._gone), _all(self._won))
        self._kinds.types_changed({*self._left, *self._entered})
        return self._difference()

    def _doubt(self, stratum: Stratum, left: _ByProperty) -> set[Link]:
        """Drop what rested on something gone and is not proved by what is settled, and return it."""
        self._standing.unsure = stratum.properties
        open_ends = [link for known in stratum.properties for link in left.get(known, ())]
        open_ends += filter(self._standing.was_inferred, _drawn_from(stratum, self._gone, self._before))
        dropped: set[Link] = set()
        kept: set[Link] = set()
        while open_ends:
            link = open_ends.pop()
            if link in dropped or link in kept:
                continue
            if self._standing.is_given(link) or self._standing.proves(link, stratum.rules):
                kept.add(link)
                self._standing.keep(link)
            else:
                dropped.add(link)
                self._standing.drop(link)
                drawn_on = _drawn_from(stratum, {link[1]: {link}}, self._before)
                open_ends += filter(self._standing.was_inferred, drawn_on)
        self._standing.unsure = frozenset()
        return dropped

    def _draw(self, stratum: Stratum, entered: _ByProperty, dropped: set[Link]) -> None:
        """Bring back what still has a proof, add what is new, and note what has changed in the end."""
        standing = self._standing
        won = {
            link
            for known in stratum.properties
            for link in entered.get(known, ())
            if not standing.was_inferred(link)
        }
        open_ends = [link for link in dropped if standing.proves(link, stratum.rules)]
        open_ends += _drawn_from(stratum, {**self._won, **_together(won)}, standing)
        while open_ends:
            link = open_ends.pop()
            if standing.holds(link):
                continue
            standing.keep(link)
            if link in dropped:
                dropped.remove(link)
            else:
                won.add(link)
            open_ends += _drawn_from(stratum, {link[1]: {link}}, standing)
        self._gone.update(_together(dropped))
        self._won.update(_together(won))

    def _difference(self) -> Change:
        kinds, standing = self._kinds.settle(), self._standing
        gone = {link for link in {*standing.gone, *self._added} if standing.was_inferred(link)}
        new = set(standing.more)
        return Change(
            gone=_triples({*(link for link in gone if not _is_loop(link)), *kinds.gone}),
            new=_triples({*(link for link in new if not _is_loop(link)), *kinds.new}),
            loops_gone=_triples(filter(_is_loop, gone)),
            loops_new=_triples(filter(_is_loop, new)),
            paths_gone=_triples(self._reach.paths_gone),
            paths_new=_triples(self._reach.paths_new),
            examined=frozenset(kinds.examined),
            clashes=tuple(kinds.clashes),
        )


def _drawn_from(stratum: Stratum, changed: _ByProperty, there: Before | Standing) -> list[Link]:
    """Return what the rules of a stratum conclude there from links that changed."""
    return [
        found
        for rule in stratum.rules
        for place, leg in enumerate(rule.legs)
        for link in changed.get(leg, ())
        for found in drawn(rule, place, link, there)
    ]


def _by_property(rules: Rules, changed: Iterable[Link], reached: Reached | After) -> _ByProperty:
    """Return those links that enter, or entered, the reasoner."""
    return _together(
        link
        for link in changed
        if link[1] in rules.relations and is_thing(link[0]) and is_thing(link[2]) and link[0] in reached
    )


def _together(changed: Iterable[Link]) -> dict[NamedNode, set[Link]]:
    found: dict[NamedNode, set[Link]] = defaultdict(set)
    for link in changed:
        found[link[1]].add(link)
    return found


def _all(changed: _ByProperty) -> Iterator[Link]:
    return (link for links_of_one in changed.values() for link in links_of_one)


def _is_loop(link: Link) -> bool:
    return link[0] == link[2]


def _triples(found: Iterable[Link]) -> tuple[Triple, ...]:
    return tuple(sorted((Triple(*link) for link in found), key=str))
