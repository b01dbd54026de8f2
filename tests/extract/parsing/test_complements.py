"""Clauses that a verb of saying governs, though the parser hangs them on the noun between."""

from __future__ import annotations

from realpolitik.extract.parsing.complements import governed
from realpolitik.extract.tokens import Token
from realpolitik.text.article import Span

WORDS = "Chad said in a statement that Sudan attacked Goz".split()
DEPS = ("nsubj", "ROOT", "prep", "det", "pobj", "mark", "nsubj", "relcl", "dobj")
TAGS = ("NNP", "VBD", "IN", "DT", "NN", "WDT", "NNP", "VBD", "NNP")
POS = ("PROPN", "VERB", "ADP", "DET", "NOUN", "SCONJ", "PROPN", "VERB", "PROPN")
HEADS = (1, 1, 1, 4, 2, 7, 7, 4, 7)


def tokens(
    *, noun: str = "statement", verb: str = "say", mark: str = "mark", goal: str = "dobj"
) -> tuple[Token, ...]:
    """Return the words as a parser takes them, some of them others."""
    lemmas = {1: verb, 4: noun}
    deps = {5: mark, 8: goal}
    return tuple(
        Token(at, Span(at, at + 1), word, lemmas.get(at, word.lower()), pos, tag, deps.get(at, dep), head)
        for at, (word, pos, tag, dep, head) in enumerate(zip(WORDS, POS, TAGS, DEPS, HEADS, strict=True))
    )


def test_what_is_said_in_something_is_said() -> None:
    found = governed(tokens())
    assert (found[7].dep, found[7].head) == ("ccomp", 1)
    assert found[:7] + found[8:] == tokens()[:7] + tokens()[8:]


def test_a_pronoun_of_a_whole_clause_is_none() -> None:
    found = governed(tokens(mark="dobj"))
    assert (found[5].dep, found[7].dep) == ("mark", "ccomp")


def test_what_tells_more_of_the_noun_stays() -> None:
    for other in (tokens(noun="town", verb="attack"), tokens(mark="dobj", goal="advmod")):
        assert governed(other) == other
    found = governed(tokens(noun="allegation"))
    assert (found[7].dep, found[7].head) == ("acl", 4)


def test_the_object_of_saying_may_be_the_subject_of_what_is_said() -> None:
    words = "Chad said troops were killed".split()
    rows = (
        ("nsubj", "NNP", 1),
        ("ROOT", "VBD", 1),
        ("dobj", "NNS", 1),
        ("auxpass", "VBD", 4),
        ("ccomp", "VBN", 1),
    )
    given = tuple(
        Token(at, Span(at, at + 1), word, "say" if at == 1 else word.lower(), "VERB", tag, dep, head)
        for at, (word, (dep, tag, head)) in enumerate(zip(words, rows, strict=True))
    )
    found = governed(given)
    assert (found[2].dep, found[2].head) == ("nsubjpass", 4)
    assert found[:2] + found[3:] == given[:2] + given[3:]


def test_what_is_told_beside_is_not_said() -> None:
    words = "Chad left after troops attacked".split()
    rows = (
        ("nsubj", "NNP", 1),
        ("ROOT", "VBD", 1),
        ("mark", "IN", 4),
        ("nsubj", "NNS", 4),
        ("ccomp", "VBD", 1),
    )
    given = tuple(
        Token(at, Span(at, at + 1), word, word.lower(), "VERB", tag, dep, head)
        for at, (word, (dep, tag, head)) in enumerate(zip(words, rows, strict=True))
    )
    assert governed(given)[4].dep == "advcl"
