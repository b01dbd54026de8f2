"""What is told of errors: enough for who asked, nothing of how the program is made."""

from __future__ import annotations

import json

import anyio
import pytest
from starlette.exceptions import HTTPException
from starlette.requests import Request

from realpolitik.errors import InputError, LateError, QueryError, StoreError, UsageError
from realpolitik.serve import problems
from realpolitik.serve.problems import ProblemError


def asked(path: str, accept: str = "*/*") -> Request:
    return Request({"type": "http", "method": "GET", "path": path, "headers": [(b"accept", accept.encode())]})


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (QueryError("x", 2, 3), 400),
        (UsageError("x"), 400),
        (LateError("x"), 503),
        (StoreError("x"), 500),
        (InputError("x"), 500),
        (HTTPException(405), 405),
        (ProblemError(418, "x"), 418),
        (ValueError("x"), 500),
    ],
)
def test_each_error_has_its_status(error: Exception, status: int) -> None:
    reply = anyio.run(problems.answer, asked("/sparql"), error)
    told = json.loads(bytes(reply.body))
    assert (reply.status_code, told["status"], reply.media_type) == (status, status, problems.MEDIA_TYPE)
    assert ("line" in told) is isinstance(error, QueryError)


def test_nothing_is_told_of_a_fault() -> None:
    reply = anyio.run(problems.answer, asked("/id/x"), ValueError("a secret"))
    assert b"secret" not in bytes(reply.body)


def test_people_get_a_page_and_programs_do_not() -> None:
    for path, accept, is_page in (
        ("/id/x", "text/html", True),
        ("/id/x", "*/*", False),
        ("/sparql", "text/html", False),
        ("/scratch/graphs", "text/html", False),
    ):
        reply = anyio.run(problems.answer, asked(path, accept), UsageError("<b>"))
        assert bytes(reply.body).startswith(b"<!doctype html>") is is_page
        assert (b"<b>" in bytes(reply.body)) is not is_page


def test_headers_go_with_a_problem() -> None:
    reply = anyio.run(problems.answer, asked("/sparql"), problems.busy("later"))
    assert reply.headers["retry-after"] == "1"
    assert reply.headers["cache-control"] == "no-store"
