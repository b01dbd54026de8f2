"""A workspace that was built, and where the parts of its build lie.

Only this module knows how the tests make a build and where it keeps its files.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import NamedNode, Quad, Store, Triple

from realpolitik import __version__
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import published, versions
from realpolitik.stores.embedded import Embedded

PLAIN = {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"}
"""The environment of the one build of the shipped data that all tests share."""


@dataclass(frozen=True, slots=True)
class Built:
    """A workspace that was built."""

    root: Path

    @property
    def workspace(self) -> Workspace:
        """The workspace itself."""
        return Workspace(self.root)

    @property
    def folder(self) -> Path:
        """Where the files of the build lie."""
        return self.workspace.build

    @property
    def version(self) -> Path:
        """Where the published version lies."""
        return versions.current(self.folder)

    def store(self) -> Store:
        """Return the store of the build, opened for reading."""
        return self.view().engine

    def figures(self) -> Mapping[str, object]:
        """Return the summary of the build."""
        return published.figures(self.workspace)

    def view(self) -> Embedded:
        """Return the same as readers see it."""
        return published.opened(self.workspace)


def run(root: Path, *arguments: str, environment: Mapping[str, str] = PLAIN) -> bytes:
    """Run a command on a workspace, in a process of its own; return what it says."""
    command = [sys.executable, "-m", "realpolitik", *arguments, "--quiet", "--workspace", str(root)]
    return subprocess.check_output(command, env={**os.environ, **environment}, cwd=root)


def build(root: Path, environment: Mapping[str, str] = PLAIN) -> Built:
    """Build what is shipped and what lies in the workspace, by the command."""
    run(root, "build", environment=environment)
    return Built(root)


def fill(folder: Path, quads: Iterable[Quad], view: Iterable[Triple]) -> None:
    """Make a store of these named graphs and this default view; it is closed on return."""
    folder.mkdir(parents=True)
    store = Store(folder)
    store.bulk_extend(quads)
    store.bulk_extend(Quad(*triple) for triple in view)
    store.flush()


def stored(root: Path, quads: Iterable[Quad], view: Iterable[Triple]) -> Built:
    """Publish a store of these quads, with its summary, as a build does."""
    folder = Workspace(root).build
    which = versions.highest(folder) + 1
    made = versions.version(folder, which)
    given, shown = list(quads), list(view)
    fill(made / versions.STORE, given, shown)
    versions.write_summary(made, _figures(given, shown))
    versions.point(folder, which)
    return Built(root)


def published_view(root: Path, view: Embedded) -> Built:
    """Publish a copy of what a view shows: its named graphs, and its default graph."""
    graphs = set(view.graphs())
    quads = [quad for graph in graphs for quad in view.quads(None, None, None, graph)]
    return stored(root, quads, [quad.triple for quad in view.engine if quad.graph_name not in graphs])


def _figures(quads: list[Quad], view: list[Triple]) -> dict[str, object]:
    """Count what a summary tells."""
    types = Counter(triple.object for triple in view if triple.predicate == RDF_TYPE)
    return {
        "version": __version__,
        "articles": types[term("Article")],
        "claims": types[term("Claim")],
        "claimsByStatus": _by_value(view, term("status")),
        "situationsByRealization": _by_value(view, term("realization")),
        "quads": len(set(quads)),
        "inferred": sum(quad.graph_name == names.graph("inferred") for quad in set(quads)),
        "warnings": 0,
    }


def _by_value(view: Iterable[Triple], predicate: NamedNode) -> Counter[str]:
    values = [triple.object for triple in view if triple.predicate == predicate]
    return Counter(names.local(value) for value in values if isinstance(value, NamedNode))
