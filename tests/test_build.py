"""The whole build: same bytes wherever it runs, only what changed is made anew, nothing half-published."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph

from realpolitik import pipeline
from realpolitik.errors import FindingsError, StoreError
from realpolitik.judge.finding import Severity
from realpolitik.ledger.findings import published_findings
from realpolitik.rdf import names
from realpolitik.release.publish import MANIFEST
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import versions
from support import arvenia
from support.alone import dumped
from support.built import PLAIN, Built, run
from support.built import build as build_shipped

ELSEWHERE = {"PYTHONHASHSEED": "4242", "TZ": "Asia/Vladivostok", "LC_ALL": "C.UTF-8", "LANG": "tr_TR.UTF-8"}


@pytest.fixture
def copy(built: Built, tmp_path: Path) -> Built:
    """A workspace with the build of the shipped data, to be changed."""
    shutil.copytree(built.folder, tmp_path / "build")
    return Built(tmp_path)


@pytest.mark.long
def test_two_builds_give_the_same_release_wherever_they_run(released: Path, tmp_path: Path) -> None:
    assert PLAIN.keys() <= ELSEWHERE.keys()
    build_shipped(tmp_path, ELSEWHERE)
    run(tmp_path, "release", "again", environment=ELSEWHERE)
    files = {path.name for path in released.iterdir()}
    assert {path.name for path in (tmp_path / "again").iterdir()} == files
    assert MANIFEST in files
    for name in files:
        assert (tmp_path / "again" / name).read_bytes() == (released / name).read_bytes(), name


def test_every_shipped_article_is_in_the_build(built: Built) -> None:
    shipped = built.workspace.article_files()
    assert len(shipped) >= 3
    graphs = {name.value for name in built.view().graphs()}
    assert {f"{names.ARTICLES}{path.stem}" for path in shipped} <= graphs


def test_the_summary_tells_what_is_in_the_store(built: Built) -> None:
    told = json.loads((built.version / versions.SUMMARY).read_bytes())
    graphs = Counter(quad.graph_name for quad in built.view().quads(None, None, None, None))
    view = graphs.pop(DefaultGraph())
    assert told["quads"] == graphs.total() > view
    assert told["inferred"] == graphs[names.graph("inferred")]
    assert told["articles"] == len(built.workspace.article_files())
    found = published_findings(built.workspace)
    assert {finding.severity for finding in found} <= {Severity.WARNING, Severity.INFO}
    assert told["warnings"] <= sum(finding.severity is Severity.WARNING for finding in found)


def test_a_build_without_a_change_publishes_nothing_new(copy: Built) -> None:
    first, before = copy.version, (copy.version / versions.SUMMARY).read_bytes()
    told = json.loads(run(copy.root, "build", "--json"))
    assert copy.version == first
    assert told == json.loads(before)
    assert [path.name for path in (copy.folder / versions.VERSIONS).iterdir()] == [first.name]


@pytest.mark.long
def test_an_update_gives_what_a_full_build_gives_and_can_be_taken_back(copy: Built) -> None:
    shipped, first = dumped(copy.workspace), copy.version
    arvenia.write(copy.root)
    told = pipeline.build(copy.workspace).summary
    updated = dumped(copy.workspace)
    assert updated.count(arvenia.IDENTIFIER.encode()) > 100
    assert copy.version != first
    assert pipeline.build(copy.workspace, full=True).summary == told
    assert dumped(copy.workspace) == updated
    shutil.rmtree(copy.root / "kg")
    pipeline.build(copy.workspace)
    assert dumped(copy.workspace) == shipped


@pytest.mark.long
@pytest.mark.parametrize("full", [False, pytest.param(True, marks=pytest.mark.long)])
def test_a_refused_article_leaves_what_was_published(copy: Built, *, full: bool) -> None:
    before, first = dumped(copy.workspace), copy.version
    broken(copy.workspace)
    with pytest.raises(FindingsError, match=r"2 refusals, the first: .*: claim-hash: .* for all"):
        pipeline.build(copy.workspace, full=full)
    assert copy.version == first
    assert dumped(copy.workspace) == before
    shutil.rmtree(copy.root / "kg")
    pipeline.build(copy.workspace)
    assert dumped(copy.workspace) == before


def broken(workspace: Workspace) -> None:
    """Put an article into a workspace whose claim breaks a rule."""
    workspace.articles.mkdir(parents=True)
    shipped = workspace.article_files()[0]
    text = shipped.read_text().replace("rp:certainty rp:Certain ;", "rp:certainty rp:Possible ;", 1)
    (workspace.articles / shipped.name).write_text(text)


def test_a_release_needs_a_build(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="run `realpolitik build` first"):
        pipeline.release(Workspace(tmp_path), tmp_path / "release")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.long
def test_a_check_finds_what_a_build_would_refuse_and_writes_nothing(copy: Built) -> None:
    broken(copy.workspace)
    before = sorted(path for path in copy.root.rglob("*"))
    found = pipeline.check(copy.workspace, {})
    assert found.refusals
    assert sorted(path for path in copy.root.rglob("*")) == before
