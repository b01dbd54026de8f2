"""Find what a user means by a name: an IRI, a prefixed name, an id, a label or an alias.

In: a view of the build and a word. Out: an IRI, or a refusal with what has the words, or with
suggestions. A name that is written as it is told costs a few patterns; the index of all labels
is made for other spellings and for suggestions only, once. Names that differ by accents are
tried late, figures of speech that stand for one thing last.
"""

from __future__ import annotations

import difflib
import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

from pyoxigraph import DefaultGraph, Literal, NamedNode

from realpolitik.errors import UsageError
from realpolitik.rdf import names
from realpolitik.reading.sameness import Sameness
from realpolitik.reading.search import Search
from realpolitik.stores.base import View
from realpolitik.text.spelling import bare, spelling

_LABELS = (
    (names.w3c("rdfs", "label"), DefaultGraph()),
    (names.w3c("skos", "altLabel"), DefaultGraph()),
    (names.w3c("dcterms", "title"), None),
)
"""What names are values of, and where: the default view, but for titles, which releases have too."""

_REPLACED, _REGISTER = names.w3c("dcterms", "isReplacedBy"), names.graph("register")
_LANGUAGES = ("en", None)
_SUGGESTIONS, _ALIKE, _LIKELY, _HITS = 3, 0.6, 200, 5


class Lookup:
    """The names in one view."""

    def __init__(self, view: View) -> None:
        self.view = view
        self._index: Mapping[str, set[NamedNode]] | None = None
        self._bare_index: Mapping[str, set[NamedNode]] | None = None
        self._search: Search | None = None

    def resolve(self, word: str, *, as_told: bool = False) -> NamedNode:
        """Return what `word` names: in its very spelling, else in another, else without accents.

        What an article calls by an id of its own is the thing that it is taken for, unless
        it is asked for `as_told`.
        Raises UsageError when nothing, or more than one thing, has that name: with things that have
        the words in a name, title, figure of speech or claim, and with names that are like it.
        """
        found = self._found(word, as_told=as_told)
        if len(found) == 1:
            return next(iter(found))
        if found:
            shown = ", ".join(names.short(iri) for iri in sorted(found, key=str))
            raise UsageError(f"{word!r} may be {shown}; say which")
        raise UsageError(f"nothing is called {word!r}{self._hits(word)}{self._suggestion(word)}")

    def _found(self, word: str, *, as_told: bool = False) -> set[NamedNode]:
        direct = _direct(word)
        if direct is not None and self.knows(direct):
            return {direct if as_told else self._now(direct)}
        found = self._written(word) or self._labels().get(spelling(word), set())
        return found or self._bare().get(bare(word), set()) or self._searched().meant(word)

    def _searched(self) -> Search:
        if self._search is None:
            self._search = Search(self.view)
        return self._search

    def _hits(self, word: str) -> str:
        """Return what has the words somewhere, as the end of a message; empty where nothing has."""
        hits, count = self._searched().find(word, most=_HITS)
        told = ", ".join(f"{hit.thing.identifier} “{hit.words}”" for hit in hits)
        more = f" and {count - len(hits)} more" if count > len(hits) else ""
        return f"; these have the words: {told}{more}" if hits else ""

    def _suggestion(self, word: str) -> str:
        labels = self._labels()
        slugs = {names.local(iri) for iris in labels.values() for iri in iris}
        key = spelling(word)
        near = difflib.get_close_matches(
            key, _likely(key, slugs.union(labels)), n=_SUGGESTIONS**2, cutoff=_ALIKE
        )
        able = [name for name in near if len(self._found(name)) == 1][:_SUGGESTIONS]
        return f"; did you mean {' or '.join(map(repr, able))}?" if able else ""

    def near(self, slug: str) -> list[str]:
        """Return the ids, without prefix, that are most like one that nothing has."""
        ids = {names.local(iri) for iris in self._labels().values() for iri in iris if names.is_thing(iri)}
        likely = _likely(slug, ids)
        return difflib.get_close_matches(slug, likely, n=_SUGGESTIONS, cutoff=_ALIKE)

    def _now(self, iri: NamedNode) -> NamedNode:
        """Return the id that a thing has now, where it had another one before, or that it is taken for."""
        found = (quad.object for quad in self.view.quads(iri, _REPLACED, None, _REGISTER))
        return next((node for node in found if isinstance(node, NamedNode)), Sameness(self.view).of(iri))

    def knows(self, iri: NamedNode) -> bool:
        """Tell whether something is said of an IRI, or by it."""
        patterns = ((iri, None), (None, iri))
        return any(True for one, other in patterns for _ in self.view.quads(one, None, other, None))

    def _written(self, word: str) -> set[NamedNode]:
        """Return what has the word as a label, written just so, in English or no language."""
        if not _is_text(word):
            return set()
        return {
            quad.subject
            for language in _LANGUAGES
            for predicate, graph in _LABELS
            for quad in self.view.quads(None, predicate, Literal(word, language=language), graph)
            if isinstance(quad.subject, NamedNode)
        }

    def _labels(self) -> Mapping[str, set[NamedNode]]:
        """Return what has which name, by its spelling; a language makes no difference."""
        if self._index is None:
            found: dict[str, set[NamedNode]] = defaultdict(set)
            for predicate, graph in _LABELS:
                for quad in self.view.quads(None, predicate, None, graph):
                    if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
                        found[spelling(quad.object.value)].add(quad.subject)
            self._index = found
        return self._index

    def _bare(self) -> Mapping[str, set[NamedNode]]:
        """Return what has which name, without accents."""
        if self._bare_index is None:
            found: dict[str, set[NamedNode]] = defaultdict(set)
            for name, things in self._labels().items():
                found[bare(name)] |= things
            self._bare_index = found
        return self._bare_index


def resolve(view: View, word: str, *, as_told: bool = False) -> NamedNode:
    """Return what `word` names in a view, as `Lookup.resolve` does; raises as it does."""
    return Lookup(view).resolve(word, as_told=as_told)


def _direct(word: str) -> NamedNode | None:
    """Return the IRI that a word spells out: `<…>`, `prefix:name`, or an id."""
    if word.startswith(("http://", "https://")) or (word.startswith("<") and word.endswith(">")):
        return _iri(word.strip("<>"))
    prefix, colon, rest = word.partition(":")
    if colon and prefix in names.PREFIXES:
        return _iri(names.PREFIXES[prefix] + rest)
    try:
        return names.thing(word)
    except ValueError:
        return names.term(word) if word.isalnum() else None


def _is_text(word: str) -> bool:
    """Tell whether a word is text, and has no half of a surrogate pair, as arguments may."""
    return not any("\ud800" <= char <= "\udfff" for char in word)


def _iri(text: str) -> NamedNode | None:
    """Return the IRI, or None for what is none, such as a title with a colon and blanks."""
    try:
        return NamedNode(text)
    except ValueError:
        return None


def _likely(word: str, known: Iterable[str]) -> list[str]:
    """Return the names that share most pairs of letters with a word, for closer comparison is slow.

    Names too short or too long to be alike enough are left out.
    """
    shortest, longest = len(word) * _ALIKE / (2 - _ALIKE), len(word) * (2 - _ALIKE) / _ALIKE
    pairs = ["".join(pair) for pair in pairwise(f" {word} ")]
    scored = (
        (sum(pair in f" {name} " for pair in pairs), name)
        for name in known
        if shortest <= len(name) <= longest
    )
    return [name for _, name in heapq.nlargest(_LIKELY, scored)]
