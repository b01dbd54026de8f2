"""Rules on what the register and the articles' own graphs declare."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.claims.claim import ArticleRecord
from realpolitik.claims.refusal import Refusal
from realpolitik.judge.gate.context import Kinds
from realpolitik.judge.gate.written import id_refusals, is_plain, value_refusals, written_refusals
from realpolitik.rdf import names
from realpolitik.rdf.minted import is_minted
from realpolitik.rdf.names import local, short, term
from realpolitik.rdf.terms import RDF_TYPE, Term
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Property, Vocabulary

Said: TypeAlias = Mapping[NamedNode, Collection[Term]]
"""The properties of a subject with their values."""

_OUTSIDE = frozenset(
    names.w3c(prefix, name)
    for prefix, name in (
        ("rdfs", "label"),
        ("skos", "altLabel"),
        ("skos", "scopeNote"),
        ("dcterms", "isReplacedBy"),
        ("dcterms", "title"),
        ("dcterms", "source"),
        ("dcterms", "license"),
    )
)
_DECLARED = frozenset({"register"})
_DESCRIBED = _DECLARED | {"claim"}
_TOLD = _DECLARED | {"article"}
"""What the register may write, what it may of things with a source, and what an article may of its own."""
_ANY_LITERAL = names.w3c("rdfs", "Literal")
_MATCHES = frozenset(names.w3c("skos", name) for name in ("exactMatch", "closeMatch"))
_ANYWHERE = frozenset({term("validTime"), term("sourceNote"), term("figure")})


def register_refusals(register: Register, vocabulary: Vocabulary) -> Iterator[Refusal]:
    """Yield what is wrong with the register: unknown terms and ids, misfits, bare claims."""
    sourced = {iri for iri in register.classes if register.facts.text(iri, term("sourceNote")) is not None}
    sound = _Sound(Kinds({}, register.classes), vocabulary)
    for subject, said in register.facts.items():
        yield from _said(subject, said, _DESCRIBED if subject in sourced else _DECLARED, sound)
    named = [triple for triple in register.facts.left_out if isinstance(triple.subject, NamedNode)]
    yield from _others(named, _DECLARED, sound)


def provenance_refusals(record: ArticleRecord, classes: Kinds, vocabulary: Vocabulary) -> Iterator[Refusal]:
    """Yield what is wrong with the terms and ids in an article's own graph."""
    facts, sound = record.facts, _Sound(classes, vocabulary)
    named = {triple.subject for triple in facts.left_out if isinstance(triple.subject, NamedNode)}
    yield from _foreign(named.union(iri for iri, _ in facts.items()), local(record.iri))
    yield from _others(facts.left_out, _TOLD, sound)
    for subject, said in facts.items():
        yield from _said(subject, said, _TOLD, sound)


def _foreign(subjects: Iterable[NamedNode], identifier: str) -> Iterator[Refusal]:
    for subject in subjects:
        if not names.is_of_article(subject, identifier) and not is_minted(subject):
            yield Refusal(
                subject.value, "foreign-subject", "an article's graph declares only what is its own; claim it"
            )


class _Sound:
    """The kinds of statements that were let in: most are of few kinds, and only their kinds are looked at."""

    def __init__(self, classes: Kinds, vocabulary: Vocabulary) -> None:
        self._classes, self._vocabulary = classes, vocabulary
        self._kinds: dict[object, dict[NamedNode, set[object]]] = defaultdict(lambda: defaultdict(set))

    def among(self, subject: NamedNode, layers: frozenset[str]) -> dict[NamedNode, set[object]]:
        """Return by property the sorts of values that such subjects were let in with."""
        return self._kinds[self._classes[subject], layers]

    def sort(self, value: Term) -> object:
        """Return what of a value decides whether a property takes it."""
        if isinstance(value, NamedNode):
            return self._classes[value] or value
        return value.datatype if isinstance(value, Literal) else type(value)

    def refusals(self, triple: Triple, layers: frozenset[str]) -> list[Refusal]:
        """Return what is wrong with a statement."""
        return list(_statement(triple, layers, self._classes, self._vocabulary))


def _said(subject: NamedNode, said: Said, layers: frozenset[str], sound: _Sound) -> Iterator[Refusal]:
    """Yield what is wrong with all that is said of one subject."""
    teller = subject.value
    yield from id_refusals(subject, teller)
    let_in = sound.among(subject, layers)
    for predicate, values in said.items():
        known = let_in[predicate]
        for value in values:
            if not is_plain(predicate, value):
                yield from value_refusals(predicate, value, teller)
            sort = sound.sort(value)
            if sort not in known:
                refused = sound.refusals(Triple(subject, predicate, value), layers)
                yield from refused
                if not refused:
                    known.add(sort)


def _others(triples: Iterable[Triple], layers: frozenset[str], sound: _Sound) -> Iterator[Refusal]:
    """Yield what is wrong with statements that no facts hold."""
    for triple in triples:
        if isinstance(triple.subject, NamedNode):
            yield from written_refusals(triple, triple.subject.value)
        yield from sound.refusals(triple, layers)


def _statement(
    triple: Triple,
    layers: frozenset[str],
    classes: Kinds,
    vocabulary: Vocabulary,
) -> Iterator[Refusal]:
    subject = triple.subject
    if not isinstance(subject, NamedNode) or not isinstance(triple.object, NamedNode | Literal):
        yield Refusal("file", "blank-node", "name every node")
    elif triple.predicate == RDF_TYPE:
        if triple.object not in vocabulary.ancestors:
            yield Refusal(subject.value, "unknown-class", f"{triple.object} is no class of the ontology")
    elif triple.predicate not in _OUTSIDE:
        yield from _own(triple, subject, layers, classes, vocabulary)


def _own(
    triple: Triple,
    subject: NamedNode,
    layers: frozenset[str],
    classes: Kinds,
    vocabulary: Vocabulary,
) -> Iterator[Refusal]:
    known = vocabulary.properties.get(triple.predicate)
    if known is None:
        yield from _annotation(triple, subject, vocabulary)
        return
    if known.layer not in layers and known.iri not in _ANYWHERE:
        yield Refusal(subject.value, "wrong-layer", f"{local(known.iri)} belongs to the layer {known.layer}")
    if known.domain is not None and not vocabulary.fits(classes[subject], (known.domain,)):
        yield Refusal(subject.value, "domain", f"{local(known.iri)} is for a {local(known.domain)}")
    yield from _object(triple.object, subject, known, classes, vocabulary)


def _object(
    value: object,
    subject: NamedNode,
    known: Property,
    classes: Kinds,
    vocabulary: Vocabulary,
) -> Iterator[Refusal]:
    if not known.is_object:
        yield from _literal(value, subject, known)
        return
    if not isinstance(value, NamedNode):
        yield Refusal(subject.value, "value-kind", f"{local(known.iri)} takes an IRI")
        return
    kinds = classes[value] | vocabulary.individuals.get(value, frozenset())
    if names.is_article(value):
        kinds |= {term("Article")}  # of another file, which the gate does not see
    if not kinds:
        yield Refusal(subject.value, "undeclared", f"nothing declares {short(value)}")
    elif known.ranges and not vocabulary.fits(kinds, known.ranges):
        wanted = " or ".join(local(cls) for cls in known.ranges)
        yield Refusal(subject.value, "range", f"{local(known.iri)} takes a {wanted}; {short(value)} is none")


def _literal(value: object, subject: NamedNode, known: Property) -> Iterator[Refusal]:
    if not isinstance(value, Literal):
        yield Refusal(subject.value, "value-kind", f"{local(known.iri)} takes a literal")
    elif known.ranges and not {value.datatype, _ANY_LITERAL} & {*known.ranges}:
        yield Refusal(subject.value, "datatype", f"{local(known.iri)} takes {short(known.ranges[0])}")


def _annotation(triple: Triple, subject: NamedNode, vocabulary: Vocabulary) -> Iterator[Refusal]:
    """Of what annotates, only some may be said of things; the rest is for the terms of the ontology."""
    if triple.predicate not in vocabulary.annotations:
        yield Refusal(subject.value, "unknown-property", vocabulary.lacks(triple.predicate))
    elif names.is_own_term(triple.predicate) and triple.predicate not in _ANYWHERE:
        yield Refusal(subject.value, "wrong-layer", f"{local(triple.predicate)} is said of terms alone")
    elif triple.predicate in _MATCHES and not isinstance(triple.object, NamedNode):
        yield Refusal(subject.value, "value-kind", f"{local(triple.predicate)} takes an IRI")
