"""The word that lets somebody change the scratch store."""

from __future__ import annotations

from http import HTTPStatus
from secrets import compare_digest

from starlette.requests import Request

from realpolitik.serve.problems import ProblemError

_SCHEME = "bearer "


def check(request: Request, token: str) -> None:
    """Raise a problem for a request that does not have the token in its Authorization header."""
    told = request.headers.get("authorization", "")
    given = told[len(_SCHEME) :] if told.lower().startswith(_SCHEME) else ""
    if not compare_digest(given.encode(), token.encode()):
        message = "changing the scratch store needs its token: `Authorization: Bearer TOKEN`"
        raise ProblemError(HTTPStatus.UNAUTHORIZED, message, WWW_Authenticate="Bearer")
