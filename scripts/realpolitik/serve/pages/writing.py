"""How a page is written: templates that escape whatever is put in, addresses, signs.

In: the name of a template and what it shows. Out: bytes of HTML. Links lead to pages of this
server, or to addresses on the web; any other IRI is shown and leads nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from pyoxigraph import NamedNode

from realpolitik.rdf import names
from realpolitik.rdf.wording import within, worded
from realpolitik.reading.signs import SIGNS, Sign
from realpolitik.serve.resources import Kind
from realpolitik.stores.wire import GRAPHS

_CAPITAL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PAGE: Final = re.compile(rf"({'|'.join(Kind)})/([A-Za-z0-9-]+)(#[A-Za-z0-9=,]+)?")
_TERM: Final = re.compile("ontology#([A-Za-z0-9]+)")
_WEB: Final = ("http://", "https://")
MENU: Final = (
    ("/questions", "Questions"),
    ("/contradictions", "Contradictions"),
    ("/timeline", "Timeline"),
    ("/network", "Network"),
    ("/map", "Map"),
    ("/sanctions", "Sanctions"),
    ("/vocabulary", "Vocabulary"),
    ("/query", "SPARQL"),
)
"""What every page leads to, and how that is called."""


def page(template: str, shown: Mapping[str, object]) -> bytes:
    """Return a page: a template with what it shows."""
    return _environment().get_template(template).render(shown).encode()


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
    ('/id/north-korea.html', 'http://www.wikidata.org/entity/Q423', '', '/vocabulary/supplier.html')
    """
    iri = full(identifier)
    path = None if iri is None else names.path(iri)
    if iri is None or path is None:
        return iri.value if iri is not None and iri.value.startswith(_WEB) else ""
    term, found = _TERM.fullmatch(path), _PAGE.fullmatch(path)
    if term is not None:
        return f"/vocabulary/{term[1]}.html"
    return "" if found is None else f"/{found[1]}/{found[2]}.html{found[3] or ''}"


def network(identifier: str) -> str:
    """Return where the network around a thing is; nowhere for what is no thing.

    >>> network("id:north-korea"), network("rp:supplier")
    ('/network/north-korea.html', '')
    """
    return beside(identifier, "network")


def beside(identifier: str, folder: str) -> str:
    """Return where another page on a thing is; nowhere for what is no thing.

    >>> beside("id:north-korea", "map")
    '/map/north-korea.html'
    """
    place = href(identifier)
    return place.replace("/id/", f"/{folder}/", 1) if place.startswith("/id/") else ""


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


def between(bounds: tuple[str, str]) -> str:
    """Return the days, by ISO 8601, between which something lies, either or both perhaps open, in words.

    >>> between(("2023-09-01", "2023-09-30")), between(("", "2023-09-30")), between(("", ""))
    ('September 2023', 'until 30 September 2023', '')
    """
    first, last = (date.fromisoformat(day) if day else None for day in bounds)
    return within(first, last)


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("realpolitik.serve"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(href=href, data=data, network=network, beside=beside)
    made.filters.update(spaced=spaced, dated=worded, between=between)
    signs: dict[str, Sign] = SIGNS
    made.globals.update(signs=signs, forms=GRAPHS, menu=MENU)
    return made
