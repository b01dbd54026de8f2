"""The words of a sheet: quotations and full stops."""

from hypothesis import given
from hypothesis import strategies as st

from realpolitik.sheet import words as sheet_words


@given(st.text(), st.booleans())
def test_any_text_is_quoted_and_read_back(text: str, in_line: bool) -> None:
    quoted = sheet_words.quoted(text)
    assert "\n" not in quoted
    assert "\r" not in quoted
    assert sheet_words.unquoted(quoted) == text
    if in_line:
        assert list(sheet_words.tokens(f"x time {quoted}; y .")) == ["x", "time", quoted, ";", "y", "."]


def test_a_full_stop_ends_a_statement_but_not_a_number_or_a_quotation() -> None:
    assert list(sheet_words.tokens('a b. c 3.5 ; "d.".')) == [*("a", "b", ".", "c", "3.5", ";", '"d."', ".")]
