"""Things found by words: in labels, aliases, metonyms, titles and the glosses of claims.

In: a view, once, and what somebody types. Out: `Hit`s, what begins with the words first.
Capitals make no difference. Terms of the vocabulary are not among them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode

from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.reading.card import narrowest
from realpolitik.reading.testimony import Named, label, objects
from realpolitik.stores.base import View
from realpolitik.text.spelling import bare

MOST: Final = 50
_KINDS: Final = {
    names.w3c("rdfs", "label"): "name",
    names.w3c("skos", "altLabel"): "alias",
    names.w3c("dcterms", "title"): "title",
    term("word"): "figure of speech",
    term("gloss"): "claim",
}
"""What is searched, and what a find in it is called; finds come in this order."""
KINDS: Final = tuple(_KINDS.values())
"""What finds are called."""
_RANKS: Final = {kind: rank for rank, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing, of which classes it is, what of it was found, and the words in which it was."""

    thing: Named
    classes: tuple[str, ...]
    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class _Line:
    """One text of the index, folded for comparison."""

    folded: str
    words: str
    kind: str
    thing: NamedNode


class Search:
    """The texts of one view."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._lines = tuple(_lines(view))

    def find(self, words: str, *, most: int = MOST) -> tuple[tuple[Hit, ...], int]:
        """Return the best finds for some words, all of which must be there, and how many there are."""
        wanted = words.casefold().split()
        if not wanted:
            return (), 0
        found = [line for line in self._lines if all(word in line.folded for word in wanted)]
        found.sort(key=lambda line: _place(line, " ".join(wanted)))
        best = {(line.thing, line.kind): line for line in reversed(found)}
        kept = [line for line in found if best[line.thing, line.kind] is line]
        return tuple(self._hit(line) for line in kept[:most]), len(kept)

    def meant(self, words: str) -> set[NamedNode]:
        """Return what some words stand for as a figure of speech, in any spelling."""
        figure = bare(words)
        return {
            line.thing
            for line in self._lines
            if line.kind == "figure of speech" and bare(line.words) == figure
        }

    def every(self) -> Iterator[Hit]:
        """Yield every text as a find, sorted, with the thing that it leads to."""
        return map(self._hit, sorted(self._lines, key=lambda line: _place(line, "")[2:]))

    def _hit(self, line: _Line) -> Hit:
        name = line.words if line.kind in ("name", "title", "claim") else label(self._view, line.thing)
        types = objects(self._view, line.thing, RDF_TYPE)
        classes = narrowest(self._view, [cls for cls in types if isinstance(cls, NamedNode)])
        return Hit(Named(names.short(line.thing), name), classes, line.kind, line.words)


def _lines(view: View) -> Iterator[_Line]:
    for predicate, kind in _KINDS.items():
        for quad in view.quads(None, predicate, None, DefaultGraph()):
            thing, text = quad.subject, quad.object
            if isinstance(thing, NamedNode) and isinstance(text, Literal) and not names.is_own_term(thing):
                for meant in _meant(view, thing) if kind == "figure of speech" else (thing,):
                    yield _Line(text.value.casefold(), text.value, kind, meant)


def _meant(view: View, metonym: NamedNode) -> Iterator[NamedNode]:
    for quad in view.quads(metonym, term("standsFor"), None, DefaultGraph()):
        if isinstance(quad.object, NamedNode):
            yield quad.object


def _place(line: _Line, wanted: str) -> tuple[bool, bool, int, int, str, str]:
    """Return what finds are sorted by: the words themselves, their beginning, the kind, how much else."""
    return (
        line.folded != wanted,
        not line.folded.startswith(wanted),
        _RANKS[line.kind],
        len(line.folded),
        line.folded,
        line.thing.value,
    )
