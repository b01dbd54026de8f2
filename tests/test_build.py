"""The whole build: same bytes wherever it runs, every export the same graph, nothing half-written."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from pyoxigraph import CanonicalizationAlgorithm, Dataset, NamedNode, Quad, parse

from realpolitik.errors import FindingsError, StoreError
from realpolitik.pipeline import assemble, build, judge, sources
from realpolitik.rdf import names, turtle
from realpolitik.release import publish
from realpolitik.release.publish import MANIFEST, Release
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import embedded

VIEWS = ("view.ttl", "view.nt", "view.jsonld")
FILES = (
    "dataset.nq",
    "dataset.trig",
    *VIEWS,
    "description.ttl",
    "shacl-report.ttl",
    "summary.json",
    MANIFEST,
)


def built(folder: Path, environment: Mapping[str, str]) -> Path:
    """Build the shipped data in a process of its own with this environment."""
    command = [sys.executable, "-m", "realpolitik", "build", "--workspace", str(folder)]
    subprocess.run(command, check=True, env={**os.environ, **environment}, cwd=folder)
    return folder / "build"


@pytest.fixture(scope="session")
def release_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One build of the shipped data in an empty folder."""
    return built(tmp_path_factory.mktemp("first"), {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"})


def canonical_hash(quads: list[Quad]) -> str:
    """Return the digest of a dataset under RDFC-1.0."""
    dataset = Dataset(quads)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return hashlib.sha256("\n".join(sorted(map(str, dataset))).encode()).hexdigest()


def test_two_builds_give_the_same_bytes(release_folder: Path, tmp_path: Path) -> None:
    other = built(
        tmp_path,
        {"PYTHONHASHSEED": "4242", "TZ": "Asia/Vladivostok", "LC_ALL": "C.UTF-8", "LANG": "tr_TR.UTF-8"},
    )
    assert {path.name for path in release_folder.iterdir()} == {*FILES, "store"}
    for name in FILES:
        assert (other / name).read_bytes() == (release_folder / name).read_bytes(), name


def test_manifest_tells_every_file_with_its_digest(release_folder: Path) -> None:
    told = {entry["name"]: entry for entry in json.loads((release_folder / MANIFEST).read_bytes())["files"]}
    assert set(told) == set(FILES) - {MANIFEST}
    for name, entry in told.items():
        data = (release_folder / name).read_bytes()
        assert entry["sha256"] == hashlib.sha256(data).hexdigest()
        assert entry["bytes"] == len(data)


def test_every_form_of_the_dataset_is_the_same_graph(release_folder: Path) -> None:
    hashes = {
        canonical_hash(list(parse(path=release_folder / name))) for name in ("dataset.nq", "dataset.trig")
    }
    assert len(hashes) == 1


def test_every_form_of_the_view_is_the_same_graph(release_folder: Path) -> None:
    hashes = {canonical_hash(list(parse(path=release_folder / name))) for name in VIEWS}
    assert len(hashes) == 1


def test_dataset_is_sorted_and_has_named_graphs_only(release_folder: Path) -> None:
    lines = (release_folder / "dataset.nq").read_bytes().splitlines()
    assert lines == sorted(set(lines))
    graphs = {quad.graph_name for quad in parse(path=release_folder / "dataset.nq")}
    assert {names.graph(name) for name in ("ontology", "register", "consensus", "inferred")} < graphs
    assert all(isinstance(graph, NamedNode) for graph in graphs)


def test_store_holds_dataset_view_and_description(release_folder: Path) -> None:
    store = embedded.open_read_only(release_folder / "store")
    count = len((release_folder / "dataset.nq").read_bytes().splitlines())
    view = len((release_folder / "view.nt").read_bytes().splitlines())
    description = sum(1 for _ in parse(path=release_folder / "description.ttl"))
    assert len(store) == count + view + description


def broken_workspace(tmp_path: Path) -> Workspace:
    """Return a workspace with one article whose claim breaks a rule."""
    articles = tmp_path / "kg" / "articles"
    articles.mkdir(parents=True)
    shipped = Workspace(tmp_path).article_files()[0]
    text = shipped.read_text().replace("rp:certainty rp:Certain ;", "rp:certainty rp:Possible ;", 1)
    (articles / shipped.name).write_text(text)
    return Workspace(tmp_path)


def test_failed_build_leaves_the_former_one(tmp_path: Path) -> None:
    workspace = broken_workspace(tmp_path)
    workspace.build.mkdir()
    (workspace.build / MANIFEST).write_text("former")
    with pytest.raises(FindingsError, match="refusals"):
        build(workspace)
    assert (workspace.build / MANIFEST).read_text() == "former"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_full_disk_leaves_the_former_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "build"
    folder.mkdir()
    (folder / MANIFEST).write_text("former")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(embedded, "create", full)
    with pytest.raises(StoreError, match="No space left"):
        publish.publish(Release((), (), (), {}, ()), folder)
    assert (folder / MANIFEST).read_text() == "former"
    assert [path.name for path in tmp_path.iterdir()] == ["build"]


def test_foreign_folder_is_not_overwritten(tmp_path: Path) -> None:
    folder = tmp_path / "build"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")
    with pytest.raises(StoreError, match="no build"):
        publish.publish(Release((), (), (), {}, ()), folder)
    assert (folder / "mine.txt").read_text() == "mine"


def test_shipped_data_is_not_refused(tmp_path: Path) -> None:
    found = sources(Workspace(tmp_path))
    verdict = judge(found)
    assert verdict.refusals == ()
    assert len(verdict.records) == 3
    release = assemble(found, verdict)
    assert release.summary["articles"] == 3


def test_removing_an_article_gives_the_graph_of_the_others(tmp_path: Path) -> None:
    found = sources(Workspace(tmp_path))
    without = tuple(reversed(found.articles[:2]))
    fewer = type(found)(found.ground, without)
    same = type(found)(found.ground, found.articles[:2])
    first, second = (assemble(each, judge(each)) for each in (fewer, same))
    assert turtle.canonical_quads(first.quads) == turtle.canonical_quads(second.quads)
    gone = found.articles[2][0].stem
    assert not any(gone in str(quad) for quad in first.quads)
