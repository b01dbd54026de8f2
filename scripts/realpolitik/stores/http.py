"""Requests to one HTTP server: the connection stays open, and whatever fails is told in one line.

By httpx. A body may be sent in chunks; a password, if the server asks for one, is sent by
Basic or Digest from the second request on, so that no large body is refused after it was
sent. Redirects are not followed and proxies of the environment not asked: what is sent goes
to the server that was named, or nowhere.
Protocols: SPARQL 1.1 Protocol, SPARQL 1.1 Graph Store HTTP Protocol, RFC 7617, RFC 7616.
"""

from __future__ import annotations

import re
import ssl
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import httpx

from realpolitik import __version__
from realpolitik.errors import StoreError
from realpolitik.stores.address import Address, Credentials
from realpolitik.stores.deadline import Deadline
from realpolitik.text.harmless import harmless

LARGEST: Final = 256 * 1024**2
"""Bytes of an answer that are taken in."""

_CLIENT = ssl.PROTOCOL_TLS_CLIENT
_HOW = "set REALPOLITIK_STORE_USER and REALPOLITIK_STORE_PASSWORD"
_TAG = re.compile(r"<[^>]*>")
_ERRNO = re.compile(r"\[Errno -?\d+\] ")
_LONGEST_REASON = 200
UNAUTHORIZED, _NOT_FOUND, _NOT_FINE = 401, 404, 300
_HEADERS = {"User-Agent": f"realpolitik/{__version__}", "Accept-Encoding": "identity"}
_JSON = {"Accept": "application/sparql-results+json"}


class RefusalError(StoreError):
    """The server is there and understands the request, but does not do what it asks."""


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
        """What kind of text it says that its body is, without parameters."""
        return harmless(self.headers.get("content-type", "").partition(";")[0].strip().lower())

    def reason(self) -> str:
        """Return the status and the beginning of the text in one line of printable characters."""
        text = self.headers.get("location", "") or _TAG.sub(" ", self.body.decode("utf-8", "replace"))
        return f"{self.status} {_shown(text)}".strip()


class Connection:
    """One server. Nothing is sent before the first request."""

    def __init__(self, address: Address, *, credentials: Credentials | None, timeout: float) -> None:
        self.address = address
        self._timeout = timeout
        self._credentials = credentials
        self._auth: httpx.Auth | None = None
        self._locked = False
        self._deadline = Deadline()
        self._client = httpx.Client(
            headers=_HEADERS, verify=_trusted(address), trust_env=False, follow_redirects=False
        )

    def enter(
        self, method: str, target: str, body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> Reply:
        """Make the first request; if the server asks for a password, give it with all that follow.

        Without a password the challenge is the answer, and reading may go on. Raises
        StoreError when there is no answer or the password is wrong.
        """
        reply = self._exchange(method, target, body, headers)
        self._locked = reply.status == UNAUTHORIZED and self._credentials is None
        if reply.status != UNAUTHORIZED or self._credentials is None:
            return reply
        self._auth = _auth(self.address, reply.headers.get("www-authenticate", ""), self._credentials)
        reply = self._exchange(method, target, body, headers)
        if reply.status == UNAUTHORIZED:
            raise StoreError(f"{self.address} refuses {self._credentials.user}: wrong user or password")
        return reply

    def ask(
        self,
        target: str,
        query: str,
        parameters: Mapping[str, str | Sequence[str]],
        *,
        timeout: float | None = None,
    ) -> Reply:
        """Send a query by the SPARQL Protocol; the answer is JSON.

        With `timeout`, it has to be there after that many seconds instead of what the connection allows.
        """
        form = {"query": query, **parameters}
        return self._done("POST", target, self._exchange("POST", target, form, _JSON, within=timeout))

    def put(self, method: str, target: str, body: bytes | Iterable[bytes], media_type: str) -> None:
        """Send data, in chunks if it is iterable; raises StoreError where that needs a password."""
        self._unlocked()
        self._done(method, target, self._exchange(method, target, body, {"Content-Type": media_type}))

    def drop(self, target: str) -> None:
        """Delete something; it is fine if it is gone already."""
        self._unlocked()
        reply = self._exchange("DELETE", target)
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
            said = " ".join(filter(None, (method, target.partition("?")[0])))
            raise RefusalError(f"{self.address} answers {said} with {reply.reason()}")
        return reply

    def _exchange(
        self,
        method: str,
        target: str,
        body: bytes | Iterable[bytes] | dict[str, str | Sequence[str]] | None = None,
        headers: Mapping[str, str] | None = None,
        *,
        within: float | None = None,
    ) -> Reply:
        seconds = self._timeout if within is None else within
        content, form = (None, body) if isinstance(body, dict) else (body, None)
        try:
            request = self._client.build_request(
                method,
                f"{self.address}{target}",
                content=content,
                data=form,
                headers=headers,
                timeout=seconds,
                extensions={"trace": self._deadline.trace},
            )
            return self._received(request, seconds)
        except (KeyError, NotImplementedError, ValueError) as error:  # of httpx.DigestAuth
            raise StoreError(f"{self.address} asks for a digest that is not known here") from error
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError) as error:
            reason = _shown(_ERRNO.sub("", str(error)))
            raise StoreError(f"{self.address} does not answer: {reason or type(error).__name__}") from error

    def _received(self, request: httpx.Request, seconds: float) -> Reply:
        self._deadline.seconds = seconds
        with self._deadline:
            response = self._client.send(request, stream=True, auth=self._auth)
            try:
                return Reply(response.status_code, response.headers, _body(response))
            finally:
                response.close()


def _trusted(address: Address) -> ssl.SSLContext:
    """Return what decides whom to trust; where nothing is encrypted it reads no certificates."""
    return ssl.create_default_context() if address.scheme == "https" else ssl.SSLContext(_CLIENT)


def _body(response: httpx.Response) -> bytes:
    pieces, size = [], 0
    for piece in response.iter_raw():
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST:
            raise StoreError(f"the answer has more than {LARGEST} bytes; ask for less at once")
    return b"".join(pieces)


def _shown(text: str) -> str:
    """Return the beginning of what a server sent, in one harmless line."""
    return " ".join(harmless(text).split())[:_LONGEST_REASON]


def _auth(address: Address, challenge: str, credentials: Credentials) -> httpx.Auth:
    """Return how to sign requests as the server's challenge wants it."""
    scheme = challenge.partition(" ")[0]
    if scheme.lower() == "basic":
        if not address.is_private:
            raise StoreError(f"{address} would get your password in the clear; use https")
        return httpx.BasicAuth(credentials.user, credentials.password)
    if scheme.lower() != "digest":
        asked = _shown(scheme) or "none"
        raise StoreError(f"{address} asks for a password in a way that is not known here: {asked}")
    both = credentials.user + credentials.password
    if not both.isascii() or not both.isprintable() or '"' in credentials.user:
        raise StoreError(f"{address} wants a digest, which takes a user and password in plain ASCII only")
    return httpx.DigestAuth(credentials.user, credentials.password)
