"""Say which extracted article takes the place of which: a later text at the same address.

In: the extracted files of a workspace. Out: for each that has to say so its text anew. It is a
function of the set of files, so it does not matter in which order they were written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from pyoxigraph import Quad

from realpolitik.ingest.known import Head, heads
from realpolitik.rdf import names, turtle
from realpolitik.rdf.literals import time_bounds
from realpolitik.rdf.names import term
from realpolitik.sources.workspace import Workspace


@dataclass(frozen=True, slots=True, order=True)
class _Dated:
    """A file with the first and the last day on which its text can have appeared."""

    first: date
    last: date
    identifier: str
    head: Head = field(compare=False)


def successions(workspace: Workspace) -> Iterator[tuple[Path, bytes]]:
    """Yield the user's own files that have to say anew what they supersede, with their new text.

    Of the texts at one address each supersedes those whose days are surely earlier, but for what one
    of these supersedes itself; what it supersedes that stood elsewhere stays.
    """
    groups: dict[str, list[_Dated]] = defaultdict(list)
    for head in heads(workspace):
        dated = _dated(head)
        if head.address and dated is not None:
            groups[head.address].append(dated)
    for group in groups.values():
        for one in sorted(group) if len(group) > 1 else ():
            said, wanted = one.head.supersedes, _wanted(one, group)
            if said != wanted and one.head.path.is_relative_to(workspace.extracted):
                yield one.head.path, _said(one.head, wanted)


def _wanted(one: _Dated, group: list[_Dated]) -> frozenset[str]:
    elsewhere = one.head.supersedes - {other.identifier for other in group}
    earlier = [other for other in group if other.last < one.first]
    latest = max((other.first for other in earlier), default=one.first)
    return elsewhere | {other.identifier for other in earlier if other.last >= latest}


def _dated(head: Head) -> _Dated | None:
    try:
        bounds = None if head.published is None else time_bounds(head.published)
    except ValueError:
        return None
    if bounds is None or bounds.earliest is None or bounds.latest is None:
        return None
    return _Dated(bounds.earliest, bounds.latest, head.identifier, head)


def _said(head: Head, wanted: frozenset[str]) -> bytes:
    article, supersedes = names.article(head.identifier), term("supersedes")
    kept = (quad for quad in turtle.read(head.path) if quad.predicate != supersedes)
    more = (Quad(article, supersedes, names.article(earlier), article) for earlier in wanted)
    return turtle.write([*kept, *more]).encode()
