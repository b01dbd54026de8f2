"""One article is judged by itself: gate and local shapes in one, whatever else there is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import pytest
from pyoxigraph import NamedNode, Quad

from realpolitik.claims.claim import ArticleRecord
from realpolitik.judge.article import Checks, judge, violations
from realpolitik.judge.compiled import compiled
from realpolitik.judge.finding import Finding, Severity
from realpolitik.judge.gate import gate
from realpolitik.rdf import names, turtle
from realpolitik.sheet.writer import write_sheet
from realpolitik.sources.ground import Ground
from support import shipped
from support.arvenia import CLAIMS, DOCUMENT, claim, graphs, registered

TO_ITSELF = claim(
    "Arvenia sold ten barges",
    "id:self-sale a rp:Transfer ; rp:supplier id:arvenia ; rp:recipient id:arvenia ; rp:goods id:barges ; "
    "rp:realization rp:Occurred .",
    gloss="A state delivers to itself.",
)


@dataclass(frozen=True)
class Found:
    """Checks that find what they were told to find."""

    told: tuple[Finding, ...]

    def findings(self, record: ArticleRecord) -> tuple[Finding, ...]:
        assert record.quads
        return self.told


@pytest.fixture(scope="module")
def base() -> Ground:
    """The shipped vocabulary and shapes, with the invented register."""
    return replace(shipped.base(), register=registered())


@pytest.fixture(scope="module")
def checks() -> Checks:
    return shipped.shapes()


def judged(quads: Iterable[Quad], base: Ground, checks: Checks) -> list[tuple[str, str]]:
    found = judge(quads, base.register, base.vocabulary, checks)
    return [(refusal.subject, refusal.rule) for refusal in found.refusals]


def test_a_sound_article_is_its_record_and_nothing_is_refused(base: Ground, checks: Checks) -> None:
    found = judge(graphs(), base.register, base.vocabulary, checks)
    assert found.refusals == ()
    assert found.record == gate(graphs(), base.register, base.vocabulary)[0]
    assert found.record is not None
    assert len(found.record.claims) == len(CLAIMS)


def test_a_violation_of_a_shape_refuses_the_claim_that_the_gate_lets_in(base: Ground, checks: Checks) -> None:
    quads = graphs(TO_ITSELF)
    record, refused = gate(quads, base.register, base.vocabulary)
    assert record is not None
    assert refused == ()
    assert judged(quads, base, checks) == [(record.claims[0].iri.value, "Transfer-supplier")]


def test_refusals_of_gate_and_shapes_come_together_in_order(base: Ground, checks: Checks) -> None:
    quads = graphs(replace(TO_ITSELF, gloss="one two three four five " * 6))
    rules = [rule for _, rule in judged(quads, base, checks)]
    assert rules == ["Claim-gloss", "Transfer-supplier", "gloss-length"]


def test_order_of_quads_does_not_matter(base: Ground, checks: Checks) -> None:
    quads = graphs(TO_ITSELF, *CLAIMS)
    assert judged(reversed(quads), base, checks) == judged(quads, base, checks)


def test_what_is_no_article_is_refused_without_shapes(base: Ground) -> None:
    found = judge([], base.register, base.vocabulary, Found(()))
    assert (found.record, found.findings) == (None, ())
    assert [(refusal.subject, refusal.rule) for refusal in found.refusals] == [("file", "article")]


@pytest.mark.parametrize("severity", Severity)
def test_only_violations_refuse_but_all_findings_are_told(severity: Severity, base: Ground) -> None:
    iri = names.claim("0123456789abcdef", 1, 2, "abcdabcd")
    focus = names.private(iri, names.thing("sale"))
    told = Finding(focus, NamedNode(names.SHAPES + "Sale-price"), severity, None, "", "Name a price.")
    found = judge(graphs(), base.register, base.vocabulary, Found((told,)))
    assert found.findings == (told,)
    refused = [(iri.value, "Sale-price", "Name a price.")] if severity is Severity.VIOLATION else []
    assert [(one.subject, one.rule, one.message) for one in found.refusals] == refused
    assert violations((told, told)) == found.refusals


def test_a_sheet_is_compiled_judged_and_held_against_the_text(base: Ground, checks: Checks) -> None:
    sheet = write_sheet(graphs(), DOCUMENT, base.vocabulary)
    made = compiled(sheet, DOCUMENT, base, checks, path="a.sheet")
    assert made.refusals == ()
    assert turtle.canonical_quads(made.quads) == turtle.canonical_quads(graphs())
    worded = sheet.replace("Shipping there is hard.", "Somebody denied that a second sale is planned.")
    assert worded != sheet
    refused = compiled(worded, DOCUMENT, base, checks, path="a.sheet").refusals
    assert [refusal.rule for refusal in refused] == ["wording"]
