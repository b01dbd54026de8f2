"""Queries: what is refused before it runs, the result forms, the deadline, and the command `query`."""

import json
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, Triple, parse

from realpolitik.errors import StoreError, UsageError
from realpolitik.rdf import names, turtle
from realpolitik.stores import embedded, question
from realpolitik.stores.answers import ResultForm
from support.built import Built, stored

PROGRAM = str(Path(sys.executable).parent / "realpolitik")
KEY = names.term("key")
MANY = tuple(Triple(names.thing(f"thing-{number}"), KEY, Literal(str(number))) for number in range(2000))
CROSS_JOIN = "SELECT * { ?a ?p ?b . ?c ?q ?d } ORDER BY ?b ?d ?a ?c"

SERVICES = (
    "ASK { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
    "ask{service silent ?where{?s ?p ?o}}",
    "ASK { sErViCe\n# <' a comment\nSILENT ex:p { } }",
    "ASK{?s ?p trueSERVICE<http://127.0.0.1/>{}}",
    "ASK{?s ?p 5SERVICE<http://127.0.0.1/>{}}",
    "ASK{SERVICEex:p{}}",
    "ASK{?s ?p ?o FILTER(?o<'>')SERVICE<http://127.0.0.1/>{?s?p'o'}}",
    "ASK{?s ?p ?o FILTER(?o<?s)SERVICE#>\n<http://127.0.0.1/>{?s?p'o'}}",
    "ASK{?s ex:a\\#b ?o.SERVICE<http://127.0.0.1/>{}}",
    "ASK{?s ?p <http://127.0.0.1/\\u0041#>.SERVICE<http://127.0.0.1/>{}}",
    "ASK{?s ?p '''it's \\''' '''.{SERVICE<http://127.0.0.1/>{}}}",
    "BASE <http://127.0.0.1/> ASK { LATERAL { SERVICE <x> {} } }",
)
HARMLESS = (
    "SELECT ?service ?x { ?service rp:service ?x }",
    "# SERVICE <http://127.0.0.1/> {\nASK { ?s ?p 'SERVICE <http://127.0.0.1/> {' }",
    'ASK { ?s ?p """a "SERVICE" <x:y> { """ }',
    "PREFIX s: <https://a.b/service#>\nASK { GRAPH <https://a.b/service/x> { ?s a s:Service } }",
    "ASK { ?s a rp:CivilService OPTIONAL { ?s ?p ?o } }",
    "ASK { ?s rp:service <https://example.org/service> . { ?s ?p ?o } }",
)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("workspace")
    stored(root, (Quad(names.thing("a"), KEY, Literal("1"), names.graph("consensus")),), MANY)
    return root


@pytest.fixture(scope="module")
def store(workspace: Path) -> Store:
    return Built(workspace).store()


def realpolitik(workspace: Path, *arguments: str, said: str = "") -> subprocess.CompletedProcess[str]:
    command = [PROGRAM, *arguments, "--workspace", str(workspace)]
    return subprocess.run(command, input=said, capture_output=True, text=True, timeout=20, check=False)


@pytest.mark.parametrize("query", SERVICES)
def test_service_is_refused_however_it_is_written(query: str) -> None:
    with pytest.raises(UsageError, match="SERVICE is refused"):
        question.check(query)


@pytest.mark.parametrize("query", HARMLESS)
def test_the_word_service_alone_is_harmless(query: str) -> None:
    question.check(query)
    Store().query(query, prefixes=names.PREFIXES)


def test_no_address_is_fetched() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        query = f"ASK {{ SERVICE <http://127.0.0.1:{listener.getsockname()[1]}/> {{ ?s ?p ?o }} }}"
        with pytest.raises(UsageError):
            embedded.answer(Store(), query, form=ResultForm.JSON, timeout=5)
        with pytest.raises(BlockingIOError):
            listener.accept()


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ("BASE <x:y>\n#SELECT\nprefix a: <x:#> construct {} where {}", question.Kind.CONSTRUCT),
        ("SELECT * {}", question.Kind.SELECT),
        ("describe id:a", question.Kind.DESCRIBE),
        ("no query", None),
    ],
)
def test_the_kind_of_a_query_is_its_first_word_after_the_prologue(
    query: str, kind: question.Kind | None
) -> None:
    assert question.kind(query) == kind


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("SELECT *\n{ ?s ?p ", r"line 2, column 9, after `\{ \?s \?p`"),
        ("ASK { ?s nope:p ?o }", "Prefix not found"),
        ("ASK { ?s ?p ?o ", 'expected .*"}"'),
        ("SELECT ?s { ?s ?p ?o } GROUP BY ?p", "The SELECT contains a variable that is unbound"),
        ("  # nothing\n", "the query is empty"),
    ],
)
def test_a_wrong_query_is_told_with_its_place_in_one_line(store: Store, query: str, message: str) -> None:
    with pytest.raises(UsageError, match=message) as caught:
        embedded.answer(store, query, form=ResultForm.JSON, timeout=10)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 200


def test_select_has_five_forms(store: Store) -> None:
    query = "SELECT ?s ?o { ?s rp:key ?o FILTER(?o = '7') }"
    found = {
        form: embedded.answer(store, query, form=form, timeout=10).decode()
        for form in ResultForm
        if form not in ("turtle", "nt")
    }
    seven = names.thing("thing-7").value
    assert json.loads(found[ResultForm.JSON])["results"]["bindings"][0]["s"]["value"] == seven
    assert found[ResultForm.CSV] == f"s,o\r\n{seven},7\r\n"
    assert found[ResultForm.TSV] == f'?s\t?o\n<{seven}>\t"7"\n'
    assert f"<uri>{seven}</uri>" in found[ResultForm.XML]
    assert found[ResultForm.TABLE] == "s           o\nid:thing-7  7\n"
    assert len(found) == 5


def test_a_graph_comes_sorted_as_canonical_turtle_or_ntriples(store: Store) -> None:
    query = "CONSTRUCT WHERE { ?s rp:key ?o }"
    text = embedded.answer(store, query, form=ResultForm.TURTLE, timeout=10)
    assert text.decode() == turtle.write(Quad(*triple) for triple in MANY)
    lines = embedded.answer(store, query, form=ResultForm.NTRIPLES, timeout=10)
    assert lines.splitlines() == sorted(lines.splitlines())
    assert {quad.triple for quad in parse(lines, format=RdfFormat.N_TRIPLES)} == set(MANY)


@pytest.mark.parametrize(
    ("query", "form"),
    [
        ("ASK { ?s ?p ?o }", ResultForm.TURTLE),
        ("SELECT * { ?s ?p ?o }", ResultForm.NTRIPLES),
        ("DESCRIBE id:thing-1", ResultForm.CSV),
        ("CONSTRUCT WHERE { ?s ?p ?o }", ResultForm.TABLE),
        ("CONSTRUCT { ?s rp:narrows [ rp:key ?o ] } WHERE { ?s ?p ?o }", ResultForm.TURTLE),
    ],
)
def test_a_form_that_does_not_fit_is_refused(store: Store, query: str, form: ResultForm) -> None:
    with pytest.raises(UsageError, match="ask for"):
        embedded.answer(store, query, form=form, timeout=10)


@pytest.mark.parametrize("timeout", [0, -1, float("nan"), float("inf")])
def test_a_senseless_timeout_is_refused(store: Store, timeout: float) -> None:
    with pytest.raises(UsageError, match="timeout"):
        embedded.answer(store, "ASK {}", form=ResultForm.JSON, timeout=timeout)


def test_what_the_engine_cannot_do_is_a_store_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(question, "check", str)
    with pytest.raises(StoreError, match="the store cannot answer"):
        embedded.answer(Store(), "ASK { SERVICE ?unbound {} }", form=ResultForm.JSON, timeout=10)


@pytest.mark.parametrize("form", ["table", "json"])
def test_a_query_that_takes_too_long_ends_the_process(workspace: Path, form: str) -> None:
    command = [
        PROGRAM,
        "query",
        CROSS_JOIN,
        "--timeout",
        "1",
        "--format",
        form,
        "--workspace",
        str(workspace),
    ]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=3, check=False)
    assert ended.returncode == 4
    assert ended.stdout == ""
    assert ended.stderr == "realpolitik: the query took longer than 1 s; narrow it or allow more time\n"


def test_ctrl_c_ends_a_running_query_at_once(workspace: Path) -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)
    command = [PROGRAM, "-v", "query", CROSS_JOIN, "--workspace", str(workspace)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        assert process.stderr.readline() == "asking the store\n"
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=10) == 130
        assert process.stderr.read() == "realpolitik: interrupted\n"


def test_a_query_comes_from_an_argument_a_file_or_stdin(workspace: Path, tmp_path: Path) -> None:
    asked = "# question: which?\nSELECT ?s { ?s rp:key '7' }\n"
    (tmp_path / "seven.rq").write_text(asked)
    answers = [
        realpolitik(workspace, "query", asked),
        realpolitik(workspace, "query", "--file", str(tmp_path / "seven.rq")),
        realpolitik(workspace, "query", "-", said=asked),
    ]
    assert [answer.stdout for answer in answers] == ["s\nid:thing-7\n"] * 3


@pytest.mark.parametrize(
    "arguments", [(), ("ASK {}", "--file", "x.rq"), ("ASK {}", "--json", "--format", "csv")]
)
def test_an_unclear_command_line_is_refused(workspace: Path, arguments: tuple[str, ...]) -> None:
    ended = realpolitik(workspace, "query", *arguments)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("realpolitik: give ")


def test_the_default_form_follows_the_kind_of_the_query(workspace: Path) -> None:
    assert realpolitik(workspace, "query", "ASK { id:thing-1 ?p ?o }").stdout == "answer\ntrue\n"
    assert json.loads(realpolitik(workspace, "query", "ASK {}", "--json").stdout)["boolean"] is True
    described = realpolitik(workspace, "query", "DESCRIBE id:thing-1").stdout
    assert described.endswith('\nid:thing-1 rp:key "1" .\n')


def test_a_file_that_is_missing_or_not_utf8_is_unreadable_input(workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "latin.rq").write_bytes(b"ASK { ?s ?p '\xe9' }")
    for name, reason in (("none.rq", "No such file"), ("latin.rq", "not UTF-8")):
        ended = realpolitik(workspace, "query", "--file", str(tmp_path / name))
        assert ended.returncode == 3
        assert reason in ended.stderr
        assert ended.stderr.count("\n") == 1


def test_an_iri_without_a_prefix_stays_whole(tmp_path: Path) -> None:
    other = Triple(NamedNode("https://example.org/x"), KEY, Literal("[bold]x[/bold]"))
    stored(tmp_path, (), (other,))
    ended = realpolitik(tmp_path, "query", "SELECT ?s ?o { ?s ?p ?o }")
    assert ended.stdout.splitlines()[1] == "<https://example.org/x>  [bold]x[/bold]"
