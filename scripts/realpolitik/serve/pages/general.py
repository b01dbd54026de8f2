"""The pages that are on no one thing: the first one, search, contradictions, questions.

In: what is read from an edition. Out: pages.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from http import HTTPStatus

from realpolitik.reading.clashes import clashes
from realpolitik.reading.contradictions import entries
from realpolitik.reading.front import front
from realpolitik.reading.search import Search
from realpolitik.reading.signs import STATUSES
from realpolitik.reading.slicing import Slice, sliced
from realpolitik.reading.testimony import Named
from realpolitik.serve.pages.kinds import number
from realpolitik.serve.pages.writing import page
from realpolitik.sources.questions import Question
from realpolitik.stores.base import View
from realpolitik.stores.published import Summary

CONTRADICTIONS = 25
_EXAMPLES = 6


def home(view: View, summary: Summary | None, questions: Sequence[Question]) -> bytes:
    """Return the first page."""
    counted = {} if summary is None else dict(summary.claims_by_status)
    shown = {
        "front": front(view, summary),
        "questions": questions[:_EXAMPLES],
        "asked_in_all": len(questions),
        "statuses": [(name, counted[name]) for name in STATUSES if counted.get(name)],
    }
    return page("home.html", shown)


def search(index: Search, words: str) -> bytes:
    """Return what is found for some words."""
    hits, total = index.find(words)
    return page("search.html", {"asked": words, "hits": hits, "total": total})


def contradictions(view: View, asked: Mapping[str, str]) -> bytes:
    """Return a page of contradictions; raises UsageError for one that does not exist."""
    only_open = asked.get("open") == "1"
    known = [entry for entry in entries(view, None) if not (only_open and entry.rule)]
    part = sliced(known, number(asked, "page"), CONTRADICTIONS)
    found = Slice(clashes(view, part.items), part.number, part.pages, part.total)
    return page("contradictions.html", {"found": found, "only_open": only_open})


def questions(known: Sequence[Question]) -> bytes:
    """Return the list of questions."""
    return page("questions.html", {"questions": known})


def question(
    known: Sequence[Question],
    which: int,
    columns: Sequence[str],
    rows: Sequence[Sequence[Named | None]],
    *,
    is_cut: bool,
) -> bytes:
    """Return a question, the one with this place among all, with its answer."""
    shown = {
        "question": known[which],
        "before": known[which - 1] if which else None,
        "after": known[which + 1] if which + 1 < len(known) else None,
        "columns": columns,
        "rows": rows,
        "is_cut": is_cut,
    }
    return page("question.html", shown)


def problem(status: HTTPStatus, detail: str) -> bytes:
    """Return what is told of a request that fails."""
    return page("problem.html", {"status": int(status), "title": status.phrase, "detail": detail})
