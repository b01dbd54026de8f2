"""What becomes of output that nobody takes: other encodings, readers that leave, closed and full streams."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from support.built import Built

pytestmark = pytest.mark.long

PROGRAM = str(Path(sys.executable).parent / "realpolitik")
MUCH = {
    "query": ["SELECT * { ?s ?p ?o } LIMIT 20000", "--format", "csv"],
    "a table": ["SELECT * { ?s ?p ?o } LIMIT 5000"],
    "a graph": ["CONSTRUCT WHERE { ?s ?p ?o } LIMIT 20000", "--format", "nt"],
    "ask": [],
    "show": ["north-korea"],
    "why": ["north-korea", "isSanctionedBy"],
    "contradictions": ["--limit", "0"],
    "timeline": [],
    "export": ["--format", "nq"],
    "stats": [],
    "doctor": [],
    "sentences": ["story.txt"],
}
"""What prints more than a pipe takes, or at least something, by its command."""
ALIKE = ("a table", "ask", "why", "show", "contradictions", "timeline", "stats", "doctor")
"""What prints as some other of them does."""
EACH = [pytest.param(name, marks=pytest.mark.long) if name in ALIKE else name for name in MUCH]
VERB = {"a table": "query", "a graph": "query"}
TEXT = "Łódź sells “tugs”\n\n" + "The harbour of Łódź told nobody. " * 4000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, built: Built) -> Path:
    root = tmp_path_factory.mktemp("output")
    (root / "build").symlink_to(built.folder, target_is_directory=True)
    (root / "story.txt").write_text(TEXT, encoding="utf-8")
    return root


def command(name: str) -> list[str]:
    return [PROGRAM, VERB.get(name, name), *MUCH[name]]


def shell(script: str, folder: Path, name: str) -> subprocess.CompletedProcess[str]:
    words = ["bash", "-c", script, "bash", *command(name)]
    return subprocess.run(words, cwd=folder, capture_output=True, text=True, timeout=60, check=False)


# other encodings


@pytest.mark.parametrize(
    "encoding", ["ascii", *(pytest.param(name, marks=pytest.mark.long) for name in ("latin-1", "cp1252"))]
)
@pytest.mark.parametrize(
    "words",
    [["--help"], ["locate", "--help"], ["sentences", "story.txt"], ["ask", "no such question at all?é"]],
)
def test_what_an_encoding_does_not_have_is_replaced(
    folder: Path, encoding: str, words: Sequence[str]
) -> None:
    plain, coded = (
        subprocess.run(
            [PROGRAM, *words], cwd=folder, capture_output=True, check=False, env={**os.environ, **variables}
        )
        for variables in ({"PYTHONIOENCODING": "utf-8"}, {"PYTHONIOENCODING": encoding})
    )
    assert coded.returncode == plain.returncode
    wanted = plain.stdout.decode().encode(encoding, "replace")
    assert coded.stdout == wanted or (encoding == "ascii" and words[-1] == "--help")  # click takes UTF-8


def test_in_a_plain_locale_nothing_fails(folder: Path) -> None:
    variables = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    for words in (["sentences", "story.txt"], ["locate", "story.txt", "Łódź"], ["show", "Łódź"], ["--help"]):
        ended = subprocess.run(
            [PROGRAM, *words], cwd=folder, capture_output=True, check=False, env={**os.environ, **variables}
        )
        assert ended.returncode == {"show": 2, "locate": 1}.get(words[0], 0), ended.stderr


@pytest.mark.parametrize("encoding", ["latin-1", "ascii"])
def test_a_terminal_of_another_encoding_is_served(folder: Path, encoding: str) -> None:
    ours, theirs = pty.openpty()
    variables = {**os.environ, "PYTHONIOENCODING": encoding, "TERM": "dumb"}
    asked = [PROGRAM, "query", "SELECT ?a { VALUES ?a { 'Łódź' 'naïve' } }"]
    process = subprocess.Popen(asked, cwd=folder, stdout=theirs, stderr=theirs, env=variables)
    os.close(theirs)
    seen = os.read(ours, 65536)
    while b"?" not in seen:
        seen += os.read(ours, 65536)
    assert process.wait(60) == 0
    os.close(ours)


# readers that leave


@pytest.mark.parametrize("name", EACH)
def test_a_reader_that_leaves_is_no_fault(folder: Path, name: str) -> None:
    for reader in ("head -c 1", "true"):
        script = f'"$@" -q 2>said | {reader} >/dev/null; echo "${{PIPESTATUS[0]}}"; cat said; rm said'
        assert shell(script, folder, name).stdout in ("141\n", "0\n")


@pytest.mark.parametrize("buffered", ["", pytest.param("1", marks=pytest.mark.long)])
@pytest.mark.parametrize("name", ["query", "a table", "a graph", "export", "sentences"])
def test_a_reader_that_leaves_ends_what_is_long(folder: Path, name: str, buffered: str) -> None:
    script = (
        f'export PYTHONUNBUFFERED={buffered}; "$@" 2>&1 | head -c 1 >/dev/null; echo "${{PIPESTATUS[0]}}"'
    )
    assert shell(script, folder, name).stdout == "141\n"


# closed and full


@pytest.mark.parametrize("buffered", ["", pytest.param("1", marks=pytest.mark.long)])
@pytest.mark.parametrize("name", ["query", "a graph", "a table", "export"])
def test_what_does_not_fit_is_told(folder: Path, tmp_path: Path, name: str, buffered: str) -> None:
    """A limit on the size of files stands for a disk that is nearly full."""
    script = f'export PYTHONUNBUFFERED={buffered}; ulimit -f 100; trap "" XFSZ; exec "$@" >{tmp_path}/out'
    ended = shell(script, folder, name)
    assert ended.returncode in (3, 4)
    assert (ended.stderr.count("\n"), ended.stderr[:13]) == (1, "realpolitik: ")


@pytest.mark.parametrize("name", EACH)
def test_a_closed_stdout_is_one_line(folder: Path, name: str) -> None:
    ended = shell('exec "$@" >&-', folder, name)
    assert (ended.returncode, ended.stderr) == (3, "realpolitik: stdout: it is closed\n")


@pytest.mark.parametrize("name", EACH)
def test_a_full_disk_is_one_line(folder: Path, name: str) -> None:
    ended = shell('exec "$@" >/dev/full', folder, name)
    assert (ended.returncode, ended.stderr) == (4, "realpolitik: No space left on device\n")


@pytest.mark.parametrize("words", ["--help", "--version", "show --help", ""])
def test_a_full_disk_is_one_line_for_help_too(folder: Path, words: str) -> None:
    ended = subprocess.run(
        ["bash", "-c", f"exec {PROGRAM} {words} >/dev/full"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (4, "realpolitik: No space left on device\n")


@pytest.mark.parametrize("stream", ["2>/dev/full", "2>&-", "2>/dev/full >/dev/full", ">&- 2>&-"])
def test_where_nobody_hears_the_exit_code_tells(folder: Path, stream: str) -> None:
    ended = subprocess.run(
        ["bash", "-c", f"exec {PROGRAM} show 'no such thing' {stream}"],
        cwd=folder,
        capture_output=True,
        check=False,
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (2, b"", b"")


def test_a_file_on_a_full_disk_leaves_nothing_behind(folder: Path, tmp_path: Path) -> None:
    """A limit on the size of files stands for a full disk."""
    target = tmp_path / "graph.nt"
    target.write_text("former")
    script = f"ulimit -f 100; trap '' XFSZ; exec {PROGRAM} export --format nt --output {target}"
    ended = subprocess.run(["bash", "-c", script], cwd=folder, capture_output=True, text=True, check=False)
    assert ended.returncode in (3, 4)
    assert ended.stderr.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == [target.name]
    assert target.read_text() == "former"
