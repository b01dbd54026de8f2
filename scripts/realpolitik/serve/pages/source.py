"""What pages are made of, whether a server asks for them or whoever writes them to files.

In: a view of a build, its figures, the workspace. Out: a `Source`; what takes long to make
is made when a page first needs it, once.
"""

from __future__ import annotations

from functools import cached_property

from realpolitik.rdf import names, turtle
from realpolitik.reading.lookup import Lookup
from realpolitik.reading.search import Search
from realpolitik.reading.terminology import Terminology, terminology
from realpolitik.sources.questions import Question, questions
from realpolitik.sources.workspace import Workspace
from realpolitik.stores.base import View
from realpolitik.stores.published import Summary


class Source:
    """One build, as pages read it."""

    def __init__(self, view: View, summary: Summary | None, workspace: Workspace) -> None:
        self.view, self.summary, self.workspace = view, summary, workspace

    @cached_property
    def search(self) -> Search:
        """The index of all that can be searched."""
        return Search(self.view)

    @cached_property
    def lookup(self) -> Lookup:
        """The names of things."""
        return Lookup(self.view)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """The questions of the workspace, those that fit any workspace last."""
        files = (*self.workspace.query_files(), *self.workspace.general_files())
        return questions(files)

    @cached_property
    def terminology(self) -> Terminology:
        """The words of the vocabulary, as the build has them, with the rules of the shapes."""
        ontology = self.view.quads(None, None, None, names.graph("ontology"))
        return terminology(
            ontology, (quad for file in self.workspace.shape_files() for quad in turtle.read(file))
        )
