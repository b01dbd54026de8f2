"""A store and its ledger while a build works on them, with what the articles stand on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import NamedNode, Store

from realpolitik.claims.claim import ArticleRecord
from realpolitik.claims.record import record as read_record
from realpolitik.claims.refusal import Refusal
from realpolitik.conclude.policy import Policy
from realpolitik.judge.article import Judgement
from realpolitik.ledger import aside
from realpolitik.ledger.articles import Articles, uses
from realpolitik.ledger.aside import Footing, Why
from realpolitik.ledger.book import Ledger
from realpolitik.ledger.change import Change
from realpolitik.ledger.files import Seen, keep
from realpolitik.ledger.ground import Footed
from realpolitik.ledger.hearing import LedgerHearing
from realpolitik.ledger.stages import Stages, stages_of
from realpolitik.rdf import turtle


class Work:
    """What every way to build works on; `started` is when writing began, by the file system's clock."""

    def __init__(self, ground: Footed, store: Store, ledger: Ledger, started: int) -> None:
        self.ground, self.store, self.ledger, self.started = ground, store, ledger, started
        self.base = ground.base
        self.articles = Articles(ledger)
        self.stages = Stages(ledger, stages_of(self.base.register, self.base.vocabulary))
        self.hearing = LedgerHearing(ledger, ground.registered)

    def policy(self) -> Policy:
        """Return the policy over all that is said."""
        return self.ground.policy(self.hearing, self.base.register, self.base.vocabulary)

    def is_extracted(self, path: Path) -> bool:
        """Tell whether a program made what a file holds."""
        return self.ground.workspace.is_extracted(path)

    def rank(self, path: Path) -> tuple[bool, str]:
        """Return what decides which of several files of one article speaks: the least."""
        return self.is_extracted(path), self.ground.workspace.shown(path)

    def second(self, path: Path, first: Path) -> Refusal:
        """Return the refusal of a file whose article another has."""
        shown = self.ground.workspace.shown
        return Refusal(shown(path), "article-twice", f"{shown(first)} holds the same article; keep one")

    def keep(self, seen: Seen, judgement: Judgement) -> int:
        """Write the row of an article that was let in, and that its file speaks for it; return its number."""
        record = judgement.record
        number = self.articles.put(judgement, seen.path, seen.digest, self.ground.profiles)
        if record is not None:
            self.stages.put(record)
        keep(seen, None if record is None else record.iri.value, self.ledger, before=self.started)
        return number

    def respeak(
        self, iri: NamedNode, number: int, change: Change, record: ArticleRecord | None = None
    ) -> None:
        """Take in anew what an article says, as the stages let it speak now; it is read if need be."""
        found = record or read_record(turtle.read(self.articles.path(iri)))[0]
        if found is not None:
            self.hearing.retract(number, change)
            self.hearing.contribute(self.articles.contribution(found, self.base), number, change)

    def leave_out(self, seen: Seen, judgement: Judgement) -> None:
        """Write that a file is left out for what its judgement says."""
        self._set_aside(seen, judgement, Why.REFUSED, judgement.refusals)

    def stand_back(self, seen: Seen, judgement: Judgement, first: Path) -> None:
        """Write that a file is set aside for another, `first`, that has the same article."""
        self._set_aside(seen, judgement, *self.behind(seen.path, first))

    def behind(self, path: Path, first: Path) -> tuple[Why, Iterable[Refusal]]:
        """Return why a file is set aside for another: what people made goes before without a word."""
        return (Why.TWICE, [self.second(path, first)]) if self.is_extracted(first) else (Why.CURATED, ())

    def _set_aside(self, seen: Seen, judgement: Judgement, why: Why, refusals: Iterable[Refusal]) -> None:
        record = judgement.record
        named = [] if record is None else uses(record)
        iri = None if record is None else record.iri
        footing = Footing(iri, "\n".join(named), self.ground.profiles.key(named))
        aside.set_aside(seen.path, footing, why, refusals, self.ledger)
        keep(seen, None, self.ledger, before=self.started)
