"""Wording that a gloss shares with an article, against a slow and plain reckoning."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from realpolitik.claims.record import record
from realpolitik.claims.refusal import Refusal
from realpolitik.judge.masks import Names
from realpolitik.judge.wording import (
    REFUSE_AT,
    WARN_AT,
    Wording,
    longest_shared_run,
    shared_runs,
    wording_refusals,
    words,
)
from realpolitik.rdf import names
from realpolitik.rdf.names import local
from support.arvenia import (
    ARTICLE,
    DOCUMENT,
    DRAFT,
    IDENTIFIER,
    SALE,
    SENTENCES,
    TEXT,
    claim,
    graphs,
    triples,
)

FERRY = "The ferry to Port Lume didn’t leave before noon, and nobody told the waiting passengers why."


@pytest.mark.parametrize(
    ("gloss", "run"),
    [
        ("", 0),
        ("Boats were late.", 0),
        ("the FERRY, to: nowhere", 3),
        ("nobody told the waiting passengers why", 6),
        ("Nobody ever told the waiting passengers why it was late.", 5),
        ("It didn't leave before noon", 4),
        ("passengers why the ferry", 2),
        ("err y to Port", 2),
        ("leave", 1),
    ],
)
def test_longest_run(gloss: str, run: int) -> None:
    assert longest_shared_run(gloss, FERRY) == run


def test_names_are_masked_whole_and_break_a_run() -> None:
    assert longest_shared_run("The ferry to Port Lume didn't leave", FERRY) == 7
    assert longest_shared_run("The ferry to Port Lume didn't leave", FERRY, Names(["Port Lume"])) == 3
    assert longest_shared_run("The ferry to Port Lume didn't leave", FERRY, Names(["Port of Lume"])) == 7
    assert longest_shared_run("Port Lume", FERRY, Names(["Lume", "Port"])) == 0


def test_words_are_told_in_lower_case_with_straight_apostrophes() -> None:
    assert words("Didn’t — he, 3 m2?") == ["didn't", "he", "3", "m2"]


def test_bounds_of_the_design() -> None:
    assert (WARN_AT, REFUSE_AT) == (5, 6)


WORDS = st.lists(st.sampled_from("Aa Bb cc dd".split()), max_size=12)
MASKED = st.sets(st.sampled_from("Aa Bb".split()))


@given(WORDS, WORDS, MASKED)
def test_any_run_is_as_long_as_a_plain_search_finds(
    gloss: list[str], text: list[str], masked: set[str]
) -> None:
    runs = {
        tuple(gloss[start:end])
        for start in range(len(gloss))
        for end in range(start + 1, len(gloss) + 1)
        if not masked & set(gloss[start:end])
    }
    inside = {tuple(text[start:end]) for start in range(len(text)) for end in range(start + 1, len(text) + 1)}
    expected = max(map(len, runs & inside), default=0)
    assert longest_shared_run(" ".join(gloss), " ".join(text), Names(masked)) == expected


@given(st.lists(st.tuples(WORDS, MASKED), max_size=4), WORDS)
def test_a_text_read_once_answers_for_every_gloss(
    asked: list[tuple[list[str], set[str]]], text: list[str]
) -> None:
    wording = Wording(" ".join(text))
    for gloss, masked in asked:
        said = " ".join(gloss)
        parts = [Names([word]) for word in masked]
        expected = longest_shared_run(said, " ".join(text), Names(masked))
        assert wording.longest_shared_run(said, *parts) == expected


TWO = st.lists(st.sampled_from("a b".split()), max_size=24)


@given(TWO, TWO)
def test_runs_of_texts_that_repeat_themselves_are_as_long_as_a_plain_search_finds(
    gloss: list[str], text: list[str]
) -> None:
    told = f" {' '.join(text)} "
    spans = ((start, end) for start in range(len(gloss)) for end in range(start + 1, len(gloss) + 1))
    expected = max(
        (end - start for start, end in spans if f" {' '.join(gloss[start:end])} " in told), default=0
    )
    assert longest_shared_run(" ".join(gloss), " ".join(text)) == expected


@pytest.mark.parametrize("text", ["p q r s. Then z q r t u v w.", "Q r t u v w. Then p q r s."])
def test_a_run_goes_on_where_only_its_end_does(text: str) -> None:
    """The run “p q r” ends, and of it “q r” goes on as a longer one."""
    assert longest_shared_run("p q r t u v w", text) == 6


def refused(gloss: str, *known: str, more: str = "") -> list[Refusal]:
    """Return what is refused of an article whose one claim has this gloss, with more in its own graph."""
    found, _ = record(graphs(replace(SALE, gloss=gloss), entities=(*DRAFT.entities, *triples(more))))
    assert found is not None
    return list(wording_refusals(shared_runs(found, DOCUMENT.article, Names(known))))


OWN, COPIED = "Arvenia sold ten barges to others.", "Arvenia sold ten barges to Belmark."


def test_a_gloss_is_refused_from_six_words_in_a_row_on() -> None:
    assert refused(OWN) == []
    (refusal,) = refused(COPIED)
    assert (refusal.rule, refusal.message) == (
        "wording",
        "the gloss shares 6 words in a row with the article",
    )
    assert names.split_claim(NamedNode(refusal.subject)) is not None


def test_five_words_in_a_row_are_told_and_not_refused() -> None:
    found, _ = record(graphs(replace(SALE, gloss="It is so that she denied that a second time.")))
    assert found is not None
    (run,) = shared_runs(found, DOCUMENT.article, Names(()))
    assert (run.rule, run.words, run.is_refused) == ("warning: wording", WARN_AT, False)
    assert run.message == "the gloss shares 5 words in a row with the article"
    assert wording_refusals([run]) == ()


def test_names_that_are_known_and_names_of_the_article_may_be_shared() -> None:
    assert refused(COPIED, "Belmark") == []
    assert refused(COPIED, "Marrow") != []
    assert refused(COPIED, more='own:somebody rdfs:label "Belmark"@en .') == []
    assert refused(COPIED, more='own:somebody rdfs:label "Timber Ltd"@en .') != []


def test_common_words_of_labels_hide_nothing() -> None:
    common = ("barges", "ten", "a word for what was sold to others", "barges Sold", "the ten")
    assert refused(COPIED, *common) == refused(COPIED)
    long = " ".join(word.capitalize() for word in TEXT.split()[:13])
    assert refused(COPIED, long, *map(str.lower, SENTENCES)) == refused(COPIED)


@pytest.mark.parametrize(
    ("more", "what"),
    [
        ('own:somebody a rp:Person ; rdfs:label "she denied that a second sale is planned"@en .', "label"),
        ('own:author skos:altLabel "somebody whom two envoys met at Port Lume"@en .', "altLabel"),
        ('own:author skos:scopeNote "For him, “The river is a poor road.”" .', "scopeNote"),
        ('own:author rp:sourceNote "It says: belmark will send timber. The river" .', "sourceNote"),
        (f'article:{IDENTIFIER} dcterms:title "{SENTENCES[1]}" .', "title"),
    ],
)
def test_every_free_text_is_compared(more: str, what: str) -> None:
    (refusal,) = refused(OWN, more=more)
    assert refusal.message.startswith(f"the {what} shares ")
    expected = more.split(maxsplit=1)[0].replace("own:", f"{IDENTIFIER}-").removeprefix("article:")
    assert local(NamedNode(refusal.subject)) == expected


def test_what_a_claim_says_in_letters_is_compared() -> None:
    ranked = claim("Two envoys met", f'id:talk a rp:Meeting ; rp:rank "1 {SENTENCES[5][:-1]}" .', gloss=OWN)
    found, _ = record(graphs(ranked))
    assert found is not None
    (refusal,) = wording_refusals(shared_runs(found, DOCUMENT.article, Names(())))
    assert names.split_claim(NamedNode(refusal.subject)) is not None
    assert refusal.message == "the rank shares 6 words in a row with the article"


def test_words_of_ids_are_compared_but_for_names() -> None:
    for slug in ("own:she-denied-that-a-second-sale", "id:two-envoys-met-at-port-lume"):
        (refusal,) = refused(OWN, more=f"{slug} a rp:Person .")
        assert refusal.subject.endswith(slug.partition(":")[2])
        assert refusal.message == "the id shares 6 words in a row with the article"
    assert refused(OWN, "Port Lume", more="own:two-envoys-met-at-port-lume a rp:Person .") == []
    assert refused(OWN, more="own:two-envoys-met-at-lume a rp:Person .") == []


def test_a_title_may_be_the_headline_or_a_part_of_it() -> None:
    for title in (SENTENCES[0], " ".join(SENTENCES[0].split()[:5]), f"“{SENTENCES[0].upper()}”"):
        assert refused(OWN, more=f'article:{IDENTIFIER} dcterms:title "{title}" .') == []
    told = refused(OWN, more=f'article:{IDENTIFIER} dcterms:title "{SENTENCES[0]} so" .')
    assert [refusal.subject for refusal in told] == [ARTICLE.value]
