"""The pages that are on no one thing: the first one, search, contradictions, questions.

In: a source, and what is asked of it. Out: pages.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from http import HTTPStatus

from realpolitik.reading.clashes import clashes
from realpolitik.reading.contradictions import entries
from realpolitik.reading.front import front
from realpolitik.reading.signs import STATUSES
from realpolitik.reading.slicing import Slice, sliced
from realpolitik.serve.pages.asked import number, words
from realpolitik.serve.pages.editor import Answer
from realpolitik.serve.pages.source import Source
from realpolitik.serve.pages.writing import page
from realpolitik.sources.questions import Question

CONTRADICTIONS = 25
_EXAMPLES = 3


def home(source: Source, _asked: Mapping[str, str]) -> bytes:
    """Return the first page."""
    own, general = _parted(source.questions)
    counted = {} if source.summary is None else dict(source.summary.claims_by_status)
    shown = {
        "front": front(source.view, source.summary),
        "questions": (*own[:_EXAMPLES], *general[:_EXAMPLES]),
        "asked_in_all": len(source.questions),
        "statuses": [(name, counted[name]) for name in STATUSES if counted.get(name)],
    }
    return page("home.html", shown)


def search(source: Source, asked: Mapping[str, str]) -> bytes:
    """Return what is found for some words."""
    told = words(asked, "q")
    hits, total = source.search.find(told)
    return page("search.html", {"asked": told, "hits": hits, "total": total})


def contradictions(source: Source, asked: Mapping[str, str]) -> bytes:
    """Return a page of contradictions; raises UsageError for one that does not exist."""
    only_open = asked.get("open") == "1"
    known = [entry for entry in entries(source.view, None) if not (only_open and entry.rule)]
    part = sliced(known, number(asked, "page"), CONTRADICTIONS)
    found = Slice(clashes(source.view, part.items), part.number, part.pages, part.total)
    return page("contradictions.html", {"found": found, "only_open": only_open})


def questions(source: Source, _asked: Mapping[str, str]) -> bytes:
    """Return the list of questions, those on the shipped articles apart from those that fit any workspace."""
    own, general = _parted(source.questions)
    return page("questions.html", {"own": own, "general": general})


def _parted(known: Sequence[Question]) -> tuple[list[Question], list[Question]]:
    return [one for one in known if not one.is_general], [one for one in known if one.is_general]


def question(known: Sequence[Question], which: int, answer: Answer) -> bytes:
    """Return a question, the one with this place among all, with its answer."""
    shown = {
        "question": known[which],
        "before": known[which - 1] if which else None,
        "after": known[which + 1] if which + 1 < len(known) else None,
        "answer": answer,
    }
    return page("question.html", shown)


def problem(status: HTTPStatus, detail: str) -> bytes:
    """Return what is told of a request that fails."""
    return page("problem.html", {"status": int(status), "title": status.phrase, "detail": detail})


def missing(detail: str) -> bytes:
    """Return what is told of a thing that there is not."""
    return problem(HTTPStatus.NOT_FOUND, detail)
