"""What lies in the repository: graphs in their canonical form, and nothing that is not the project's."""

import gzip
import json
from pathlib import Path

import pytest

from realpolitik.rdf import turtle
from support.source import ROOT
from support.tracked import HOMES, registry_hosts, tracked
from support.wording import IN_ARTICLES, IN_CORPORA, Text, borrowed, texts_in


def canonical_files(folder: str) -> list[Path]:
    return sorted(path for ending in ("ttl", "trig") for path in (ROOT / folder).rglob(f"*.{ending}"))


@pytest.mark.parametrize("folder", ["ontology", "shapes", "kg"])
def test_graph_files_are_what_the_formatter_writes(folder: str) -> None:
    files = canonical_files(folder)
    assert len(files) >= 10
    changed = [path.name for path in files if turtle.write(turtle.read(path)).encode() != path.read_bytes()]
    assert changed == []


def test_no_tracked_file_names_a_folder_of_somebody() -> None:
    assert len(tracked()) > 100
    assert {name: found[0] for name, text in tracked().items() if (found := HOMES.search(text))} == {}
    assert [name for name, text in tracked().items() if str(ROOT) in text] == []


def test_folders_of_somebody_are_seen() -> None:
    assert HOMES.search(f"see {'/ho'}me/ana/kg") is not None
    assert HOMES.search("https://a.example/home/ana") is None


def test_no_tracked_file_names_a_package_registry() -> None:
    hosts = registry_hosts()
    assert len(hosts) > 10
    assert {name: host for name, text in tracked().items() for host in hosts if host in text} == {}


def test_no_wording_of_others_is_tracked(texts: list[Text]) -> None:
    assert borrowed(tracked(), texts) == []


def test_wording_is_seen() -> None:
    article = "The envoy of Arvenia said that no barge had ever left the quay at night."
    copied = "one two “said THAT no\nbarge: had ever left the” three"
    files = {"copy": copied, "own": "no barge had ever left the quay", "empty": ""}
    assert borrowed(files, [Text(article, IN_ARTICLES)]) == ["copy"]
    assert borrowed(files, [Text("", IN_CORPORA), Text(article, IN_CORPORA)]) == []
    assert borrowed({"copy": article}, [Text(article, IN_CORPORA)]) == ["copy"]
    names = "Envoy Ana Orlo of Port Lume said that"
    assert borrowed({"names": names}, [Text(names, IN_ARTICLES)]) == []


def test_texts_are_read_from_files_and_folders(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("head\n\npicture\nIt rained\nall day.", encoding="utf-8")
    (tmp_path / "README.md").write_text("no text of others", encoding="utf-8")
    lines = [json.dumps({"title": "no text", "text": f"Text {number}"}) + "\n" for number in range(3)]
    (tmp_path / "some.jsonl").write_text("".join(lines[:2]), encoding="utf-8")
    packed = tmp_path / "packed"
    packed.mkdir()
    (packed / "more.jsonl.gz").write_bytes(gzip.compress(lines[2].encode()))
    assert list(texts_in([tmp_path, packed / "more.jsonl.gz"])) == [
        Text("Text 0", IN_CORPORA),
        Text("Text 1", IN_CORPORA),
        Text("It rained\nall day.", IN_ARTICLES),
        Text("Text 2", IN_CORPORA),
    ]
    with pytest.raises(AssertionError, match="holds no text"):
        list(texts_in([tmp_path / "README.md"]))
