"""Write the site of a build: its pages, data and answers, and the dumps.

In: a workspace and a folder. Out: the folder with the site. The same build gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from realpolitik.serve.pages.source import Source
from realpolitik.site import addresses
from realpolitik.site.addresses import DATA
from realpolitik.site.crawl import crawl, seeds
from realpolitik.site.extras import extras
from realpolitik.site.folder import Folder, Listing
from realpolitik.site.linking import linked
from realpolitik.site.making import Maker
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import published

Release = Callable[[Workspace, Path], None]
"""Writes the dumps of a workspace, with their description, into a folder."""


@dataclass(frozen=True, slots=True)
class Written:
    """How many files a site has, how many of them were written, and how many others removed."""

    files: int
    written: int
    removed: int


class Writer:
    """Makes what stands at addresses and writes it to files."""

    def __init__(self, workspace: Workspace, root: Path) -> None:
        view = published.opened(workspace)
        self.source = Source(view, published.summary(workspace), workspace)
        self.maker = Maker(view, self.source)
        self.folder, self.written, self.view = Folder(root), 0, view

    def write(self, address: str) -> frozenset[str]:
        """Write the file of an address if it differs; return where it leads."""
        name, body = addresses.file(address), self.maker.page(address)
        found: frozenset[str] = frozenset()
        if name.endswith(".html"):
            page = linked(address, body)
            body, found = page.body, page.found
        self.written += self.folder.put(name, body)
        return found


def publish(workspace: Workspace, root: Path, release: Release) -> Written:
    """Write the site into a folder; StoreError where that holds something else or cannot be written."""
    writer = Writer(workspace, root)
    listing = Listing(root)
    crawl(
        seeds(writer.view),
        lambda some: map(writer.write, some),
        lambda some: listing.expect(map(addresses.file, some)),
    )
    for name, body in extras(writer.source.search):
        listing.expect((name,))
        writer.written += writer.folder.put(name, body)
    dumped = _dumps(workspace, root, release, listing)
    removed = listing.close()
    return Written(listing.size, writer.written + dumped, removed)


def _dumps(workspace: Workspace, root: Path, release: Release, listing: Listing) -> int:
    folder = Folder(root)
    with TemporaryDirectory(dir=root, prefix=".part-") as scratch:
        release(workspace, Path(scratch) / DATA)
        files = sorted((Path(scratch) / DATA).iterdir())
        listing.expect(f"{DATA}/{file.name}" for file in files)
        return sum(folder.move(file, f"{DATA}/{file.name}") for file in files)
