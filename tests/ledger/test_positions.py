"""A position that is read from its row is the one that was written, in all its parts."""

from __future__ import annotations

import json

import pytest

from realpolitik.conclude.position import position_of
from realpolitik.ledger.positions import position_of_row, row_of
from realpolitik.rdf.names import thing
from support.world import Says, article

SAID = (
    Says('id:deal a rp:ArmsTransfer ; rp:supplier id:aland ; rp:amount "5 x" ; rp:realization rp:Occurred .'),
    Says('id:deal rp:time "2031-05" .', by="cy"),
    Says("id:deal rp:goods id:shells, id:grain .", "Denied", by="bo"),
)


@pytest.mark.parametrize("said", SAID)
def test_what_is_read_is_what_was_written(said: Says) -> None:
    taken = position_of(article("herald", said).claims[0])
    row = row_of(taken)
    assert isinstance(json.loads(row), list)
    found = position_of_row(taken.key, thing("deal"), row)
    parts = ("about", "status", "is_positive", "rung", "values", "classes", "is_registered")
    assert [getattr(found, part) for part in parts] == [getattr(taken, part) for part in parts]
