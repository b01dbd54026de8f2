"""What is refused is taken out of a draft, with all that speaks of it, and the rest stays."""

from __future__ import annotations

from dataclasses import replace

from pyoxigraph import Literal, Triple

from realpolitik.claims.draft import ArticleDraft, MentionDraft
from realpolitik.extract.extractor import Context
from realpolitik.ingest.clean import TWICE, Clean, clean
from realpolitik.judge.article import judge
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.text.article import Span
from realpolitik.text.segment import segment
from support import reading

TEXT = reading.text()
DOCUMENT = segment(TEXT.article)
OWN = TEXT.article.identifier
COPY = "The envoys came by sea in the morning"
DRAFT = reading.met().extractor.propose(DOCUMENT, Context(TEXT.publication))


def cleaned(draft: ArticleDraft) -> Clean:
    found = clean(DOCUMENT, draft, reading.court())
    if found.quads is not None:
        base = reading.base()
        again = judge(found.quads, base.register, base.vocabulary, reading.court().checks)
        assert again.refusals == ()
    return found


def rules(found: Clean) -> set[str]:
    return {refusal.rule for refusal in found.refused}


def test_what_is_sound_passes() -> None:
    found = cleaned(DRAFT)
    assert (found.claims, found.refused, found.amiss) == (3, (), ())


def test_a_claim_that_is_refused_is_left_out() -> None:
    first, *others = DRAFT.claims
    wrong = replace(first, content=(*first.content, Triple(first.about, term("price"), Literal("3"))))
    found = cleaned(replace(DRAFT, claims=(wrong, *others)))
    assert found.claims == 2
    assert rules(found) == {"unknown-property"}


def test_what_copies_the_article_is_left_out() -> None:
    first, *others = DRAFT.claims
    copied = replace(first, gloss=COPY)
    found = cleaned(replace(DRAFT, claims=(copied, *others)))
    assert found.claims == 2
    assert "wording" in rules(found)


def test_an_entity_that_is_refused_goes_with_all_that_speaks_of_it() -> None:
    ana = names.thing(f"{OWN}-ana-orlo")
    span = Span(60, 68)
    mention = MentionDraft(span, ana, None, term("Description"))
    label = names.w3c("rdfs", "label")
    strange = Triple(ana, label, Literal("Ana\x1b", language="en"))
    others = (one for one in DRAFT.entities if (one.subject, one.predicate) != (ana, label))
    found = cleaned(replace(DRAFT, entities=(*others, strange), mentions=(mention,)))
    assert found.claims == 1
    assert found.quads is not None
    assert not any(ana in (quad.subject, quad.object) for quad in found.quads)


def test_a_title_in_the_articles_words_is_left_out() -> None:
    title = Triple(
        names.article(OWN), names.w3c("dcterms", "title"), Literal("The envoys came by sea in the morning")
    )
    found = cleaned(replace(DRAFT, bibliography=(*DRAFT.bibliography, title)))
    assert found.claims == 3
    assert found.quads is not None
    assert title not in [quad.triple for quad in found.quads]


def test_of_twins_one_stays() -> None:
    found = cleaned(replace(DRAFT, claims=(*DRAFT.claims, DRAFT.claims[0])))
    assert found.claims == 3
    assert rules(found) == {TWICE}


def test_what_cannot_be_mended_is_told() -> None:
    wrong = Triple(names.article(OWN), term("published"), Literal("soon"))
    found = cleaned(replace(DRAFT, bibliography=(*DRAFT.bibliography, wrong)))
    assert found.quads is None
    assert {refusal.rule for refusal in found.amiss} >= {"literal-form"}
