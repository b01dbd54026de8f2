"""The site of the whole shipped graph: no link of any page, nor of its scripts' index, leads nowhere."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path, PurePosixPath
from posixpath import normpath
from urllib.parse import unquote, urlsplit

import pytest

from realpolitik.site.publish import publish
from support.built import Built
from support.excerpt import release

_LINK = re.compile(r' (?:href|src|action)="([^"]*)"')
_ID = re.compile(r' id="([^"]*)"')
THINGS = 8_000
"""How many things of the shipped graph have a page, at least."""


@pytest.fixture(scope="module")
def root(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole") / "site"
    publish(built.workspace, folder, release, workers=2)
    return folder


@pytest.mark.long
def test_no_link_of_the_shipped_site_is_dead(root: Path) -> None:
    names = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
    pages = {name: (root / name).read_text(encoding="utf-8") for name in names if name.endswith(".html")}
    ids = {name: set(_ID.findall(page)) for name, page in pages.items()}
    assert sum(name.startswith("id/") for name in pages) > THINGS
    dead = [
        (name, link)
        for name, page in pages.items()
        for link in set(_LINK.findall(page))
        if not leads(name, unescape(link), names, ids)
    ]
    assert dead == []
    found = set(indexed(root))
    assert len(found) > THINGS
    assert found - names == set()


def leads(name: str, link: str, names: set[str], ids: dict[str, set[str]]) -> bool:
    """Tell whether a link leads to a file and a place in it, or to the web."""
    parts = urlsplit(link)
    if parts.scheme:
        return parts.scheme in ("http", "https")
    target = normpath(PurePosixPath(name).parent / unquote(parts.path).lstrip("/")) if parts.path else name
    return target in names and (not parts.fragment or unquote(parts.fragment) in ids.get(target, ()))


def indexed(root: Path) -> Iterator[str]:
    """Yield the files to which what is searched in the browser leads; what has no page leads nowhere."""
    text = (root / "search-index.js").read_text(encoding="utf-8")
    told = json.loads(text.removeprefix("window.searchIndex = ").removesuffix(";\n"))
    yield from (to for to, _, _ in told["things"] if to and not urlsplit(to).scheme)
