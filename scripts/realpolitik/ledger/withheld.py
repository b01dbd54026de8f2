"""What is not concluded because the whole graph would be at fault: of which situations, and how much.

In: faults, and the situations to which each was traced. Out: rows, and for every
situation how deep it is withheld. A situation loses its links first; where that does
not mend the fault, its values and classes; where that does not either, all.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum

from pyoxigraph import NamedNode

from realpolitik.claims.refusal import Refusal
from realpolitik.conclude.policy import Conclusion, Roll
from realpolitik.ledger.book import Ledger
from realpolitik.rdf import names
from realpolitik.rdf.names import short, term

_SHOWN = 5
_PLAIN = frozenset(
    map(term, "realization ownRealization raisedBy strongestStatus articleCount basis".split())
)
"""What is still concluded of a situation without values: how far it has come, and who says so."""


class Depth(IntEnum):
    """How much of what would be concluded of a situation is withheld."""

    LINKS = 1
    VALUES = 2
    ALL = 3

    def shows(self, found: Conclusion | Roll, links: Collection[NamedNode]) -> bool:
        """Tell whether something is concluded all the same; `links` are the properties of links."""
        predicate = found.predicate if isinstance(found, Roll) else found.statement.predicate
        if self is Depth.LINKS:
            return predicate not in links or not _joins_things(found)
        return self is Depth.VALUES and predicate in _PLAIN


def _joins_things(found: Conclusion | Roll) -> bool:
    if isinstance(found, Roll):
        return False
    return names.is_thing_node(found.statement.subject) and names.is_thing_node(found.statement.object)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with the whole graph: a shape that is broken, or classes that exclude each other.

    `classes` are those that clash, or none where any class may be what is wrong;
    `path` is the property that a shape looks at.
    """

    focus: NamedNode
    rule: str
    message: str
    classes: frozenset[NamedNode] | None = None
    path: NamedNode | None = None

    def refusal(self) -> Refusal:
        """Return this as the refusal of a build that cannot go on."""
        return Refusal(self.focus.value, self.rule, self.message)


@dataclass(frozen=True, slots=True)
class Traced:
    """A fault that a build goes on without: what is not concluded for it, and whose claims carry it."""

    refusal: Refusal
    withheld: tuple[str, ...]
    articles: tuple[str, ...]

    def __str__(self) -> str:
        fault = self.refusal
        return (
            f"withheld: {_few(self.withheld)}; {short(NamedNode(fault.subject))}: {fault.rule}: "
            f"{fault.message} (told by {_few(self.articles)})"
        )


def _few(told: tuple[str, ...]) -> str:
    more = len(told) - _SHOWN
    return ", ".join(told[:_SHOWN]) + (f" and {more} more" if more > 0 else "")


@dataclass(slots=True)
class Withheld:
    """How deep each situation is withheld, and for what."""

    depths: dict[NamedNode, Depth] = field(default_factory=dict)
    causes: dict[Refusal, set[NamedNode]] = field(default_factory=dict)

    def deepen(self, fault: Fault, situations: Iterable[NamedNode]) -> set[NamedNode]:
        """Note that a fault was traced to situations; return those that are not withheld whole yet."""
        found = {iri for iri in situations if self.depths.get(iri) is not Depth.ALL}
        if found:
            self.causes.setdefault(fault.refusal(), set()).update(found)
        return found

    def take(self, situations: Iterable[NamedNode]) -> None:
        """Withhold one degree more of these situations."""
        for iri in situations:
            self.depths[iri] = Depth(self.depths.get(iri, 0) + 1)

    def keep(self, ledger: Ledger) -> None:
        """Write this in place of what was withheld before."""
        ledger.run("DELETE FROM withheld")
        ledger.run("DELETE FROM fault")
        rows = ((iri.value, int(depth)) for iri, depth in self.depths.items())
        ledger.run_many("INSERT INTO withheld VALUES (?, ?)", rows)
        ledger.run_many("INSERT INTO fault VALUES (?, ?, ?, ?, ?)", self._told(ledger))

    def _told(self, ledger: Ledger) -> Iterator[tuple[str, str, str, str, str]]:
        for fault, situations in self.causes.items():
            ordered = sorted(situations, key=str)
            withheld = [f"{self.depths[iri].name.lower()} of {short(iri)}" for iri in ordered]
            articles = sorted({article for iri in ordered for article in speakers(iri, ledger)})
            told = json.dumps(withheld), json.dumps([short(NamedNode(iri)) for iri in articles])
            yield fault.subject, fault.rule, fault.message, *told


def speakers(about: NamedNode, ledger: Ledger) -> list[str]:
    """Return the articles that speak of a situation."""
    sql = (
        "SELECT iri FROM article WHERE number IN (SELECT article FROM spoken WHERE about = ?1 UNION "
        "SELECT voice.article FROM voice JOIN position ON position = number WHERE about = ?1)"
    )
    return ledger.column(sql, (about.value,))


def traced(ledger: Ledger) -> Iterator[Traced]:
    """Yield the faults that the last build went on without, sorted."""
    sql = "SELECT subject, rule, message, withheld, articles FROM fault ORDER BY rule, subject, message"
    for subject, rule, message, withheld, articles in ledger.rows(sql):
        refusal = Refusal(str(subject), str(rule), str(message))
        yield Traced(refusal, tuple(json.loads(str(withheld))), tuple(json.loads(str(articles))))


def former(ledger: Ledger) -> set[NamedNode]:
    """Return the situations of which the last build withheld something."""
    return set(map(NamedNode, ledger.column("SELECT about FROM withheld")))


def figures(ledger: Ledger) -> dict[str, int]:
    """Return of how many situations something is withheld."""
    [count] = ledger.column("SELECT COUNT(*) FROM withheld")
    return {"withheld": int(count)}
