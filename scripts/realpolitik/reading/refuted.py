"""Why a value does not hold that claims give: it is denied, it lost, or nobody who counts says so.

In: a view of the build, a statement that does not hold, and the user's copies of the
texts. Out: a `Reason` whose rule says why not, with the values that hold instead and the
claims that speak of it; none where no claim does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, TypeVar

from pyoxigraph import NamedNode, Triple

from realpolitik.claims.status import DENIED, POSITIVE
from realpolitik.rdf import names
from realpolitik.rdf.names import local, term
from realpolitik.reading.reasons import Reason
from realpolitik.reading.sameness import Sameness
from realpolitik.reading.standing import standing
from realpolitik.reading.statements import CONSENSUS, Statements
from realpolitik.reading.testimony import Testimony, testimony
from realpolitik.stores.base import View
from realpolitik.text.article import Article

NOT_HELD: Final = "not held, because "
INSTEAD: Final = "holds instead"
_REALIZATION = term("realization")
_Node = TypeVar("_Node")


def refuted(view: View, statement: Triple, texts: Mapping[str, Article]) -> Reason | None:
    """Return why a statement about a situation does not hold, or None where it does or nobody says it."""
    subject, claims = statement.subject, _claims(view, statement)
    if not claims or not isinstance(subject, NamedNode) or CONSENSUS in Statements(view).graphs(statement):
        return None
    why, instead = _Case(view, subject, statement, claims).why_not()
    return Reason(
        statement=statement,
        rule=f"{NOT_HELD}{why}",
        premises=tuple(Reason(one, INSTEAD, (), _told(view, _claims(view, one), texts)) for one in instead),
        claims=_told(view, claims, texts),
    )


def _told(view: View, claims: Sequence[NamedNode], texts: Mapping[str, Article]) -> tuple[Testimony, ...]:
    return tuple(testimony(view, claim, texts) for claim in claims)


def _claims(view: View, statement: Triple) -> list[NamedNode]:
    """Return the claims on a situation that say this of it, for or against, and stand."""
    known = standing(view)
    found = {
        quad.graph_name
        for subject in _called(view, statement.subject)
        for value in _called(view, statement.object)
        for quad in view.quads(subject, statement.predicate, value, None)
        if isinstance(quad.graph_name, NamedNode)
        and (parts := names.split_claim(quad.graph_name)) is not None
        and known.stands(names.article(parts[0]))
        and quad.graph_name not in known.withdrawn
        and any(view.quads(quad.graph_name, term("about"), statement.subject, None))
    }
    return sorted(found, key=str)


def _called(view: View, node: _Node) -> tuple[_Node | NamedNode, ...]:
    """Return a thing with all that articles call it."""
    return (node, *Sameness(view).own(node)) if isinstance(node, NamedNode) else (node,)


class _Case:
    """A statement that does not hold, with the claims that speak of it."""

    def __init__(
        self, view: View, subject: NamedNode, statement: Triple, claims: Sequence[NamedNode]
    ) -> None:
        self._read, self._subject = Statements(view), subject
        self._statement, self._claims = statement, claims
        self._held = [
            Triple(statement.subject, statement.predicate, value)
            for value in self._read.objects(statement.subject, statement.predicate, CONSENSUS)
        ]

    def why_not(self) -> tuple[str, list[Triple]]:
        """Return the reason in words, and what holds instead."""
        if self._is_denied():
            return "it is denied", self._held
        for node in self._contradictions():
            rule = self._read.iris(node, term("resolvedBy"), CONSENSUS)
            if rule:
                return f"the contradiction was settled by {local(rule[0])}", self._held
            return "sources contradict each other, and nothing settles it", self._held
        if self._held:
            return "another value is surer, finer, or that of the latest word", self._held
        return self._uncounted(), []

    def _is_denied(self) -> bool:
        """Tell whether a sure claim denies this value, or how far the situation is said to have come."""
        is_rung = self._statement.predicate == _REALIZATION
        return any(
            self._status(claim) == DENIED and (is_rung or not self._has_rung(claim)) for claim in self._claims
        )

    def _has_rung(self, claim: NamedNode) -> bool:
        return bool(self._read.objects(self._subject, _REALIZATION, claim))

    def _status(self, claim: NamedNode) -> NamedNode | None:
        return next(iter(self._read.iris(claim, term("status"))), None)

    def _contradictions(self) -> list[NamedNode]:
        """Return the contradictions on this property in which one of the claims is a side."""
        nodes = self._read.subjects(term("concerns"), self._subject, CONSENSUS)
        return [
            node
            for node in nodes
            if self._statement.predicate in self._read.iris(node, term("onProperty"), CONSENSUS)
            and {*self._read.iris(node, term("side"), CONSENSUS)} & {*self._claims}
        ]

    def _uncounted(self) -> str:
        """Return that nobody says so whose word counts for how far the situation has come."""
        positive = [claim for claim in self._claims if POSITIVE in self._read.iris(claim, term("polarity"))]
        if not positive:
            return "only negative claims speak of it"
        told = sorted({local(status) for claim in positive if (status := self._status(claim)) is not None})
        rung = self._read.iris(self._subject, _REALIZATION, CONSENSUS)
        come = f" of what is {local(rung[0])}" if rung else ""
        return f"no claim counts{come} that says so: {', '.join(told)}"
