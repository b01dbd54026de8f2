"""From a fault of the whole graph back to the situations, or the article, that it rests on.

In: a fault, and store and ledger as they are with it. Out: situations of which
articles speak and whose conclusions give the node at fault a class that the
register does not give it, or the property that a shape looks at; or the situation
that is itself at fault; or the article whose own graph is. Nothing, where the fault
rests on what people wrote of vocabulary and register alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import DefaultGraph, NamedNode

from realpolitik.conclude.reason import MemoryIndex
from realpolitik.conclude.reason.index import FactIndex, Link
from realpolitik.conclude.reason.rules import Rule
from realpolitik.ledger import conclusions
from realpolitik.ledger.withheld import Fault, speakers
from realpolitik.ledger.work import Work
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.stores.facts import StoredFacts

_CONSENSUS, _INFERRED, _REGISTER = (names.graph(name) for name in ("consensus", "inferred", "register"))
_IDENTIFIER = 16


class Blame:
    """Traces the faults of one state of store and ledger."""

    def __init__(self, work: Work) -> None:
        self._work, self._rules = work, work.ground.compiled.rules
        self._agreed = StoredFacts(work.store, _CONSENSUS)
        self._entered = StoredFacts(work.store, _REGISTER)
        loops: FactIndex = MemoryIndex(conclusions.loops(work.ledger))
        self._all: tuple[FactIndex, ...] = (
            StoredFacts(work.store, _CONSENSUS, _REGISTER, _INFERRED),
            loops,
        )

    def situations(self, fault: Fault) -> tuple[set[NamedNode], ...]:
        """Return sets of situations, of which the first that is not withheld whole is to be withheld."""
        around = {iri for link in self._telling(fault) for iri in self._givers(link)}
        own = {iri for iri in self._own(fault.focus) if self._is_blamed(iri)}
        others = {iri for iri in around if self._is_blamed(iri)}
        if fault.classes is None:
            return own, others
        return (others | own if self._gives_class(fault) else others,)

    def article(self, fault: Fault) -> NamedNode | None:
        """Return the article in whose own graph a fault lies, if it lies in one."""
        focus = fault.focus
        parts = names.split_claim(focus) or names.split_span(focus)
        identifier = names.local(focus)[:_IDENTIFIER] if parts is None else parts[0]
        iri = names.article(identifier)
        is_own = names.is_article(iri) and names.is_of_article(focus, identifier)
        return iri if is_own and self._work.articles.number(iri) is not None else None

    def _own(self, focus: NamedNode) -> Iterator[NamedNode]:
        """Yield the situation that a node is, or that a contradiction concerns."""
        for iri in (focus, *self._agreed.objects(focus, term("concerns"))):
            if self._work.ledger.column("SELECT 1 FROM concluded WHERE about = ?", (iri.value,)):
                yield iri

    def _is_blamed(self, iri: NamedNode) -> bool:
        return bool(speakers(iri, self._work.ledger))

    def _gives_class(self, fault: Fault) -> bool:
        """Tell whether the consensus itself gives a situation a class that is in question."""
        told = self._with_broader(self._agreed.objects(fault.focus, RDF_TYPE))
        return bool(told & self._in_question(fault))

    def _in_question(self, fault: Fault) -> set[NamedNode]:
        """Return the classes at fault that people did not give the node."""
        focus, store = fault.focus, self._work.store
        shown = {quad.object for quad in store.quads_for_pattern(focus, RDF_TYPE, None, DefaultGraph())}
        found = (
            {cls for cls in shown if isinstance(cls, NamedNode)} if fault.classes is None else fault.classes
        )
        return set(found) - self._given(focus)

    def _given(self, focus: NamedNode) -> set[NamedNode]:
        """Return the classes that the register gives a node, or its article where it is of one."""
        given = self._with_broader(self._entered.objects(focus, RDF_TYPE))
        given |= {cls for link in self._around(focus, self._entered) for cls in self._ends(link, focus)}
        article = names.article(names.local(focus)[:_IDENTIFIER])
        return given | self._with_broader(StoredFacts(self._work.store, article).objects(focus, RDF_TYPE))

    def _with_broader(self, classes: Iterable[NamedNode]) -> set[NamedNode]:
        return {above for cls in classes for above in (cls, *self._rules.broader.get(cls, ()))}

    def _ends(self, link: Link, focus: NamedNode) -> set[NamedNode]:
        """Return the classes that a link gives to a node at its ends."""
        subject, predicate, value = link
        found = set(self._rules.of_subject.get(predicate, ())) if subject == focus else set()
        return found | (set(self._rules.of_object.get(predicate, ())) if value == focus else set())

    @staticmethod
    def _around(focus: NamedNode, facts: FactIndex) -> Iterator[Link]:
        yield from facts.outgoing(focus)
        yield from facts.incoming(focus)

    def _telling(self, fault: Fault) -> Iterator[Link]:
        """Yield the links of the consensus from which a node has a class in question, or the property."""
        classes, focus = self._in_question(fault), fault.focus
        open_ends = [
            link
            for facts in self._all
            for link in self._around(focus, facts)
            if classes & self._ends(link, focus) or (link[1] == fault.path and link[0] == focus)
        ]
        seen: set[Link] = set()
        while open_ends:
            link = open_ends.pop()
            if link in seen:
                continue
            seen.add(link)
            if self._agreed.holds(*link):
                yield link
            open_ends += (leg for rule in self._rules_to(link[1]) for leg in self._legs(rule, link))

    def _rules_to(self, head: NamedNode) -> Iterator[Rule]:
        return (rule for stratum in self._rules.strata for rule in stratum.rules if rule.head == head)

    def _legs(self, rule: Rule, link: Link) -> Iterator[Link]:
        """Yield the links by which a rule can have concluded to a link."""
        start, _, end = link if not rule.turned else link[::-1]
        yield from self._ways(start, rule.legs, end)

    def _ways(self, start: NamedNode, legs: tuple[NamedNode, ...], end: NamedNode) -> Iterator[Link]:
        for middle in {node for facts in self._all for node in facts.objects(start, legs[0])}:
            if len(legs) == 1:
                if middle == end:
                    yield start, legs[0], end
                continue
            rest = list(self._ways(middle, legs[1:], end))
            if rest:
                yield start, legs[0], middle
                yield from rest

    def _givers(self, link: Link) -> Iterator[NamedNode]:
        """Yield the situations that give a link of the consensus."""
        ledger = self._work.ledger
        key = "\n".join(part.value for part in link)
        yield from map(NamedNode, ledger.column("SELECT about FROM tie WHERE statement = ?", (key,)))
        for end, column in ((link[0], "along"), (link[2], "against")):
            sql = f"SELECT {column} FROM concluded WHERE about = ?"  # noqa: S608 - one of two names
            if any(link[1].value in str(told).split("\n") for told in ledger.column(sql, (end.value,))):
                yield end
