"""What the tests of sheets share."""

import pytest

from realpolitik.sources.vocabulary import Vocabulary
from support.sheets import Reader


@pytest.fixture
def read(words: Vocabulary) -> Reader:
    """What reads a sheet of the invented article."""
    return Reader(words)
