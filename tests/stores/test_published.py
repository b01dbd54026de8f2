"""What a build published: its store and its summary, read as they were written; damage is noticed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pyoxigraph import Literal, Quad

from realpolitik.errors import StoreError
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import versions
from realpolitik.stores.published import Summary, figures, opened, summary
from support.built import stored

QUADS = (Quad(thing("aland"), term("key"), Literal("Aland"), names.graph("register")),)

TOLD = {
    "version": "0.1.0",
    "articles": 3,
    "claims": 4,
    "claimsByStatus": {"Reported": 1, "Asserted": 3},
    "situationsByRealization": {"Planned": 2, "Ended": 5},
    "quads": 90,
    "inferred": 8,
    "warnings": 1,
    "refused": 6,
    "alsoCurated": 7,
    "withheld": 8,
    "copies": 9,
    "totals": {"holders": 2},
    "groups": {"situations by class": {"Summit": 1, "Fair": 6}},
}


def written(root: Path, text: str) -> Workspace:
    """Return a workspace whose published version has this summary."""
    made = stored(root, QUADS, ())
    (made.version / "summary.json").write_text(text, encoding="utf-8")
    return made.workspace


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
        totals={
            **{"holders": 2, "articles": 3, "claims": 4, "situations": 7, "quads": 90, "copies": 9},
            "extracted articles left out": 6,
            "extracted articles annotated too": 7,
            "situations with something withheld": 8,
        },
        groups={
            "situations by class": (("Fair", 6), ("Summit", 1)),
            "claims by status": found.claims_by_status,
            "situations by realization": found.situations_by_realization,
            "claims by article": (),
            "sentences by article": (),
            "sentences with claims by article": (),
        },
    )


def test_without_a_build_there_is_none(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    for asked in (opened, figures, summary):
        with pytest.raises(StoreError, match=r"no store at .*; run `realpolitik build` first"):
            asked(workspace)


def test_the_figures_are_told_as_they_were_written(tmp_path: Path) -> None:
    assert figures(written(tmp_path, json.dumps({**TOLD, "more": 1}))) == {**TOLD, "more": 1}


def test_a_version_stays_while_its_view_is_open(tmp_path: Path) -> None:
    first = stored(tmp_path, QUADS, ())
    view, folder = opened(first.workspace), first.version
    second = stored(tmp_path, (), ())
    versions.sweep(second.folder, frozenset({2}))
    assert folder.is_dir()
    assert set(view.quads(None, None, None, None)) == set(QUADS)
    assert list(second.view().quads(None, None, None, None)) == []
    assert view.lease is not None
    view.lease.end()
    versions.sweep(second.folder, frozenset({2}))
    assert not folder.exists()


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
    with pytest.raises(StoreError, match=r"summary.json is no summary; run `realpolitik build --full`"):
        summary(written(tmp_path, text))
