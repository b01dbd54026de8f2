"""Let an extractor read the texts of the gold, and compare what it claims.

In: `Gold` with its text, and the `Reader` that `ingest` reads with, so that the gate judges
alike. Out: an `Outcome` for each article, and their sum as an `Evaluation`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Final

from pyoxigraph import Quad

from realpolitik.claims.record import record
from realpolitik.evaluate.annotation import Annotation
from realpolitik.evaluate.comparison import Comparison, compare, total
from realpolitik.evaluate.figures import Share
from realpolitik.evaluate.gold import Gold
from realpolitik.ingest.graphs import Graphs, Reader
from realpolitik.ingest.piece import Form, Piece, Text
from realpolitik.ingest.pool import failed
from realpolitik.judge.verify import Copy, originals, verify
from realpolitik.text.article import Article

_NOTHING: Final = Graphs(None, 0, (), (), 0)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: the comparison, what was refused by rule, and what is amiss, or None."""

    name: str
    comparison: Comparison
    refused: tuple[tuple[str, int], ...] = ()
    amiss: str | None = None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How an extractor does on all articles whose text is at hand; the others are counted."""

    extractor: str
    version: str
    articles: int
    without_text: int
    total: Comparison
    refused: tuple[tuple[str, int], ...]
    amiss: tuple[str, ...]

    @classmethod
    def of(cls, reader: Reader, golds: Sequence[Gold], outcomes: Iterable[Outcome]) -> Evaluation:
        """Sum up what became of the articles."""
        told = tuple(outcomes)
        refused: Counter[str] = Counter()
        for one in told:
            refused.update(dict(one.refused))
        return cls(
            extractor=reader.extractor.name,
            version=reader.extractor.version,
            articles=len(told),
            without_text=sum(one.article is None for one in golds),
            total=total(one.comparison for one in told),
            refused=tuple(sorted(refused.items())),
            amiss=tuple(one.amiss for one in told if one.amiss is not None),
        )


def outcome(gold: Gold, article: Article, reader: Reader) -> Outcome:
    """Return what becomes of one article; one that cannot be read, or is refused, has no claims."""
    graphs, amiss = _read(gold, article, reader)
    base = reader.court.base
    found = Annotation.empty() if graphs.quads is None else _annotation(graphs.quads, article, reader)
    ours = Annotation.of(gold.record, base, article.text)
    compared = compare(ours, found, base, name=gold.name, text=article.text)
    evidence = _evidence(graphs.quads or (), article)
    figures = replace(compared.figures, evidence=evidence)
    return Outcome(gold.name, replace(compared, figures=figures), graphs.refused, amiss)


def _read(gold: Gold, article: Article, reader: Reader) -> tuple[Graphs, str | None]:
    """Return the graphs of a text and what is amiss with them, be it a fault of the extractor."""
    with ThreadPoolExecutor(1) as apart:
        attempt = apart.submit(reader.graphs, Text(article, gold.publication))
        fault = attempt.exception()
    if fault is not None:
        [remark] = failed(Piece(gold.name, Form.TEXT), fault, lost=False).remarks
        return _NOTHING, remark
    graphs = attempt.result()
    if graphs.quads is not None:
        return graphs, None
    rules = ", ".join(sorted({refusal.rule for refusal in graphs.amiss}))
    return graphs, f"{gold.name}: is refused as a whole: {rules}"


def _annotation(quads: Iterable[Quad], article: Article, reader: Reader) -> Annotation:
    found, _ = record(quads)
    return Annotation.empty() if found is None else Annotation.of(found, reader.court.base, article.text)


def _evidence(quads: Iterable[Quad], article: Article) -> Share:
    """Count the ranges of a graph whose digests are those of the text."""
    known = originals(quads)
    checks = verify(known, [Copy("", article)]).checks if known else ()
    places = [place for check in checks for place in check.places]
    return Share(sum(place.found == place.evidence.passage.span for place in places), len(places))
