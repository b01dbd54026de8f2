"""Pages made and written to files, in this process or in several.

In: a workspace, a folder, addresses. Out: files, and for each batch of them a `Batch`. Which
process makes a page makes no difference to its bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Final, TypeAlias

from realpolitik.serve.pages.source import Source
from realpolitik.site import addresses
from realpolitik.site.folder import Folder
from realpolitik.site.linking import linked
from realpolitik.site.making import Maker
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import published

_SHARE: Final = 240
"""How many files a process is given at once."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What became of some addresses: where their pages lead, and how many files were written."""

    found: frozenset[str]
    written: int


Writing: TypeAlias = Callable[[Sequence[str]], Iterable[Batch]]


class Writer:
    """Makes what stands at addresses and writes it to files."""

    def __init__(self, workspace: Workspace, root: Path) -> None:
        self.view = published.opened(workspace)
        self.source = Source(self.view, published.summary(workspace), workspace)
        self._maker, self._folder = Maker(self.view, self.source), Folder(root)

    def write(self, some: Iterable[str]) -> Batch:
        """Write the files of some addresses where they differ."""
        found, written = set[str](), 0
        for address in some:
            name, body = addresses.file(address), self._maker.page(address)
            if name.endswith(".html"):
                page = linked(address, body)
                body, found = page.body, found | page.found
            written += self._folder.put(name, body)
        return Batch(frozenset(found), written)


class _Process:
    """What a process of a pool has opened, once."""

    writer: Writer

    @classmethod
    def start(cls, workspace: Workspace, root: Path) -> None:
        cls.writer = Writer(workspace, root)

    @classmethod
    def write(cls, some: Sequence[str]) -> Batch:
        return cls.writer.write(some)


@contextmanager
def writing(writer: Writer, workspace: Workspace, root: Path, *, workers: int) -> Iterator[Writing]:
    """Yield what writes addresses: by this writer, or in as many processes of their own."""
    if workers <= 1:
        yield lambda some: [writer.write(some)]
        return
    with ProcessPoolExecutor(workers, get_context("spawn"), _Process.start, (workspace, root)) as pool:
        yield lambda some: pool.map(_Process.write, _shares(some))


def _shares(some: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield neighbours together: the forms of one thing are read from the store once."""
    return (some[start : start + _SHARE] for start in range(0, len(some), _SHARE))
