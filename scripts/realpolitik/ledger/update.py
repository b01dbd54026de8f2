"""The update: only what a change of files reaches is judged and concluded again.

In: the store and ledger of the last build, and the files that changed. Out: both
brought to what a full build gives. First what is said changes, then the situations
of which it is said, then what follows, then the view.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from pyoxigraph import NamedNode, Quad, Store, Triple

from realpolitik.claims.claim import ArticleRecord
from realpolitik.claims.record import record as read_record
from realpolitik.claims.refusal import Refusal
from realpolitik.conclude.reason import State, keep_up, stop_at
from realpolitik.conclude.reason.index import MemoryIndex
from realpolitik.conclude.spans import span_triples
from realpolitik.judge.article import Judgement, violations
from realpolitik.judge.gate import in_order
from realpolitik.judge.shapes import Stored
from realpolitik.ledger import conclusions, tally
from realpolitik.ledger.articles import Articles, second
from realpolitik.ledger.book import Ledger
from realpolitik.ledger.edit import Edit
from realpolitik.ledger.files import Seen, keep
from realpolitik.ledger.findings import keep_global
from realpolitik.ledger.ground import Footed
from realpolitik.ledger.hearing import Change, LedgerHearing
from realpolitik.ledger.register import RegisterChange
from realpolitik.ledger.spread import Spread
from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import term
from realpolitik.stores.facts import StoredFacts

_CONSENSUS, _INFERRED, _REGISTER = (names.graph(name) for name in ("consensus", "inferred", "register"))


class Update:
    """Brings a store and its ledger up to date."""

    def __init__(self, ground: Footed, store: Store, ledger: Ledger, started: int) -> None:
        self._started = started
        self._ground, self._store, self._ledger = ground, store, ledger
        self._base = ground.base
        self._articles = Articles(ledger)
        self._hearing = LedgerHearing(ledger, ground.registered)
        self._edit = Edit(store, self._base.vocabulary)
        self._change = Change()
        self._beside: set[NamedNode] = set()

    def run(
        self,
        judged: Sequence[tuple[Seen, Judgement]],
        gone: Iterable[str],
        register: RegisterChange | None,
    ) -> tuple[Refusal, ...]:
        """Take in what changed; return what is refused, and then nothing is to be relied on."""
        refusals = [one for _, judgement in judged for one in judgement.refusals]
        self._take_out(judged, gone)
        refusals += self._take_in(judged)
        if refusals:
            return in_order(refusals)
        self._speak({one.record.iri: one.record for _, one in judged if one.record is not None})
        changed = {*self._change.abouts, *self._of_holders(register)}
        if register is not None:
            changed |= register.apply(self._edit, self._store)
        self._hearing.forget()
        spread = Spread(self._ground, self._store, self._ledger, self._hearing, self._change)
        spread.run(changed, self._edit)
        self._reason()
        return self._check()

    def _take_out(self, judged: Iterable[tuple[Seen, Judgement]], gone: Iterable[str]) -> None:
        """Remove the articles of files that are gone, or that hold another article now."""
        sql = "SELECT article FROM file WHERE path = ?"
        for path in gone:
            for iri in self._ledger.column(sql, (path,)):
                self._remove(NamedNode(iri))
            self._ledger.run("DELETE FROM file WHERE path = ?", (path,))
        for seen, judgement in judged:
            for iri in self._ledger.column(sql, (str(seen.path),)):
                if judgement.record is not None and iri != judgement.record.iri.value:
                    self._remove(NamedNode(iri))

    def _remove(self, iri: NamedNode) -> None:
        number = self._articles.number(iri)
        if number is not None:
            self._beside |= self._articles.named_by(iri)
            self._hearing.retract(number, self._change)
            self._replace(iri, (), set())
            self._articles.drop(iri)

    def _take_in(self, judged: Iterable[tuple[Seen, Judgement]]) -> list[Refusal]:
        """Put new and changed articles into store and ledger; what they say is taken in by `_speak`."""
        refusals: list[Refusal] = []
        for seen, judgement in judged:
            record = judgement.record
            if record is None or judgement.refusals:
                continue
            number = self._articles.number(record.iri)
            if number is not None:
                refusals += self._second(record.iri, seen.path)
                self._beside |= self._articles.named_by(record.iri)
                self._hearing.retract(number, self._change)
            self._articles.put(judgement, seen.path, seen.digest, self._ground.profiles)
            keep(seen, record.iri.value, self._ledger, before=self._started)
            self._beside |= self._articles.named_by(record.iri)
            self._replace(record.iri, record.quads, set(span_triples(record)))
        return refusals

    def _second(self, iri: NamedNode, path: Path) -> list[Refusal]:
        """Refuse a file whose article another file, which is still there, has too."""
        first = self._articles.path(iri)
        return [] if first == path else [second(path.name, first.name)]

    def _replace(self, iri: NamedNode, quads: Sequence[Quad], spans: set[Triple]) -> None:
        """Put the graphs of an article, and what follows for its spans, in place of those in the store."""
        former = self._graphs_of(iri)
        before, now = _by_graph(former), _by_graph(quads)
        for graph in {*before, *now}:
            self._edit.replace(graph, before.get(graph, ()), now.get(graph, ()))
        self._edit.replace(_CONSENSUS, _spans(former), spans)

    def _graphs_of(self, iri: NamedNode) -> list[Quad]:
        found = list(self._store.quads_for_pattern(None, None, None, iri))
        for claim in {quad.subject for quad in found if quad.predicate == term("about")}:
            if isinstance(claim, NamedNode):
                found += self._store.quads_for_pattern(None, None, None, claim)
        return found

    def _speak(self, fresh: Mapping[NamedNode, ArticleRecord]) -> None:
        """Take in what the new articles say, and the others that they replace or are copied by."""
        for iri in sorted(fresh.keys() | self._beside, key=str):
            number = self._articles.number(iri)
            if number is None or (self._articles.settled(iri) and iri not in fresh):
                continue
            record = fresh.get(iri) or read_record(turtle.read(self._articles.path(iri)))[0]
            if record is not None:
                self._hearing.retract(number, self._change)
                told = self._articles.contribution(record, self._base)
                self._hearing.contribute(told, number, self._change)

    def _of_holders(self, register: RegisterChange | None) -> set[NamedNode]:
        """Return the situations of which somebody speaks whose belonging has changed."""
        parts = self._change.parts() | (set() if register is None else register.parts())
        claims = {
            quad.subject
            for holder in self._hearing.belonging(parts)
            for quad in self._store.quads_for_pattern(None, term("holder"), NamedNode(holder), None)
        }
        return {
            quad.object
            for claim in claims
            for quad in self._store.quads_for_pattern(claim, term("about"), None, None)
            if isinstance(quad.object, NamedNode)
        }

    def _reason(self) -> None:
        known = StoredFacts(self._store, _CONSENSUS, _REGISTER)
        inferred = StoredFacts(self._store, _INFERRED)
        state = State(known, inferred, MemoryIndex(conclusions.loops(self._ledger)))
        drawn = keep_up(
            self._ground.rules,
            state,
            removed=[*self._changed(self._edit.removed)],
            added=[*self._changed(self._edit.added)],
        )
        stop_at(drawn.clashes)
        self._edit.remove(_INFERRED, drawn.gone)
        self._edit.add(_INFERRED, drawn.new)
        conclusions.keep_loops(drawn.loops_gone, drawn.loops_new, self._ledger)

    @staticmethod
    def _changed(found: dict[NamedNode, set[Triple]]) -> set[Triple]:
        return found.get(_CONSENSUS, set()) | found.get(_REGISTER, set())

    def _check(self) -> tuple[Refusal, ...]:
        """Let the view follow, check what changed in it, and keep up the figures."""
        gone, fresh = self._edit.settle()
        checks, graph = self._ground.shapes_of_changes, Stored(self._store)
        touched = checks.touched(graph, [*gone, *fresh])
        found = checks.findings(graph, focus=touched)
        keep_global(found, touched, self._ledger)
        more = tally.rungs(self._edit.added.get(_CONSENSUS, ()))
        more.update(quads=sum(self._edit.sizes.values()), inferred=self._edit.sizes[_INFERRED])
        tally.count(self._ledger, more, tally.rungs(self._edit.removed.get(_CONSENSUS, ())))
        return violations(found)


def _by_graph(quads: Iterable[Quad]) -> dict[NamedNode, set[Triple]]:
    found: dict[NamedNode, set[Triple]] = defaultdict(set)
    for quad in quads:
        if isinstance(quad.graph_name, NamedNode):
            found[quad.graph_name].add(quad.triple)
    return found


def _spans(quads: Sequence[Quad]) -> set[Triple]:
    record, _ = read_record(quads) if quads else (None, ())
    return set() if record is None else set(span_triples(record))
