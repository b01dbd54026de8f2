"""What stands at each address of `serve`, made without a server.

In: a view of the build and addresses. Out: bytes. What a page leads to and the graph does not
know has the page that says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from typing import Final, TypeAlias
from urllib.parse import parse_qsl, urlsplit

from pyoxigraph import NamedNode, Quad

from realpolitik.errors import UsageError
from realpolitik.rdf import names
from realpolitik.serve import formats, resources
from realpolitik.serve.asking import BASE
from realpolitik.serve.pages import editor, general, kinds
from realpolitik.serve.pages.assets import ASSETS, Asset
from realpolitik.serve.pages.catalogue import OVERVIEWS, SERIES
from realpolitik.serve.pages.source import Source
from realpolitik.serve.resources import Kind
from realpolitik.serve.settings import Limits
from realpolitik.stores import doing, wire
from realpolitik.stores.embedded import Embedded
from realpolitik.stores.errands import Ask, Outcome
from realpolitik.stores.wire import GRAPHS, WireForm

_KINDS: Final = re.compile(rf"/({'|'.join(Kind)})/([A-Za-z0-9-]+)\.([a-z]+)")
_FORMS: Final = {form.ending: form for form in GRAPHS}
_SERIES: Final = {one.path: one.write for one in SERIES}
_QUESTIONS: Final = "/questions"
_GRAPH: Final = "/graph"
Asked: TypeAlias = Mapping[str, str]


class Maker:
    """Makes what stands at addresses, of one build."""

    def __init__(self, view: Embedded, source: Source) -> None:
        self._view, self._source = view, source
        self._told = lru_cache(maxsize=1)(self._sorted)  # its forms are asked for one after the other
        self._outcome = lru_cache(maxsize=256)(
            self._asked
        )  # each question stands on two pages, in four forms
        self._once: Mapping[str, Callable[[Asked], bytes]] = {
            **{one.path: partial(one.write, source) for one in OVERVIEWS},
            **{one.path: partial(_asset, one) for one in ASSETS},
            "/query": self._editor,
            "/sparql": self._answer,
        }

    def page(self, address: str) -> bytes:
        """Return what stands at an address, and for what the graph does not know the page that says so."""
        try:
            return self.made(address)
        except UsageError as error:
            return general.missing(str(error))

    def made(self, address: str) -> bytes:
        """Return what stands at an address; UsageError for one at which `serve` has nothing."""
        parts = urlsplit(address)
        asked = dict(parse_qsl(parts.query, keep_blank_values=True))
        folder, _, name = parts.path.rpartition("/")
        stem = name.partition(".")[0]
        if parts.path in self._once:
            return self._once[parts.path](asked)
        if folder in _SERIES:
            return _SERIES[folder](self._source, stem, asked)
        if folder == _QUESTIONS:
            return self._question(stem)
        if folder == _GRAPH:
            return wire.whole(self._view.engine, names.graph(stem), WireForm.TURTLE)
        return self._of_kind(parts.path, asked)

    def _of_kind(self, path: str, asked: Asked) -> bytes:
        found = _KINDS.fullmatch(path)
        if found is None:
            raise UsageError(f"there is no {path}")
        kind, iri, ending = Kind(found[1]), names.at(f"{found[1]}/{found[2]}"), found[3]
        if ending in _FORMS:
            return wire.graph(self._told(kind, iri), _FORMS[ending])
        if not resources.is_known(self._view, iri):
            raise UsageError(f"the graph knows nothing of {iri.value}")
        if ending == "svg":
            return kinds.picture(kind, self._view, iri)
        return kinds.of_kind(kind, self._view, iri, {}, asked)

    def _sorted(self, kind: Kind, iri: NamedNode) -> Sequence[Quad]:
        return sorted(set(resources.told(self._view, iri, kind)), key=str)

    def _question(self, mark: str) -> bytes:
        place = self._place(mark)
        known = self._source.questions
        return general.question(known, place, self._found(known[place].query))

    def _editor(self, asked: Asked) -> bytes:
        if "question" not in asked:
            return editor.empty(self._source, asked)
        query = self._source.questions[self._place(asked["question"])].query
        return editor.editor(self._source, query, self._found(query), "")

    def _place(self, mark: str) -> int:
        marks = [question.mark for question in self._source.questions]
        if mark not in marks:
            raise UsageError(f"there is no question {mark}")
        return marks.index(mark)

    def _answer(self, asked: Asked) -> bytes:
        query = asked.get("query", "")
        form = formats.chosen(formats.for_query(query), None, asked.get("format"))
        if form in GRAPHS:
            return self._outcome(query, form).body
        return wire.rewritten(self._outcome(query, WireForm.JSON).body, form)

    def _found(self, query: str) -> editor.Answer:
        is_graph = formats.for_query(query) is GRAPHS
        outcome = self._outcome(query, WireForm.TURTLE if is_graph else WireForm.JSON)
        return editor.answer(self._view, outcome, is_graph=is_graph)

    def _asked(self, query: str, form: WireForm) -> Outcome:
        return doing.done(self._view.engine, Ask(query, form.media_type, BASE, Limits().rows))


def _asset(asset: Asset, _asked: Asked) -> bytes:
    return asset.read()
