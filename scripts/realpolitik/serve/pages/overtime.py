"""The page of what happened when, as exactly as it is told and no more.

In: a source and what is asked of it. Out: a page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final
from urllib.parse import urlencode

from pyoxigraph import NamedNode

from realpolitik.pictures.scale import scale
from realpolitik.pictures.spans import Span, span
from realpolitik.pictures.timeline import draw
from realpolitik.rdf import names
from realpolitik.reading.slicing import Slice, sliced
from realpolitik.reading.testimony import named
from realpolitik.reading.timeline import Dated, Moment, dated, moment
from realpolitik.serve.pages.asked import day, known, number, thing
from realpolitik.serve.pages.source import Source
from realpolitik.serve.pages.writing import page

MOMENTS: Final = 80
"""How many situations a page shows."""
_ASKED: Final = ("about", "from", "to", "real")


@dataclass(frozen=True, slots=True)
class _Row:
    moment: Moment
    span: Span


def overtime(source: Source, asked: Mapping[str, str]) -> bytes:
    """Return the page of the dated situations, of one thing or all, between two days."""
    return _written(source, thing(asked, "about", source.lookup), asked, asked.get("about", ""))


def of_name(source: Source, name: str, asked: Mapping[str, str]) -> bytes:
    """Return the page of those of the thing of a name; MissingError where there is no such thing."""
    about = known(source.view, name)
    own = {key: told for key, told in asked.items() if key != "about"}
    return _written(source, about, own, names.short(about))


def _written(source: Source, about: NamedNode | None, asked: Mapping[str, str], called: str) -> bytes:
    part = _part(source, about, asked)
    line = scale(part.items, day(asked, "from"), day(asked, "to"))
    rows = [_Row(one, span(one, line)) for one in part.items]
    shown = {
        "part": part,
        "years": [(year, list(some)) for year, some in groupby(rows, _year)],
        "ticks": list(line.ticks()),
        "about": None if about is None else named(source.view, [about])[0],
        "asked_for": {**{name: asked.get(name, "") for name in _ASKED}, "about": called},
        "carried": _carried(asked),
        "drawn": _carried({**asked, "about": called}),
    }
    return page("timeline.html", shown)


def _carried(asked: Mapping[str, str]) -> str:
    return urlencode({name: asked[name] for name in _ASKED if asked.get(name)})


def picture(source: Source, asked: Mapping[str, str]) -> bytes:
    """Return the same as one picture that needs nothing from elsewhere."""
    about = thing(asked, "about", source.lookup)
    part = _part(source, about, asked)
    title = "Timeline" if about is None else f"Timeline of {names.short(about)}"
    return draw(part.items, title=title).encode()


def _part(source: Source, about: NamedNode | None, asked: Mapping[str, str]) -> Slice[Moment]:
    """Return a page of what has a bound, the newest first."""
    first, last = day(asked, "from"), day(asked, "to")
    found = dated(source.view, about=about, first=first, last=last, real=asked.get("real") == "1")
    bound = sorted((one for one in found if one.earliest or one.latest), key=_begins, reverse=True)
    part = sliced(bound, number(asked, "page"), MOMENTS)
    shown = tuple(moment(source.view, one) for one in part.items)
    return Slice(shown, part.number, part.pages, part.total)


def _begins(one: Dated) -> tuple[date, str]:
    """Return what the newest come first by: when it begins, or where that is open, ends."""
    return one.earliest or one.latest or date.min, one.situation.value


def _year(row: _Row) -> str:
    first, last = row.moment.earliest, row.moment.latest
    begun = first or last
    return "" if begun is None else str(begun.year)
