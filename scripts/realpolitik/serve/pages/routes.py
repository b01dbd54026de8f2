"""The pages over HTTP: each is made once for an edition and kept as long as that is served.

In: requests. Out: pages, with tags that change with the dataset.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from hashlib import sha256
from http import HTTPStatus
from typing import Final

from anyio.to_thread import run_sync
from pyoxigraph import NamedNode
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from realpolitik.serve import caching
from realpolitik.serve.asking import answered, asking
from realpolitik.serve.editions import Edition, Editions
from realpolitik.serve.endpoint import Answering
from realpolitik.serve.operations import parameters, single
from realpolitik.serve.pages import general, kinds
from realpolitik.serve.pages.assets import ASSETS, Asset
from realpolitik.serve.pages.catalogue import HTML, OVERVIEWS, SERIES, SVG, Overview, Series
from realpolitik.serve.problems import ProblemError
from realpolitik.serve.resources import Kind
from realpolitik.serve.settings import Limits
from realpolitik.text.article import Article

_NAME: Final = re.compile("[A-Za-z0-9-]+")


class Pages:
    """The pages of a server, and the user's copies of the texts for them."""

    def __init__(self, editions: Editions, limits: Limits, texts: Mapping[str, Article]) -> None:
        self._editions, self._limits, self._texts = editions, limits, texts
        self._form = f"html-{sha256(' '.join(sorted(texts)).encode()).hexdigest()[:8]}"

    def routes(self) -> list[BaseRoute]:
        """Return the routes to all pages that are on no one thing."""
        return [
            Route("/query", asking(self._editions, self._limits)),
            *(Route(one.path, self._overview(one)) for one in OVERVIEWS),
            *(Route(f"{one.path}/{{name}}.html", self._series(one)) for one in SERIES),
            Route("/questions/{mark}", self._question),
            *(Route(one.path, partial(_asset, one)) for one in ASSETS),
        ]

    async def of_kind(self, request: Request, edition: Edition, kind: Kind, iri: NamedNode) -> Response:
        """Return the page of a thing."""
        asked = _asked(request)
        return await self._page(
            request, edition, lambda: kinds.of_kind(kind, edition.view, iri, self._texts, asked)
        )

    async def picture(self, request: Request, edition: Edition, kind: Kind, iri: NamedNode) -> Response:
        """Return the picture of a thing or a claim."""
        drawn = partial(kinds.picture, kind, edition.view, iri)
        return await self._page(request, edition, drawn, media_type=SVG)

    def _overview(self, overview: Overview) -> Answering:
        async def respond(request: Request) -> Response:
            asked = _asked(request)
            with self._editions.current() as edition:
                made = partial(overview.write, edition.source, asked)
                return await self._page(
                    request, edition, made, media_type=overview.media_type, keep=overview.is_kept
                )

        return respond

    def _series(self, series: Series) -> Answering:
        async def respond(request: Request) -> Response:
            asked, name = _asked(request), request.path_params["name"]
            if _NAME.fullmatch(name) is None:
                raise ProblemError(HTTPStatus.NOT_FOUND, f"there is no {request.url.path}")
            with self._editions.current() as edition:
                made = partial(series.write, edition.source, name, asked)
                return await self._page(request, edition, made)

        return respond

    async def _question(self, request: Request) -> Response:
        with self._editions.current() as edition:
            marks = [question.mark for question in edition.source.questions]
            mark = request.path_params["mark"]
            if mark not in marks:
                raise ProblemError(HTTPStatus.NOT_FOUND, f"there is no question {mark}")
            same = caching.unchanged(request, caching.headers(edition.tag, self._form))
            if same is not None:
                return same
            known = edition.kept.get(request.url.path)
            if known is None:
                known = await self._answered(edition, marks.index(mark))
            return await self._page(request, edition, lambda: known)

    async def _answered(self, edition: Edition, place: int) -> bytes:
        questions = edition.source.questions
        answer = await answered(edition, questions[place].query, self._limits)
        return general.question(questions, place, answer)

    async def _page(
        self,
        request: Request,
        edition: Edition,
        made: Callable[[], bytes],
        *,
        media_type: str = HTML,
        keep: bool = True,
    ) -> Response:
        told = caching.headers(edition.tag, self._form)
        known = caching.unchanged(request, told)
        if known is not None:
            return known
        key = str(request.url.replace(scheme="", netloc=""))
        body = edition.kept.get(key) if keep else None
        if body is None:
            body = await run_sync(made)
            if keep:
                edition.kept.put(key, body)
        return Response(body, headers=dict(told), media_type=media_type)


def _asked(request: Request) -> Mapping[str, str]:
    fields = parameters(request)
    return {name: told for name in fields if (told := single(fields, name)) is not None}


def _asset(asset: Asset, request: Request) -> Response:
    body = asset.read()
    told = caching.of_file(body)
    known = caching.unchanged(request, told)
    return Response(body, headers=dict(told), media_type=asset.media_type) if known is None else known
