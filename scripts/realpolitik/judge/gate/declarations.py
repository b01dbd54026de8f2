"""Rules on what the register and the articles' own graphs declare."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import NamedNode, Triple

from realpolitik.claims.refusal import Refusal
from realpolitik.rdf import names
from realpolitik.rdf.names import local, short, term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Property, Vocabulary

_OUTSIDE = frozenset(
    names.w3c(prefix, name)
    for prefix, name in (
        ("rdfs", "label"),
        ("skos", "altLabel"),
        ("skos", "scopeNote"),
        ("dcterms", "title"),
        ("dcterms", "source"),
        ("dcterms", "license"),
    )
)
_DECLARED = frozenset({"register"})
_DESCRIBED = _DECLARED | {"claim"}
_TOLD = _DECLARED | {"article"}
"""What the register may write, what it may of things with a source, and what an article may of its own."""
_ANYWHERE = frozenset({term("validTime"), term("sourceNote"), term("figure")})


def register_refusals(register: Register, vocabulary: Vocabulary) -> Iterator[Refusal]:
    """Yield what is wrong with the register: unknown terms and ids, misfits, bare claims."""
    sourced = {iri for iri in register.classes if register.facts.text(iri, term("sourceNote")) is not None}
    sound = _Sound(register.classes)
    for triple in register.triples:
        layers = _DESCRIBED if triple.subject in sourced else _DECLARED
        yield from sound.refusals(triple, layers, vocabulary)


def provenance_refusals(
    article: NamedNode,
    triples: Iterable[Triple],
    classes: Mapping[NamedNode, frozenset[NamedNode]],
    vocabulary: Vocabulary,
) -> Iterator[Refusal]:
    """Yield what is wrong with the terms and ids in an article's own graph."""
    identifier, sound = local(article), _Sound(classes)
    for triple in triples:
        subject = triple.subject
        if isinstance(subject, NamedNode) and not names.is_of_article(subject, identifier):
            yield Refusal(
                subject.value, "foreign-subject", "an article's graph declares only what is its own; claim it"
            )
        yield from sound.refusals(triple, _TOLD, vocabulary)


class _Sound:
    """The kinds of statements that were let in: most are of few kinds, and only their kinds are looked at."""

    def __init__(self, classes: Mapping[NamedNode, frozenset[NamedNode]]) -> None:
        self._classes = classes
        self._kinds: set[object] = set()

    def refusals(self, triple: Triple, layers: frozenset[str], vocabulary: Vocabulary) -> Iterable[Refusal]:
        """Return what is wrong with a statement."""
        subject, value = triple.subject, triple.object
        kinds = self._classes.get(value, value) if isinstance(value, NamedNode) else None
        told = self._classes.get(subject) if isinstance(subject, NamedNode) else subject
        kind = (triple.predicate, told, kinds, layers)
        if kind in self._kinds:
            return ()
        refused = list(_statement(triple, layers, self._classes, vocabulary))
        if not refused:
            self._kinds.add(kind)
        return refused


def _statement(
    triple: Triple,
    layers: frozenset[str],
    classes: Mapping[NamedNode, frozenset[NamedNode]],
    vocabulary: Vocabulary,
) -> Iterator[Refusal]:
    subject = triple.subject
    if not isinstance(subject, NamedNode):
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
    classes: Mapping[NamedNode, frozenset[NamedNode]],
    vocabulary: Vocabulary,
) -> Iterator[Refusal]:
    known = vocabulary.properties.get(triple.predicate)
    if known is None and triple.predicate not in vocabulary.annotations:
        yield Refusal(subject.value, "unknown-property", f"{short(triple.predicate)} is not in the ontology")
    if known is None:
        return
    if known.layer not in layers and known.iri not in _ANYWHERE:
        yield Refusal(subject.value, "wrong-layer", f"{local(known.iri)} belongs to the layer {known.layer}")
    if known.domain is not None and not vocabulary.fits(classes.get(subject, ()), (known.domain,)):
        yield Refusal(subject.value, "domain", f"{local(known.iri)} is for a {local(known.domain)}")
    yield from _object(triple.object, subject, known, classes, vocabulary)


def _object(
    value: object,
    subject: NamedNode,
    known: Property,
    classes: Mapping[NamedNode, frozenset[NamedNode]],
    vocabulary: Vocabulary,
) -> Iterator[Refusal]:
    if not known.is_object:
        return
    if not isinstance(value, NamedNode):
        yield Refusal(subject.value, "value-kind", f"{local(known.iri)} takes an IRI")
        return
    kinds = classes.get(value, frozenset()) | vocabulary.individuals.get(value, frozenset())
    if names.is_article(value):
        kinds |= {term("Article")}  # of another file, which the gate does not see
    if not kinds:
        yield Refusal(subject.value, "undeclared", f"nothing declares {short(value)}")
    elif known.ranges and not vocabulary.fits(kinds, known.ranges):
        wanted = " or ".join(local(cls) for cls in known.ranges)
        yield Refusal(subject.value, "range", f"{local(known.iri)} takes a {wanted}; {short(value)} is none")
