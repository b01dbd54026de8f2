"""Whom the words of invented texts mean, and what stands in the graph for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from realpolitik.claims.draft import ArticleDraft, MentionDraft
from realpolitik.claims.render import render
from realpolitik.errors import UsageError
from realpolitik.extract.entities import Form
from realpolitik.extract.extractor import Publication
from realpolitik.extract.mentions import mentions
from realpolitik.extract.mentions.collected import Locals
from realpolitik.judge.gate import gate
from realpolitik.rdf.names import local, term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.text.article import Article
from support import parsed
from support.arvenia import triples
from support.mention_cases import CASES
from support.shipped import base
from support.veldt import names, read, told, world


@pytest.mark.parametrize("text", CASES, ids=lambda text: str(text)[:40])
def test_words_mean_whom_they_mean(text: str) -> None:
    assert told(text) == CASES[text]


def test_there_are_cases_of_every_form() -> None:
    assert len(CASES) > 30
    found = {mention.form for text in CASES for mention in read(text).found}
    assert found == set(Form)


def test_a_word_heads_one_mention() -> None:
    for text in CASES:
        found = read(text)
        heads = [(one.sentence, one.head) for one in found.found]
        assert len(heads) == len(set(heads)) == len(found.by_head)
        assert all(one.first <= one.head < one.last for one in found.found)


def test_what_is_kept_is_what_the_parser_says() -> None:
    try:
        model = parsed.model()
    except UsageError:
        pytest.skip("spaCy and its English model are not installed: pip install 'realpolitik[read]'")
    for text in parsed.parses():
        read_now = parsed.document(text)
        now, kept = model.sentences(read_now), parsed.sentences(read_now)
        assert [one.tokens for one in now] == [one.tokens for one in kept], text


def test_the_gate_takes_what_is_declared() -> None:
    declared = 0
    for text in CASES:
        found, document = read(text), parsed.document(text)
        title = f"article:{document.article.identifier} dcterms:title 'A title' ."
        drafts = tuple(
            MentionDraft(one.span, one.entity.iri, one.literally, one.figure)
            for one in found.found
            if one.figure is not None
        )
        draft = ArticleDraft(triples(title), found.declared, drafts, (), ())
        record, refusals = gate(render(document, draft), world(), base().vocabulary)
        assert record is not None, text
        assert [one for one in refusals if one.rule != "unclaimed"] == [], text
        declared += len(found.declared)
    assert declared > 50


def test_the_day_tells_who_is_meant() -> None:
    text = "The Arvenian president will visit Bight."
    assert told(text, "2031-06-05")[0] == "The Arvenian president = ana-orlo description"
    assert told(text, "2026")[0] == "The Arvenian president = ivo-malin description"
    assert told(text, "2030")[0] == "The Arvenian president = ~president-of-arvenia description"
    assert told(text, None)[0] == "The Arvenian president = ~president-of-arvenia description"


def test_a_metonym_holds_for_its_time() -> None:
    text = "Orrin said on Monday that it had sent barges to Lume."
    assert told(text, "2031")[0] == "Orrin = arvenia (orrin) name"
    assert told(text, "1980")[0] == "Orrin = orrin name"


def test_mentions_carry_the_numbers_of_their_sentences() -> None:
    text = "Orrin said on Monday that it had sent barges to Lume."
    document = parsed.document(text)
    moved = tuple(replace(one, number=7) for one in parsed.sentences(document))
    found = mentions(document.article, moved, Publication(), names(), base().vocabulary)
    assert {one.sentence for one in found.found} == {7}
    assert found.headed(7, 0) is not None


def test_local_entities_are_of_their_article() -> None:
    text = "Karim Ostrander, a historian, met Malin in Lume. Ostrander said the prime minister was tired."
    own = {one.entity for one in read(text).found if one.entity.is_local}
    [ostrander] = own
    assert ostrander.label == "Karim Ostrander"
    assert ostrander.kinds == {term("Person")}
    assert Article(text).identifier in ostrander.iri.value


def test_the_article_s_own_take_no_id_of_those_who_made_it() -> None:
    own = Locals("a" * 16)
    found = [own.entity(label, kind) for label, kind in (("author", "Person"), ("Publisher", "Organization"))]
    assert [local(one.iri).partition("-")[2] for one in found] == ["person-author", "organization-publisher"]
    assert own.entity("author", "Person") == found[0]
    assert local(own.entity("author guild", "Organization").iri).endswith("-author-guild")


def test_a_government_that_the_register_lacks_is_declared_as_a_plain_power() -> None:
    own = Locals("a" * 16)
    ruling = own.entity("Lume port government", "Government")
    assert ruling.kinds == {term("Government")}
    classes = {triple.object for triple in own.declared({ruling}) if triple.predicate == RDF_TYPE}
    assert classes == {term("PoliticalEntity")}


def test_nothing_is_nothing() -> None:
    document = parsed.document("x")
    found = mentions(document.article, (), Publication(), names(), base().vocabulary)
    assert (found.found, found.declared) == ((), ())
