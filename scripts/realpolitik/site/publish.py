"""Write the site of a build: its pages, data and answers, what searches and asks them, and the dumps.

In: a workspace and a folder. Out: the folder with the site. The same build gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias
from urllib.parse import urlsplit

from realpolitik.errors import StoreError
from realpolitik.site import addresses
from realpolitik.site.addresses import DATA
from realpolitik.site.crawl import crawl, seeds
from realpolitik.site.extras import extras
from realpolitik.site.folder import PART, Folder, Listing
from realpolitik.site.redirects import NAME, redirects
from realpolitik.site.writing import Writer, writing
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import versions

Release: TypeAlias = Callable[[Workspace, Path], None]
"""Writes the dumps of a workspace, with their description, into a folder."""


@dataclass(frozen=True, slots=True)
class Written:
    """How many files a site has, how many of them were written, and how many others removed."""

    files: int
    written: int
    removed: int


def publish(
    workspace: Workspace, root: Path, release: Release, *, address: str | None = None, workers: int = 1
) -> Written:
    """Write the site into a folder, with rules for redirects if its address is told.

    Raises StoreError where there is no build, where it is replaced meanwhile, or where the
    folder holds something else or cannot be written; UsageError for what is no address.
    """
    rules = {} if address is None else {NAME: redirects(address)}
    before = versions.number(workspace.build)
    writer = Writer(workspace, root)
    listing = Listing(root)
    with TemporaryDirectory(dir=root, prefix=PART) as scratch, ThreadPoolExecutor(1) as aside:
        dumps = Path(scratch) / DATA
        dumped = aside.submit(release, workspace, dumps)
        with writing(writer, workspace, root, workers=workers) as write:
            rounds = crawl(seeds(writer.view), write, lambda some: listing.expect(map(addresses.file, some)))
            written = 0
            for batch in rounds:
                written += batch.written
                if dumped.done():
                    dumped.result()  # what went wrong there ends all of it now
        path = urlsplit(address or "/").path
        written += _put({**dict(extras(writer.source.search, path)), **rules}, root, listing)
        dumped.result()
        written += _moved(dumps, root, listing)
    if versions.number(workspace.build) != before:
        raise StoreError("the build was replaced while its site was written; write it once more")
    removed = listing.close()
    return Written(listing.size, written, removed)


def _put(files: Mapping[str, bytes], root: Path, listing: Listing) -> int:
    listing.expect(files)
    return sum(Folder(root).put(name, body) for name, body in files.items())


def _moved(dumps: Path, root: Path, listing: Listing) -> int:
    files = {f"{DATA}/{file.name}": file for file in sorted(dumps.iterdir())}
    listing.expect(files)
    return sum(Folder(root).move(file, name) for name, file in files.items())
