"""Find what a user means by a name: an IRI, a prefixed name, an id, a label or an alias."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode, Store

from realpolitik.errors import UsageError
from realpolitik.rdf import names

_LABELS = tuple(
    names.w3c(prefix, name)
    for prefix, name in (("rdfs", "label"), ("skos", "altLabel"), ("dcterms", "title"))
)
_SUGGESTIONS = 3


def resolve(store: Store, word: str) -> NamedNode:
    """Return what `word` names in the store's view.

    Raises UsageError with suggestions when nothing, or more than one thing, has that name.
    """
    direct = _direct(word)
    if direct is not None and _is_known(store, direct):
        return direct
    labels = _labels(store)
    found = sorted(labels.get(word.casefold(), set()), key=str)
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(f"{word!r} may be {', '.join(names.short(iri) for iri in found)}; say which")
    raise UsageError(f"nothing is called {word!r}{_suggestion(word, labels)}")


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


def _iri(text: str) -> NamedNode | None:
    """Return the IRI, or None for what is none, such as a title with a colon and blanks."""
    try:
        return NamedNode(text)
    except ValueError:
        return None


def _is_known(store: Store, iri: NamedNode) -> bool:
    return any(True for _ in store.quads_for_pattern(iri, None, None, None)) or any(
        True for _ in store.quads_for_pattern(None, None, iri, None)
    )


def _labels(store: Store) -> Mapping[str, set[NamedNode]]:
    found: dict[str, set[NamedNode]] = defaultdict(set)
    for predicate in _LABELS:
        for quad in store.quads_for_pattern(None, predicate, None, None):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
                found[quad.object.value.casefold()].add(quad.subject)
    return found


def _suggestion(word: str, labels: Mapping[str, set[NamedNode]]) -> str:
    slugs = {names.local(iri): iri for iris in labels.values() for iri in iris}
    near = difflib.get_close_matches(word.casefold(), [*labels, *slugs], n=_SUGGESTIONS, cutoff=0.6)
    return f"; did you mean {' or '.join(repr(name) for name in near)}?" if near else ""
