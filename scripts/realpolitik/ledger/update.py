"""The update: only what a change of files reaches is judged and concluded again.

In: the store and ledger of the last build, and the files that changed. Out: both
brought to what a full build gives. First what is said changes, then the situations
of which it is said, then what follows, then the view.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pyoxigraph import NamedNode, Store, Triple

from realpolitik.claims.refusal import Refusal
from realpolitik.conclude.reason import State, keep_up, stop_at
from realpolitik.conclude.reason.index import MemoryIndex
from realpolitik.judge.article import Judgement, violations
from realpolitik.judge.gate import in_order
from realpolitik.judge.shapes import Stored
from realpolitik.ledger import conclusions, tally
from realpolitik.ledger.book import Ledger
from realpolitik.ledger.edit import Edit
from realpolitik.ledger.files import Seen
from realpolitik.ledger.findings import keep_global
from realpolitik.ledger.ground import Footed
from realpolitik.ledger.intake import Intake
from realpolitik.ledger.register import RegisterChange
from realpolitik.ledger.spread import Spread
from realpolitik.ledger.work import Work
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.stores.facts import StoredFacts

_CONSENSUS, _INFERRED, _REGISTER = (names.graph(name) for name in ("consensus", "inferred", "register"))


class Update(Work):
    """Brings a store and its ledger up to date."""

    def __init__(self, ground: Footed, store: Store, ledger: Ledger, started: int) -> None:
        super().__init__(ground, store, ledger, started)
        self._edit = Edit(store, self.base.vocabulary)
        self._intake = Intake(self, self._edit)

    def run(
        self,
        judged: Sequence[tuple[Seen, Judgement]],
        gone: Iterable[str],
        register: RegisterChange | None,
    ) -> tuple[Refusal, ...]:
        """Take in what changed; return what stops the build, and then nothing is to be relied on."""
        refusals = in_order(self._intake.take(judged, gone))
        if refusals:
            return refusals
        self._intake.speak()
        change = self._intake.change
        changed = {*change.abouts, *self._of_holders(register)}
        if register is not None:
            changed |= register.apply(self._edit, self.store)
        self.hearing.forget()
        Spread(self.ground, self.store, self.ledger, self.hearing, change).run(changed, self._edit)
        self._reason()
        return self._check()

    def _of_holders(self, register: RegisterChange | None) -> set[NamedNode]:
        """Return the situations of which somebody speaks whose belonging has changed."""
        parts = self._intake.change.parts() | (set() if register is None else register.parts())
        claims = {
            quad.subject
            for holder in self.hearing.belonging(parts)
            for quad in self.store.quads_for_pattern(None, term("holder"), NamedNode(holder), None)
        }
        return {
            quad.object
            for claim in claims
            for quad in self.store.quads_for_pattern(claim, term("about"), None, None)
            if isinstance(quad.object, NamedNode)
        }

    def _reason(self) -> None:
        known = StoredFacts(self.store, _CONSENSUS, _REGISTER)
        inferred = StoredFacts(self.store, _INFERRED)
        state = State(known, inferred, MemoryIndex(conclusions.loops(self.ledger)))
        drawn = keep_up(
            self.ground.rules,
            state,
            removed=[*self._changed(self._edit.removed)],
            added=[*self._changed(self._edit.added)],
        )
        stop_at(drawn.clashes)
        self._edit.remove(_INFERRED, drawn.gone)
        self._edit.add(_INFERRED, drawn.new)
        conclusions.keep_loops(drawn.loops_gone, drawn.loops_new, self.ledger)

    @staticmethod
    def _changed(found: dict[NamedNode, set[Triple]]) -> set[Triple]:
        return found.get(_CONSENSUS, set()) | found.get(_REGISTER, set())

    def _check(self) -> tuple[Refusal, ...]:
        """Let the view follow, check what changed in it, and keep up the figures."""
        gone, fresh = self._edit.settle()
        checks, graph = self.ground.shapes_of_changes, Stored(self.store)
        touched = checks.touched(graph, [*gone, *fresh])
        found = checks.findings(graph, focus=touched)
        keep_global(found, touched, self.ledger)
        more = tally.rungs(self._edit.added.get(_CONSENSUS, ()))
        more.update(quads=sum(self._edit.sizes.values()), inferred=self._edit.sizes[_INFERRED])
        tally.count(self.ledger, more, tally.rungs(self._edit.removed.get(_CONSENSUS, ())))
        return violations(found)
