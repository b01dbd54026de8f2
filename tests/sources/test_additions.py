"""What a workspace adds to shipped entries is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from realpolitik.sources.additions import additions
from realpolitik.sources.workspace import Workspace
from support import small
from support.world import PREFIXES

SHIPPED = ("aland", "ana", "bo", "borland", "cy", "dee", "grain")


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A workspace on the small package."""
    small.package(tmp_path / "package", monkeypatch)
    return Workspace(tmp_path / "own")


def register(workspace: Workspace, name: str, text: str) -> None:
    path = workspace.root / "kg" / "register" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PREFIXES + text)


def test_new_entries_and_the_same_again_need_no_word(workspace: Workspace) -> None:
    assert additions(workspace) == ()
    register(workspace, "x.ttl", "id:dland a rp:State . id:aland a rp:State .")
    assert additions(workspace) == ()


def test_more_about_a_shipped_entry_is_said(workspace: Workspace) -> None:
    register(workspace, "x.ttl", 'id:dland a rp:State . id:aland skos:altLabel "Old Land"@en .')
    register(workspace, "y.ttl", " ".join(f'id:{who} skos:altLabel "A"@en .' for who in SHIPPED))
    assert additions(workspace) == (
        "kg/register/x.ttl adds to what the package says of id:aland",
        "kg/register/y.ttl adds to what the package says of "
        "id:aland, id:ana, id:bo, id:borland, id:cy and 2 more",
    )


def test_an_article_or_question_in_the_place_of_a_shipped_one_is_said(workspace: Workspace) -> None:
    almanac = small.put(workspace, small.ALMANAC)
    small.put(workspace, small.GAZETTE)
    question = workspace.root / "kg" / "queries" / "1.rq"
    question.parent.mkdir()
    question.write_text(PREFIXES)
    assert additions(workspace) == ()
    almanac.write_text(almanac.read_text() + "\n")
    question.write_text("# question: Who?")
    article = f"kg/articles/{small.ALMANAC.iri.value[-16:]}.trig"
    instead = "takes the place of the shipped file of its name"
    assert additions(workspace) == (f"{article} {instead}", f"kg/queries/1.rq {instead}")


def test_the_package_itself_adds_nothing(workspace: Workspace) -> None:
    own = Workspace(workspace.root.parent / "package" / "resources")
    assert len(own.register_files()) == 1
    assert additions(own) == ()
