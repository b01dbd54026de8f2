"""Mends are tried at those words alone at which they may find something."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from realpolitik.extract.parsing.mending import Mend, at_dep, at_lemma, at_tag, at_word, mended_by
from realpolitik.extract.tokens import Token
from realpolitik.text.article import Span

WORDS = tuple(
    Token(place, Span(place, place + 1), text, lemma, "NOUN", tag, dep, 0)
    for place, (text, lemma, tag, dep) in enumerate(
        [("Tugs", "tug", "NNS", "ROOT"), ("sail", "sail", "VBP", "dep"), ("Tugs", "tug", "NNS", "dobj")]
    )
)


def _marked(word: Token, _: Sequence[Token]) -> Mapping[int, Token]:
    return {word.index: replace(word, pos="X")}


def _next(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    after = words[word.index + 1 : word.index + 2]
    return {one.index: replace(one, dep="dep") for one in after}


@pytest.mark.parametrize(
    ("mend", "marked"),
    [
        (at_dep(_marked, "dobj", "ROOT"), [0, 2]),
        (at_tag(_marked, ["VBP"]), [1]),
        (at_word(_marked, ["tugs"]), [0, 2]),
        (at_lemma(_marked, ["sail"]), [1]),
        (at_lemma(_marked, ["moor"]), []),
    ],
)
def test_only_such_words_are_mended(mend: Mend, marked: list[int]) -> None:
    assert [one.index for one in mended_by((mend,), WORDS) if one.pos == "X"] == marked


def test_a_mend_sees_what_the_one_before_it_left() -> None:
    found = mended_by((at_word(_next, ["sail"]), at_dep(_marked, "dep")), WORDS)
    assert [one.pos for one in found] == ["NOUN", "X", "X"]


def test_a_mend_sees_its_own_work_only_afresh() -> None:
    assert [one.dep for one in mended_by((at_dep(_next, "ROOT", "dep"),), WORDS)] == ["ROOT", "dep", "dep"]
    start = tuple(replace(one, dep="dobj") if one.index else one for one in WORDS)
    mend = at_dep(_next, "ROOT", "dep")
    assert [one.dep for one in mended_by((mend,), start)] == ["ROOT", "dep", "dobj"]
    assert [one.dep for one in mended_by((mend,), start, afresh=True)] == ["ROOT", "dep", "dep"]
