"""The application: which path leads where, and what every response has.

In: the editions of a workspace, limits, and the scratch store if there is one. Out: an
ASGI application.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from realpolitik.errors import RealpolitikError
from realpolitik.serve import dereferencing, description, endpoint, formats, graphs, problems
from realpolitik.serve.desk import Desk
from realpolitik.serve.editions import Editions
from realpolitik.serve.hardening import Hardening
from realpolitik.serve.pages.routes import Pages
from realpolitik.serve.resources import Kind
from realpolitik.serve.settings import Limits
from realpolitik.stores.wire import GRAPHS
from realpolitik.text.article import Article

SPARQL: Final = "/sparql"
_SCRATCH: Final = "/scratch"
_VOID: Final = "/.well-known/void"
_EXPOSED: Final = ["ETag", "Location", "Row-Limit", "Rows-Cut"]


@dataclass(frozen=True, slots=True)
class Scratch:
    """The store that may be changed, and the word that lets one do so."""

    desk: Desk
    token: str


def application(
    editions: Editions,
    limits: Limits,
    *,
    hosts: Sequence[str],
    scratch: Scratch | None = None,
    texts: Mapping[str, Article] = MappingProxyType({}),
) -> Starlette:
    """Return the application; it answers only under the names in `hosts`, `*` for any.

    With the user's copies of the texts, pages show the words of claims.
    """
    pages = Pages(editions, limits, texts)
    routes = [*pages.routes(), *_published(editions, limits), *_dereferenced(editions, pages)]
    if scratch is not None:
        routes += _writable(scratch, limits)
    handlers = dict.fromkeys((RealpolitikError, HTTPException, Exception), problems.answer)
    return Starlette(routes=routes, middleware=_middleware(hosts), exception_handlers=handlers)


def _middleware(hosts: Sequence[str]) -> list[Middleware]:
    return [
        Middleware(Hardening),
        Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False),
        Middleware(
            CORSMiddleware,
            allow_origins=["*"],
            allow_methods=graphs.WRITING,
            allow_headers=["Accept", "Authorization", "Content-Type", "If-None-Match"],
            expose_headers=_EXPOSED,
        ),
        Middleware(GZipMiddleware, minimum_size=1000, compresslevel=5),
    ]


def _published(editions: Editions, limits: Limits) -> list[BaseRoute]:
    return [
        Route(SPARQL, endpoint.published(editions, limits), methods=endpoint.METHODS),
        Route("/graphs", graphs.published(editions, limits), methods=graphs.READING),
        Route(_VOID, _described(editions)),
    ]


def _dereferenced(editions: Editions, pages: Pages) -> list[BaseRoute]:
    return [
        *(Route(f"/{kind}/{{name}}", dereferencing.resource(editions, pages, kind)) for kind in Kind),
        Route("/graph/{name}", dereferencing.graph),
        Route("/ontology", _ontology),
        Route("/dataset", lambda _: RedirectResponse(_VOID, 303)),
    ]


def _ontology(request: Request) -> Response:
    accept = request.headers.get("accept")
    is_page = accept is not None and formats.prefers_page(accept)
    return RedirectResponse("/vocabulary" if is_page else "/graph/ontology", 303, {"Vary": "Accept"})


def _writable(scratch: Scratch, limits: Limits) -> list[BaseRoute]:
    base = f"{_SCRATCH}/graphs"
    store = graphs.scratch(scratch.desk, limits, scratch.token, base)
    query = endpoint.scratch(scratch.desk, limits, scratch.token)
    return [
        Route(f"{_SCRATCH}/sparql", query, methods=endpoint.METHODS),
        Route(base, store, methods=graphs.WRITING),
        Route(f"{base}/{{path:path}}", store, methods=graphs.WRITING),
    ]


def _described(editions: Editions) -> endpoint.Answering:
    async def respond(request: Request) -> Response:
        form = formats.chosen(GRAPHS, request.headers.get("accept"), None)
        address = str(request.url.replace(path=SPARQL, query=""))
        with editions.current() as edition:
            body = description.data(address, edition).written(form)
        return Response(body, headers={"Vary": "Accept"}, media_type=formats.content_type(form))

    return respond
