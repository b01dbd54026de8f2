"""What a policy stands on in a statement of the consensus: the policy is run for the situation again.

In: a view of the build and a statement of its consensus. Out: its grounds, as the
policy yields them; none where it does not conclude the statement.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pyoxigraph import NamedNode, Triple

from realpolitik.conclude.heard import Heard
from realpolitik.conclude.policies import DEFAULT
from realpolitik.conclude.policy import Conclusion, Maker, Policy, Roll
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.reading.hearing import Told
from realpolitik.reading.outlook import ViewOutlook
from realpolitik.reading.stated import Ground
from realpolitik.reading.statements import CONSENSUS, Statements
from realpolitik.sources.register import register
from realpolitik.sources.vocabulary import Vocabulary
from realpolitik.stores.base import View


class Concluded:
    """The conclusions of the policy over a view; each situation is worked out as far as it is asked for."""

    def __init__(self, view: View, vocabulary: Vocabulary, policy: Maker = DEFAULT) -> None:
        self._read, self._vocabulary = Statements(view), vocabulary
        self._outlook = ViewOutlook(view, vocabulary, policy)
        self._policy = _deaf(policy, vocabulary)
        self._found: dict[NamedNode, _OfOne | None] = {}

    def grounds(self, triple: Triple) -> Iterator[Ground]:
        """Yield what the policy gives as reasons for a statement, those it comes to first first."""
        for about in self._situations(triple):
            found = self._of(about)
            if found is not None:
                yield from found.grounds(triple)

    def _of(self, about: NamedNode) -> _OfOne | None:
        if about not in self._found:
            weighed = self._outlook.weighed(about)
            self._found[about] = (
                None
                if weighed is None
                else _OfOne(weighed.told, weighed.policy.conclude(weighed.footing, self._outlook))
            )
        return self._found[about]

    def _situations(self, triple: Triple) -> Iterator[NamedNode]:
        """Yield the situations whose conclusions can hold a statement."""
        subject, value = triple.subject, triple.object
        if not isinstance(subject, NamedNode):
            return
        if triple.predicate in self._policy.ties:
            yield from self._between(subject, triple.predicate, value)
        elif triple.predicate in self._policy.owned_by_value:
            if isinstance(value, NamedNode):
                yield value
        else:
            yield from self._read.iris(subject, term("concerns"), CONSENSUS) or (subject,)

    def _between(self, one: NamedNode, tie: NamedNode, other: object) -> Iterator[NamedNode]:
        """Yield the situations of the kind that ties, in which both are involved."""
        kind = self._vocabulary.properties[tie].pair_of
        linked = set(self._read.iris(one, term("participantIn"), CONSENSUS))
        linked &= set(self._read.iris(other, term("participantIn"), CONSENSUS))
        for situation in sorted(linked, key=str):
            classes = self._read.iris(situation, RDF_TYPE, CONSENSUS)
            if kind is None or self._vocabulary.fits(classes, (kind,)):
                yield situation


class _OfOne:
    """What is concluded of one situation, by statement, as far as somebody has asked."""

    def __init__(self, told: Told, found: Iterator[Conclusion | Roll]) -> None:
        self._told, self._rest = told, found
        self._conclusions: dict[Triple, list[Conclusion]] = defaultdict(list)
        self._rolls: list[Roll] = []

    def grounds(self, triple: Triple) -> Iterator[Ground]:
        """Yield the grounds of a statement; what was worked out before comes first."""
        known = [*self._conclusions.get(triple, ()), *(r for r in self._rolls if self._lists(r, triple))]
        yield from (self._ground(one, triple) for one in known)
        for one in self._rest:
            if isinstance(one, Roll):
                self._rolls.append(one)
            else:
                self._conclusions[one.statement].append(one)
            if self._lists(one, triple) if isinstance(one, Roll) else one.statement == triple:
                yield self._ground(one, triple)

    def _lists(self, roll: Roll, triple: Triple) -> bool:
        """Tell whether a statement is one of a roll."""
        if (roll.subject, roll.predicate) != (triple.subject, triple.predicate):
            return False
        return any(claim == triple.object for claim in self._told.hearing.claims(roll.positions))

    def _ground(self, one: Conclusion | Roll, triple: Triple) -> Ground:
        if isinstance(one, Roll):
            return Ground(one.rule, claims=(triple.object,) if isinstance(triple.object, NamedNode) else ())
        claims = tuple(sorted(set(self._told.hearing.claims(one.positions)), key=str))
        stated = tuple(
            Triple(position.about, term("realization"), position.rung)
            for position in one.positions
            if position.is_registered and position.rung is not None
        )
        if not one.premises and not one.positions:
            return self._spoken(one)
        return Ground(one.rule, (*one.premises, *stated), claims)

    def _spoken(self, one: Conclusion) -> Ground:
        """Return the ground of what is only spoken of: those who do."""
        claims = self._told.speakers()
        return Ground(one.rule, () if claims else self._told.declared(), claims)


def _deaf(policy: Maker, vocabulary: Vocabulary) -> Policy:
    """Return the policy over nothing, for what it says of its statements."""
    empty = register(())
    return policy(Heard((), empty, vocabulary), empty, vocabulary)
