"""A situation as its sources tell it: on which rung of the ladder each puts it, and which values they give.

In: a view, a situation and its claims. Out: a `Ladder`, from what is possible to what has ended.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import local, term
from realpolitik.reading.signs import REALIZATIONS
from realpolitik.reading.testimony import Named, Testimony, described, label, named, own_head, testimony
from realpolitik.stores.base import View
from realpolitik.text.article import Article

_REALIZATION = term("realization")
_CLIMBED = tuple(REALIZATIONS)[: tuple(REALIZATIONS).index("Ended") + 1]
_BESIDE = ("Refused", "Cancelled")


@dataclass(frozen=True, slots=True)
class Rung:
    """A realization, whether the consensus stands on it, and the claims that speak of it."""

    name: str
    is_held: bool
    claims: tuple[Testimony, ...]

    @property
    def affirmed(self) -> int:
        """How many claims say that it has come so far."""
        return sum(said.polarity != "Negative" for said in self.claims)

    @property
    def denied(self) -> int:
        """How many claims say that it has not."""
        return len(self.claims) - self.affirmed


@dataclass(frozen=True, slots=True)
class Given:
    """A value that claims give for a property: a thing with its identifier, or a literal without one."""

    property: str
    value: Named
    claims: tuple[Testimony, ...]


@dataclass(frozen=True, slots=True)
class Ladder:
    """The rungs from the lowest, those beside the ladder last, and the values that are given."""

    rungs: tuple[Rung, ...]
    values: tuple[Given, ...]


def claims_about(view: View, situation: NamedNode) -> list[NamedNode]:
    """Return the claims about a situation, in the order of their names."""
    quads = view.quads(None, term("about"), situation, None)
    return sorted({quad.subject for quad in quads if isinstance(quad.subject, NamedNode)}, key=str)


def ladder(
    view: View, situation: NamedNode, claims: Sequence[NamedNode], texts: Mapping[str, Article]
) -> Ladder:
    """Return what some claims say of a situation."""
    told = described(view, situation)
    held = told.iri(situation, _REALIZATION)
    on_rungs: dict[str, list[Testimony]] = defaultdict(list)
    given: dict[tuple[str, Named], list[Testimony]] = defaultdict(list)
    for claim in claims:
        said = testimony(view, claim, texts)
        own = own_head(view, claim) or situation
        content = Facts(quad.triple for quad in view.quads(own, None, None, claim))
        rung = content.iri(own, _REALIZATION)
        if rung is not None:
            on_rungs[local(rung)].append(said)
        else:
            for pair in _pairs(view, content, own):
                given[pair].append(said)
    shown = (*_CLIMBED, *(name for name in _BESIDE if name in on_rungs))
    return Ladder(
        rungs=tuple(
            Rung(name, held is not None and local(held) == name, tuple(on_rungs[name])) for name in shown
        ),
        values=tuple(Given(*pair, tuple(said)) for pair, said in sorted(given.items(), key=_place)),
    )


def content(view: View, claim: NamedNode) -> Iterator[tuple[Named, Named, Named]]:
    """Yield what a claim says, as subject, property and value; a literal has no identifier."""
    quads = sorted(view.quads(None, None, None, claim), key=str)
    for quad in quads:
        if isinstance(quad.subject, NamedNode):
            [subject, verb] = named(view, [quad.subject, quad.predicate])
            yield subject, verb, value(view, quad.object)


def value(view: View, term_: object) -> Named:
    """Return a value by its name; a literal has no identifier."""
    if isinstance(term_, NamedNode):
        return named(view, [term_])[0]
    return Named("", term_.value if isinstance(term_, Literal) else str(term_))


def _pairs(view: View, content: Facts, situation: NamedNode) -> Iterator[tuple[str, Named]]:
    for predicate in content.predicates(situation):
        for one in content.values(situation, predicate):
            yield label(view, predicate), value(view, one)


def _place(item: tuple[tuple[str, Named], object]) -> tuple[str, str]:
    (verb, given), _ = item
    return verb, given.label
