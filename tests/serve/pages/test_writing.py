"""How pages are written: what is put in is escaped, links lead only where they may."""

from __future__ import annotations

import re
from http import HTTPStatus
from importlib.resources import files

import pytest

from realpolitik.reading.signs import DARK_PAPER, LIGHT_PAPER, SIGNS
from realpolitik.serve.pages import assets, general, writing
from realpolitik.serve.pages.writing import data, href


@pytest.mark.parametrize(
    ("identifier", "address"),
    [
        ("id:north-korea", "/id/north-korea.html"),
        ("article:0123456789abcdef", "/article/0123456789abcdef.html"),
        (
            "<https://w3id.org/realpolitik/article/0123456789abcdef#char=3,9>",
            "/article/0123456789abcdef.html#char=3,9",
        ),
        ("wd:Q1", "http://www.wikidata.org/entity/Q1"),
        ("<https://a.example/?x=1&y=2>", "https://a.example/?x=1&y=2"),
        ("rp:supplier", "/vocabulary/supplier.html"),
        ("<https://w3id.org/realpolitik/ontology#a.b>", ""),
        ("<https://w3id.org/realpolitik/id/../../x>", ""),
        ("<https://w3id.org/realpolitik/id/x.ttl>", ""),
        ("<javascript:alert(1)>", ""),
        ("<JAVASCRIPT:alert(1)>", ""),
        ("<data:text/html,x>", ""),
        ("<urn:isbn:1>", ""),
        ("unknown:x", ""),
        ("<>", ""),
        ("", ""),
    ],
)
def test_links_lead_to_pages_or_to_the_web(identifier: str, address: str) -> None:
    assert href(identifier) == address


def test_data_lies_beside_the_page() -> None:
    assert data("id:north-korea", "ttl") == "/id/north-korea.ttl"


def test_what_is_told_is_escaped() -> None:
    page = general.problem(HTTPStatus.NOT_FOUND, "<script>alert(1)</script> & \"'").decode()
    assert "<script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#34;&#39;" in page


OWN_SCRIPTS = {
    "base.html": ('<script src="/suggest.js" defer>',),
    "editor.html": ('<script src="/yasgui.js" defer>', '<script src="/editor.js" defer>'),
}


def test_no_template_lets_anything_in_unescaped() -> None:
    templates = list((files("realpolitik.serve") / "templates").iterdir())
    assert len(templates) >= 10
    for template in templates:
        text = template.read_text(encoding="utf-8")
        assert "autoescape" not in text
        assert re.findall(r"[^'\"\s]+\|\s*safe", text) == [], template.name
        alone = text
        for script in OWN_SCRIPTS.get(template.name, ()):
            assert script in alone
            alone = alone.replace(script, "")
        assert re.findall(r"<script|\sstyle=|\son[a-z]+=|javascript:", alone) == [], template.name
        assert re.findall(r"(?:src|href)=\"(?:https?:)?//(?!creativecommons\.org/)", text) == [], (
            template.name
        )


def test_the_style_sheet_is_small_and_has_the_signs() -> None:
    text = assets.style().decode()
    assert len(text) < 30_000
    assert "url(" not in text
    assert "@import" not in text
    assert f"--paper:{LIGHT_PAPER}" in text
    assert f"--paper:{DARK_PAPER}" in text
    for name, sign in SIGNS.items():
        assert f".s-{name}{{color:{sign.light};" in text
        assert f".s-{name}{{color:{sign.dark};" in text


def test_names_of_terms_become_words() -> None:
    assert [writing.spaced(name) for name in ("NotOccurred", "onProperty", "place", "")] == [
        *("Not occurred", "on property", "place", "")
    ]
