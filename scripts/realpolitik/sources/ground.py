"""What every article of a workspace stands on: vocabulary, shapes and register.

In: a workspace. Out: its ontology, shapes and register as read, with the tables
to look things up in. No article is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pyoxigraph import BlankNode, NamedNode, Quad, Triple

from realpolitik.errors import InputError
from realpolitik.rdf import turtle
from realpolitik.rdf.terms import Term
from realpolitik.sources.register import Register, register
from realpolitik.sources.vocabulary import Vocabulary, vocabulary
from realpolitik.sources.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Extension:
    """What a file of a user adds to ontology or shapes, and which shipped terms it speaks of anew.

    `is_edition` tells that the package has a file of this path with other content.
    """

    file: str
    triples: tuple[Triple, ...]
    redefined: tuple[NamedNode, ...]
    is_edition: bool = False

    def of_new_terms(self) -> Iterator[Triple]:
        """Yield what is not about shipped terms: the rest is refused, and nothing is made of it."""
        left_out: set[Term] = set(self.redefined)
        more: set[Term] = left_out
        while more:
            values = {triple.object for triple in self.triples if triple.subject in more}
            more = set[Term](value for value in values if isinstance(value, BlankNode)) - left_out
            left_out |= more
        yield from (triple for triple in self.triples if triple.subject not in left_out)


@dataclass(frozen=True, slots=True)
class Laws:
    """The vocabulary and the shapes, shipped and own; the triples have sorted blank nodes."""

    ontology: tuple[Triple, ...]
    shapes: tuple[Triple, ...]
    vocabulary: Vocabulary
    extensions: tuple[Extension, ...] = ()


@dataclass(frozen=True, slots=True)
class Ground:
    """The vocabulary, the shapes and the register; the triples have sorted blank nodes.

    `words` is the lexicon, which is needed to read texts alone.
    """

    ontology: tuple[Triple, ...]
    shapes: tuple[Triple, ...]
    register: Register
    vocabulary: Vocabulary
    extensions: tuple[Extension, ...] = ()
    words: tuple[Triple, ...] = ()

    @classmethod
    def of(cls, known: Laws, workspace: Workspace) -> Ground:
        """Read the register of a workspace; raises InputError for a file that cannot be read."""
        return cls(known.ontology, known.shapes, read_register(workspace), known.vocabulary, known.extensions)


def laws(workspace: Workspace) -> Laws:
    """Read a workspace's ontology and shapes; raises InputError that names the files that cannot be read."""
    files = _read_each((*workspace.ontology_files(), *workspace.shape_files()))
    added = _extensions(files, workspace)
    ontology = _let_in(workspace.ontology_files(), files, added)
    shapes = _let_in(workspace.shape_files(), files, added)
    return Laws(
        ontology=tuple(quad.triple for quad in ontology),
        shapes=tuple(quad.triple for quad in shapes),
        vocabulary=vocabulary(ontology),
        extensions=tuple(added.values()),
    )


def ground(workspace: Workspace) -> Ground:
    """Read what a workspace's articles stand on; raises InputError for a file that cannot be read."""
    return Ground.of(laws(workspace), workspace)


def ground_to_read(workspace: Workspace) -> Ground:
    """Read what articles stand on, with the lexicon; raises InputError for a file that cannot be read."""
    files = _read_each(workspace.lexicon_files())
    words = tuple(quad.triple for path in workspace.lexicon_files() for quad in files[path])
    return replace(ground(workspace), words=words)


def _read_each(paths: Iterable[Path]) -> dict[Path, list[Quad]]:
    """Return the quads of each file; raises InputError that names every one that cannot be read."""
    found, failed = dict[Path, list[Quad]](), list[str]()
    for path in paths:
        try:
            found[path] = turtle.read(path)
        except InputError as error:
            failed.append(str(error))
    if failed:
        raise InputError("; ".join(failed))
    return found


def _extensions(files: Mapping[Path, list[Quad]], workspace: Workspace) -> dict[Path, Extension]:
    """Return what each file of a user adds to the others."""
    own = [path for path in files if workspace.is_own(path)]
    shipped = {quad.triple for path in files if path not in own for quad in files[path]} if own else set()
    known = {triple.subject for triple in shipped if isinstance(triple.subject, NamedNode)}
    found = {}
    for path in own:
        more = tuple(quad.triple for quad in files[path] if quad.triple not in shipped)
        again = {triple.subject for triple in more if isinstance(triple.subject, NamedNode)} & known
        has_twin = workspace.twin(path).is_file()
        found[path] = Extension(workspace.called(path), more, tuple(sorted(again)), is_edition=has_twin)
    return found


def _let_in(
    paths: Sequence[Path], files: Mapping[Path, list[Quad]], added: Mapping[Path, Extension]
) -> tuple[Quad, ...]:
    shipped = (quad for path in paths if path not in added for quad in files[path])
    own = (Quad(*triple) for path in paths if path in added for triple in added[path].of_new_terms())
    return turtle.canonical((*shipped, *own))


def read_register(workspace: Workspace) -> Register:
    """Read the register, shipped and own; raises InputError for a file that cannot be read."""
    files = {
        workspace.called(path): tuple(quad.triple for quad in quads)
        for path, quads in _read_each(workspace.register_files()).items()
    }
    return register((triple for triples in files.values() for triple in triples), files)
