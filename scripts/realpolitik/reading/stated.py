"""What a statement stands on without any rule: that somebody wrote it, or the name of a thing.

In: the statements of a view, and one of them. Out: its grounds of this kind. Also
what a ground is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode, Triple

from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.reading.statements import REGISTER, Statements

_EXACT = names.w3c("skos", "exactMatch")
_OFFSETS = "reckoned from the offsets in its name"


@dataclass(frozen=True, slots=True)
class Ground:
    """A rule, and the statements and claims that it stands on."""

    rule: str
    premises: tuple[Triple, ...] = ()
    claims: tuple[NamedNode, ...] = ()


def is_named(triple: Triple) -> bool:
    """Tell whether a statement of the consensus comes from a name or an identifier, and not from claims."""
    subject = triple.subject
    return triple.predicate == _EXACT or (
        isinstance(subject, NamedNode)
        and (names.split_span(subject) is not None or names.split_claim(subject) is not None)
    )


def named(read: Statements, triple: Triple) -> Iterator[Ground]:
    """Yield what such a statement was reckoned from: offsets, or an identifier in the register."""
    subject = triple.subject
    if not isinstance(subject, NamedNode):
        return
    if triple.predicate == _EXACT:
        yield from _identified(read, subject, triple)
    elif names.split_claim(subject) is not None:
        yield Ground(_OFFSETS, claims=(subject,))
    else:
        yield Ground(_OFFSETS)


def _identified(read: Statements, subject: NamedNode, triple: Triple) -> Iterator[Ground]:
    for identifier in read.subjects(term("identifies"), subject, REGISTER):
        for notation in read.objects(identifier, term("notation"), REGISTER):
            if triple.object == names.wikidata(notation.value):
                premises = (
                    Triple(identifier, term("identifies"), subject),
                    Triple(identifier, term("notation"), notation),
                )
                yield Ground("an identifier in the register", premises)
