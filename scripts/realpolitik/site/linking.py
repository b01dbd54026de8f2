"""The links of a page led from file to file, and what needs a server taken out.

In: a page of `serve`, and the name of its file. Out: the page for that file, and the
addresses that it leads to.

The templates escape every quotation mark and angle bracket of what they show, so each that
stands in a page is of a template, and what is matched here is an element or an attribute.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import Final
from urllib.parse import urlsplit

from realpolitik.site.addresses import DATA, above, canonical, file

_LINK: Final = re.compile(r'(?<= )(href|src|action)="([/?](?:[^"#&]|&[^;"]*;)*)(#[^"]*)?"')
_ROOT: Final = re.compile(r'(?<= )data-root="/"')
_OF_SERVER: Final = re.compile(r"<(\w+)(?= )(?:[^<>]* )?data-server[ >].*?</\1>", re.DOTALL)
_CHARSET: Final = '<meta charset="utf-8">\n'
_POLICY: Final = '<meta http-equiv="Content-Security-Policy" content="{}">\n'
_STRICT: Final = "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'"
_OF_EDITOR: Final = f"{_STRICT}; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
_SEARCH: Final = "/search"
_EDITOR: Final = "/query"
_EVERYWHERE: Final = "search.js"
_OF_PAGE: Final = {_EDITOR: ("endpoint.js",)}
"""The scripts that do what the server does elsewhere: on all pages, and by the path of a page."""
_SCRIPTED: Final = (_SEARCH, _EDITOR)
_UNSCRIPTED: Final = (
    "<noscript><p>There is no server behind these pages: this one needs a script.</p></noscript>\n"
)


@dataclass(frozen=True, slots=True)
class Linked:
    """A page as it is written to a file, and the addresses of `serve` that it leads to, dumps aside."""

    body: bytes
    found: frozenset[str]


def linked(address: str, body: bytes, *, root: str | None = None) -> Linked:
    """Return a page of an address for its file; its links are relative unless the root is told."""
    path = urlsplit(address).path
    found: set[str] = set()
    up = above(file(address)) if root is None else root

    def led(match: re.Match[str]) -> str:
        told = unescape(match[2])
        target = path + told if told.startswith("?") else told
        if match[1] != "action":
            found.add(canonical(target))
        return f'{match[1]}="{up}{file(target)}{match[3] or ""}"'

    text = _OF_SERVER.sub("", body.decode())
    text = _ROOT.sub(f'data-root="{up or "./"}"', _LINK.sub(led, text))
    made = frozenset(one for one in found if not one.startswith(f"/{DATA}/"))
    return Linked(_headed(text, path, up).encode(), made)


def _headed(text: str, path: str, up: str) -> str:
    """Return a page with its policy, and with the scripts that stand in for a server."""
    policy = _POLICY.format(_OF_EDITOR if path == _EDITOR else _STRICT)
    if path in _SCRIPTED:
        text = text.replace("</main>", f"{_UNSCRIPTED}</main>", 1)
    names = (_EVERYWHERE, *_OF_PAGE.get(path, ()))
    scripts = "".join(f'<script src="{up}{name}" defer></script>\n' for name in names)
    return text.replace(_CHARSET, _CHARSET + policy + scripts, 1)
