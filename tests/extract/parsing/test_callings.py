"""What somebody is called hangs on the verb that calls him so."""

from __future__ import annotations

from realpolitik.extract.parsing.callings import named_so
from realpolitik.extract.tokens import Token
from realpolitik.text.article import Span


def tokens(*rows: tuple[str, str, str, str, str, int]) -> tuple[Token, ...]:
    """Return words from text, base form, coarse and fine tag, dependency and head."""
    return tuple(
        Token(index, Span(index * 20, index * 20 + len(text)), text, lemma, pos, tag, dep, head)
        for index, (text, lemma, pos, tag, dep, head) in enumerate(rows)
    )


def test_a_noun_behind_a_name_is_what_it_is_called() -> None:
    given = tokens(
        ("Chad", "chad", "PROPN", "NNP", "nsubj", 1),
        ("labelled", "label", "VERB", "VBD", "ROOT", 1),
        ("Lund", "lund", "PROPN", "NNP", "dobj", 1),
        ("a", "a", "DET", "DT", "det", 4),
        ("liar", "liar", "NOUN", "NN", "appos", 2),
    )
    assert (named_so(given)[4].dep, named_so(given)[4].head) == ("oprd", 1)


def test_an_adjective_that_looks_like_an_adverb_is_what_it_is_called() -> None:
    given = tokens(
        ("Chad", "chad", "PROPN", "NNP", "nsubj", 1),
        ("called", "call", "VERB", "VBD", "ROOT", 1),
        ("it", "it", "PRON", "PRP", "dobj", 1),
        ("cowardly", "cowardly", "ADV", "RB", "advmod", 1),
    )
    found = named_so(given)[3]
    assert (found.pos, found.dep) == ("ADJ", "oprd")


def test_a_noun_behind_a_comma_stays_beside_the_name() -> None:
    given = tokens(
        ("Chad", "chad", "PROPN", "NNP", "nsubj", 1),
        ("called", "call", "VERB", "VBD", "ROOT", 1),
        ("Lund", "lund", "PROPN", "NNP", "dobj", 1),
        (",", ",", "PUNCT", ",", "punct", 2),
        ("a", "a", "DET", "DT", "det", 5),
        ("lawyer", "lawyer", "NOUN", "NN", "appos", 2),
    )
    assert named_so(given) == given


def test_an_adjective_taken_for_a_noun_is_what_the_noun_before_it_is_called() -> None:
    given = tokens(
        ("Chad", "chad", "PROPN", "NNP", "nsubj", 1),
        ("termed", "term", "VERB", "VBD", "ROOT", 1),
        ("the", "the", "DET", "DT", "det", 4),
        ("ambush", "ambush", "NOUN", "NN", "compound", 4),
        ("cowardly", "cowardly", "NOUN", "NN", "oprd", 1),
    )
    found = named_so(given)
    assert [(found[place].dep, found[place].head) for place in (2, 3, 4)] == [
        ("det", 3),
        ("dobj", 1),
        ("oprd", 1),
    ]


def test_a_verb_of_calling_behind_a_noun_is_its_verb() -> None:
    given = tokens(
        ("Envoy", "envoy", "NOUN", "NN", "ROOT", 0),
        ("called", "call", "VERB", "VBN", "acl", 0),
        ("Lund", "lund", "PROPN", "NNP", "nmod", 4),
        ("a", "a", "DET", "DT", "det", 4),
        ("liar", "liar", "NOUN", "NN", "oprd", 1),
    )
    found = named_so(given)
    assert [(found[place].dep, found[place].head) for place in (0, 1, 2)] == [
        ("nsubj", 1),
        ("ROOT", 1),
        ("dobj", 1),
    ]
