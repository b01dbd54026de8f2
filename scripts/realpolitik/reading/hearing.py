"""What a view holds of what is said of one situation, as a policy hears it.

In: a view of the build and a situation. Out: a `Hearing` of this situation alone,
with the part of the register that it stands on, and who speaks of it. A look at a
situation costs what is said of it, and not what the store holds beside.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

from pyoxigraph import NamedNode, Quad, Triple

from realpolitik.claims.status import POSITIVE
from realpolitik.conclude.contribution import Contribution, Standing, spoken, teller
from realpolitik.conclude.heard import Heard
from realpolitik.conclude.policy import Hearing
from realpolitik.conclude.position import Position, Voice, position
from realpolitik.conclude.saying import PUBLISHED, TIME, only, text
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.reading.belonging import wholes
from realpolitik.reading.entries import entries, entry
from realpolitik.reading.sameness import Sameness
from realpolitik.reading.standing import standing
from realpolitik.reading.statements import REGISTER
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary
from realpolitik.stores.base import View

_ABOUT, _STATUS, _POLARITY = term("about"), term("status"), term("polarity")
_PEOPLE = frozenset({term("holder"), term("relayedBy")})
_HOLDER, _RELAYER, _UTTERANCE = term("holder"), term("relayedBy"), term("utterance")


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of one situation."""

    hearing: Hearing
    register: Register
    quads: tuple[Quad, ...]
    """All that the articles that stand say with this situation as subject or value."""
    withdrawn: Collection[NamedNode]

    def speakers(self) -> tuple[NamedNode, ...]:
        """Return the claims that speak of it, in their content or as what they hang on, sorted."""
        tellers = {teller(quad) for quad in self.quads} - set(self.withdrawn)
        claims = (one for one in tellers if isinstance(one, NamedNode) and names.split_claim(one) is not None)
        return tuple(sorted(claims, key=str))

    def declared(self) -> tuple[Triple, ...]:
        """Return how articles declare it in their own graphs, sorted."""
        found = {
            quad.triple
            for quad in self.quads
            if quad.predicate == RDF_TYPE
            and isinstance(quad.graph_name, NamedNode)
            and names.is_article(quad.graph_name)
        }
        return tuple(sorted(found, key=str))


class Hearings:
    """What a view holds of what is said, one situation at a time."""

    def __init__(self, view: View, vocabulary: Vocabulary) -> None:
        self._view, self._vocabulary = view, vocabulary
        self._wholes = wholes(view)
        self._dates: dict[NamedNode, str] = {}
        self._same = Sameness(view)

    @cached_property
    def _standing(self) -> Standing:
        return standing(self._view)

    @cached_property
    def _states(self) -> frozenset[NamedNode]:
        kinds = [cls for cls in self._vocabulary.ancestors if self._vocabulary.is_a(cls, term("State"))]
        found = (quad.subject for cls in kinds for quad in self._view.quads(None, RDF_TYPE, cls, REGISTER))
        return frozenset(state for state in found if isinstance(state, NamedNode))

    def of(self, about: NamedNode) -> Told:
        """Return what is said of a situation."""
        told = {
            article: quads
            for article, quads in self._mentions(about).items()
            if self._standing.stands(article)
        }
        known = _stands_on(self._view, about, told.values())
        contributions = [self._contribution(article, told[article], about, known) for article in told]
        return Told(
            hearing=Heard(
                contributions,
                known,
                self._vocabulary,
                wholes=self._wholes,
                published=self._published,
                states=self._states,
            ),
            register=known,
            quads=tuple(chain.from_iterable(told.values())),
            withdrawn=self._standing.withdrawn,
        )

    def _mentions(self, about: NamedNode) -> Mapping[NamedNode, list[Quad]]:
        """Return by article what it says with this situation as subject or value."""
        found: dict[NamedNode, list[Quad]] = defaultdict(list)
        for called in (about, *self._same.own(about)):
            for quad in chain(
                self._view.quads(called, None, None, None), self._view.quads(None, None, called, None)
            ):
                article = _article(quad.graph_name)
                if article is not None:
                    found[article].append(quad)
        return {article: self._same.told(quads) for article, quads in found.items()}

    def _contribution(
        self, article: NamedNode, quads: Iterable[Quad], about: NamedNode, known: Register
    ) -> Contribution:
        return Contribution(
            article=article,
            positions=tuple(self._positions(article, quads, about)),
            spoken=spoken(quads, self._standing.withdrawn, known, self._vocabulary),
            edges=frozenset(),
            published=self._published(article),
        )

    def _published(self, article: NamedNode) -> str:
        if article not in self._dates:
            told = self._view.quads(article, PUBLISHED, None, article)
            self._dates[article] = min((text(quad.object) for quad in told), default="")
        return self._dates[article]

    def _positions(
        self, article: NamedNode, quads: Iterable[Quad], about: NamedNode
    ) -> Iterator[tuple[Position, Voice]]:
        """Yield the position that each claim of an article on a situation takes."""
        content: dict[object, list[Triple]] = defaultdict(list)
        claims: list[NamedNode] = []
        for quad in quads:
            if (
                quad.predicate == _ABOUT
                and quad.graph_name == article
                and isinstance(quad.subject, NamedNode)
            ):
                claims.append(quad.subject)
            elif quad.subject == about:
                content[quad.graph_name].append(quad.triple)
        source = self._standing.source(article)
        for claim in claims:
            if claim not in self._standing.withdrawn:
                told = _told_of(self._view, claim, article)
                said_on = self._said_on(told.get(_UTTERANCE, ()), article)
                people = {role: [self._same.of(one) for one in told[role]] for role in _PEOPLE & told.keys()}
                voice = Voice(claim, source, (), (), said_on)
                yield from _taken(about, content[claim], {**told, **people}, voice)

    def _said_on(self, utterances: Iterable[NamedNode], article: NamedNode) -> str:
        """Return the one time that the positive claims of an article give an utterance, or nothing."""
        return only(
            text(quad.object)
            for utterance in utterances
            for quad in self._view.quads(utterance, TIME, None, None)
            if quad.graph_name not in self._standing.withdrawn
            and isinstance(quad.graph_name, NamedNode)
            and _article(quad.graph_name) == article
            and any(self._view.quads(quad.graph_name, _POLARITY, POSITIVE, article))
        )


def _told_of(view: View, claim: NamedNode, article: NamedNode) -> Mapping[NamedNode, list[NamedNode]]:
    """Return the IRIs that an article gives a claim of its own by property."""
    told: dict[NamedNode, list[NamedNode]] = defaultdict(list)
    for quad in view.quads(claim, None, None, article):
        if isinstance(quad.object, NamedNode):
            told[quad.predicate].append(quad.object)
    return told


def _taken(
    about: NamedNode,
    content: Iterable[Triple],
    told: Mapping[NamedNode, list[NamedNode]],
    voice: Voice,
) -> Iterator[tuple[Position, Voice]]:
    """Yield the position of a claim and its voice; none where the store lacks what makes it a claim."""
    if _STATUS in told and _POLARITY in told:
        holders, relayers = (tuple(sorted(told.get(role, ()), key=str)) for role in (_HOLDER, _RELAYER))
        is_positive = told[_POLARITY][0] == POSITIVE
        yield (
            position(about, content, told[_STATUS][0], is_positive=is_positive),
            replace(voice, holders=holders, relayers=relayers),
        )


def _stands_on(view: View, about: NamedNode, told: Iterable[Iterable[Quad]]) -> Register:
    """Return the part of the register with a situation and its values, as told there and by articles."""
    values = (quad.object for quads in told for quad in quads if quad.subject == about)
    stated = (triple.object for triple in entry(view, about))
    return entries(view, {about, *stated, *values})


def _article(graph: object) -> NamedNode | None:
    """Return the article that a graph is of, as its own or as that of one of its claims."""
    if not isinstance(graph, NamedNode):
        return None
    parts = names.split_claim(graph)
    if parts is not None:
        return names.article(parts[0])
    return graph if names.is_article(graph) else None
