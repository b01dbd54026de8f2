"""Requests to one HTTP server: the connection stays open, and whatever fails is told in one line.

The standard library is enough: a body may be sent in chunks, and the password,
if the server asks for one, is sent by Basic or Digest from the second request on,
so that no large body is refused after it was sent.
Protocols: SPARQL 1.1 Protocol, SPARQL 1.1 Graph Store HTTP Protocol, RFC 7617, RFC 7616.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import TypeAlias
from urllib.error import URLError
from urllib.parse import quote, urlencode, urlsplit
from urllib.request import (
    AbstractDigestAuthHandler,
    HTTPPasswordMgrWithDefaultRealm,
    Request,
    parse_http_list,
    parse_keqv_list,
)

from realpolitik import __version__
from realpolitik.errors import StoreError, UsageError
from realpolitik.stores.receipt import media_type, receipt
from realpolitik.text.harmless import harmless

Signature: TypeAlias = Callable[[str, str], str]

_HOW = "set REALPOLITIK_STORE_USER and REALPOLITIK_STORE_PASSWORD"
_SELF = {"localhost", "127.0.0.1", "::1"}
_TAG = re.compile(r"<[^>]*>")
_LONGEST_REASON = 200
UNAUTHORIZED, _NOT_FOUND, _NOT_FINE = 401, 404, 300
_FORM = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/sparql-results+json"}


class RefusalError(StoreError):
    """The server is there and understands the request, but does not do what it asks."""


@dataclass(frozen=True, slots=True)
class Credentials:
    """A user's name and password at a store."""

    user: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server is: `path` is what stands before the names of its services."""

    scheme: str
    host: str
    port: int | None
    path: str

    @classmethod
    def of(cls, url: str, *, service: str) -> Address:
        """Return the address in a URL, which may end in the service that answers queries.

        Raises UsageError for what is no http or https URL, and for one with a password in it.

        >>> Address.of("http://localhost:8890/sparql", service="/sparql").path
        ''
        """
        try:
            parts = urlsplit(url)
            port = parts.port
        except ValueError as error:
            raise UsageError(f"`{url}` is no URL: {error}") from error
        if not url.isprintable() or " " in url:  # such as line feeds, which would end a request
            raise UsageError(f"`{url}` is no endpoint: it has a blank or a control character")
        if parts.scheme not in ("http", "https") or parts.hostname is None or parts.query or parts.fragment:
            raise UsageError(f"`{url}` is no endpoint: give a URL such as http://localhost:8000{service}")
        if parts.username is not None or parts.password is not None:
            raise UsageError("the endpoint holds a name or password; put those into the environment")
        return cls(parts.scheme, parts.hostname, port, parts.path.rstrip("/").removesuffix(service))

    def __str__(self) -> str:
        """Return the URL."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}{'' if self.port is None else f':{self.port}'}{self.path}"


@dataclass(frozen=True, slots=True)
class Reply:
    """What the server said; the names of headers are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def server(self) -> str:
        """What the server calls itself."""
        return _shown(self.headers.get("server", "a server without a name"))

    @property
    def kind(self) -> str:
        """What kind of text it says that its body is."""
        return media_type(self.headers)

    def reason(self) -> str:
        """Return the status and the beginning of the text in one line of printable characters."""
        text = self.headers.get("location", "") or _TAG.sub(" ", self.body.decode("utf-8", "replace"))
        return f"{self.status} {_shown(text)}".strip()


class Connection:
    """One server. Nothing is sent before the first request."""

    def __init__(self, address: Address, *, credentials: Credentials | None, timeout: float) -> None:
        kind = HTTPSConnection if address.scheme == "https" else HTTPConnection
        self.address = address
        self._http = kind(address.host, address.port, timeout=timeout)
        self._timeout = timeout
        self._credentials = credentials
        self._sign: Signature | None = None
        self._locked = False

    def enter(self, method: str, target: str) -> Reply:
        """Make the first request; if the server asks for a password, give it with all that follow.

        Without a password the challenge is the answer, and reading may go on. Raises
        StoreError when there is no answer or the password is wrong.
        """
        reply = self._exchange(method, target, None, {})
        self._locked = reply.status == UNAUTHORIZED and self._credentials is None
        if reply.status != UNAUTHORIZED or self._credentials is None:
            return reply
        self._sign = _signature(self.address, reply.headers.get("www-authenticate", ""), self._credentials)
        reply = self._exchange(method, target, None, {})
        if reply.status == UNAUTHORIZED:
            raise StoreError(f"{self.address} refuses {self._credentials.user}: wrong user or password")
        return reply

    def ask(
        self, target: str, query: str, parameters: Mapping[str, str], *, timeout: float | None = None
    ) -> Reply:
        """Send a query by the SPARQL Protocol; the answer is JSON.

        With `timeout`, it has to be there after that many seconds instead of what the connection allows.
        """
        form = urlencode({"query": query, **parameters}).encode()
        self._wait_for(self._timeout if timeout is None else timeout)
        try:
            return self._done("POST", target, self._exchange("POST", target, form, _FORM))
        finally:
            self._wait_for(self._timeout)

    def _wait_for(self, seconds: float) -> None:
        self._http.timeout = seconds
        if self._http.sock is not None:
            self._http.sock.settimeout(seconds)

    def put(self, method: str, target: str, body: bytes | Iterable[bytes], media_type: str) -> None:
        """Send data, in chunks if it is iterable; raises StoreError where that needs a password."""
        self._unlocked()
        self._done(method, target, self._exchange(method, target, body, {"Content-Type": media_type}))

    def drop(self, target: str) -> None:
        """Delete something; it is fine if it is gone already."""
        self._unlocked()
        reply = self._exchange("DELETE", target, None, {})
        if reply.status != _NOT_FOUND:
            self._done("DELETE", target, reply)

    def _unlocked(self) -> None:
        if self._locked:
            raise StoreError(f"{self.address} asks for a password: {_HOW}")

    def _done(self, method: str, target: str, reply: Reply) -> Reply:
        """Return a reply that tells success; raises RefusalError for any other."""
        if reply.status == UNAUTHORIZED:
            raise StoreError(f"{self.address} asks for a password: {_HOW}")
        if reply.status >= _NOT_FINE:
            service = target.partition("?")[0]
            raise RefusalError(f"{self.address} answers {method} {service} with {reply.reason()}")
        return reply

    def _exchange(
        self, method: str, target: str, body: bytes | Iterable[bytes] | None, headers: Mapping[str, str]
    ) -> Reply:
        path = self.address.path + target
        sent = {"User-Agent": f"realpolitik/{__version__}", **headers}
        if self._sign is not None:
            sent["Authorization"] = self._sign(method, path)
        try:
            self._http.request(method, path, body=body, headers=sent)
            came = receipt(self._http, within=self._http.timeout or self._timeout)
            return Reply(came.status, came.headers, came.body)
        except (OSError, HTTPException, ValueError) as error:
            self._http.close()
            reason = (error.strerror if isinstance(error, OSError) else None) or _shown(str(error))
            raise StoreError(f"{self.address} does not answer: {reason or type(error).__name__}") from error
        except StoreError:
            self._http.close()
            raise


def _shown(text: str) -> str:
    """Return the beginning of what a server sent, in one harmless line."""
    return " ".join(harmless(text).split())[:_LONGEST_REASON]


def parameter(name: str, value: str) -> str:
    """Return a parameter for a target, such as the name of a graph."""
    return f"{name}={quote(value, safe='')}"


def _signature(address: Address, challenge: str, credentials: Credentials) -> Signature:
    """Return how to sign requests as the server's challenge wants it."""
    scheme, _, rest = challenge.partition(" ")
    if scheme.lower() == "basic":
        if address.scheme != "https" and address.host not in _SELF:
            raise StoreError(f"{address} would get your password in the clear; use https")
        pair = f"{credentials.user}:{credentials.password}".encode()
        value = "Basic " + base64.b64encode(pair).decode()
        return lambda _method, _path: value
    if scheme.lower() != "digest":
        raise StoreError(f"{address} asks for a password in a way that is not known here: {scheme or 'none'}")
    both = credentials.user + credentials.password
    if not both.isascii() or not both.isprintable() or '"' in credentials.user:
        raise StoreError(f"{address} wants a digest, which takes a user and password in plain ASCII only")
    return _digest(address, rest, credentials)


def _digest(address: Address, challenge: str, credentials: Credentials) -> Signature:
    passwords = HTTPPasswordMgrWithDefaultRealm()
    origin = str(address).removesuffix(address.path)
    passwords.add_password(None, origin, credentials.user, credentials.password)
    handler = AbstractDigestAuthHandler(passwords)

    def sign(method: str, path: str) -> str:
        try:
            parts = parse_keqv_list([part for part in parse_http_list(challenge) if part])
            value = handler.get_authorization(Request(origin + path, method=method), parts)  # noqa: S310 - http only
        except (URLError, ValueError) as error:
            raise StoreError(f"{address} asks for a digest that is not known here: {error}") from error
        if value is None:
            raise StoreError(f"{address} asks for a digest without a realm or nonce")
        return f"Digest {value}"

    return sign
