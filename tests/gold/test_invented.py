"""The invented gold texts: each graph is judged clean, and stands on its own text to the character."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from realpolitik.judge.article import LocalShapes, judge
from realpolitik.judge.masks import Names, names_of
from realpolitik.judge.verify import Copy, Outcome, originals, verify
from realpolitik.judge.wording import wording_refusals
from realpolitik.rdf import turtle
from realpolitik.text.read import read
from support.shipped import base

INVENTED = Path(__file__).parent / "invented"
TEXTS = sorted(INVENTED.glob("*/*.txt"))


def graph_of(text: Path) -> Path:
    return text.with_suffix(".trig")


@cache
def shapes() -> LocalShapes:
    return LocalShapes.of(base())


@cache
def masks() -> Names:
    return names_of(base().register)


def test_each_text_has_its_graph_and_halves_share_no_name() -> None:
    assert {graph_of(text) for text in TEXTS} == set(INVENTED.glob("*/*.trig"))
    assert {text.parent.name for text in TEXTS} <= {"dev", "test"}
    assert len({text.name for text in TEXTS}) == len(TEXTS)


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: f"{text.parent.name}/{text.stem}")
def test_graph_is_clean_and_lies_in_its_text(text: Path) -> None:
    quads, article = turtle.read(graph_of(text)), read(text)
    known = base()
    judgement = judge(quads, known.register, known.vocabulary, shapes())
    assert judgement.record is not None
    assert judgement.refusals == ()
    assert wording_refusals(judgement.record, article, masks()) == ()
    (check,) = verify(originals(quads), [Copy(text.name, article)]).checks
    assert check.original.digest == article.digest
    assert check.outcome is Outcome.EXACT
    assert all(place.found == place.evidence.passage.span for place in check.places)
