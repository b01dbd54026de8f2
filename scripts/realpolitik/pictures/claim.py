"""Draw one claim as a picture: where it stands, who says it, what it says, what is held of it.

In: a view of the build and a claim. Out: one SVG that needs nothing from elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

from pyoxigraph import Literal, NamedNode

from realpolitik.pictures.markup import words
from realpolitik.rdf import names
from realpolitik.rdf.names import local, term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.reading.sameness import Sameness
from realpolitik.reading.signs import SIGNS, marked
from realpolitik.reading.testimony import Testimony, label, objects, own_head, testimony
from realpolitik.stores.base import View
from realpolitik.text.harmless import harmless

_COLUMN, _GAP, _LINE, _PAD, _CHARACTERS = 260, 90, 16, 12, 38
_STYLE = (
    "text{font:12px sans-serif;fill:#222}.head{font-weight:bold}.box{fill:#f4f7fa;stroke:#1b5e8c}"
    ".said{fill:#fff7e6;stroke:#b26a00}.held{fill:#eef7ee;stroke:#2e7d32}.arrow{stroke:#555;fill:none;"
    "marker-end:url(#tip)}.edge{font-style:italic;fill:#555}"
)


@dataclass(frozen=True, slots=True)
class _Box:
    """A box with a heading, in a column and at a height."""

    kind: str
    column: int
    top: int
    heading: str
    lines: tuple[str, ...]

    @property
    def height(self) -> int:
        return _PAD * 2 + _LINE * (len(self.lines) + len(self.headings))

    @property
    def headings(self) -> list[str]:
        return wrap(harmless(self.heading), _CHARACTERS - 4)

    @property
    def left(self) -> int:
        return 10 + self.column * (_COLUMN + _GAP)

    @property
    def middle(self) -> int:
        return self.top + self.height // 2


def draw_claim(view: View, claim: NamedNode) -> str:
    """Return the picture of a claim."""
    said = testimony(view, claim, {})
    about = own_head(view, claim) or claim
    article = _box("box", 0, 10, "article", [said.article])
    evidence = _box(
        "box", 0, article.top + article.height + 40, "evidence", [f"characters {said.start}–{said.end}"]
    )
    holder = _box("box", 0, evidence.top + evidence.height + 40, "holder", [said.chain()])
    middle = _box("said", 1, 40, "claim", _claim_lines(said))
    content = _box("said", 2, 10, f"situation: {label(view, about)}", _content(view, claim, about))
    agreed = _box(
        "held", 2, content.top + content.height + 50, "consensus", _agreed(view, Sameness(view).of(about))
    )
    arrows = (
        (evidence, article, "stands in"),
        (middle, evidence, "evidence"),
        (middle, holder, "holder"),
        (middle, content, "about"),
        (content, agreed, "all claims, by the policy"),
    )
    boxes = (article, evidence, holder, middle, content, agreed)
    return _svg(boxes, arrows, title=said.gloss)


def _box(kind: str, column: int, top: int, heading: str, texts: Sequence[str]) -> _Box:
    lines = tuple(line for text in texts for line in wrap(harmless(text), _CHARACTERS))
    return _Box(kind, column, top, heading, lines)


def _claim_lines(said: Testimony) -> list[str]:
    conditions = [f"if {name}" for name in said.conditions]
    return [
        f"“{said.gloss}”",
        f"{said.polarity}, {said.certainty}",
        f"status: {marked(said.status)}",
        *conditions,
    ]


def _content(view: View, claim: NamedNode, about: NamedNode) -> list[str]:
    quads = sorted(view.quads(about, None, None, claim), key=str)
    return [f"{_verb(quad.predicate)} {_name(view, quad.object)}" for quad in quads]


def _agreed(view: View, about: NamedNode) -> list[str]:
    wanted = ("realization", "strongestStatus", "articleCount", "wouldFallUnder")
    found = [f"{name}: {_name(view, value)}" for name in wanted for value in objects(view, about, term(name))]
    contradictions = list(view.quads(None, term("concerns"), about, names.graph("consensus")))
    return [*found, f"contradictions: {len(contradictions)}"]


def _verb(predicate: NamedNode) -> str:
    return "a" if predicate == RDF_TYPE else local(predicate)


def _name(view: View, value: object) -> str:
    if isinstance(value, NamedNode):
        return marked(local(value)) if names.is_own_term(value) else label(view, value)
    return value.value if isinstance(value, Literal) else str(value)


def _svg(boxes: Sequence[_Box], arrows: Sequence[tuple[_Box, _Box, str]], *, title: str) -> str:
    width = 20 + 3 * _COLUMN + 2 * _GAP
    height = max(box.top + box.height for box in boxes) + 10
    lines = [line for box in boxes for line in _drawn(box)]
    lines += [line for start, end, text in arrows for line in _arrow(start, end, text)]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">',
            f"<title>{words(title)}</title>",
            f"<style>{_STYLE}</style>",
            '<defs><marker id="tip" markerWidth="8" markerHeight="8" refX="7" refY="3" orient="auto">'
            '<path d="M0,0 L7,3 L0,6 z" fill="#555"/></marker></defs>',
            f'<rect width="{width}" height="{height}" fill="#fff"/>',
            *lines,
            "</svg>",
            "",
        ]
    )


def _drawn(box: _Box) -> Iterator[str]:
    size = f'width="{_COLUMN}" height="{box.height}"'
    yield f'<rect class="{box.kind}" x="{box.left}" y="{box.top}" {size} rx="6"/>'
    x, y = box.left + _PAD, box.top + _PAD + 10
    for number, line in enumerate([*box.headings, *box.lines]):
        style = ' class="head"' if number < len(box.headings) else _colour(line)
        yield f'<text{style} x="{x}" y="{y + number * _LINE}">{words(line)}</text>'


def _colour(line: str) -> str:
    """Return the colour of a line that ends with a sign and its name; the picture stands on light paper."""
    found = next((sign for name, sign in SIGNS.items() if line.endswith(f"{sign.mark} {name}")), None)
    return "" if found is None else f' style="fill:{found.light}"'


def _arrow(start: _Box, end: _Box, text: str) -> Iterator[str]:
    if start.column == end.column:
        x = start.left + _COLUMN // 4
        down = end.top > start.top
        y, target = (start.top + start.height, end.top) if down else (start.top, end.top + end.height)
        yield f'<path class="arrow" d="M{x},{y} L{x},{target}"/>'
        yield f'<text class="edge" x="{x + 8}" y="{(y + target) // 2 + 4}">{words(text)}</text>'
        return
    forward = end.column > start.column
    x, goal = (start.left + _COLUMN, end.left) if forward else (start.left, end.left + _COLUMN)
    y = min(max(end.middle, start.top + _PAD), start.top + start.height - _PAD)
    yield f'<path class="arrow" d="M{x},{y} L{goal},{end.middle}"/>'
    yield f'<text class="edge" x="{min(x, goal) + 14}" y="{(y + end.middle) // 2 - 7}">{words(text)}</text>'
