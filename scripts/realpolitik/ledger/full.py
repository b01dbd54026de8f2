"""The full build: every article judged, every situation concluded, into an empty store and ledger.

In: what the articles stand on, and their files. Out: the store and the ledger
filled. Articles go through one by one; no more of them is held than what is said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from pyoxigraph import NamedNode, Store, Triple

from realpolitik.claims.claim import ArticleRecord
from realpolitik.claims.refusal import Refusal
from realpolitik.conclude.agreement import Gathered, footings, same_elsewhere
from realpolitik.conclude.contribution import contribution
from realpolitik.conclude.reason import Clash, close
from realpolitik.conclude.spans import span_lines
from realpolitik.judge.article import Judgement
from realpolitik.judge.extension import extension_refusals
from realpolitik.judge.gate import gate_register, in_order
from realpolitik.judge.shapes import Stored
from realpolitik.ledger import conclusions, tally
from realpolitik.ledger.articles import COPIED
from realpolitik.ledger.book import Ledger
from realpolitik.ledger.change import Change
from realpolitik.ledger.conclusions import Concluded
from realpolitik.ledger.edit import is_shown
from realpolitik.ledger.faults import Faults
from realpolitik.ledger.files import Seen
from realpolitik.ledger.findings import keep_global
from realpolitik.ledger.ground import Footed
from realpolitik.ledger.loading import Loading
from realpolitik.ledger.paths import LedgerPaths
from realpolitik.ledger.settle import settle
from realpolitik.ledger.stages import fused
from realpolitik.ledger.work import Work
from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import term

Judged = tuple[Seen, Judgement]
_ONTOLOGY, _REGISTER, _CONSENSUS, _INFERRED = (
    names.graph(name) for name in ("ontology", "register", "consensus", "inferred")
)


class FullBuild(Work):
    """Fills an empty store and an empty ledger."""

    def __init__(self, ground: Footed, store: Store, ledger: Ledger, started: int) -> None:
        super().__init__(ground, store, ledger, started)
        self._loading = Loading(store)
        self._known: list[Triple] = []
        self._copied: list[tuple[NamedNode, NamedNode]] = []
        self._sizes, self._figures = Counter[NamedNode](), Counter[str]()
        self.refusals: list[Refusal] = [
            *gate_register(self.base.register, self.base.vocabulary),
            *extension_refusals(self.base),
        ]

    def run(self, judged: Iterable[Judged]) -> tuple[Refusal, ...]:
        """Take in all articles, conclude, reason and check; return what stops the build, first to last."""
        self._write()
        self._tell(judged)
        self.refusals += self.articles.refusals(self._copied) if not self.refusals else ()
        if self.refusals:
            return in_order(self.refusals)
        self._stage()
        self._settle()
        self._conclude()
        faults = Faults()
        faults.clash_anew(self._reason(), ())
        self._loading.end()
        found = self.ground.compiled.global_shapes.findings(Stored(self.store))
        keep_global(found, None, self.ledger)
        faults.break_anew(found, ())
        return settle(self, faults)

    def _write(self) -> None:
        """Load what people wrote beside articles, and the view of it."""
        ontology, register = set(self.base.ontology), set(self.base.register.triples)
        self._sizes.update({_ONTOLOGY: len(ontology), _REGISTER: len(register)})
        # Only the ontology has nodes without a name, which are not told in lines.
        self.store.bulk_extend(chain(turtle.in_graph(ontology, _ONTOLOGY), turtle.in_graph(ontology)))
        shown = {triple for triple in register if is_shown(triple, self.base.vocabulary)}
        self._loading.add(turtle.lines(shown), _REGISTER, None)
        self._loading.add(turtle.lines(register - shown), _REGISTER)
        self._known += register

    def _tell(self, judged: Iterable[Judged]) -> None:
        """Load the graphs of the articles that are let in; their rows and contributions are written."""
        speaking: dict[NamedNode, Path] = {}
        for seen, judgement in judged:
            record = judgement.record
            speaks = self._speaks(seen, judgement, speaking)
            if record is not None and speaks and not self.refusals:
                self._contribute(record, self.keep(seen, judgement))
                self._load(record)

    def _speaks(self, seen: Seen, judgement: Judgement, speaking: dict[NamedNode, Path]) -> bool:
        """Tell whether a file speaks for its article; what does not is refused, or set aside if extracted."""
        is_extracted, record = self.is_extracted(seen.path), judgement.record
        if judgement.refusals and is_extracted:
            self.leave_out(seen, judgement)
            return False
        self.refusals += judgement.refusals
        first = seen.path if record is None else speaking.setdefault(record.iri, seen.path)
        if first != seen.path and is_extracted:
            self.stand_back(seen, judgement, first)
        elif first != seen.path:
            self.refusals.append(self.second(seen.path, first))
        return first == seen.path

    def _load(self, record: ArticleRecord) -> None:
        self._copied += ((record.iri, first) for first in record.facts.iris(record.iri, COPIED))
        spans, provenance = span_lines(record).encode(), turtle.lines(record.provenance)
        for told, graph in ((spans, _CONSENSUS), (provenance, record.iri)):
            self._sizes[graph] += _distinct(told)
            self._loading.add(told, graph, None)
        for claim in record.claims:
            content = turtle.lines(claim.content)
            self._sizes[record.iri] += _distinct(content)
            self._loading.add(content, claim.iri)

    def _contribute(self, record: ArticleRecord, number: int) -> None:
        """Write what an article says, as if it stood alone; `_settle` mends what others say of it."""
        told = contribution(
            record,
            record.iri,
            stands=not record.withdrawn,
            register=self.base.register,
            vocabulary=self.base.vocabulary,
        )
        self.hearing.contribute(told, number, Change())

    def _stage(self) -> None:
        """Load what the stages over the whole graph make of the articles, and its view."""
        self.stages.register()
        for change in self.stages.run():
            self._sizes[change.graph] += len(change.fresh)
            self._loading.add(turtle.lines(change.fresh), change.graph, None)

    def _settle(self) -> None:
        """Let articles that others replace fall silent, copies speak as originals, and all of what is one."""
        for iri in map(NamedNode, self.ledger.column("SELECT iri FROM article ORDER BY iri")):
            number = self.articles.number(iri)
            if number is None or self.articles.settled(iri):
                continue
            if not self.articles.stands(iri):
                self.hearing.silence(number, Change())
            elif fused(iri, self.ledger):
                self.respeak(iri, number, Change())
            else:
                row = (self.articles.source(iri).value, number)
                self.ledger.run("UPDATE voice SET source = ? WHERE article = ?", row)

    def _conclude(self) -> None:
        """Load the consensus and its view; what must be kept of it is written."""
        policy = self.policy()
        outlook, tied = Gathered(), set(same_elsewhere(self.base.register))
        for footing in footings(policy, self.hearing.situations(), outlook):
            about = footing.situation.iri
            found = Concluded.of(policy.conclude(footing, outlook), policy.ties)
            figures = tally.of_situation(about, found.statements, self.base.vocabulary)
            conclusions.keep(about, found, self.ledger, figures)
            self._figures.update(figures)
            conclusions.keep_notes(about, policy.noted(footing), self.ledger)
            tied |= found.ties
            self._agree({*found.statements, *found.listed(self.hearing)})
        self._agree(tied)

    def _agree(self, triples: set[Triple]) -> None:
        self._sizes[_CONSENSUS] += len(triples)
        self._figures.update(tally.rungs(triples))
        self._known += (triple for triple in triples if triple.predicate not in _APART)
        self._loading.add(turtle.lines(triples), _CONSENSUS, None)

    def _reason(self) -> tuple[Clash, ...]:
        """Write what follows; return where classes exclude each other."""
        drawn = close(self.ground.compiled.rules, self._known, register=self.base.register.triples)
        self._known = []
        conclusions.keep_loops((), drawn.loops, self.ledger)
        LedgerPaths(self.ledger).keep((), drawn.paths)
        self._loading.add(turtle.lines(drawn.told), _INFERRED, None)
        self._sizes[_INFERRED] += len(drawn.told)
        tally.count(self.ledger, self._figures + tally.sizes(self._sizes))
        return drawn.clashes


_APART = frozenset({term("basis"), term("side"), term("strongestStatus")})
"""Properties of the consensus whose values are no things, so that the reasoner has no use for them."""


def _distinct(told: bytes) -> int:
    """Return how many statements there are, those told twice counted once."""
    return len(set(told.splitlines()))
