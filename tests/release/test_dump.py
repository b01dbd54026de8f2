"""One graph in five formats: the same in each, the same bytes each time, however little memory there is."""

from __future__ import annotations

import hashlib
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, CanonicalizationAlgorithm, Dataset, Literal, NamedNode, Quad, Store, parse

from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing
from realpolitik.release import dump as dumping
from realpolitik.release.dump import DumpForm, dump
from realpolitik.release.publish import file_name
from realpolitik.stores.embedded import Embedded

DATASET = [form for form in DumpForm if not form.is_of_the_view]
VIEW = [form for form in DumpForm if form.is_of_the_view]
GRAPHS = (None, names.graph("consensus"), names.graph("register"), names.claim("a" * 16, 3, 7, "abcdabcd"))
VALUES = (Literal("a"), Literal("a", language="en"), Literal("a b"), Literal("ä\n"), Literal("1"), thing("b"))
QUADS = st.lists(
    st.builds(
        lambda slug, key, value, graph: Quad(thing(slug), term(key), value, graph),
        st.sampled_from(["a", "a-1", "b"]),
        st.sampled_from(["key", "place"]),
        st.sampled_from(VALUES),
        st.sampled_from(GRAPHS),
    ),
    unique=True,
)


def canonical_hash(path: Path) -> str:
    """Return the digest of what a file holds, under RDFC-1.0."""
    dataset = Dataset(parse(path=path))
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return hashlib.sha256("\n".join(sorted(map(str, dataset))).encode()).hexdigest()


def written(quads: list[Quad], form: DumpForm, folder: Path) -> bytes:
    store = Store()
    store.extend(quads)
    dump(Embedded(store), form, folder / "dump")
    assert [path.name for path in folder.iterdir()] == ["dump"]
    return (folder / "dump").read_bytes()


def test_the_names_are_what_users_type() -> None:
    assert [form.value for form in DATASET] == ["nq", "trig"]
    assert [form.value for form in VIEW] == ["ttl", "nt", "jsonld"]


@pytest.mark.long
@pytest.mark.parametrize("forms", [DATASET, VIEW], ids=["dataset", "view"])
def test_every_form_of_the_shipped_data_is_the_same_graph(released: Path, forms: list[DumpForm]) -> None:
    assert len({canonical_hash(released / file_name(form)) for form in forms}) == 1


@pytest.mark.long
def test_lines_of_the_shipped_data_are_sorted_and_named_graphs_alone_are_in_the_dataset(
    released: Path,
) -> None:
    for form in (DumpForm.NQUADS, DumpForm.NTRIPLES):
        lines = (released / file_name(form)).read_bytes().splitlines()
        assert lines == sorted(set(lines))
        assert len(lines) > 1000
    graphs = {quad.graph_name for quad in parse(path=released / file_name(DumpForm.NQUADS))}
    assert {names.graph(name) for name in ("ontology", "register", "consensus", "inferred")} < graphs
    assert all(isinstance(graph, NamedNode) for graph in graphs)


@pytest.mark.parametrize("form", DumpForm)
@given(quads=QUADS, chance=st.randoms(use_true_random=False), run=st.integers(1, 5))
def test_order_and_memory_make_no_difference(
    form: DumpForm, quads: list[Quad], chance: Random, run: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    first = written(quads, form, tmp_path_factory.mktemp("first"))
    shuffled = chance.sample(quads, len(quads))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dumping, "_RUN", run)
        assert written(shuffled, form, tmp_path_factory.mktemp("second")) == first


@pytest.mark.parametrize("form", DumpForm)
@given(quads=QUADS)
def test_nothing_is_lost_and_nothing_added(
    form: DumpForm, quads: list[Quad], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("dump")
    written(quads, form, folder)
    named = {quad for quad in quads if isinstance(quad.graph_name, NamedNode)}
    wanted = set(quads) - named if form.is_of_the_view else named
    (folder / "dump").rename(folder / file_name(form))
    assert set(parse(path=folder / file_name(form))) == wanted


@pytest.mark.parametrize("form", DumpForm)
def test_a_blank_node_keeps_its_name_from_one_run_of_lines_to_the_next(
    form: DumpForm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dumping, "_RUN", 1)
    graph = None if form.is_of_the_view else GRAPHS[1]
    cell = BlankNode("cell")
    quads = [
        Quad(thing("a"), term("key"), cell, graph),
        Quad(cell, term("key"), Literal("salt"), graph),
        Quad(cell, term("place"), thing("b"), graph),
    ]
    written(quads, form, tmp_path)
    (tmp_path / "dump").rename(tmp_path / file_name(form))
    found = list(parse(path=tmp_path / file_name(form)))
    assert len(found) == len(quads)
    assert len({quad.subject for quad in found} | {quad.object for quad in found}) == 4


@pytest.mark.long
@pytest.mark.parametrize("form", DumpForm)
def test_a_dump_ends_with_one_line_end(form: DumpForm, released: Path) -> None:
    data = (released / file_name(form)).read_bytes()
    assert data.endswith(b"\n")
    assert not data.endswith(b"\n\n")
