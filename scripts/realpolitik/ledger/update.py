"""The update: only what a change of files reaches is judged and concluded again.

In: the store and ledger of the last build, and the files that changed. Out: both
brought to what a full build gives. What was withheld is concluded again first, so
that what is withheld now does not depend on what was.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from realpolitik.claims.refusal import Refusal
from realpolitik.judge.article import Judgement
from realpolitik.judge.gate import in_order
from realpolitik.ledger import withheld
from realpolitik.ledger.articles import copies_told
from realpolitik.ledger.faults import Faults
from realpolitik.ledger.files import Seen
from realpolitik.ledger.register import RegisterChange
from realpolitik.ledger.settle import settle
from realpolitik.ledger.step import Step
from realpolitik.ledger.work import Work


class Update(Work):
    """Brings a store and its ledger up to date."""

    def run(
        self,
        judged: Sequence[tuple[Seen, Judgement]],
        gone: Iterable[str],
        register: RegisterChange | None,
    ) -> tuple[Refusal, ...]:
        """Take in what changed; return what stops the build, and then nothing is to be relied on."""
        step, faults = Step(self), Faults()
        refusals = [*step.take(judged, gone)]
        refusals += self.articles.refusals(copies_told(self.store)) if not refusals else ()
        if refusals:
            return in_order(refusals)
        step.follow(faults, withheld.former(self.ledger), register)
        return settle(self, faults)
