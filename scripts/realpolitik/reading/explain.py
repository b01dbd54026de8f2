"""Say why the graph holds a statement: rules and premises, down to claims and spans.

In: a view of the build and a statement. Out: a tree whose leaves are claims,
register entries, articles' declarations or axioms. Rules are named as in OWL 2
RL/RDF, those of the policy as the policy names them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from pyoxigraph import NamedNode, Triple

from realpolitik.conclude.policies import DEFAULT
from realpolitik.conclude.policy import Maker
from realpolitik.rdf import names, turtle
from realpolitik.reading import stated
from realpolitik.reading.concluded import Concluded
from realpolitik.reading.inference import Inference
from realpolitik.reading.sameness import FUSION, fused
from realpolitik.reading.stated import Ground
from realpolitik.reading.statements import CONSENSUS, INFERRED, ONTOLOGY, REGISTER, Statements
from realpolitik.sources.vocabulary import vocabulary
from realpolitik.stores.base import View

DEPTH: Final = 100
"""How many premises on top of each other are followed."""
CUT: Final = f"not followed further: {DEPTH} premises on top of each other"
STALE: Final = "the policy does not conclude this from the claims in the store; build again"


@dataclass(frozen=True, slots=True)
class Explanation:
    """A statement, the rule that gives it and what the rule stands on.

    The rules `CUT` and `STALE` say why there is no more: the way was too long, or
    the store was made by another version than this one.
    """

    statement: Triple
    rule: str
    premises: tuple[Explanation, ...]
    claims: tuple[NamedNode, ...]


def explain(view: View, statement: Triple) -> Explanation | None:
    """Return why a statement of the view holds, or None if it does not, or stands on nothing but itself."""
    return Explainer(view).explain(statement)


class Explainer:
    """Explains statements of a view that does not change; what was found once is kept."""

    def __init__(self, view: View, policy: Maker = DEFAULT) -> None:
        self._view, self._policy = view, policy
        self._read = Statements(view)
        self._explained: dict[Triple, Explanation] = {}
        self._tried: set[Triple] = set()
        self._cuts = 0

    def explain(self, statement: Triple) -> Explanation | None:
        """Return why a statement holds, as `explain` does."""
        cuts = self._cuts
        while True:
            self._tried.clear()
            known = len(self._explained)
            found = self._search(statement, 0)
            if found is not None:
                return found
            if len(self._explained) == known:
                return None if self._cuts == cuts else Explanation(statement, CUT, (), ())

    @cached_property
    def _ontology(self) -> tuple[Triple, ...]:
        return tuple(quad.triple for quad in self._view.quads(None, None, None, ONTOLOGY))

    @cached_property
    def _inference(self) -> Inference:
        return Inference(self._read, self._ontology)

    @cached_property
    def _concluded(self) -> Concluded:
        return Concluded(self._view, vocabulary(turtle.in_graph(self._ontology)), self._policy)

    def _search(self, triple: Triple, depth: int) -> Explanation | None:
        """Return the explanation on the first ground all of whose premises can be explained.

        Each statement is tried once, so that no ring is walked twice. What fails for what
        is explained only later is found when the whole is asked for once more.
        """
        if triple in self._explained:
            return self._explained[triple]
        if triple in self._tried:
            return None
        if depth == DEPTH:
            return self._cut(triple)
        self._tried.add(triple)
        cuts = self._cuts
        stood = (self._stand(triple, ground, depth + 1) for ground in self._grounds(triple))
        found = next((explanation for explanation in stood if explanation is not None), None)
        if found is not None and self._cuts == cuts:  # what is cut here may be whole on a shorter way
            self._explained[triple] = found
        return found

    def _stand(self, triple: Triple, ground: Ground, depth: int) -> Explanation | None:
        """Return the explanation on a ground if every premise can be explained."""
        premises: list[Explanation] = []
        for premise in ground.premises:
            explained = self._search(premise, depth)
            if explained is None:
                return None
            premises.append(explained)
        return Explanation(triple, ground.rule, tuple(premises), ground.claims)

    def _cut(self, triple: Triple) -> Explanation | None:
        if not self._read.graphs(triple):
            return None
        self._cuts += 1
        return Explanation(triple, CUT, (), ())

    def _grounds(self, triple: Triple) -> Iterator[Ground]:
        graphs = self._read.graphs(triple)
        for graph, name in ((ONTOLOGY, "stated in the ontology"), (REGISTER, "stated in the register")):
            if graph in graphs:
                yield Ground(name)
        is_named = CONSENSUS in graphs and stated.is_named(triple)
        if is_named:
            yield from stated.named(self._read, triple)
        elif CONSENSUS in graphs:
            yield from self._concluded.grounds(triple)
        if INFERRED in graphs:
            yield from self._inference.grounds(triple)
        if FUSION in graphs:
            yield from fused(self._read, triple)
        if any(names.is_article(graph) for graph in graphs):
            yield Ground("stated in the graph of an article")
        if CONSENSUS in graphs and not is_named:
            yield Ground(STALE)
