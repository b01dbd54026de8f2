"""What an extracted file tells of its article's publication is found again."""

from __future__ import annotations

from pathlib import Path

import pytest

from realpolitik.extract.extractor import Publication
from realpolitik.ingest.former import Former, former
from realpolitik.ingest.graphs import headline
from realpolitik.rdf import turtle
from support import reading


def written(folder: Path, **told: object) -> tuple[Path, str]:
    text = reading.text(**told)  # type: ignore[arg-type]
    quads = reading.met().graphs(text).quads
    assert quads is not None
    path = folder / "article.trig"
    path.write_text(turtle.write(quads), encoding="utf-8")
    return path, text.article.identifier


@pytest.mark.parametrize("publisher", ["Associated Press", "Orr Herald"])
def test_all_that_was_told_is_found(tmp_path: Path, publisher: str) -> None:
    authors = tuple(f"{name} Orlo" for name in ("Zoe", "Ana", "Bo"))
    told = Publication("A Talk", "2031-05-02", publisher, authors, "https://a.example/talk")
    path, identifier = written(tmp_path, **{name: getattr(told, name) for name in Publication.__slots__})
    data, found = path.read_bytes(), former(path, identifier, reading.base().register)
    assert (found.publication.title, found.publication.authors) == ("A Talk", authors)
    known = {name: getattr(found.publication, name) for name in Publication.__slots__}
    assert written(tmp_path, **known)[0].read_bytes() == data


def test_who_was_not_named_and_a_headline_were_told_by_nobody(tmp_path: Path) -> None:
    text = reading.text()
    found = former(*written(tmp_path), reading.base().register)
    assert found.publication.authors == ()
    own = headline(text)
    assert Former(Publication(title=own, published="2031")).completed(text, own).publication == Publication(
        published="2031"
    )
    assert Former(Publication(title="Other")).completed(text, own).publication.title == "Other"


def test_of_a_file_that_cannot_be_read_nothing_is_known(tmp_path: Path) -> None:
    broken = tmp_path / "broken.trig"
    broken.write_text("no graph", encoding="utf-8")
    assert former(broken, "0" * 16, reading.base().register) == Former()
