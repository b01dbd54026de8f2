"""Rules on what is minted from its word: each article that names it declares it, and all say the same."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Triple

from realpolitik.claims.claim import ArticleRecord
from realpolitik.claims.refusal import Refusal
from realpolitik.judge.gate.context import Context
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.minted import CLASSES, declared, is_minted
from realpolitik.rdf.names import local, short, term
from realpolitik.sources.register import Register

_KIND = term("isKindOf")


def minting_refusals(record: ArticleRecord, context: Context) -> Iterator[Refusal]:
    """Yield the minted things that an article names and does not declare, or declares otherwise."""
    for iri in sorted(_minted(record), key=str):
        told = _told(iri, record.facts)
        if not told.issuperset(declared(iri)):
            yield Refusal(iri.value, "minted", f"declare it in the article's graph as {_text(iri)}")
        for triple in sorted(told.difference(declared(iri)), key=str):
            yield from _more(iri, triple, context)


def _more(iri: NamedNode, triple: Triple, context: Context) -> Iterator[Refusal]:
    """Refuse what an article says of a minted thing beside class and label: of goods their kind alone."""
    is_kind = triple.predicate == _KIND and CLASSES["goods"] in {t.object for t in declared(iri)}
    if not is_kind:
        told = f"is {_text(iri)}; an article says nothing else of it, but of goods rp:isKindOf"
        yield Refusal(iri.value, "minted", told)
    elif is_minted(triple.object) or triple.object not in context.register.classes:
        yield Refusal(iri.value, "minted", "rp:isKindOf leads from minted goods to an entry of the register")


def minted_entry_refusals(register: Register) -> Iterator[Refusal]:
    """Yield the minted entries that are called otherwise, and the qualities that are not minted."""
    for iri, classes in register.classes.items():
        if CLASSES["quality"] in classes and not is_minted(iri):
            yield Refusal(iri.value, "minted", f"a quality is minted from its word: id:quality-{local(iri)}")
        elif is_minted(iri) and not _told(iri, register.facts).issuperset(declared(iri)):
            yield Refusal(iri.value, "minted", f"is {_text(iri)}, for its class and label follow from its id")


def _minted(record: ArticleRecord) -> Iterator[NamedNode]:
    """Yield the minted things that an article's graph and its claims name."""
    told = (triple.object for claim in record.claims for triple in claim.content)
    for node in record.facts.nodes().union(told):
        if isinstance(node, NamedNode) and is_minted(node):
            yield node


def _told(iri: NamedNode, facts: Facts) -> set[Triple]:
    return {Triple(iri, name, value) for name in facts.predicates(iri) for value in facts.values(iri, name)}


def _text(iri: NamedNode) -> str:
    kind, label = (triple.object for triple in declared(iri))
    shown = short(kind) if isinstance(kind, NamedNode) else str(kind)
    return f"{shown} with the label {label}"
