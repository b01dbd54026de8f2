"""How an `Evaluation` is shown: as tables, as lines of confusions, and as JSON."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

from realpolitik.evaluate.confusion import Confusion, Kind
from realpolitik.evaluate.evaluation import Evaluation
from realpolitik.evaluate.figures import Figures, Levels, Linking, Score, Share
from realpolitik.stores.answers import Table

Line: TypeAlias = list[tuple[str, str]]
"""Pieces of a line, each with its style."""

_LONGEST: Final = 300
_LEVELS: Final = ("lenient", "core", "strict")
_SHARES: Final = (
    ("hedged", "Asserted, but hedged, denied, conditional or attributed"),
    ("status", "status right"),
    ("realization", "realization right"),
    ("holder", "holder right"),
    ("times_recalled", "time right, of those the gold gives"),
    ("times_right", "time right, of those that were found"),
    ("evidence", "evidence reproduced"),
)
_LINKS: Final = (("states", "states linked right"), ("persons", "persons linked right"))


def tables(found: Evaluation) -> Iterator[Table]:
    """Yield the figures in all, the classes with the most gold first, and the refusals if there are any."""
    figures = found.total.figures
    yield Table(("measure", "count", "of", "share"), tuple(_measures(figures)))
    columns = (
        "claims",
        "gold",
        "found",
        *(f"{level} {what}" for level in _LEVELS for what in ("P", "R", "F1")),
    )
    yield Table(columns, tuple(_rows(found)))
    if found.refused:
        yield Table(("refused by", "claims"), tuple((rule, str(count)) for rule, count in found.refused))


def _measures(figures: Figures) -> Iterator[tuple[str, ...]]:
    for name, told in _SHARES:
        yield told, *_share(getattr(figures, name))
    for name, told in _LINKS:
        links: Linking = getattr(figures, name)
        row = str(links.right), str(links.right + links.wrong), _number(links.accuracy)
        yield f"{told} ({links.left_out} left out)", *row
    speakers = figures.speakers
    yield "speakers, precision", *_share(Share(speakers.of_found, speakers.found))
    yield "speakers, recall", *_share(Share(speakers.of_gold, speakers.gold))


def _rows(found: Evaluation) -> Iterator[tuple[str, ...]]:
    figures, classes = found.total.figures, found.total.classes
    yield _row("all events", figures.events)
    yield _row("statements", figures.statements)
    for name in sorted(classes, key=lambda name: (-classes[name].lenient.gold, name)):
        yield _row(name, classes[name])


def _row(name: str, levels: Levels) -> tuple[str, ...]:
    scores = (levels.lenient, levels.core, levels.strict)
    told = (_number(value) for score in scores for value in (score.precision, score.recall, score.f1))
    return name, str(levels.lenient.gold), str(levels.lenient.found), *told


def _share(told: Share) -> tuple[str, str, str]:
    return str(told.count), str(told.of), _number(told.value)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def first(confusions: Iterable[Confusion], most: int) -> Iterator[Confusion]:
    """Yield so many confusions of each kind at most, kind after kind."""
    kept = tuple(confusions)
    for kind in Kind:
        yield from [one for one in kept if one.kind is kind][:most]


def lines(confusions: Iterable[Confusion]) -> Iterator[Line]:
    """Yield two lines for each confusion: what either side says, and the words."""
    for one in confusions:
        sides = f"gold: {one.gold or 'nothing'} | found: {one.found or 'nothing'}"
        yield [(one.kind.value, "bold"), (f"  {one.name}  {sides}", "")]
        yield [("    “", ""), (words(one), "cyan"), ("”", "")]


def words(confusion: Confusion) -> str:
    """Return the words of the text in one line and cut short."""
    return textwrap.shorten(confusion.words, _LONGEST, placeholder=" …")


def told(found: Evaluation) -> dict[str, object]:
    """Return all figures as a JSON object; a share of nothing is null."""
    figures = found.total.figures
    return {
        "extractor": {"name": found.extractor, "version": found.version},
        "articles": {
            "compared": found.articles,
            "without_text": found.without_text,
            "failed": len(found.amiss),
        },
        "asserted_but_not_so": _object(figures.hedged),
        "events": _levels(figures.events),
        "statements": _levels(figures.statements),
        "pairs": {name: _object(getattr(figures, name)) for name, _ in _SHARES[1:-1]},
        "linked": {name: _linking(getattr(figures, name)) for name, _ in _LINKS},
        "speakers": _score(figures.speakers),
        "evidence": _object(figures.evidence),
        "refused": dict(found.refused),
        "classes": {name: _levels(levels) for name, levels in sorted(found.total.classes.items())},
    }


def confusion(one: Confusion) -> dict[str, object]:
    """Return a confusion as a JSON object."""
    place = {"start": one.span.start, "end": one.span.end}
    return {
        "kind": one.kind.value, "article": one.name, **place,
        "gold": one.gold or None, "found": one.found or None, "words": words(one),
    }  # fmt: skip


def _object(told: Share) -> dict[str, object]:
    return {"count": told.count, "of": told.of, "share": told.value}


def _linking(told: Linking) -> dict[str, object]:
    return {"right": told.right, "wrong": told.wrong, "left_out": told.left_out, "accuracy": told.accuracy}


def _levels(levels: Levels) -> dict[str, object]:
    return {level: _score(getattr(levels, level)) for level in _LEVELS}


def _score(score: Score) -> dict[str, object]:
    counts = {"gold": score.gold, "found": score.found, "of_gold": score.of_gold, "of_found": score.of_found}
    return {**counts, "precision": score.precision, "recall": score.recall, "f1": score.f1}
