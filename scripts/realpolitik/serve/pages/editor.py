"""The page where people ask in SPARQL: a form that needs no script, and an editor where there is one.

In: a source, a query and what came of it. Out: a page.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from realpolitik.rdf import names
from realpolitik.reading.ladder import value
from realpolitik.reading.testimony import Named
from realpolitik.serve.pages.source import Source
from realpolitik.serve.pages.writing import page
from realpolitik.stores import rows
from realpolitik.stores.base import View
from realpolitik.stores.errands import Outcome

_FIRST: Final = (
    f"PREFIX rp: <{names.VOCABULARY}>"
    + """
SELECT ?deal ?supplier ?recipient ?realization WHERE {
  ?deal a rp:Transfer ; rp:supplier ?supplier ; rp:recipient ?recipient ; rp:realization ?realization .
}
ORDER BY ?deal
LIMIT 100"""
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query found: rows under their columns, or the text of a graph; whether more was left out."""

    columns: tuple[str, ...]
    rows: Sequence[Sequence[Named | None]]
    text: str
    is_cut: bool


def answer(view: View, outcome: Outcome, *, is_graph: bool) -> Answer:
    """Return what a query found, from its outcome in Turtle, or for rows in JSON."""
    if is_graph:
        return Answer((), (), outcome.body.decode(), outcome.is_cut)
    found = rows.parse(outcome.body)
    cells = [[None if one is None else value(view, one) for one in row] for row in found.cells]
    return Answer(found.columns, cells, "", outcome.is_cut)


def empty(source: Source, _asked: Mapping[str, str]) -> bytes:
    """Return the page before anything was asked."""
    return editor(source, "", None, "")


def editor(source: Source, query: str, found: Answer | None, problem: str) -> bytes:
    """Return the page with a query and its answer, or with why there is none."""
    shown = {
        "query": query or _FIRST,
        "answer": found,
        "problem": problem,
        "questions": source.questions,
        "prefixes": json.dumps(dict(names.PREFIXES)),
        "base": names.BASE,
    }
    return page("editor.html", shown)
