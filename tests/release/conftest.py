"""What the tests of releases share."""

from pathlib import Path

import pytest
import rdflib


@pytest.fixture(scope="session")
def described(released: Path) -> rdflib.Graph:
    """The description of the shipped data."""
    return rdflib.Graph().parse(released / "description.ttl")
