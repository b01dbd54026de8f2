"""What the tests of reading share: an invented world, built once."""

from __future__ import annotations

import pytest

from realpolitik.stores.base import View
from support.tugs import HERALD, KNOWN
from support.world import world


@pytest.fixture(scope="session")
def tugs(tmp_path_factory: pytest.TempPathFactory) -> View:
    """The world of `support.tugs` with its consensus and conclusions."""
    return world(HERALD, known=KNOWN).view(tmp_path_factory.mktemp("tugs") / "store")
