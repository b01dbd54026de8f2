"""A workspace that was built, and where the parts of its build lie.

Only this module knows how the tests make a build and where it keeps its files.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Quad, Store, Triple

from realpolitik.sources.workspace import Workspace
from realpolitik.stores import embedded, published, versions
from realpolitik.stores.embedded import Embedded

PLAIN = {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"}
"""The environment of the one build of the shipped data that all tests share."""


@dataclass(frozen=True, slots=True)
class Built:
    """A workspace that was built."""

    root: Path

    @property
    def folder(self) -> Path:
        """Where the files of the build lie."""
        return Workspace(self.root).build

    @property
    def version(self) -> Path:
        """Where the published version lies."""
        return versions.current(self.folder)

    def store(self) -> Store:
        """Return the store of the build, opened for reading."""
        return self.view().engine

    def view(self) -> Embedded:
        """Return the same as readers see it."""
        return published.opened(Workspace(self.root))


def build(root: Path, environment: Mapping[str, str] = PLAIN) -> Built:
    """Build what is shipped and what lies in the workspace, by the command, in a process of its own."""
    command = [sys.executable, "-m", "realpolitik", "build", "--quiet", "--workspace", str(root)]
    subprocess.run(command, check=True, env={**os.environ, **environment}, cwd=root)
    return Built(root)


def release(built: Built, folder: Path, environment: Mapping[str, str] = PLAIN) -> Path:
    """Write a release of a build into a folder, by the command; return the folder."""
    command = [sys.executable, "-m", "realpolitik", "release", str(folder), "--quiet"]
    where = ["--workspace", str(built.root)]
    subprocess.run([*command, *where], check=True, env={**os.environ, **environment}, cwd=built.root)
    return folder


def stored(root: Path, quads: Iterable[Quad], view: Iterable[Triple]) -> Built:
    """Publish a store of these quads as a build does."""
    folder = Workspace(root).build
    which = versions.highest(folder) + 1
    embedded.create(versions.version(folder, which) / versions.STORE, quads, view)
    versions.point(folder, which)
    return Built(root)
