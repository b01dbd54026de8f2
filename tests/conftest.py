"""What several tests share: the shipped vocabulary, and property tests that do the same each time."""

from pathlib import Path

import pytest
from hypothesis import settings

from realpolitik.rdf import turtle
from realpolitik.sources.vocabulary import Vocabulary, vocabulary
from realpolitik.sources.workspace import Workspace

settings.register_profile("still", derandomize=True, deadline=None, database=None)
settings.load_profile("still")


@pytest.fixture(scope="session")
def words() -> Vocabulary:
    """The vocabulary that the package ships."""
    files = Workspace(Path()).ontology_files()
    return vocabulary(quad for path in files for quad in turtle.read(path))
