"""The build and its release: the same bytes wherever they run, every dump the same graph, all or nothing."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

import pytest
from pyoxigraph import CanonicalizationAlgorithm, Dataset, NamedNode, Quad, parse

from benchmarks import articles
from realpolitik.errors import FindingsError
from realpolitik.pipeline import build
from realpolitik.rdf import names
from realpolitik.release.publish import MANIFEST
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import published
from support.built import PLAIN, Built, release
from support.built import build as build_shipped

DATASETS = ("dataset.nq", "dataset.trig")
VIEWS = ("view.ttl", "view.nt", "view.jsonld")
FILES = (*DATASETS, *VIEWS, "description.ttl", "shacl-report.ttl", "summary.json", MANIFEST)
ELSEWHERE = {"PYTHONHASHSEED": "4242", "TZ": "Asia/Vladivostok", "LC_ALL": "C.UTF-8", "LANG": "tr_TR.UTF-8"}


def canonical_hash(quads: Iterable[Quad]) -> str:
    """Return the digest of a dataset under RDFC-1.0."""
    dataset = Dataset(quads)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return hashlib.sha256("\n".join(sorted(map(str, dataset))).encode()).hexdigest()


def test_two_builds_give_the_same_bytes(released: Path, tmp_path: Path) -> None:
    assert PLAIN.keys() <= ELSEWHERE.keys()
    other = release(build_shipped(tmp_path, ELSEWHERE), tmp_path / "release", ELSEWHERE)
    assert {path.name for path in released.iterdir()} == set(FILES)
    for name in FILES:
        assert (other / name).read_bytes() == (released / name).read_bytes(), name


@pytest.mark.parametrize("forms", [DATASETS, VIEWS], ids=["dataset", "view"])
def test_every_form_is_the_same_graph(released: Path, forms: tuple[str, ...]) -> None:
    assert len({canonical_hash(parse(path=released / name)) for name in forms}) == 1


def test_dataset_is_sorted_and_has_named_graphs_only(released: Path) -> None:
    lines = (released / "dataset.nq").read_bytes().splitlines()
    assert lines == sorted(set(lines))
    graphs = {quad.graph_name for quad in parse(path=released / "dataset.nq")}
    assert {names.graph(name) for name in ("ontology", "register", "consensus", "inferred")} < graphs
    assert all(isinstance(graph, NamedNode) for graph in graphs)


def test_a_release_holds_all_that_the_store_does(built: Built, released: Path) -> None:
    lines = [len((released / name).read_bytes().splitlines()) for name in ("dataset.nq", "view.nt")]
    assert len(built.store()) == sum(lines)


def test_every_shipped_article_is_in_the_build(built: Built, released: Path) -> None:
    shipped = Workspace(built.root).article_files()
    assert len(shipped) >= 3
    told = json.loads((released / "summary.json").read_bytes())
    assert told["articles"] == len(shipped)
    assert told["quads"] == len((released / "dataset.nq").read_bytes().splitlines())
    graphs = {name.value for name in built.store().named_graphs()}
    assert {f"{names.ARTICLES}{path.stem}" for path in shipped} <= graphs


def test_an_article_that_comes_and_goes_leaves_nothing(built: Built, tmp_path: Path) -> None:
    articles.write(1, tmp_path)
    workspace = Workspace(tmp_path)
    [added] = workspace.articles.glob("*.trig")
    register = tmp_path / "kg" / "register" / "benchmark.ttl"
    build(workspace)
    assert any(added.stem in name.value for name in Built(tmp_path).store().named_graphs())
    added.unlink()
    register.unlink()
    build(workspace)
    assert set(Built(tmp_path).store()) == set(built.store())


def broken(article: Path) -> str:
    """Return the graph of an article whose first claim is surer than its status says."""
    return article.read_text().replace("rp:certainty rp:Certain ;", "rp:certainty rp:Possible ;", 1)


def test_a_build_that_is_refused_leaves_the_former_one(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    build(workspace)
    former = set(Built(tmp_path).store())
    article = workspace.article_files()[0]
    workspace.articles.mkdir(parents=True)
    own = workspace.articles / article.name
    own.write_text(broken(article))
    with pytest.raises(FindingsError, match="refusals"):
        build(workspace)
    assert set(Built(tmp_path).store()) == former
    assert published.figures(workspace)["articles"] == len(workspace.article_files())
    own.unlink()
    build(workspace)
    assert set(Built(tmp_path).store()) == former


def test_a_first_build_that_is_refused_publishes_nothing(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    workspace.articles.mkdir(parents=True)
    article = workspace.article_files()[0]
    (workspace.articles / article.name).write_text(broken(article))
    with pytest.raises(FindingsError, match="refusals"):
        build(workspace)
    assert published.summary(workspace) is None
