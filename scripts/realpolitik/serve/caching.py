"""What a client may keep: a tag for each answer, which changes with the dataset.

In: a request, the tag of the edition and the form of the answer. Out: headers, or the
response 304 for a client that has the answer already.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256
from http import HTTPStatus
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

_FLEETING: Final = re.compile(r"\b(?:NOW|RAND|UUID|STRUUID|BNODE)\s*\(", re.IGNORECASE)


def headers(edition: str, form: str) -> Mapping[str, str]:
    """Return the headers of an answer that holds as long as its edition does."""
    return {"ETag": f'W/"{edition}-{form}"', "Cache-Control": "no-cache", "Vary": "Accept"}


def of_file(body: bytes) -> Mapping[str, str]:
    """Return the headers of a file, which is another one only with another version of the program."""
    return {"ETag": f'W/"{sha256(body).hexdigest()[:16]}"', "Cache-Control": "max-age=3600"}


def is_fleeting(query: str) -> bool:
    """Tell whether a query may find something else each time it is asked."""
    return _FLEETING.search(query) is not None


def unchanged(request: Request, told: Mapping[str, str]) -> Response | None:
    """Return the response 304 if the client has what these headers tell of."""
    known = [tag.strip() for tag in request.headers.get("if-none-match", "").split(",")]
    if request.method in ("GET", "HEAD") and told["ETag"] in known:
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=dict(told))
    return None
