"""What the tests of reading share: an invented world, and the shipped data, each built once."""

from __future__ import annotations

import pytest

from realpolitik.pipeline import build
from realpolitik.sources.workspace import Workspace
from realpolitik.stores.base import View
from support.tugs import HERALD, KNOWN
from support.world import world


@pytest.fixture(scope="session")
def tugs(tmp_path_factory: pytest.TempPathFactory) -> View:
    """The world of `support.tugs` with its consensus and conclusions."""
    return world(HERALD, known=KNOWN).view(tmp_path_factory.mktemp("tugs") / "store")


@pytest.fixture(scope="session")
def shipped_build(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A workspace with the build of the shipped data."""
    workspace = Workspace(tmp_path_factory.mktemp("shipped"))
    build(workspace)
    return workspace
