"""Publishing a release: all files or none, the same bytes for the same graph, in the place of the former."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

import pytest
from pyoxigraph import Literal, Quad, RdfFormat, Store, Triple, parse

from realpolitik.errors import StoreError
from realpolitik.judge.finding import Finding, Severity
from realpolitik.judge.shapes import report
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.release import publish as publishing
from realpolitik.release.dump import DumpForm, dump
from realpolitik.release.publish import MANIFEST, file_name, publish
from realpolitik.stores.base import View
from realpolitik.stores.embedded import Embedded

CLAIM, CONSENSUS = names.claim("a" * 16, 3, 7, "abcdabcd"), names.graph("consensus")
VIEW = (
    Triple(thing("deal"), RDF_TYPE, term("ArmsTransfer")),
    Triple(thing("deal"), term("realization"), term("Occurred")),
    Triple(thing("deal"), term("key"), Literal("Z")),
    Triple(thing("barge"), term("key"), Literal("é", language="fr")),
)
QUADS = (
    *(Quad(triple.subject, triple.predicate, triple.object, CONSENSUS) for triple in VIEW),
    Quad(thing("deal"), term("supplier"), thing("aland"), CLAIM),
)
FOUND = Finding(
    focus=thing("deal"),
    shape=term("ArmsTransfer-goods"),
    severity=Severity.WARNING,
    path=term("goods"),
    value="",
    message="Name the goods.",
)
SUMMARY = {"b": 1, "a": "é"}
NAMED = (
    "dataset.nq", "dataset.trig", "description.ttl", "shacl-report.ttl", "summary.json", "view.jsonld",
    "view.nt", "view.ttl",
)  # fmt: skip


def shown(quads: Iterable[Quad], view: Iterable[Triple]) -> View:
    """Return a store of these quads as readers see it."""
    store = Store()
    store.extend(quads)
    store.extend(Quad(*triple) for triple in view)
    return Embedded(store)


WHOLE, NOTHING = shown(QUADS, VIEW), shown((), ())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "somewhere" / "release"
    publish(WHOLE, [FOUND], SUMMARY, made)
    return made


def told(folder: Path) -> list[dict[str, object]]:
    files: list[dict[str, object]] = json.loads((folder / MANIFEST).read_bytes())["files"]
    return files


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_release_has_its_files_and_leaves_nothing_beside(folder: Path) -> None:
    assert content(folder).keys() == {*NAMED, MANIFEST}
    assert [path.name for path in folder.parent.iterdir()] == ["release"]


def test_the_manifest_is_in_the_order_of_names_and_tells_each_file_as_it_is(folder: Path) -> None:
    assert MANIFEST == "manifest.json"
    assert tuple(entry["name"] for entry in told(folder)) == NAMED
    for entry in told(folder):
        data = (folder / str(entry["name"])).read_bytes()
        assert (entry["bytes"], entry["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())
    kinds = {str(entry["name"]): entry["mediaType"] for entry in told(folder)}
    assert kinds["dataset.nq"] == "application/n-quads"
    assert kinds["summary.json"] == "application/json"
    assert kinds["view.jsonld"] == "application/ld+json"
    assert kinds["description.ttl"] == "text/turtle"


def test_each_file_holds_what_its_name_says(folder: Path) -> None:
    for name in ("dataset.nq", "dataset.trig"):
        assert set(parse(path=folder / name)) == set(QUADS)
    for name, form in (("nt", RdfFormat.N_TRIPLES), ("ttl", RdfFormat.TURTLE), ("jsonld", RdfFormat.JSON_LD)):
        assert {quad.triple for quad in parse(path=folder / f"view.{name}", format=form)} == set(VIEW)
    assert (folder / "summary.json").read_text(encoding="utf-8") == '{\n  "a": "é",\n  "b": 1\n}\n'
    written = list(parse(path=folder / "shacl-report.ttl"))
    assert len(written) == len(list(report([FOUND])))
    assert thing("deal") in {quad.object for quad in written}


def test_the_description_tells_of_the_files_and_is_told_in_the_manifest_itself(folder: Path) -> None:
    described = (folder / "description.ttl").read_text(encoding="utf-8")
    for name in NAMED:
        assert (f"/{name}>" in described) == (name != "description.ttl"), name
    digests = {str(entry["name"]): str(entry["sha256"]) for entry in told(folder)}
    assert all(digests[file_name(form)] in described for form in DumpForm)


def test_the_order_of_the_graphs_does_not_matter(folder: Path, tmp_path: Path) -> None:
    publish(shown(QUADS[::-1], VIEW[::-1]), [FOUND], {"a": "é", "b": 1}, tmp_path / "other")
    assert content(tmp_path / "other") == content(folder)


def test_a_release_takes_the_place_of_the_former(folder: Path) -> None:
    publish(shown(QUADS[:1], VIEW[:1]), (), {}, folder)
    assert set(parse(path=folder / "dataset.nq")) == set(QUADS[:1])
    assert content(folder).keys() == {*NAMED, MANIFEST}
    assert [path.name for path in folder.parent.iterdir()] == ["release"]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    folder = tmp_path / "release"
    folder.mkdir()
    publish(WHOLE, (), SUMMARY, folder)
    assert (folder / MANIFEST).is_file()


def test_a_foreign_folder_is_not_overwritten(tmp_path: Path) -> None:
    folder = tmp_path / "release"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")
    with pytest.raises(StoreError, match="holds something that is no release"):
        publish(WHOLE, (), SUMMARY, folder)
    assert content(folder) == {"mine.txt": b"mine"}


def full(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_full_disk_leaves_the_former_release(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    former = content(folder)
    monkeypatch.setattr(publishing, "describe", full)
    with pytest.raises(StoreError, match="No space left"):
        publish(NOTHING, (), {}, folder)
    assert content(folder) == former
    assert [path.name for path in folder.parent.iterdir()] == ["release"]


def test_a_first_release_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publishing, "dump", full)
    with pytest.raises(StoreError):
        publish(WHOLE, (), SUMMARY, tmp_path / "release")
    assert list(tmp_path.iterdir()) == []


def test_a_failure_without_a_reason_of_the_system_is_told_in_its_own_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def odd(*_: object) -> None:
        raise OSError("an odd thing")

    monkeypatch.setattr(publishing, "dump", odd)
    with pytest.raises(StoreError, match="cannot be written: an odd thing"):
        publish(WHOLE, (), SUMMARY, tmp_path / "release")


def test_the_former_release_is_whole_until_the_new_one_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    former, looked = content(folder), []

    def looking(view: View, form: DumpForm, target: Path) -> None:
        dump(view, form, target)
        looked.append(content(folder))

    monkeypatch.setattr(publishing, "dump", looking)
    publish(NOTHING, (), {}, folder)
    assert looked == [former] * len(DumpForm)
    assert content(folder) != former


def test_a_swap_that_fails_halfway_leaves_the_former_release(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    former, rename = content(folder), Path.rename

    def failing(path: Path, target: Path) -> Path:
        if path.name.endswith(".new"):
            raise OSError(5, "Input/output error")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(StoreError, match="Input/output error"):
        publish(NOTHING, (), {}, folder)
    assert content(folder) == former
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]
