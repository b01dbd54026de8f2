"""The extracted articles that are set aside: what was wrong with each, and on what that rests.

In: judgements of files, and which file speaks for an article. Out: rows. An
article in several files speaks by the one that people made, else by the first by
name; a file that is set aside is judged again when what it rests on is another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pyoxigraph import NamedNode

from realpolitik.claims.refusal import Refusal
from realpolitik.ledger.book import Ledger
from realpolitik.rdf.names import short


class Why(StrEnum):
    """Why a file is set aside.

    It is refused, another has its article, people made one of that text, or the
    whole graph is at fault with it; the last is tried again by every build.
    """

    REFUSED = "refused"
    TWICE = "twice"
    CURATED = "curated"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class Footing:
    """What a judgement rests on: the things that an article names, as lines, and the key of what they are."""

    article: NamedNode | None
    uses: str
    ground: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that is left out, as people read of it, and why."""

    file: str
    refusals: tuple[Refusal, ...]

    def __str__(self) -> str:
        first, more = self.refusals[0], len(self.refusals) - 1
        subject = "" if first.subject == self.file else f"{short(NamedNode(first.subject))}: "
        rest = f" (and {more} more)" if more else ""
        return f"left out: {self.file}: {subject}{first.rule}: {first.message}{rest}"


def set_aside(path: Path, footing: Footing, why: Why, refusals: Iterable[Refusal], ledger: Ledger) -> None:
    """Write that a file is set aside."""
    article = None if footing.article is None else footing.article.value
    row = (str(path), article, why.value, footing.uses, footing.ground)
    ledger.run("INSERT INTO aside VALUES (?, ?, ?, ?, ?)", row)
    told = ((str(path), one.subject, one.rule, one.message) for one in refusals)
    ledger.run_many("INSERT INTO refused VALUES (?, ?, ?, ?)", told)


def take_up(path: Path | str, ledger: Ledger) -> None:
    """Forget that a file was set aside."""
    ledger.run("DELETE FROM aside WHERE path = ?", (str(path),))
    ledger.run("DELETE FROM refused WHERE path = ?", (str(path),))


def rivals(article: NamedNode, ledger: Ledger) -> Iterator[tuple[Path, Footing]]:
    """Yield the files that would speak for an article if no other did."""
    sql = "SELECT path, uses, ground FROM aside WHERE article = ? AND why != ?"
    for path, uses, ground in list(ledger.rows(sql, (article.value, Why.REFUSED.value))):
        yield Path(str(path)), Footing(article, str(uses), str(ground))


def heirs(paths: Iterable[str], ledger: Ledger) -> set[Path]:
    """Return the files that may speak for an article if these, which did, speak otherwise or not at all."""
    sql = (
        "SELECT path FROM aside WHERE why != ?2 AND article IN (SELECT article FROM file WHERE path = ?1 "
        "UNION SELECT article FROM aside WHERE path = ?1)"
    )
    return {Path(path) for speaker in paths for path in ledger.column(sql, (speaker, Why.REFUSED.value))}


def withheld(ledger: Ledger) -> set[Path]:
    """Return the files that were set aside for faults of the whole graph."""
    return set(map(Path, ledger.column("SELECT path FROM aside WHERE why = ?", (Why.WITHHELD.value,))))


def left_out(ledger: Ledger, shown: Callable[[Path], str]) -> Iterator[LeftOut]:
    """Yield the files that are left out, sorted; one whose text people annotated is none of them."""
    for path in ledger.column("SELECT DISTINCT path FROM refused ORDER BY path"):
        rows = ledger.rows(
            "SELECT subject, rule, message FROM refused WHERE path = ? ORDER BY subject, rule, message",
            (path,),
        )
        yield LeftOut(
            shown(Path(path)), tuple(Refusal(str(s), str(rule), str(told)) for s, rule, told in rows)
        )


def figures(ledger: Ledger) -> dict[str, int]:
    """Return how many files are left out, and how many stand back for what people made of the same text."""
    [refused] = ledger.column("SELECT COUNT(DISTINCT path) FROM refused")
    [curated] = ledger.column("SELECT COUNT(*) FROM aside WHERE why = ?", (Why.CURATED.value,))
    return {"refused": int(refused), "alsoCurated": int(curated)}
