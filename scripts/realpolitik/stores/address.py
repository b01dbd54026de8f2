"""Where a server is, and as whom to enter: both are checked before anything is sent."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

from realpolitik.errors import UsageError

_SELF = {"localhost", "127.0.0.1", "::1"}


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
    def of(cls, url: str, *, service: str = "") -> Address:
        """Return the address in a URL, which may end in the service that answers queries, if one is given.

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
        path = parts.path.rstrip("/").removesuffix(service) if service else parts.path
        return cls(parts.scheme, parts.hostname, port, path)

    @property
    def is_private(self) -> bool:
        """Whether nobody between here and the server can read what is sent."""
        return self.scheme == "https" or self.host in _SELF

    def __str__(self) -> str:
        """Return the URL."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}{'' if self.port is None else f':{self.port}'}{self.path}"


def parameter(name: str, value: str) -> str:
    """Return a parameter for a target, such as the name of a graph."""
    return f"{name}={quote(value, safe='')}"
