"""A build that is thrown away: what would be refused, and what warned of.

In: a workspace. Out: refusals, findings and the coverage of each article. The
build folder is not touched.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from pyoxigraph import Store

from realpolitik.claims.refusal import Refusal
from realpolitik.judge.article import Judgement
from realpolitik.judge.coverage import Coverage, coverage
from realpolitik.judge.finding import Finding
from realpolitik.judge.gate import in_order
from realpolitik.judge.lexicon import own_lexicon_refusals
from realpolitik.judge.masks import Names, names_of
from realpolitik.judge.wording import SharedRun, shared_runs, wording_refusals
from realpolitik.ledger.aside import left_out
from realpolitik.ledger.book import Ledger
from realpolitik.ledger.files import Seen
from realpolitik.ledger.findings import findings
from realpolitik.ledger.full import FullBuild
from realpolitik.ledger.ground import Footed
from realpolitik.ledger.withheld import traced
from realpolitik.rdf import names
from realpolitik.text.article import Article


@dataclass(slots=True)
class Trial:
    """What a build would have said."""

    refusals: tuple[Refusal, ...] = ()
    findings: tuple[Finding, ...] = ()
    coverage: list[Coverage] = field(default_factory=list)
    shared: list[SharedRun] = field(default_factory=list)


def trial(ground: Footed, judged: Iterable[tuple[Seen, Judgement]], texts: Mapping[str, Article]) -> Trial:
    """Build from judged articles; where the text of one is at hand its glosses are compared with it."""
    found = Trial()
    words = names_of(ground.base.register) if texts else Names(())

    def looked_at() -> Iterator[tuple[Seen, Judgement]]:
        for seen, judgement in judged:
            record = judgement.record
            if record is not None:
                found.coverage.append(coverage(record))
                text = texts.get(names.local(record.iri))
                found.shared.extend(() if text is None else shared_runs(record, text, words))
            yield seen, judgement

    with TemporaryDirectory() as folder:
        ledger = Ledger.create(Path(folder) / "ledger.db")
        refused = FullBuild(ground, Store(Path(folder) / "store"), ledger, started=0).run(looked_at())
        apart = [one for left in left_out(ledger, ground.workspace.shown) for one in left.refusals]
        apart += [one.refusal for one in traced(ledger)]
        found.findings = tuple(findings(ledger))
        ledger.close()
        gc.collect()  # only a collected store is a closed one, whose folder can be removed
    apart += own_lexicon_refusals(ground.workspace)
    found.refusals = in_order([*refused, *apart, *wording_refusals(found.shared)])
    return found
