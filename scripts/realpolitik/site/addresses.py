"""Which file holds what a server has at an address.

In: addresses of `serve`, each a path and perhaps a query. Out: the one that says the same by
the shortest words, and the name of its file below the folder of the site. Names have only
letters of ASCII, digits, `-`, `_`, `.` and `/`; two addresses have one file only if they are the same.
"""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import sha256
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from realpolitik.serve.resources import Kind
from realpolitik.stores.wire import GRAPHS

DATA: Final = "data"
"""The folder of the dumps and their description."""
NUMBERED: Final = frozenset(("page", "part", "clash", "said", "held", "claims", "side", "measures"))
"""The parameters that tell which page of a long list is meant; who gives none means the first."""
_ENDINGS: Final = "|".join(form.ending for form in GRAPHS)
_OF_CLAIM: Final = re.compile(rf"/{Kind.CLAIM}/([0-9a-f]{{16}})-[A-Za-z0-9-]+\.({_ENDINGS})")
_GRAPH: Final = re.compile("/graph/[a-z]+")
_MOVED: Final = {"/.well-known/void": f"/{DATA}/description.ttl"}
_TERM: Final = re.compile(r"vocabulary/[a-z][A-Za-z0-9]*")
_SAFE: Final = re.compile("[A-Za-z0-9-]{1,60}")


@lru_cache(maxsize=1 << 18)
def canonical(address: str) -> str:
    """Return the address that says the same: no number of a first page, no address that only leads on.

    >>> canonical("/id/japan.html?said=1"), canonical("/.well-known/void")
    ('/id/japan.html', '/data/description.ttl')
    """
    parts = urlsplit(address)
    path = _MOVED.get(parts.path, parts.path)
    if _GRAPH.fullmatch(path):
        path = f"{path}.ttl"
    path = _OF_CLAIM.sub(rf"/{Kind.ARTICLE}/\1.\2", path)
    asked = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _is_first(*pair)]
    return f"{path}?{urlencode(sorted(asked))}" if asked else path


@lru_cache(maxsize=1 << 18)
def file(address: str) -> str:
    """Return the name of the file of an address.

    >>> file("/"), file("/timeline?page=2"), file("/questions/g5"), file("/id/japan.ttl")
    ('index.html', 'timeline_page-2.html', 'questions/g5.html', 'id/japan.ttl')
    """
    parts = urlsplit(canonical(address))
    asked = parse_qsl(parts.query, keep_blank_values=True)
    if parts.path == "/sparql":
        return _answer(dict(asked))
    folder, _, last = parts.path.rpartition("/")
    stem, dot, ending = last.rpartition(".")
    name = f"{folder}/{stem if dot else last or 'index'}".lstrip("/")
    if _TERM.fullmatch(name):
        name += "_"  # a class and a property may differ by a capital alone, which some systems do not see
    return f"{name}{''.join(f'_{key}-{_safe(told)}' for key, told in asked)}.{ending if dot else 'html'}"


def above(name: str) -> str:
    """Return how the folder of the site is written in a file: empty, or `../` for each folder it is in.

    >>> above("index.html"), above("id/japan.html")
    ('', '../')
    """
    return "../" * name.count("/")


def _is_first(key: str, told: str) -> bool:
    return key in NUMBERED and told == "1"


def _answer(asked: dict[str, str]) -> str:
    digest = sha256(asked.get("query", "").encode()).hexdigest()[:16]
    return f"answers/{digest}.{_safe(asked.get('format', 'json'))}"


def _safe(told: str) -> str:
    return told if _SAFE.fullmatch(told) else sha256(told.encode()).hexdigest()[:16]
