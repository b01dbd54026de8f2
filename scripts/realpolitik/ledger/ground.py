"""What the articles stand on, read and compiled once and kept while its files are the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from pyoxigraph import NamedNode, Triple

from realpolitik.conclude.heard import Registered
from realpolitik.conclude.policies import DEFAULT
from realpolitik.conclude.policy import ROLLS, Maker
from realpolitik.conclude.reason import Rules, compile_rules
from realpolitik.conclude.spans import RECKONED
from realpolitik.judge.article import LocalShapes
from realpolitik.judge.shapes import Checks, Scope, compile_shapes
from realpolitik.ledger.articles import Profiles
from realpolitik.rdf import names
from realpolitik.sources.ground import Ground, Laws, laws
from realpolitik.sources.workspace import Workspace

_SUBCLASS, _PATH = names.w3c("rdfs", "subClassOf"), names.w3c("sh", "path")


@dataclass(frozen=True)
class Compiled:
    """Vocabulary and shapes with all that is made of them; each is made when it is first needed."""

    laws: Laws

    @cached_property
    def local_shapes(self) -> LocalShapes:
        """The checks of single articles."""
        return LocalShapes(compile_shapes(self.laws.shapes, self.hierarchy, scope=Scope.LOCAL))

    @cached_property
    def global_shapes(self) -> Checks:
        """The checks of the whole graph, without those that the program keeps by how it writes.

        Where a span stands is reckoned from an IRI that the gate has let in.
        """
        kept = self._without(RECKONED, self.laws.shapes)
        return compile_shapes(kept, self.hierarchy, scope=Scope.GLOBAL)

    @cached_property
    def shapes_of_changes(self) -> Checks:
        """The checks of the whole graph but for its rolls.

        That a roll lists claims, and enough of them, follows from how it is written;
        to look at it again would cost all claims on a situation where one has come.
        """
        kept = self._without(ROLLS, self._without(RECKONED, self.laws.shapes))
        return compile_shapes(kept, self.hierarchy, scope=Scope.GLOBAL)

    def _without(self, paths: frozenset[NamedNode], shapes: Iterable[Triple]) -> list[Triple]:
        """Return shapes without the shipped rules on these properties; those of a workspace are kept."""
        known = tuple(shapes)
        own = {triple.subject for added in self.laws.extensions for triple in added.triples}
        rules = {triple.subject for triple in known if triple.predicate == _PATH and triple.object in paths}
        return [triple for triple in known if (rules - own).isdisjoint((triple.subject, triple.object))]

    @cached_property
    def hierarchy(self) -> tuple[Triple, ...]:
        """The class hierarchy of the ontology."""
        return tuple(triple for triple in self.laws.ontology if triple.predicate == _SUBCLASS)

    @cached_property
    def rules(self) -> Rules:
        """The rules of the reasoner."""
        return compile_rules(self.laws.ontology, self.laws.vocabulary)


@dataclass(frozen=True, slots=True)
class _Program:
    """A program with the files of a workspace; two with one key and the same names are the same.

    `files` are the names of ontology and shapes, as messages tell them.
    """

    key: str
    files: tuple[str, ...]
    workspace: Workspace = field(compare=False)

    @classmethod
    def of(cls, workspace: Workspace, key: str) -> _Program:
        paths = (*workspace.ontology_files(), *workspace.shape_files())
        return cls(key, tuple(map(workspace.called, paths)), workspace)


@lru_cache(maxsize=2)
def compiled(program: _Program) -> Compiled:
    """Return what is made of the files of a program, once in a process."""
    return Compiled(laws(program.workspace))


@dataclass(frozen=True)
class Footed:
    """All that the articles of a workspace stand on, with the digests of its files."""

    workspace: Workspace
    base: Ground
    compiled: Compiled
    program_key: str
    register_key: str
    policy: Maker = DEFAULT

    @classmethod
    def of(cls, workspace: Workspace, program_key: str, register_key: str, policy: Maker = DEFAULT) -> Footed:
        """Read and compile what is not known yet; raises InputError for a file that cannot be read."""
        known = compiled(_Program.of(workspace, program_key))
        return cls(workspace, Ground.of(known.laws, workspace), known, program_key, register_key, policy)

    @cached_property
    def registered(self) -> Registered:
        """What the register contributes to what is said."""
        return Registered.of(self.base.register, self.base.vocabulary)

    @cached_property
    def profiles(self) -> Profiles:
        """What the register says of each thing."""
        return Profiles(self.base.register)
