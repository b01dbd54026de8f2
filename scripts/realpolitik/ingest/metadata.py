"""Read what a web page says of itself: JSON-LD, OpenGraph, and plain meta elements.

In: HTML. Out: a `Publication`; nothing is guessed from the words of the article.
Terms: schema.org NewsArticle, the Open Graph protocol with its article namespace.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final, TypeAlias

from realpolitik.extract.bibliography import site_of
from realpolitik.extract.extractor import Publication
from realpolitik.ingest.dates import edtf

Json: TypeAlias = "dict[str, Json] | list[Json] | str | float | bool | None"

_DEEPEST: Final = 6
_ARTICLE: Final = ("Article", "NewsArticle", "ReportageNewsArticle", "OpinionNewsArticle", "BlogPosting")
_PUBLISHED: Final = (
    "article:published_time", "article:published", "og:published_time", "datepublished", "date",
    "dc.date", "dc.date.issued", "dcterms.date", "parsely-pub-date", "pubdate", "sailthru.date",
)  # fmt: skip
_TITLE: Final = ("og:title", "twitter:title", "dc.title", "parsely-title")
_AUTHOR: Final = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author")


def publication(page: str) -> Publication:
    """Return what a page says of itself: JSON-LD first, then OpenGraph, then other meta elements."""
    head = _Head()
    head.feed(page)
    head.close()
    told = next(_articles(head.scripts), {})
    address = _address(told) or head.first("og:url") or head.canonical
    names = tuple(_names(told.get("author"))) or tuple(head.every(*_AUTHOR))
    return Publication(
        title=_text(told.get("headline")) or head.first(*_TITLE) or head.title,
        published=edtf(_text(told.get("datePublished"))) or edtf(head.first(*_PUBLISHED)),
        publisher=next(_names(told.get("publisher")), None)
        or head.first("og:site_name", "dc.publisher")
        or (site_of(address) if address else None),
        authors=tuple(name for name in names if "://" not in name),
        address=address,
    )


class _Head(HTMLParser):
    """Collects what a page has in its meta elements, its title and its scripts of JSON-LD."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.scripts: list[str] = []
        self.canonical: str | None = None
        self._meta: dict[str, list[str]] = defaultdict(list)
        self._title: list[str] = []
        self._inside = ""

    @property
    def title(self) -> str | None:
        """The title of the page, without the name of its site behind a bar."""
        return " ".join("".join(self._title).split()).partition(" | ")[0] or None

    def every(self, *keys: str) -> Iterator[str]:
        """Yield the values of the first of some keys that has one."""
        found = next((self._meta[key] for key in keys if self._meta.get(key)), [])
        return iter(dict.fromkeys(found))

    def first(self, *keys: str) -> str | None:
        """Return the first value of the first of some keys that has one."""
        return next(self.every(*keys), None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what a meta element or a link says."""
        said = {key: (value or "").strip() for key, value in attrs}
        if tag == "meta" and said.get("content"):
            key = said.get("property") or said.get("name") or said.get("itemprop") or ""
            self._meta[key.lower()].append(said["content"])
        elif tag == "link" and said.get("rel", "").lower() == "canonical":
            self.canonical = self.canonical or said.get("href") or None
        elif tag == "script" and said.get("type", "").lower() == "application/ld+json":
            self._inside = tag
            self.scripts.append("")
        elif tag == "title" and not self._title:
            self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        """Leave a script or the title."""
        self._inside = "" if tag == self._inside else self._inside

    def handle_data(self, data: str) -> None:
        """Keep the words of the title and of scripts."""
        if self._inside == "script":
            self.scripts[-1] += data
        elif self._inside == "title":
            self._title.append(data)


def _articles(scripts: list[str]) -> Iterator[dict[str, Json]]:
    """Yield the objects of JSON-LD that are articles; what is no JSON is passed over."""
    for script in scripts:
        try:
            found: Json = json.loads(script)
        except (ValueError, RecursionError):
            continue
        yield from _within(found, _DEEPEST)


def _within(found: Json, depth: int) -> Iterator[dict[str, Json]]:
    if isinstance(found, list) and depth:
        for one in found:
            yield from _within(one, depth - 1)
    elif isinstance(found, dict):
        kinds = found.get("@type")
        if any(kind in _ARTICLE for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield found
        elif depth:
            yield from _within(found.get("@graph"), depth - 1)


def _names(told: Json, depth: int = _DEEPEST) -> Iterator[str]:
    """Yield the names of people or organisations, however they are told."""
    if isinstance(told, list) and depth:
        for one in told:
            yield from _names(one, depth - 1)
    elif isinstance(told, dict) and depth:
        yield from _names(told.get("name"), depth - 1)
    elif isinstance(told, str) and told.strip():
        yield told.strip()


def _text(told: Json) -> str | None:
    return next(_names(told), None)


def _address(told: dict[str, Json]) -> str | None:
    whole = told.get("mainEntityOfPage")
    found = whole.get("@id") if isinstance(whole, dict) else whole
    tried = (told.get("url"), found)
    return next((one for one in tried if isinstance(one, str) and one.startswith("http")), None)
