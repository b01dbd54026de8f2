"""Names of a query that nothing has are told with the nearest there are; a table is told in labels."""

from __future__ import annotations

import pytest

from realpolitik.reading.spelled import labelled, strangers
from realpolitik.stores.answers import Table
from realpolitik.stores.base import View


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELECT ?x { ?x rp:supplier id:aland }", []),
        (
            "SELECT ?x { ?x rp:suplier id:alnd }",
            ["id:alnd; did you mean id:aland", "rp:suplier; did you mean rp:supplier"],
        ),
        ("SELECT ?x { ?x rp:zzzzqqqq ?y }", ["rp:zzzzqqqq"]),
        ("SELECT ?x { ?x rdfs:label 'rp:suplier' }", []),
        ('SELECT ?x { ?x rdfs:label """a "rp:suplier" b""" }', []),
        ("# id:alnd\nSELECT ?x { ?x a ?y }", []),
        ("SELECT ?x { ?x a <https://x.example/#id:alnd> }", []),
        ("PREFIX rp: <https://x.example/>\nSELECT ?x { ?x rp:suplier id:aland }", []),
        ("SELECT ?x { ?x a rp:ArmsTransfer , rp:ArmsTransfers }", ["rp:ArmsTransfers"]),
    ],
)
def test_names_that_nothing_has_are_told(tugs: View, query: str, told: list[str]) -> None:
    found = list(strangers(tugs, query))
    assert len(found) == len(told)
    assert all(line.startswith(f"nothing is called {one}") for line, one in zip(found, told, strict=True))


def test_a_table_is_told_in_labels_and_what_is_no_name_stays(tugs: View) -> None:
    rows = (("id:aland", "rp:Occurred", "12", "claim:0-1-2-3", "id:no-such-thing", ""),)
    columns = ("who", "how", "count", "claim", "nobody", "nothing")
    found = labelled(tugs, Table(columns, rows))
    assert found.columns == columns
    assert found.rows[0][1:] == ("occurred", "12", "claim:0-1-2-3", "no such thing", "")
    assert found.rows[0][0] not in ("", "id:aland")
