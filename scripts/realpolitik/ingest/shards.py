"""Keep the extracted graphs of a workspace in step with a place in storage that fsspec knows.

In: an address such as `s3://graphs/2031`. Out: there one file for each article, of the same bytes and
in the same shards as in a workspace (`XX/ID.trig`). What lies there and not here is fetched first, so
a run on another machine goes on where one was ended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Final

from realpolitik.errors import StoreError
from realpolitik.ingest.remote import Stored, opened
from realpolitik.sources.workspace import Workspace
from realpolitik.text.files import content

_NAME: Final = re.compile(r"([0-9a-f]{2})/\1[0-9a-f]{14}\.trig")
_MOST: Final = 200_000_000
"""How many bytes the graph of an article may have."""


@dataclass(frozen=True, slots=True)
class Shards:
    """A folder in storage with the graphs of articles."""

    address: str
    root: str
    system: Any

    @classmethod
    def at(cls, address: str) -> Shards:
        """Return a place, which need not be there yet; raises InputError and UsageError for what is none."""
        system, path = opened(address)
        return cls(address, path.rstrip("/"), system)

    def fetched(self, workspace: Workspace) -> Iterator[tuple[Path, bytes]]:
        """Yield the files that lie there and not in a workspace; raises StoreError and InputError."""
        for name in sorted(self._names()):
            path = workspace.extracted_file(PurePosixPath(name).stem)
            if not path.is_file():
                stored = Stored(f"{self.address.rstrip('/')}/{name}", f"{self.root}/{name}", self.system)
                yield path, stored.content(_MOST)

    def bring(self, workspace: Workspace) -> None:
        """Bring there what lies in a workspace and not there, as after a run that was ended between."""
        there = self._names()
        for path in sorted(workspace.extracted.glob("*/*.trig")):
            if _NAME.fullmatch(_name(path)) and _name(path) not in there:
                self.put(path, content(path))

    def put(self, path: Path, data: bytes) -> None:
        """Write the file of a workspace there too, whole or not at all; raises StoreError."""
        target = f"{self.root}/{_name(path)}"
        with self._told():
            self.system.makedirs(target.rpartition("/")[0], exist_ok=True)
            with self.system.transaction, self.system.open(target, "wb") as stream:
                stream.write(data)

    def _names(self) -> set[str]:
        with self._told():
            found = self.system.find(self.root) if self.system.exists(self.root) else ()
        names = (one.removeprefix(self.root).lstrip("/") for one in found)
        return {name for name in names if _NAME.fullmatch(name)}

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise StoreError(f"{self.address} cannot be written or listed: {error}") from error


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"
