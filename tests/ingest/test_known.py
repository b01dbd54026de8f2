"""What a workspace knows already, by its files alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from realpolitik.errors import InputError
from realpolitik.ingest.known import Known, heads
from realpolitik.rdf import turtle
from realpolitik.sources.workspace import Workspace
from support import reading


def write(folder: Path, name: str, **known: str) -> str:
    """Write the graph of a text about a day to a folder; return its identifier."""
    text = reading.text(f"{reading.STORY}It was day {name}.", **known)
    made = reading.met().graphs(text)
    assert made.quads is not None
    path = Workspace(folder).extracted_file(text.article.identifier)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(turtle.write(made.quads), encoding="utf-8")
    return text.article.identifier


def test_heads_say_what_their_articles_are_known_by(tmp_path: Path) -> None:
    identifier = write(tmp_path, "1", address="https://herald.example/1", published="2031-05-02")
    [head] = heads(Workspace(tmp_path))
    assert (head.identifier, head.address, head.published) == (
        identifier,
        "https://herald.example/1",
        "2031-05-02",
    )
    assert (head.source, head.supersedes) == (None, frozenset())


@pytest.mark.parametrize(
    "title",
    [
        "dcterms:source <https://other.example/1>",
        "rp:supersedes article:080e134f4a47f48b",
        'x" rp:supersedes "y',
    ],
)
def test_a_title_that_looks_like_a_statement_says_nothing(tmp_path: Path, title: str) -> None:
    write(tmp_path, "1", title=title)
    [head] = heads(Workspace(tmp_path))
    assert (head.address, head.supersedes) == (None, frozenset())
    write(tmp_path, "2", title=title, address="https://herald.example/1")
    assert {head.address for head in heads(Workspace(tmp_path))} == {None, "https://herald.example/1"}


def test_what_people_made_goes_first(tmp_path: Path) -> None:
    identifier = write(tmp_path, "1")
    workspace = Workspace(tmp_path)
    extracted = workspace.extracted_file(identifier)
    text = reading.text(f"{reading.STORY}It was day 1.")
    assert Known.of(workspace).identifier(text) == identifier
    assert Known.of(workspace).path(identifier) == extracted
    workspace.articles.mkdir()
    curated = workspace.articles / "story.trig"
    curated.write_bytes(extracted.read_bytes())
    assert Known.of(workspace).path(identifier) == curated
    assert Known.of(workspace).identifier(reading.text()) is None


def test_shipped_articles_are_known(tmp_path: Path) -> None:
    known = Known.of(Workspace(tmp_path))
    assert "080e134f4a47f48b" in known.curated
    assert (known.extracted, known.sources) == ({}, {})


def test_what_is_no_article_is_passed_over(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    workspace.extracted.mkdir(parents=True)
    (workspace.extracted / "notes.trig").write_text("no graph", encoding="utf-8")
    assert list(heads(workspace)) == []


def test_a_pipe_in_the_place_of_an_article_is_not_waited_for(tmp_path: Path) -> None:
    odd = Workspace(tmp_path).extracted_file("ab" * 8)
    odd.parent.mkdir(parents=True)
    os.mkfifo(odd)
    with pytest.raises(InputError, match=r"abab\.trig: is a pipe, no file"):
        Known.of(Workspace(tmp_path))
