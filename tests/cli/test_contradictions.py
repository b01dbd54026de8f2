"""The command `contradictions`: pages, their note, and JSON."""

from __future__ import annotations

import json
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from pyoxigraph import RdfFormat, parse

from realpolitik.rdf import names, turtle
from support import command
from support.built import stored

NUMBER = 120
PREFIXES = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in names.PREFIXES.items())


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build with contradictions on as many situations, of which every third is settled."""
    told = "".join(
        f"contradiction:{n:03} a rp:Doubt ; rp:concerns id:fair-{n:03} ."
        + (f"contradiction:{n:03} rp:resolvedBy rp:MostArticles ." if n % 3 == 0 else "")
        for n in range(NUMBER)
    )
    triples = [quad.triple for quad in parse(PREFIXES + told, format=RdfFormat.TURTLE)]
    root = tmp_path_factory.mktemp("contradictions")
    quads = list(turtle.in_graph(triples, names.graph("consensus")))
    return stored(root, quads, triples).root


def run(workspace: Path, *arguments: str) -> CompletedProcess[str]:
    return command.run("contradictions", "--workspace", str(workspace), *arguments)


def shown(ended: CompletedProcess[str]) -> list[int]:
    """Return the numbers of the situations that are shown, as text or JSON."""
    assert ended.returncode == 0, ended.stderr
    if ended.stdout.startswith("["):
        return [int(one["about"][-3:]) for one in json.loads(ended.stdout)]
    return [int(line.partition("(id:fair-")[2][:3]) for line in ended.stdout.splitlines() if line]


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_fifty_are_shown_and_how_many_there_are_is_said(workspace: Path, form: tuple[str, ...]) -> None:
    ended = run(workspace, *form)
    assert shown(ended) == list(range(50))
    assert ended.stderr == "120 contradictions, shown are 1 to 50; --page and --limit show others\n"
    last = run(workspace, *form, "--page", "3")
    assert shown(last) == list(range(100, 120))
    assert "shown are 101 to 120" in last.stderr


def test_all_are_shown_if_asked_for(workspace: Path) -> None:
    ended = run(workspace, "--limit", "0")
    assert (shown(ended), ended.stderr) == (list(range(NUMBER)), "120 contradictions\n")
    as_json = run(workspace, "--limit", "0", "--json")
    assert (shown(as_json), as_json.stderr) == (list(range(NUMBER)), "")


def test_open_ones_are_counted_and_paged_alone(workspace: Path) -> None:
    ended = run(workspace, "--open", "--limit", "10", "--page", "2", "--json")
    assert shown(ended) == [n for n in range(NUMBER) if n % 3][10:20]
    assert ended.stderr.startswith("80 contradictions, shown are 11 to 20")


def test_one_situation_is_a_page_of_its_own(workspace: Path) -> None:
    ended = run(workspace, "fair-007")
    assert (shown(ended), ended.stderr) == ([7], "1 contradictions\n")


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("--page", "4"), "there is no page 4: 120 contradictions are 3 of that size"),
        (("--page", "0"), "--page"),
        (("--limit", "-1"), "--limit"),
    ],
)
def test_a_page_that_there_is_not_is_refused(workspace: Path, arguments: tuple[str, ...], word: str) -> None:
    ended = run(workspace, *arguments)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert word in ended.stderr
