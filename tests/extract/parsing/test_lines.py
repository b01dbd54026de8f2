"""Where a text was sent from, which is no part of its first sentence."""

from __future__ import annotations

import pytest

from realpolitik.extract.parsing.lines import without_dateline
from realpolitik.text.article import Segment, SegmentRole, Span

PLACES = {"Helsinki", "Port Louis"}
SENT = (
    "LUME, June 3 (Veldt Press) - ",
    "LUME: ",
    "PORT LUME, Orlo (VP) — ",
    "Lume, July 19 - ",
    "Lume (VP) -- ",
    "(Veldt Press) - ",
    "Port Louis - ",
    "Helsinki: ",
)
PLAIN = ("Mr Orlo said: ", "Orlo: ", "A port - ", "Helsinki, a port, ", "“Lume” - ", "ORLO ")


def _begin(text: str) -> int:
    whole = [
        Segment(Span(0, 5), SegmentRole.HEADLINE),
        Segment(Span(6, len(text)), SegmentRole.BODY),
    ]
    title, body = without_dateline(whole, text, PLACES.__contains__)
    assert title == whole[0]
    return body.span.start


@pytest.mark.parametrize("sent", SENT)
def test_the_first_sentence_begins_behind_the_dateline(sent: str) -> None:
    assert _begin(f"Title\n{sent}Kenya left.") == len(f"Title\n{sent}")


@pytest.mark.parametrize("plain", PLAIN)
def test_what_is_no_dateline_stays(plain: str) -> None:
    assert _begin(f"Title\n{plain}Kenya left.") == len("Title\n")
