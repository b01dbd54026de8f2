"""What articles call by an id of their own, and what that is taken for or linked to.

In: a view of the build. Out: for an article's own thing the id under which the consensus
speaks of it; for such an id all that is called otherwise, with score and reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad, Triple

from realpolitik.conclude.fusion import FUSED_INTO, POSSIBLY_SAME, REASON, SCORE
from realpolitik.conclude.renaming import quad_of
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.reading.stated import Ground
from realpolitik.reading.statements import REGISTER, Statements
from realpolitik.reading.testimony import label
from realpolitik.sources.register import LINKED
from realpolitik.stores.base import View

FUSION = names.graph("fusion")


@dataclass(frozen=True, slots=True)
class Twin:
    """A situation that is told as one with another, by its id, with how surely and why."""

    identifier: str
    score: str
    reason: str


@dataclass(frozen=True, slots=True)
class Lookalike:
    """A situation that may be the same as another, by id and label."""

    identifier: str
    label: str


class Sameness:
    """What a view holds of what is one; what was looked up once is kept."""

    def __init__(self, view: View) -> None:
        self._view, self._read = view, Statements(view)
        self._known: dict[NamedNode, NamedNode] = {}

    def of(self, node: NamedNode) -> NamedNode:
        """Return under which id the consensus speaks of a thing: its own, where nothing else is known."""
        if node not in self._known:
            self._known[node] = self._look(node)
        return self._known[node]

    def _look(self, node: NamedNode) -> NamedNode:
        if names.declarer(node) is None:
            return node
        found = (*self._read.iris(node, LINKED, REGISTER), *self._read.iris(node, FUSED_INTO, FUSION))
        return found[0] if found else node

    def own(self, node: NamedNode) -> tuple[NamedNode, ...]:
        """Return the things of articles that are taken for one, or linked to it, sorted."""
        fused = self._read.subjects(FUSED_INTO, node, FUSION)
        linked = self._read.subjects(LINKED, node, REGISTER)
        return tuple(sorted({*fused, *linked}, key=str))

    def told(self, quads: Iterable[Quad]) -> list[Quad]:
        """Return what articles say, by the ids under which the consensus speaks."""
        return [quad_of(quad, self._of_all(quad)) for quad in quads]

    def _of_all(self, quad: Quad) -> dict[NamedNode, NamedNode]:
        nodes = (node for node in (quad.subject, quad.object) if isinstance(node, NamedNode))
        return {node: self.of(node) for node in nodes if names.declarer(node) is not None}

    def twins(self, node: NamedNode) -> tuple[Twin, ...]:
        """Return what is fused into a situation, sorted."""
        return tuple(self._twin(own) for own in self._read.subjects(FUSED_INTO, node, FUSION))

    def _twin(self, own: NamedNode) -> Twin:
        score, reason = (
            next((value.value for value in self._read.objects(own, said, FUSION)), "")
            for said in (SCORE, REASON)
        )
        return Twin(names.short(own), score, reason)

    def lookalikes(self, node: NamedNode) -> tuple[Lookalike, ...]:
        """Return what may be the same as a situation, sorted."""
        near = {
            *self._read.iris(node, POSSIBLY_SAME, FUSION),
            *self._read.subjects(POSSIBLY_SAME, node, FUSION),
        }
        return tuple(Lookalike(names.short(one), label(self._view, one)) for one in sorted(near, key=str))


def fused(read: Statements, triple: Triple) -> Iterator[Ground]:
    """Yield on what a statement of fusion stands: how alike the two are, and the claims on the one."""
    subject = triple.subject
    if not isinstance(subject, NamedNode):
        return
    if triple.predicate == term("about"):
        own = read.iris(subject, triple.predicate)
        told = [one for one in own if read.iris(one, FUSED_INTO, FUSION)]
        yield Ground("taken for another's", tuple(Triple(one, FUSED_INTO, triple.object) for one in told))
    elif triple.predicate == POSSIBLY_SAME:
        yield Ground("alike, but not surely one: weighed apart")
    else:
        reason, score = (
            next((one.value for one in read.objects(subject, said, FUSION)), "") for said in (REASON, SCORE)
        )
        claims = tuple(read.subjects(term("about"), subject))
        yield Ground(f"taken for one, {score}: {reason}", claims=claims)
