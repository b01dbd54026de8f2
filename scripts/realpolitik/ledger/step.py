"""One step of a store and its ledger: articles and entries go and come, and what rests on them follows.

In: what changes. Out: consensus, conclusions, view, findings and figures that fit
what is there now; and what is at fault with the whole of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from pyoxigraph import NamedNode, Triple

from realpolitik.claims.refusal import Refusal
from realpolitik.conclude.reason import State, keep_up
from realpolitik.conclude.reason.index import MemoryIndex
from realpolitik.judge.article import Judgement
from realpolitik.judge.shapes import Stored
from realpolitik.ledger import conclusions, tally
from realpolitik.ledger.edit import Edit
from realpolitik.ledger.faults import Faults
from realpolitik.ledger.files import Seen
from realpolitik.ledger.findings import keep_global
from realpolitik.ledger.intake import Intake
from realpolitik.ledger.paths import LedgerPaths
from realpolitik.ledger.register import RegisterChange
from realpolitik.ledger.spread import Spread
from realpolitik.ledger.withheld import Depth
from realpolitik.ledger.work import Work
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.sources.register import LINKED
from realpolitik.stores.facts import StoredFacts

_CONSENSUS, _INFERRED, _REGISTER = (names.graph(name) for name in ("consensus", "inferred", "register"))


class Step:
    """One step; first articles are taken, or withheld, then the rest follows."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._edit = Edit(work.store, work.base.vocabulary)
        self._intake = Intake(work, self._edit)

    def take(self, judged: Sequence[tuple[Seen, Judgement]], gone: Iterable[str]) -> Iterable[Refusal]:
        """Let files that changed speak in place of the former; yield what is refused."""
        return self._intake.take(judged, gone)

    def withhold(self, article: NamedNode, refusal: Refusal) -> None:
        """Take an article out, and set its file aside."""
        self._intake.withhold(article, refusal)

    def follow(
        self,
        faults: Faults,
        situations: Iterable[NamedNode] = (),
        register: RegisterChange | None = None,
        depths: Mapping[NamedNode, Depth] = MappingProxyType({}),
    ) -> None:
        """Conclude anew on what changed and on these situations; `faults` are brought up to date."""
        work, change = self._work, self._intake.change
        if register is not None:
            work.stages.register()
        self._intake.speak()
        changed = {*situations, *change.abouts, *self._of_holders(register)}
        if register is not None:
            changed |= register.apply(self._edit, work.store)
        work.hearing.forget()
        Spread(work, change, depths).run(changed, self._edit)
        self._reason(faults)
        self._check(faults)

    def _of_holders(self, register: RegisterChange | None) -> set[NamedNode]:
        """Return the situations of which somebody speaks whose belonging has changed."""
        store = self._work.store
        parts = self._intake.change.parts() | (set() if register is None else register.parts())
        claims = {
            quad.subject
            for whole in self._work.hearing.belonging(parts)
            for holder in (NamedNode(whole), *self._linked_to(NamedNode(whole)))
            for quad in store.quads_for_pattern(None, term("holder"), holder, None)
        }
        return {
            quad.object
            for claim in claims
            for quad in store.quads_for_pattern(claim, term("about"), None, None)
            if isinstance(quad.object, NamedNode)
        }

    def _linked_to(self, entity: NamedNode) -> Iterator[NamedNode]:
        """Yield what articles declare and people have linked to an entity."""
        for quad in self._work.store.quads_for_pattern(None, LINKED, entity, _REGISTER):
            if isinstance(quad.subject, NamedNode):
                yield quad.subject

    def _reason(self, faults: Faults) -> None:
        store, ledger = self._work.store, self._work.ledger
        graphs = ((_CONSENSUS, _REGISTER), (_CONSENSUS,), (_REGISTER,), (_INFERRED,))
        known, agreed, register, inferred = (StoredFacts(store, *graph) for graph in graphs)
        paths, loops = LedgerPaths(ledger), MemoryIndex(conclusions.loops(ledger))
        state = State(known, agreed, register, inferred, loops, paths)
        drawn = keep_up(
            self._work.ground.compiled.rules,
            state,
            removed=[*self._changed(self._edit.removed)],
            added=[*self._changed(self._edit.added)],
        )
        faults.clash_anew(drawn.clashes, drawn.examined)
        self._edit.remove(_INFERRED, drawn.gone)
        self._edit.add(_INFERRED, drawn.new)
        conclusions.keep_loops(drawn.loops_gone, drawn.loops_new, ledger)
        paths.keep(drawn.paths_gone, drawn.paths_new)

    @staticmethod
    def _changed(found: dict[NamedNode, set[Triple]]) -> set[Triple]:
        return found.get(_CONSENSUS, set()) | found.get(_REGISTER, set())

    def _check(self, faults: Faults) -> None:
        """Let the view follow, check what changed in it, and keep up the figures."""
        gone, fresh = self._edit.settle()
        checks, graph, ledger = (
            self._work.ground.compiled.shapes_of_changes,
            Stored(self._work.store),
            self._work.ledger,
        )
        touched = checks.touched(graph, [*gone, *fresh])
        found = checks.findings(graph, focus=touched)
        keep_global(found, touched, ledger)
        faults.break_anew(found, touched)
        more = tally.rungs(self._edit.added.get(_CONSENSUS, ()))
        more.update(tally.sizes(self._edit.sizes))
        tally.count(ledger, more, tally.rungs(self._edit.removed.get(_CONSENSUS, ())))
