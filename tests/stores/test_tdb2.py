"""A TDB2 database of Apache Jena: all arrives, as it was, and answers alike; whatever is missing is told.

Java starts for each database (`jena.start`) with Debian's jars; where they are not there, tests are skipped.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import Literal

from realpolitik.errors import StoreError, UsageError
from realpolitik.stores import jena
from realpolitik.stores.http import RefusalError
from realpolitik.stores.tdb2 import Tdb2
from support import harbour, servers
from support.built import Built

TIMEOUT = 120
LINE = b'<x:a> <x:b> "1.50"^^<http://www.w3.org/2001/XMLSchema#decimal> .\n'


@pytest.fixture(scope="module")
def has_jena(tmp_path_factory: pytest.TempPathFactory) -> None:
    try:
        jena.class_path(tmp_path_factory.mktemp("messages"), None)
    except StoreError as error:
        pytest.skip(f"no Jena: {error}")


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return harbour.workspace(tmp_path_factory.mktemp("small"), harbour.SMALL)


def opened(folder: Path, *, timeout: float = TIMEOUT) -> Tdb2:
    return Tdb2.at(folder, timeout=timeout, writing=True, home=None)


def load(folder: Path, built: Built, *options: str) -> subprocess.CompletedProcess[str]:
    return servers.load("tdb2", str(folder), built, *options)


@pytest.mark.long
@pytest.mark.usefixtures("has_jena")
def test_all_arrives_once_and_a_changed_value_is_seen(tmp_path: Path, small: Built) -> None:
    folder = tmp_path / "db"
    assert json.loads(load(folder, small, "--dry-run", "--json").stdout)["drop"] == []
    assert not folder.exists()
    told = json.loads(load(folder, small, "--json").stdout)
    assert (told["sent"], told["differences"]) == (5, [])
    database = opened(folder)
    database.put(harbour.CLAIMS[0].value, [LINE])
    database.close()
    checked = load(folder, small, "--check", "--json")
    assert (checked.returncode, len(json.loads(checked.stdout)["differences"]) > 0) == (1, True)
    mended = json.loads(load(folder, small, "--json").stdout)
    assert (mended["sent"], mended["differences"]) == (1, [])


@pytest.mark.long
@pytest.mark.usefixtures("has_jena")
def test_the_shipped_data_answer_alike(tmp_path: Path, core: Built) -> None:
    told = json.loads(load(tmp_path / "db", core, "--json").stdout)
    assert (told["questions"] > 70, told["differences"]) == (True, [])


@pytest.mark.long
@pytest.mark.usefixtures("has_jena")
def test_graphs_are_replaced_added_to_and_dropped_and_literals_stay(tmp_path: Path) -> None:
    database = opened(tmp_path)
    for graph in ("x:g", None):
        database.put(graph, [b"<x:a> <x:b> <x:c> .\n"])
        database.put(graph, [LINE, b"<x:a> <x:b> _:n .\n"])
    found = database.ask("SELECT ?o { GRAPH <x:g> { ?s ?p ?o } FILTER(isLiteral(?o)) }")
    assert [row["o"] for row in found] == [Literal("1.50", datatype=harbour.DECIMAL)]
    assert database.strangers() == 2
    database.drop("x:g")
    assert [row["answer"].value for row in database.ask("ASK { GRAPH <x:g> { ?s ?p ?o } }")] == ["false"]
    with pytest.raises(RefusalError, match="TDB2 refuses to ask: "):
        database.ask("SELECT")


@pytest.mark.long
@pytest.mark.usefixtures("has_jena")
def test_a_late_answer_and_a_database_in_use_are_told(tmp_path: Path) -> None:
    database = opened(tmp_path)
    with pytest.raises(StoreError, match="TDB2 refuses to start: "):
        opened(tmp_path)
    database.put(None, [b"".join(b'<x:a> <x:b> "%d" .\n' % number for number in range(3000))])
    with pytest.raises(StoreError, match="TDB2 does not answer: timed out"):
        database.ask("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?k ?l ?m }", timeout=1)
    with pytest.raises(StoreError, match="TDB2 does not answer: its process has ended"):
        database.ask("ASK {}")


def test_a_process_that_does_not_listen_is_ended_in_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deaf = [sys.executable, "-c", "import time; print('OK 0', flush=True); time.sleep(60)"]
    pipe = subprocess.PIPE
    monkeypatch.setattr(jena, "start", lambda *_: subprocess.Popen(deaf, stdin=pipe, stdout=pipe))
    database = opened(tmp_path, timeout=10)
    with pytest.raises(StoreError, match="TDB2 does not answer: "):
        database.ask(f"ASK {{}} # {'-' * 1_000_000}", timeout=0.3)


def test_a_folder_of_something_else_is_not_touched(tmp_path: Path, small: Built) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(UsageError, match="no TDB2 database and not empty"):
        opened(tmp_path)
    ended = load(tmp_path, small)
    assert (ended.returncode, ended.stderr.count("\n")) == (2, 1)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_without_java_or_jena_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jena, "_DEBIAN", tmp_path)
    with pytest.raises(StoreError, match="no Apache Jena is here: apt-get install"):
        jena.class_path(tmp_path, None)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(StoreError, match="no Java is here: apt-get install"):
        opened(tmp_path)


def test_a_distribution_goes_before(tmp_path: Path) -> None:
    assert jena.class_path(tmp_path, tmp_path) == str(tmp_path / "lib" / "*")
