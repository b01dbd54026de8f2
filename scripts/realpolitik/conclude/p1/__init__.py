"""What the sources together amount to, by the named policy p1.

In: the records of all articles, the register and the vocabulary. Out: the
triples of `graph/consensus`: situations with realization, support, values and
links, conflicts, and the derived bounds of times, amounts and spans. A pure
function; a user can write another policy beside this one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from pyoxigraph import Literal, NamedNode, Quad, Triple

from realpolitik.claims.claim import ArticleRecord
from realpolitik.claims.status import STRONGEST_FIRST
from realpolitik.conclude.p1 import scope
from realpolitik.conclude.p1.conflicts import conflicts
from realpolitik.conclude.p1.links import linked_values, links, offices_involved, unreal
from realpolitik.conclude.p1.realization import realization
from realpolitik.conclude.p1.situation import Situation
from realpolitik.conclude.p1.spans import span_triples
from realpolitik.conclude.p1.values import values
from realpolitik.conclude.p1.voices import Voice, belonging, standing, voices
from realpolitik.rdf import literals, names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary

_INTEGER, _DECIMAL = names.w3c("xsd", "integer"), names.w3c("xsd", "decimal")


def consensus(
    records: Sequence[ArticleRecord], register: Register, vocabulary: Vocabulary
) -> tuple[Triple, ...]:
    """Return the triples of the consensus graph, sorted."""
    situations = _situations(records, register, vocabulary)
    tied = belonging(records, register)
    barred = unreal(situations)
    linked = [(situation, linked_values(situation, tied, barred)) for situation in situations]
    found: set[Triple] = set(span_triples(records))
    for situation, sure in linked:
        found.update(_described(situation, vocabulary))
        found.update(conflicts(situation.iri, situation.voices, situation.values))
        found.update(links(situation, sure, tied, vocabulary))
    found.update(offices_involved(linked, vocabulary))
    found.update(scope.would_fall_under(situations, register, vocabulary))
    found.update(_same_elsewhere(register))
    return tuple(sorted(found, key=str))


def _situations(
    records: Sequence[ArticleRecord], register: Register, vocabulary: Vocabulary
) -> list[Situation]:
    speaking: dict[NamedNode, list[Voice]] = defaultdict(list)
    for voice in voices(records, register, vocabulary):
        speaking[voice.about].append(voice)
    classes = _spoken_of(records, register, vocabulary)
    found = []
    for iri in sorted({*speaking, *classes}, key=str):
        about = tuple(sorted(speaking.get(iri, []), key=lambda voice: voice.claim.value))
        outcome = realization(stand for voice in about if (stand := voice.stand()) is not None)
        givers = {stand.claim for stand in outcome.givers}
        told = {cls for voice in about if voice.claim in givers for cls in voice.classes}
        registered = register.classes.get(iri, frozenset())
        kinds = registered | (told or classes.get(iri, frozenset()))
        found.append(
            Situation(
                iri=iri,
                classes=tuple(sorted(kinds, key=str)),
                registered=registered,
                outcome=outcome,
                values=values(about, outcome, vocabulary, register),
                voices=about,
            )
        )
    return found


def _spoken_of(
    records: Sequence[ArticleRecord], register: Register, vocabulary: Vocabulary
) -> Mapping[NamedNode, frozenset[NamedNode]]:
    """Return every situation that is declared, described or pointed to by what counts, with its classes."""
    described: dict[NamedNode, set[NamedNode]] = defaultdict(set)
    pointed_to: dict[NamedNode, set[NamedNode]] = defaultdict(set)
    for record in standing(records):
        counted = {record.iri, *(claim.iri for claim in record.claims)}
        typed = Facts(quad.triple for quad in record.quads if quad.predicate == RDF_TYPE)
        for quad in record.quads:
            if _teller(quad) not in counted or not isinstance(quad.object, NamedNode):
                continue
            if quad.predicate != RDF_TYPE:  # what only a withdrawn claim describes is still a situation
                pointed_to[quad.object].update(typed.iris(quad.object, RDF_TYPE))
            elif isinstance(quad.subject, NamedNode):
                described[quad.subject].add(quad.object)
    found = {
        iri: register.classes.get(iri, frozenset()) | (described.get(iri) or pointed_to[iri])
        for iri in {*described, *pointed_to}
    }
    return {iri: kinds for iri, kinds in found.items() if vocabulary.fits(kinds, (term("Situation"),))}


def _teller(quad: Quad) -> object:
    """Return the claim that a quad belongs to, as content or as provenance, or else its article."""
    of_claim = isinstance(quad.subject, NamedNode) and names.split_claim(quad.subject) is not None
    return quad.subject if of_claim else quad.graph_name


def _described(situation: Situation, vocabulary: Vocabulary) -> Iterator[Triple]:
    iri, outcome = situation.iri, situation.outcome
    yield Triple(iri, term("realization"), outcome.realization)
    for cls in situation.classes:
        yield Triple(iri, RDF_TYPE, cls)
    behind = situation.behind()
    if behind:
        strongest = min((voice.status for voice in behind), key=STRONGEST_FIRST.index)
        yield Triple(iri, term("support"), strongest)
        count = len({voice.source for voice in behind})
        yield Triple(iri, term("supportingArticles"), Literal(str(count), datatype=_INTEGER))
    for voice in behind:
        if names.split_claim(voice.claim) is not None:
            yield Triple(iri, term("basis"), voice.claim)
    for predicate, value in situation.values.shown:
        yield Triple(iri, predicate, value)
        yield from _derived(iri, predicate, value)
        known = vocabulary.properties.get(predicate)
        if known is not None and known.general_role is not None:
            yield Triple(iri, known.general_role, value)


def _derived(iri: NamedNode, predicate: NamedNode, value: NamedNode | Literal) -> Iterator[Triple]:
    """Yield the bounds of a time or an amount as values that queries can compare."""
    if predicate == term("time"):
        bounds = literals.time_bounds(value.value)
        for name, day in (("earliest", bounds.earliest), ("latest", bounds.latest)):
            if day is not None:
                yield Triple(iri, term(name), Literal(day.isoformat()))
    if predicate == term("amount"):
        amount = literals.amount(value.value)
        yield Triple(iri, term("unit"), Literal(amount.unit))
        for name, number in (("least", amount.least), ("most", amount.most)):
            if number is not None:
                yield Triple(iri, term(name), Literal(f"{number:f}", datatype=_DECIMAL))


def _same_elsewhere(register: Register) -> Iterator[Triple]:
    """Yield the links to other catalogues that the register's identifiers stand for."""
    for iri in register.facts.of_type(term("Identifier")):
        if register.facts.iri(iri, term("catalogue")) != term("Wikidata"):
            continue
        for entity in register.facts.iris(iri, term("identifies")):
            for item in register.facts.texts(iri, term("notation")):
                yield Triple(entity, names.w3c("skos", "exactMatch"), names.wikidata(item))
