"""Clauses that a verb of saying governs, though the parser hangs them on the noun between."""

from __future__ import annotations

from realpolitik.extract.complements import governed
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
    for other in (tokens(verb="attack"), tokens(mark="dobj", goal="advmod")):
        assert governed(other) == other
    found = governed(tokens(noun="allegation"))
    assert (found[7].dep, found[7].head) == ("acl", 4)
