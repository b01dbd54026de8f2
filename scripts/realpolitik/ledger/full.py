"""The full build: every article judged, every situation concluded, into an empty store and ledger.

In: what the articles stand on, and their files. Out: the store and the ledger
filled. Articles go through one by one; no more of them is held than what is said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad, Store, Triple

from realpolitik.claims.claim import ArticleRecord
from realpolitik.claims.refusal import Refusal
from realpolitik.conclude.agreement import Gathered, footings, same_elsewhere
from realpolitik.conclude.contribution import contribution
from realpolitik.conclude.p1 import P1
from realpolitik.conclude.reason import close, stop_at
from realpolitik.conclude.spans import span_lines
from realpolitik.judge.article import Judgement, violations
from realpolitik.judge.gate import gate_register, in_order
from realpolitik.judge.shapes import Stored
from realpolitik.ledger import conclusions, tally
from realpolitik.ledger.articles import Articles, twice
from realpolitik.ledger.book import Ledger
from realpolitik.ledger.conclusions import Concluded
from realpolitik.ledger.edit import is_shown
from realpolitik.ledger.files import Seen, keep
from realpolitik.ledger.findings import keep_global
from realpolitik.ledger.ground import Footed
from realpolitik.ledger.hearing import Change, LedgerHearing
from realpolitik.ledger.loading import Loading
from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import term

Judged = tuple[Seen, Judgement]
_CONSENSUS, _INFERRED = names.graph("consensus"), names.graph("inferred")


class FullBuild:
    """Fills an empty store and an empty ledger."""

    def __init__(self, ground: Footed, store: Store, ledger: Ledger, started: int) -> None:
        self._started = started
        self._ground, self._store, self._ledger = ground, store, ledger
        self._base = ground.base
        self._articles = Articles(ledger)
        self._hearing = LedgerHearing(ledger, ground.registered)
        self._loading = Loading(store)
        self._known: list[Triple] = []
        self._quads, self._rungs = 0, Counter[str]()
        self.refusals: list[Refusal] = list(gate_register(self._base.register, self._base.vocabulary))

    def run(self, judged: Iterable[Judged]) -> tuple[Refusal, ...]:
        """Take in all articles, conclude, reason and check; return what is refused, first to last."""
        self._store.bulk_extend(self._written())
        self._tell(judged)
        if self.refusals:
            return in_order(self.refusals)
        self._settle()
        self._conclude()
        self._reason()
        self._loading.end()
        found = self._ground.global_shapes.findings(Stored(self._store))
        keep_global(found, None, self._ledger)
        return violations(found)

    def _written(self) -> Iterator[Quad]:
        """Yield what people wrote beside articles, and the view of it."""
        ontology, register = set(self._base.ontology), set(self._base.register.triples)
        for name, triples in (("ontology", ontology), ("register", register)):
            self._quads += len(triples)
            yield from turtle.in_graph(triples, names.graph(name))
        yield from turtle.in_graph(ontology)
        yield from turtle.in_graph(triple for triple in register if is_shown(triple, self._base.vocabulary))
        self._known += register

    def _tell(self, judged: Iterable[Judged]) -> None:
        """Load the graphs of the articles that are let in; their rows and contributions are written."""
        files: dict[NamedNode, str] = {}
        for seen, judgement in judged:
            record = judgement.record
            self.refusals += judgement.refusals
            if record is not None:
                self.refusals += twice(record.iri, seen.path.name, files)
            if record is not None and not self.refusals:
                number = self._articles.put(judgement, seen.path, seen.digest, self._ground.profiles)
                keep(seen, record.iri.value, self._ledger, before=self._started)
                self._contribute(record, number)
                self._load(record)

    def _load(self, record: ArticleRecord) -> None:
        spans, provenance = span_lines(record).encode(), turtle.lines(record.provenance)
        for told, graphs in ((spans, (_CONSENSUS, None)), (provenance, (record.iri, None))):
            self._quads += _distinct(told)
            self._loading.add(told, *graphs)
        for claim in record.claims:
            content = turtle.lines(claim.content)
            self._quads += _distinct(content)
            self._loading.add(content, claim.iri)

    def _contribute(self, record: ArticleRecord, number: int) -> None:
        """Write what an article says, as if it stood alone; `_settle` mends what others say of it."""
        told = contribution(
            record,
            record.iri,
            stands=not record.withdrawn,
            register=self._base.register,
            vocabulary=self._base.vocabulary,
        )
        self._hearing.contribute(told, number, Change())

    def _settle(self) -> None:
        """Let articles that others replace fall silent, and copies speak as their originals."""
        for iri in map(NamedNode, self._ledger.column("SELECT iri FROM article ORDER BY iri")):
            if not self._articles.settled(iri):
                number = self._articles.number(iri)
                if self._articles.stands(iri):
                    row = (self._articles.source(iri).value, number)
                    self._ledger.run("UPDATE voice SET source = ? WHERE article = ?", row)
                elif number is not None:
                    self._hearing.silence(number, Change())

    def _conclude(self) -> None:
        """Load the consensus and its view; what must be kept of it is written."""
        policy = P1(self._hearing, self._base.register, self._base.vocabulary)
        outlook, tied = Gathered(), set(same_elsewhere(self._base.register))
        for footing in footings(policy, self._hearing.situations(), outlook):
            about = footing.situation.iri
            found = Concluded.of(policy.conclude(footing, outlook), policy.ties)
            conclusions.keep(about, found, self._ledger)
            conclusions.keep_notes(about, policy.noted(footing), self._ledger)
            tied |= found.ties
            self._agree({*found.statements, *found.listed(self._hearing)})
        self._agree(tied)

    def _agree(self, triples: set[Triple]) -> None:
        self._quads += len(triples)
        self._rungs.update(tally.rungs(triples))
        self._known += (triple for triple in triples if triple.predicate not in _APART)
        self._loading.add(turtle.lines(triples), _CONSENSUS, None)

    def _reason(self) -> None:
        drawn = close(self._ground.rules, self._known)
        stop_at(drawn.clashes)
        self._known = []
        conclusions.keep_loops((), drawn.loops, self._ledger)
        self._loading.add(turtle.lines(drawn.told), _INFERRED, None)
        quads = self._quads + len(drawn.told)
        tally.count(self._ledger, self._rungs + Counter(quads=quads, inferred=len(drawn.told)))


_APART = frozenset({term("basis"), term("side"), term("support")})
"""Properties of the consensus whose values are no things, so that the reasoner has no use for them."""


def _distinct(told: bytes) -> int:
    """Return how many statements there are, those told twice counted once."""
    return len(set(told.splitlines()))
