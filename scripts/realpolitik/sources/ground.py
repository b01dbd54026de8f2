"""What every article of a workspace stands on: vocabulary, shapes and register.

In: a workspace. Out: its ontology, shapes and register as read, with the tables
to look things up in. No article is read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Quad, Triple

from realpolitik.errors import InputError
from realpolitik.rdf import turtle
from realpolitik.sources.register import Register, register
from realpolitik.sources.vocabulary import Vocabulary, vocabulary
from realpolitik.sources.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Ground:
    """The vocabulary, the shapes and the register; the triples have sorted blank nodes."""

    ontology: tuple[Triple, ...]
    shapes: tuple[Triple, ...]
    register: Register
    vocabulary: Vocabulary


def ground(workspace: Workspace) -> Ground:
    """Read what a workspace's articles stand on; raises InputError for a file that cannot be read."""
    ontology = turtle.canonical(_read_all(workspace.ontology_files()))
    shapes = turtle.canonical(_read_all(workspace.shape_files()))
    return Ground(
        ontology=tuple(quad.triple for quad in ontology),
        shapes=tuple(quad.triple for quad in shapes),
        register=register(quad.triple for quad in _read_all(workspace.register_files())),
        vocabulary=vocabulary(ontology),
    )


def _read_all(paths: Iterable[Path]) -> list[Quad]:
    """Return the quads of all files; raises InputError that names each one that cannot be read."""
    quads, failed = list[Quad](), list[str]()
    for path in paths:
        try:
            quads += turtle.read(path)
        except InputError as error:
            failed.append(str(error))
    if failed:
        raise InputError("; ".join(failed))
    return quads
