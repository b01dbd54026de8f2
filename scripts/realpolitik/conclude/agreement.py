"""Run a policy over many situations: first all for themselves, then each with what the others gave.

In: a policy and the situations. Out: the statements of `graph/consensus`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from pyoxigraph import NamedNode, Triple

from realpolitik.claims.claim import ArticleRecord
from realpolitik.conclude.heard import Heard
from realpolitik.conclude.p1 import P1
from realpolitik.conclude.policy import Conclusion, Hearing, Note, Policy, Roll
from realpolitik.conclude.situation import Footing
from realpolitik.conclude.spans import span_triples
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary


class Gathered:
    """An outlook in memory, filled while a policy goes over all situations."""

    def __init__(self) -> None:
        self._realizations: dict[NamedNode, NamedNode] = {}
        self._notes: dict[tuple[str, NamedNode], list[Note]] = defaultdict(list)

    def keep(self, situation: NamedNode, realization: NamedNode) -> None:
        """Note how far a situation has come to be."""
        self._realizations[situation] = realization

    def note(self, note: Note) -> None:
        """Keep a note."""
        self._notes[note.kind, note.key].append(note)

    def realization(self, situation: NamedNode) -> NamedNode | None:
        """Return how far something has come to be; None for what is no situation."""
        return self._realizations.get(situation)

    def noted(self, kind: str, key: NamedNode) -> Sequence[Note]:
        """Return the notes of this kind and key, sorted by their situations."""
        return sorted(self._notes.get((kind, key), ()), key=lambda note: (note.about.value, note.told))


def footings(policy: Policy, situations: Iterable[NamedNode], outlook: Gathered) -> list[Footing]:
    """Return all situations after the second look, with what they give to others in the outlook."""
    judged = [found for iri in situations if (found := policy.judge(iri)) is not None]
    for situation in judged:
        outlook.keep(situation.iri, situation.realization)
    weighed = [policy.weigh(situation, outlook) for situation in judged]
    for footing in weighed:
        for note in policy.noted(footing):
            outlook.note(note)
    return weighed


def statements(found: Iterable[Conclusion | Roll], hearing: Hearing) -> Iterator[Triple]:
    """Yield what is concluded, without the reasons."""
    for one in found:
        if isinstance(one, Conclusion):
            yield one.statement
        else:
            yield from (Triple(one.subject, one.predicate, claim) for claim in hearing.claims(one.positions))


def consensus(
    records: Sequence[ArticleRecord], register: Register, vocabulary: Vocabulary
) -> tuple[Triple, ...]:
    """Return the triples of the consensus graph by the default policy, sorted."""
    heard = Heard.of(records, register, vocabulary)
    policy, outlook = P1(heard, register, vocabulary), Gathered()
    found = {triple for record in records for triple in span_triples(record)}
    for footing in footings(policy, heard.situations(), outlook):
        found.update(statements(policy.conclude(footing, outlook), heard))
    found.update(same_elsewhere(register))
    return tuple(sorted(found, key=str))


def same_elsewhere(register: Register) -> Iterator[Triple]:
    """Yield the links to other catalogues that the register's identifiers stand for."""
    for iri in register.facts.of_type(term("Identifier")):
        if register.facts.iri(iri, term("catalogue")) != term("Wikidata"):
            continue
        for entity in register.facts.iris(iri, term("identifies")):
            for item in register.facts.texts(iri, term("notation")):
                yield Triple(entity, names.w3c("skos", "exactMatch"), names.wikidata(item))
