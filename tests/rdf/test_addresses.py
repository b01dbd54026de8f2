"""Addresses that may be followed, and those that nobody should."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from realpolitik.rdf.addresses import LONGEST, objection

GOOD = (
    *("http://a.example", "https://a.example/", "HTTPS://A.example:8443/b?c=d#e", "https://łódź.example/ł"),
    *("https://a-b.example/x@y", "https://a.example/story;1", "https://192.0.2.1/x", "https://a.example./x"),
    *("urn:isbn:9780000000000", "urn:uuid:0b5c", "doi:10.1000/182", "https://a.example/" + "x" * 1900),
)
BAD = {
    "is no scheme to follow": (
        *("javascript:alert(1)", "JavaScript:alert(1)", "data:text/html;base64,eA==", "file:///etc/hosts"),
        *(
            "ftp://a.example/x",
            "mailto:ana@a.example",
            "vbscript:x",
            "blob:https://a.example/x",
            "about:blank",
        ),
        *("ssh://a.example", "tel:112", "view-source:https://a.example", "ws://a.example"),
    ),
    "is no whole address": ("", "story.html", "/story", "//a.example/x", "../x", "#top", "?q", "1a:b"),
    "holds a name or a password": (
        *(
            "https://ana@a.example/",
            "https://ana:secret@a.example",
            "http://@a.example/",
            "http://a@b@c.example",
        ),
    ),
    "is no address of the scheme": (
        *(
            "http:",
            "http://",
            "https:///x",
            "http:a.example",
            "https://:80/",
            "https://a..example",
            "https://-/",
        ),
        *(
            "https://a.example:port/",
            "https://?q",
            "https://#f",
            "urn:",
            "urn:x",
            "urn:a:",
            "doi:x",
            "doi:11.1/x",
        ),
    ),
    "holds a blank or a sign": (
        *("https://a.example/a b", " https://a.example", "https://a.example\n", "java\tscript:x"),
        *(
            "https://a.example/\u202ex",
            "https://a.example/<x>",
            "https://a.example/\x00",
            "https://a\\b.example",
        ),
        *("https://a.example/\u200b", "https://a.example/\x85"),
    ),
    "is longer": ("https://a.example/" + "x" * LONGEST,),
}


@pytest.mark.parametrize("iri", GOOD)
def test_addresses_that_may_be_followed(iri: str) -> None:
    assert objection(iri) is None


@pytest.mark.parametrize(("what", "iri"), [(what, iri) for what, many in BAD.items() for iri in many])
def test_what_nobody_should_follow_is_said(what: str, iri: str) -> None:
    found = objection(iri)
    assert found is not None
    assert what in found


@given(st.text(max_size=60), st.sampled_from(["", "http://", "https://a.example/", "urn:x:"]))
def test_any_text_is_judged_in_one_line(text: str, start: str) -> None:
    found = objection(start + text)
    assert found is None or "\n" not in found
    assert found is None or found
