"""Pages as a reader of HTML finds them: elements, links, text."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin

_VOID = frozenset("area base br col hr img input link meta source track wbr".split())


@dataclass(slots=True)
class Element:
    """An element that was opened: its name and attributes."""

    name: str
    attributes: dict[str, str]


@dataclass(slots=True)
class Page:
    """What a page has, in the order of its text."""

    elements: list[Element] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    unbalanced: list[str] = field(default_factory=list)

    def all(self, *names: str) -> list[Element]:
        """Return the elements of these names."""
        return [element for element in self.elements if element.name in names]

    def values(self, attribute: str) -> list[str]:
        """Return all values of an attribute."""
        return [e.attributes[attribute] for e in self.elements if attribute in e.attributes]

    def links(self, base: str) -> set[str]:
        """Return where links and pictures lead, without fragments; places on the page itself are left out."""
        found = (*self.values("href"), *self.values("src"), *self.values("action"))
        return {urljoin(base, link).partition("#")[0] for link in found if not link.startswith("#")}

    @property
    def words(self) -> str:
        """The text of the page."""
        return " ".join(" ".join(self.text).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Page()
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.page.elements.append(Element(tag, {name: value or "" for name, value in attrs}))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.page.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.page.unbalanced.append(tag)

    def handle_data(self, data: str) -> None:
        self.page.text.append(data)


def read(data: bytes) -> Page:
    """Return what a page has; elements that are closed in a wrong order are listed as unbalanced."""
    reader = _Reader()
    reader.feed(data.decode())
    reader.close()
    reader.page.unbalanced += reader._open
    return reader.page
