"""The summary of a build is read as it was written, and a damaged one is noticed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from realpolitik.errors import StoreError
from realpolitik.sources.workspace import Workspace
from realpolitik.stores.published import Summary, summary

TOLD = {
    "version": "0.1.0",
    "articles": 3,
    "claims": 4,
    "claimsByStatus": {"Reported": 1, "Asserted": 3},
    "situationsByRealization": {"Planned": 2, "Ended": 5},
    "quads": 90,
    "inferred": 8,
    "warnings": 1,
}


def written(root: Path, text: str) -> Workspace:
    (root / "build").mkdir()
    (root / "build" / "summary.json").write_text(text, encoding="utf-8")
    return Workspace(root)


def test_a_summary_is_read_with_its_names_in_order(tmp_path: Path) -> None:
    found = summary(written(tmp_path, json.dumps(TOLD)))
    assert found == Summary(
        version="0.1.0",
        articles=3,
        claims=4,
        claims_by_status=(("Asserted", 3), ("Reported", 1)),
        situations_by_realization=(("Ended", 5), ("Planned", 2)),
        quads=90,
        inferred=8,
        warnings=1,
    )
    assert found.situations == 7


def test_without_a_build_there_is_none(tmp_path: Path) -> None:
    assert summary(Workspace(tmp_path)) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "3",
        json.dumps({**TOLD, "articles": None}),
        json.dumps({**TOLD, "claims": "many"}),
        json.dumps({**TOLD, "claimsByStatus": [1]}),
        json.dumps({name: value for name, value in TOLD.items() if name != "quads"}),
    ],
)
def test_a_damaged_one_says_what_to_run(tmp_path: Path, text: str) -> None:
    with pytest.raises(StoreError, match=r"summary.json is no summary; run `realpolitik build` again"):
        summary(written(tmp_path, text))
