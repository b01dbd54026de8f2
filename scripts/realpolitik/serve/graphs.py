"""The graph stores: whole graphs read, and in the scratch store replaced, by HTTP.

In: requests by the SPARQL 1.1 Graph Store Protocol; a graph is named by `graph=IRI` or
`default`, and in the scratch store also by the address itself. Out: graphs as RDF.
"""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from email import message_from_bytes
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response

from realpolitik.serve import caching, formats, packing
from realpolitik.serve.desk import Desk
from realpolitik.serve.editions import Editions
from realpolitik.serve.operations import body, content_type, parameters, single
from realpolitik.serve.problems import ProblemError
from realpolitik.serve.settings import Limits
from realpolitik.serve.token import check
from realpolitik.stores.errands import Drop, Put, Read
from realpolitik.stores.wire import GRAPHS, WireForm

READING, WRITING = ["GET", "HEAD"], ["GET", "HEAD", "PUT", "POST", "DELETE"]
_MULTIPART = "multipart/form-data"


@dataclass(frozen=True, slots=True)
class _Target:
    """The graph that a request names; None is the default graph."""

    graph: str | None
    is_fresh: bool = False


def published(editions: Editions, limits: Limits) -> Callable[[Request], Awaitable[Response]]:
    """Return the graph store over what is published; it is only read."""

    async def respond(request: Request) -> Response:
        target = _named(request)
        if target is None:
            raise _unnamed()
        form = _form(request)
        with editions.current() as edition:
            told = caching.headers(edition.tag, form.ending)
            known = caching.unchanged(request, told)
            return known or await _read(request, target, form, edition.desk, limits=limits, told=told)

    return respond


def scratch(desk: Desk, limits: Limits, token: str, base: str) -> Callable[[Request], Awaitable[Response]]:
    """Return the graph store over the scratch store, whose address without a name is at `base`."""

    async def respond(request: Request) -> Response:
        if request.method in READING:
            target = _target(request, base)
            return await _read(request, target, _form(request), desk, limits=limits, told={"Vary": "Accept"})
        check(request, token)
        if request.method == "DELETE":
            outcome = await desk.do(Drop(_target(request, base).graph), within=limits.seconds)
            return _done(HTTPStatus.NO_CONTENT if outcome.existed else HTTPStatus.NOT_FOUND)
        return await _put(request, desk, limits, base)

    return respond


async def _read(
    request: Request,
    target: _Target,
    form: WireForm,
    desk: Desk,
    *,
    limits: Limits,
    told: Mapping[str, str],
) -> Response:
    outcome = await desk.do(Read(target.graph, form.media_type), within=limits.seconds)
    if not outcome.existed:
        raise ProblemError(HTTPStatus.NOT_FOUND, f"there is no graph <{target.graph}>")
    return await packing.response(request, outcome.body, told, formats.content_type(form))


async def _put(request: Request, desk: Desk, limits: Limits, base: str) -> Response:
    target = _target(request, base)
    parts = list(
        _parts(
            request.headers.get("content-type", ""),
            content_type(request),
            await body(request, most=limits.graph_bytes, within=limits.patience),
        )
    )
    errand = Put(
        graph=target.graph,
        parts=tuple((form.media_type, len(data)) for form, data in parts),
        base=target.graph or _address(request),
        replaces=request.method == "PUT",
        body=b"".join(data for _, data in parts),
    )
    outcome = await desk.do(errand, within=limits.seconds)
    if outcome.existed:
        return _done(HTTPStatus.NO_CONTENT)
    return _done(HTTPStatus.CREATED, {"Location": target.graph or ""} if target.is_fresh else {})


def _parts(told: str, media_type: str, data: bytes) -> Iterable[tuple[WireForm, bytes]]:
    if media_type != _MULTIPART:
        yield _sent_as(media_type), data
        return
    message = message_from_bytes(b"Content-Type: " + told.encode("latin-1") + b"\r\n\r\n" + data)
    if not message.is_multipart():
        raise ProblemError(HTTPStatus.BAD_REQUEST, "the body is not in the parts that its type tells of")
    for part in message.walk():
        content = part.get_payload(decode=True)
        if not part.is_multipart() and isinstance(content, bytes):
            yield _sent_as(part.get_content_type()), content


def _sent_as(media_type: str) -> WireForm:
    form = WireForm.of_media_type(media_type)
    if form not in GRAPHS:
        known = ", ".join(form.media_type for form in GRAPHS)
        raise ProblemError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"a graph must be sent as one of {known}")
    return form


def _named(request: Request) -> _Target | None:
    """Return the graph that the parameters name, or None where they name none."""
    fields = parameters(request)
    graph = single(fields, "graph")
    if graph is not None and "default" in fields:
        raise ProblemError(HTTPStatus.BAD_REQUEST, "give `graph` or `default`, not both")
    if graph is None and "default" not in fields:
        return None
    return _Target(graph)


def _target(request: Request, base: str) -> _Target:
    """Return the graph that a request names by parameters or its address, or a fresh one for POST."""
    found = _named(request)
    if found is not None:
        return found
    if request.url.path.rstrip("/") != base:
        return _Target(_address(request))
    if request.method == "POST":
        return _Target(f"{_address(request).rstrip('/')}/{secrets.token_hex(8)}", is_fresh=True)
    raise _unnamed()


def _address(request: Request) -> str:
    return str(request.url.replace(query="", fragment=""))


def _form(request: Request) -> WireForm:
    return formats.chosen(GRAPHS, request.headers.get("accept"), single(parameters(request), "format"))


def _unnamed() -> ProblemError:
    return ProblemError(HTTPStatus.BAD_REQUEST, "name a graph: `graph=IRI`, or `default`")


def _done(status: HTTPStatus, told: dict[str, str] | None = None) -> Response:
    return Response(status_code=status, headers=told)
