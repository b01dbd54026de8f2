"""The invented gold texts: each graph is judged clean, and stands on its own text to the character."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad

from realpolitik.judge.article import judge
from realpolitik.judge.masks import Names, names_of
from realpolitik.judge.verify import Copy, Outcome, originals, verify
from realpolitik.judge.wording import shared_runs, wording_refusals
from realpolitik.rdf import names, turtle
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.text.read import read
from support.shipped import base, shapes

INVENTED = Path(__file__).parent / "invented"
TEXTS = sorted(INVENTED.glob("*/*.txt"))
LONG = 250


def graph_of(text: Path) -> Path:
    return text.with_suffix(".trig")


@cache
def masks() -> Names:
    return names_of(base().register)


def test_each_text_has_its_graph_and_halves_share_no_name() -> None:
    assert {graph_of(text) for text in TEXTS} == set(INVENTED.glob("*/*.trig"))
    assert {text.parent.name for text in TEXTS} == {"dev", "test"}
    assert len({text.name for text in TEXTS}) == len(TEXTS)


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: f"{text.parent.name}/{text.stem}")
def test_graph_is_clean_and_lies_in_its_text(text: Path) -> None:
    quads, article = turtle.read(graph_of(text)), read(text)
    known = base()
    judgement = judge(quads, known.register, known.vocabulary, shapes())
    assert judgement.record is not None
    assert judgement.refusals == ()
    assert wording_refusals(shared_runs(judgement.record, article, masks())) == ()
    (check,) = verify(originals(quads), [Copy(text.name, article)]).checks
    assert check.original.digest == article.digest
    assert check.outcome is Outcome.EXACT
    assert all(place.found == place.evidence.passage.span for place in check.places)


def typed(quads: Sequence[Quad], name: str) -> set[NamedNode]:
    found = (quad.subject for quad in quads if (quad.predicate, quad.object) == (RDF_TYPE, names.term(name)))
    return {subject for subject in found if isinstance(subject, NamedNode)}


def by_another(quads: Sequence[Quad]) -> int:
    """Return how many claims have a holder that is not the author."""
    authors = {quad.object for quad in quads if quad.predicate == names.term("author")}
    held = {q.subject for q in quads if q.predicate == names.term("holder") and q.object not in authors}
    return len(held)


def counted(half: str) -> list[int]:
    """Return the numbers of a half that the page tells, in its order."""
    found = [text for text in TEXTS if text.parent.name == half]
    words = [len(read(text).text.split()) for text in found]
    graphs = [turtle.read(graph_of(text)) for text in found]
    typed_as = [sum(len(typed(quads, name)) for quads in graphs) for name in ("Segment", "Claim", "Mention")]
    others = sum(by_another(quads) for quads in graphs)
    return [len(found), sum(words), *typed_as[:2], others, typed_as[2], sum(count >= LONG for count in words)]


@pytest.mark.parametrize("half", ["dev", "test"])
def test_page_tells_the_counts(half: str) -> None:
    told = f"| {half} | {' | '.join(map(str, counted(half)))} |"
    assert told in (INVENTED.parent / "README.md").read_text(encoding="utf-8").splitlines()


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def statuses(half: str) -> Counter[str]:
    graphs = (turtle.read(graph_of(text)) for text in TEXTS if text.parent.name == half)
    found = (quad.object for quads in graphs for quad in quads if quad.predicate == names.term("status"))
    return Counter(names.local(one) for one in found if isinstance(one, NamedNode))


def test_page_tells_the_statuses() -> None:
    lines = (INVENTED.parent / "README.md").read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("| status |"))
    (_, *head), _, *rows = map(cells, lines[start : start + 4])
    assert [half for half, *_ in rows] == ["dev", "test"]
    for half, *told in rows:
        assert Counter(dict(zip(head, map(int, told), strict=True))) == statuses(half)
