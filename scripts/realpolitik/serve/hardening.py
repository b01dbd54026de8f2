"""What every response has, and what no request gets by without.

In: the application. Out: the same, with headers that let a browser load nothing from elsewhere;
a page that needs another policy brings its own.
Addresses are made with the Host header, so a request whose header names no host is refused.
"""

from __future__ import annotations

import re
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_HOST: Final = re.compile(r"(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?")
_HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
    ),
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


class Hardening:
    """The application with these headers."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if _HOST.fullmatch(Headers(scope=scope).get("host", "")) is None:
            await PlainTextResponse("the Host header names no host", 400, _HEADERS)(scope, receive, send)
            return

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, told in _HEADERS.items():
                    headers.setdefault(name, told)
            await send(message)

        await self._app(scope, receive, sent)
