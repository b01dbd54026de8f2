"""Clauses that a parser hangs on the wrong word go where they belong."""

from __future__ import annotations

from realpolitik.extract.parsing.reattached import reattached
from realpolitik.extract.tokens import Token
from realpolitik.text.article import Span


def tokens(*rows: tuple[str, str, str, str, str, int]) -> list[Token]:
    """Return words with lemma, part of speech, tag, dependency and head."""
    return [
        Token(place, Span(place, place + 1), word, lemma, pos, tag, dep, head)
        for place, (word, lemma, pos, tag, dep, head) in enumerate(rows)
    ]


def test_a_second_subject_behind_its_verb_is_the_object() -> None:
    given = tokens(
        ("Lume", "lume", "PROPN", "NNP", "nsubj", 1),
        ("ousts", "oust", "VERB", "VBZ", "ROOT", 1),
        ("Orlo", "orlo", "PROPN", "NNP", "nsubj", 1),
    )
    assert [word.dep for word in reattached(given)] == ["nsubj", "ROOT", "dobj"]


GOING_ON = (
    ("Lume", "lume", "PROPN", "NNP", "nsubj", 1),
    ("is", "be", "AUX", "VBZ", "ROOT", 1),
    ("mediating", "mediate", "VERB", "VBG", "attr", 1),
)


def test_what_goes_on_is_the_verb() -> None:
    assert [(word.dep, word.head) for word in reattached(tokens(*GOING_ON))] == [
        ("nsubj", 2),
        ("aux", 2),
        ("ROOT", 2),
    ]


def test_what_a_thing_is_stays_as_it_is() -> None:
    given = tokens(("Work", "work", "NOUN", "NN", "nsubj", 1), *GOING_ON[1:])
    assert reattached(given) == tuple(given)


def test_the_only_finite_verb_is_that_of_its_sentence() -> None:
    given = tokens(
        ("Activists", "activist", "NOUN", "NNS", "ROOT", 0),
        ("seeking", "seek", "VERB", "VBG", "acl", 0),
        ("peace", "peace", "NOUN", "NN", "dobj", 1),
        ("protested", "protest", "VERB", "VBD", "acl", 2),
    )
    found = reattached(given)
    assert [(word.dep, word.head) for word in (found[0], found[3])] == [("nsubj", 3), ("ROOT", 3)]


def test_a_participle_that_says_which_is_meant_is_no_verb_of_the_sentence() -> None:
    given = tokens(
        ("Deals", "deal", "NOUN", "NNS", "nsubj", 1),
        ("reached", "reach", "VERB", "VBD", "ROOT", 1),
        ("yesterday", "yesterday", "NOUN", "NN", "npadvmod", 1),
        ("failed", "fail", "VERB", "VBD", "conj", 1),
    )
    found = reattached(given)
    assert [(word.dep, word.head) for word in found] == [
        ("nsubj", 3),
        ("acl", 0),
        ("npadvmod", 1),
        ("ROOT", 3),
    ]


def test_a_participle_joined_to_an_infinitive_is_joined_to_the_one_above() -> None:
    given = tokens(
        ("Lume", "lume", "PROPN", "NNP", "nsubj", 1),
        ("spoke", "speak", "VERB", "VBD", "ROOT", 1),
        ("calling", "call", "VERB", "VBG", "advcl", 1),
        ("plans", "plan", "NOUN", "NNS", "dobj", 2),
        ("leave", "leave", "VERB", "VB", "acl", 3),
        ("urging", "urge", "VERB", "VBG", "conj", 4),
    )
    assert reattached(given)[5].head == 2


def test_an_infinitive_taken_for_a_part_of_its_object_is_what_is_sought() -> None:
    given = tokens(
        ("Party", "party", "NOUN", "NN", "nsubj", 1),
        ("seeks", "seek", "VERB", "VBZ", "ROOT", 1),
        ("to", "to", "PART", "TO", "aux", 3),
        ("impeach", "impeach", "VERB", "VB", "compound", 4),
        ("president", "president", "NOUN", "NN", "dobj", 1),
    )
    found = reattached(given)
    assert [(word.dep, word.head) for word in found[3:]] == [("xcomp", 1), ("dobj", 3)]


def test_by_goes_with_the_deed_before_it() -> None:
    given = tokens(
        ("Peru", "peru", "PROPN", "NNP", "nsubj", 1),
        ("condemned", "condemn", "VERB", "VBD", "ROOT", 1),
        ("seizures", "seizure", "NOUN", "NNS", "dobj", 1),
        ("by", "by", "ADP", "IN", "prep", 1),
        ("Chad", "chad", "PROPN", "NNP", "pobj", 3),
    )
    assert reattached(given)[3].head == 2


def test_of_goes_with_the_deed_of_a_name_before_it() -> None:
    given = tokens(
        ("arrests", "arrest", "NOUN", "NNS", "ROOT", 0),
        ("by", "by", "ADP", "IN", "prep", 0),
        ("Chad", "chad", "PROPN", "NNP", "pobj", 1),
        ("of", "of", "ADP", "IN", "prep", 2),
        ("reporters", "reporter", "NOUN", "NNS", "pobj", 3),
    )
    assert reattached(given)[3].head == 0


def test_on_goes_with_the_blaming() -> None:
    given = tokens(
        ("Peru", "peru", "PROPN", "NNP", "nsubj", 1),
        ("blamed", "blame", "VERB", "VBD", "ROOT", 1),
        ("attacks", "attack", "NOUN", "NNS", "dobj", 1),
        ("on", "on", "ADP", "IN", "prep", 2),
        ("Chad", "chad", "PROPN", "NNP", "pobj", 3),
    )
    assert reattached(given)[3].head == 1


def test_with_goes_with_what_two_have() -> None:
    given = tokens(
        ("Peru", "peru", "PROPN", "NNP", "nsubj", 1),
        ("hailed", "hail", "VERB", "VBD", "ROOT", 1),
        ("deals", "deal", "NOUN", "NNS", "dobj", 1),
        ("with", "with", "ADP", "IN", "prep", 1),
        ("Chad", "chad", "PROPN", "NNP", "pobj", 3),
    )
    assert reattached(given)[3].head == 2
