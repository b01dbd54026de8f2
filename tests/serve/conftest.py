"""What the tests of the server share: the shipped build, served once, with a scratch store."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from support.built import Built
from support.web import Site, served


@pytest.fixture(scope="session")
def site(built: Built) -> Iterator[Site]:
    with served(built.workspace, writable=True) as found:
        yield found
