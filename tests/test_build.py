"""The whole build: same bytes wherever it runs, every export the same graph, nothing half-written."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from pyoxigraph import CanonicalizationAlgorithm, Dataset, NamedNode, Quad, parse

from realpolitik.errors import FindingsError
from realpolitik.pipeline import assemble, build, judge, sources
from realpolitik.rdf import names, turtle
from realpolitik.release.publish import MANIFEST
from realpolitik.sources.workspace import Workspace
from support.built import PLAIN, Built
from support.built import build as build_shipped

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


def canonical_hash(quads: list[Quad]) -> str:
    """Return the digest of a dataset under RDFC-1.0."""
    dataset = Dataset(quads)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return hashlib.sha256("\n".join(sorted(map(str, dataset))).encode()).hexdigest()


ELSEWHERE = {"PYTHONHASHSEED": "4242", "TZ": "Asia/Vladivostok", "LC_ALL": "C.UTF-8", "LANG": "tr_TR.UTF-8"}


def test_two_builds_give_the_same_bytes(built: Built, tmp_path: Path) -> None:
    assert PLAIN.keys() <= ELSEWHERE.keys()
    other = build_shipped(tmp_path, ELSEWHERE)
    assert {path.name for path in built.folder.iterdir()} == {*FILES, "store"}
    for name in FILES:
        assert other.file(name).read_bytes() == built.file(name).read_bytes(), name


def test_manifest_tells_every_file_with_its_digest(built: Built) -> None:
    told = {entry["name"]: entry for entry in json.loads((built.file(MANIFEST)).read_bytes())["files"]}
    assert set(told) == set(FILES) - {MANIFEST}
    for name, entry in told.items():
        data = (built.file(name)).read_bytes()
        assert entry["sha256"] == hashlib.sha256(data).hexdigest()
        assert entry["bytes"] == len(data)


def test_every_form_of_the_dataset_is_the_same_graph(built: Built) -> None:
    hashes = {canonical_hash(list(parse(path=built.file(name)))) for name in ("dataset.nq", "dataset.trig")}
    assert len(hashes) == 1


def test_every_form_of_the_view_is_the_same_graph(built: Built) -> None:
    hashes = {canonical_hash(list(parse(path=built.file(name)))) for name in VIEWS}
    assert len(hashes) == 1


def test_dataset_is_sorted_and_has_named_graphs_only(built: Built) -> None:
    lines = (built.file("dataset.nq")).read_bytes().splitlines()
    assert lines == sorted(set(lines))
    graphs = {quad.graph_name for quad in parse(path=built.file("dataset.nq"))}
    assert {names.graph(name) for name in ("ontology", "register", "consensus", "inferred")} < graphs
    assert all(isinstance(graph, NamedNode) for graph in graphs)


def test_store_holds_dataset_view_and_description(built: Built) -> None:
    store = built.store()
    count = len((built.file("dataset.nq")).read_bytes().splitlines())
    view = len((built.file("view.nt")).read_bytes().splitlines())
    description = sum(1 for _ in parse(path=built.file("description.ttl")))
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


def test_every_shipped_article_is_in_the_build(built: Built) -> None:
    shipped = Workspace(built.root).article_files()
    assert len(shipped) >= 3
    assert json.loads(built.file("summary.json").read_bytes())["articles"] == len(shipped)
    graphs = {name.value for name in built.store().named_graphs()}
    assert {f"{names.ARTICLES}{path.stem}" for path in shipped} <= graphs


def test_removing_an_article_gives_the_graph_of_the_others(tmp_path: Path) -> None:
    found = sources(Workspace(tmp_path))
    without = tuple(reversed(found.articles[:2]))
    fewer = type(found)(found.ground, without)
    same = type(found)(found.ground, found.articles[:2])
    first, second = (assemble(each, judge(each)) for each in (fewer, same))
    assert turtle.canonical_quads(first.quads) == turtle.canonical_quads(second.quads)
    gone = found.articles[2][0].stem
    assert not any(gone in str(quad) for quad in first.quads)
