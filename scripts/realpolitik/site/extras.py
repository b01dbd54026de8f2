"""What a site has that no server needs: scripts that search and answer in the browser, and what they read.

In: a source. Out: the bytes of each file by its name.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Final

from realpolitik.reading.search import KINDS, Search
from realpolitik.serve.pages import general
from realpolitik.serve.pages.writing import href
from realpolitik.site.addresses import file
from realpolitik.site.linking import linked
from realpolitik.stores.wire import GRAPHS

_SCRIPTS: Final = ("search.js", "endpoint.js", "worker.js")
_VENDORED: Final = ("oxigraph.js", "oxigraph.wasm")
_INDEX: Final = "search-index.js"
MISSING: Final = "404.html"
"""What most hosts show where there is no file; its links are by their paths, for it may stand anywhere."""
_NOTHING: Final = "There is no such page here. Perhaps the search finds what you look for."


def extras(search: Search, root: str) -> Iterator[tuple[str, bytes]]:
    """Yield the name of each file and its bytes; `root` is the path of the site on its host."""
    for name in _SCRIPTS:
        yield name, files("realpolitik.site").joinpath("assets", name).read_bytes()
    for name in _VENDORED:
        yield name, files("realpolitik.serve").joinpath("assets", "vendored", name).read_bytes()
    yield _INDEX, index(search)
    yield ".nojekyll", b""  # some hosts leave out files by their names otherwise
    yield MISSING, linked(f"/{MISSING}", general.missing(_NOTHING), root=root).body
    yield ".htaccess", f"{_types()}ErrorDocument 404 {root}{MISSING}\n".encode()


def _types() -> str:
    """Return for Apache which media type each ending has that it may not know."""
    known = [(form.media_type, form.ending) for form in GRAPHS]
    return "".join(f"AddType {told} .{ending}\n" for told, ending in (*known, ("application/wasm", "wasm")))


def index(search: Search) -> bytes:
    """Return a script with all texts that can be searched, the same things and classes told once.

    A script and no JSON, for browsers let a page on a disk read no other file.
    """
    things: dict[tuple[str, str, tuple[str, ...]], int] = {}
    classes: dict[tuple[str, ...], int] = {(): 0}
    lines = []
    for hit in search.every():
        to = href(hit.thing.identifier)
        key = (file(to) if to.startswith("/") else to, hit.thing.label, hit.classes)
        classes.setdefault(hit.classes, len(classes))
        place = things.setdefault(key, len(things))
        lines.append([place, KINDS.index(hit.kind), "" if hit.words == hit.thing.label else hit.words])
    told = {
        "kinds": KINDS,
        "classes": list(classes),
        "things": [[to, label, classes[which]] for to, label, which in things],
        "lines": lines,
    }
    return f"window.searchIndex = {json.dumps(told, ensure_ascii=False, separators=(',', ':'))};\n".encode()
