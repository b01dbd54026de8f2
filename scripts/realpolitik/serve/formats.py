"""Which form an answer takes: what `format=` names, else what the Accept header likes best.

In: the forms that can be had, best first, and what the request says. Out: a form, and the
media type under which it is sent; a problem 406 where none will do.
"""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus
from typing import Final

import mimeparse

from realpolitik.serve.problems import ProblemError
from realpolitik.stores.question import Kind, kind
from realpolitik.stores.wire import BOOLEAN, GRAPHS, TABULAR, WireForm

HTML: Final = "text/html"
_LONGEST: Final = 2000
_ALSO: Final = {
    "application/json": WireForm.JSON,
    "application/xml": WireForm.XML,
    "text/plain": WireForm.NTRIPLES,
}
"""Media types that people ask for, though a narrower one says more."""
_NAMES: Final = {
    "json": WireForm.JSON,
    "xml": WireForm.XML,
    "turtle": WireForm.TURTLE,
    "ntriples": WireForm.NTRIPLES,
    "nquads": WireForm.NQUADS,
    "rdfxml": WireForm.RDF_XML,
    "json-ld": WireForm.JSON_LD,
} | {form.ending: form for form in WireForm}
_TEXTS: Final = (WireForm.CSV, WireForm.TSV, WireForm.TURTLE, WireForm.TRIG)


def for_query(text: str) -> Sequence[WireForm]:
    """Return the forms for what a query finds, the one that is sent unasked first."""
    asked = kind(text)
    if asked in (Kind.CONSTRUCT, Kind.DESCRIBE):
        return GRAPHS
    return BOOLEAN if asked is Kind.ASK else TABULAR


def chosen(forms: Sequence[WireForm], accept: str | None, named: str | None) -> WireForm:
    """Return the form that a request asks for; raises a problem 406 where it cannot be had."""
    if named is not None:
        form = _NAMES.get(named) or WireForm.of_media_type(named)
        if form is None or form not in forms:
            raise _unacceptable(f"the answer cannot be had as {named!r}", forms)
        return form
    found = _best(
        [form.media_type for form in forms] + [t for t, form in _ALSO.items() if form in forms], accept
    )
    form = WireForm.of_media_type(found) or _ALSO.get(found)
    if form is None:
        raise _unacceptable("the answer cannot be had in a form that is accepted", forms)
    return form


def prefers_page(accept: str | None, forms: Sequence[WireForm] = GRAPHS) -> bool:
    """Tell whether a page is liked better than data; who does not say, gets data only if HTML is refused."""
    return _best([HTML, *(form.media_type for form in forms)], accept) == HTML


def content_type(form: WireForm) -> str:
    """Return the value of Content-Type for a form."""
    return f"{form.media_type}; charset=utf-8" if form in _TEXTS else form.media_type


def _best(media_types: Sequence[str], accept: str | None) -> str:
    """Return the media type that is liked best, of equals the first; empty where none will do."""
    if not accept or not accept.strip(" ,"):
        return media_types[0]
    if len(accept) > _LONGEST:
        raise ProblemError(HTTPStatus.BAD_REQUEST, f"the Accept header is longer than {_LONGEST} characters")
    try:
        return str(mimeparse.best_match(list(reversed(media_types)), accept))
    except mimeparse.MimeTypeParseException as error:
        raise ProblemError(HTTPStatus.BAD_REQUEST, "the Accept header cannot be parsed") from error


def _unacceptable(message: str, forms: Sequence[WireForm]) -> ProblemError:
    known = ", ".join(form.media_type for form in forms)
    return ProblemError(HTTPStatus.NOT_ACCEPTABLE, f"{message}; there are {known}")
