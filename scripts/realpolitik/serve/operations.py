"""What a request wants of a SPARQL endpoint, by the SPARQL 1.1 Protocol.

In: a request of GET or POST. Out: an `Operation`; a problem for what the protocol does not
know, for bodies that are too large or come too slowly, and for what is not UTF-8.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final
from urllib.parse import parse_qsl

import anyio
from starlette.requests import ClientDisconnect, Request

from realpolitik.serve.problems import ProblemError
from realpolitik.serve.settings import Limits
from realpolitik.stores.errands import Scope

FORM: Final = "application/x-www-form-urlencoded"
QUERY, UPDATE = "query", "update"
_DIRECT: Final = {"application/sparql-query": QUERY, "application/sparql-update": UPDATE}
_GRAPHS: Final = {
    QUERY: ("default-graph-uri", "named-graph-uri"),
    UPDATE: ("using-graph-uri", "using-named-graph-uri"),
}
_MOST_FIELDS: Final = 500
_MOST_THROWN_AWAY: Final = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Operation:
    """A query or an update, on which graphs, and in which form the answer is wanted; or neither of both."""

    kind: str | None
    text: str
    scope: Scope | None
    form: str | None


async def operation(request: Request, limits: Limits) -> Operation:
    """Return what a request wants."""
    fields = parameters(request)
    if request.method != "POST":
        if UPDATE in fields:
            raise ProblemError(HTTPStatus.METHOD_NOT_ALLOWED, "an update is sent by POST", Allow="POST")
        return _operation(fields)
    media_type = content_type(request)
    kind = _DIRECT.get(media_type)
    if kind is None and media_type != FORM:
        known = ", ".join((FORM, *_DIRECT))
        raise ProblemError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"the body must be one of {known}")
    sent = await body(request, most=limits.query_bytes, within=limits.patience)
    if kind is None:
        return _operation(_merged(fields, _fields(_decoded(sent))))
    return _operation(_merged(fields, {kind: [_decoded(sent)]}))


def parameters(request: Request) -> Mapping[str, Sequence[str]]:
    """Return the parameters in the address of a request."""
    return _fields(_decoded(request.scope["query_string"]))


def single(fields: Mapping[str, Sequence[str]], name: str) -> str | None:
    """Return the one value of a parameter, or None; raises a problem where there are several."""
    values = fields.get(name, ())
    if len(values) > 1:
        raise ProblemError(HTTPStatus.BAD_REQUEST, f"`{name}` is given {len(values)} times")
    return values[0] if values else None


def content_type(request: Request) -> str:
    """Return the media type of a body; raises a problem for a charset that is not UTF-8."""
    told = request.headers.get("content-type", "")
    media_type, *options = (part.strip().lower() for part in told.split(";"))
    for option in options:
        name, _, value = option.partition("=")
        if name == "charset" and value.strip('"') not in ("utf-8", "utf8"):
            raise ProblemError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "the body must be in UTF-8")
    return media_type


async def body(request: Request, *, most: int, within: float) -> bytes:
    """Return the body of a request; raises a problem where it is too large or comes too slowly.

    What is too large is read and thrown away as far as can be, for who still sends hears nothing.
    """
    found, size = bytearray(), 0
    try:
        with anyio.fail_after(within):
            async for chunk in request.stream():
                size += len(chunk)
                if size <= most:
                    found += chunk
                elif size > _MOST_THROWN_AWAY:
                    break
    except TimeoutError as error:
        raise ProblemError(
            HTTPStatus.REQUEST_TIMEOUT, "the body came too slowly", Connection="close"
        ) from error
    except ClientDisconnect as error:
        raise ProblemError(HTTPStatus.BAD_REQUEST, "the body has no end") from error
    if size > most:
        message = f"the body may have {most} bytes at most"
        raise ProblemError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, message, Connection="close")
    return bytes(found)


def _operation(fields: Mapping[str, Sequence[str]]) -> Operation:
    found = {kind: text for kind in (QUERY, UPDATE) if (text := single(fields, kind)) is not None}
    if len(found) > 1:
        raise ProblemError(HTTPStatus.BAD_REQUEST, "give `query` or `update`, not both")
    form = single(fields, "format")
    if not found:
        return Operation(None, "", None, form)
    [(kind, text)] = found.items()
    default, named = (tuple(fields.get(name, ())) for name in _GRAPHS[kind])
    return Operation(kind, text, (default, named) if default or named else None, form)


def _merged(
    one: Mapping[str, Sequence[str]], other: Mapping[str, Sequence[str]]
) -> Mapping[str, Sequence[str]]:
    return {name: [*one.get(name, ()), *other.get(name, ())] for name in {**one, **other}}


def _fields(text: str) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    try:
        for name, value in parse_qsl(
            text, keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS
        ):
            found.setdefault(name, []).append(value)
    except UnicodeDecodeError as error:
        raise ProblemError(HTTPStatus.BAD_REQUEST, "the parameters are not UTF-8") from error
    except ValueError as error:
        raise ProblemError(
            HTTPStatus.BAD_REQUEST, f"there are more than {_MOST_FIELDS} parameters"
        ) from error
    return found


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ProblemError(HTTPStatus.BAD_REQUEST, f"byte {error.start} is not UTF-8") from error
