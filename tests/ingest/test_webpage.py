"""The article of a web page, without what stands around it."""

from __future__ import annotations

import hashlib
import sys

import pytest

from realpolitik.errors import InputError, UsageError
from realpolitik.extract.extractor import Publication
from realpolitik.ingest.webpage import decoded, page, titled

BODY = (
    "The envoys came by sea in the early morning, and a band played for an hour at the quay of Port Lume.",
    "Ana Orlo met Bo Vell at the harbour on Friday, and they walked along the sea wall before the talks.",
)
PAGE = (
    "<html><head><title>Envoys at Port Lume</title></head><body><nav><a href='/'>Home</a> <a>Sport</a></nav>"
    f"<article><h1>Envoys at Port Lume</h1><p>{BODY[0]}</p><p>{BODY[1]}</p></article>"
    "<footer>All rights reserved.</footer></body></html>"
)


def test_the_text_is_title_and_paragraphs() -> None:
    found = page(PAGE.encode(), "a.html", Publication(publisher="Herald"))
    assert found.article.text == "\n\n".join(("Envoys at Port Lume", *BODY))
    assert found.publication == Publication("Envoys at Port Lume", publisher="Herald")
    assert found.source == hashlib.sha256(PAGE.encode()).hexdigest()
    assert page(PAGE.encode(), "a.html", Publication()).article == found.article


def test_what_the_user_says_goes_first() -> None:
    found = page(PAGE.encode(), "a.html", Publication(title="Envoys"))
    assert found.article.text.startswith(
        "Envoys\n\nEnvoys at Port Lume\n\n"
    ) or found.article.text.startswith(f"Envoys\n\n{BODY[0]}")


def test_traps_and_empty_pages_are_refused() -> None:
    with pytest.raises(InputError, match=r"a\.html: nests HTML"):
        page(b"<div>" * 1000, "a.html", Publication())
    with pytest.raises(InputError, match=r"a\.html: holds no article"):
        page(b"<html></html>", "a.html", Publication())


def test_old_pages_are_decoded_as_they_say() -> None:
    html = '<meta charset="windows-1252"><p>“Fluß”</p>'
    assert decoded(html.encode("windows-1252"), "a") == html
    assert decoded(html.replace("windows-1252", "UTF-8").encode(), "a").endswith("“Fluß”</p>")
    with pytest.raises(InputError, match="is not UTF-8"):
        decoded("<p>Fluß</p>".encode("latin-1"), "a")


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(UsageError, match=r"web pages need trafilatura.*pip install 'realpolitik\[read\]'"):
        page(PAGE.encode(), "a.html", Publication())


def test_a_title_is_set_before_a_text_once() -> None:
    assert titled("Tugs", "They left.") == "Tugs\n\nThey left."
    assert titled(None, "They left.") == "They left."
