"""What the articles stand on, read and compiled once and kept while its files are the same."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import Triple

from realpolitik.conclude.heard import Registered
from realpolitik.conclude.policy import ROLLS
from realpolitik.conclude.reason import Rules, compile_rules
from realpolitik.judge.article import LocalShapes
from realpolitik.judge.shapes import Checks, Scope, compile_shapes
from realpolitik.ledger.articles import Profiles
from realpolitik.rdf import names
from realpolitik.sources.ground import Ground
from realpolitik.sources.workspace import Workspace

_SUBCLASS, _PATH = names.w3c("rdfs", "subClassOf"), names.w3c("sh", "path")


@dataclass(frozen=True)
class Footed:
    """Vocabulary, shapes and register with all that is made of them; each is made when it is first needed."""

    workspace: Workspace
    base: Ground
    program_key: str
    register_key: str

    @cached_property
    def local_shapes(self) -> LocalShapes:
        """The checks of single articles."""
        return LocalShapes.of(self.base)

    @cached_property
    def global_shapes(self) -> Checks:
        """The checks of the whole graph."""
        return compile_shapes(self.base.shapes, self.hierarchy, scope=Scope.GLOBAL)

    @cached_property
    def shapes_of_changes(self) -> Checks:
        """The checks of the whole graph but for its rolls.

        That a roll lists claims, and enough of them, follows from how it is written;
        to look at it again would cost all claims on a situation where one has come.
        """
        rules = {
            triple.subject
            for triple in self.base.shapes
            if triple.predicate == _PATH and triple.object in ROLLS
        }
        kept = [triple for triple in self.base.shapes if not {triple.subject, triple.object} & rules]
        return compile_shapes(kept, self.hierarchy, scope=Scope.GLOBAL)

    @cached_property
    def hierarchy(self) -> tuple[Triple, ...]:
        """The class hierarchy of the ontology."""
        return tuple(triple for triple in self.base.ontology if triple.predicate == _SUBCLASS)

    @cached_property
    def rules(self) -> Rules:
        """The rules of the reasoner."""
        return compile_rules(self.base.ontology, self.base.vocabulary)

    @cached_property
    def registered(self) -> Registered:
        """What the register contributes to what is said."""
        return Registered.of(self.base.register, self.base.vocabulary)

    @cached_property
    def profiles(self) -> Profiles:
        """What the register says of each thing."""
        return Profiles(self.base.register)
