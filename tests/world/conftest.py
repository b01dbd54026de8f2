"""The register as it is shipped, read once."""

import pytest

from realpolitik.sources.ground import ground
from realpolitik.sources.register import Register
from realpolitik.sources.workspace import Workspace, shipped


@pytest.fixture(scope="session")
def known() -> Register:
    return ground(Workspace(shipped())).register
