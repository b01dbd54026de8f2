"""`collector`: it pauses, and is afterwards as it was."""

import gc

import pytest

from realpolitik.rdf.collector import paused


@paused()
def fails_inside() -> None:
    assert not gc.isenabled()
    with paused():
        pass
    assert not gc.isenabled()
    raise ValueError("inside")


@pytest.mark.parametrize("on", [True, False])
def test_the_collector_is_as_before(on: bool) -> None:
    was_on = gc.isenabled()
    try:
        (gc.enable if on else gc.disable)()
        with pytest.raises(ValueError, match="inside"):
            fails_inside()
        assert gc.isenabled() is on
    finally:
        (gc.enable if was_on else gc.disable)()
