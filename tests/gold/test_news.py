"""The gold annotations of real news: clean without the texts, and true to them where they are at hand."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import Quad

from gold.news.draw import HALVES, HERE, PROJECT, SOURCES, Drawn, draw, main, skipped, write
from realpolitik.judge.article import Judgement, judge
from realpolitik.judge.masks import names_of
from realpolitik.judge.verify import Copy, Outcome, originals, verify
from realpolitik.judge.wording import shared_runs, wording_refusals
from realpolitik.rdf import turtle
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.ground import Ground
from realpolitik.text.article import Article
from support import shipped

FILES = {path.stem: path for half in HALVES for path in sorted((HERE / half).glob("*.trig"))}


@cache
def quads(identifier: str) -> tuple[Quad, ...]:
    return tuple(turtle.read(FILES[identifier]))


@pytest.fixture(scope="module")
def base() -> Ground:
    """What all annotations stand on, read once."""
    return shipped.base()


@pytest.fixture(scope="module")
def judgements(base: Ground) -> dict[str, Judgement]:
    """What the gate and the local shapes say of each annotation."""
    checks = shipped.shapes()
    return {name: judge(quads(name), base.register, base.vocabulary, checks) for name in FILES}


@pytest.fixture(scope="module")
def drawn(pytestconfig: pytest.Config) -> list[Drawn]:
    """The texts, drawn anew from the corpora; without them the test is skipped."""
    places: list[Path] = pytestconfig.getoption("--articles")
    folder = next((place for place in places if all((place / name).is_file() for name in SOURCES)), None)
    if folder is None:
        pytest.skip(f"no corpora of news: give --articles=FOLDER with {' and '.join(SOURCES)}")
    return list(draw(folder))


def test_halves_are_as_large_as_the_draw() -> None:
    halves = Counter(path.parent.name for path in FILES.values())
    assert halves == dict.fromkeys(HALVES, sum(SOURCES.values()) // len(HALVES))
    assert len(FILES) == sum(halves.values()), "a text is in both halves"


def test_the_page_counts_what_there_is() -> None:
    page = (HERE / "README.md").read_text(encoding="utf-8")
    for half in HALVES:
        told = [quad for name, path in FILES.items() if path.parent.name == half for quad in quads(name)]
        kinds = Counter(quad.object for quad in told if quad.predicate == RDF_TYPE)
        row = next(line for line in page.splitlines() if line.startswith(f"| `{half}` |"))
        assert row.endswith(f"| {kinds[term('Claim')]} | {kinds[term('Mention')]} |")


def test_every_text_passed_over_has_a_reason() -> None:
    assert skipped().keys().isdisjoint(FILES)
    assert all(skipped().values())


def test_annotations_are_judged_clean(judgements: dict[str, Judgement]) -> None:
    refused = {name: found.refusals for name, found in judgements.items() if found.refusals}
    assert refused == {}
    assert all(found.record is not None for found in judgements.values())


def test_annotations_are_named_after_their_texts() -> None:
    assert {name: [one.identifier for one in originals(quads(name))] for name in FILES} == {
        name: [name] for name in FILES
    }


def test_annotations_are_in_canonical_form() -> None:
    changed = [
        name for name, path in FILES.items() if turtle.write(quads(name)).encode() != path.read_bytes()
    ]
    assert changed == []


def test_the_draw_gives_the_texts_that_were_annotated(drawn: list[Drawn]) -> None:
    assert {one.article.identifier: one.half for one in drawn} == {
        name: path.parent.name for name, path in FILES.items()
    }


def test_all_evidence_is_in_the_texts(drawn: list[Drawn]) -> None:
    known = [original for name in FILES for original in originals(quads(name))]
    report = verify(known, [Copy(one.article.identifier, one.article) for one in drawn])
    assert Counter(check.outcome for check in report.checks) == {Outcome.EXACT: len(FILES)}


def test_nothing_is_told_in_the_words_of_the_texts(
    drawn: list[Drawn], judgements: dict[str, Judgement], base: Ground
) -> None:
    known = names_of(base.register)
    for one in drawn:
        record = judgements[one.article.identifier].record
        assert record is not None
        assert wording_refusals(shared_runs(record, one.article, known)) == ()


def test_texts_are_written_by_halves(tmp_path: Path) -> None:
    texts = [Drawn("dev", Article("Arvenia met Veldt.")), Drawn("test", Article("Veldt met Arvenia."))]
    assert write(texts, tmp_path) == 2
    for one in texts:
        assert (tmp_path / one.half / f"{one.article.identifier}.txt").read_text() == one.article.text


def test_texts_are_never_written_into_the_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError, match="lies in the project"):
        write([], PROJECT / "texts")
    assert main([str(tmp_path)]) == 2
    assert main([str(tmp_path), str(tmp_path / "texts")]) == 2
    assert "usage" in (told := capsys.readouterr().err)
    assert "feeds-2023" in told
