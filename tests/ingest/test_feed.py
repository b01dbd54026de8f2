"""The items of feeds, whole and broken."""

from __future__ import annotations

import sys

import pytest

from realpolitik.errors import InputError, UsageError
from realpolitik.extract.extractor import Publication
from realpolitik.ingest.feed import is_feed, items, packed
from realpolitik.ingest.piece import Piece

ATOM = b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title>
<entry><title>Envoys</title><link href="https://herald.example/1"/><updated>2031-05-02T08:00:00Z</updated>
<author><name>Ana Orlo</name></author><summary>short</summary>
<content type="html">&lt;p&gt;Ana Orlo met Bo Vell.&lt;/p&gt;</content></entry>
<entry><title>Nothing</title></entry></feed>"""
BROKEN = b"""<rss><channel><title>Herald</title><item><title>A &nbsp; b</title>
<description>The tugs & the quay
</description></item><item><description>No end"""


def test_items_and_what_is_said_of_them() -> None:
    first, second = items(ATOM, "a.xml")
    assert isinstance(first, Piece)
    assert (first.name, first.data) == ("a.xml:1", b"<p>Ana Orlo met Bo Vell.</p>")
    assert first.publication == Publication(
        "Envoys", "2031-05-02", "Herald", ("Ana Orlo",), "https://herald.example/1"
    )
    assert isinstance(second, InputError)
    assert str(second) == "a.xml:2: is an item without words"
    assert packed(first) != packed(Piece("x", first.form, data=first.data))


def test_what_is_left_of_a_broken_feed_is_read() -> None:
    found = [one for one in items(BROKEN, "b.xml") if isinstance(one, Piece)]
    assert found[0].data.startswith(b"The tugs & the quay")


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"<rss></rss>", b"<feed", b"The tugs left."])
def test_what_has_no_items_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match=r"b\.xml: holds no items of a feed"):
        list(items(data, "b.xml"))


def test_entities_do_not_multiply() -> None:
    bomb = (
        b'<!DOCTYPE r [<!ENTITY a "'
        + b"ha" * 50
        + b'">'
        + b"".join(b'<!ENTITY %c "%s">' % (98 + step, (b"&%c;" % (97 + step)) * 10) for step in range(8))
    )
    data = (
        bomb
        + b"]><rss><channel><item><title>&i;</title><description>&i;</description></item></channel></rss>"
    )
    found = [one for one in items(data, "c.xml") if isinstance(one, Piece)]
    assert all(len(one.data) < 10_000 for one in found), [len(one.data) for one in found]


def test_a_reference_to_no_character_spoils_no_other_item() -> None:
    odd = (
        "&#xD800;",
        "&#57343;",
        "&#x110000;",
        "&#0;",
        "&#" + "9" * 5000 + ";",
        "&#X1F4A9;",
        "&#38;amp;",
        "&#8217;",
    )
    data = "".join(f"<item><description>The tugs {one} left</description></item>" for one in odd)
    found = list(items(f"<rss><channel>{data}</channel></rss>".encode(), "d.xml"))
    words = [one.data.decode() for one in found if isinstance(one, Piece)]
    assert words == [f"The tugs {sign} left" for sign in (*"\ufffd" * 5, "\U0001f4a9", "&amp;", "’")]


def test_feeds_are_told_from_other_xml() -> None:
    assert is_feed(ATOM)
    assert not is_feed(b"<svg></svg>")


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "feedparser", None)
    with pytest.raises(UsageError, match=r"feeds need feedparser.*pip install 'realpolitik\[read\]'"):
        list(items(ATOM, "a.xml"))
