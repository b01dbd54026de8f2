"""Articles that go and come in an update: which file speaks for each, and what each says.

In: judged files, and those that are gone. Out: store and ledger with the articles
that speak now, and with what they say; what others say of them is mended too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from pyoxigraph import NamedNode, Quad, Triple

from realpolitik.claims.claim import ArticleRecord
from realpolitik.claims.record import record as read_record
from realpolitik.claims.refusal import Refusal
from realpolitik.conclude.spans import span_triples
from realpolitik.judge.article import Judgement
from realpolitik.ledger import aside
from realpolitik.ledger.aside import Why
from realpolitik.ledger.change import Change
from realpolitik.ledger.edit import Edit
from realpolitik.ledger.files import Seen, forget
from realpolitik.ledger.work import Work
from realpolitik.rdf import names
from realpolitik.rdf.names import term

_CONSENSUS = names.graph("consensus")
_Good: TypeAlias = Mapping[Path, tuple[Seen, Judgement]]


class Intake:
    """Takes articles out of a store and its ledger, and in; `change` is what is said otherwise by that."""

    def __init__(self, work: Work, edit: Edit) -> None:
        self._work, self._edit = work, edit
        self.change = Change()
        self._beside: set[NamedNode] = set()
        self._fresh: dict[NamedNode, ArticleRecord] = {}

    def take(self, judged: Sequence[tuple[Seen, Judgement]], gone: Iterable[str]) -> Iterator[Refusal]:
        """Let the files that changed speak, or be set aside, in place of the former; yield what is refused.

        What they say is taken in by `speak`.
        """
        for path in gone:
            self._forget(path)
            forget(path, self._work.ledger)
        good: dict[NamedNode, dict[Path, tuple[Seen, Judgement]]] = defaultdict(dict)
        for seen, judgement in judged:
            record, is_extracted = judgement.record, self._work.is_extracted(seen.path)
            fits = record is not None and not judgement.refusals
            self._forget(str(seen.path), unless=record.iri if fits and record is not None else None)
            if not is_extracted:
                yield from judgement.refusals
            if fits and record is not None:
                good[record.iri][seen.path] = seen, judgement
            elif is_extracted:
                self._work.leave_out(seen, judgement)
        for article, files in good.items():
            yield from self._placed(article, files)

    def _forget(self, path: str, *, unless: NamedNode | None = None) -> None:
        """Remove the article for which a file spoke, and that the file was set aside."""
        aside.take_up(path, self._work.ledger)
        sql = "SELECT article FROM file WHERE path = ? AND article IS NOT NULL"
        for iri in self._work.ledger.column(sql, (path,)):
            if unless is None or iri != unless.value:
                self._remove(NamedNode(iri))

    def _remove(self, iri: NamedNode) -> None:
        articles = self._work.articles
        number = articles.number(iri)
        if number is not None:
            self._beside |= articles.named_by(iri)
            self._work.hearing.retract(number, self.change)
            self._replace(iri, (), set())
            dated = articles.published(iri)
            articles.drop(iri)
            self._redate(iri, dated)
            self._work.stages.drop(iri)

    def withhold(self, iri: NamedNode, refusal: Refusal) -> None:
        """Remove an article with which the whole graph is at fault, and set its file aside."""
        ledger, articles = self._work.ledger, self._work.articles
        path, footing = articles.path(iri), articles.footing(iri)
        self._remove(iri)
        ledger.run("UPDATE file SET article = NULL WHERE path = ?", (str(path),))
        aside.set_aside(path, footing, Why.WITHHELD, [refusal], ledger)

    def _placed(self, article: NamedNode, good: _Good) -> Iterator[Refusal]:
        """Let the first of the files of an article speak, and set the others aside."""
        ledger, articles = self._work.ledger, self._work.articles
        speaker = articles.path(article) if articles.number(article) is not None else None
        rivals = dict(aside.rivals(article, ledger))
        paths = sorted({*good, *rivals, *([] if speaker is None else [speaker])}, key=self._work.rank)
        first = paths[0]
        if speaker is not None and speaker != first and speaker not in good:
            rivals[speaker] = articles.footing(article)
            ledger.run("UPDATE file SET article = NULL WHERE path = ?", (str(speaker),))
        if first in good:
            self._put(*good[first])
        for path in paths[1:]:
            if not self._work.is_extracted(path):
                yield self._work.second(path, first)
            elif path in good:
                self._work.stand_back(*good[path], first)
            else:
                aside.take_up(path, ledger)
                why, refusals = self._work.behind(path, first)
                aside.set_aside(path, rivals[path], why, refusals, ledger)

    def _put(self, seen: Seen, judgement: Judgement) -> None:
        """Put an article into store and ledger, in place of what is known of it."""
        record, articles = judgement.record, self._work.articles
        if record is None:
            raise TypeError(f"{seen.path} holds no article")
        number = articles.number(record.iri)
        if number is not None:
            self._beside |= articles.named_by(record.iri)
            self._work.hearing.retract(number, self.change)
        dated = articles.published(record.iri)
        self._work.keep(seen, judgement)
        self._redate(record.iri, dated)
        self._beside |= articles.named_by(record.iri)
        self._replace(record.iri, record.quads, set(span_triples(record)))
        self._fresh[record.iri] = record

    def _redate(self, iri: NamedNode, former: str) -> None:
        """Note whose day changes with that of an article: its copies'."""
        if self._work.articles.published(iri) != former:
            self._work.hearing.redate(self._work.articles.copies(iri), self.change)

    def _replace(self, iri: NamedNode, quads: Sequence[Quad], spans: set[Triple]) -> None:
        """Put the graphs of an article, and what follows for its spans, in place of those in the store."""
        former = self._graphs_of(iri)
        before, now = _by_graph(former), _by_graph(quads)
        for graph in {*before, *now}:
            self._edit.replace(graph, before.get(graph, ()), now.get(graph, ()))
        self._edit.replace(_CONSENSUS, _spans(former), spans)

    def _graphs_of(self, iri: NamedNode) -> list[Quad]:
        store = self._work.store
        found = list(store.quads_for_pattern(None, None, None, iri))
        for claim in {quad.subject for quad in found if quad.predicate == term("about")}:
            if isinstance(claim, NamedNode):
                found += store.quads_for_pattern(None, None, None, claim)
        return found

    def speak(self) -> None:
        """Run the stages; take in what the new articles say, and others that they replace or are like."""
        articles = self._work.articles
        for told in self._work.stages.run():
            self._edit.replace(told.graph, told.gone, told.fresh)
            self._beside |= told.articles
        for iri in sorted(self._fresh.keys() | self._beside, key=str):
            number = articles.number(iri)
            if number is None or (articles.settled(iri) and iri not in self._fresh):
                continue
            self._work.respeak(iri, number, self.change, self._fresh.get(iri))


def _by_graph(quads: Iterable[Quad]) -> dict[NamedNode, set[Triple]]:
    found: dict[NamedNode, set[Triple]] = defaultdict(set)
    for quad in quads:
        if isinstance(quad.graph_name, NamedNode):
            found[quad.graph_name].add(quad.triple)
    return found


def _spans(quads: Sequence[Quad]) -> set[Triple]:
    record, _ = read_record(quads) if quads else (None, ())
    return set() if record is None else set(span_triples(record))
