"""Read HTML that may be anything: its plain text, and whether it is fit to be parsed.

In: HTML. Out: its words, a paragraph for each block; or a refusal of what is nested so
deep, or of so many elements, that only a trap is. Nothing is loaded or run.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

from realpolitik.errors import InputError

DEEPEST: Final = 400
"""How deep elements may lie in each other; pages of news have some forty."""

MOST: Final = 20_000
"""How many elements, comments and the like a page may have; pages of news have some three thousand."""

WIDEST: Final = 10_000
"""How many attributes, or words in them, an element may have."""

_TAG = re.compile(r"<(?:(/?)([a-zA-Z][a-zA-Z0-9-]*)|[!?])")
_INSIDE = re.compile(r"<[a-zA-Z][^>]*")
_SEVERAL = re.compile(r"[\s<]+")
_OPEN_ENDED: Final = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead "
    "tbody tfoot colgroup rp rt body html head".split()
)
"""What needs no end: it does not count as depth, for nobody closes it."""

_BLOCKS: Final = frozenset(
    "address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr "
    "li main nav ol p pre section table td th tr ul".split()
)
_HIDDEN: Final = frozenset("head noscript script style svg template textarea title".split())


def check(page: str) -> None:
    """Raise InputError for HTML that only a trap is: too deep, of too many elements, or of an endless one."""
    if any(len(_SEVERAL.findall(tag[0])) > WIDEST for tag in _INSIDE.finditer(page)):
        raise InputError(f"has an element of HTML with more than {WIDEST} attributes")
    depth = 0
    for number, tag in enumerate(_TAG.finditer(page)):
        if number > 2 * MOST:
            raise InputError(f"has more than {MOST} elements of HTML")
        if tag[2] and tag[2].lower() not in _OPEN_ENDED:
            depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > DEEPEST:
            raise InputError(f"nests HTML more than {DEEPEST} deep")


def is_markup(text: str) -> bool:
    """Tell whether a text is written in HTML.

    >>> is_markup("<p>Tugs</p>"), is_markup("Tugs &amp; barges"), is_markup("tugs < barges")
    (True, True, False)
    """
    return re.search(r"</?[a-zA-Z][^<>]*>|&(?:#[0-9]+|#x[0-9a-fA-F]+|[a-zA-Z]{2,31});", text) is not None


def plain(fragment: str) -> str:
    """Return the words of HTML, a paragraph for each block.

    Raises InputError as `check` does.

    >>> plain("<p>Tugs &amp; <b>barges</b></p><script>x()</script><p>left.")
    'Tugs & barges\\n\\nleft.'
    """
    check(fragment)
    reader = _Words()
    reader.feed(fragment)
    reader.close()
    return reader.text()


class _Words(HTMLParser):
    """Collects what is read, block by block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._blocks: list[list[str]] = [[]]
        self._hidden = 0

    def text(self) -> str:
        """Return all blocks that hold words."""
        joined = (" ".join("".join(block).split()) for block in self._blocks)
        return "\n\n".join(filter(None, joined))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Begin a block where the element is one."""
        self._hidden += tag in _HIDDEN
        if tag in _BLOCKS:
            self._blocks.append([])

    def handle_endtag(self, tag: str) -> None:
        """End a block."""
        self._hidden = max(0, self._hidden - (tag in _HIDDEN))
        if tag in _BLOCKS:
            self._blocks.append([])

    def handle_data(self, data: str) -> None:
        """Keep words that are shown."""
        if not self._hidden:
            self._blocks[-1].append(data)
