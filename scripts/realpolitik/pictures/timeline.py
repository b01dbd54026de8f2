"""Draw a timeline as one SVG picture that needs nothing from elsewhere.

A day is a dot, a longer time a bar whose ends are as far apart as the telling
is vague, an open end fades out. Plans and possibilities are hollow. Before each
name stands the sign of how far it has come to be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from realpolitik.pictures.markup import words
from realpolitik.reading.signs import SIGNS
from realpolitik.reading.timeline import REAL, Moment

_WIDTH, _ROW, _LEFT, _TOP, _CHARACTERS = 960, 22, 330, 40, 47
_MARGIN = 0.04
_STYLE = (
    "text{font:12px sans-serif;fill:#222}.axis{stroke:#bbb}.real{fill:#1b5e8c}"
    ".unreal{fill:#fff;stroke:#1b5e8c;stroke-width:1.5}.open{fill:url(#fade)}"
    "@media (prefers-color-scheme:dark){svg{background:#111}text{fill:#eee}}"
)


def draw(moments: Sequence[Moment], *, title: str) -> str:
    """Return the picture; situations without any bound have no place on it and are left out."""
    placed = [moment for moment in moments if moment.earliest or moment.latest]
    height = _TOP + _ROW * (len(placed) + 1)
    first, last = _range(placed)
    scale = _Scale(first, last)
    body = [line for row, moment in enumerate(placed) for line in _row(moment, row, scale)]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img">',
            f"<title>{words(title)}</title>",
            f"<style>{_STYLE}{_colours(placed)}</style>",
            '<defs><linearGradient id="fade"><stop offset="0" stop-color="#1b5e8c"/>'
            '<stop offset="1" stop-color="#1b5e8c" stop-opacity="0.1"/></linearGradient></defs>',
            *_axis(scale, height),
            *body,
            "</svg>",
            "",
        ]
    )


def _colours(moments: Sequence[Moment]) -> str:
    """Return the rules for the colours of the signs that are drawn."""
    names = sorted({moment.realization for moment in moments} & SIGNS.keys())
    light = "".join(f".{_class(name)}{{fill:{SIGNS[name].light}}}" for name in names)
    dark = "".join(f".{_class(name)}{{fill:{SIGNS[name].dark}}}" for name in names)
    return f"{light}@media (prefers-color-scheme:dark){{{dark}}}"


def _class(realization: str) -> str:
    return f"s-{realization}"


class _Scale:
    """Turns days into horizontal places."""

    def __init__(self, first: date, last: date) -> None:
        self.first, self.last = first, last
        self._days = max((last - first).days, 1)

    def x(self, day: date) -> float:
        share = (day - self.first).days / self._days
        return round(_LEFT + (_WIDTH - _LEFT - 20) * min(max(share, 0.0), 1.0), 1)


def _range(moments: Sequence[Moment]) -> tuple[date, date]:
    days = [day for moment in moments for day in (moment.earliest, moment.latest) if day is not None]
    if not days:
        return date(2000, 1, 1), date(2000, 12, 31)
    margin = timedelta(days=max(int((max(days) - min(days)).days * _MARGIN), 1))
    return _shifted(min(days), -margin), _shifted(max(days), margin)


def _shifted(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return day


def _axis(scale: _Scale, height: int) -> Iterator[str]:
    years = range(scale.first.year + 1, scale.last.year + 1)
    step = max(len(years) // 8, 1)
    for year in list(years)[::step] or [scale.first.year]:
        x = scale.x(max(date(year, 1, 1), scale.first))
        yield f'<line class="axis" x1="{x}" y1="24" x2="{x}" y2="{height}"/>'
        yield f'<text x="{x + 3}" y="20">{year}</text>'


def _row(moment: Moment, row: int, scale: _Scale) -> Iterator[str]:
    y = _TOP + row * _ROW
    kind = "real" if moment.realization in REAL else "unreal"
    told = words(f"{moment.label}: {moment.time}, {moment.realization}")
    yield f"<g><title>{told}</title>"
    sign = SIGNS.get(moment.realization)
    if sign is not None:
        yield f'<text class="{_class(moment.realization)}" x="4" y="{y + 9}">{sign.mark}</text>'
    yield f'<text x="22" y="{y + 9}">{words(moment.label, most=_CHARACTERS)}</text>'
    start = scale.x(moment.earliest or scale.first)
    end = scale.x(moment.latest or scale.last)
    if moment.is_exact():
        yield f'<circle class="{kind}" cx="{start}" cy="{y + 5}" r="5"/>'
    else:
        shade = "open" if kind == "real" and (moment.latest is None or moment.earliest is None) else kind
        size = f'width="{max(end - start, 3.0):.1f}" height="10"'
        yield f'<rect class="{shade}" x="{start}" y="{y}" {size} rx="5"/>'
    yield "</g>"
