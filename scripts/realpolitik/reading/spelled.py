"""Names in a query that the graph does not know, and tables of names with labels in their place.

In: a view of the build, and the text of a query or the table of an answer. Out: what to
warn of, each with the nearest names that there are; or the table in labels.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.rdf import names
from realpolitik.reading.lookup import Lookup
from realpolitik.reading.testimony import headline, speaker
from realpolitik.stores.answers import Table
from realpolitik.stores.base import View

_QUOTED: Final = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""|"(?:[^"\\\n]|\\.)*"|' + r"'(?:[^'\\\n]|\\.)*'|<[^<>\s]*>|#[^\n]*",
    re.DOTALL,
)
"""What no name stands in: literals, IRIs and comments."""
_PREFIX: Final = re.compile(r"\bprefix\s+(rp|id)\s*:", re.IGNORECASE)
_NAME: Final = re.compile(r"(?<![\w:?$-])(rp|id):([A-Za-z0-9_-]+)")
_CELL: Final = re.compile(r"(?:rp|id|article):[A-Za-z0-9-]+")
_NAMED: Final[Mapping[str, Callable[[str], NamedNode]]] = {
    "rp": names.term,
    "id": lambda word: names.at(f"id/{word}"),
    "article": names.article,
}
_NEAR: Final = 2


def strangers(view: View, query: str) -> Iterator[str]:
    """Yield a line for each rp: or id: name of a query that nothing is called, in the order of their names.

    A prefix that the query declares for itself may mean anything, and is let alone.
    """
    bare = _QUOTED.sub(" ", query)
    own = set(map(str.lower, _PREFIX.findall(bare)))
    lookup = Lookup(view)
    for prefix, word in sorted(set(_NAME.findall(bare))):
        name = _NAMED[prefix](word)
        if prefix not in own and not lookup.knows(name):
            near = _terms(view, word) if prefix == "rp" else lookup.near(word)
            told = " or ".join(f"{prefix}:{one}" for one in near[:_NEAR])
            yield f"nothing is called {prefix}:{word}" + (f"; did you mean {told}?" if told else "")


def _terms(view: View, word: str) -> list[str]:
    defined = view.quads(None, names.w3c("rdfs", "isDefinedBy"), None, names.graph("ontology"))
    known = {names.local(quad.subject) for quad in defined if isinstance(quad.subject, NamedNode)}
    return difflib.get_close_matches(word, sorted(known), n=_NEAR)


def labelled(view: View, found: Table) -> Table:
    """Return a table with the labels of things, articles and terms in place of their names.

    What several cells name is looked up once; claims keep their names.
    """
    known: dict[str, str] = {}

    def text(cell: str) -> str:
        if cell not in known:
            known[cell] = _label(view, cell) if _CELL.fullmatch(cell) else cell
        return known[cell]

    return Table(found.columns, tuple(tuple(map(text, row)) for row in found.rows))


def _label(view: View, cell: str) -> str:
    prefix, _, rest = cell.partition(":")
    name = _NAMED[prefix](rest)
    return headline(view, name) if prefix == "article" else speaker(view, name)
