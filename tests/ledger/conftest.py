"""What the tests of the ledger share."""

from collections.abc import Iterator

import pytest

from realpolitik.ledger.builder import Builder
from realpolitik.sources.workspace import Workspace


@pytest.fixture
def builder(workspace: Workspace) -> Iterator[Builder]:
    """A builder of the workspace of the test, open while it runs."""
    with Builder(workspace) as opened:
        yield opened
