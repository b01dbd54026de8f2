"""What a build would refuse because of one article, before its file is written.

In: a workspace, and the graph that a file would hold. Out: the refusals that this
file brings, those that only the whole sees included. Neither the file nor the
published build is touched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from pyoxigraph import Quad

from realpolitik.claims.refusal import Refusal
from realpolitik.errors import StoreError
from realpolitik.judge.article import Judgement
from realpolitik.ledger.builder import Builder, grounded
from realpolitik.ledger.files import Seen, seen
from realpolitik.ledger.ground import Footed
from realpolitik.ledger.judging import judged, judgements
from realpolitik.ledger.trial import trial
from realpolitik.rdf import turtle
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import versions

_Judged: TypeAlias = tuple[Seen, Judgement]
_Tried: TypeAlias = Callable[[str, Sequence[_Judged]], tuple[Refusal, ...]]


def rehearse(workspace: Workspace, name: str, quads: Iterable[Quad]) -> tuple[Refusal, ...]:
    """Return what a build refuses with this graph in the article file of a name, and does not without.

    Where there is a build, only what the file changes is reckoned. Raises InputError
    for a file that cannot be read.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(turtle.write(quads).encode())
        ground = grounded(workspace)
        here = [(seen(path), judged(path, ground.base, ground.compiled.local_shapes))]
        if here[0][1].refusals:
            return here[0][1].refusals
        found = _with_build(workspace, name, here)
        return _of_all(ground, name, here) if found is None else found


def _with_build(workspace: Workspace, name: str, here: Sequence[_Judged]) -> tuple[Refusal, ...] | None:
    """Return what the file brings by bringing the build up to date, or None where that cannot be done."""
    if versions.number(workspace.build) is None:
        return None
    try:
        with Builder(workspace) as builder:
            return _brought(lambda name, here: _known(builder.refusals(name, here)), name, here)
    except StoreError:
        return None


def _known(found: tuple[Refusal, ...] | None) -> tuple[Refusal, ...]:
    if found is None:
        raise StoreError("there is no build that could be brought up to date")
    return found


def _of_all(ground: Footed, name: str, here: Sequence[_Judged]) -> tuple[Refusal, ...]:
    """Return what the file brings by building all, and throwing it away."""

    def tried(name: str, here: Sequence[_Judged]) -> tuple[Refusal, ...]:
        paths = [path for path in ground.workspace.article_files() if path.name != name]
        return trial(ground, [*_sound(judgements(paths, ground)), *here], {}).refusals

    return _brought(tried, name, here)


def _sound(told: Iterable[_Judged]) -> Iterator[_Judged]:
    return (one for one in told if not one[1].refusals)


def _brought(tried: _Tried, name: str, here: Sequence[_Judged]) -> tuple[Refusal, ...]:
    """Return what is refused with the file and not without; only a refusal makes the second try needed."""
    found = tried(name, here)
    before = tried("", ()) if found else ()
    return tuple(one for one in found if one not in before)
