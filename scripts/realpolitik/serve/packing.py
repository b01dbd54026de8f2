"""Answers that may be long: packed in a thread of their own, so that nobody waits for it.

In: a request and the bytes for it. Out: a response, with gzip where it is long and the client takes it.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from functools import partial
from typing import Final

from anyio.to_thread import run_sync
from starlette.requests import Request
from starlette.responses import Response

LONG: Final = 256 * 1024
"""Bytes from which on an answer is packed here; the application packs shorter ones as they are sent."""
_LEVEL: Final = 4


async def response(request: Request, body: bytes, told: Mapping[str, str], media_type: str) -> Response:
    """Return the response with these bytes and headers."""
    headers = dict(told)
    if len(body) >= LONG and "gzip" in request.headers.get("accept-encoding", ""):
        body = await run_sync(partial(gzip.compress, body, _LEVEL, mtime=0))
        headers["Content-Encoding"] = "gzip"
        headers["Vary"] = ", ".join(filter(None, (headers.get("Vary"), "Accept-Encoding")))
    return Response(body, headers=headers, media_type=media_type)
