"""Take the article out of a web page: without menus, advertisements and comments.

In: the bytes of an HTML file. Out: a `Text` whose characters are the title, an empty
line and the paragraphs. The boilerplate is found by trafilatura; nothing is loaded.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from importlib import import_module
from typing import Final

from realpolitik.errors import InputError, UsageError
from realpolitik.extract.extractor import Publication
from realpolitik.ingest import markup
from realpolitik.ingest.metadata import publication
from realpolitik.ingest.piece import Text, merged
from realpolitik.text import files
from realpolitik.text.article import Article

NEEDS: Final = "pip install 'realpolitik[read]'"
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_HEAD: Final = 2048
_KNOWN: Final = frozenset("iso-8859-1 latin1 windows-1252 iso-8859-15 us-ascii utf-8 utf8".split())


def page(data: bytes, name: str, told: Publication) -> Text:
    """Return the article of a page; `told` is what is known of it from elsewhere.

    Raises InputError for a page that is a trap or holds no article, UsageError where trafilatura is missing.
    """
    html = decoded(data, name)
    try:
        markup.check(html)
    except InputError as error:
        raise InputError.at(name, str(error)) from error
    known = merged(told, publication(html))
    body = _extracted(html)
    if not body:
        raise InputError.at(name, "holds no article that could be told from menus and the like")
    return Text(Article(titled(known.title, body)), known, hashlib.sha256(data).hexdigest())


def titled(title: str | None, body: str) -> str:
    """Return a text that begins with its title and an empty line, once.

    >>> titled("Tugs", "They left."), titled("Tugs", "Tugs\\nThey left.")
    ('Tugs\\n\\nThey left.', 'Tugs\\nThey left.')
    """
    line = " ".join((title or "").split())
    first = body.partition("\n")[0]
    return body if not line or " ".join(first.split()) == line else f"{line}\n\n{body}"


def decoded(data: bytes, name: str) -> str:
    """Return the characters of a page: by its mark, as UTF-8, or as the page says that it is written."""
    said = _CHARSET.search(data[:_HEAD])
    encoding = said[1].decode("ascii").lower() if said else "utf-8"
    if encoding in _KNOWN and not encoding.startswith("utf"):
        return files.decoded(data.decode("windows-1252", "replace").encode(), name)
    return files.decoded(data, name)


def _extracted(html: str) -> str:
    extract = _extractor()
    found = extract(html, include_comments=False, include_tables=False, include_links=False, fast=False)
    paragraphs = (" ".join(line.split()) for line in (found or "").splitlines())
    return "\n\n".join(filter(None, paragraphs))


def _extractor() -> Callable[..., str | None]:
    try:
        module = import_module("trafilatura")
    except ImportError as error:
        lacks = error.name or "a part of it"
        raise UsageError(f"web pages need trafilatura, and {lacks} is not installed: {NEEDS}") from error
    extract: Callable[..., str | None] = module.extract
    return extract
