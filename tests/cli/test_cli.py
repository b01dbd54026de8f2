"""The command line: help, common options, exit codes, one line per error, export, stats, doctor."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, parse

import realpolitik as package
from realpolitik.cli import commands, export
from realpolitik.rdf import names, terms
from realpolitik.release.dump import DumpForm, dump
from realpolitik.stores.embedded import Embedded
from support.built import Built, stored

PROGRAM = str(Path(sys.executable).parent / "realpolitik")
OWN_COMMANDS = (
    *("query", "export", "stats", "doctor", "build", "check", "release", "remove"),
    *("locate", "sentences", "compile", "sheet", "format"),
)
OTHER_BASE = "https://example.org/kg/"
FORMATS = {
    "nq": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "ttl": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "jsonld": RdfFormat.JSON_LD,
}
DOCTOR = """
import sys
import realpolitik.cli
from realpolitik.cli import doctor
{}
sys.argv = ["realpolitik", "doctor"]
realpolitik.cli.main()
"""
DEAL = names.thing("deal")
VIEW = (
    Quad(DEAL, terms.RDF_TYPE, names.term("ArmsTransfer")),
    Quad(DEAL, names.w3c("rdfs", "label"), Literal('a "deal" <' + names.BASE + ">", language="en")),
    Quad(names.term("ArmsTransfer"), names.w3c("vann", "preferredNamespaceUri"), Literal(names.VOCABULARY)),
)


def in_consensus(quads: Iterable[Quad]) -> list[Quad]:
    graph = names.graph("consensus")
    return [Quad(quad.subject, quad.predicate, quad.object, graph) for quad in quads]


def build_of(root: Path, view: Sequence[Quad]) -> Built:
    """Return a build whose view is also its consensus."""
    return stored(root, in_consensus(view), [quad.triple for quad in view])


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_of(tmp_path_factory.mktemp("workspace"), VIEW).root


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [PROGRAM, *arguments],
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
        env={**os.environ, **environment},
    )


def run_python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


def assert_error(ended: subprocess.CompletedProcess[str], code: int, *words: str) -> None:
    assert ended.returncode == code
    assert ended.stdout == ""
    assert ended.stderr.startswith("realpolitik: ")
    assert ended.stderr.count("\n") == 1
    assert [word for word in words if word not in ended.stderr] == []


def test_help_lists_every_command_and_imports_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from realpolitik.cli import run\n"
        "from realpolitik.cli.settings import Settings\n"
        "run(['--help'], Settings())\n"
        "heavy = {'pyoxigraph', 'rdflib', 'rich', 'owlrl', 'pyshacl'} & set(sys.modules)\n"
        "sys.exit(f'imported {heavy}' if heavy else 0)\n"
    )
    ended = run_python(code)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert [name for name, entry in commands.COMMANDS.items() if entry.summary not in ended.stdout] == []
    assert len(commands.COMMANDS) >= 10


@pytest.mark.parametrize("name", OWN_COMMANDS)
def test_a_command_shows_its_summary_examples_and_the_common_options(name: str) -> None:
    ended = run(name, "--help")
    assert ended.returncode == 0
    assert commands.COMMANDS[name].summary in ended.stdout
    assert f"Examples:\n    realpolitik {name}" in ended.stdout
    assert "--workspace DIR" in ended.stdout


@pytest.mark.parametrize("name", commands.COMMANDS)
def test_no_two_options_of_a_command_share_a_name(name: str) -> None:
    group = commands.LazyGroup("all")
    command = group.get_command(click.Context(group), name)
    taken = [parameter.name for parameter in command.params]
    assert sorted(set(taken), key=str) == sorted(taken, key=str)
    assert {"workspace_folder", "quiet", "verbose"} <= set(taken)


def test_the_bare_command_shows_its_help() -> None:
    assert run().stdout == run("-h").stdout


def test_the_version_is_that_of_the_package() -> None:
    assert run("--version").stdout == f"realpolitik, version {package.__version__}\n"


def test_an_unknown_command_is_guessed() -> None:
    assert_error(run("qurey"), 2, "no command `qurey`", "did you mean `query`?")
    assert_error(run("xyzzy"), 2, "no command `xyzzy`")
    assert_error(run("query", "--tiemout", "3"), 2, "--timeout", "realpolitik query --help")


def test_a_policy_that_nobody_declares_is_told(tmp_path: Path) -> None:
    ended = run("build", "--policy", "p9", "--workspace", str(tmp_path))
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == "realpolitik: no policy 'p9'; there is p1\n"
    assert list(tmp_path.iterdir()) == []


def test_the_workspace_is_taken_before_and_after_the_command_and_from_the_environment(
    workspace: Path, tmp_path: Path
) -> None:
    asked = ("query", "ASK { id:deal ?p ?o }")
    here, nowhere = str(workspace), str(tmp_path)
    assert run("--workspace", here, *asked).stdout == "answer\ntrue\n"
    assert run(*asked, "--workspace", here).stdout == "answer\ntrue\n"
    assert run(*asked, REALPOLITIK_WORKSPACE=here).stdout == "answer\ntrue\n"
    assert run("--workspace", nowhere, *asked, "--workspace", here).returncode == 0
    assert run(*asked, "--workspace", here, REALPOLITIK_WORKSPACE=nowhere).returncode == 0
    assert_error(run("--workspace", nowhere, *asked), 4, "no store at", "run `realpolitik build` first")


def test_a_traceback_is_shown_only_if_asked_for(tmp_path: Path) -> None:
    ended = run("stats", "-v", "--workspace", str(tmp_path))
    assert ended.returncode == 4
    assert ended.stderr.startswith("Traceback")
    assert ended.stderr.splitlines()[-1].startswith("realpolitik: no store at")


def test_a_fault_of_the_program_is_one_line_and_no_finding() -> None:
    ended = run_python(DOCTOR.format("doctor._core = lambda: 1 / 0"))
    assert_error(ended, 70, "a fault of the program", "ZeroDivisionError")


@pytest.mark.parametrize("form", FORMATS)
def test_export_writes_what_was_built(workspace: Path, tmp_path: Path, form: str) -> None:
    target = tmp_path / "new" / f"copy.{form}"
    shown = run("export", "--format", form, "--workspace", str(workspace))
    written = run("export", "--format", form, "--output", str(target), "--workspace", str(workspace))
    wanted = in_consensus(VIEW) if form in {"nq", "trig"} else VIEW
    assert set(parse(shown.stdout.encode(), format=FORMATS[form])) == set(wanted)
    assert (written.returncode, written.stdout, written.stderr) == (0, "", "")
    assert target.read_bytes() == shown.stdout.encode()
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def moved(quad: Quad) -> Quad:
    def term(part: object) -> object:
        if isinstance(part, Literal) and part.value.startswith(names.BASE) and part.language is None:
            return Literal(OTHER_BASE + part.value.removeprefix(names.BASE))
        if isinstance(part, NamedNode) and part.value.startswith(names.BASE):
            return NamedNode(OTHER_BASE + part.value.removeprefix(names.BASE))
        return part

    return Quad(*(term(part) for part in quad))  # type: ignore[arg-type]


TEXTS = st.lists(
    st.one_of(st.text(max_size=8), st.sampled_from([names.BASE, "<" + names.BASE, '"', "\\", ">"]))
)


@given(values=st.lists(TEXTS.map("".join), min_size=1, max_size=4))
def test_another_base_moves_every_iri_and_nothing_else(
    values: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("build")
    view = [Quad(DEAL, names.term("key"), Literal(value)) for value in values]
    view += [Quad(DEAL, names.term("party"), NamedNode("https://example.org/?u=" + names.BASE))]
    store = Store()
    store.extend([*view, *in_consensus(view)])
    for form, rdf_format in FORMATS.items():
        path = folder / form
        dump(Embedded(store), DumpForm(form), path)
        found = parse(b"".join(export.rebased(path, OTHER_BASE)), format=rdf_format)
        assert set(found) == {moved(quad) for quad in parse(path.read_bytes(), format=rdf_format)}


def test_export_takes_another_base(workspace: Path) -> None:
    ended = run("export", "--format", "ttl", "--base", OTHER_BASE, "--workspace", str(workspace))
    assert f"@prefix rp: <{OTHER_BASE}ontology#> .\n" in ended.stdout
    assert ended.stdout.count(names.BASE) == 1  # the one inside a label


def test_doctor_tells_what_is_there_and_what_is_missing(workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "owlapi.jar").touch()
    ended = run("doctor", "--json", "--workspace", str(workspace), REALPOLITIK_OWLAPI_JARS=str(tmp_path))
    assert ended.returncode == 0
    told = json.loads(ended.stdout)
    parts = {part["name"]: part for part in told["parts"]}
    assert {"click", "edtf", "owlrl", "pyoxigraph", "pyshacl", "rdflib", "rich"} < set(parts)
    assert {"java", "oxigraph server", "virtuoso-t", "isql-vt"} < set(parts)
    assert parts["owlapi"]["found"] == str(tmp_path)
    assert [name for name, part in parts.items() if part["core"] and part["found"] is None] == []
    assert told["store"]["problem"] is None
    assert told["store"]["counts"]["quads"] == len(VIEW)


def test_doctor_tells_the_size_of_the_store(built: Built) -> None:
    told = json.loads(run("doctor", "--json", "--workspace", str(built.root)).stdout)["store"]
    assert told["problem"] is None
    assert told["counts"]["articles"] >= 3
    assert told["counts"]["quads"] > 10_000


def test_doctor_fails_if_a_core_package_is_missing() -> None:
    ended = run_python(DOCTOR.format("doctor._version = {'pyoxigraph': None}.get"))
    assert ended.returncode == 1
    assert re.search(r"^pyoxigraph +missing", ended.stdout, re.MULTILINE)
    assert ended.stderr.startswith("realpolitik: missing: ")
