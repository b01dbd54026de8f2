"""The site of a third of the shipped graph, with --full of all: no link of page or index leads nowhere."""

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
THINGS, FEWER = 8_000, 1_500
"""How many things of the shipped graph have a page, at least: of all of it, and of the part."""


@pytest.fixture(scope="module")
def root(core: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole") / "site"
    publish(core.workspace, folder, release, workers=2)
    return folder


@pytest.mark.long
def test_no_link_of_the_shipped_site_is_dead(root: Path, pytestconfig: pytest.Config) -> None:
    least = THINGS if pytestconfig.getoption("--full") else FEWER
    names = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
    pages = {name: (root / name).read_text(encoding="utf-8") for name in names if name.endswith(".html")}
    ids = {name: set(_ID.findall(page)) for name, page in pages.items()}
    assert sum(name.startswith("id/") for name in pages) > least
    dead = [
        (name, link)
        for name, page in pages.items()
        for link in set(_LINK.findall(page))
        if not leads(name, unescape(link), names, ids)
    ]
    assert dead == []
    found = set(indexed(root))
    assert len(found) > least
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
