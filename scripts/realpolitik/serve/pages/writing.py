"""How a page is written: templates that escape whatever is put in, addresses, signs, the style sheet.

In: the name of a template and what it shows. Out: bytes of HTML. Links lead to pages of this
server, or to addresses on the web; any other IRI is shown and leads nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from pyoxigraph import NamedNode

from realpolitik.rdf import names
from realpolitik.reading.signs import SIGNS, Sign
from realpolitik.serve.resources import Kind
from realpolitik.stores.wire import GRAPHS

_CAPITAL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PAGE: Final = re.compile(rf"({'|'.join(Kind)})/([A-Za-z0-9-]+)(#[A-Za-z0-9=,]+)?")
_WEB: Final = ("http://", "https://")


def page(template: str, shown: Mapping[str, object]) -> bytes:
    """Return a page: a template with what it shows."""
    return _environment().get_template(template).render(shown).encode()


def style() -> bytes:
    """Return the style sheet, with the colours of the signs."""
    plain = (files("realpolitik.serve") / "assets" / "style.css").read_text(encoding="utf-8")
    light = "".join(f".s-{name}{{color:{sign.light};fill:{sign.light}}}\n" for name, sign in SIGNS.items())
    dark = "".join(f".s-{name}{{color:{sign.dark};fill:{sign.dark}}}\n" for name, sign in SIGNS.items())
    return f"{plain}\n{light}@media (prefers-color-scheme:dark){{\n{dark}}}\n".encode()


def icon() -> bytes:
    """Return the picture for tabs and bookmarks."""
    return (files("realpolitik.serve") / "assets" / "icon.svg").read_bytes()


def full(identifier: str) -> NamedNode | None:
    """Return the IRI of a prefixed name or of an IRI in angle brackets; None for what is neither.

    >>> full("id:north-korea")
    <NamedNode value=https://w3id.org/realpolitik/id/north-korea>
    """
    prefix, _, rest = identifier.partition(":")
    told = identifier[1:-1] if identifier.startswith("<") else names.PREFIXES.get(prefix, "") + rest
    try:
        return NamedNode(told)
    except ValueError:
        return None


def href(identifier: str) -> str:
    """Return where the name of a thing leads: its page, an address on the web, or nowhere.

    >>> href("id:north-korea"), href("wd:Q423"), href("<urn:isbn:1>"), href("rp:supplier")
    ('/id/north-korea.html', 'http://www.wikidata.org/entity/Q423', '', '')
    """
    iri = full(identifier)
    path = None if iri is None else names.path(iri)
    if iri is None or path is None:
        return iri.value if iri is not None and iri.value.startswith(_WEB) else ""
    found = _PAGE.fullmatch(path)
    return "" if found is None else f"/{found[1]}/{found[2]}.html{found[3] or ''}"


def data(identifier: str, ending: str) -> str:
    """Return where a form of the data of a thing is."""
    return href(identifier).removesuffix("html") + ending


def spaced(name: str) -> str:
    """Return the name of a term as words.

    >>> spaced("ValueContradiction"), spaced("settledOn")
    ('Value contradiction', 'settled on')
    """
    first, *rest = _CAPITAL.split(name)
    return " ".join([first, *(word.lower() for word in rest)])


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("realpolitik.serve"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(href=href, data=data, spaced=spaced)
    signs: dict[str, Sign] = SIGNS
    made.globals.update(signs=signs, forms=GRAPHS)
    return made
