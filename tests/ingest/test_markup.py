"""HTML that may be anything becomes words, or is refused."""

from __future__ import annotations

import pytest

from realpolitik.errors import InputError
from realpolitik.ingest import markup


def test_blocks_become_paragraphs() -> None:
    html = "<h1>Tugs</h1>They left<br>the sea<ul><li>one<li>two</ul><style>p</style><p>It &quot;rained&quot;."
    assert markup.plain(html) == 'Tugs\n\nThey left\n\nthe sea\n\none\n\ntwo\n\nIt "rained".'


def test_what_nobody_closes_is_not_deep() -> None:
    markup.check("<p>tug<li>tug<br><img>" * 5000)
    markup.check("<div></div>" * 5000)


@pytest.mark.parametrize("html", ["<div>" * 401, "<b>" * 3000, "<table><a>" * 401])
def test_what_is_nested_too_deep_is_refused(html: str) -> None:
    with pytest.raises(InputError, match="nests HTML more than 400 deep"):
        markup.plain(html)


def test_too_many_elements_are_refused() -> None:
    markup.check("<i></i>" * markup.MOST)
    with pytest.raises(InputError, match="more than 20000 elements"):
        markup.check("<i></i>" * (markup.MOST + 1))


@pytest.mark.parametrize("mark", ["<!--", "<!", "<?", "<![CDATA["])
def test_what_begins_and_never_ends_counts_too(mark: str) -> None:
    with pytest.raises(InputError, match="more than 20000 elements"):
        markup.check(mark * (2 * markup.MOST + 2))


@pytest.mark.parametrize("inside", [" x", "\nx=1", "<p/x='"])
def test_an_element_without_end_is_refused(inside: str) -> None:
    markup.check(f"<p {inside * 9_000}>")
    with pytest.raises(InputError, match="an element of HTML with more than 10000 attributes"):
        markup.check(f"<p {inside * 10_001}")


@pytest.mark.parametrize("text", ["3 < 4 and 5 > 4", "AT&T and others", "<3", "a & b; c"])
def test_plain_words_are_no_markup(text: str) -> None:
    assert not markup.is_markup(text)
