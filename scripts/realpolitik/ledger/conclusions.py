"""What the ledger keeps of conclusions, beside the statements in the store: notes, ties, rolls
and loops.

A tie is a statement between two others that several situations may give. A roll
is a statement for each claim that takes one of some positions.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pyoxigraph import NamedNode, Store, Triple

from realpolitik.conclude.policy import Conclusion, Note, Roll
from realpolitik.ledger.book import Ledger, lines
from realpolitik.ledger.hearing import LedgerHearing
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE, Subject

_CONSENSUS, _CONCERNS = names.graph("consensus"), term("concerns")
_OF_NODES = (
    RDF_TYPE,
    *map(term, "concerns policy onProperty resolvedBy prefers prefersLiteral".split()),
)
"""The properties of a contradiction, its sides aside."""


@dataclass(slots=True)
class Concluded:
    """All that is concluded of one situation, by how it is kept."""

    statements: set[Triple] = field(default_factory=set)
    ties: set[Triple] = field(default_factory=set)
    rolls: set[tuple[NamedNode, NamedNode, str]] = field(default_factory=set)

    @classmethod
    def of(cls, found: Iterable[Conclusion | Roll], ties: frozenset[NamedNode]) -> Concluded:
        """Sort conclusions; `ties` are the properties that tie parties to each other."""
        sorted_out = cls()
        for one in found:
            if isinstance(one, Roll):
                sorted_out.rolls |= {
                    (one.subject, one.predicate, position.key)
                    for position in one.positions
                    if not position.is_registered
                }
            elif one.statement.predicate in ties:
                sorted_out.ties.add(one.statement)
            else:
                sorted_out.statements.add(one.statement)
        return sorted_out

    def listed(self, hearing: LedgerHearing) -> Iterator[Triple]:
        """Yield the statements of the rolls."""
        for subject, predicate, key in self.rolls:
            yield from (Triple(subject, predicate, claim) for claim in hearing.claims_of(key))


def keep(about: NamedNode, found: Concluded, ledger: Ledger, figures: Counter[str] | None = None) -> None:
    """Write where the statements on a situation lie in the store, its ties and rolls, and its figures."""
    along = {triple.predicate.value for triple in found.statements if triple.subject == about}
    against = {triple.predicate.value for triple in found.statements if triple.object == about}
    nodes = _CONCERNS.value in against
    row = (about.value, lines(along), lines(against), int(nodes), json.dumps(figures or {}))
    ledger.run("INSERT INTO concluded VALUES (?, ?, ?, ?, ?)", row)
    ledger.run_many("INSERT INTO tie VALUES (?, ?)", ((tie_key(tie), about.value) for tie in found.ties))
    ledger.run_many(
        "INSERT INTO roll VALUES (?, ?, ?, ?)",
        ((about.value, subject.value, predicate.value, key) for subject, predicate, key in found.rolls),
    )


def keep_notes(about: NamedNode, notes: Iterable[Note], ledger: Ledger) -> None:
    """Write the notes on a situation that had none."""
    ledger.run_many(
        "INSERT INTO note VALUES (?, ?, ?, ?)",
        ((note.kind, note.key.value, about.value, "\n".join(note.told)) for note in notes),
    )


def figures_of(about: NamedNode, ledger: Ledger) -> Counter[str]:
    """Return what a situation has counted for."""
    found = ledger.column("SELECT figures FROM concluded WHERE about = ?", (about.value,))
    return Counter(json.loads(found[0])) if found else Counter()


def ties_of(about: NamedNode, ledger: Ledger) -> set[Triple]:
    """Return the ties that a situation has given."""
    return {_tie(key) for key in ledger.column("SELECT statement FROM tie WHERE about = ?", (about.value,))}


def rolls_of(about: NamedNode, ledger: Ledger) -> set[tuple[NamedNode, NamedNode, str]]:
    """Return the rolls that a situation has given, by position."""
    rows = ledger.rows("SELECT subject, predicate, position FROM roll WHERE about = ?", (about.value,))
    return {(NamedNode(str(s)), NamedNode(str(p)), str(key)) for s, p, key in rows}


def forget(about: NamedNode, ledger: Ledger) -> None:
    """Take back all that is kept of a situation but its notes."""
    for sql in (
        "DELETE FROM concluded WHERE about = ?",
        "DELETE FROM tie WHERE about = ?",
        "DELETE FROM roll WHERE about = ?",
    ):
        ledger.run(sql, (about.value,))


def statements_of(about: NamedNode, ledger: Ledger, store: Store) -> set[Triple]:
    """Return the statements on a situation that the store has, without ties and rolls."""
    found: set[Triple] = set()
    sql = "SELECT along, against, nodes FROM concluded WHERE about = ?"
    for along, against, nodes in ledger.rows(sql, (about.value,)):
        for iri in filter(None, str(along).split("\n")):
            found |= _in(store, about, NamedNode(iri), None)
        for iri in filter(None, str(against).split("\n")):
            found |= _in(store, None, NamedNode(iri), about)
        for node in {triple.subject for triple in _in(store, None, _CONCERNS, about)} if nodes else ():
            for predicate in _OF_NODES:
                found |= _in(store, node, predicate, None)
    return found


def _in(store: Store, subject: Subject | None, predicate: NamedNode, value: NamedNode | None) -> set[Triple]:
    return {quad.triple for quad in store.quads_for_pattern(subject, predicate, value, _CONSENSUS)}


def is_tied(tie: Triple, ledger: Ledger) -> bool:
    """Tell whether some situation still gives a tie."""
    return bool(ledger.column("SELECT 1 FROM tie WHERE statement = ? LIMIT 1", (tie_key(tie),)))


def tie_key(tie: Triple) -> str:
    """Return the text by which a tie is kept."""
    return "\n".join(str(part).strip("<>") for part in (tie.subject, tie.predicate, tie.object))


def _tie(key: str) -> Triple:
    subject, predicate, value = map(NamedNode, key.split("\n"))
    return Triple(subject, predicate, value)


def keep_loops(gone: Iterable[Triple], new: Iterable[Triple], ledger: Ledger) -> None:
    """Keep up the conclusions that lead from a thing to itself."""
    ledger.run_many("DELETE FROM loop WHERE subject = ? AND predicate = ?", map(_loop, gone))
    ledger.run_many("INSERT OR IGNORE INTO loop VALUES (?, ?)", map(_loop, new))


def loops(ledger: Ledger) -> Iterator[Triple]:
    """Yield the conclusions that lead from a thing to itself."""
    for subject, predicate in ledger.rows("SELECT subject, predicate FROM loop"):
        node = NamedNode(str(subject))
        yield Triple(node, NamedNode(str(predicate)), node)


def _loop(triple: Triple) -> tuple[str, str]:
    return str(triple.subject).strip("<>"), triple.predicate.value
