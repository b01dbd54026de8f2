"""Mutated command lines: each ends with an exit code of the table, and reading changes no file."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from unittest import mock

import click
import pytest

from realpolitik import cli
from realpolitik.cli.commands import COMMANDS
from realpolitik.sources import workspace
from realpolitik.text.harmless import is_harmless
from support import command, newsroom, small
from support.mutation import SIGNS, WORDS, Mutator
from support.trials import Fuzz

LINES = (
    *("build", "build --full --workers 2", "check", "check --articles texts", "ask", "ask 1", "doctor"),
    *("stats --json", "query ASK{} --json", "query --file q.rq --format csv", "query -", "show aland"),
    *("show id:summit --json", "why summit place", "why id:summit --articles texts"),
    *("contradictions --json", "timeline --from 2030 --to 2032", "timeline --svg t.svg"),
    *("verify --articles texts", "locate texts/story.txt may", "sentences texts/story.txt"),
    *("terms arms --json", "compile texts/story.txt story.sheet"),
    *("compile texts/story.txt story.sheet --save --force", "sheet texts/story.txt --output back.sheet"),
    *("format", "format kg --check", "migrate --check", "remove almanac"),
    *("export --format nt --output out.nt", "export --base https://a.example/", "release out"),
    *("serve --port 0", "load --to oxigraph --endpoint http://127.0.0.1:1", "--help", "--version"),
    "show --help",
)
MORE = (
    *("-h", "-q", "-v", "--", "-", "=", "--json=1", "--workspace=own", "story.sheet", "texts", "kg"),
    *("q.rq", "none", "id:summit", "claim:0", "article:0", "1e999", "-1", "0", "²", "2031-06-31"),
    *("SELECT * { ?s ?p ?o }", "\udcff", "é", "build", "kg/articles", "build/current"),
    *("https://a.example/#", "nan", "inf", "99999999999999999999", "a\nb", "²"),
)
WRITING = {"build", "compile", "format", "migrate", "remove", "--output", "--svg"}
"""What may change what lies in `kg/`: commands, and options that name a file to be written."""


@dataclass(frozen=True, slots=True)
class Line:
    """A command line and what comes over stdin."""

    words: tuple[str, ...]
    said: str


@cache
def options() -> tuple[str, ...]:
    """Return every option that some command has."""
    context = click.Context(cli.group)
    commands = [cli.group.get_command(context, name) for name in COMMANDS]
    known = {name for one in commands if one is not None for each in one.params for name in each.opts}
    return tuple(sorted(name for name in known if name.startswith("-")))


def made(chance: Random) -> Line:
    words = chance.choice(LINES).split()
    for _ in range(chance.choice((1, 1, 2, 3))):
        words = changed(words, chance)
    said = Mutator(("ASK { ?s ?p ?o }", newsroom.SHEET), WORDS).text(chance)
    return Line(tuple(word if is_inside(word) else "none" for word in map(passed, words)), said[:2000])


def changed(words: list[str], chance: Random) -> list[str]:
    copy, place = list(words), chance.randrange(len(words) + 1)
    new = chance.choice((*MORE, *options(), *COMMANDS, chance.choice(WORDS), chance.choice(SIGNS)))
    what = chance.randrange(6)
    if what == 0 and copy:
        del copy[place - 1]
    elif what <= 2:
        copy.insert(place, new)
    elif what == 3 and copy:
        copy[place - 1] = new
    elif what == 4 and copy:
        copy[place - 1] = Mutator((copy[place - 1],), MORE).text(chance)
    else:
        chance.shuffle(copy)
    return copy


def passed(word: str) -> str:
    """Return a word as a system passes it: without NUL, and of surrogates only what stands for a byte."""
    return "".join(sign for sign in word if sign != "\0" and not "\ud800" <= sign < "\udc80")


def is_inside(word: str) -> bool:
    """Tell whether a word leads to no file outside the folder of the trial."""
    parts = word.replace("=", "/").split("/")
    return ".." not in parts and not word.startswith(("/", "~")) and "=/" not in word and "=~" not in word


@contextmanager
def opened(place: str) -> Iterator[Path]:
    """Yield a folder with texts, a sheet, a question and a build; the package ships one article."""
    root = Path(place)
    mine = root / "own"
    (mine / "texts").mkdir(parents=True)
    (mine / "texts" / "story.txt").write_text(newsroom.TEXT, encoding="utf-8")
    (mine / "story.sheet").write_text(newsroom.SHEET, encoding="utf-8")
    (mine / "q.rq").write_text("SELECT ?s { ?s a rp:State }", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        small.package(root / "package", patch)
        saved = command.run("compile", "texts/story.txt", "story.sheet", "--save", folder=mine)
        assert saved.returncode == 0, saved
        assert command.run("build", folder=mine).returncode == 0
        assert workspace.shipped().is_relative_to(root)
        yield mine


def tried(line: Line, room: Path) -> str:
    with TemporaryDirectory() as folder:
        mine = Path(folder) / "own"
        shutil.copytree(room, mine, symlinks=True)
        before = graphs(mine)
        refused = mock.patch.object(
            socket, "create_connection", side_effect=ConnectionRefusedError(111, "refused")
        )
        looked_up = mock.patch.object(socket, "getaddrinfo", side_effect=socket.gaierror(8, "not known"))
        with refused, looked_up, mock.patch("realpolitik.serve.running.run"):
            ended = command.run(*line.words, folder=mine, said=line.said.encode("utf-8", "replace").decode())
        assert WRITING & set(line.words) or graphs(mine) == before, "reading changes nothing"
    assert ended.returncode in (0, 1, 2, 3, 4), ended
    strange = {sign for sign in ended.stderr if sign != "\n" and not is_harmless(sign)}
    assert strange == set(), ended.stderr
    loud = {"-v", "--verbose"} & set(line.words)
    assert loud or "Traceback" not in ended.stderr
    assert loud or ended.returncode in (0, 1) or ended.stderr.startswith("realpolitik: "), ended
    assert "a fault of the program" not in ended.stderr
    return f"ended with {ended.returncode}"


def graphs(folder: Path) -> dict[str, bytes]:
    """Return the files that people made."""
    return {str(path): path.read_bytes() for path in (folder / "kg").rglob("*") if path.is_file()}


def test_a_command_line_ends_in_order(fuzz: Fuzz) -> None:
    fuzz("commands")


def test_the_command_lines_that_are_mutated_are_good(tmp_path: Path) -> None:
    good = ("check", "show id:summit --json", "query ASK{} --json", "stats --json", "--help")
    with opened(str(tmp_path)) as room:
        assert {tried(Line(tuple(line.split()), ""), room) for line in good} == {"ended with 0"}


@pytest.mark.parametrize("word", ["/etc", "../x", "a/../../b", "--output=/x", "~/x", "--output=../x", "~"])
def test_no_command_line_leads_outside_its_folder(word: str) -> None:
    assert not is_inside(word)
