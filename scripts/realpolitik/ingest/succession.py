"""Say which extracted article takes the place of which: a later text at the same address.

In: the extracted files of a workspace. Out: for each that has to say so its text anew. It is a
function of the set of files, so it does not matter in which order they were written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

from pyoxigraph import Quad

from realpolitik.ingest.known import Head, heads
from realpolitik.rdf import names, turtle
from realpolitik.rdf.literals import Bounds, time_bounds
from realpolitik.rdf.names import term
from realpolitik.sources.workspace import Workspace


def successions(workspace: Workspace) -> Iterator[tuple[Path, bytes]]:
    """Yield the user's own files that have to say that they supersede another, with their new text.

    Of the texts at one address each supersedes the one before it whose day is surely earlier.
    """
    groups: dict[str, list[tuple[date, date, Head]]] = defaultdict(list)
    for head in heads(workspace):
        bounds = _bounds(head)
        if head.address and bounds and bounds.earliest and bounds.latest:
            groups[head.address].append((bounds.earliest, bounds.latest, head))
    for found in groups.values():
        ordered = sorted(found, key=lambda one: (one[0], one[1], one[2].identifier))
        for (_, last, earlier), (first, _, later) in pairwise(ordered):
            if last < first and not later.supersedes and later.path.is_relative_to(workspace.extracted):
                yield later.path, _said(later, earlier)


def _bounds(head: Head) -> Bounds | None:
    try:
        return None if head.published is None else time_bounds(head.published)
    except ValueError:
        return None


def _said(later: Head, earlier: Head) -> bytes:
    article = names.article(later.identifier)
    more = Quad(article, term("supersedes"), names.article(earlier.identifier), article)
    return turtle.write([*turtle.read(later.path), more]).encode()
