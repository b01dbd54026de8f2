"""The pages over HTTP: each is made once for an edition and kept as long as that is served.

In: requests. Out: pages, with tags that change with the dataset.
"""

from __future__ import annotations

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

from realpolitik.reading.ladder import value
from realpolitik.reading.testimony import Named
from realpolitik.serve import caching
from realpolitik.serve.editions import Edition, Editions
from realpolitik.serve.operations import parameters, single
from realpolitik.serve.pages import general, kinds, writing
from realpolitik.serve.problems import ProblemError
from realpolitik.serve.resources import Kind
from realpolitik.serve.settings import Limits
from realpolitik.sources.questions import Question, questions
from realpolitik.stores import rows
from realpolitik.stores.base import View
from realpolitik.stores.errands import Ask
from realpolitik.stores.wire import WireForm
from realpolitik.text.article import Article

_HTML: Final = "text/html; charset=utf-8"
_LONGEST: Final = 200


class Pages:
    """The pages of a server, and the user's copies of the texts for them."""

    def __init__(self, editions: Editions, limits: Limits, texts: Mapping[str, Article]) -> None:
        self._editions, self._limits, self._texts = editions, limits, texts
        self._questions = questions(editions.workspace.query_files())
        self._form = f"html-{sha256(' '.join(sorted(texts)).encode()).hexdigest()[:8]}"

    def routes(self) -> list[BaseRoute]:
        """Return the routes to all pages that are on no one thing."""
        return [
            Route("/", self._home),
            Route("/search", self._search),
            Route("/contradictions", self._contradictions),
            Route("/questions", self._list),
            Route("/questions/{number:int}", self._question),
            Route("/style.css", partial(_asset, writing.style(), "text/css; charset=utf-8")),
            Route("/icon.svg", partial(_asset, writing.icon(), "image/svg+xml")),
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
        return await self._page(request, edition, drawn, media_type="image/svg+xml")

    async def _home(self, request: Request) -> Response:
        with self._editions.current() as edition:
            made = partial(general.home, edition.view, edition.summary, self._questions)
            return await self._page(request, edition, made)

    async def _search(self, request: Request) -> Response:
        words = (single(parameters(request), "q") or "").strip()[:_LONGEST]
        with self._editions.current() as edition:
            return await self._page(
                request, edition, lambda: general.search(edition.search, words), keep=False
            )

    async def _contradictions(self, request: Request) -> Response:
        asked = _asked(request)
        with self._editions.current() as edition:
            made = partial(general.contradictions, edition.view, asked)
            return await self._page(request, edition, made)

    async def _list(self, request: Request) -> Response:
        with self._editions.current() as edition:
            return await self._page(request, edition, partial(general.questions, self._questions))

    async def _question(self, request: Request) -> Response:
        number = request.path_params["number"]
        places = {question.number: place for place, question in enumerate(self._questions)}
        if number not in places:
            raise ProblemError(HTTPStatus.NOT_FOUND, f"there is no question {number}")
        with self._editions.current() as edition:
            same = caching.unchanged(request, caching.headers(edition.tag, self._form))
            if same is not None:
                return same
            known = edition.kept.get(request.url.path)
            if known is None:
                known = await self._answered(edition, places[number])
            return await self._page(request, edition, lambda: known)

    async def _answered(self, edition: Edition, place: int) -> bytes:
        found, is_cut = await self._rows(edition, self._questions[place])
        cells = partial(_cells, edition.view, found)
        return general.question(self._questions, place, found.columns, await run_sync(cells), is_cut=is_cut)

    async def _rows(self, edition: Edition, question: Question) -> tuple[rows.Rows, bool]:
        errand = Ask(question.query, WireForm.JSON.media_type, "urn:x-base:", self._limits.rows)
        outcome = await edition.desk.do(errand, within=self._limits.seconds)
        return rows.parse(outcome.body), outcome.is_cut

    async def _page(
        self,
        request: Request,
        edition: Edition,
        made: Callable[[], bytes],
        *,
        media_type: str = _HTML,
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


def _cells(view: View, found: rows.Rows) -> list[list[Named | None]]:
    return [[None if term is None else value(view, term) for term in cells] for cells in found.cells]


def _asked(request: Request) -> Mapping[str, str]:
    fields = parameters(request)
    return {name: told for name in fields if (told := single(fields, name)) is not None}


def _asset(content: bytes, media_type: str, _request: Request) -> Response:
    return Response(content, headers={"Cache-Control": "max-age=3600"}, media_type=media_type)
