"""Rules on what a user adds to ontology and shapes: new terms, and nothing else about the shipped ones.

In: what articles stand on. Out: refusals. The names, labels and definitions of new
terms are judged by the shapes of the ontology, as those of shipped ones.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from realpolitik.claims.refusal import Refusal
from realpolitik.judge.profile import profile_findings
from realpolitik.judge.rings import named, rings
from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import short, term
from realpolitik.sources.ground import Extension, Ground

_UPWARD = (names.w3c("rdfs", "subClassOf"), names.w3c("rdfs", "subPropertyOf"), term("generalRole"))


def extension_refusals(base: Ground) -> tuple[Refusal, ...]:
    """Return what is wrong with the files of ontology and shapes that a user added, if there are any."""
    if not base.extensions:
        return ()
    found = [refusal for extension in base.extensions for refusal in _terms(extension, base)]
    told = profile_findings(turtle.in_graph(base.ontology))
    return (*found, *(Refusal("ontology", "profile", finding) for finding in told), *_rings(base))


def _terms(extension: Extension, base: Ground) -> Iterator[Refusal]:
    if extension.redefined:
        yield _redefining(extension)
    for iri in sorted(
        {one.subject for one in extension.of_new_terms() if isinstance(one.subject, NamedNode)}
    ):
        if not iri.value.startswith((names.VOCABULARY, names.SHAPES)):
            told = f"write new terms of {extension.file} as rp: and new shapes as shapes:"
            yield Refusal(iri.value, "term-foreign", told)
        clash = base.vocabulary.clash((iri, iri))
        if clash is not None:
            yield Refusal(
                iri.value, "disjoint", f"lies under classes that nothing is at once, in {extension.file}"
            )


def _redefining(extension: Extension) -> Refusal:
    """Return the one refusal of all that a file says of shipped terms."""
    first, *more = extension.redefined
    others = f" and of {len(more)} more" if more else ""
    told = f"{extension.file} says of it{others} what the package does not; "
    if extension.is_edition:
        told += "it is another edition of a shipped file: take it out, or run the program that it belongs to"
    else:
        told += "add a term of your own instead"
    return Refusal(first.value, "term-shipped", told)


def _rings(base: Ground) -> Iterator[Refusal]:
    for leading in _UPWARD:
        edges = (
            (triple.subject, triple.object)
            for triple in base.ontology
            if triple.predicate == leading
            and isinstance(triple.subject, NamedNode)
            and isinstance(triple.object, NamedNode)
        )
        for ring in rings(edges):
            yield Refusal(ring[0].value, "ring", f"{short(leading)} goes round: {named(ring)}")
