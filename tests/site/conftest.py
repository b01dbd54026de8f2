"""What the tests of the site share: a small build, and its site in a folder that nobody changes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from realpolitik.serve.pages.source import Source
from realpolitik.site.publish import Written, publish
from support.built import Built
from support.excerpt import excerpt, release


@dataclass(frozen=True, slots=True)
class Made:
    """A site that was written: its build, its folder, and what was told of it."""

    built: Built
    root: Path
    written: Written

    def names(self) -> set[str]:
        """Return the names of all files."""
        return {path.relative_to(self.root).as_posix() for path in self.root.rglob("*") if path.is_file()}

    @contextmanager
    def source(self) -> Iterator[Source]:
        """Yield what its pages are made of."""
        yield Source(self.built.view(), None, self.built.workspace)


@pytest.fixture(scope="session")
def made(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("site")
    small = excerpt(built, folder / "workspace")
    address = "https://example.org/graph/"
    written = publish(small.workspace, folder / "out", release, address=address)
    return Made(small, folder / "out", written)
