"""A feed is parsed beside the program, within its time, and what breaks the parser is told."""

from __future__ import annotations

import pytest

from realpolitik.errors import InputError
from realpolitik.ingest.parsing import Item, parse, parsed

FEED = (
    b"<rss><channel><title>Herald</title><link>https://herald.example/</link><item><title>Tugs</title>"
    b"<author>Ana Orlo</author><description>The tugs left</description></item></channel></rss>"
)


def test_what_a_feed_holds_comes_over_as_it_is() -> None:
    found = parsed(FEED, "a.xml")
    assert found == parse(FEED)
    assert (found.title, found.link) == ("Herald", "https://herald.example/")
    assert found.items == (Item("Tugs", "", "", "", "", ("Ana Orlo",), ("The tugs left",)),)


@pytest.mark.parametrize(
    ("feed", "told"),
    [
        (FEED.replace(b"The", b"&#xD800;").replace(b"<rss>", b"<rss>&"), "surrogates not allowed"),
        (b'<?xml version="1.0" encoding="utf\xe7-8"?>' + FEED, "can't decode byte"),
        (FEED.replace(b"<channel>", b"<x:y xmlns:x='a\xc2\xa0b'/><channel>"), "too many values"),
    ],
)
def test_what_the_parser_stumbles_over_is_told(feed: bytes, told: str) -> None:
    found = parse(feed)
    assert found.items == ()
    assert told in found.amiss
    assert "\n" not in found.amiss


def test_a_feed_that_takes_too_long_is_given_up() -> None:
    endless = FEED.replace(b"Ana Orlo", b"a" * 1_000_000)
    with pytest.raises(InputError, match=r"a\.xml: cannot be read as a feed within 1 s"):
        parsed(endless, "a.xml", seconds=1)
