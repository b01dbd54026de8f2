"""What lasts longer than the time in which it is said to be."""

from __future__ import annotations

import pytest

from realpolitik.rdf.lasting import outlasts


@pytest.mark.parametrize(
    ("lasting", "time", "longer"),
    [
        ("24 hour", "2031-05-02", False),
        ("25 hour", "2031-05-02", True),
        ("26~ hour", "2031-05-02", False),
        ("28 day", "2031-02", False),
        ("1 month", "2031-02", False),
        ("2 month", "2031-03", True),
        ("2/3 month", "2031-03", True),
        ("../3 month", "2031-03", False),
        ("12 month", "2031", False),
        ("2 year", "2031", True),
        ("90 year", "2031/..", False),
        ("90 year", "../2031", False),
    ],
)
def test_only_what_is_surely_longer_is_told(lasting: str, time: str, longer: bool) -> None:
    assert outlasts(lasting, time) == longer


@pytest.mark.parametrize(("lasting", "time"), [("a while", "2031"), ("2 year", "some day")])
def test_what_cannot_be_read_is_an_error(lasting: str, time: str) -> None:
    with pytest.raises(ValueError, match=lasting if lasting == "a while" else time):
        outlasts(lasting, time)
