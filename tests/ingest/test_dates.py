"""Dates as programs write them, in the form of the graph."""

from __future__ import annotations

import pytest

from realpolitik.ingest.dates import edtf


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("2031", "2031"),
        ("2031-05", "2031-05"),
        ("2031-05-02", "2031-05-02"),
        ("2031-05-02 23:59", "2031-05-02"),
        ("2031-05-02T23:59:59-05:00", "2031-05-02"),
        ("20310502T080000Z", "2031-05-02"),
        ("Fri, 2 May 2031 08:00:00 +0000", "2031-05-02"),
        ("Friday, May 2, 2031", "2031-05-02"),
        ("2 Sept. 2031", "2031-09-02"),
        ("2031-05-02/2031-05-04", "2031-05-02/2031-05-04"),
        (" 2031-05-02\n", "2031-05-02"),
    ],
)
def test_dates_keep_their_precision(told: str, wanted: str) -> None:
    assert edtf(told) == wanted


@pytest.mark.parametrize(
    "told",
    [None, "", "yesterday", "2031-13-02", "2031-02-30", "31 Smarch 2031", "05/02/2031", "1917000000", "0000"],
)
def test_what_is_no_date_is_none(told: str | None) -> None:
    assert edtf(told) is None
