"""What a policy concludes of the situations of a view, one at a time, as others look it up.

In: a view of the build and its vocabulary. Out: an `Outlook`, and any situation as
the policy sees it. How far others have come is read from the consensus; notes are
made by the policy itself, of the situations that the consensus gives the key to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pyoxigraph import NamedNode

from realpolitik.conclude.policies import DEFAULT
from realpolitik.conclude.policy import Maker, Note, Policy
from realpolitik.conclude.situation import Footing
from realpolitik.rdf.names import term
from realpolitik.reading.hearing import Hearings, Told
from realpolitik.reading.joined import Joined
from realpolitik.reading.sameness import Sameness
from realpolitik.reading.statements import CONSENSUS, Statements
from realpolitik.sources.vocabulary import Vocabulary
from realpolitik.stores.base import View


@dataclass(frozen=True, slots=True)
class Weighed:
    """A situation after the second look, with what the policy has heard of it."""

    policy: Policy
    footing: Footing
    told: Told


class ViewOutlook:
    """What the policy concludes of the situations of a view; what was looked at once is kept."""

    def __init__(self, view: View, vocabulary: Vocabulary, policy: Maker = DEFAULT) -> None:
        self._read, self._vocabulary, self._policy = Statements(view), vocabulary, policy
        self._hearings = Hearings(view, vocabulary)
        self._same = Sameness(view)
        self._known: dict[NamedNode, Weighed | None] = {}

    def realization(self, situation: NamedNode) -> NamedNode | None:
        """Return how far something has come by what is said of it itself; None for what is no situation."""
        own = self._read.iris(situation, term("ownRealization"), CONSENSUS)
        return next(iter(own or self._read.iris(situation, term("realization"), CONSENSUS)), None)

    def noted(self, kind: str, key: NamedNode) -> Iterator[Note]:
        """Yield the notes of this kind and key, sorted by their situations, each when it is needed."""
        graph = None if kind in self._policy.chains | self._policy.groups else CONSENSUS
        roles = self._policy.keys[kind]
        called = (key, *self._same.own(key))
        found = {iri for role in roles for one in called for iri in self._read.subjects(role, one, graph)}
        for iri in sorted({self._same.of(iri) for iri in found}, key=str):
            weighed = self.weighed(iri)
            notes = () if weighed is None else weighed.policy.noted(weighed.footing)
            yield from sorted(
                (note for note in notes if (note.kind, note.key) == (kind, key)), key=lambda note: note.told
            )

    def weighed(self, iri: NamedNode) -> Weighed | None:
        """Return a situation as the policy sees it; None for what is none."""
        if iri not in self._known:
            self._known[iri] = self._weigh(iri)
        return self._known[iri]

    def _weigh(self, iri: NamedNode) -> Weighed | None:
        told = self._hearings.of(iri)
        told = replace(told, hearing=Joined(told.hearing, iri, self._hearings))
        policy = self._policy(told.hearing, told.register, self._vocabulary)
        situation = policy.judge(iri)
        return None if situation is None else Weighed(policy, policy.weigh(situation, self), told)
