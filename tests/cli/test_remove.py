"""The commands `remove` and `release`: an article goes whole or stays, and so does a release."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from realpolitik import pipeline
from realpolitik.release.publish import MANIFEST
from support import arvenia, command
from support.built import Built

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def grown(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A build of the shipped data and of an article of one's own."""
    root = tmp_path_factory.mktemp("grown")
    shutil.copytree(built.folder, root / "build")
    arvenia.write(root)
    pipeline.build(Built(root).workspace)
    return Built(root)


@pytest.fixture
def own(grown: Built, tmp_path: Path) -> Built:
    """A workspace with such a build, to be changed."""
    root = tmp_path / "own"
    shutil.copytree(grown.root, root)
    return Built(root)


def run(built: Built, *arguments: str) -> CompletedProcess[str]:
    return command.run(*arguments, "--workspace", str(built.root))


def articles(built: Built) -> list[Path]:
    return sorted(built.workspace.articles.iterdir())


def is_told(built: Built) -> bool:
    """Tell whether anything that is published names the article."""
    return any(arvenia.IDENTIFIER in str(quad) for quad in built.view().quads(None, None, None, None))


FORMS = ["{}", "{}.trig", "article:{}", "<https://w3id.org/realpolitik/article/{}>"]


@pytest.mark.parametrize("form", FORMS)
def test_an_article_of_ones_own_goes_with_all_that_it_claims(own: Built, form: str) -> None:
    assert is_told(own)
    ended = run(own, "remove", form.format(arvenia.IDENTIFIER))
    left = len(own.workspace.article_files())
    assert (ended.returncode, ended.stdout) == (0, "")
    assert ended.stderr == f"removed {arvenia.IDENTIFIER}.trig; {left} articles are left\n"
    assert articles(own) == []
    assert not is_told(own)


def test_a_shipped_article_stays(own: Built) -> None:
    shipped = next(path for path in own.workspace.article_files() if path not in articles(own))
    ended = run(own, "remove", shipped.stem)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert f"{shipped.name} is shipped; only articles in {own.workspace.articles}" in ended.stderr
    assert shipped.is_file()


@pytest.mark.parametrize("name", ["0123456789abcdef", "", "../register/arvenia.ttl", "Arvenia"])
def test_an_unknown_article_is_told(own: Built, name: str) -> None:
    before, version = articles(own), own.version
    ended = run(own, "remove", name)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("realpolitik: no ")
    assert (articles(own), own.version) == (before, version)


@pytest.mark.parametrize(
    ("register", "code"),
    [("no Turtle", 3), ('id:belmark rp:isMemberOf "a league" .', 1)],
    ids=["file", "rule"],
)
def test_an_article_is_put_back_where_the_build_fails_without_it(
    own: Built, register: str, code: int
) -> None:
    [before], version = articles(own), own.version
    text = before.read_bytes()
    prefixes = (
        "PREFIX id: <https://w3id.org/realpolitik/id/> PREFIX rp: <https://w3id.org/realpolitik/ontology#>"
    )
    (own.root / "kg" / "register" / "broken.ttl").write_text(f"{prefixes}\n{register}")
    ended = run(own, "remove", arvenia.IDENTIFIER)
    assert (ended.returncode, ended.stdout) == (code, "")
    assert [(path, path.read_bytes()) for path in articles(own)] == [(before, text)]
    assert own.version == version
    assert is_told(own)


def test_an_extracted_article_goes_with_the_annotated_one_of_its_text(own: Built) -> None:
    target = own.workspace.extracted_file(arvenia.IDENTIFIER)
    target.parent.mkdir(parents=True)
    shutil.copy(articles(own)[0], target)
    (own.workspace.extracted / "spoilt.trig").write_text("no TriG")
    ended = run(own, "build")
    assert (ended.returncode, ended.stdout) == (1, "")
    built, behind, fault, last = ended.stderr.splitlines()
    assert built.startswith("built ")
    assert behind == "1 extracted articles stand back for annotated ones of the same text"
    assert fault.startswith("left out: extracted/spoilt.trig: unreadable: ")
    assert last == "realpolitik: built, but for the faults listed above: 1"
    ended = run(own, "remove", arvenia.IDENTIFIER)
    assert ended.returncode == 1
    assert not target.exists()
    assert articles(own) == []
    assert not is_told(own)


def test_a_release_is_written_and_said(grown: Built, tmp_path: Path) -> None:
    ended = run(grown, "release", str(tmp_path / "new" / "release"))
    assert (ended.returncode, ended.stdout) == (0, "")
    assert ended.stderr == f"wrote {tmp_path / 'new' / 'release'}\n"
    files = json.loads((tmp_path / "new" / "release" / MANIFEST).read_bytes())["files"]
    assert len(files) == 8
    assert arvenia.IDENTIFIER in (tmp_path / "new" / "release" / "dataset.nq").read_text(encoding="utf-8")


def test_a_release_spares_what_is_no_release(grown: Built, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("three years of work")
    ended = run(grown, "release", str(tmp_path))
    assert (ended.returncode, ended.stdout) == (4, "")
    assert "holds something that is no release" in ended.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


@pytest.fixture
def sealed(own: Built) -> Iterator[Built]:
    """A workspace in which nothing can be written."""
    paths = [own.root, *own.root.rglob("*")]
    modes = {path: path.stat().st_mode for path in paths}
    for path, mode in modes.items():
        path.chmod(mode & ~0o222)
    yield own
    for path, mode in modes.items():
        path.chmod(mode)


def unprivileged() -> list[str]:
    """Return what goes before a command so that it may not write wherever it likes, as root may."""
    if os.geteuid() != 0:
        return []
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        pytest.skip("setpriv is not here, and root may write anywhere")
    return [setpriv, "--bounding-set=-dac_override"]


def test_a_release_needs_nothing_to_be_written_in_the_workspace(
    grown: Built, sealed: Built, tmp_path: Path
) -> None:
    before = sorted(sealed.root.rglob("*"))
    program = [*unprivileged(), sys.executable, "-m", "realpolitik", "--workspace", str(sealed.root)]
    for arguments in (["stats"], ["release", str(tmp_path / "sealed")]):
        subprocess.run([*program, *arguments], check=True, capture_output=True)
    assert subprocess.run([*program, "build", "--full"], check=False, capture_output=True).returncode == 4
    run(grown, "release", str(tmp_path / "open"))
    there = {path.name: path.read_bytes() for path in (tmp_path / "open").iterdir()}
    assert len(there) > 8
    assert {path.name: path.read_bytes() for path in (tmp_path / "sealed").iterdir()} == there
    assert sorted(sealed.root.rglob("*")) == before
