"""What every article of a workspace stands on: vocabulary, shapes and register.

In: a workspace. Out: its ontology, shapes and register as read, with the tables
to look things up in. No article is read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Quad, Triple

from realpolitik.rdf import turtle
from realpolitik.sources.register import Register, register
from realpolitik.sources.vocabulary import Vocabulary, vocabulary
from realpolitik.sources.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Laws:
    """The vocabulary and the shapes, which every workspace has alike; the triples have sorted blank nodes."""

    ontology: tuple[Triple, ...]
    shapes: tuple[Triple, ...]
    vocabulary: Vocabulary


@dataclass(frozen=True, slots=True)
class Ground:
    """The vocabulary, the shapes and the register; the triples have sorted blank nodes."""

    ontology: tuple[Triple, ...]
    shapes: tuple[Triple, ...]
    register: Register
    vocabulary: Vocabulary

    @classmethod
    def of(cls, known: Laws, workspace: Workspace) -> Ground:
        """Read the register of a workspace; raises InputError for a file that cannot be read."""
        entries = register(quad.triple for quad in _read_all(workspace.register_files()))
        return cls(known.ontology, known.shapes, entries, known.vocabulary)


def laws(ontology: Iterable[Path], shapes: Iterable[Path]) -> Laws:
    """Read the files of vocabulary and shapes; raises InputError for one that cannot be read."""
    terms, rules = (turtle.canonical(_read_all(paths)) for paths in (ontology, shapes))
    return Laws(
        ontology=tuple(quad.triple for quad in terms),
        shapes=tuple(quad.triple for quad in rules),
        vocabulary=vocabulary(terms),
    )


def ground(workspace: Workspace) -> Ground:
    """Read what a workspace's articles stand on; raises InputError for a file that cannot be read."""
    return Ground.of(laws(workspace.ontology_files(), workspace.shape_files()), workspace)


def _read_all(paths: Iterable[Path]) -> list[Quad]:
    return [quad for path in paths for quad in turtle.read(path)]
