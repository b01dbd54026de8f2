"""Write the built graph in one of five formats, sorted, in bounded memory.

In: a view of the store. Out: bytes; the same graph gives the same bytes. Lines
are sorted in runs on disk and merged; Turtle, TriG and JSON-LD are written by
the library from what is sorted. Formats: W3C RDF 1.1 N-Quads, N-Triples, TriG,
Turtle; JSON-LD 1.1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from heapq import merge
from itertools import islice
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from pyoxigraph import DefaultGraph, Quad, RdfFormat, parse, serialize

from realpolitik.rdf import names
from realpolitik.stores.base import Graph, View

_RUN = 200_000
"""How many lines are sorted in memory at once, about thirty megabytes."""


class DumpForm(StrEnum):
    """The formats; the values are what users type."""

    NQUADS = "nq"
    TRIG = "trig"
    TURTLE = "ttl"
    NTRIPLES = "nt"
    JSON_LD = "jsonld"

    @property
    def is_of_the_view(self) -> bool:
        """Whether it holds the default view alone, and not the named graphs."""
        return self not in (DumpForm.NQUADS, DumpForm.TRIG)


_WRITTEN = {
    DumpForm.TRIG: RdfFormat.TRIG,
    DumpForm.TURTLE: RdfFormat.TURTLE,
    DumpForm.JSON_LD: RdfFormat.JSON_LD,
}


def dump(view: View, form: DumpForm, target: Path) -> None:
    """Write the graph to a file; raises OSError where it cannot be written."""
    with TemporaryDirectory(dir=target.parent) as folder, target.open("wb") as file:
        scratch = Path(folder)
        if form in (DumpForm.NQUADS, DumpForm.NTRIPLES):
            file.writelines(_sorted(_quads(view, form), scratch))
        else:
            _write(view, form, scratch, file)


def _quads(view: View, form: DumpForm) -> Iterator[Quad]:
    if form.is_of_the_view:
        yield from view.quads(None, None, None, DefaultGraph())
    else:
        for graph in view.graphs():
            yield from view.quads(None, None, None, graph)


def _write(view: View, form: DumpForm, scratch: Path, file: BinaryIO) -> None:
    """Let the library write what is sorted: by graphs, then by lines."""
    graphs: list[Graph] = [DefaultGraph()]
    if not form.is_of_the_view:
        graphs = [*sorted(view.graphs(), key=attrgetter("value"))]
    lines = scratch / "lines.nq"
    with lines.open("wb") as sorted_lines:
        for graph in graphs:
            sorted_lines.writelines(_sorted(view.quads(None, None, None, graph), scratch))
    quads = parse(path=str(lines), format=RdfFormat.N_QUADS)
    serialize(quads, output=file, format=_WRITTEN[form], prefixes=dict(names.PREFIXES))
    file.write(b"\n" if form is DumpForm.JSON_LD else b"")


def _sorted(quads: Iterable[Quad], scratch: Path) -> Iterator[bytes]:
    """Yield quads as sorted lines of N-Quads."""
    rest = iter(quads)
    runs: list[Path] = []
    while run := _lines(islice(rest, _RUN)):
        if len(run) < _RUN and not runs:
            yield from run
            return
        runs.append(scratch / f"run-{len(runs)}")
        runs[-1].write_bytes(b"".join(run))
    files = [path.open("rb") for path in runs]
    try:
        yield from merge(*files)
    finally:
        for file in files:
            file.close()


def _lines(quads: Iterable[Quad]) -> list[bytes]:
    text = serialize(quads, format=RdfFormat.N_QUADS) or b""
    return sorted(text.splitlines(keepends=True))
