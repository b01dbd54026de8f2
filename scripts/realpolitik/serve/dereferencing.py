"""Where the IRIs of the graph lead over HTTP: 303 by Accept, or at once to the form that a suffix names.

In: requests for the path that an IRI has below the base. Out: a page, or data in a form of
RDF. What is a claim's is told by the data of its article.
"""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import Final

from anyio.to_thread import run_sync
from pyoxigraph import NamedNode
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from realpolitik.rdf import names
from realpolitik.serve import caching, formats, packing, resources
from realpolitik.serve.editions import Edition, Editions
from realpolitik.serve.endpoint import Answering
from realpolitik.serve.operations import parameters, single
from realpolitik.serve.pages.routes import Pages
from realpolitik.serve.problems import ProblemError
from realpolitik.serve.resources import Kind
from realpolitik.stores import wire
from realpolitik.stores.wire import GRAPHS

_NAME: Final = re.compile(r"([A-Za-z0-9-]+)(?:\.([a-z]+))?")
_FORMS: Final = {form.ending: form for form in GRAPHS}


def resource(editions: Editions, pages: Pages, kind: Kind) -> Answering:
    """Return what answers for the IRIs of one kind."""

    async def respond(request: Request) -> Response:
        found = _NAME.fullmatch(request.path_params["name"])
        if found is None:
            raise missing(request.url.path)
        name, suffix = found.groups()
        iri = names.at(f"{kind}/{name}")
        with editions.current() as edition:
            if not resources.is_known(edition.view, iri):
                raise missing(iri.value)
            if suffix is None:
                return _elsewhere(f"/{kind}/{name}.{_ending(request)}")
            if suffix == "html":
                return await pages.of_kind(request, edition, kind, iri)
            if suffix == "svg":
                return await pages.picture(request, edition, kind, iri)
            return await _data(request, edition, iri, kind, suffix)

    return respond


def graph(request: Request) -> Response:
    """Send a request for the IRI of a graph to the graph store."""
    return _elsewhere(f"/graphs?graph={names.BASE}graph/{request.path_params['name']}")


def missing(what: str) -> ProblemError:
    """Return the problem of something that the graph does not know."""
    return ProblemError(HTTPStatus.NOT_FOUND, f"the graph knows nothing of {what}")


async def _data(request: Request, edition: Edition, iri: NamedNode, kind: Kind, suffix: str) -> Response:
    form = _FORMS.get(suffix)
    if form is None:
        raise missing(request.url.path)
    claim = names.split_claim(iri)
    if claim is not None:
        return _elsewhere(f"/{Kind.ARTICLE}/{claim[0]}.{suffix}")
    told = caching.headers(edition.tag, form.ending)
    known = caching.unchanged(request, told)
    if known is not None:
        return known
    body = await run_sync(lambda: wire.graph(resources.told(edition.view, iri, kind), form))
    return await packing.response(request, body, told, formats.content_type(form))


def _ending(request: Request) -> str:
    """Return the ending of the form that is liked best: that of a page, or of a form of RDF."""
    accept, named = request.headers.get("accept"), single(parameters(request), "format")
    if named == "html" or (named is None and formats.prefers_page(accept)):
        return "html"
    return formats.chosen(GRAPHS, accept, named).ending


def _elsewhere(path: str) -> Response:
    return RedirectResponse(path, HTTPStatus.SEE_OTHER, {"Vary": "Accept"})
