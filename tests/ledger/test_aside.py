"""Extracted articles: what is refused is left out and told, what people made of the same text goes before."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from realpolitik import pipeline
from realpolitik.claims.claim import ArticleRecord
from realpolitik.ledger.aside import LeftOut, left_out
from realpolitik.ledger.book import Ledger, ledger_of
from realpolitik.ledger.builder import Builder
from realpolitik.rdf import names
from support.alone import Alone, held, text_of
from support.changing import KNOWING
from support.world import Says, article

MEETS = "id:summit a rp:Summit ; rp:party id:ana, id:bo ; rp:realization rp:Occurred ."
HERALD = article("herald", Says(MEETS))
DARING = article(
    "gazette",
    Says("id:talks a rp:Summit ; rp:party id:dland, id:cland ; rp:realization rp:Occurred .", by="cy"),
    known=KNOWING,
)
OTHER = article("gazette", Says("id:summit rp:place id:quay ."))


@pytest.fixture
def workspace(tmp_path: Path) -> Alone:
    return Alone.with_cast(tmp_path)


def left(workspace: Alone) -> list[LeftOut]:
    """Return the files that the published build was made without."""
    ledger = Ledger.open(ledger_of(workspace.build))
    assert ledger is not None
    return list(left_out(ledger, workspace.shown))


def is_in(workspace: Alone, record: ArticleRecord, word: str) -> bool:
    """Tell whether the article is in the published graph, and says a word."""
    graphs = [quad for quad in held(workspace)[0] if names.local(record.iri) in str(quad.graph_name)]
    return any(word in str(quad) for quad in graphs)


def test_a_refused_one_is_left_out_until_the_register_has_what_it_lacks(
    workspace: Alone, builder: Builder
) -> None:
    workspace.write([HERALD], {"ab/daring.trig": text_of(DARING)})
    told = builder.build()
    assert (told["articles"], told["refused"], told["alsoCurated"]) == (1, 1, 0)
    [first] = left(workspace)
    assert first.file == "extracted/ab/daring.trig"
    assert {one.rule for one in first.refusals} >= {"undeclared"}
    assert "dland" in str(first)
    assert not is_in(workspace, DARING, "talks")
    assert builder.build() == told
    assert left(workspace) == [first]
    workspace.write_register("id:dland a rp:State .")
    assert builder.build()["refused"] == 0
    assert left(workspace) == []
    assert is_in(workspace, DARING, "talks")


def test_a_file_that_cannot_be_read_is_left_out_and_tried_again(workspace: Alone, builder: Builder) -> None:
    workspace.write([HERALD], {"a.trig": "no TriG", "b.trig": ""})
    (workspace.extracted / "c.trig").symlink_to(workspace.root / "gone")
    assert builder.build()["refused"] == 3
    rules = {found.file: [one.rule for one in found.refusals] for found in left(workspace)}
    assert rules == {
        "extracted/a.trig": ["unreadable"],
        "extracted/b.trig": ["article"],
        "extracted/c.trig": ["unreadable"],
    }
    (workspace.root / "gone").write_text(text_of(OTHER))
    assert builder.build()["refused"] == 2
    assert is_in(workspace, OTHER, "quay")


def test_what_people_made_of_a_text_speaks_for_it_alone(workspace: Alone, builder: Builder) -> None:
    assert DARING.iri == OTHER.iri
    workspace.write_register("id:dland a rp:State .")
    files = {"x.trig": text_of(DARING)}
    for curated, said, unsaid in (([], "talks", "quay"), ([OTHER], "quay", "talks"), ([], "talks", "quay")):
        workspace.write([HERALD, *curated], files)
        told = builder.build()
        assert (told["articles"], told["refused"], told["alsoCurated"]) == (2, 0, len(curated))
        assert is_in(workspace, OTHER, said)
        assert not is_in(workspace, OTHER, unsaid)


def test_of_two_extracted_files_the_first_by_name_speaks(workspace: Alone, builder: Builder) -> None:
    workspace.write([HERALD], {"b/x.trig": text_of(OTHER)})
    builder.build()
    workspace.write([HERALD], {"b/x.trig": text_of(OTHER), "a/x.trig": text_of(OTHER)})
    told = builder.build()
    assert (told["articles"], told["refused"]) == (2, 1)
    [first] = left(workspace)
    assert (
        str(first)
        == "left out: extracted/b/x.trig: article-twice: extracted/a/x.trig holds the same article; keep one"
    )
    workspace.write([HERALD], {"b/x.trig": text_of(OTHER)})
    assert builder.build()["refused"] == 0
    assert is_in(workspace, OTHER, "quay")


def test_a_change_of_one_file_judges_no_other(workspace: Alone, builder: Builder) -> None:
    workspace.write([HERALD], {"a.trig": text_of(DARING), "b.trig": "no TriG"})
    builder.build()
    judged: list[str] = []

    def track(paths: list[Path]) -> list[Path]:
        judged[:] = [path.name for path in paths]
        return paths

    (workspace.extracted / "c.trig").write_text(text_of(OTHER))
    os.utime(workspace.extracted / "b.trig", ns=(0, 0))
    builder.build(track=track)  # type: ignore[arg-type]
    assert judged == ["c.trig"]


def test_a_check_judges_both_kinds(workspace: Alone) -> None:
    workspace.write([HERALD], {"a.trig": text_of(DARING), "b.trig": "no TriG"})
    found = pipeline.check(workspace, {})
    assert {one.rule for one in found.refusals} >= {"undeclared", "unreadable"}
    assert {one.article for one in found.coverage} == {names.local(one.iri) for one in (HERALD, DARING)}
