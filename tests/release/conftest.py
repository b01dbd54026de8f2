"""What the tests of releases share."""

import pytest
import rdflib

from support.built import Built


@pytest.fixture(scope="session")
def described(built: Built) -> rdflib.Graph:
    """The description of the shipped data."""
    return rdflib.Graph().parse(built.file("description.ttl"))
