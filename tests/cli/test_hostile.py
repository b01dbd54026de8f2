"""Every command is shown words that would do something: nothing raw comes out, on a pipe or a terminal."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from pathlib import Path
from unittest import mock

import pytest
from pyoxigraph import DefaultGraph, RdfFormat, parse

from realpolitik.cli.commands import COMMANDS
from realpolitik.rdf import names
from realpolitik.release.dump import DumpForm
from realpolitik.text.harmless import is_harmless
from support import command, declared, gold, hostile, reading
from support.built import Built

pytestmark = pytest.mark.long

PROGRAM = str(Path(sys.executable).parent / "realpolitik")
CLAIM = names.short(hostile.HERALD.claims[0].iri)
FORMATS = {
    "nq": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "ttl": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "jsonld": RdfFormat.JSON_LD,
}
STORY = "Barges\x1b[31m for \u202eBelmark?\n\nArvenia sold barges\x9b to Belmark. Nobody\u2066 asked.\n"
LABELS = "SELECT * { ?s rdfs:label|dcterms:title|rp:gloss ?l FILTER(CONTAINS(?l, 'Nia')) }"
INGEST = ("--extractor", "met", "--workspace", "fresh")
EVALUATE = ("--extractor", "met", "--texts", "gold", "--confusions", "9")
WALK: dict[str, Sequence[Sequence[str]]] = {
    "build": [["--workspace", "own"], ["--workspace", hostile.FILE]],
    "check": [["--workspace", "own", "--articles", "texts"]],
    "query": [[LABELS], [LABELS, "--json"], ["ASK { \x1b\u202e }"], ["\udcff"], ["--file", hostile.FILE]],
    "ask": [["--workspace", "own"], ["91", "--workspace", "own"], ["\x1b[31m\u202e"]],
    "show": [["id:ana"], ["id:ana", "--json"], ["id:summit"], [CLAIM], ["a:\x1b"], [hostile.FILE]],
    "why": [["id:summit"], ["id:summit", "place"], ["id:summit", "place", "--json"], ["id:ana", "\x1b"]],
    "contradictions": [[], ["--json"], [hostile.FILE]],
    "timeline": [[], ["--json"], ["id:ana"], ["\u202e\x1b"], ["--svg", "-"]],
    "verify": [["--articles", "texts"], ["--articles", "texts", "--json"], ["--articles", hostile.FILE]],
    "locate": [[f"texts/{hostile.FILE}.txt", "Barges"], [hostile.FILE, "\x1b"], ["story.txt", "\x1b["]],
    "sentences": [["story.txt"], ["story.txt", "--json"], [hostile.FILE]],
    "terms": [["summit"], ["\x1b\u202e"], ["--json", "summit"]],
    "compile": [["story.txt", "bad.sheet"], ["story.txt", hostile.FILE], ["story.txt", "good.sheet"]],
    "ingest": [[*INGEST, "story.txt"], [*INGEST, "--json", "texts"], [hostile.FILE], ["--url", "\x1b", "x"]],
    "evaluate": [[*EVALUATE, "gold"], [*EVALUATE, "--json", "gold"], [hostile.FILE], ["own/kg/articles"]],
    "sheet": [["story.txt"], [hostile.FILE]],
    "link": [["\x1b\u202e", "x"], ["--json"], [hostile.FILE, "--undo"], ["--workspace", hostile.FILE]],
    "format": [["own"], ["--check", "own"], [hostile.FILE]],
    "migrate": [["--check", "--workspace", "own"], ["--workspace", hostile.FILE]],
    "remove": [["\x1b\u202e"], ["--workspace", hostile.FILE, "x"]],
    "export": [["--format", "nt", "--base", "\x1b:\u202e/"], ["--format", "\x1b"]],
    "release": [[f"out/{hostile.FILE}"], ["texts"]],
    "load": [["--to", "oxigraph", "--endpoint", "http://\x1b\u202e/"], ["--to", "\x1b", "--endpoint", "x"]],
    "serve": [["--port", "\x1b"], ["--host", "\x1b\u202e", "--port", "0"], ["--workspace", hostile.FILE]],
    "site": [[f"out/site {hostile.FILE}"], ["texts"], ["--workspace", hostile.FILE, "out/none"]],
    "stats": [[], ["--json"], ["--workspace", hostile.FILE]],
    "doctor": [[], ["--json"], ["--workspace", hostile.FILE]],
}  # fmt: skip
"""What each command is given; a new one has to be added."""
ALONE = ("query", "ask", "serve")
SHOWS = (
    "check",
    "query",
    "show",
    "why",
    "contradictions",
    "timeline",
    "sentences",
    "compile",
    "ingest",
    "stats",
)
"""What shows words of others on a terminal, each kind of output once."""


@pytest.fixture(scope="module", autouse=True)
def extractor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let an installed package declare the small extractor of the tests."""
    found = [declared.declare(tmp_path_factory.mktemp("installed")), declared.TESTS]
    paths = [*map(str, found), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = mock.patch.dict(os.environ, {"PYTHONPATH": os.pathsep.join(paths)})
    with environment, pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(found[0])
        reading.share(patch)
        yield


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return hostile.build(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def folder(world: Built) -> Path:
    """The workspace of the hostile build, with another of hostile files in it."""
    root = world.root
    for name in ("texts", "own/kg/articles", "own/kg/register", "own/kg/queries"):
        (root / name).mkdir(parents=True)
    for path in (root / "story.txt", root / "texts" / f"{hostile.FILE}.txt"):
        path.write_text(STORY, encoding="utf-8")
    (root / "texts" / f"{hostile.FILE}2.txt").write_bytes(b"\xff")
    (root / "bad.sheet").write_text("article\n    title \x1b[31m\u202e\n", encoding="utf-8")
    (root / "good.sheet").write_text('article\n    title "A\x1b[31m\u202e" ; author ~a\n', encoding="utf-8")
    for kind in ("articles/{}.trig", "register/{}.ttl", "queries/{}.rq"):
        (root / "own" / "kg" / kind.format(hostile.FILE)).write_text("\x1b[31m\u202e", encoding="utf-8")
    gold.annotate(
        root / "gold", "a", f"{STORY}\nAna Orlo met Bo Vell\x9b there.\n", kind="Call", called=hostile.WORDS
    )
    (root / "own/kg/queries/91-x.rq").write_text(
        "# question: \x1b[31m\u202e?\nASK { \x1b }", encoding="utf-8"
    )
    return root


def words(*arguments: str) -> list[str]:
    return [PROGRAM, *arguments]


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command in this process, but for what asks queries of others, which copies the process."""
    if arguments[0] not in ALONE:
        ended = command.run(*arguments, folder=folder)
        out, err = ended.stdout.encode(), ended.stderr.encode()
        return subprocess.CompletedProcess(ended.args, ended.returncode, out, err)
    return subprocess.run(words(*arguments), cwd=folder, capture_output=True, timeout=60, check=False)


def on_terminal(folder: Path, *arguments: str) -> str:
    """Return what a person sees, of stdout and stderr alike."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "dumb", "COLUMNS": "100", "NO_COLOR": "1"}
    process = subprocess.Popen(words(*arguments), cwd=folder, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    seen = b""
    try:
        while chunk := os.read(ours, 65536):
            seen += chunk
    except OSError:  # what Linux says when the other side is closed
        pass
    os.close(ours)
    assert process.wait(60) != 70
    return seen.decode().replace("\r\n", "\n")


def raw(text: str) -> set[str]:
    return {char for char in text if char != "\n" and not is_harmless(char)}


def test_every_command_is_walked() -> None:
    assert list(WALK) == list(COMMANDS)


@pytest.mark.parametrize(
    "verb", [verb if verb in SHOWS else pytest.param(verb, marks=pytest.mark.long) for verb in WALK]
)
def test_nothing_raw_comes_out_of_a_command(folder: Path, verb: str) -> None:
    for given in WALK[verb]:
        ended = run(folder, verb, *given)
        out, err = ended.stdout.decode(), ended.stderr.decode()
        assert (raw(out), raw(err)) == (set(), set()), given
        assert ended.returncode in (0, 1, 2, 3, 4), (given, err)
        assert "Traceback" not in err


@pytest.mark.parametrize(
    "verb", [verb if verb in SHOWS else pytest.param(verb, marks=pytest.mark.long) for verb in WALK]
)
def test_nothing_raw_comes_to_a_terminal(folder: Path, verb: str) -> None:
    given = WALK[verb][0]
    assert raw(on_terminal(folder, verb, *given)) == set()


@pytest.mark.parametrize("form", ["csv", "tsv", "xml", "json", "table"])
def test_what_programs_read_is_shown_harmless_to_people_only(folder: Path, form: str) -> None:
    asked = ("query", "SELECT ?l { id:ana rdfs:label ?l }", "--format", form)
    assert raw(on_terminal(folder, *asked)) == set()
    piped = run(folder, *asked).stdout.decode()
    assert (hostile.WORDS[:8] in piped) == (form in ("csv", "tsv"))
    if form == "xml":
        ET.fromstring(piped)  # noqa: S314 - made by the program itself
    if form == "json":
        assert json.loads(piped)["results"]["bindings"][0]["l"]["value"] == f"Ana {hostile.WORDS}"


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("base", [None, "https://example.org/it's-(a)/kg/"])
def test_every_export_is_read_again(folder: Path, world: Built, form: str, base: str | None) -> None:
    moved = () if base is None else ("--base", base)
    found = set(parse(run(folder, "export", "--format", form, *moved).stdout, format=FORMATS[form]))
    store = world.store()
    named = not DumpForm(form).is_of_the_view
    wanted = [quad for quad in store if isinstance(quad.graph_name, DefaultGraph) != named]
    assert len(found) == len(wanted) > 100
    if base is None:
        texts = {str(quad.object) for quad in wanted}
        assert {str(quad.object) for quad in found if "_:" not in str(quad.object)} <= texts


def test_a_construct_is_read_again(folder: Path) -> None:
    for form, rdf in (("turtle", RdfFormat.TURTLE), ("nt", RdfFormat.N_TRIPLES)):
        piped = run(folder, "query", "CONSTRUCT WHERE { id:ana rdfs:label ?l }", "--format", form).stdout
        [quad] = parse(piped, format=rdf)
        assert getattr(quad.object, "value", None) == f"Ana {hostile.WORDS}"
        assert "\x1b" not in piped.decode()
        assert raw(piped.decode()) == set() or form == "nt"


@pytest.mark.parametrize(
    "asked", [["timeline", "--svg", "-"], ["show", CLAIM, "--svg", "-"], ["timeline", "id:ana", "--svg", "-"]]
)
def test_every_picture_is_read_again(folder: Path, asked: list[str]) -> None:
    piped = run(folder, *asked).stdout.decode()
    assert raw(piped) == set()
    texts = " ".join(node.text or "" for node in ET.fromstring(piped).iter())  # noqa: S314 - see above
    assert "Nia\\x1b[31m" in texts
