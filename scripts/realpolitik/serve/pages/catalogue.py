"""All pages that are on no one thing, in one list: where each is, and how it is made.

In: a source and what is asked of it. Out: a page. A server gives these paths routes, and
whoever writes the pages to files calls the same functions. The pages of things are in `kinds`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from realpolitik.serve.pages import atlas, editor, general, overtime, sanctions, webs, words
from realpolitik.serve.pages.source import Source

Writer: TypeAlias = Callable[[Source, Mapping[str, str]], bytes]
NamedWriter: TypeAlias = Callable[[Source, str, Mapping[str, str]], bytes]
HTML: Final = "text/html; charset=utf-8"
SVG: Final = "image/svg+xml"


@dataclass(frozen=True, slots=True)
class Overview:
    """A page: its path, what makes it, of which media type it is.

    One that is not kept depends on what people type, so each is made anew.
    """

    path: str
    write: Writer
    media_type: str = HTML
    is_kept: bool = True


@dataclass(frozen=True, slots=True)
class Series:
    """Pages of one kind, one for each name: `/NAME.html` below its path. UsageError where a name has none."""

    path: str
    write: NamedWriter


OVERVIEWS: Final = (
    Overview("/", general.home),
    Overview("/search", general.search, is_kept=False),
    Overview("/questions", general.questions),
    Overview("/contradictions", general.contradictions),
    Overview("/timeline", overtime.overtime),
    Overview("/timeline.svg", overtime.picture, SVG),
    Overview("/network", webs.network),
    Overview("/map", atlas.atlas),
    Overview("/sanctions", sanctions.sanctions),
    Overview("/vocabulary", words.vocabulary),
    Overview("/query", editor.empty),
)
"""The pages that are there once."""

SERIES: Final = (
    Series("/timeline", overtime.of_name),
    Series("/network", webs.of_name),
    Series("/map", atlas.of_name),
    Series("/vocabulary", words.term),
)
"""The pages that are there once for each name of a thing or a term."""
