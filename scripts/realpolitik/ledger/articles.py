"""The articles in the ledger: what each was judged on, and what the articles say of one another.

In: judgements of single articles. Out: rows, and what each article contributes.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode, Store

from realpolitik.claims.claim import ArticleRecord
from realpolitik.claims.refusal import Refusal
from realpolitik.conclude.contribution import Contribution, contribution
from realpolitik.conclude.saying import published
from realpolitik.judge.article import Judgement
from realpolitik.judge.replaced import Pairs, replaced_refusals
from realpolitik.ledger import tally
from realpolitik.ledger.aside import Footing
from realpolitik.ledger.book import Ledger, Row, lines
from realpolitik.ledger.findings import keep_local
from realpolitik.ledger.stages import first_of, fused
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.sources.ground import Ground
from realpolitik.sources.register import Register

_KEY = term("key")
COPIED: Final = term("syndicatedFrom")
"""By this an article says whose copy it is."""


def uses(record: ArticleRecord) -> list[str]:
    """Return the things that an article names, known or not, its own among them, sorted."""
    ends = ((triple.subject, triple.object) for claim in record.claims for triple in claim.content)
    found = record.facts.nodes().union(chain.from_iterable(ends))
    iris = (node.value for node in found if isinstance(node, NamedNode))
    return sorted(iri for iri in iris if iri.startswith(names.THINGS))


class Profiles:
    """What the register says of things, as far as a judgement looks; what is absent has a profile too."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._known: dict[str, str] = {}

    def of(self, iri: str) -> str:
        """Return the profile of one thing."""
        if iri not in self._known:
            node = NamedNode(iri)
            classes = self._register.classes.get(node, frozenset())
            wholes = self._register.wholes.get(node, frozenset())
            keys = self._register.facts.texts(node, _KEY)
            told = ((c.value for c in classes), (w.value for w in wholes), keys)
            linked = self._link(node)
            more = "" if linked is None else f"\n\n{linked.value}\n{self.of(linked.value)}"
            self._known[iri] = "\n\n".join(map(lines, told)) + more
        return self._known[iri]

    def _link(self, node: NamedNode) -> NamedNode | None:
        article = names.declarer(node)
        return None if article is None else self._register.links_of(names.article(article)).get(node)

    def key(self, iris: Iterable[str]) -> str:
        """Return the digest of what is said of some things."""
        text = "\x1e".join(self.of(iri) for iri in iris)
        return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class Articles:
    """The table of articles."""

    ledger: Ledger

    def put(self, judgement: Judgement, path: Path, digest: str, profiles: Profiles) -> int:
        """Write the row of an article that was let in, in place of an older one; return its number."""
        record = judgement.record
        if record is None:
            raise TypeError(f"{path} holds no article")
        named = uses(record)
        number = self.number(record.iri) or self._next()
        figures = tally.of_article(record, judgement.findings)
        tally.count(self.ledger, figures, self._figures(record.iri))
        row: Row = (
            *(record.iri.value, number, str(path), digest, "\n".join(named), profiles.key(named)),
            *(int(not record.withdrawn), record.iri.value, "{}", int(record.withdrawn)),
            json.dumps(figures, sort_keys=True),
            *(figures[name] for name in ("claims", "segments", "segments with claims")),
            published(record),
        )
        self.ledger.run("INSERT OR REPLACE INTO article VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", row)
        self.ledger.run("DELETE FROM replaces WHERE new = ?", (record.iri.value,))
        replaced = [(record.iri.value, old.value) for old in record.supersedes]
        self.ledger.run_many("INSERT INTO replaces VALUES (?, ?)", replaced)
        keep_local(judgement.findings, record.iri, self.ledger)
        return number

    def _next(self) -> int:
        [highest] = self.ledger.column("SELECT COALESCE(MAX(number), 0) FROM article")
        return int(highest) + 1

    def _figures(self, iri: NamedNode) -> Counter[str]:
        found = self.ledger.column("SELECT figures FROM article WHERE iri = ?", (iri.value,))
        return Counter(json.loads(found[0])) if found else Counter()

    def drop(self, iri: NamedNode) -> None:
        """Take an article out of the table."""
        tally.count(self.ledger, Counter(), self._figures(iri))
        for sql in (
            "DELETE FROM article WHERE iri = ?",
            "DELETE FROM replaces WHERE new = ?",
            "DELETE FROM finding WHERE article = ?",
        ):
            self.ledger.run(sql, (iri.value,))

    def number(self, iri: NamedNode) -> int | None:
        """Return the number of an article, or None where it is not there."""
        found = self.ledger.column("SELECT number FROM article WHERE iri = ?", (iri.value,))
        return int(found[0]) if found else None

    def published(self, iri: NamedNode) -> str:
        """Return when an article was published, or nothing where it is not there or does not say."""
        found = self.ledger.column("SELECT published FROM article WHERE iri = ?", (iri.value,))
        return found[0] if found else ""

    def copies(self, iri: NamedNode) -> list[int]:
        """Return the numbers of the articles that speak as copies of one."""
        sql = "SELECT number FROM article WHERE source = ?1 AND iri != ?1"
        return [int(number) for number in self.ledger.column(sql, (iri.value,))]

    def refusals(self, copied: Pairs) -> tuple[Refusal, ...]:
        """Return what is refused of what the articles say of one another; `copied` is each with its first."""
        absent = "SELECT new, old FROM replaces WHERE old NOT IN (SELECT iri FROM article)"
        return tuple(
            replaced_refusals(
                self._pairs("SELECT new, old FROM replaces"),
                copied,
                self._pairs(absent),
            )
        )

    def _pairs(self, sql: str) -> Iterator[tuple[NamedNode, NamedNode]]:
        for one, other in self.ledger.rows(sql):
            yield NamedNode(str(one)), NamedNode(str(other))

    def named_by(self, iri: NamedNode) -> frozenset[NamedNode]:
        """Return the articles that one replaces."""
        found = self.ledger.column("SELECT old FROM replaces WHERE new = ?", (iri.value,))
        return frozenset(map(NamedNode, found))

    def stands(self, iri: NamedNode) -> bool:
        """Tell whether an article is heard: neither retracted nor replaced."""
        replaced = self.ledger.column("SELECT 1 FROM replaces WHERE old = ? LIMIT 1", (iri.value,))
        kept = self.ledger.column("SELECT 1 FROM article WHERE iri = ? AND NOT withdrawn", (iri.value,))
        return bool(kept) and not replaced

    def source(self, iri: NamedNode) -> NamedNode:
        """Return the text that an article is, or is a copy of."""
        return first_of(iri, self.ledger)

    def settled(self, iri: NamedNode) -> bool:
        """Write whether an article stands, whose copy it is and what is fused; tell if that was so before."""
        taken = {own.value: other.value for own, other in fused(iri, self.ledger).items()}
        now = (int(self.stands(iri)), self.source(iri).value, json.dumps(taken, sort_keys=True))
        [before] = self.ledger.rows("SELECT stands, source, fused FROM article WHERE iri = ?", (iri.value,))
        sql = "UPDATE article SET stands = ?, source = ?, fused = ? WHERE iri = ?"
        self.ledger.run(sql, (*now, iri.value))
        return before == now

    def footing(self, iri: NamedNode) -> Footing:
        """Return on what the judgement of an article rests."""
        [row] = self.ledger.rows("SELECT uses, ground FROM article WHERE iri = ?", (iri.value,))
        return Footing(iri, *map(str, row))

    def path(self, iri: NamedNode) -> Path:
        """Return the file of an article."""
        [path] = self.ledger.column("SELECT path FROM article WHERE iri = ?", (iri.value,))
        return Path(path)

    def contribution(self, record: ArticleRecord, base: Ground) -> Contribution:
        """Return what an article contributes as the table has it."""
        return contribution(
            record,
            self.source(record.iri),
            stands=self.stands(record.iri),
            register=base.register,
            vocabulary=base.vocabulary,
            fused=fused(record.iri, self.ledger),
        )


def copies_told(store: Store) -> Iterator[tuple[NamedNode, NamedNode]]:
    """Yield the articles in a store that say whose copy they are, with the text that each names."""
    for quad in store.quads_for_pattern(None, COPIED, None, None):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
            yield quad.subject, quad.object
