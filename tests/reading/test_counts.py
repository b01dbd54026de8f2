"""Counts are those of the store, although the summary alone is read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from realpolitik.reading.counts import TOPICS, Count, counts, totals
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import embedded, published, versions
from realpolitik.stores.published import Summary
from support import counting
from support.built import Built

SUMMARY = Summary(
    *("0", 2, 3, (("Asserted", 3),), (("Ended", 1),), 50, 60, 0),
    totals={
        **dict.fromkeys(("articles", "claims", "holders", "situations", "contradictions", "segments"), 2),
        **dict.fromkeys(("segments with claims", "segments with reason", "graphs", "quads", "copies"), 3),
        "extracted articles left out": 4,
        "extracted articles annotated too": 5,
        "situations with something withheld": 6,
    },
    groups={"claims by status": (("Asserted", 2), ("Denied", 1)), "situations by class": (("Summit", 1),)},
)


def test_totals_come_first_and_then_the_groups_that_have_members() -> None:
    found = counts(SUMMARY)
    assert found[: len(SUMMARY.totals)] == totals(SUMMARY)
    assert {one.topic: one.number for one in totals(SUMMARY)} == SUMMARY.totals
    assert found[len(SUMMARY.totals) :] == (
        Count("claims by status", "Asserted", 2),
        Count("claims by status", "Denied", 1),
        Count("situations by class", "Summit", 1),
    )


def test_the_summary_of_a_build_says_what_its_store_holds(built: Built) -> None:
    view, found = built.view(), counts(published.summary(Workspace(built.root)))
    told = {one.topic: one.number for one in found if not one.group}
    counted = counting.totals(view)
    assert {topic: told[topic] for topic in counted} == counted
    assert len(counted) >= 10
    groups = {
        topic: {one.group: one.number for one in found if one.topic == topic and one.group}
        for topic in TOPICS
    }
    assert groups == counting.groups(view)


def test_nobody_opens_the_store_for_it(built: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "open_read_only", None)
    assert published.summary(built.workspace).articles >= 3
    folder = versions.version(tmp_path / "build", 1)
    (folder / versions.STORE).mkdir(parents=True)
    versions.write_summary(folder, dict(built.figures()), json.dumps({"0123456789abcdef": [5, 9, 4]}))
    versions.point(tmp_path / "build", 1)
    assert published.summary(Workspace(tmp_path)).groups["sentences by article"] == (
        ("article:0123456789abcdef", 9),
    )
