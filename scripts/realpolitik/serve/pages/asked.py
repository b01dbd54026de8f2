"""What a request asks of a page: numbers, days and things out of its parameters.

In: parameters by their names. Out: values; UsageError for what is none.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pyoxigraph import NamedNode

from realpolitik.errors import UsageError
from realpolitik.rdf import names
from realpolitik.reading.lookup import Lookup
from realpolitik.serve.resources import Kind, is_known
from realpolitik.stores.base import View

_LONGEST = 200


class MissingError(UsageError):
    """There is no page of that name."""


def number(asked: Mapping[str, str], name: str) -> int:
    """Return the number of a page that is asked for, 1 if none is; UsageError for what is no number."""
    told = asked.get(name, "1")
    if not (told.isascii() and told.isdecimal() and len(told) < 10):  # noqa: PLR2004 - no page is that far
        raise UsageError(f"`{name}` is the number of a page")
    return int(told)


def day(asked: Mapping[str, str], name: str) -> date | None:
    """Return a day, or None if none is asked for; UsageError for what is no day."""
    told = asked.get(name, "").strip()
    if not told:
        return None
    try:
        return date.fromisoformat(told)
    except ValueError as error:
        raise UsageError(f"`{name}` is a day, such as 2023-09-13") from error


def thing(asked: Mapping[str, str], name: str, known: Lookup) -> NamedNode | None:
    """Return what is named, or None if nothing is; UsageError for a name that nothing or too much has."""
    told = words(asked, name)
    return known.resolve(told) if told else None


def known(view: View, name: str) -> NamedNode:
    """Return the thing of a name; MissingError where there is no such thing."""
    found = names.at(f"{Kind.THING}/{name}")
    if not is_known(view, found):
        raise MissingError(f"the graph knows nothing of {found.value}")
    return found


def words(asked: Mapping[str, str], name: str) -> str:
    """Return the words that are asked for, no more of them than a line has."""
    return asked.get(name, "").strip()[:_LONGEST]
