"""Wording that a gloss shares with an article, against a slow and plain reckoning."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from realpolitik.claims.record import record
from realpolitik.claims.refusal import Refusal
from realpolitik.judge.wording import (
    REFUSE_AT,
    WARN_AT,
    Wording,
    longest_shared_run,
    names_of,
    wording_refusals,
    words,
)
from realpolitik.rdf import names
from support.arvenia import DOCUMENT, DRAFT, SALE, graphs, registered, triples

ARTICLE = "The ferry to Port Lume didn’t leave before noon, and nobody told the waiting passengers why."


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
    assert longest_shared_run(gloss, ARTICLE, ()) == run


def test_names_are_masked_and_break_a_run() -> None:
    assert longest_shared_run("The ferry to Port Lume didn't leave", ARTICLE, ()) == 7
    assert longest_shared_run("The ferry to Port Lume didn't leave", ARTICLE, ("port LUME",)) == 3
    assert longest_shared_run("Port Lume", ARTICLE, ("Lume", "Port")) == 0


def test_words_are_told_in_lower_case_with_straight_apostrophes() -> None:
    assert words("Didn’t — he, 3 m2?") == ["didn't", "he", "3", "m2"]


def test_bounds_of_the_design() -> None:
    assert (WARN_AT, REFUSE_AT) == (5, 6)


WORDS = st.lists(st.sampled_from("a b c d".split()), max_size=12)


@given(WORDS, WORDS, st.sets(st.sampled_from("a b".split())))
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
    assert longest_shared_run(" ".join(gloss), " ".join(text), masked) == expected


@given(st.lists(st.tuples(WORDS, st.sets(st.sampled_from("a b c".split()))), max_size=4), WORDS)
def test_a_text_read_once_answers_for_every_gloss(
    asked: list[tuple[list[str], set[str]]], text: list[str]
) -> None:
    wording = Wording(" ".join(text))
    for gloss, masked in asked:
        said = " ".join(gloss)
        parts = [frozenset({word}) for word in masked]
        assert wording.longest_shared_run(said, *parts) == longest_shared_run(said, " ".join(text), masked)


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
    assert longest_shared_run(" ".join(gloss), " ".join(text), ()) == expected


@pytest.mark.parametrize("text", ["p q r s. Then z q r t u v w.", "Q r t u v w. Then p q r s."])
def test_a_run_goes_on_where_only_its_end_does(text: str) -> None:
    """The run “p q r” ends, and of it “q r” goes on as a longer one."""
    assert longest_shared_run("p q r t u v w", text, ()) == 6


def refused(gloss: str, *known: str, labels: str = "") -> list[Refusal]:
    """Return what is refused of an article whose one claim has this gloss."""
    more = triples(f'own:somebody a rp:Person ; rdfs:label "{labels}"@en .') if labels else ()
    found, _ = record(graphs(replace(SALE, gloss=gloss), entities=(*DRAFT.entities, *more)))
    assert found is not None
    return list(wording_refusals(found, DOCUMENT.article, frozenset(known)))


def test_a_gloss_is_refused_from_six_words_in_a_row_on() -> None:
    assert refused("Arvenia sold ten barges to others.") == []
    (refusal,) = refused("Arvenia sold ten barges to Belmark.")
    assert (refusal.rule, refusal.message) == (
        "wording",
        "the gloss shares 6 words in a row with the article",
    )
    assert names.split_claim(NamedNode(refusal.subject)) is not None


def test_names_that_are_known_and_labels_of_the_article_may_be_shared() -> None:
    gloss = "Arvenia sold ten barges to Belmark."
    assert refused(gloss, "barges") == []
    assert refused(gloss, "timber") != []
    assert refused(gloss, labels="Ten Barges Ltd") == []
    assert refused(gloss, labels="Timber Ltd") != []


def test_names_are_all_words_of_the_register_in_letters() -> None:
    known = names_of(
        registered('id:lume-light a rp:Facility ; rdfs:label "Lume’s Light"@en ; rp:rank "Third" .')
    )
    assert {"lume's", "light", "third", "arvenia", "orlo"} <= known
    assert not known & {"lume-light", "facility", "rp"}
