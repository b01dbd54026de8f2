"""Names are compared as readers compare them, first with their accents and then without."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from realpolitik.text.spelling import bare, spelling

NAMES = st.text(
    st.characters() | st.sampled_from("\u2019\u2011 \u00a0\u00e9e\u0301\u00ad\u0130\u1e9e"), max_size=12
)


@given(NAMES)
def test_a_key_is_its_own_key(name: str) -> None:
    assert spelling(spelling(name)) == spelling(name)


@given(NAMES)
def test_how_letters_are_composed_makes_no_difference(name: str) -> None:
    forms = {unicodedata.normalize(form, name) for form in ("NFC", "NFD")}
    assert len({spelling(form) for form in forms}) == 1


@given(NAMES, NAMES)
def test_what_is_one_name_with_accents_is_one_without(name: str, other: str) -> None:
    assert spelling(name) != spelling(other) or bare(name) == bare(other)


def test_accents_are_kept_by_the_first_key_alone() -> None:
    assert spelling("caf\u00e9") != spelling("cafe")
    assert bare("caf\u00e9 \u0141\u00f8\u00e6") == bare("cafe lOae")


def test_an_article_alone_is_a_name() -> None:
    assert (bare("The"), bare("The Hill"), bare("Theo")) == ("the", "hill", "theo")
