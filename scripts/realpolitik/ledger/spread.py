"""How a change of what is said spreads: to situations, to those that look them up, and no further.

In: the situations of which something else is said now. Out: the consensus in the
store and all that the ledger keeps of it, as a policy concludes anew.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from pyoxigraph import NamedNode, Triple

from realpolitik.conclude.policy import Note
from realpolitik.conclude.situation import Footing, Situation
from realpolitik.ledger import conclusions, tally
from realpolitik.ledger.change import Change
from realpolitik.ledger.conclusions import Concluded
from realpolitik.ledger.edit import Edit
from realpolitik.ledger.outlook import LedgerOutlook
from realpolitik.ledger.withheld import Depth
from realpolitik.ledger.work import Work
from realpolitik.rdf import names

_CONSENSUS = names.graph("consensus")


class Spread:
    """Concludes anew what a change reaches."""

    def __init__(
        self, work: Work, change: Change, depths: Mapping[NamedNode, Depth] = MappingProxyType({})
    ) -> None:
        """Conclude anew but for what is withheld; `change` is what is said otherwise."""
        self._store, self._ledger, self._hearing = work.store, work.ledger, work.hearing
        self._change, self._depths = change, depths
        self._vocabulary, self._links = work.base.vocabulary, work.ground.compiled.rules.anchors
        self._policy = work.policy()
        self._outlook = LedgerOutlook(work.ledger, work.store)
        self._judged: dict[NamedNode, Situation | None] = {}
        self._footings: dict[NamedNode, Footing | None] = {}

    def run(self, changed: Iterable[NamedNode], edit: Edit) -> None:
        """Conclude on the situations that changed, and on those that depend on them."""
        first = set(changed)
        turned = self._judge(first)
        self._weigh({*first, *self._with_values(turned)})
        fresh = self._looking_up(self._note()) | self._listing()
        self._weigh(fresh - self._footings.keys())
        for about in sorted(self._footings, key=str):
            self._apply(about, self._concluded(about), edit)

    def _judge(self, situations: Iterable[NamedNode]) -> list[NamedNode]:
        """Take in how far situations have come; return those that came to be real, or ceased to be."""
        self._judged = {iri: self._look(iri) for iri in situations}
        now = {iri: None if found is None else found.realization for iri, found in self._judged.items()}
        self._outlook.keep(now)
        return [iri for iri in now if self._is_barred(self._outlook.former(iri)) != self._is_barred(now[iri])]

    def _is_barred(self, realization: NamedNode | None) -> bool:
        return realization is not None and realization not in self._policy.real

    def _look(self, iri: NamedNode) -> Situation | None:
        return None if self._depths.get(iri) is Depth.ALL else self._policy.judge(iri)

    def _with_values(self, values: Iterable[NamedNode]) -> set[NamedNode]:
        """Return the situations that have one of these as a value."""
        return {
            quad.subject
            for value in values
            for quad in self._store.quads_for_pattern(None, None, value, _CONSENSUS)
            if isinstance(quad.subject, NamedNode)
            and (known := self._vocabulary.properties.get(quad.predicate)) is not None
            and known.layer == "claim"
        }

    def _weigh(self, situations: Iterable[NamedNode]) -> None:
        for iri in situations:
            found = self._judged[iri] if iri in self._judged else self._look(iri)
            self._footings[iri] = None if found is None else self._policy.weigh(found, self._outlook)

    def _note(self) -> set[Note]:
        """Write what others may look up; return the notes that went or came."""
        changed: set[Note] = set()
        for iri, footing in self._footings.items():
            before = self._outlook.notes_of(iri)
            told = footing if iri not in self._depths else None
            now = frozenset(() if told is None else self._policy.noted(told))
            if before != now:
                self._outlook.renote(iri, now)
                changed |= before ^ now
        return changed

    def _looking_up(self, changed: Collection[Note]) -> set[NamedNode]:
        keys = {(note.kind, note.key) for note in changed}
        found = {
            quad.subject
            for kind, key in keys
            for predicate in self._policy.notes[kind]
            for quad in self._store.quads_for_pattern(None, predicate, key, _CONSENSUS)
            if isinstance(quad.subject, NamedNode)
        }
        for chain in self._policy.chains:
            found |= self._outlook.broader(chain, (key for kind, key in keys if kind == chain))
        groups = {(note.kind, note.key, note.told[0]) for note in changed if note.kind in self._policy.groups}
        for kind, key, group in groups:
            found |= {note.about for note in self._outlook.noted(kind, key) if note.told[0] == group}
        return found

    def _listing(self) -> set[NamedNode]:
        """Return the situations that list the claims of a position which gained or lost one."""
        sql = "SELECT DISTINCT about FROM roll WHERE position IN (SELECT value FROM json_each(?))"
        keys = json.dumps([*self._change.gained, *self._change.lost])
        return set(map(NamedNode, self._ledger.column(sql, (keys,))))

    def _concluded(self, about: NamedNode) -> Concluded:
        footing = self._footings[about]
        found = () if footing is None else self._policy.conclude(footing, self._outlook)
        depth = self._depths.get(about)
        told = found if depth is None else (one for one in found if depth.shows(one, self._links))
        return Concluded.of(told, self._policy.ties)

    def _apply(self, about: NamedNode, found: Concluded, edit: Edit) -> None:
        before = conclusions.statements_of(about, self._ledger, self._store)
        ties = conclusions.ties_of(about, self._ledger)
        less, more = self._listed(conclusions.rolls_of(about, self._ledger), found.rolls)
        former, now = conclusions.figures_of(about, self._ledger), Counter[str]()
        conclusions.forget(about, self._ledger)
        if self._footings[about] is not None:
            now = tally.of_situation(about, found.statements, self._vocabulary)
            conclusions.keep(about, found, self._ledger, now)
        tally.count(self._ledger, now, former)
        untied = {tie for tie in ties if not conclusions.is_tied(tie, self._ledger)}
        edit.replace(_CONSENSUS, {*before, *untied, *less}, {*found.statements, *more})
        edit.add(_CONSENSUS, found.ties)

    def _listed(
        self,
        before: set[tuple[NamedNode, NamedNode, str]],
        now: set[tuple[NamedNode, NamedNode, str]],
    ) -> tuple[set[Triple], set[Triple]]:
        """Return the statements of rolls that go and come; a position that stays costs only its change."""
        gained, lost = self._change.gained, self._change.lost
        less = {Triple(s, p, claim) for s, p, key in before & now for claim in lost.get(key, ())}
        more = {Triple(s, p, claim) for s, p, key in before & now for claim in gained.get(key, ())}
        for subject, predicate, key in before - now:
            claims = {*self._hearing.claims_of(key), *lost.get(key, ())}
            less |= {Triple(subject, predicate, claim) for claim in claims}
        for subject, predicate, key in now - before:
            more |= {Triple(subject, predicate, claim) for claim in self._hearing.claims_of(key)}
        return less, more
