"""A workspace that was built, and where the parts of its build lie.

Only this module knows how the tests make a build and where it keeps its files.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Quad, Store, Triple

from realpolitik import __version__
from realpolitik.rdf import names
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import published, versions
from realpolitik.stores.embedded import Embedded
from support import counting

COUNTED = ("holders", "contradictions", "segments", "segments with claims", "segments with reason", "graphs")
GROUPED = (
    "situations by class",
    "sentences by reason",
    "open contradictions by kind",
    "resolved contradictions by kind",
)
"""What a summary tells under `totals` and `groups`."""
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
    store = Store()
    store.extend([*given, *(Quad(*triple) for triple in shown)])
    there = Embedded(store)
    versions.write_summary(made, _figures(there), _by_article(there))
    versions.point(folder, which)
    return Built(root)


def published_view(root: Path, view: Embedded) -> Built:
    """Publish a copy of what a view shows: its named graphs, and its default graph."""
    graphs = set(view.graphs())
    quads = [quad for graph in graphs for quad in view.quads(None, None, None, graph)]
    return stored(root, quads, [quad.triple for quad in view.engine if quad.graph_name not in graphs])


def _figures(there: Embedded) -> dict[str, object]:
    """Count what a summary tells."""
    totals, groups = counting.totals(there), counting.groups(there)
    return {
        "version": __version__,
        "policy": "p1",
        "claimsByStatus": groups["claims by status"],
        "situationsByRealization": groups["situations by realization"],
        **{name: totals[name] for name in ("articles", "claims", "quads")},
        "inferred": sum(1 for _ in there.quads(None, None, None, names.graph("inferred"))),
        **dict.fromkeys(("warnings", "refused", "alsoCurated", "withheld", "copies"), 0),
        "totals": {name: number for name, number in totals.items() if name in COUNTED},
        "groups": {name: found for name, found in groups.items() if name in GROUPED},
    }


def _by_article(there: Embedded) -> str:
    """Count what the figures by article tell, in the order in which they tell it."""
    groups = counting.groups(there)
    topics = [groups[f"{what} by article"] for what in ("claims", "sentences", "sentences with claims")]
    articles = sorted({name for topic in topics for name in topic})
    return json.dumps(
        {name.removeprefix("article:"): [topic.get(name, 0) for topic in topics] for name in articles}
    )
