"""The garbage collector rests inside and is afterwards as it was before, whatever happens."""

import gc
from collections.abc import Iterator

import pytest

from realpolitik.rdf.collector import paused


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    """Leave the collector as the other tests have it."""
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


def test_it_rests_inside_and_goes_on_afterwards() -> None:
    gc.enable()
    with paused():
        assert not gc.isenabled()
        with paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_stays_off_where_it_was_off() -> None:
    gc.disable()
    with paused():
        pass
    assert not gc.isenabled()


def failing() -> None:
    with paused():
        raise ValueError


def test_it_goes_on_after_a_failure() -> None:
    gc.enable()
    with pytest.raises(ValueError):  # noqa: PT011 - raised by this test
        failing()
    assert gc.isenabled()
