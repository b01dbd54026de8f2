"""Words in a picture: whole letters, well-formed whatever they are."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from realpolitik.pictures.markup import clipped, words

TEXTS = st.text(
    st.characters(exclude_categories=()) | st.sampled_from("&<>'\"\x1b\u202e\u0301\u200d🇳🇱"), max_size=60
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("short", "short"),
        ("exactly 10", "exactly 10"),
        ("more than 10", "more than…"),
        ("ab cdefgh e\u0301x", "ab cdefgh…"),
        ("12345678e\u0301\u0323x", "12345678…"),
        ("1234567 👩\u200d🚀x", "1234567…"),
        ("12345678🇳🇱🇧🇪", "12345678…"),
        ("1234567👍🏽xyz", "1234567👍🏽…"),
        ("12345678👍🏽xyz", "12345678…"),
        ("a" + "\u0301" * 20, "a…"),
    ],
)
def test_letters_stay_whole(text: str, shown: str) -> None:
    assert clipped(text, 10) == shown
    assert len(clipped(text, 10)) <= 10


@given(TEXTS, st.none() | st.integers(3, 50))
def test_any_text_is_well_formed_and_means_itself(text: str, most: int | None) -> None:
    node = ET.fromstring(f"<t a='{words(text, most=most)}'>{words(text, most=most)}</t>")  # noqa: S314 - ours
    assert node.text is None or node.text == node.get("a")


def test_a_cut_never_halves_what_stands_for_a_sign() -> None:
    for place in range(3, 60):
        ET.fromstring(f"<t>{words('Quay ' + chr(39) * 20 + '&' * 20, most=place)}</t>")  # noqa: S314 - ours
