"""The SPARQL endpoints: one over the published build, which is only read, one over the scratch store.

In: requests by the SPARQL 1.1 Protocol. Out: answers in the form that is asked for, with
the limit of rows in `Row-Limit`, and `Rows-Cut: true` where there were more.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import TypeAlias

from starlette.requests import Request
from starlette.responses import Response

from realpolitik.serve import caching, description, formats, packing
from realpolitik.serve.desk import Desk
from realpolitik.serve.editions import Editions
from realpolitik.serve.operations import UPDATE, Operation, operation
from realpolitik.serve.problems import ProblemError
from realpolitik.serve.settings import Limits
from realpolitik.serve.token import check
from realpolitik.stores.errands import Ask, Update
from realpolitik.stores.wire import GRAPHS

Answering: TypeAlias = Callable[[Request], Awaitable[Response]]

METHODS = ["GET", "HEAD", "POST"]


def published(editions: Editions, limits: Limits) -> Answering:
    """Return the endpoint over what is published; updates are refused."""

    async def respond(request: Request) -> Response:
        wanted = await operation(request, limits)
        if wanted.kind == UPDATE:
            raise ProblemError(
                HTTPStatus.FORBIDDEN, "updates are refused: the graph is made by `realpolitik build`"
            )
        with editions.current() as edition:
            if wanted.kind is None:
                return _described(request, wanted, description.service(_endpoint(request), edition))
            return await _queried(request, wanted, edition.desk, limits, edition.tag)

    return respond


def scratch(desk: Desk, limits: Limits, token: str) -> Answering:
    """Return the endpoint over the scratch store, which whoever has the token may change."""

    async def respond(request: Request) -> Response:
        wanted = await operation(request, limits)
        if wanted.kind is None:
            return _described(request, wanted, description.scratch(_endpoint(request)))
        if wanted.kind == UPDATE:
            check(request, token)
            errand = Update(wanted.text, _endpoint(request), wanted.scope)
            await desk.do(errand, within=limits.seconds)
            return Response(status_code=HTTPStatus.NO_CONTENT)
        return await _queried(request, wanted, desk, limits, None)

    return respond


async def _queried(
    request: Request, wanted: Operation, desk: Desk, limits: Limits, tag: str | None
) -> Response:
    forms = formats.for_query(wanted.text)
    form = formats.chosen(forms, request.headers.get("accept"), wanted.form)
    told = {"Vary": "Accept", "Row-Limit": str(limits.rows)}
    if tag is not None and request.method != "POST" and not caching.is_fleeting(wanted.text):
        told |= caching.headers(tag, f"{form.ending}-{limits.rows}")
        if (known := caching.unchanged(request, told)) is not None:
            return known
    errand = Ask(wanted.text, form.media_type, _endpoint(request), limits.rows, wanted.scope)
    outcome = await desk.do(errand, within=limits.seconds)
    if outcome.is_cut:
        told["Rows-Cut"] = "true"
    return await packing.response(request, outcome.body, told, formats.content_type(form))


def _described(request: Request, wanted: Operation, told: description.Description) -> Response:
    if request.method == "POST":
        raise ProblemError(HTTPStatus.BAD_REQUEST, "give a query, as `query` or as the body")
    form = formats.chosen(GRAPHS, request.headers.get("accept"), wanted.form)
    return Response(told.written(form), headers={"Vary": "Accept"}, media_type=formats.content_type(form))


def _endpoint(request: Request) -> str:
    return str(request.url.replace(query="", fragment=""))
