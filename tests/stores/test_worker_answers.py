"""What a process of its own answers: the very answers of the embedded store, and its refusals."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, Quad, Triple

from realpolitik.errors import StoreError, UsageError
from realpolitik.rdf import names
from realpolitik.stores import bounds, embedded
from realpolitik.stores.answers import ResultForm
from realpolitik.stores.child import Start, forked, started
from realpolitik.stores.embedded import Embedded
from realpolitik.stores.versions import STORE
from realpolitik.stores.worker import Worker
from support.built import Built, stored

KEY = names.term("key")


MANY = tuple(Triple(names.thing(f"tug-{number}"), KEY, Literal(str(number))) for number in range(2000))


NAMED = (Quad(names.thing("a"), KEY, Literal("1", language="en"), names.graph("consensus")),)


DEEP = "ASK " + "{" * 60_000 + "}" * 60_000
SEVEN = "SELECT ?s ?none ?o { ?s rp:key ?o FILTER(?o = '7') }"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return stored(tmp_path_factory.mktemp("worker"), NAMED, MANY)


@pytest.fixture(scope="module")
def folder(built: Built) -> Path:
    return built.version / STORE


@pytest.fixture(scope="module")
def shared(folder: Path) -> Iterator[Worker]:
    with Worker(folder) as running:
        yield running


@pytest.fixture
def unbound(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let everything pass that the bounds refuse."""
    monkeypatch.setattr(bounds, "check", str)


QUERIES = {
    SEVEN: "table json csv tsv xml",
    "SELECT ?g ?o { GRAPH ?g { ?s ?p ?o } }": "table json csv tsv xml",
    "ASK { ?s rp:key '7' }": "table json csv tsv xml",
    "CONSTRUCT { ?s rp:key ?o } WHERE { ?s rp:key ?o }": "turtle nt",
    "DESCRIBE id:tug-7": "turtle nt",
}


@pytest.mark.parametrize("query", QUERIES)
def test_answers_are_those_of_the_embedded_store(shared: Worker, folder: Path, query: str) -> None:
    store = embedded.open_read_only(folder)
    forms = [ResultForm(form) for form in QUERIES[query].split()]
    for form in forms:
        expected = embedded.answer(store, query, form=form, timeout=10)
        assert expected
        assert shared.answer(query, form=form, timeout=10) == expected
    if ResultForm.TABLE in forms:
        assert shared.table(query, timeout=10) == embedded.table(store, query, timeout=10)
        assert shared.select(query, timeout=10) == Embedded(store).select(query, timeout=10)


@pytest.mark.parametrize(
    ("query", "form", "message"),
    [
        ("SELECT *\n{ ?s ?p ", ResultForm.JSON, r"line 2, column 9"),
        ("INSERT DATA { id:a rp:b id:c }", ResultForm.JSON, "updates are refused"),
        ("ASK { SERVICE <http://127.0.0.1/> {} }", ResultForm.JSON, "SERVICE is refused"),
        ("ASK " + "{" * 3000 + "}" * 3000, ResultForm.JSON, "more than 100 brackets"),
        ("ASK { {}" + " UNION {}" * 20_000 + "}", ResultForm.JSON, "more than 1000 groups"),
        ("ASK { FILTER(1" + "+1" * 10_000 + ") }", ResultForm.JSON, "more than 1000 groups"),
        ("ASK {}", ResultForm.TURTLE, "is for CONSTRUCT"),
        ("DESCRIBE id:tug-1", ResultForm.TABLE, "is for SELECT"),
    ],
)
def test_a_wrong_query_is_told_as_by_the_embedded_store(
    shared: Worker, folder: Path, query: str, form: ResultForm, message: str
) -> None:
    with pytest.raises(UsageError, match=message) as mine:
        shared.answer(query, form=form, timeout=10)
    with pytest.raises(UsageError) as theirs:
        embedded.answer(embedded.open_read_only(folder), query, form=form, timeout=10)
    assert str(mine.value) == str(theirs.value)


@pytest.mark.parametrize("timeout", [0, -1, float("nan"), float("inf")])
def test_a_senseless_timeout_is_refused(shared: Worker, timeout: float) -> None:
    with pytest.raises(UsageError, match="timeout"):
        shared.select("ASK {}", timeout=timeout)


@pytest.mark.usefixtures("unbound")
def test_the_command_tells_a_crash_in_one_line(built: Built) -> None:
    code = f"""
import sys
from realpolitik.cli import main
from realpolitik.stores import bounds
bounds.check = str
sys.argv = ["realpolitik", "query", "-", "--workspace", {str(built.root)!r}]
main()
"""
    ended = subprocess.run(
        [sys.executable, "-c", code], input=DEEP, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stdout) == (4, "")
    assert ended.stderr.startswith("realpolitik: the query broke the engine (SIG")
    assert ended.stderr.count("\n") == 1


STARTS = pytest.mark.parametrize("start", [started, forked])


@STARTS
def test_a_missing_store_says_what_to_run(tmp_path: Path, start: Start) -> None:
    with Worker(tmp_path / "store", start=start) as asked:
        for _ in range(2):
            with pytest.raises(StoreError, match=r"\Ano store at .*; run `realpolitik build` first\Z"):
                asked.select("ASK {}", timeout=10)
