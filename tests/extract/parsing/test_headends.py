"""What stands apart at the ends of a headline hangs beside its clause."""

from __future__ import annotations

from realpolitik.extract.parsing.headends import parted
from realpolitik.extract.tokens import Token
from realpolitik.text.article import Span


def tokens(*rows: tuple[str, str, str, str, int]) -> tuple[Token, ...]:
    """Return words from text, coarse and fine tag, dependency and head, each apart from the next."""
    return tuple(
        Token(index, Span(index * 20, index * 20 + len(text)), text, text.lower(), pos, tag, dep, head)
        for index, (text, pos, tag, dep, head) in enumerate(rows)
    )


def test_a_source_behind_a_dash_is_no_object() -> None:
    given = tokens(
        ("Chad", "PROPN", "NNP", "nsubj", 1),
        ("shelled", "VERB", "VBD", "ROOT", 1),
        ("Lome", "PROPN", "NNP", "compound", 4),
        ("-", "PUNCT", "HYPH", "punct", 4),
        ("mayor", "NOUN", "NN", "dobj", 1),
    )
    found = parted(given)
    assert [(word.dep, word.head) for word in found] == [
        ("nsubj", 1),
        ("ROOT", 1),
        ("dobj", 1),
        ("punct", 4),
        ("dep", 1),
    ]


def test_a_topic_before_a_colon_is_no_subject() -> None:
    given = tokens(
        ("Nato", "PROPN", "NNP", "ROOT", 0),
        (":", "PUNCT", ":", "punct", 0),
        ("leader", "NOUN", "NN", "appos", 0),
        ("to", "PART", "TO", "aux", 4),
        ("meet", "VERB", "VB", "acl", 0),
    )
    found = parted(given)
    assert [(word.dep, word.head) for word in found] == [
        ("dep", 4),
        ("punct", 0),
        ("nsubj", 4),
        ("aux", 4),
        ("ROOT", 4),
    ]


def test_a_hyphen_parts_nothing() -> None:
    given = tokens(
        ("Chad", "PROPN", "NNP", "nsubj", 1),
        ("left", "VERB", "VBD", "ROOT", 1),
        ("truce", "NOUN", "NN", "dobj", 1),
    )
    assert parted(given) == given
