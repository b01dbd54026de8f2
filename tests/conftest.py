"""What several tests share: the shipped vocabulary, the build of the shipped data, still randomness."""

from pathlib import Path

import pytest
from hypothesis import settings
from pyoxigraph import Store

from realpolitik.rdf import turtle
from realpolitik.sources.vocabulary import Vocabulary, vocabulary
from realpolitik.sources.workspace import Workspace
from support.built import Built, build

settings.register_profile("still", derandomize=True, deadline=None, database=None)
settings.load_profile("still")


@pytest.fixture(scope="session")
def words() -> Vocabulary:
    """The vocabulary that the package ships."""
    files = Workspace(Path()).ontology_files()
    return vocabulary(quad for path in files for quad in turtle.read(path))


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The one build of the shipped data; nobody writes to it."""
    return build(tmp_path_factory.mktemp("built"))


@pytest.fixture(scope="session")
def graph(built: Built) -> Store:
    """The store of the shipped data, opened for reading."""
    return built.store()
