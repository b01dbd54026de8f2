"""Rules on vocabulary: every term and id is declared and fits where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.claims.claim import Claim
from realpolitik.claims.refusal import Refusal
from realpolitik.judge.gate.context import Context
from realpolitik.judge.gate.written import written_refusals
from realpolitik.rdf.names import is_thing, local, short, term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.vocabulary import Property


def fit_refusals(claim: Claim, context: Context) -> Iterator[Refusal]:
    """Yield what is wrong with the terms, ids and literals of a claim."""
    for triple in claim.content:
        yield from written_refusals(triple, claim.iri.value)
        if triple.predicate == RDF_TYPE:
            yield from _class(triple, claim, context)
        else:
            yield from _statement(triple, claim, context)


def _class(triple: Triple, claim: Claim, context: Context) -> Iterator[Refusal]:
    cls, subject = triple.object, triple.subject
    if not isinstance(cls, NamedNode) or cls not in context.vocabulary.ancestors:
        yield Refusal(claim.iri.value, "unknown-class", f"{triple.object} is no class of the ontology")
        return
    if not context.vocabulary.is_a(cls, term("Situation")):
        yield Refusal(claim.iri.value, "situation-class", f"{local(cls)} is no class of situations")
    registered = context.register.classes.get(subject, frozenset()) if isinstance(subject, NamedNode) else ()
    if registered and not _same_line(cls, registered, context):
        kinds = ", ".join(sorted(local(kind) for kind in registered))
        yield Refusal(claim.iri.value, "class-differs", f"the register has {_text(subject)} as {kinds}")


def _same_line(cls: NamedNode, registered: frozenset[NamedNode], context: Context) -> bool:
    return any(
        context.vocabulary.is_a(cls, kind) or context.vocabulary.is_a(kind, cls) for kind in registered
    )


def _statement(triple: Triple, claim: Claim, context: Context) -> Iterator[Refusal]:
    known = context.vocabulary.properties.get(triple.predicate)
    if known is None:
        yield Refusal(claim.iri.value, "unknown-property", context.vocabulary.lacks(triple.predicate))
        return
    if known.layer != "claim":
        yield Refusal(
            claim.iri.value,
            "consensus-only",
            f"{local(known.iri)} belongs to the layer {known.layer}, not to claims",
        )
    subject = triple.subject
    if (
        isinstance(subject, NamedNode)
        and known.domain is not None
        and not _fits(subject, (known.domain,), context)
    ):
        yield Refusal(
            claim.iri.value,
            "domain",
            f"{local(known.iri)} is for a {local(known.domain)}; {_text(subject)} is none",
        )
    yield from _object(triple, known, claim, context)


def _object(triple: Triple, known: Property, claim: Claim, context: Context) -> Iterator[Refusal]:
    value = triple.object
    if known.is_object and isinstance(value, NamedNode):
        if not context.classes[value]:
            yield Refusal(claim.iri.value, "undeclared", f"nothing declares {_text(value)}")
        elif known.ranges and not _fits(value, known.ranges, context):
            wanted = " or ".join(local(cls) for cls in known.ranges)
            yield Refusal(
                claim.iri.value, "range", f"{local(known.iri)} takes a {wanted}; {_text(value)} is none"
            )
    elif known.is_object or not isinstance(value, Literal):
        expected = "an IRI" if known.is_object else "a literal"
        yield Refusal(claim.iri.value, "value-kind", f"{local(known.iri)} takes {expected}")
    else:
        yield from _literal(value, known, claim)


def _literal(value: Literal, known: Property, claim: Claim) -> Iterator[Refusal]:
    if known.ranges and value.datatype not in known.ranges:
        yield Refusal(claim.iri.value, "datatype", f"{local(known.iri)} takes {short(known.ranges[0])}")


def _fits(iri: NamedNode, wanted: tuple[NamedNode, ...], context: Context) -> bool:
    return context.vocabulary.fits(context.classes[iri], wanted)


def _text(node: object) -> str:
    if isinstance(node, NamedNode):
        return local(node) if is_thing(node) else short(node)
    return str(node)
