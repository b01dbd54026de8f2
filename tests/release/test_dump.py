"""Dumps: each form is the graph, sorted, and the same however much is sorted at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Literal, Quad, RdfFormat, Store, parse

from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing
from realpolitik.release import dump as dumping
from realpolitik.release.dump import DumpForm, dump
from realpolitik.stores.embedded import Embedded

GRAPHS = (names.graph("register"), names.graph("consensus"), names.claim("a" * 16, 1, 2, "abcd"))
NAMED = {
    Quad(thing(f"t{n % 7}"), term("key"), Literal(f"é “{n}”\n"), GRAPHS[n % 3])
    for n in range(40)
}  # fmt: skip
VIEW = {Quad(*quad.triple) for quad in NAMED if quad.graph_name != GRAPHS[2]}
FORMATS = {
    DumpForm.NQUADS: RdfFormat.N_QUADS,
    DumpForm.TRIG: RdfFormat.TRIG,
    DumpForm.TURTLE: RdfFormat.TURTLE,
    DumpForm.NTRIPLES: RdfFormat.N_TRIPLES,
    DumpForm.JSON_LD: RdfFormat.JSON_LD,
}


def written(form: DumpForm, folder: Path, quads: set[Quad]) -> bytes:
    """Return a dump of these quads."""
    store = Store()
    store.extend(quads)
    folder.mkdir()
    dump(Embedded(store), form, folder / form.value)
    assert [path.name for path in folder.iterdir()] == [form.value], "nothing else is left"
    return (folder / form.value).read_bytes()


@pytest.mark.parametrize("form", DumpForm)
def test_a_dump_is_the_named_graphs_or_the_view(form: DumpForm, tmp_path: Path) -> None:
    found = set(parse(written(form, tmp_path / "a", NAMED | VIEW), format=FORMATS[form]))
    assert found == (VIEW if form.is_of_the_view else NAMED)
    assert form.is_of_the_view == ({quad.graph_name for quad in found} == {DefaultGraph()})


@pytest.mark.parametrize("form", [DumpForm.NQUADS, DumpForm.NTRIPLES])
def test_lines_are_sorted(form: DumpForm, tmp_path: Path) -> None:
    lines = written(form, tmp_path / "a", NAMED | VIEW).splitlines()
    assert lines == sorted(lines)
    assert len(lines) == len(VIEW if form.is_of_the_view else NAMED)


@pytest.mark.parametrize("form", DumpForm)
@pytest.mark.parametrize("run", [1, 7, 20, 40, 41])
def test_what_is_sorted_in_runs_is_what_is_sorted_at_once(
    form: DumpForm, run: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = written(form, tmp_path / "whole", NAMED | VIEW)
    monkeypatch.setattr(dumping, "_RUN", run)
    assert written(form, tmp_path / "runs", NAMED | VIEW) == whole


@pytest.mark.parametrize("form", DumpForm)
def test_an_empty_graph_has_a_dump(form: DumpForm, tmp_path: Path) -> None:
    assert list(parse(written(form, tmp_path / "a", set()), format=FORMATS[form])) == []
