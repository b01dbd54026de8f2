"""What people said of an extracted article stays where its text is read again, and nothing else does."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from realpolitik.ingest.keeping import kept
from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import term

ARTICLE = names.article("ab" * 8)
NOW = [Quad(ARTICLE, term("published"), Literal("2031-05-02"), ARTICLE)]


def written(*quads: Quad) -> bytes:
    return turtle.write(quads).encode()


def said(predicate: str, value: Literal | NamedNode, of: NamedNode = ARTICLE) -> Quad:
    return Quad(of, term(predicate), value, ARTICLE)


@pytest.mark.parametrize(
    ("more", "stays"),
    [
        (said("withdrawn", Literal("2031-06")), True),
        (said("supersedes", names.article("cd" * 8)), True),
        (said("withdrawn", Literal("2031-06"), names.article("cd" * 8)), False),
        (said("published", Literal("2030")), False),
    ],
    ids=["withdrawn", "supersedes", "of what is gone", "told by the text"],
)
def test_what_no_text_tells_stays(tmp_path: Path, more: Quad, stays: bool) -> None:
    path = tmp_path / "x.trig"
    assert kept(path, written(*NOW)) == written(*NOW)
    path.write_bytes(written(*NOW, more))
    assert kept(path, written(*NOW)) == (written(*NOW, more) if stays else written(*NOW))


def test_what_cannot_be_read_is_written_anew(tmp_path: Path) -> None:
    path = tmp_path / "x.trig"
    path.write_bytes(b"\xff")
    assert kept(path, written(*NOW)) == written(*NOW)
