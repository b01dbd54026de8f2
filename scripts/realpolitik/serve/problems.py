"""What is told of a request that fails: a status and an object of problem+json (RFC 9457).

In: an error. Out: a response; a query that cannot be parsed comes with line and column. A
browser that asks for a page is told by a page.
"""

from __future__ import annotations

import json
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from realpolitik.errors import LateError, QueryError, RealpolitikError, UsageError
from realpolitik.serve.pages import general
from realpolitik.serve.pages.asked import MissingError

MEDIA_TYPE = "application/problem+json"
_FOR_PROGRAMS = ("/sparql", "/graphs", "/scratch")


class ProblemError(RealpolitikError):
    """A request that is answered with an error status, and headers that go with it."""

    def __init__(self, status: int, message: str, **headers: str) -> None:
        super().__init__(message)
        self.status = status
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


def busy(message: str) -> ProblemError:
    """Return the problem of a server that cannot do it now."""
    return ProblemError(HTTPStatus.SERVICE_UNAVAILABLE, message, Retry_After="1")


def of(error: Exception) -> ProblemError:
    """Return what is told of an error."""
    if isinstance(error, ProblemError):
        return error
    if isinstance(error, LateError):
        return busy(str(error))
    if isinstance(error, UsageError):
        is_missing = isinstance(error, MissingError)
        return ProblemError(HTTPStatus.NOT_FOUND if is_missing else HTTPStatus.BAD_REQUEST, str(error))
    if isinstance(error, HTTPException):
        return ProblemError(error.status_code, error.detail, **dict(error.headers or {}))
    if isinstance(error, RealpolitikError):
        return ProblemError(HTTPStatus.INTERNAL_SERVER_ERROR, str(error))
    return ProblemError(HTTPStatus.INTERNAL_SERVER_ERROR, "a fault of the program, please report it")


async def answer(request: Request, error: Exception) -> Response:
    """Return the response for an error."""
    problem = of(error)
    status = HTTPStatus(problem.status)
    headers = {**problem.headers, "Cache-Control": "no-store"}
    if _is_read(request):
        body = general.problem(status, str(problem))
        return Response(body, status, headers, "text/html; charset=utf-8")
    told: dict[str, object] = {"title": status.phrase, "status": int(status), "detail": str(problem)}
    if isinstance(error, QueryError) and error.line:
        told |= {"line": error.line, "column": error.column}
    body = json.dumps(told, ensure_ascii=False).encode()
    return Response(body, status, headers, MEDIA_TYPE)


def _is_read(request: Request) -> bool:
    """Tell whether a person reads the answer: who looks for a page with a browser."""
    is_asked = request.url.path.startswith(_FOR_PROGRAMS)
    return not is_asked and "text/html" in request.headers.get("accept", "")
