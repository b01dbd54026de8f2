"""The rules by which a model tells parts of speech from tags, applied to each kind of word once.

spaCy's attribute ruler tries each of its patterns at each word of each sentence. Most are of one word,
and ask for its tag, how it depends on others, and whether it is one of some words: what they find is
kept by these three. In: the ruler of a model. Out: the same ruler, which finds the same.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping
from typing import Any, Final

_LISTING: Final = frozenset({"IN", "NOT_IN"})
_LOWER: Final = "LOWER"
_ASKED: Final = ("TAG", "DEP", _LOWER)
_Found = tuple[int, int, int, int]
"""A rule by its place and its name, and the words that it takes, half-open."""
_Kind = tuple[int, int, int]
"""The tag of a word, how it depends on another, and the word itself where a pattern names it."""


def keep_matches(ruler: Any) -> None:
    """Let a ruler keep what it finds for each kind of word."""
    ruler.match = _Kept(ruler).match


class _Kept:
    """The patterns of a ruler: the plain ones, with what they find for kinds of words, and all others."""

    def __init__(self, ruler: Any) -> None:
        matcher, attrs = (importlib.import_module(f"spacy.{name}") for name in ("matcher", "attrs"))
        self._strings = ruler.vocab.strings
        self._asked = [getattr(attrs, name) for name in _ASKED]
        self._plain, self._others = matcher.Matcher(ruler.vocab), matcher.Matcher(ruler.vocab)
        self._words: set[int] = set()
        for place, rule in enumerate(ruler.patterns):
            for pattern in rule["patterns"]:
                is_plain = len(pattern) == 1 and _is_plain(pattern[0])
                (self._plain if is_plain else self._others).add(str(place), [pattern])
                self._words.update(map(self._strings.add, _words(pattern[0]) if is_plain else ()))
        self._known: dict[_Kind, list[tuple[int, int]]] = {}

    def match(self, doc: Any) -> list[_Found]:
        """Return the rules that apply to the words of a sentence, in their order, with where they do."""
        found = self._named(self._others, doc)
        for place, (tag, dep, word) in enumerate(doc.to_array(self._asked).tolist()):
            kind = tag, dep, word if word in self._words else 0
            if kind not in self._known:
                alone = self._named(self._plain, doc[place : place + 1])
                self._known[kind] = [(rule, name) for rule, name, _, _ in alone]
            found += [(rule, name, place, place + 1) for rule, name in self._known[kind]]
        return sorted(found)

    def _named(self, matcher: Any, words: Any) -> list[_Found]:
        found = matcher(words, allow_missing=True)
        return [(int(self._strings[name]), name, first, last) for name, first, last in found]


def _is_plain(word: Mapping[str, Any]) -> bool:
    """Tell whether a pattern asks of a word only whether it is one of some, or none of some."""
    asked = (value for value in word.values() if not isinstance(value, str))
    listed = all(isinstance(value, dict) and value.keys() <= _LISTING for value in asked)
    return word.keys() <= set(_ASKED) and listed


def _words(word: Mapping[str, Any]) -> Iterator[str]:
    """Yield the words that a plain pattern names."""
    named = word.get(_LOWER, {})
    yield from (named,) if isinstance(named, str) else (one for those in named.values() for one in those)
