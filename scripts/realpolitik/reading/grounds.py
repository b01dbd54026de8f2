"""What policy p1 can have written a consensus statement for: claims, or other statements.

In: a view of the build and a statement of the consensus. Out: its possible grounds,
the closest first; `explain` takes the first whose premises it can explain.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import BlankNode, NamedNode, Triple

from realpolitik.conclude.p1.realization import ENDED
from realpolitik.conclude.p1.values import heard_beside
from realpolitik.rdf import literals, names
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE, Term
from realpolitik.stores.base import View

CONSENSUS, INFERRED, REGISTER, ONTOLOGY = (
    names.graph(name) for name in ("consensus", "inferred", "register", "ontology")
)
_EXACT = names.w3c("skos", "exactMatch")


@dataclass(frozen=True, slots=True)
class Ground:
    """A rule, and the statements and claims that it stands on."""

    rule: str
    premises: tuple[Triple, ...] = ()
    claims: tuple[NamedNode, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """The store as it is asked here; without a graph, all graphs are."""

    view: View

    def graphs(self, triple: Triple) -> set[NamedNode]:
        """Return the named graphs that have this very statement."""
        quads = self.view.quads(triple.subject, triple.predicate, triple.object, None)
        return {quad.graph_name for quad in quads if isinstance(quad.graph_name, NamedNode)}

    def objects(self, subject: object, predicate: NamedNode, graph: NamedNode | None = None) -> list[Term]:
        """Return the values of a property, sorted."""
        if not isinstance(subject, NamedNode | BlankNode):
            return []
        quads = self.view.quads(subject, predicate, None, graph)
        return sorted({quad.object for quad in quads if not isinstance(quad.object, Triple)}, key=str)

    def iris(self, subject: object, predicate: NamedNode, graph: NamedNode | None = None) -> list[NamedNode]:
        """Return those values of a property that are IRIs, sorted."""
        return [value for value in self.objects(subject, predicate, graph) if isinstance(value, NamedNode)]

    def subjects(self, predicate: NamedNode, value: Term, graph: NamedNode | None = None) -> list[NamedNode]:
        """Return what has a value, sorted."""
        quads = self.view.quads(None, predicate, value, graph)
        return sorted({quad.subject for quad in quads if isinstance(quad.subject, NamedNode)}, key=str)

    def tellers(
        self, subject: NamedNode | None, predicate: NamedNode | None = None, value: NamedNode | None = None
    ) -> set[NamedNode]:
        """Return the claims whose content has a statement like this."""
        graphs = {quad.graph_name for quad in self.view.quads(subject, predicate, value, None)}
        return {g for g in graphs if isinstance(g, NamedNode) and names.split_claim(g) is not None}


def grounds(read: Reading, triple: Triple) -> Iterator[Ground]:
    """Yield what a statement of the consensus can stand on."""
    subject = triple.subject
    if not isinstance(subject, NamedNode):
        return
    claims = tuple(sorted(_heard(read, subject, triple), key=str))
    if claims:
        yield Ground("the claims it rests on, by policy p1", claims=claims)
    yield from _links(read, subject, triple)
    yield from _reckoned(read, subject, triple)


def _heard(read: Reading, subject: NamedNode, triple: Triple) -> Iterator[NamedNode]:
    """Yield the claims that hold the very statement and that the policy heard."""
    basis = read.iris(subject, term("basis"), CONSENSUS)
    counted = {
        status for rung in read.iris(subject, term("realization"), CONSENSUS) for status in heard_beside(rung)
    }
    existential = read.tellers(subject, term("realization"))
    for claim in read.graphs(triple):
        if claim in basis or (
            claim not in existential
            and subject in read.iris(claim, term("about"))
            and term("Positive") in read.iris(claim, term("polarity"))
            and counted.intersection(read.iris(claim, term("status")))
            and not _is_gone(read, claim)
        ):
            yield claim


def _is_gone(read: Reading, claim: NamedNode) -> bool:
    """Tell whether a claim was withdrawn, or its article was or is replaced."""
    articles = read.iris(claim, term("inArticle"), CONSENSUS)
    return any(read.objects(node, term("withdrawn")) for node in (claim, *articles)) or any(
        read.subjects(term("supersedes"), article) for article in articles
    )


def _links(read: Reading, subject: NamedNode, triple: Triple) -> Iterator[Ground]:
    """Yield how the policy came to a link: from a role, a pair of parties, an office or a scope."""
    link, value = triple.predicate, triple.object
    if not isinstance(value, NamedNode):
        return
    for role in read.iris(link, term("linkOf"), ONTOLOGY):
        yield Ground("real, so linked along its role", (Triple(subject, role, value),))
    for role in read.iris(link, term("inverseLinkOf"), ONTOLOGY):
        yield Ground("real, so linked to its role", (Triple(value, role, subject),))
    for narrower in read.subjects(term("generalRole"), link, ONTOLOGY):
        yield Ground("a narrower role", (Triple(subject, narrower, value),))
    for cls in read.iris(link, term("pairOf"), ONTOLOGY):
        yield from _pairs(read, subject, value, cls)
    if link == term("involvesOffice"):
        yield from _offices(read, subject, value)
    if link == term("wouldFallUnder"):
        yield from _scopes(read, subject, value)


def _pairs(read: Reading, one: NamedNode, other: NamedNode, cls: NamedNode) -> Iterator[Ground]:
    linked = set(read.iris(one, term("involvedIn"), CONSENSUS)) & set(
        read.iris(other, term("involvedIn"), CONSENSUS)
    )
    for situation in sorted(linked, key=str):
        kinds = read.iris(situation, RDF_TYPE)
        over = ENDED in read.iris(situation, term("realization"), CONSENSUS) and term("Event") not in kinds
        for role in (term("party"), term("participant")):
            premises = (Triple(situation, role, one), Triple(situation, role, other))
            if cls in kinds and not over and all(CONSENSUS in read.graphs(premise) for premise in premises):
                yield Ground("both are parties of a real situation", premises)


def _offices(read: Reading, event: NamedNode, office: NamedNode) -> Iterator[Ground]:
    for tenure in read.subjects(term("heldOffice"), office, CONSENSUS):
        if _time(read, event).disjoint(_time(read, tenure)):
            continue
        for person in read.subjects(term("hasTenure"), tenure, CONSENSUS):
            if event in read.iris(person, term("involvedIn"), CONSENSUS):
                premises = (
                    Triple(event, term("participant"), person),
                    Triple(tenure, term("officeHolder"), person),
                    Triple(tenure, term("office"), office),
                )
                yield Ground("a participant held the post then", premises)


def _time(read: Reading, situation: NamedNode) -> literals.Bounds:
    told = read.objects(situation, term("time"), CONSENSUS)
    return literals.time_bounds(told[0].value) if told else literals.Bounds(None, None)


def _scopes(read: Reading, transfer: NamedNode, measure: NamedNode) -> Iterator[Ground]:
    for target in read.iris(measure, term("target"), CONSENSUS):
        for role in (term("supplier"), term("recipient"), term("party")):
            if target not in read.iris(transfer, role, CONSENSUS):
                continue
            for goods in read.iris(transfer, term("goods"), CONSENSUS):
                for scope in read.iris(measure, term("goodsInScope"), CONSENSUS):
                    kinds = steps(read, goods, (term("isKindOf"),), scope, REGISTER)
                    if kinds is not None:
                        premises = (
                            Triple(measure, term("target"), target),
                            Triple(transfer, role, target),
                            Triple(transfer, term("goods"), goods),
                            Triple(measure, term("goodsInScope"), scope),
                            *kinds,
                        )
                        yield Ground("a side and the goods are in scope", premises)


def steps(
    read: Reading, start: Term, legs: tuple[NamedNode, ...], end: Term, *graphs: NamedNode
) -> tuple[Triple, ...] | None:
    """Return the shortest way along any of some properties in these graphs, or None."""
    ways: dict[Term, tuple[Triple, ...]] = {start: ()}
    open_ends = [start]
    for node in open_ends:
        for graph in graphs:
            for leg in legs:
                for onward in read.objects(node, leg, graph):
                    if onward not in ways and isinstance(node, NamedNode):
                        ways[onward] = (*ways[node], Triple(node, leg, onward))
                        open_ends.append(onward)
    return ways.get(end)


def _reckoned(read: Reading, subject: NamedNode, triple: Triple) -> Iterator[Ground]:
    """Yield what a statement was reckoned from that no claim says as it stands."""
    if names.split_span(subject) is not None:
        yield Ground("reckoned from the offsets in its name")
    if triple.predicate == _EXACT:
        for identifier in read.subjects(term("identifies"), subject, REGISTER):
            for notation in read.objects(identifier, term("notation"), REGISTER):
                if triple.object == names.wikidata(notation.value):
                    premises = (
                        Triple(identifier, term("identifies"), subject),
                        Triple(identifier, term("notation"), notation),
                    )
                    yield Ground("an identifier in the register", premises)
    behind = _behind(read, subject)
    if behind:
        yield Ground("reckoned by policy p1 from the claims about it", claims=tuple(sorted(behind, key=str)))
    for rung in read.iris(subject, term("realization"), REGISTER):
        stated = Triple(subject, term("realization"), rung)
        yield Ground("reckoned by policy p1 from a sourced register entry", (stated,))


def _behind(read: Reading, subject: NamedNode) -> set[NamedNode]:
    """Return the claims behind a claim, a conflict, a realization or a situation only spoken of."""
    if names.split_claim(subject) is not None:
        return {subject}
    gave = [*read.iris(subject, term("side"), CONSENSUS), *read.iris(subject, term("basis"), CONSENSUS)]
    if gave:
        return set(gave)
    pointing = [term(name) for name in ("about", "ifSo", "unless", "utterance")]
    spoken = {claim for pointer in pointing for claim in read.subjects(pointer, subject)}
    spoken |= read.tellers(subject) | read.tellers(None, value=subject)
    return {claim for claim in spoken if not _is_gone(read, claim)}
