"""The page of the editor over HTTP: a query in the address is asked before the page is made.

In: requests. Out: pages; an answer is asked for as at the endpoint, with the same limits.
"""

from __future__ import annotations

from functools import partial
from http import HTTPStatus
from typing import Final

from anyio.to_thread import run_sync
from starlette.requests import Request
from starlette.responses import Response

from realpolitik.errors import LateError, RealpolitikError, UsageError
from realpolitik.serve import caching, formats
from realpolitik.serve.editions import Edition, Editions
from realpolitik.serve.endpoint import Answering
from realpolitik.serve.operations import parameters, single
from realpolitik.serve.pages.catalogue import HTML
from realpolitik.serve.pages.editor import Answer, answer, editor
from realpolitik.serve.settings import Limits
from realpolitik.stores.errands import Ask
from realpolitik.stores.wire import GRAPHS, WireForm

BASE: Final = "urn:x-base:"
"""What IRIs in a query stand below that are not whole."""
_HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; "
        "form-action 'self'; frame-ancestors 'none'; object-src 'none'"
    )
}
"""The editor sets styles of its own and draws signs from addresses with their data; only its page may."""


def asking(editions: Editions, limits: Limits) -> Answering:
    """Return what answers for the page of the editor."""

    async def respond(request: Request) -> Response:
        fields = parameters(request)
        query, question = single(fields, "query") or "", single(fields, "question")
        with editions.current() as edition:
            if question is not None and not query:
                query = _example(edition, question)
            told = caching.headers(edition.tag, "editor")
            known = None if caching.is_fleeting(query) else caching.unchanged(request, told)
            if known is not None:
                return known
            found, problem, status = await _asked(edition, query, limits)
            body = await run_sync(editor, edition.source, query, found, problem)
            if problem or caching.is_fleeting(query):
                told = {"Cache-Control": "no-store"}
            return Response(body, status, {**told, **_HEADERS}, HTML)

    return respond


def _example(edition: Edition, mark: str) -> str:
    return next((one.query for one in edition.source.questions if one.mark == mark), "")


async def _asked(edition: Edition, query: str, limits: Limits) -> tuple[Answer | None, str, HTTPStatus]:
    """Return the answer, or why there is none, and the status of the page."""
    if not query.strip():
        return None, "", HTTPStatus.OK
    try:
        return await answered(edition, query, limits), "", HTTPStatus.OK
    except LateError as error:
        return None, str(error), HTTPStatus.SERVICE_UNAVAILABLE
    except UsageError as error:
        return None, str(error), HTTPStatus.BAD_REQUEST
    except RealpolitikError as error:
        return None, str(error), HTTPStatus.INTERNAL_SERVER_ERROR


async def answered(edition: Edition, query: str, limits: Limits) -> Answer:
    """Return what a query finds; UsageError for one that is wrong, LateError for one that takes long."""
    is_graph = formats.for_query(query) is GRAPHS
    form = WireForm.TURTLE if is_graph else WireForm.JSON
    outcome = await edition.desk.do(Ask(query, form.media_type, BASE, limits.rows), within=limits.seconds)
    return await run_sync(partial(answer, edition.view, outcome, is_graph=is_graph))
