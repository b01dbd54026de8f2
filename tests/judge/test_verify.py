"""The evidence of the graph is checked against copies of invented articles."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from pyoxigraph import Literal, Quad

from realpolitik.errors import InputError
from realpolitik.judge.verify import Copy, Outcome, Report, originals, verify
from realpolitik.rdf import names
from realpolitik.text.article import Article, SegmentRole, Span
from realpolitik.text.segment import segment
from support.invented import BOTH, SALT, TUG_PHRASES, TUGS, graph, iri


def report(*texts: str, quads: Sequence[Quad] = BOTH) -> Report:
    copies = [Copy(f"{number}.txt", Article(text)) for number, text in enumerate(texts)]
    return verify(originals(quads), copies)


def outcomes(found: Report) -> dict[str, Outcome]:
    known = {Article(TUGS).identifier: "tugs", Article(SALT).identifier: "salt"}
    return {known[check.original.identifier]: check.outcome for check in found.checks}


def tugs_in(copy: str) -> Report:
    return report(copy, quads=graph(TUGS, TUG_PHRASES))


def test_graph_is_read_in_the_order_of_the_text() -> None:
    salt, tugs = sorted(originals(BOTH), key=lambda original: original.length)
    assert (salt.digest, salt.length) == (Article(SALT).digest, len(SALT))
    assert [piece.passage.span for piece in tugs.evidence] == sorted(
        piece.passage.span for piece in tugs.evidence
    )
    assert len(tugs.evidence) == 8 + len(TUG_PHRASES)
    assert [piece.passage.span.of(TUGS) for piece in tugs.evidence if piece.furniture] == [
        "Subscribe to our newsletter"
    ]
    assert sum(len(piece.claims) for piece in tugs.evidence) == len(TUG_PHRASES)


def test_same_texts_are_exact() -> None:
    found = report(TUGS, SALT)
    assert outcomes(found) == {"tugs": Outcome.EXACT, "salt": Outcome.EXACT}
    assert found.is_sound
    assert (found.spare, found.unknown) == ((), ())
    assert all(place.found == place.evidence.passage.span for check in found.checks for place in check.places)


@pytest.mark.parametrize(
    "copy",
    [
        TUGS.replace("\n", "\r\n"),
        TUGS.replace(" ", "\n"),
        TUGS.replace("Odrava", "  Odrava\u00a0").replace("  Odrava\u00a0\n", "Odrava\n"),
        "Menu\nHome | World\n\n" + TUGS.replace("\n\n", "\n\nAdvertisement\n\n") + "\nAll rights reserved\n",
        TUGS.replace("Subscribe to our newsletter\n\n", ""),
        TUGS.replace("“", '"').replace("”", '"').replace("’", "'"),
        TUGS.replace("ć", "c\u0301"),
        TUGS.rstrip(),
    ],
)
def test_other_white_space_furniture_and_typography_is_re_anchored(copy: str) -> None:
    found = tugs_in(copy)
    assert outcomes(found) == {"tugs": Outcome.ANCHORED}
    assert found.is_sound
    (check,) = found.checks
    for phrase in TUG_PHRASES:
        start = TUGS.index(phrase)
        place = check.place(Span(start, start + len(phrase)))
        assert place is not None
        assert place.of(copy).split() == phrase.split()


def test_changed_word_is_reported_with_the_claims_that_rest_on_it() -> None:
    copy = TUGS.replace("forty", "fourteen")
    found = tugs_in(copy)
    (check,) = found.checks
    assert not found.is_sound
    assert check.outcome is Outcome.CHANGED
    assert [piece.passage.span.of(TUGS)[:8] for piece in check.changed] == ["The port", "sold for"]
    start, end = check.changed[1].passage.span.start, check.changed[1].passage.span.end
    assert check.changed[1].claims == (names.claim(check.original.identifier, start, end, "abcdabcd"),)
    around = check.around(check.changed[1].passage.span)
    assert around is not None
    assert "sold fourteen tugs to its neighbour" in around.of(copy)
    assert check.place(check.changed[1].passage.span) is None


def test_furniture_on_which_a_claim_rests_matters() -> None:
    quads = graph(TUGS, ["Subscribe to our newsletter"])
    found = report(TUGS.replace("Subscribe to our newsletter\n\n", ""), quads=quads)
    assert [piece.furniture for check in found.checks for piece in check.changed] == [True]


def test_digest_of_the_graph_that_does_not_fit_its_own_text_is_a_change() -> None:
    wrong = iri(Article(TUGS), Span(0, 7))
    node = names.article(Article(TUGS).identifier)
    quads = [*graph(TUGS, TUG_PHRASES), Quad(wrong, names.term("digest"), Literal("0" * 64), node)]
    (check,) = report(TUGS, quads=quads).checks
    assert check.outcome is Outcome.CHANGED
    assert [piece.passage.span for piece in check.changed] == [Span(0, 7)]


def test_wrong_length_of_the_same_text_is_a_change() -> None:
    quads = [
        Quad(quad.subject, quad.predicate, Literal(7), quad.graph_name)
        if quad.predicate == names.term("textLength")
        else quad
        for quad in graph(TUGS, TUG_PHRASES)
    ]
    (check,) = report(TUGS, quads=quads).checks
    assert check.is_mismeasured
    assert check.outcome is Outcome.CHANGED
    assert check.changed == ()


def test_missing_copy_and_unknown_file() -> None:
    other = "Nobody has seen the comet over the lake that the almanac foretold for the autumn."
    found = report(other, SALT)
    assert outcomes(found) == {"tugs": Outcome.MISSING, "salt": Outcome.EXACT}
    assert [copy.name for copy in found.unknown] == ["0.txt"]
    assert not found.is_sound
    missing = next(check for check in found.checks if check.copy is None)
    assert (missing.places, missing.changed, missing.around(Span(0, 7))) == ((), (), None)


def test_no_copy_at_all() -> None:
    assert set(outcomes(report()).values()) == {Outcome.MISSING}


def test_best_of_several_copies_is_used() -> None:
    changed, moved = TUGS.replace("forty", "ten"), "Menu\n" + TUGS
    found = report(changed, moved, quads=graph(TUGS, TUG_PHRASES))
    assert [check.copy.name for check in found.checks if check.copy] == ["1.txt"]
    assert [copy.name for copy in found.spare] == ["0.txt"]
    found = report(changed, moved, TUGS, quads=graph(TUGS, TUG_PHRASES))
    assert [check.copy.name for check in found.checks if check.copy] == ["2.txt"]
    assert [copy.name for copy in found.spare] == ["0.txt", "1.txt"]


def test_corrected_article_and_its_original_are_told_apart() -> None:
    corrected = TUGS.replace("forty", "fourteen")
    quads = [*graph(TUGS, TUG_PHRASES), *graph(corrected, ["sold fourteen tugs"])]
    found = report("Menu\n" + corrected, "Home\n" + TUGS, quads=quads)
    assert {check.outcome for check in found.checks} == {Outcome.ANCHORED}
    assert {check.original.length: check.copy.name for check in found.checks if check.copy} == {
        len(TUGS): "1.txt",
        len(corrected): "0.txt",
    }


@pytest.mark.parametrize("name", ["textDigest", "textLength", "digest"])
def test_graph_without_a_digest_or_length_is_unreadable(name: str) -> None:
    quads = [quad for quad in BOTH if quad.predicate != names.term(name)]
    with pytest.raises(InputError, match=rf"rp:{name}"):
        originals(quads)


@pytest.mark.parametrize("length", ["many", "9" * 5000, "٣"])
def test_length_that_is_no_number_is_unreadable(length: str) -> None:
    node = names.article(Article(TUGS).identifier)
    quads = [quad for quad in graph(TUGS, ()) if quad.predicate != names.term("textLength")]
    with pytest.raises(InputError, match="no number"):
        originals([*quads, Quad(node, names.term("textLength"), Literal(length), node)])


def test_every_role_but_furniture_counts() -> None:
    roles = {SegmentRole(part.role) for part in segment(Article(TUGS)).segments}
    assert {SegmentRole.HEADLINE, SegmentRole.FURNITURE, SegmentRole.BODY} <= roles
